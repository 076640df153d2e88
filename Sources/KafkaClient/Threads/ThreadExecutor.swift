// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Runs an actor on a thread of its own, so that the actor may block in C.
///
/// The actor keeps the executor and must call `shutDown()` in its `deinit`: the thread, too, holds on to the
/// executor, and ends only then.
final class ThreadExecutor: SerialExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var isShutDown = false
    }

    private let state = Mutex(State())
    private let signal = ThreadSignal()

    /// Starts the thread.
    init(name: String) throws(KafkaError) {
        try DedicatedThread.start(name: name) { [self] in run() }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
        signal.raise()
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }

    /// Lets the thread end once it has run what was enqueued.
    func shutDown() {
        state.withLock { $0.isShutDown = true }
        signal.raise()
    }

    private func run() {
        while true {
            let (jobs, isShutDown) = state.withLock { state in
                defer { state.jobs.removeAll() }
                return (state.jobs, state.isShutDown)
            }
            if jobs.isEmpty {
                if isShutDown { return }
                signal.wait()
            }
            for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
        }
    }
}
