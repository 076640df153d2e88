// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

@testable import KafkaClient

@Suite("Actors on threads of their own")
struct ThreadExecutorTests {
    private actor Counter {
        private let executor: ThreadExecutor
        private var count = 0
        nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

        init() throws { executor = try ThreadExecutor(name: "counter") }
        deinit { executor.shutDown() }

        func add() -> Int {
            count += 1
            return count
        }

        func thread() -> UInt { UInt(pthread_self()) }
    }

    @Test("All calls run on one and the same thread, one after the other")
    func oneThread() async throws {
        let counter = try Counter()
        let thread = await counter.thread()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    _ = await counter.add()
                    #expect(await counter.thread() == thread)
                }
            }
        }
        #expect(await counter.add() == 201)
    }

    @Test("The executor goes when its actor does")
    func lifetime() async throws {
        weak var executor: ThreadExecutor?
        do {
            let own = try ThreadExecutor(name: "short")
            executor = own
            own.shutDown()
        }
        // The thread lets go a moment later; yielding is enough to let it run.
        for _ in 0..<1_000_000 where executor != nil { await Task.yield() }
        #expect(executor == nil)
    }
}
