// SPDX-License-Identifier: Apache-2.0

import Articles
import JSONStream
import KafkaClient
import Testing

@Suite("rasid dead-letters", .timeLimit(.minutes(1)))
struct DeadLettersCommandTests {
    private let broker: EmbeddedBroker
    private var kafka: KafkaConfiguration { KafkaConfiguration(broker.clientProperties) }

    init() async throws {
        broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        try await broker.createTopic("letters", partitions: 1)
        let letters = [("a", "article.empty", #"{"id": "a"}"#), ("b", "article.broken-json", "{قصف مستشفى")]
        let producer = try KafkaProducer(kafka)
        for (offset, (key, code, value)) in letters.enumerated() {
            let record = ArticleRecord(
                value: Array(value.utf8),
                key: Array(key.utf8),
                headers: [RecordHeader("origin", "feed-7")]
            )
            let origin = DeadLetter.Origin(
                topic: "news",
                partition: 0,
                offset: Int64(offset),
                timestamp: 1_700_000_000_000
            )
            let letter = DeadLetter(of: record, code: code, message: "why", origin: origin).record
            try await producer.send(
                OutgoingRecord(
                    topic: "letters",
                    key: letter.key,
                    value: letter.value,
                    headers: letter.headers.map { KafkaHeader($0.name, $0.value) }
                )
            )
        }
        await producer.close()
    }

    private func run(_ words: String...) throws -> RasidProcess {
        try RasidProcess(words: ["dead-letters"] + words + ["-b", broker.bootstrapServers, "-t", "letters"])
    }

    private func sentBack() async throws -> [KafkaRecord] {
        let reader = try KafkaReader(kafka, topic: "news", from: .beginning, stopsAtEnd: true)
        var records: [KafkaRecord] = []
        while let more = try await reader.next() { records += more }
        await reader.close()
        return records
    }

    @Test("list gives a line each, by filters, with reason, place and key")
    func list() throws {
        let all = try run("list")
        #expect(all.status == 0, "\(all.errors)")
        #expect(all.output.contains("0@0"))
        #expect(all.output.contains("news[0]@1"))
        #expect(all.output.hasSuffix("2 dead letters\n"))
        let some = try run("list", "--text", "مُستشفى", "--format", "jsonl")
        let lines = try some.output.split(separator: "\n").map { try JSONDocument(parsing: String($0)).root }
        #expect(lines.map { $0["key"]?.string } == ["b"])
        #expect(lines.first?["origin"]?["offset"]?.int == 1)
        #expect(lines.first?["attempts"]?.int == 1)
        #expect(lines.first?["value"] == nil)
    }

    @Test("show gives all of those at the places named, and tells of a place where there is none")
    func show() throws {
        let one = try run("show", "0@1")
        #expect(one.status == 0, "\(one.errors)")
        #expect(one.output.contains("{قصف مستشفى"))
        #expect(one.output.contains("origin: feed-7"))
        let none = try run("show", "0@9", "--format", "json")
        #expect(none.status == 1)
        #expect(none.errors.contains("[dead-letter.not-found]"))
    }

    @Test("requeue sends back once, with the headers there were and the count of tries; --again does it again")
    func requeue() async throws {
        let first = try run("requeue", "--code", "article.empty")
        #expect(first.status == 0, "\(first.errors)")
        let record = try #require(try await sentBack().first)
        #expect(record.value == Array(#"{"id": "a"}"#.utf8))
        #expect(record.key == Array("a".utf8))
        #expect(
            record.headers == [
                KafkaHeader("origin", "feed-7"), KafkaHeader("rasid.attempts", "2"),
                KafkaHeader("rasid.received", "1700000000000"),
            ]
        )
        let second = try run("requeue", "--all")
        #expect(second.errors.contains("1 dead letters were sent back; 1 had been before"))
        #expect(try await sentBack().map(\.key) == [Array("a".utf8), Array("b".utf8)])
        #expect(try run("list", "--pending").output == "0 dead letters\n")
        #expect(try run("list").output.hasSuffix("2 dead letters, 2 of them sent back\n"))
        _ = try run("requeue", "0@0", "--again")
        #expect(try await sentBack().count == 3)
    }

    @Test("without places, filters or --all nothing is sent back, and --dry-run only tells")
    func caution() async throws {
        #expect(try run("requeue").status == 2)
        let dry = try run("requeue", "--all", "--dry-run")
        #expect(dry.status == 0)
        #expect(dry.errors.contains("2 dead letters would be sent back"))
        #expect(try await sentBack().isEmpty)
    }
}
