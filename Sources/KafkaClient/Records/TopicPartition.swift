// SPDX-License-Identifier: Apache-2.0

/// One partition of one topic.
public struct TopicPartition: Sendable, Hashable {
    /// Name of the topic.
    public var topic: String
    /// Number of the partition, from 0.
    public var partition: Int32

    /// Names a partition.
    public init(_ topic: String, _ partition: Int32) {
        self.topic = topic
        self.partition = partition
    }
}

extension TopicPartition: Comparable {
    /// By topic, then by number.
    public static func < (a: TopicPartition, b: TopicPartition) -> Bool {
        (a.topic, a.partition) < (b.topic, b.partition)
    }
}

extension TopicPartition: CustomStringConvertible {
    /// `topic[partition]`.
    public var description: String { "\(topic)[\(partition)]" }
}

/// A place in a partition.
///
/// As a committed position it is the offset of the next record to read: one more than that of the last
/// record dealt with.
public struct PartitionOffset: Sendable, Hashable {
    /// The partition.
    public var partition: TopicPartition
    /// The offset in it, from 0.
    public var offset: Int64

    /// Names a place in a partition.
    public init(_ partition: TopicPartition, _ offset: Int64) {
        self.partition = partition
        self.offset = offset
    }
}

extension PartitionOffset: CustomStringConvertible {
    /// `topic[partition]@offset`.
    public var description: String { "\(partition)@\(offset)" }
}
