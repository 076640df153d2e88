// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Monitor

/// One measurement of a relay or of the pipeline, on topics of its own.
struct PipelineBench: Sendable {
    /// What is measured.
    enum Subject: String, Sendable, CaseIterable {
        /// Consume and produce and nothing else, with one producer and librdkafka's own fetch queue.
        case relay
        /// The same with all that the daemon does beside its own work: producers that take turns, a reminded client.
        case tunedRelay
        case pipeline
    }

    /// What a backlog took.
    struct Throughput: Sendable {
        var articlesPerSecond: Double
        /// User and system time of this process for an article, that of the Kafka clients with it.
        var cpuPerArticle: Duration
    }

    /// How long nothing may happen before a measurement is given up.
    private static let patience = Duration.seconds(60)

    let settings: RasidConfiguration
    let console: Console
    let partitions: Int

    // MARK: Throughput

    /// Publishes articles, then measures how fast they are worked off, from the first commit to the last.
    func throughput(of subject: Subject, articles: BenchArticles, count: Int) async throws -> Throughput {
        let bench = try await Station(settings, partitions: partitions)
        let producer = try KafkaProducer(settings.kafka)
        for start in stride(from: 0, to: count, by: 1000) {
            let records = (start..<min(start + 1000, count)).map {
                articles.record($0, for: bench.settings.topics.input)
            }
            for result in await producer.send(records) { _ = try result.get() }
        }
        await producer.close()
        let outcome = try await bench.running(subject) { state in
            try await Self.worked(off: count, state)
        }
        try await bench.remove()
        return outcome
    }

    /// Watches until all is committed.
    private static func worked(off count: Int, _ state: Station.State) async throws -> Throughput {
        var begin: (time: ContinuousClock.Instant, done: Int, cpu: Duration)?
        var last = (time: ContinuousClock.now, done: 0)
        while true {
            try await Task.sleep(for: .milliseconds(2))
            let done = state.done()
            if done != last.done { last = (.now, done) }
            guard last.time.duration(to: .now) < patience else {
                throw Failure(.timeout, "bench.stuck", "only \(done) of \(count) articles were worked off")
            }
            if begin == nil, done > 0 { begin = (.now, done, ProcessTime.used()) }
            guard let begin, done == count, state.isFinished() else { continue }
            let articles = max(count - begin.done, 1)
            return Throughput(
                articlesPerSecond: Double(articles) / (begin.time.duration(to: .now) / .seconds(1)),
                cpuPerArticle: (ProcessTime.used() - begin.cpu) / articles
            )
        }
    }

    // MARK: Latency

    /// Publishes articles at a rate and measures how long after it was due each is seen at the other end.
    /// - Parameter warmup: how many articles come first and don't count.
    func latency(
        of subject: Subject,
        articles: BenchArticles,
        rate: Double,
        count: Int,
        warmup: Int
    ) async throws -> LatencyHistogram {
        let bench = try await Station(settings, partitions: partitions)
        let producer = try KafkaProducer(settings.kafka)
        let total = warmup + count
        let histogram = try await bench.running(subject) { _ in
            let feeder = PacedFeeder(
                producer: producer,
                topic: bench.settings.topics.input,
                articles: articles,
                rate: rate,
                start: .now + .seconds(1)
            )
            return try await withThrowingTaskGroup(of: LatencyHistogram?.self) { group in
                group.addTask { try await bench.watch(subject, feeder, warmup..<total) }
                group.addTask {
                    try await feeder.publish(total)
                    // What is not seen by then never comes.
                    try await Task.sleep(for: Self.patience)
                    throw Failure(.timeout, "bench.lost", "not all articles came out at the other end")
                }
                defer { group.cancelAll() }
                return try await group.next() ?? nil
            }
        }
        await producer.close()
        try await bench.remove()
        return histogram ?? LatencyHistogram()
    }
}
