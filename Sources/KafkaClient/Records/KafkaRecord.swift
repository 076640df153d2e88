// SPDX-License-Identifier: Apache-2.0

/// A record as read from a topic; it owns its bytes, which were copied once, out of librdkafka's buffer.
public struct KafkaRecord: Sendable, Hashable {
    /// Where the record lies.
    public var partition: TopicPartition
    /// Its offset in the partition.
    public var offset: Int64
    /// When it was made or appended; `nil` for topics of before Kafka 0.10.
    public var timestamp: KafkaTimestamp?
    /// Key; `nil` is Kafka's null.
    public var key: [UInt8]?
    /// Value; `nil` is Kafka's null, which deletes the key in a compacted topic.
    public var value: [UInt8]?
    /// Headers in order.
    public var headers: [KafkaHeader]
    /// Tells which time the partition was assigned to the consumer that handed the record out; 0 for other readers.
    public var lease = 0

    /// Describes a record.
    public init(
        partition: TopicPartition,
        offset: Int64,
        timestamp: KafkaTimestamp? = nil,
        key: [UInt8]? = nil,
        value: [UInt8]?,
        headers: [KafkaHeader] = []
    ) {
        self.partition = partition
        self.offset = offset
        self.timestamp = timestamp
        self.key = key
        self.value = value
        self.headers = headers
    }

    /// The position to commit once this record and all before it are dealt with.
    public var positionAfter: PartitionOffset { PartitionOffset(partition, offset + 1) }

    /// How much memory the record's own bytes take, headers and all.
    public var byteCount: Int {
        headers.reduce((key?.count ?? 0) + (value?.count ?? 0)) { $0 + $1.name.utf8.count + ($1.value?.count ?? 0) }
    }
}
