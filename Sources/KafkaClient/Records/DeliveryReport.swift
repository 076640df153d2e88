// SPDX-License-Identifier: Apache-2.0

/// A broker's word that a record is stored on as many replicas as `acks` asks for.
public struct DeliveryReport: Sendable, Hashable {
    /// Where the record lies.
    public var partition: TopicPartition
    /// Its offset; `nil` when the broker did not tell (`acks=0`).
    public var offset: Int64?
    /// The timestamp it was stored with.
    public var timestamp: KafkaTimestamp?
    /// From handing over to acknowledgement.
    public var latency: Duration
}
