// SPDX-License-Identifier: Apache-2.0

import CommandTable
import JSONStream
import Monitor
import Terminal

/// `rasid reload`: has the running daemon load its files anew.
enum ReloadCommand: Command {
    static let wait = Flag("wait", short: "w", "Wait until it is done, and tell what became of it")
    static let timeout = ValueOption<Duration>(
        "timeout",
        fallback: "2m",
        "How long the daemon may take"
    )
    static let socket = ValueOption<String>(
        "socket",
        value: "PATH",
        kind: .file,
        fallback: "that of the configuration",
        "Control socket of the daemon"
    )

    static let spec = CommandSpec(
        ["reload"],
        summary: "have the running daemon load rules, lexicon and gazetteer anew",
        discussion: [
            "The daemon reads and compiles the files, tries them on the articles it read last, and uses them from the next "
                + "batch on. When anything is wrong with them it goes on with those from before.",
            "With --wait the problems are shown as 'rasid rules check' shows them, and the exit code tells whether the new "
                + "files are in use. The daemon also loads files by itself when they change (reload.watch), and on SIGHUP.",
        ],
        options: [
            wait.spec, OutputFormat.option.spec, timeout.spec, socket.spec, CommonOptions.config.spec,
            CommonOptions.set.spec,
        ],
        examples: [
            .init("rasid reload --wait", "Use changed rules now, and see that they are in use"),
            .init("rasid reload --wait --format json", "For a deployment script"),
        ],
        exits: [
            ExitStatus.success.row("the files are in use; without --wait: the daemon has heard"),
            ExitStatus.problems.row("something is wrong with them: those from before stay in use"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(),
            ExitStatus.unreachable.row("no daemon answers at the control socket"),
            ExitStatus.timeout.row("the daemon has not answered in time"),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let client = try client(arguments, console)
        let format = arguments[OutputFormat.option] ?? .text
        let outcome: JSONValue?
        do {
            outcome = try client.reload(
                waits: arguments[wait],
                colour: format == .text && console.errorPainter.isOn,
                timeout: arguments[timeout] ?? .seconds(120)
            )
        } catch {
            throw failure(error)
        }
        guard let outcome else { return .success }
        let isInUse = outcome["result"]?.string != "refused"
        if format == .text {
            console.note(diagnostics: outcome["text"]?.string ?? "")
            try console.output.write(text(outcome, isInUse: isInUse))
        } else {
            var json = JSONWriter(style: format == .json ? .pretty : .compact)
            json.object { json in
                for (name, value) in outcome.fields where name != "text" { json.field(name, value) }
            }
            json.endLine()
            try console.output.write(json.bytes)
        }
        return isInUse ? .success : .problems
    }

    private static func client(_ arguments: ParsedArguments, _ console: Console) throws -> ControlClient {
        if let path = arguments[socket] { return ControlClient(path: path) }
        let settings = try ConfigurationSource.loadIfAny(arguments, console)
        return ControlClient(settings, environment: console.environment)
    }

    private static func failure(_ error: MonitorError) -> Failure {
        switch error.code {
        case "control.no-daemon":
            Failure(
                .unreachable,
                error.code,
                error.message,
                help:
                    "is it running, with the same configuration, and is this its user or root? --socket names another socket"
            )
        case "control.timeout": Failure(.timeout, error.code, error.message, help: "--timeout gives it more time")
        default: Failure(.problems, error.code, error.message)
        }
    }

    private static func text(_ outcome: JSONValue, isInUse: Bool) -> String {
        let ruleset = outcome["ruleset"]?.string ?? ""
        let summary = outcome["summary"]?.string ?? ""
        switch outcome["result"]?.string {
        case "unchanged": return "nothing has changed: \(summary), \(ruleset)\n"
        case "refused": return "not reloaded; in use stay \(summary), \(ruleset)\n"
        default:
            let rehearsal = outcome["rehearsalText"]?.string.map { "; \(SafeText.of($0))" } ?? ""
            return "reloaded: \(summary), \(ruleset)\(rehearsal)\n"
        }
    }
}
