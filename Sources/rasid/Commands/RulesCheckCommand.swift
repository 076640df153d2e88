// SPDX-License-Identifier: Apache-2.0

import CommandTable
import JSONStream
import Monitor
import RuleWorkshop
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
                + "column, the YAML with a mark under the very word, and what was probably meant; 'rasid explain CODE' "
                + "tells more of each.",
            "Warnings tell of rules that are right and do not do what was meant: values that never come, conditions "
                + "that "
                + "never or always hold, parts that make no difference, filters that hold back nothing or "
                + "everything, rules "
                + "in the shadow of others, and rules without falsepositives or tests. Files are looked at together "
                + "with "
                + "the other rules of the configuration.",
        ],
        options: [
            CheckFormat.option.spec, quiet.spec, strict.spec, CommonOptions.config.spec, CommonOptions.set.spec,
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
            .init("rasid rules check --format sarif rules.d > rules.sarif", "For a code host"),
        ],
        exits: [
            ExitStatus.success.row("the rules are right"), ExitStatus.usage.row(),
            ExitStatus.configuration.row("a rule is wrong, or there is none"),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let format = arguments[CheckFormat.option] ?? .text
        let review: RuleReview
        do {
            let named = arguments.operands
            let settings =
                named.isEmpty
                ? try ConfigurationSource.load(arguments, console)
                : try ConfigurationSource.loadIfAny(arguments, console)
            review = RuleReview(
                of: named.isEmpty ? nil : named,
                among: settings.rules.presentPaths,
                placeholders: settings.rules.placeholders
            )
        } catch let found as Diagnostics {
            try show(found, nil, format, arguments, console)
            return .configuration
        }
        try show(review.problems, review, format, arguments, console)
        let isWrong = review.problems.hasErrors || (arguments[strict] && !review.problems.isEmpty)
        return isWrong ? .configuration : .success
    }

    private static func show(
        _ problems: Diagnostics,
        _ review: RuleReview?,
        _ format: CheckFormat,
        _ arguments: ParsedArguments,
        _ console: Console
    ) throws {
        switch format {
        case .text:
            if !problems.isEmpty { console.show(problems) }
            if !arguments[quiet], let review, !problems.hasErrors { try console.output.write(text(review, console)) }
        case .json, .jsonl:
            guard !arguments[quiet] || !problems.isEmpty else { return }
            var json = JSONWriter(style: format == .json ? .pretty : .compact)
            write(review, problems, to: &json)
            json.endLine()
            try console.output.write(json.bytes)
        case .sarif:
            try console.output.write(
                JSONWriter.bytes(style: .pretty) { $0.value(SARIFReport(problems: problems)) } + [0x0A]
            )
        case .github:
            try console.output.write(WorkflowAnnotations(problems: problems).text)
        }
    }

    private static func text(_ review: RuleReview, _ console: Console) -> String {
        let rows = review.rules.map { rule in
            let level = Paragraph.padded(rule.metadata.level.rawValue, to: 14)
            let place = console.painter(.faint, "  # \(rule.metadata.location)")
            return "\(level)\(SafeText.of(rule.metadata.title))\(place)\n"
        }
        let others = review.others == 0 ? "" : ", \(review.others) filters and correlations"
        let digest = review.digest.map { ", sha256:\($0)" } ?? ""
        return rows.joined() + "\(review.rules.count) rules\(others)\(digest)\n"
    }

    private static func write(_ review: RuleReview?, _ problems: Diagnostics, to json: inout JSONWriter) {
        json.object { json in
            json.field("valid", !problems.hasErrors)
            json.field("ruleset", review?.digest.map { "sha256:\($0)" })
            json.array("rules") { json in
                for rule in review?.rules ?? [] {
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
