// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@Suite(
    "RealKafka: transactions",
    .enabled(if: RealKafka.brokers != nil, Comment(rawValue: RealKafka.reason)),
    .serialized,
    .timeLimit(.minutes(2))
)
struct RealTransactionTests {
    private static func producer(_ id: String) async throws -> KafkaProducer {
        let producer = try KafkaProducer(RealKafka.configuration(KafkaProperty("transactional.id", id)))
        try await producer.initTransactions()
        return producer
    }

    @Test("What is committed is seen, what is aborted is not")
    func visibility() async throws {
        let topic = try await RealKafka.createTopic(partitions: 1)
        let producer = try await Self.producer(RealKafka.uniqueName("tx"))
        for (value, commits) in [("1", true), ("2", false), ("3", true)] {
            try await producer.beginTransaction()
            try await producer.send(OutgoingRecord(topic: topic, value: bytes(value)))
            if commits { try await producer.commitTransaction() } else { try await producer.abortTransaction() }
        }
        #expect(try await RealKafka.contents(of: topic).map { text($0.value) } == ["1", "3"])
        await producer.close()
    }

    @Test("Positions are committed with the transaction, and not by an aborted one", arguments: [true, false])
    func positions(commits: Bool) async throws {
        let input = try await RealKafka.createTopic(partitions: 1)
        let output = try await RealKafka.createTopic(partitions: 1)
        let group = RealKafka.uniqueName("group")
        let feeder = try KafkaProducer(RealKafka.configuration())
        for number in 0..<10 { try await feeder.send(OutgoingRecord(topic: input, value: bytes("\(number)"))) }
        await feeder.close()

        let configuration = RealKafka.configuration(KafkaProperty("group.id", group))
        let consumer = try KafkaConsumer(configuration, topics: [input])
        let records = try await consumer.take(10)
        let producer = try await Self.producer(RealKafka.uniqueName("tx"))
        try await producer.beginTransaction()
        for result in await producer.send(records.map { OutgoingRecord(topic: output, value: $0.value) }) {
            _ = try result.get()
        }
        let positions = [try #require(records.last).positionAfter]
        try await producer.sendPositions(positions, of: consumer.groupMetadata())
        if commits { try await producer.commitTransaction() } else { try await producer.abortTransaction() }
        consumer.settle(positions)
        await consumer.close()
        #expect(try await RealKafka.contents(of: output).count == (commits ? 10 : 0))

        try await feed(input)
        let next = try KafkaConsumer(configuration, topics: [input])
        #expect(try await next.take(1).first?.offset == (commits ? 10 : 0))
        await next.close()
        await producer.close()
    }

    /// One more record, so that there is something after the positions.
    private func feed(_ topic: String) async throws {
        let producer = try KafkaProducer(RealKafka.configuration())
        try await producer.send(OutgoingRecord(topic: topic, value: bytes("more")))
        await producer.close()
    }

    @Test(
        "With producers that take turns records keep their order, and the positions committed last stay, aborts or not",
        arguments: [false, true]
    )
    func turns(aborts: Bool) async throws {
        let input = try await RealKafka.createTopic(partitions: 1)
        let output = try await RealKafka.createTopic(partitions: 1)
        let count = 60
        let feeder = try KafkaProducer(RealKafka.configuration())
        for number in 0..<count { try await feeder.send(OutgoingRecord(topic: input, value: bytes("\(number)"))) }
        await feeder.close()

        let configuration = RealKafka.configuration(KafkaProperty("group.id", RealKafka.uniqueName("group")))
        let consumer = try KafkaConsumer(configuration, topics: [input])
        var producers: [KafkaProducer] = []
        for _ in 0..<ProducersInTurn.count { producers.append(try await Self.producer(RealKafka.uniqueName("tx"))) }
        var turns = ProducersInTurn(producers)
        for record in try await consumer.take(count) {
            for isAborted in aborts && record.offset % 3 == 2 ? [true, false] : [false] {
                let producer = turns.current
                try await producer.beginTransaction()
                try await producer.send(OutgoingRecord(topic: output, value: record.value))
                try await producer.sendPositions([record.positionAfter], of: consumer.groupMetadata())
                // The next one begins at once, while brokers still mark the end of this one.
                if isAborted { try await producer.abortTransaction() } else { try await producer.commitTransaction() }
            }
            turns.turn()
            consumer.settle([record.positionAfter])
        }
        await consumer.close()
        #expect(try await RealKafka.contents(of: output).map { text($0.value) } == (0..<count).map(String.init))

        try await feed(input)
        let next = try KafkaConsumer(configuration, topics: [input])
        #expect(try await next.take(1).first?.offset == Int64(count))
        await next.close()
        for producer in producers { await producer.close() }
    }

    @Test("A newer producer of the same id shuts the older one out for good")
    func fencing() async throws {
        let topic = try await RealKafka.createTopic(partitions: 1)
        let id = RealKafka.uniqueName("tx")
        let older = try await Self.producer(id)
        try await older.beginTransaction()
        try await older.send(OutgoingRecord(topic: topic, value: bytes("old")))
        let newer = try await Self.producer(id)
        await #expect { try await older.commitTransaction() } throws: { ($0 as? KafkaError)?.isFatal == true }
        try await newer.beginTransaction()
        try await newer.send(OutgoingRecord(topic: topic, value: bytes("new")))
        try await newer.commitTransaction()
        #expect(try await RealKafka.contents(of: topic).map { text($0.value) } == ["new"])
        await older.close(timeout: .zero)
        await newer.close()
    }
}
