// SPDX-License-Identifier: Apache-2.0

import Alerting
import CommandTable
import JSONStream
import Monitor
import SigmaRules
import SourceYAML
import Terminal

/// `rasid rules check`: whether rules are right.
enum RulesCheckCommand: Command {
    static let quiet = Flag("quiet", short: "q", "Print problems only")
    static let strict = Flag("strict", "Take warnings for errors")

    static let spec = CommandSpec(
        ["rules", "check"],
        summary: "check rules and list them",
        discussion: [
            "Reads and compiles the rules as the daemon would. All problems are told at once, each with file, line and "
                + "column, the YAML with a mark under the very word, and what was probably meant."
        ],
        options: [
            OutputFormat.option.spec, quiet.spec, strict.spec, CommonOptions.config.spec, CommonOptions.set.spec,
        ],
        operands: .init(
            "FILE_OR_DIR",
            kind: .path,
            "rule files, and folders with all below them; none are those of the configuration"
        ),
        examples: [
            .init("rasid rules check", "The rules of the configuration"),
            .init("rasid rules check my-rule.yml", "A rule before it goes live"),
            .init("rasid rules check --format json rules.d", "For an editor or a pipeline"),
        ],
        exits: [
            ExitStatus.success.row("the rules are right"), ExitStatus.usage.row(),
            ExitStatus.configuration.row("a rule is wrong, or there is none"),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let format = arguments[OutputFormat.option] ?? .text
        var ruleset: CompiledRuleset?
        var problems: Diagnostics
        do {
            let named = arguments.operands
            let settings =
                named.isEmpty
                ? try ConfigurationSource.load(arguments, console)
                : try ConfigurationSource.loadIfAny(arguments, console)
            let compiled = try settings.rules.compiled(paths: named.isEmpty ? nil : named)
            problems = compiled.remarks
            ruleset = compiled
        } catch let found as Diagnostics {
            problems = found
        }
        problems.sortByLocation()
        if format == .text {
            if !problems.isEmpty { console.show(problems) }
            if !arguments[quiet], let ruleset { try console.output.write(text(ruleset, console)) }
        } else if !arguments[quiet] || !problems.isEmpty {
            var json = JSONWriter(style: format == .json ? .pretty : .compact)
            write(ruleset, problems, to: &json)
            json.endLine()
            try console.output.write(json.bytes)
        }
        let isWrong = problems.hasErrors || (arguments[strict] && !problems.isEmpty)
        return isWrong ? .configuration : .success
    }

    private static func text(_ ruleset: CompiledRuleset, _ console: Console) -> String {
        let rows = ruleset.rules.map { rule in
            let level = Paragraph.padded(rule.metadata.level.rawValue, to: 14)
            let place = console.painter(.faint, "  # \(rule.metadata.location)")
            return "\(level)\(SafeText.of(rule.metadata.title))\(place)\n"
        }
        return rows.joined() + "\(ruleset.rules.count) rules, sha256:\(ruleset.digest)\n"
    }

    private static func write(_ ruleset: CompiledRuleset?, _ problems: Diagnostics, to json: inout JSONWriter) {
        json.object { json in
            json.field("valid", !problems.hasErrors)
            json.field("ruleset", ruleset.map { "sha256:\($0.digest)" })
            json.array("rules") { json in
                for rule in ruleset?.rules ?? [] {
                    json.object { json in
                        json.field("id", rule.metadata.id)
                        json.field("title", rule.metadata.title)
                        json.field("level", rule.metadata.level.rawValue)
                        json.field("status", rule.metadata.status?.rawValue)
                        json.field("location", rule.metadata.location)
                    }
                }
            }
            json.field("diagnostics", problems)
        }
    }
}
