// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

/// Batches that are committed together: one, and those after it that were done while others were being written, so that
/// small batches don't wait in a row for a transaction each.
struct CommitUnit: Sendable {
    /// In the order in which they were read.
    private(set) var works: [BatchWork] = []
    /// The lease of each partition when its records were handed out.
    private(set) var leases: [TopicPartition: Int] = [:]
    private var ends: [TopicPartition: Int64] = [:]
    private(set) var recordCount = 0

    init(_ first: BatchWork) { add(first) }

    /// The positions to commit when all records are dealt with: one for each partition.
    var positions: [PartitionOffset] {
        ends.map { PartitionOffset($0.key, $0.value) }.sorted { $0.partition < $1.partition }
    }

    /// Whether the next batch can be committed with these: it is done, there are not too many records then, and both are of
    /// one assignment. Batches of the one before may not be ours any more, and would take what is ours with them.
    func canTake(_ next: BatchWork, most: Int) -> Bool {
        recordCount + next.records.count <= most && next.isDone
            && Set(next.records.map(\.lease)) == Set(leases.values)
            && next.records.allSatisfy { (leases[$0.partition] ?? $0.lease) == $0.lease }
    }

    /// Whether all their partitions are still a consumer's, and were all the time, by the leases it has now.
    func isHeld(by current: [TopicPartition: Int]) -> Bool { leases.allSatisfy { current[$0.key] == $0.value } }

    /// Whether that is so of some of them, though not of all.
    func isPartlyHeld(by current: [TopicPartition: Int]) -> Bool {
        !isHeld(by: current) && leases.contains { current[$0.key] == $0.value }
    }

    /// Adds the next batch.
    mutating func add(_ work: BatchWork) {
        works.append(work)
        recordCount += work.records.count
        for record in work.records {
            leases[record.partition] = record.lease
            ends[record.partition] = max(ends[record.partition] ?? 0, record.positionAfter.offset)
        }
    }
}

extension KafkaError {
    /// Only where the group shares partitions out one by one (`cooperative-sticky`): records of the partitions that stayed
    /// would be passed over, so they must be read again from what is committed.
    static func partlyLost(_ unit: CommitUnit) -> KafkaError {
        KafkaError(
            .notCommitted,
            "Some partitions of \(unit.recordCount) records went to another member while others stayed: none of them is committed, "
                + "and all are read again after a new start"
        )
    }
}
