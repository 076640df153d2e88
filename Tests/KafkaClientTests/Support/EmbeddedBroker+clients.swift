// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

extension EmbeddedBroker {
    /// A configuration for clients of this cluster, without the waits that help throughput.
    nonisolated func configuration(_ others: KafkaProperty...) -> KafkaConfiguration {
        KafkaConfiguration(clientProperties + [KafkaProperty("linger.ms", "0")] + others)
    }

    /// A producer for this cluster.
    nonisolated func producer(observer: ClientObserver = ClientObserver()) throws -> KafkaProducer {
        try KafkaProducer(configuration(), observer: observer)
    }

    /// Writes records one by one, numbered from `range` on in key and value.
    func fill(_ topic: String, _ range: Range<Int>, partition: Int32? = nil) async throws {
        let producer = try producer()
        let results = await producer.send(
            range.map {
                OutgoingRecord(topic: topic, partition: partition, key: bytes("\($0)"), value: bytes("خبر \($0)"))
            }
        )
        for result in results { _ = try result.get() }
        await producer.close()
    }
}

/// UTF-8 of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The text of UTF-8.
func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

extension KafkaConsumer {
    /// Takes batches until there are `count` records.
    func take(_ count: Int) async throws -> [KafkaRecord] {
        var records: [KafkaRecord] = []
        while records.count < count, let batch = try await nextBatch() { records += batch }
        return records
    }
}
