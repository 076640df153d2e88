// SPDX-License-Identifier: Apache-2.0

/// A record to be written to a topic.
public struct OutgoingRecord: Sendable, Hashable {
    /// Topic to write to.
    public var topic: String
    /// Partition; `nil` leaves it to the partitioner, which sends equal keys to one partition.
    public var partition: Int32?
    /// Key; `nil` is Kafka's null.
    public var key: [UInt8]?
    /// Value; `nil` is Kafka's null, which deletes the key in a compacted topic.
    public var value: [UInt8]?
    /// Headers in order.
    public var headers: [KafkaHeader]
    /// Milliseconds since 1970-01-01T00:00:00Z; `nil` for now.
    public var timestamp: Int64?

    /// Describes a record.
    public init(
        topic: String,
        partition: Int32? = nil,
        key: [UInt8]? = nil,
        value: [UInt8]?,
        headers: [KafkaHeader] = [],
        timestamp: Int64? = nil
    ) {
        self.topic = topic
        self.partition = partition
        self.key = key
        self.value = value
        self.headers = headers
        self.timestamp = timestamp
    }
}
