// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// How much was read and isn't committed yet.
final class OpenBatches: Sendable {
    private struct State {
        var records = 0
        var isGivenUp = false
    }

    private let state = Mutex(State())

    func opened(_ records: Int) { state.withLock { $0.records += records } }

    func closed(_ records: Int) { state.withLock { $0.records -= records } }

    /// What is open is left to the next run.
    /// - Returns: how many records that are.
    func giveUp() -> Int {
        state.withLock { state in
            state.isGivenUp = true
            return state.records
        }
    }

    /// Whether anything is under way.
    var isAny: Bool { state.withLock { $0.records > 0 } }

    var isGivenUp: Bool { state.withLock { $0.isGivenUp } }
}
