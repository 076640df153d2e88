// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient
internal import Synchronization

/// A batch of records on its way through the workers. The parts may come back in any order; the outcomes are in the
/// order of the records.
final class BatchWork: Sendable {
    private struct State {
        var outcomes: [RecordOutcome?]
        var missing: Int
        var waiter: CheckedContinuation<[RecordOutcome]?, Never>?
        var isGivenUp = false
    }

    let records: [KafkaRecord]
    let analysis: Analysis
    private let state: Mutex<State>

    init(_ records: [KafkaRecord], analysis: Analysis) {
        self.records = records
        self.analysis = analysis
        state = Mutex(State(outcomes: Array(repeating: nil, count: records.count), missing: records.count))
    }

    /// A worker has done a part.
    func finish(_ part: Range<Int>, _ outcomes: [RecordOutcome]) {
        let ready = state.withLock { state -> (CheckedContinuation<[RecordOutcome]?, Never>, [RecordOutcome])? in
            for (index, outcome) in zip(part, outcomes) { state.outcomes[index] = outcome }
            state.missing -= part.count
            guard state.missing == 0, let waiter = state.waiter else { return nil }
            state.waiter = nil
            return (waiter, state.outcomes.compactMap(\.self))
        }
        ready?.0.resume(returning: ready?.1)
    }

    /// All outcomes, once they are there; `nil` when the task was cancelled. For one caller.
    func outcomes() async -> [RecordOutcome]? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let answer = state.withLock { state -> [RecordOutcome]?? in
                    if state.isGivenUp { return .some(nil) }
                    if state.missing == 0 { return state.outcomes.compactMap(\.self) }
                    state.waiter = waiter
                    return nil
                }
                if let answer { waiter.resume(returning: answer) }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                state.isGivenUp = true
                defer { state.waiter = nil }
                return state.waiter
            }
            waiter?.resume(returning: nil)
        }
    }

    /// The lease of each partition when its records were handed out.
    var leases: [TopicPartition: Int] {
        Dictionary(records.map { ($0.partition, $0.lease) }) { first, _ in first }
    }

    /// The positions to commit when all records are dealt with: one for each partition.
    var positions: [PartitionOffset] {
        var last: [TopicPartition: Int64] = [:]
        for record in records { last[record.partition] = max(last[record.partition] ?? 0, record.positionAfter.offset) }
        return last.map { PartitionOffset($0.key, $0.value) }.sorted { $0.partition < $1.partition }
    }
}
