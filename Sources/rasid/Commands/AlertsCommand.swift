// SPDX-License-Identifier: Apache-2.0

import Articles
import CommandTable
import JSONStream
import KafkaClient
import Monitor
import Terminal

/// `rasid alerts`: what subscribers of the alert topic get.
enum AlertsCommand: Command {
    static let from = ValueOption<String>(
        "from",
        value: "START",
        fallback: "end",
        "Where to begin: beginning, end, last:N records of each partition, or a date or time (RFC 3339)"
    )
    static let count = ValueOption<Int>("count", short: "n", value: "N", in: 1...Int.max, "Stop after N alerts")
    static let timeout = ValueOption<Duration>("timeout", "Stop when so much time has passed")
    static let stop = Flag("stop-at-end", "Stop after the newest alert there is now, rather than wait for more")

    static let spec = CommandSpec(
        ["alerts"],
        summary: "follow the alert topic",
        discussion: [
            "Reads without joining a consumer group: nothing is committed, and any number of readers see every alert. "
                + "Ends with Ctrl-C, or as --count, --timeout and --stop-at-end say.",
            "As JSON an alert is a CloudEvent 1.0 in structured mode, however it stands in the topic.",
        ],
        options: [OutputFormat.option.spec, from.spec, count.spec, timeout.spec, stop.spec] + KafkaTarget.options,
        examples: [
            .init("rasid alerts --brokers localhost:9092", "Follow what comes from now on"),
            .init(
                "rasid alerts --from beginning --stop-at-end --format jsonl",
                "Everything the topic holds, a line each"
            ),
            .init("rasid alerts --from 2024-05-01T06:00:00Z --count 1", "The first alert since that moment"),
        ],
        exits: [
            ExitStatus.success.row("what was asked for was printed"),
            ExitStatus.problems.row("a record of the topic is no alert"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(), ExitStatus.unreachable.row(),
            ExitStatus.timeout.row("the time ran out before --count alerts had come"),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let target = try KafkaTarget(arguments, console)
        let reader = try KafkaReader(
            target.kafka,
            topic: target.topic ?? target.settings.topics.alerts,
            from: try start(arguments),
            stopsAtEnd: arguments[stop],
            observer: target.observer(console)
        )
        let printer = AlertPrinter(format: arguments[OutputFormat.option] ?? .text, console: console)
        let limit = arguments[count] ?? Int.max
        guard let timeout = arguments[timeout] else { return try await follow(reader, printer, limit) }
        return try await withThrowingTaskGroup(of: ExitStatus?.self) { group in
            group.addTask { try await follow(reader, printer, limit) }
            group.addTask {
                try await Task.sleep(for: timeout)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let status = first else {
                return arguments[count] == nil ? .success : .timeout
            }
            return status
        }
    }

    private static func follow(_ reader: KafkaReader, _ printer: AlertPrinter, _ limit: Int) async throws -> ExitStatus
    {
        var printed = 0
        var status = ExitStatus.success
        while printed < limit, let records = try await reader.next(limit: min(500, limit - printed)) {
            for record in records {
                if try !printer.show(record) { status = .problems }
                printed += 1
            }
            try printer.flush()
        }
        await reader.close()
        return status
    }

    private static func start(_ arguments: ParsedArguments) throws(UsageError) -> KafkaReader.Start {
        let text = arguments[from] ?? "end"
        switch text {
        case "beginning": return .beginning
        case "end": return .end
        default: break
        }
        if text.hasPrefix("last:"), let count = Int64(text.dropFirst(5)), count > 0 { return .last(count) }
        if let time = PublicationTime(text) { return .time(milliseconds: time.milliseconds) }
        throw UsageError(
            code: "usage.bad-value",
            message: "--from must be beginning, end, last:N, or a time such as 2024-05-01T06:00:00Z, not '\(text)'",
            command: arguments.command.path
        )
    }
}
