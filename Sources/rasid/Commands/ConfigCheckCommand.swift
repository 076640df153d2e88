// SPDX-License-Identifier: Apache-2.0

import CommandTable
import JSONStream
import Monitor
import SourceYAML
import Terminal

/// `rasid config check`: whether a configuration is right, and what holds under it.
enum ConfigCheckCommand: Command {
    static let quiet = Flag("quiet", short: "q", "Print problems only")

    static let spec = CommandSpec(
        ["config", "check"],
        summary: "check a configuration and show what holds under it",
        discussion: [
            "Shows every setting with its value and where it comes from: the file with line and column, an environment "
                + "variable, a flag, or the default. Secrets are redacted. Rules and lexicon are not read; "
                + "see 'rasid rules check'.",
            "All problems are told at once, each with its place and what was probably meant.",
        ],
        options: [
            OutputFormat.option.spec, quiet.spec, CommonOptions.config.spec, CommonOptions.set.spec,
        ],
        examples: [
            .init("rasid config check --config /etc/rasid/rasid.yaml", "Check a file before it is used"),
            .init("rasid config check --set log.level=debug", "See what an override does"),
        ],
        exits: [
            ExitStatus.success.row("the configuration is right"), ExitStatus.usage.row(),
            ExitStatus.configuration.row("it is wrong, or there is none"),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let format = arguments[OutputFormat.option] ?? .text
        var settings: [EffectiveSetting] = []
        var problems: Diagnostics
        do {
            let configuration = try ConfigurationSource.load(arguments, console)
            settings = configuration.effective
            problems = configuration.kafkaDiagnostics()
        } catch let found as Diagnostics {
            problems = found
        }
        problems.sortByLocation()
        if format == .text {
            console.show(problems)
            if !arguments[quiet] { try console.output.write(Self.text(settings, console)) }
        } else if !arguments[quiet] || !problems.isEmpty {
            var json = JSONWriter(style: format == .json ? .pretty : .compact)
            Self.write(settings, problems, to: &json)
            json.endLine()
            try console.output.write(json.bytes)
        }
        return problems.hasErrors ? .configuration : .success
    }

    private static func text(_ settings: [EffectiveSetting], _ console: Console) -> String {
        let column = min(40, (settings.map { CellWidth.of($0.path) }.max() ?? 0) + 2)
        return settings.map { setting in
            let name = Paragraph.padded(setting.path, to: column)
            return "\(name)\(SafeText.of(setting.value))  \(console.painter(.faint, "# \(setting.origin)"))\n"
        }
        .joined()
    }

    private static func write(_ settings: [EffectiveSetting], _ problems: Diagnostics, to json: inout JSONWriter) {
        json.object { json in
            json.field("valid", !problems.hasErrors)
            json.array("settings") { json in
                for setting in settings {
                    json.object { json in
                        json.field("path", setting.path)
                        json.field("value", setting.value)
                        json.field("origin", setting.origin)
                    }
                }
            }
            json.field("diagnostics", problems)
        }
    }
}
