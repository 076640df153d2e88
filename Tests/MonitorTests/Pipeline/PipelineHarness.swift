// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import KafkaClient
import SigmaRules
import SourceYAML
import Synchronization

@testable import Monitor

/// A pipeline over an embedded broker, with an analyst that tests can foresee: an article that holds "قصف" has an
/// attack in Syria and raises an alert.
struct PipelineHarness {
    let broker: EmbeddedBroker
    let configuration: RasidConfiguration
    let log = CollectedLog()
    let metrics = MetricRegistry()
    let current = CurrentAnalysis(PipelineHarness.analysis("first"))

    init(partitions: Int = 2, change: (inout RasidConfiguration) -> Void = { _ in }) async throws {
        broker = try EmbeddedBroker()
        var configuration = RasidConfiguration()
        for property in broker.clientProperties { configuration.kafka[property.name] = property.value }
        configuration.extraction.workers = 2
        configuration.pipeline.batchRecords = 50
        // The embedded broker forgets what transactions commit.
        configuration.pipeline.delivery = .atLeastOnce
        change(&configuration)
        self.configuration = configuration
        for topic in configuration.topics.all { try await broker.createTopic(topic, partitions: partitions) }
    }

    /// What the harness reads with; `rule` names the alerts' rule, `padding` makes them larger.
    static func analysis(_ rule: String, padding: Int = 0) -> Analysis {
        Analysis(
            summary: rule,
            makeAnalyst: { WordAnalyst() },
            makeEngine: { AlertEngine(ruleset: PipelineHarness.ruleset, keepsState: true) },
            findAlerts: { extraction, received, _ in
                guard !extraction.events.isEmpty else { return [] }
                let alert = OutgoingAlert(
                    incident: extraction.article.id,
                    rule: rule,
                    level: "high",
                    headline: "an attack",
                    headers: [RecordHeader("ce_id", extraction.article.id), RecordHeader("rule", rule)],
                    value: "\(received?.milliseconds ?? 0)".bytes + Array(repeating: 0x20, count: padding)
                )
                return [alert]
            }
        )
    }

    /// Rules that match nothing.
    private static let ruleset: CompiledRuleset = {
        let rule = """
            title: Never
            logsource: {product: rasid, category: event}
            detection: {s: {event.class: coerce}, condition: s}
            """
        guard let ruleset = try? EventRules.compiler().compile([YAMLFile(text: rule, name: "rule.yml")]) else {
            preconditionFailure("the rule above is wrong")
        }
        return ruleset
    }()

    /// Writes these to the input topic, in order.
    func publish(_ values: [[UInt8]?], partition: Int32? = nil, headers: [KafkaHeader] = []) async throws {
        let producer = try KafkaProducer(configuration.kafka)
        let records = values.map {
            OutgoingRecord(
                topic: configuration.topics.input,
                partition: partition,
                value: $0,
                headers: headers,
                timestamp: 1_564_827_300_000
            )
        }
        for result in await producer.send(records) { _ = try result.get() }
        await producer.close()
    }

    /// Reads so many records of a topic from its beginning.
    func records(of topic: String, count: Int) async throws -> [KafkaRecord] {
        let reader = try KafkaReader(configuration.kafka, topic: topic, from: .beginning)
        var all: [KafkaRecord] = []
        while all.count < count, let records = try await reader.next() { all += records }
        await reader.close()
        return all
    }

    /// Runs the pipeline while `body` looks on, then stops it in order.
    func running(_ body: () async throws -> Void) async throws {
        let pipeline = ArticlePipeline(
            configuration: configuration,
            analysis: current,
            state: DaemonState("testing"),
            manager: ServiceManager(),
            logger: Logger(to: log, level: .debug),
            metrics: metrics,
            progress: ProgressBoard(),
            throughput: Throughput(),
            recent: RecentArticles(),
            onReading: {}
        )
        let shutdown = ShutdownSignal()
        let group = ServiceGroup([.init("pipeline", pipeline)], until: shutdown, logger: Logger(to: log))
        async let run: Void = group.run()
        do {
            try await body()
        } catch {
            shutdown.give()
            throw error
        }
        shutdown.give()
        try await run
    }
}

private final class WordAnalyst: ArticleAnalyst {
    func read(_ article: Article) -> ArticleExtraction {
        var extraction = ArticleExtraction(article: article, language: "ar")
        let text = String(decoding: article.text, as: UTF8.self)
        if text.contains("قصف") {
            extraction.events = [Event(id: "v1", eventClass: .attack, status: .reported, evidence: [], confidence: 1)]
        }
        return extraction
    }
}

extension String {
    var bytes: [UInt8] { Array(utf8) }
}
