// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@Suite("Transactions: the order of the calls")
struct TransactionTests {
    private static func producer(_ broker: EmbeddedBroker) throws -> KafkaProducer {
        try KafkaProducer(broker.configuration(KafkaProperty("transactional.id", "rasid-1")))
    }

    @Test("A transaction is begun, filled and committed; the next may be aborted")
    func commitAndAbort() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        let producer = try Self.producer(broker)
        try await producer.initTransactions()
        try await producer.beginTransaction()
        #expect(try await producer.send(OutgoingRecord(topic: "alerts", value: bytes("1"))).offset == 0)
        try await producer.commitTransaction()
        try await producer.beginTransaction()
        try await producer.send(OutgoingRecord(topic: "alerts", value: bytes("2")))
        try await producer.abortTransaction()
        await producer.close()
    }

    @Test("Producers in turn: each makes one transaction after the other, all write to the same partition in order")
    func inTurn() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        var producers: [KafkaProducer] = []
        for number in 0..<ProducersInTurn.count {
            let id = KafkaProperty("transactional.id", "rasid-\(number)")
            producers.append(try KafkaProducer(broker.configuration(id)))
            try await producers[number].initTransactions()
        }
        var turns = ProducersInTurn(producers)
        for number in 0..<3 * producers.count {
            let producer = turns.current
            #expect(producer === producers[number % producers.count])
            #expect(producer === turns.current, "what is aborted it makes again itself")
            try await producer.beginTransaction()
            #expect(try await producer.send(OutgoingRecord(topic: "alerts", value: bytes("1"))).offset == Int64(number))
            try await producer.commitTransaction()
            turns.turn()
        }
        for producer in producers { await producer.close() }
    }

    @Test("Calls out of order are errors that neither retrying nor aborting mends")
    func wrongOrder() async throws {
        let broker = try EmbeddedBroker()
        let producer = try Self.producer(broker)
        await #expect { try await producer.beginTransaction() } throws: { error in
            guard let error = error as? KafkaError else { return false }
            return error.code == .transactionFailed && !error.isRetriable && !error.requiresAbort
        }
        await producer.close()
    }

    @Test("A producer without a transactional id can't use transactions")
    func notConfigured() async throws {
        let broker = try EmbeddedBroker()
        let producer = try broker.producer()
        await #expect {
            try await producer.initTransactions()
        } throws: { ($0 as? KafkaError)?.message.contains("transactional.id") == true }
        await producer.close()
    }

    @Test("When a record of the transaction is refused, the commit says that it must be aborted")
    func mustAbort() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        let producer = try Self.producer(broker)
        try await producer.initTransactions()
        try await producer.beginTransaction()
        // 87 is INVALID_RECORD.
        await broker.failNext(.produce, with: [87])
        _ = await producer.send([OutgoingRecord(topic: "alerts", value: bytes("1"))])
        await #expect { try await producer.commitTransaction() } throws: { ($0 as? KafkaError)?.requiresAbort == true }
        try await producer.abortTransaction()
        await producer.close()
    }
}
