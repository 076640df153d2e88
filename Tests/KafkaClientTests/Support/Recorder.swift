// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Synchronization

/// Keeps what handlers are given, and lets a test wait for something in particular.
final class Recorder<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var waiters: [(isMet: @Sendable ([Element]) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())

    var elements: [Element] { state.withLock { $0.elements } }

    func add(_ element: Element) {
        state.withLock { state in
            state.elements.append(element)
            state.waiters.removeAll { waiter in
                guard waiter.isMet(state.elements) else { return false }
                waiter.continuation.resume()
                return true
            }
        }
    }

    /// Returns once the elements so far meet a condition.
    func wait(until isMet: @escaping @Sendable ([Element]) -> Bool) async {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                if isMet(state.elements) {
                    continuation.resume()
                } else {
                    state.waiters.append((isMet, continuation))
                }
            }
        }
    }
}

extension ClientObserver {
    /// Sends log lines to a recorder.
    static func logging(to recorder: Recorder<KafkaLogLine>) -> ClientObserver {
        ClientObserver(onLog: { recorder.add($0) })
    }
}
