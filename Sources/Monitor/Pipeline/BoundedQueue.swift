// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// Hands elements from tasks to tasks in order, and makes those who put wait while it is full.
final class BoundedQueue<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var isFinished = false
        var nextTicket = 0
        var takers: [(ticket: Int, continuation: CheckedContinuation<Element?, Never>)] = []
        var putters: [(ticket: Int, element: Element, continuation: CheckedContinuation<Bool, Never>)] = []

        mutating func ticket() -> Int {
            nextTicket += 1
            return nextTicket
        }
    }

    private let capacity: Int
    private let state = Mutex(State())

    /// A queue that holds at most `capacity` elements that nobody has taken.
    init(capacity: Int) { self.capacity = max(1, capacity) }

    /// Adds an element, as soon as there is room.
    ///
    /// - Returns: whether it was taken; `false` when the queue is finished or the task was cancelled.
    func put(_ element: Element) async -> Bool {
        let ticket = state.withLock { $0.ticket() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let decision: (answer: Bool?, taker: CheckedContinuation<Element?, Never>?) = state.withLock { state in
                    guard !state.isFinished, !Task.isCancelled else { return (false, nil) }
                    if !state.takers.isEmpty { return (true, state.takers.removeFirst().continuation) }
                    if state.elements.count < capacity {
                        state.elements.append(element)
                        return (true, nil)
                    }
                    state.putters.append((ticket, element, continuation))
                    return (nil, nil)
                }
                decision.taker?.resume(returning: element)
                if let answer = decision.answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let putter = state.withLock { state -> CheckedContinuation<Bool, Never>? in
                guard let index = state.putters.firstIndex(where: { $0.ticket == ticket }) else { return nil }
                return state.putters.remove(at: index).continuation
            }
            putter?.resume(returning: false)
        }
    }

    /// Takes the oldest element, as soon as there is one.
    ///
    /// - Returns: `nil` when the queue is finished and empty, or the task was cancelled.
    func take() async -> Element? {
        let ticket = state.withLock { $0.ticket() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let decision: (isDone: Bool, element: Element?, putter: CheckedContinuation<Bool, Never>?) =
                    state.withLock { state in
                        if Task.isCancelled { return (true, nil, nil) }
                        guard !state.elements.isEmpty else {
                            if state.isFinished { return (true, nil, nil) }
                            state.takers.append((ticket, continuation))
                            return (false, nil, nil)
                        }
                        let element = state.elements.removeFirst()
                        guard !state.putters.isEmpty else { return (true, element, nil) }
                        let putter = state.putters.removeFirst()
                        state.elements.append(putter.element)
                        return (true, element, putter.continuation)
                    }
                decision.putter?.resume(returning: true)
                if decision.isDone { continuation.resume(returning: decision.element) }
            }
        } onCancel: {
            let taker = state.withLock { state -> CheckedContinuation<Element?, Never>? in
                guard let index = state.takers.firstIndex(where: { $0.ticket == ticket }) else { return nil }
                return state.takers.remove(at: index).continuation
            }
            taker?.resume(returning: nil)
        }
    }

    /// Takes the oldest element without waiting, if there is one and it is wanted.
    func takeNow(if isWanted: (Element) -> Bool) -> Element? {
        let (element, putter) = state.withLock { state -> (Element?, CheckedContinuation<Bool, Never>?) in
            guard let first = state.elements.first, isWanted(first) else { return (nil, nil) }
            state.elements.removeFirst()
            guard !state.putters.isEmpty else { return (first, nil) }
            let putter = state.putters.removeFirst()
            state.elements.append(putter.element)
            return (first, putter.continuation)
        }
        putter?.resume(returning: true)
        return element
    }

    /// Takes no more elements; those there are can still be taken.
    func finish() {
        let (takers, putters) = state.withLock { state in
            state.isFinished = true
            defer {
                state.takers = []
                state.putters = []
            }
            return (state.takers, state.putters)
        }
        for taker in takers { taker.continuation.resume(returning: nil) }
        for putter in putters { putter.continuation.resume(returning: false) }
    }
}
