// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// The analysis in use. Batches take it when they begin, so that a reload takes effect between two of them.
final class CurrentAnalysis: Sendable {
    private let state: Mutex<Analysis>

    init(_ analysis: Analysis) { state = Mutex(analysis) }

    var value: Analysis { state.withLock { $0 } }

    func replace(with analysis: Analysis) {
        state.withLock { state in
            let generation = state.generation + 1
            state = analysis
            state.generation = generation
        }
    }
}
