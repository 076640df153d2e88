// SPDX-License-Identifier: Apache-2.0

import CommandTable
import FoundationEssentials
import KafkaClient
import Monitor
import SourceYAML
import Terminal

/// The program: finds the command, runs it, turns errors into messages and exit codes.
enum Program {
    /// In the order of the overview.
    static let commands = [
        RunnableCommand(RunCommand.self),
        RunnableCommand(ReloadCommand.self),
        RunnableCommand(DemoCommand.self),
        RunnableCommand(ExtractCommand.self),
        RunnableCommand(ScanCommand.self),
        RunnableCommand(PublishCommand.self),
        RunnableCommand(AlertsCommand.self),
        RunnableCommand(IncidentsListCommand.self),
        RunnableCommand(IncidentsShowCommand.self),
        RunnableCommand(IncidentsExportCommand.self),
        RunnableCommand(DeadLettersListCommand.self),
        RunnableCommand(DeadLettersShowCommand.self),
        RunnableCommand(DeadLettersRequeueCommand.self),
        RunnableCommand(RulesCheckCommand.self),
        RunnableCommand(RulesFieldsCommand.self),
        RunnableCommand(RulesTestCommand.self),
        RunnableCommand(RulesWhyCommand.self),
        RunnableCommand(RulesBacktestCommand.self),
        RunnableCommand(RulesTuneCommand.self),
        RunnableCommand(LexiconCheckCommand.self),
        RunnableCommand(LexiconListCommand.self),
        RunnableCommand(LexiconTryCommand.self),
        RunnableCommand(ConfigCheckCommand.self),
        RunnableCommand(BenchExtractCommand.self),
        RunnableCommand(BenchRulesCommand.self),
        RunnableCommand(BenchPipelineCommand.self),
        RunnableCommand(SchemaCommand.self),
        RunnableCommand(ExplainCommand.self),
        RunnableCommand(VersionCommand.self),
        RunnableCommand(HelpCommand.self),
        RunnableCommand(ManCommand.self),
        RunnableCommand(CompletionsCommand.self),
    ]

    /// All tables and what help says around them.
    static let suite = CommandSuite(
        program: "rasid",
        version: Version.rasid,
        summary: "alerts on attacks on health care and calls for ceasefires, from Arabic news",
        discussion: [
            "Rasid reads news articles from a Kafka topic, works out who did or said what, where and when, and "
                + "publishes alerts to another topic, each one explained by the very words that raised it.",
            "'rasid demo' shows all of it on one machine without any set-up. 'rasid scan FILE' looks for alerts in "
                + "files, 'rasid extract FILE' shows everything that was understood. 'rasid run' is the daemon.",
        ],
        examples: [
            .init("rasid demo", "See both alert conditions and their look-alikes"),
            .init("rasid scan article.txt", "Look for alerts in an article"),
            .init("rasid extract --format jsonl < articles.jsonl", "Everything found in many articles, a line each"),
            .init("rasid run --config /etc/rasid/rasid.yaml", "Run the daemon"),
            .init("rasid alerts --brokers localhost:9092", "Follow the alerts as they come"),
        ],
        commands: commands.map(\.spec),
        commonOptions: CommonOptions.all,
        groups: [
            "rules": "work with rules", "lexicon": "work with words and names", "config": "work with the configuration",
            "bench": "measure speed", "incidents": "see what is known of incidents",
            "dead-letters": "work on records that could not be worked on",
        ],
        environment: [
            ("RASID_CONFIG", "the configuration, when --config is not given"),
            ("RASID_…", "overrides a key of the configuration: RASID_TOPICS__INPUT=news is topics.input"),
            ("NO_COLOR", "set to anything: no colour"),
        ],
        files: [
            ("/etc/rasid/rasid.yaml", "configuration of an installed Rasid"),
            ("/usr/share/rasid", "rules, lexicon and gazetteer as shipped"),
        ]
    )

    /// Runs the command line and returns what the process should.
    static func run(_ words: [String]) async -> ExitStatus {
        let environment = ProcessInfo.processInfo.environment
        let plain = Console(color: .auto, environment: environment)
        let invocation: Invocation
        do {
            invocation = try suite.parse(words)
        } catch {
            plain.error(error.message, code: error.code, help: error.help)
            return .usage
        }
        let help = HelpText(suite: suite, painter: plain.painter, width: plain.width)
        switch invocation {
        case .overview: return await finish(plain) { try print(help.overview(), plain) }
        case .group(let name): return await finish(plain) { try print(help.group(name), plain) }
        case .help(let command): return await finish(plain) { try print(help.command(command), plain) }
        case .version: return await finish(plain) { try print("rasid \(Version.rasid)\n", plain) }
        case .run(let arguments):
            let console = Console(color: arguments[CommonOptions.color] ?? .auto, environment: environment)
            guard let command = commands.first(where: { $0.spec.path == arguments.command.path }) else {
                preconditionFailure("every table belongs to a command")
            }
            return await finish(console) { try await command.run(arguments, console) }
        }
    }

    private static func print(_ text: String, _ console: Console) throws -> ExitStatus {
        try console.output.write(text)
        return .success
    }

    /// Runs `body`, writes out what is buffered, and explains what was thrown.
    private static func finish(_ console: Console, _ body: () async throws -> ExitStatus) async -> ExitStatus {
        var status = ExitStatus.success
        do {
            status = try await body()
        } catch OutputError.readerGone {
            return .success
        } catch {
            status = explain(error, console)
        }
        do {
            try console.output.flush()
        } catch OutputError.readerGone {
            return status
        } catch {
            return explain(error, console)
        }
        return status
    }

    private static func explain(_ error: any Error, _ console: Console) -> ExitStatus {
        switch error {
        case let failure as Failure:
            console.error(failure.message, code: failure.code, help: failure.help)
            return failure.status
        case let usage as UsageError:
            console.error(usage.message, code: usage.code, help: usage.help)
            return .usage
        case let diagnostics as Diagnostics:
            console.show(diagnostics)
            return .configuration
        case let diagnostic as Diagnostic:
            console.show(Diagnostics(diagnostic))
            return .configuration
        case let kafka as KafkaError:
            return explain(kafka, console)
        case let monitor as MonitorError:
            console.error(monitor.message, code: monitor.code)
            return .problems
        case let output as OutputError:
            console.error(output.message, code: "output.failed")
            return .problems
        default:
            console.error(String(describing: error), code: "internal.unexpected")
            return .problems
        }
    }

    private static func explain(_ error: KafkaError, _ console: Console) -> ExitStatus {
        let place = error.origin.map { "\($0): " } ?? ""
        console.error(place + error.message, code: error.code.rawValue)
        switch error.code {
        case .unknownProperty, .invalidProperty, .reservedProperty, .missingProperty: return .configuration
        default: return .unreachable
        }
    }
}
