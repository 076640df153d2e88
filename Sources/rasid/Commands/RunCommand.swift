// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Monitor

/// `rasid run`: the daemon.
enum RunCommand: Command {
    static let spec = CommandSpec(
        ["run"],
        summary: "run the daemon: articles in from Kafka, alerts out",
        discussion: [
            "Reads the input topic as a member of a consumer group, writes alerts, events and dead letters, and commits "
                + "offsets only after all of it is acknowledged. Brokers that are down are waited for.",
            "SIGTERM or SIGINT finishes what was read, commits and stops; a second one stops at once. SIGHUP reads rules, "
                + "lexicon and gazetteer anew, and keeps the old ones when the new are wrong. Under systemd it tells "
                + "when it is ready and what it does, feeds the watchdog, and logs to the journal with fields.",
        ],
        options: [CommonOptions.config.spec, CommonOptions.set.spec],
        examples: [
            .init("rasid run --config /etc/rasid/rasid.yaml", "Run with this configuration"),
            .init("rasid run --set kafka.bootstrap.servers=localhost:9092 --set log.level=debug", "Try something"),
        ],
        exits: [
            ExitStatus.success.row("it was told to stop, and has finished what it had read"),
            ExitStatus.problems.row("it was stopped before it had finished, or could not go on"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(),
            ExitStatus.unreachable.row("Kafka refused for good, such as for want of rights"),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let settings = try ConfigurationSource.load(arguments, console)
        let logger = Logger(settings.log, instance: settings.instance)
        try await MonitorRun(configuration: settings, logger: logger).runAsProcess()
        return .success
    }
}
