// SPDX-License-Identifier: Apache-2.0

import Articles
import JSONStream
import KafkaClient
import Monitor
import Terminal

/// The demonstration: an embedded cluster, the daemon on it, a publisher and a subscriber.
struct DemoRun: Sendable {
    /// How long an alert may take before it is given up.
    private static let patience = Duration.seconds(15)

    private let settings: RasidConfiguration
    private let broker: EmbeddedBroker
    private let kafka: KafkaConfiguration
    private let console: Console

    /// Uses rules, lexicon and topics of `settings`, and `broker` in place of its brokers.
    init(settings: RasidConfiguration, broker: EmbeddedBroker, console: Console) {
        var settings = settings
        settings.kafka = KafkaConfiguration(
            broker.clientProperties + [
                KafkaProperty("group.id", "rasid-demo"), KafkaProperty("client.id", "rasid-demo"),
            ]
        )
        // The embedded broker forgets what transactions commit.
        settings.pipeline.delivery = .atLeastOnce
        settings.alerts.mode = .binary
        settings.log.level = .error
        settings.reload.isWatching = false
        settings.control.socket = .none
        self.settings = settings
        self.broker = broker
        kafka = settings.kafka
        self.console = console
    }

    /// Runs it to its end, or with `isServing` until SIGINT or SIGTERM.
    func run(isServing: Bool) async throws -> ExitStatus {
        // One partition each: the order of the articles is the order of their alerts.
        for topic in settings.topics.all { try await broker.createTopic(topic, partitions: 1) }
        let shutdown = ShutdownSignal()
        let (reading, begun) = AsyncStream.makeStream(of: Void.self)
        let logger = Logger(settings.log, instance: settings.instance)
        let daemon = MonitorRun(configuration: settings, logger: logger, onReading: { begun.finish() })
        let times = try await withThrowingTaskGroup(of: [String: Duration]?.self) { group in
            group.addTask {
                try await daemon.run(until: shutdown)
                return nil
            }
            group.addTask {
                defer { shutdown.give() }
                for await _ in reading {}
                let times = try await perform()
                if isServing { try await serve(times) }
                return times
            }
            var times: [String: Duration] = [:]
            while let outcome = try await group.next() { times.merge(outcome ?? [:]) { first, _ in first } }
            return times
        }
        return isServing ? .success : try await report(times)
    }

    /// Publishes the articles one after the other and prints the alerts as they come.
    ///
    /// - Returns: for each article that raised an alert, the time from sending it to seeing the first.
    private func perform() async throws -> [String: Duration] {
        let alerts = try KafkaReader(kafka, topic: settings.topics.alerts, from: .beginning)
        let (arrivals, arrived) = AsyncStream.makeStream(of: Arrival.self)
        return try await withThrowingTaskGroup(of: [String: Duration]?.self) { group in
            // A subscriber that is there before the first article, as subscribers are.
            group.addTask {
                while let records = try await alerts.next() {
                    for record in records { arrived.yield(Arrival(record: record, time: .now)) }
                }
                return nil
            }
            group.addTask {
                let times = try await publish(watching: arrivals)
                await alerts.close()
                return times
            }
            defer { group.cancelAll() }
            while let outcome = try await group.next() {
                if let outcome { return outcome }
            }
            return [:]
        }
    }

    /// An alert and when it was seen.
    private struct Arrival: Sendable {
        var record: KafkaRecord
        var time: ContinuousClock.Instant
    }

    private func publish(watching arrivals: AsyncStream<Arrival>) async throws -> [String: Duration] {
        let producer = try KafkaProducer(kafka)
        try say("A record that is no article comes first: it must not stop what follows.")
        try await showDeadLetter(with: producer)
        try say("Ten articles follow. These are the alerts, as a subscriber gets them.\n")
        var times: [String: Duration] = [:]
        for article in DemoArticle.all {
            let sent = ContinuousClock.now
            try await producer.send(article.record(for: settings.topics.input))
            guard article.expectation != .silence else { continue }
            while times[article.id] == nil, let arrival = try await Self.next(of: arrivals) {
                let seen = sent.duration(to: arrival.time)
                guard let source = try show(arrival.record, seen) else { continue }
                if times[source] == nil { times[source] = seen }
            }
        }
        await producer.close()
        return times
    }

    private func showDeadLetter(with producer: KafkaProducer) async throws {
        try await producer.send(
            OutgoingRecord(
                topic: settings.topics.input,
                key: nil,
                value: Array(#"{"title": "خبر لم يكتمل"#.utf8),
                headers: [KafkaHeader("content-type", "application/json")]
            )
        )
        let letters = try KafkaReader(kafka, topic: settings.topics.deadLetters, from: .beginning)
        guard let letter = try await Self.withPatience({ try await letters.next(limit: 1)?.first }) else {
            throw Failure(.problems, "demo.silent", "the daemon did not answer within \(Self.patience)")
        }
        let code = letter.headers.last(named: "rasid.error.code")?.text ?? ""
        let message = letter.headers.last(named: "rasid.error.message")?.text ?? ""
        try say("  \(settings.topics.deadLetters): \(message) \(console.painter(.faint, "[\(code)]"))\n")
        await letters.close()
    }

    /// The next alert; `nil` when none comes in time.
    private static func next(of arrivals: AsyncStream<Arrival>) async throws -> Arrival? {
        try await withPatience {
            for await arrival in arrivals { return arrival }
            return nil
        }
    }

    /// What `body` returns; `nil` when it takes too long.
    private static func withPatience<Result: Sendable>(
        _ body: @Sendable @escaping () async throws -> Result?
    ) async throws -> Result? {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                try await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }

    /// Prints an alert; the article that led to it, its newest source.
    private func show(_ record: KafkaRecord, _ seen: Duration) throws -> String? {
        guard let document = record.value.flatMap({ try? JSONDocument(parsing: $0) }) else { return nil }
        let view = AlertView(document, type: record.headers.last(named: "ce_type")?.text)
        let took = console.painter(.good, "  seen \(DemoReport.text(seen)) after the article was sent")
        try console.output.write(view.rendered(painter: console.painter, width: console.width))
        try console.output.line(took + "\n")
        try console.output.flush()
        return document.root["sources"]?.elements.last?["article"]?.string
    }

    private func say(_ text: String) throws {
        try console.output.line(text)
        try console.output.flush()
    }

    /// Reads what the topics hold now and prints the closing table.
    private func report(_ times: [String: Duration]) async throws -> ExitStatus {
        let report = DemoReport(
            alerts: try await everything(in: settings.topics.alerts),
            extractions: try await everything(in: settings.topics.events),
            times: times
        )
        try console.output.write(report.rendered(console.painter, width: console.width))
        return report.isAsExpected ? .success : .problems
    }

    private func everything(in topic: String) async throws -> [DemoReport.Record] {
        let reader = try KafkaReader(kafka, topic: topic, from: .beginning, stopsAtEnd: true)
        var all: [DemoReport.Record] = []
        while let records = try await reader.next() {
            for record in records {
                guard let value = record.value else { continue }
                let type = record.headers.last(named: "ce_type")?.text ?? ""
                all.append(DemoReport.Record(type: type, document: try JSONDocument(parsing: value)))
            }
        }
        await reader.close()
        return all
    }

    private func serve(_ times: [String: Duration]) async throws {
        _ = try await report(times)
        try say("\nThe cluster stays up. In another terminal:\n")
        try say("  rasid publish --brokers \(broker.bootstrapServers) article.txt\n")
        try say("Ctrl-C ends it.")
        let signals = try ProcessSignals()
        let printer = AlertPrinter(format: .text, console: console)
        let alerts = try KafkaReader(kafka, topic: settings.topics.alerts, from: .end)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                while let records = try await alerts.next() {
                    for record in records { _ = try printer.show(record) }
                    try printer.flush()
                }
            }
            group.addTask {
                for await signal in signals.signals where signal != .hangUp { return }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}

extension DemoArticle {
    /// As an outlet would publish it.
    fileprivate func record(for topic: String) -> OutgoingRecord {
        let value = JSONWriter.bytes { json in
            json.object { json in
                json.field("id", id)
                json.field("title", title)
                json.field("body", body)
                json.field("source", source)
                json.field("language", "ar")
                json.field("published_at", publishedAt)
            }
        }
        return OutgoingRecord(
            topic: topic,
            key: Array(id.utf8),
            value: value,
            headers: [KafkaHeader("content-type", "application/json")]
        )
    }
}
