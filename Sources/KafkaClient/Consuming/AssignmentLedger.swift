// SPDX-License-Identifier: Apache-2.0

/// Keeps account of the partitions that a consumer has: what was handed out of each, and what came back done.
struct AssignmentLedger: Sendable {
    private struct Account {
        /// Counts the assignments of this consumer: tells this one from those before of the same partition.
        var lease: Int
        /// Offset of the first record handed out since the partition was assigned; `nil` before that.
        var first: Int64?
        /// Offset after the last record handed out.
        var handedOut: Int64 = 0
        /// Position that is committed or settled; `nil` before the first.
        var settled: Int64?

        var isUnsettled: Bool { first != nil && (settled ?? -1) < handedOut }
    }

    private var accounts: [TopicPartition: Account] = [:]
    /// The offset after the last record ever handed out of each partition, whichever assignment it was.
    private var reached: [TopicPartition: Int64] = [:]
    private var assignments = 0

    /// The partitions assigned, sorted.
    var partitions: [TopicPartition] { accounts.keys.sorted() }

    /// Whether the partition is assigned.
    func contains(_ partition: TopicPartition) -> Bool { accounts[partition] != nil }

    /// Opens accounts.
    mutating func assign(_ partitions: [TopicPartition]) {
        assignments += 1
        for partition in partitions { accounts[partition] = Account(lease: assignments) }
    }

    /// Closes accounts.
    mutating func remove(_ partitions: [TopicPartition]) {
        for partition in partitions { accounts[partition] = nil }
    }

    /// The lease of each partition assigned.
    var leases: [TopicPartition: Int] { accounts.mapValues(\.lease) }

    /// A record is handed out.
    ///
    /// - Returns: the lease of its partition.
    @discardableResult
    mutating func handOut(_ record: KafkaRecord) -> Int {
        guard var account = accounts.removeValue(forKey: record.partition) else { return 0 }
        if account.first == nil { account.first = record.offset }
        account.handedOut = max(account.handedOut, record.offset + 1)
        reached[record.partition] = max(reached[record.partition] ?? 0, record.offset + 1)
        accounts[record.partition] = account
        return account.lease
    }

    /// Whether a position belongs to work of the current assignment. A partition that went and came back has
    /// a new account: what was handed out before is no longer ours to commit.
    func isCurrent(_ position: PartitionOffset) -> Bool {
        guard let account = accounts[position.partition], let first = account.first else { return false }
        return position.offset > first
    }

    /// Whether a position of a partition assigned lies after everything ever handed out of it, where nobody can
    /// have got to. What was handed out before the partition went and came back is late, not beyond.
    func isBeyond(_ position: PartitionOffset) -> Bool {
        accounts[position.partition] != nil && position.offset > (reached[position.partition] ?? 0)
    }

    /// A position is committed, or settled in another way. Positions never go back.
    mutating func settle(_ position: PartitionOffset) {
        guard isCurrent(position) else { return }
        let settled = accounts[position.partition]?.settled ?? 0
        accounts[position.partition]?.settled = max(settled, position.offset)
    }

    /// Those of the partitions of which records are handed out and not settled.
    func unsettled(among partitions: [TopicPartition]) -> [TopicPartition] {
        partitions.filter { accounts[$0]?.isUnsettled == true }
    }
}
