// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

/// What is committed together: what came of a batch, and of those after it that were ready while others were being written,
/// so that batches don't wait in a row for a transaction each.
struct CommitUnit: Sendable {
    /// What is to be written, in the order of the records that it comes from.
    var outputs: [Output] = [] {
        didSet { outputBytes = outputs.reduce(0) { $0 + ($1.record.value?.count ?? 0) } }
    }
    private(set) var outputBytes = 0
    /// The lease of each partition when its records were handed out.
    private(set) var leases: [TopicPartition: Int] = [:]
    private(set) var recordCount: Int
    private var ends: [TopicPartition: Int64] = [:]

    /// One batch, of which nothing is to be written so far.
    init(_ records: [KafkaRecord]) {
        recordCount = records.count
        // Records of one partition mostly follow each other, in rising order.
        for index in records.indices where records.endsRun(index) {
            let record = records[index]
            leases[record.partition] = record.lease
            ends[record.partition] = max(ends[record.partition] ?? 0, record.positionAfter.offset)
        }
    }

    /// The positions to commit when all records are dealt with: one for each partition.
    var positions: [PartitionOffset] {
        ends.map { PartitionOffset($0.key, $0.value) }.sorted { $0.partition < $1.partition }
    }

    /// Whether the next can be committed with this one: there are not too many bytes to write then, of which the client takes
    /// copies, and both are of one assignment. What was read under the one before may not be ours any more, and would take what
    /// is ours with it.
    func canTake(_ next: CommitUnit, mostBytes: Int) -> Bool {
        outputBytes + next.outputBytes <= mostBytes
            && Set(next.leases.values) == Set(leases.values)
            && next.leases.allSatisfy { (leases[$0.key] ?? $0.value) == $0.value }
    }

    /// Whether all their partitions are still a consumer's, and were all the time, by the leases it has now.
    func isHeld(by current: [TopicPartition: Int]) -> Bool { leases.allSatisfy { current[$0.key] == $0.value } }

    /// Whether that is so of some of them, though not of all.
    func isPartlyHeld(by current: [TopicPartition: Int]) -> Bool {
        !isHeld(by: current) && leases.contains { current[$0.key] == $0.value }
    }

    /// Adds the next.
    mutating func add(_ next: CommitUnit) {
        outputs += next.outputs
        recordCount += next.recordCount
        leases.merge(next.leases) { _, later in later }
        ends.merge(next.ends) { max($0, $1) }
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
