// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient
internal import Synchronization

/// A batch of records on its way through the workers. The parts may come back in any order; the outcomes are in the
/// order of the records.
final class BatchWork: Sendable {
    private struct State {
        var outcomes: [RecordOutcome?]
        var missing: Int
        var waiter: CheckedContinuation<Bool, Never>?
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
        let waiter = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            for (index, outcome) in zip(part, outcomes) { state.outcomes[index] = outcome }
            state.missing -= part.count
            guard state.missing == 0 else { return nil }
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume(returning: true)
    }

    /// Waits until all outcomes are there; `false` when the task was cancelled. For one caller.
    func waitUntilDone() async -> Bool {
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let answer = state.withLock { state -> Bool? in
                    if state.isGivenUp { return false }
                    if state.missing == 0 { return true }
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
            waiter?.resume(returning: false)
        }
    }

    /// What became of the records, in their order, when all is done. For one caller.
    func takeOutcomes() -> [RecordOutcome?] {
        state.withLock { state in
            defer { state.outcomes = [] }
            return state.outcomes
        }
    }
}
