// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import JSONStream
import KafkaClient
import Monitor
import SourceYAML
import Testing

@Suite("The daemon", .timeLimit(.minutes(1)))
struct MonitorRunTests {
    static let shipped = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../config/rasid.yaml"
    )

    @Test("reads articles with the words and rules that are shipped, and its alerts are CloudEvents")
    func shippedWordsAndRules() async throws {
        let broker = try EmbeddedBroker()
        var configuration = try RasidConfiguration.load(path: Self.shipped.path, overrides: ["instance=test"])
        for property in broker.clientProperties { configuration.kafka[property.name] = property.value }
        for topic in configuration.topics.all { try await broker.createTopic(topic, partitions: 1) }
        let producer = try KafkaProducer(configuration.kafka)
        let article = """
            {"id": "north-1", "title": "غارة جوية تدمر مستشفى في ريف إدلب", "published_at": "2019-07-10",
             "body": "قصفت طائرات حربية مستشفى النور في بلدة كفرنبل بريف إدلب الجنوبي يوم الأربعاء، ما أدى إلى مقتل ممرض."}
            """
        try await producer.send(OutgoingRecord(topic: configuration.topics.input, value: article.bytes))
        await producer.close()
        let alert = try await firstAlert(of: configuration)
        #expect(alert.headers.last(named: "ce_type")?.text == "org.rasid.alert.raised.v1")
        #expect(alert.headers.last(named: "ce_source")?.text == "urn:rasid:test")
        let document = try JSONDocument(parsing: alert.value ?? []).root
        #expect(document["incident"]?.string == alert.key.map { String(decoding: $0, as: UTF8.self) })
        #expect(document["rule"]?["level"]?.string == "critical")
        #expect(document["evidence"]?[0]?["article"]?.string == "north-1")
    }

    /// Runs the daemon until its first alert.
    private func firstAlert(of configuration: RasidConfiguration) async throws -> KafkaRecord {
        let shutdown = ShutdownSignal()
        let run = MonitorRun(configuration: configuration, logger: .silent)
        let reader = try KafkaReader(configuration.kafka, topic: configuration.topics.alerts, from: .beginning)
        return try await withThrowingTaskGroup(of: KafkaRecord?.self) { group in
            group.addTask {
                try await run.run(until: shutdown)
                return nil
            }
            group.addTask {
                defer { shutdown.give() }
                return try await reader.next()?.first
            }
            var alert: KafkaRecord?
            for try await record in group { alert = alert ?? record }
            return try #require(alert)
        }
    }

    @Test("doesn't start with wrong rules or properties, and tells all of them")
    func wrongFiles() async throws {
        let folder = try ConfigurationFolder(
            "kafka: {linger.ms: soon}",
            ["rules/a.yml": "title: nothing else\n", "lexicon/a.yaml": "- what\n"]
        )
        let configuration = try RasidConfiguration.load(path: folder.file)
        let kafka = await #expect(throws: Diagnostics.self) {
            try await MonitorRun(configuration: configuration, logger: .silent).run(until: ShutdownSignal())
        }
        #expect(kafka?.all.map(\.code) == ["kafka.invalid-property"])
        let repaired = try RasidConfiguration.load(path: folder.file, overrides: ["kafka.linger.ms=5"])
        let files = await #expect(throws: Diagnostics.self) {
            try await MonitorRun(configuration: repaired, logger: .silent).run(until: ShutdownSignal())
        }
        let rooms = Set(files?.errors.compactMap { $0.code.split(separator: ".").first.map { String($0) } } ?? [])
        #expect(rooms.isSuperset(of: ["rule", "lexicon", "gazetteer"]))
    }
}
