// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// Asks where partitions end, records of open transactions among it.
///
/// A client that sees only committed records is told where the first open transaction begins: it takes another one,
/// that sees all, to know what has been written.
struct WrittenEnds {
    private let client: NativeClient

    init(_ configuration: KafkaConfiguration) throws(KafkaError) {
        client = try NativeClient(
            configuration.adding([
                KafkaProperty("isolation.level", "read_uncommitted"), KafkaProperty("enable.auto.commit", "false"),
            ]),
            role: .consumer,
            context: ClientContext(observer: ClientObserver())
        )
    }

    /// The offset after the last record of each partition.
    ///
    /// - Throws: when a broker doesn't answer in time.
    func offsets(
        of topic: String,
        _ partitions: [Int32],
        _ timeout: Duration
    ) throws(KafkaError) -> [Int32: Int64] {
        var ends: [Int32: Int64] = [:]
        for partition in partitions {
            var (low, high): (Int64, Int64) = (0, 0)
            let error = rd_kafka_query_watermark_offsets(
                client.pointer,
                topic,
                partition,
                &low,
                &high,
                timeout.wholeMilliseconds
            )
            guard error == RD_KAFKA_RESP_ERR_NO_ERROR else {
                throw client.context.journal.unanswered(error, "The end of \(topic)[\(partition)] is not known")
            }
            ends[partition] = high
        }
        return ends
    }
}
