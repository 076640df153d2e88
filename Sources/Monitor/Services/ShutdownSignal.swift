// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// Says once that it is time to finish: take no new work, end what is begun, return. It differs from
/// cancellation, which says to drop everything.
public final class ShutdownSignal: Sendable {
    /// The signal of the service that the task belongs to; one that is never given outside a `ServiceGroup`.
    @TaskLocal public static var current = ShutdownSignal()

    private struct State {
        var isGiven = false
        var nextWaiter = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    /// A signal that isn't given yet.
    public init() {}

    /// Gives the signal. Again is the same as once.
    public func give() {
        let waiters = state.withLock { state in
            state.isGiven = true
            defer { state.waiters = [:] }
            return state.waiters.values
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Whether it was given.
    public var isGiven: Bool { state.withLock { $0.isGiven } }

    /// Returns when the signal is given or the task is cancelled.
    public func wait() async {
        let ticket = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { (waiter: CheckedContinuation<Void, Never>) in
                let mayPass = state.withLock { state in
                    guard !state.isGiven, !Task.isCancelled else { return true }
                    state.waiters[ticket] = waiter
                    return false
                }
                if mayPass { waiter.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: ticket) }?.resume()
        }
    }

    /// Waits a while, but no longer than until the signal is given or the task cancelled.
    ///
    /// - Returns: whether the time is over, and neither has happened.
    public func isQuiet(for duration: Duration) async -> Bool {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await Task.sleep(for: duration) }
            group.addTask { await self.wait() }
            await group.next()
            group.cancelAll()
        }
        return !isGiven && !Task.isCancelled
    }
}

/// Runs `operation` and cancels it when the current service is told to finish: for waiting that has nothing to
/// finish, such as for the next record.
///
/// - Returns: what the operation returns; `nil` when it was cut short by the signal.
/// - Throws: what the operation throws, unless that comes from being cut short.
public func untilShutdown<Result: Sendable>(
    _ operation: @Sendable @escaping () async throws -> Result
) async throws -> Result? {
    let signal = ShutdownSignal.current
    return try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask { try await operation() }
        group.addTask {
            await signal.wait()
            return nil
        }
        defer { group.cancelAll() }
        // The first to end decides; when the signal came first, the cancelled operation may still return.
        let first = try await group.next() ?? nil
        if let first { return first }
        group.cancelAll()
        do {
            return try await group.next() ?? nil
        } catch is CancellationError {
            return nil
        }
    }
}
