// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Monitor

extension PipelineBench {
    /// Topics of one measurement, and what runs between them.
    struct Station: Sendable {
        /// How far it has come.
        struct State: Sendable {
            /// Articles that were read and committed.
            var done: @Sendable () -> Int
            /// Whether what they led to is committed as well.
            var isFinished: @Sendable () -> Bool
        }

        let settings: RasidConfiguration
        private let metrics = MetricRegistry()
        private let admin: KafkaAdmin

        init(_ settings: RasidConfiguration, partitions: Int) async throws {
            var settings = settings
            let name = "rasid-bench-\(String(UInt32.random(in: 0 ... .max), radix: 36))"
            settings.topics.input = "\(name)-articles"
            settings.topics.events = "\(name)-events"
            settings.topics.alerts = "\(name)-alerts"
            settings.topics.incidents = "\(name)-incidents"
            settings.topics.deadLetters = "\(name)-dead-letters"
            settings.kafka = settings.kafka.adding([
                KafkaProperty("group.id", name), KafkaProperty("group.instance.id", name),
                KafkaProperty("auto.offset.reset", "earliest"),
            ])
            settings.alerts.mode = .binary
            settings.log.level = .error
            settings.reload.isWatching = false
            settings.control.socket = .none
            self.settings = settings
            admin = try KafkaAdmin(settings.kafka)
            let wanted = settings.topics.all.map {
                TopicSpecification($0, partitions: partitions, configuration: [:])
            }
            for creation in try await admin.createMissingTopics(wanted) {
                if case .failed(let error) = creation.outcome { throw error }
            }
            // A topic is made before all brokers know of it.
            while try await !admin.describeCluster().missing(settings.topics.all).isEmpty {
                try await Task.sleep(for: .milliseconds(100))
            }
        }

        /// Runs the subject while `body` does.
        func running<Result: Sendable>(
            _ subject: Subject,
            _ body: @escaping @Sendable (State) async throws -> Result
        ) async throws -> Result {
            switch subject {
            case .relay: try await runningRelay(isTuned: false, body)
            case .tunedRelay: try await runningRelay(isTuned: true, body)
            case .pipeline: try await runningPipeline(body)
            }
        }

        private func runningRelay<Result: Sendable>(
            isTuned: Bool,
            _ body: @escaping @Sendable (State) async throws -> Result
        ) async throws -> Result {
            var limits = settings.pipeline.readAhead
            limits.remindsToFetch = isTuned && limits.remindsToFetch
            // A queue as small as the daemon's stalls a client that nobody reminds: librdkafka's own is the fair one.
            let queue = KafkaProperty("queued.max.messages.kbytes", "65536")
            let relay = try await BareRelay(
                isTuned ? settings.kafka : settings.kafka.adding([queue]),
                from: settings.topics.input,
                to: settings.topics.alerts,
                group: settings.kafka["group.id"] ?? "",
                limits: limits,
                isTransactional: settings.pipeline.delivery == .exactlyOnce,
                producers: isTuned ? ProducersInTurn.count : 1
            )
            return try await Self.first(
                { try await body(State(done: { relay.count }, isFinished: { true })) },
                beside: { try await relay.run() },
                then: { await relay.close() }
            )
        }

        private func runningPipeline<Result: Sendable>(
            _ body: @escaping @Sendable (State) async throws -> Result
        ) async throws -> Result {
            let shutdown = ShutdownSignal()
            let (reading, begun) = AsyncStream.makeStream(of: Void.self)
            let daemon = MonitorRun(
                configuration: settings,
                logger: Logger(settings.log, instance: settings.instance),
                metrics: metrics,
                onReading: { begun.finish() }
            )
            let events = settings.topics.events
            let state = State(
                done: { [metrics] in
                    Int(metrics.value(MetricName.recordsTaken, [.init("stage", Stage.extract.rawValue)]))
                },
                isFinished: { [metrics] in
                    metrics.value(MetricName.recordsTaken, [.init("stage", Stage.alert.rawValue)])
                        == metrics.value(MetricName.recordsWritten, [.init("topic", events)])
                }
            )
            return try await Self.first(
                {
                    for await _ in reading {}
                    return try await body(state)
                },
                beside: { try await daemon.run(until: shutdown) },
                then: { shutdown.give() }
            )
        }

        /// The result of `body`, unless what runs beside it fails before.
        private static func first<Result: Sendable>(
            _ body: @escaping @Sendable () async throws -> Result,
            beside other: @escaping @Sendable () async throws -> Void,
            then end: @escaping @Sendable () async -> Void
        ) async throws -> Result {
            try await withThrowingTaskGroup(of: Result?.self) { group in
                group.addTask {
                    try await other()
                    return nil
                }
                group.addTask {
                    do {
                        let result = try await body()
                        await end()
                        return result
                    } catch {
                        await end()
                        throw error
                    }
                }
                var result: Result?
                while let outcome = try await group.next() { result = outcome ?? result }
                guard let result else { throw Failure(.problems, "bench.ended", "what was measured ended by itself") }
                return result
            }
        }

        /// Sees articles come out at the other end until all that are wanted have.
        func watch(
            _ subject: Subject,
            _ feeder: PacedFeeder,
            _ wanted: Range<Int>
        ) async throws -> LatencyHistogram {
            let reader = try KafkaReader(settings.kafka, topic: settings.topics.alerts, from: .beginning)
            var histogram = LatencyHistogram()
            var seen: Set<Int> = []
            while seen.count < wanted.count, let records = try await Self.next(of: reader) {
                let now = ContinuousClock.now
                for record in records {
                    let number =
                        subject == .pipeline
                        ? BenchArticles.numberOfAlert(record) : BenchArticles.numberOfArticle(record)
                    guard let number, wanted.contains(number), seen.insert(number).inserted else { continue }
                    histogram.record(Int64(feeder.due(number).duration(to: now) / .microseconds(1)))
                }
            }
            await reader.close()
            return histogram
        }

        /// As the reader's, for a topic that a broker may not know of yet.
        private static func next(of reader: KafkaReader) async throws -> [KafkaRecord]? {
            while true {
                do {
                    return try await reader.next()
                } catch let error as KafkaError where error.code == .unknownTopic {
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
        }

        /// Deletes the topics.
        func remove() async throws { try await admin.deleteTopics(settings.topics.all) }
    }
}
