// SPDX-License-Identifier: Apache-2.0

/// Keeps the commits that callers ask for until the group's coordinator has taken them.
///
/// One request is under way at a time, so that positions never go back; what is asked for meanwhile is
/// gathered into the next.
struct CommitBook: Sendable {
    /// Gets the positions committed, or the error that keeps the rest from it.
    typealias Reply = CheckedContinuation<Result<[PartitionOffset], KafkaError>, Never>

    /// What became of one position of a request.
    enum Outcome: Sendable {
        /// It is committed.
        case committed
        /// The coordinator can't take it now.
        case later
        /// The group has given the partition to somebody else.
        case lost
        /// It will never be taken.
        case failed(KafkaError)
    }

    private struct Asker {
        var missing: [TopicPartition: Int64]
        var committed: [PartitionOffset] = []
        var reply: Reply
    }

    private var waiting: [TopicPartition: Int64] = [:]
    private var underWay: [TopicPartition: Int64] = [:]
    private var askers: [Asker] = []
    private var notBefore: ContinuousClock.Instant?

    /// Whether a request waits for its answer.
    var isUnderWay: Bool { !underWay.isEmpty }

    /// Whether anything is still to be committed for one of the partitions.
    func isOpen(for partitions: [TopicPartition]) -> Bool {
        partitions.contains { waiting[$0] != nil || underWay[$0] != nil }
    }

    /// Notes what a caller wants committed; its reply comes when nothing of it is open any more.
    mutating func ask(_ positions: [PartitionOffset], reply: Reply) {
        var missing: [TopicPartition: Int64] = [:]
        for position in positions {
            missing[position.partition] = max(missing[position.partition] ?? 0, position.offset)
        }
        for (partition, offset) in missing { waiting[partition] = max(waiting[partition] ?? 0, offset) }
        askers.append(Asker(missing: missing, reply: reply))
        answer()
    }

    /// The next request to send, if it is time for one.
    mutating func nextRequest(now: ContinuousClock.Instant) -> [PartitionOffset]? {
        guard underWay.isEmpty, !waiting.isEmpty, notBefore.map({ $0 <= now }) ?? true else { return nil }
        notBefore = nil
        underWay = waiting
        waiting = [:]
        return underWay.map { PartitionOffset($0, $1) }.sorted { $0.partition < $1.partition }
    }

    /// The answer to the request under way.
    ///
    /// - Parameter retryAt: when to send again what was put off.
    /// - Returns: the positions that are now committed.
    mutating func finish(
        _ outcome: (TopicPartition) -> Outcome,
        retryAt: ContinuousClock.Instant
    ) -> [PartitionOffset] {
        let request = underWay
        underWay = [:]
        var committed: [PartitionOffset] = []
        for (partition, offset) in request {
            switch outcome(partition) {
            case .committed:
                committed.append(PartitionOffset(partition, offset))
                for index in askers.indices {
                    guard let wanted = askers[index].missing[partition], wanted <= offset else { continue }
                    askers[index].missing[partition] = nil
                    askers[index].committed.append(PartitionOffset(partition, wanted))
                }
            case .later:
                waiting[partition] = max(waiting[partition] ?? 0, offset)
                notBefore = retryAt
            case .lost:
                drop([partition])
            case .failed(let error):
                fail(error) { $0 == partition }
            }
        }
        answer()
        return committed
    }

    /// Partitions are no longer this consumer's: who wanted them committed is not kept waiting.
    mutating func forget(_ partitions: [TopicPartition]) {
        drop(partitions)
        for partition in partitions { underWay[partition] = nil }
        answer()
    }

    /// Nothing more will be committed.
    mutating func failAll(_ error: KafkaError) {
        waiting = [:]
        underWay = [:]
        fail(error) { _ in true }
    }

    private mutating func drop(_ partitions: [TopicPartition]) {
        for partition in partitions {
            waiting[partition] = nil
            for index in askers.indices { askers[index].missing[partition] = nil }
        }
    }

    private mutating func fail(_ error: KafkaError, where isConcerned: (TopicPartition) -> Bool) {
        askers.removeAll { asker in
            guard asker.missing.keys.contains(where: isConcerned) else { return false }
            asker.reply.resume(returning: .failure(error))
            return true
        }
    }

    private mutating func answer() {
        askers.removeAll { asker in
            guard asker.missing.isEmpty else { return false }
            asker.reply.resume(returning: .success(asker.committed.sorted { $0.partition < $1.partition }))
            return true
        }
    }
}
