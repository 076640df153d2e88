// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@Suite("Reader")
struct KafkaReaderTests {
    private static func all(_ reader: KafkaReader) async throws -> [KafkaRecord] {
        var records: [KafkaRecord] = []
        while let batch = try await reader.next() { records += batch }
        return records
    }

    @Test(
        "Begins where it is told in every partition, and ends at the end",
        arguments: [
            (.beginning, 0), (.offset(30), 30), (.last(5), 35), (.end, 40), (.last(100), 0),
        ] as [(KafkaReader.Start, Int64)]
    )
    func starts(start: KafkaReader.Start, first: Int64) async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 2)
        for partition in 0..<2 { try await broker.fill("alerts", 0..<40, partition: Int32(partition)) }
        let reader = try KafkaReader(broker.configuration(), topic: "alerts", from: start, stopsAtEnd: true)
        let records = try await Self.all(reader)
        for partition in 0..<2 {
            let offsets = records.filter { $0.partition.partition == Int32(partition) }.map(\.offset)
            #expect(offsets == Array(first..<40))
        }
        #expect(await reader.partitionCount == 2)
    }

    @Test("Follows a topic: what is written later comes, and closing ends the wait")
    func follow() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        try await broker.fill("alerts", 0..<2)
        let reader = try KafkaReader(broker.configuration(), topic: "alerts", from: .beginning)
        #expect(try await reader.next()?.map(\.offset) == [0, 1])
        try await broker.fill("alerts", 2..<3)
        #expect(text(try await reader.next()?.first?.value) == "خبر 2")
        let rest = Task { try await reader.next() }
        await reader.close()
        #expect(try await rest.value == nil)
    }

    @Test(
        "Tells how far it has come of what there was when it began; what is written later is not waited for",
        arguments: [(.beginning, 10), (.offset(4), 6), (.last(3), 3), (.last(30), 10), (.end, 0)]
            as [(KafkaReader.Start, Int64)]
    )
    func progress(start: KafkaReader.Start, total: Int64) async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        try await broker.fill("alerts", 0..<10)
        let reader = try KafkaReader(broker.configuration(), topic: "alerts", from: start, stopsAtEnd: true)
        #expect(await reader.progress == nil)
        var read = 0
        while read < 40, let batch = try await reader.next(limit: 1) {
            read += batch.count
            let progress = try #require(await reader.progress)
            #expect(progress == (Int64(read), total))
            try await broker.fill("alerts", 0..<2)
        }
        #expect(read == total)
    }

    @Test("Takes no more than it is asked for")
    func limit() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        try await broker.fill("alerts", 0..<10)
        let reader = try KafkaReader(broker.configuration(), topic: "alerts", from: .beginning, stopsAtEnd: true)
        var sizes: [Int] = []
        while let batch = try await reader.next(limit: 4) { sizes.append(batch.count) }
        #expect(sizes.allSatisfy { $0 <= 4 })
        #expect(sizes.reduce(0, +) == 10)
    }

    @Test("A cancelled wait ends with CancellationError")
    func cancellation() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        let reader = try KafkaReader(broker.configuration(), topic: "alerts")
        let waiting = Task { try await reader.next() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }

    @Test("Brokers that do not answer are an error after the time given")
    func unreachable() async throws {
        let reader = try KafkaReader(
            ["bootstrap.servers": "127.0.0.1:1"],
            topic: "alerts",
            timeout: .milliseconds(200)
        )
        await #expect { try await reader.next() } throws: { ($0 as? KafkaError)?.code == .unreachable }
    }
}
