// SPDX-License-Identifier: Apache-2.0

/// Finds the position up to which all records of a partition are dealt with, while several workers finish them
/// in any order.
///
/// Offsets may have gaps, where a topic is compacted or transactions left their markers.
public struct CompletionTracker: Sendable {
    private struct Lane {
        /// Offsets begun, in order, from `head` on.
        var begun: [Int64] = []
        var head = 0
        var finished: Set<Int64> = []
    }

    private var lanes: [TopicPartition: Lane] = [:]

    /// Nothing is begun.
    public init() {}

    /// A record is taken on. Records of a partition must be begun in the order of their offsets.
    public mutating func begin(_ partition: TopicPartition, _ offset: Int64) {
        lanes[partition, default: Lane()].begun.append(offset)
    }

    /// A record is dealt with.
    ///
    /// - Returns: the position that can be committed now; `nil` when an earlier record is still open, or the
    ///   partition was forgotten.
    public mutating func finish(_ partition: TopicPartition, _ offset: Int64) -> PartitionOffset? {
        guard var lane = lanes.removeValue(forKey: partition) else { return nil }
        defer { lanes[partition] = lane }
        lane.finished.insert(offset)
        var last: Int64?
        while lane.head < lane.begun.count, lane.finished.remove(lane.begun[lane.head]) != nil {
            last = lane.begun[lane.head]
            lane.head += 1
        }
        if lane.head > lane.begun.count / 2 {
            lane.begun.removeFirst(lane.head)
            lane.head = 0
        }
        return last.map { PartitionOffset(partition, $0 + 1) }
    }

    /// Partitions were revoked or lost: what is open of them is nobody's business here any more.
    public mutating func forget(_ partitions: [TopicPartition]) {
        for partition in partitions { lanes[partition] = nil }
    }

    /// How many records are begun and can't be committed yet.
    public var openCount: Int { lanes.values.reduce(0) { $0 + $1.begun.count - $1.head } }
}
