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
            context: ClientContext(observer: ClientObserver(), tokenFile: TokenFile(of: configuration))
        )
    }

    /// The first offset of each partition and the one after its last record.
    ///
    /// - Throws: when a broker doesn't answer in time.
    func offsets(
        of topic: String,
        _ partitions: [Int32],
        _ timeout: Duration
    ) throws(KafkaError) -> [Int32: Range<Int64>] {
        try client.offsets(of: topic, partitions, timeout)
    }
}

extension NativeClient {
    /// The first offset of each partition and the one after the last record that this client gets to see now.
    ///
    /// - Throws: when a broker doesn't answer in time.
    func offsets(
        of topic: String,
        _ partitions: [Int32],
        _ timeout: Duration
    ) throws(KafkaError) -> [Int32: Range<Int64>] {
        var offsets: [Int32: Range<Int64>] = [:]
        for partition in partitions {
            var (low, high): (Int64, Int64) = (0, 0)
            let error = rd_kafka_query_watermark_offsets(
                pointer,
                topic,
                partition,
                &low,
                &high,
                timeout.wholeMilliseconds
            )
            guard error == RD_KAFKA_RESP_ERR_NO_ERROR else {
                throw context.journal.unanswered(error, "The end of \(topic)[\(partition)] is not known")
            }
            offsets[partition] = min(low, high)..<high
        }
        return offsets
    }
}
