// SPDX-License-Identifier: Apache-2.0

import CommandTable
import KafkaClient
import Monitor
import Terminal

/// `rasid bench pipeline`: the whole way on running brokers, beside a bare relay.
enum BenchPipelineCommand: Command {
    static let rate = ValueOption<Int>(
        "rate",
        value: "N",
        in: 1...100_000,
        fallback: "100",
        "Articles a second while latency is measured"
    )
    static let duration = ValueOption<Duration>("duration", fallback: "30s", "How long latency is measured")
    static let backlog = ValueOption<Int>(
        "backlog",
        value: "N",
        in: 1000...10_000_000,
        fallback: "20000",
        "Articles that wait when throughput is measured"
    )
    static let interval = ValueOption<Int>(
        "interval",
        value: "N",
        in: 1...1_000_000,
        fallback: "10",
        "One in so many articles of the backlog tells an attack; while latency is measured all do"
    )
    static let partitions = ValueOption<Int>(
        "partitions",
        value: "N",
        in: 1...1000,
        fallback: "4",
        "Partitions of each topic"
    )
    static let rounds = ValueOption<Int>(
        "rounds",
        value: "N",
        in: 1...100,
        fallback: "3",
        "Measure throughput so often, relays and pipeline in turn, and give the medians"
    )

    static let spec = CommandSpec(
        ["bench", "pipeline"],
        summary: "measure the whole way on running brokers, beside a bare relay",
        discussion: [
            "Makes topics of its own, runs both stages of the daemon in this process, and deletes the topics again. First a "
                + "backlog is worked off, from the first commit to the last. Then articles come at a rate, and the time from the "
                + "moment at which each was due to that at which its alert is seen by a read_committed reader goes into a "
                + "histogram: a pause anywhere counts for every article that was due in it (no coordinated omission).",
            "The same records go through two relays as well: consume and produce by the same client, in the same batches, with the "
                + "same transactions. What Rasid costs is the difference. The bare one has one producer and librdkafka's own "
                + "fetch queue of 64 MiB; the other is tuned as the daemon is: two producers take turns where there are "
                + "transactions, and librdkafka is reminded of a fetch queue, of 8 MiB, that has room again.",
        ],
        options: [
            rate.spec, duration.spec, backlog.spec, interval.spec, partitions.spec, rounds.spec,
            OutputFormat.option.spec,
            KafkaTarget.brokers.spec, KafkaTarget.property.spec, CommonOptions.config.spec, CommonOptions.set.spec,
        ],
        examples: [
            .init("rasid bench pipeline --brokers localhost:9092", "Measure with what is configured"),
            .init("rasid bench pipeline --rate 1000 --duration 2m", "Latency at a thousand articles a second"),
        ],
        exits: [
            ExitStatus.success.row("it was measured"), ExitStatus.problems.row("what was measured could not go on"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(), ExitStatus.unreachable.row(),
            ExitStatus.timeout.row("articles did not come out at the other end"),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let target = try KafkaTarget(arguments, console)
        var settings = target.settings
        settings.kafka = target.kafka
        let bench = PipelineBench(settings: settings, console: console, partitions: arguments[partitions] ?? 4)
        let mixed = BenchArticles(interval: arguments[interval] ?? 10)
        let count = arguments[backlog] ?? 20_000
        var outcome = BenchPipelineOutcome(rate: arguments[rate] ?? 100, backlog: count, interval: mixed.interval)
        for round in 1...(arguments[rounds] ?? 3) {
            for subject in PipelineBench.Subject.allCases {
                console.note("round \(round): a backlog of \(count) articles, \(subject.rawValue)")
                outcome.throughput[subject, default: []]
                    .append(try await bench.throughput(of: subject, articles: mixed, count: count))
            }
        }
        let seconds = (arguments[duration] ?? .seconds(30)) / .seconds(1)
        for subject in PipelineBench.Subject.allCases {
            console.note("\(outcome.rate) articles a second for \(Int(seconds)) s, \(subject.rawValue)")
            outcome.latency[subject] = try await bench.latency(
                of: subject,
                articles: BenchArticles(interval: 1),
                rate: Double(outcome.rate),
                count: max(1, Int(Double(outcome.rate) * seconds)),
                warmup: outcome.rate * 5
            )
        }
        outcome.peakBytes = ProcessMemory.peak()
        try console.output.write(outcome.rendered(arguments[OutputFormat.option] ?? .text))
        return .success
    }
}
