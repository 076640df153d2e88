// SPDX-License-Identifier: Apache-2.0

import CommandTable
import KafkaClient
import Monitor

/// `rasid demo`: everything in one process, without any set-up.
enum DemoCommand: Command {
    static let serve = Flag("serve", "Stay up afterwards: publish your own articles, and see their alerts")

    static let spec = CommandSpec(
        ["demo"],
        summary: "show both alert conditions and their look-alikes, without any set-up",
        discussion: [
            "Starts a small Kafka cluster in this process and the daemon on it, publishes ten invented articles, and prints "
                + "the alerts as a subscriber gets them, with the time each took. A closing table tells for every article "
                + "what came of it and why."
        ],
        options: [serve.spec, CommonOptions.config.spec, CommonOptions.set.spec],
        examples: [
            .init("rasid demo", "Watch and learn"),
            .init("rasid demo --serve", "And try articles of your own: rasid publish --brokers …"),
        ],
        exits: [
            ExitStatus.success.row("every article gave what it should"),
            ExitStatus.problems.row("one did not; the closing table marks it"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let settings = try ConfigurationSource.load(arguments, console)
        let broker = try EmbeddedBroker()
        return try await DemoRun(settings: settings, broker: broker, console: console)
            .run(isServing: arguments[serve])
    }
}
