// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Synchronization

/// What the pipeline is measured against: records from one topic to another and nothing else, by the same client, in
/// the same batches, with the same transactions.
final class BareRelay: Sendable {
    private let consumer: KafkaConsumer
    private let producers: [KafkaProducer]
    private let output: String
    private let isTransactional: Bool
    private let done = Mutex(0)

    init(
        _ kafka: KafkaConfiguration,
        from input: String,
        to output: String,
        group: String,
        limits: ConsumerLimits,
        isTransactional: Bool,
        producers count: Int
    ) async throws {
        self.output = output
        self.isTransactional = isTransactional
        let kafka = kafka.adding([KafkaProperty("group.id", group), KafkaProperty("auto.offset.reset", "earliest")])
        producers = try (0..<(isTransactional ? count : 1)).map { number in
            try KafkaProducer(
                isTransactional
                    ? kafka.adding([KafkaProperty("transactional.id", "\(group)-relay-\(number)")]) : kafka
            )
        }
        if isTransactional { for producer in producers { try await producer.initTransactions() } }
        consumer = try KafkaConsumer(kafka, topics: [input], limits: limits)
    }

    /// Records handed on and committed.
    var count: Int { done.withLock { $0 } }

    /// Runs until `close()`.
    func run() async throws {
        var turns = ProducersInTurn(producers)
        while let records = try await consumer.nextBatch() {
            let producer = turns.current
            if isTransactional { try await producer.beginTransaction() }
            let outgoing = records.map {
                OutgoingRecord(topic: output, key: $0.key, value: $0.value, headers: $0.headers)
            }
            for result in await producer.send(outgoing) { _ = try result.get() }
            var positions: [TopicPartition: Int64] = [:]
            for record in records { positions[record.partition] = record.positionAfter.offset }
            let ends = positions.map { PartitionOffset($0.key, $0.value) }
            if isTransactional {
                try await producer.sendPositions(ends, of: try consumer.groupMetadata())
                try await producer.commitTransaction()
                turns.turn()
                consumer.settle(ends)
            } else {
                try await consumer.commit(ends)
            }
            done.withLock { $0 += records.count }
        }
    }

    /// Ends it.
    func close() async {
        await consumer.close()
        for producer in producers { await producer.close() }
    }
}
