// SPDX-License-Identifier: Apache-2.0

import JSONStream
import KafkaClient
import Testing

@Suite("rasid publish and rasid alerts talk to brokers")
struct PublishAndAlertsTests {
    private let broker: EmbeddedBroker
    private var kafka: KafkaConfiguration { KafkaConfiguration(broker.clientProperties) }

    init() throws { broker = try EmbeddedBroker() }

    private func records(of topic: String) async throws -> [KafkaRecord] {
        let reader = try KafkaReader(kafka, topic: topic, from: .beginning, stopsAtEnd: true)
        var records: [KafkaRecord] = []
        while let more = try await reader.next() { records += more }
        await reader.close()
        return records
    }

    @Test("Articles of standard input are stored with their ids as keys; what is no article is told by line")
    func publishes() async throws {
        try await broker.createTopic("news", partitions: 1)
        let run = try RasidProcess(
            "publish",
            "--brokers",
            broker.bootstrapServers,
            "--topic",
            "news",
            input: """
                {"id": "a-1", "title": "خبر", "body": "نص الخبر"}
                {"id": "a-2", "title": "خبر
                {"url": "https://news.example/3", "body": "نص آخر"}

                """
        )
        #expect(run.status == 1)
        #expect(run.errors.contains("-:2: "))
        #expect(run.errors.contains("[article.broken-json]"))
        #expect(run.errors.contains("2 of 3 articles are stored in news\n"))
        let stored = try await records(of: "news")
        #expect(stored.map { String(decoding: $0.key ?? [], as: UTF8.self) } == ["a-1", "https://news.example/3"])
        #expect(stored.first?.headers.last(named: "content-type")?.text == "application/json")
    }

    @Test("With --unchecked anything goes")
    func unchecked() async throws {
        try await broker.createTopic("news", partitions: 1)
        let run = try RasidProcess(
            "publish",
            "-b",
            broker.bootstrapServers,
            "-t",
            "news",
            "--format",
            "jsonl",
            "--unchecked",
            input: "{broken\n"
        )
        #expect(run.status == 0)
        #expect(try await records(of: "news").map(\.value) == [Array("{broken".utf8)])
    }

    private func alert(_ id: String) -> OutgoingRecord {
        OutgoingRecord(
            topic: "alerts",
            key: Array("incident-\(id)".utf8),
            value: Array(
                #"{"incident": "incident-\#(id)", "headline": {"ar": "قصف مشفى", "en": "Hospital hit"}}"#.utf8
            ),
            headers: [
                KafkaHeader("ce_specversion", "1.0"), KafkaHeader("ce_id", id),
                KafkaHeader("ce_type", "org.rasid.alert.raised.v1"), KafkaHeader("content-type", "application/json"),
            ]
        )
    }

    private func fillAlerts(_ ids: [String]) async throws {
        try await broker.createTopic("alerts", partitions: 1)
        let producer = try KafkaProducer(kafka)
        for result in await producer.send(ids.map(alert)) { _ = try result.get() }
        await producer.close()
    }

    @Test("As JSON Lines an alert in binary mode comes out as a CloudEvent in structured mode")
    func alertsAsJSON() async throws {
        try await fillAlerts(["1", "2"])
        let run = try RasidProcess(
            "alerts",
            "-b",
            broker.bootstrapServers,
            "-t",
            "alerts",
            "--from",
            "beginning",
            "--stop-at-end",
            "-f",
            "jsonl"
        )
        #expect(run.status == 0, "\(run.errors)")
        let lines = try run.output.split(separator: "\n").map { try JSONDocument(parsing: String($0)).root }
        #expect(lines.map { $0["id"]?.string } == ["1", "2"])
        #expect(lines.first?["type"]?.string == "org.rasid.alert.raised.v1")
        #expect(lines.first?["datacontenttype"]?.string == "application/json")
        #expect(lines.first?["data"]?["headline"]?["ar"]?.string == "قصف مشفى")
    }

    @Test("It stops after --count, begins where --from says, and is readable")
    func alertsAsText() async throws {
        try await fillAlerts(["1", "2", "3"])
        let run = try RasidProcess(
            "alerts",
            "-b",
            broker.bootstrapServers,
            "-t",
            "alerts",
            "--from",
            "last:2",
            "--count",
            "1"
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("قصف مشفى"))
        #expect(run.output.contains("incident-2 · raised"))
        #expect(!run.output.contains("incident-3"))
    }

    @Test("When the time runs out before --count has come, that is exit code 5")
    func timeout() async throws {
        try await fillAlerts(["1"])
        let run = try RasidProcess(
            "alerts",
            "-b",
            broker.bootstrapServers,
            "-t",
            "alerts",
            "--from",
            "beginning",
            "--count",
            "2",
            "--timeout",
            "3s"
        )
        #expect(run.status == 5)
        #expect(run.output.contains("incident-1"))
    }

    @Test("A property that librdkafka does not know is told before anything is sent, with exit code 3")
    func unknownProperty() throws {
        let run = try RasidProcess("alerts", "-b", "localhost:1", "-X", "sasl.mechanismus=PLAIN")
        #expect(run.status == 3)
        #expect(run.errors.contains("[kafka.unknown-property]"))
    }

    @Test("A start that can't be meant is exit code 2")
    func badStart() throws {
        let run = try RasidProcess("alerts", "-b", "localhost:1", "--from", "yesterday")
        #expect(run.status == 2)
        #expect(run.errors.contains("--from must be beginning, end, last:N, or a time"))
    }
}
