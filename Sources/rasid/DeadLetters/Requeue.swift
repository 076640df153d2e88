// SPDX-License-Identifier: Apache-2.0

import Articles
import KafkaClient
import Monitor

/// Sends dead letters back to where they came from, each with a receipt in the same transaction.
struct Requeue {
    /// How many go in one transaction.
    static let batchSize = 200
    private static let patience = Duration.seconds(30)

    let box: DeadLetterBox
    let producer: KafkaProducer
    /// Where to send them; `nil` is where each came from.
    let topic: String?
    private let isTransactional: Bool
    private var batch: [DeadLetterBox.Entry] = []
    private(set) var count = 0

    /// Ends what another run that is still going would do: only one at a time can send back letters of a group.
    init(_ box: DeadLetterBox, to topic: String?) async throws {
        self.box = box
        self.topic = topic
        let settings = box.target.settings
        isTransactional = settings.pipeline.delivery == .exactlyOnce
        var kafka = box.target.kafka
        if isTransactional {
            let group = kafka["group.id"] ?? "rasid"
            kafka = kafka.adding([KafkaProperty("transactional.id", "\(group)-dead-letters")])
        }
        producer = try KafkaProducer(kafka, observer: box.observer)
        if isTransactional { try await producer.initTransactions(timeout: Self.patience) }
    }

    /// Adds a letter, and sends the batch when it is full.
    mutating func add(_ entry: DeadLetterBox.Entry) async throws {
        batch.append(entry)
        if batch.count == Self.batchSize { try await send() }
    }

    /// Sends what has come together.
    ///
    /// - Throws: `KafkaError`; then nothing of the batch is sent back, or with `delivery: at-least-once` perhaps some.
    mutating func send() async throws {
        guard !batch.isEmpty else { return }
        let letters = batch.map { record(of: $0.letter.retry, in: topic ?? $0.letter.origin.topic) }
        let receipts = batch.map { record(of: $0.place.record(key: $0.letter.record.key), in: box.topic) }
        if isTransactional {
            try await producer.beginTransaction()
            do {
                try await write(letters + receipts)
                try await commit()
            } catch {
                try? await producer.abortTransaction(timeout: Self.patience)
                throw error
            }
        } else {
            // A receipt for what was not sent would hide it.
            try await write(letters)
            try await write(receipts)
        }
        count += batch.count
        batch = []
    }

    /// Ends the producer.
    func close() async { await producer.close() }

    private func commit() async throws {
        while true {
            do {
                return try await producer.commitTransaction(timeout: Self.patience)
            } catch {
                guard error.isRetriable else { throw error }
                try Task.checkCancellation()
            }
        }
    }

    private func write(_ records: [OutgoingRecord]) async throws {
        for result in await producer.send(records) { _ = try result.get() }
    }

    private func record(of record: ArticleRecord, in topic: String) -> OutgoingRecord {
        OutgoingRecord(
            topic: topic,
            key: record.key,
            value: record.value,
            headers: record.headers.map { KafkaHeader($0.name, $0.value) }
        )
    }
}
