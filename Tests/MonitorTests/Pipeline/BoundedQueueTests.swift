// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Monitor

@Suite("Bounded queue")
struct BoundedQueueTests {
    @Test("hands everything on in order, however slowly it is taken")
    func order() async {
        let queue = BoundedQueue<Int>(capacity: 3)
        async let taken: [Int] = {
            var all: [Int] = []
            while let element = await queue.take() {
                all.append(element)
                if element % 7 == 0 { await Task.yield() }
            }
            return all
        }()
        for number in 0..<1000 { #expect(await queue.put(number)) }
        queue.finish()
        #expect(await taken == Array(0..<1000))
        #expect(await queue.put(0) == false)
        #expect(await queue.take() == nil)
    }

    @Test("whoever puts into a full queue waits, and learns when the wait is cancelled or in vain")
    func full() async {
        let queue = BoundedQueue<Int>(capacity: 1)
        #expect(await queue.put(1))
        let cancelled = Task { await queue.put(2) }
        cancelled.cancel()
        #expect(await cancelled.value == false)
        let waiting = Task { await queue.put(3) }
        #expect(await queue.take() == 1)
        #expect(await waiting.value)
        #expect(await queue.take() == 3)
    }

    @Test("whoever waits for an element is let go by cancelling and by the end")
    func empty() async {
        let queue = BoundedQueue<Int>(capacity: 1)
        let cancelled = Task { await queue.take() }
        cancelled.cancel()
        #expect(await cancelled.value == nil)
        let waiting = Task { await queue.take() }
        queue.finish()
        #expect(await waiting.value == nil)
    }

    @Test("what is there is taken without waiting, if it is wanted, and makes room")
    func takingNow() async {
        let queue = BoundedQueue<Int>(capacity: 2)
        #expect(queue.takeNow { _ in true } == nil)
        #expect(await queue.put(1))
        #expect(await queue.put(2))
        let waiting = Task { await queue.put(3) }
        #expect(queue.takeNow { $0 > 1 } == nil)
        #expect(queue.takeNow { $0 == 1 } == 1)
        #expect(await waiting.value)
        #expect(await queue.take() == 2)
        #expect(await queue.take() == 3)
        #expect(queue.takeNow { _ in true } == nil)
    }
}
