// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import KafkaClient

@Suite("Book of commits")
struct CommitBookTests {
    private static let first = TopicPartition("news", 0)
    private static let second = TopicPartition("news", 1)
    private static let refusal = KafkaError(.notAuthorized, "no")

    /// Asks for positions, lets `then` play the coordinator, and returns what the asker gets.
    private func ask(
        _ positions: [PartitionOffset],
        then: (inout CommitBook) -> Void
    ) async -> Result<[PartitionOffset], KafkaError> {
        await withCheckedContinuation { reply in
            var book = CommitBook()
            book.ask(positions, reply: reply)
            then(&book)
        }
    }

    @Test("An asker is answered when all its positions are committed")
    func committed() async throws {
        let positions = [PartitionOffset(Self.first, 5), PartitionOffset(Self.second, 7)]
        let result = await ask(positions) { book in
            #expect(book.nextRequest(now: .now) == positions)
            #expect(book.nextRequest(now: .now) == nil, "one request at a time")
            #expect(book.finish({ _ in .committed }, retryAt: .now).count == 2)
        }
        #expect(try result.get() == positions)
    }

    @Test("Nothing to commit is answered at once")
    func nothing() async throws {
        let result = await ask([]) { book in #expect(book.nextRequest(now: .now) == nil) }
        #expect(try result.get().isEmpty)
    }

    @Test("What the coordinator can't take now is asked again after a while, with what came meanwhile")
    func later() async throws {
        let result = await ask([PartitionOffset(Self.first, 5)]) { book in
            let now = ContinuousClock.now
            _ = book.nextRequest(now: now)
            _ = book.finish({ _ in .later }, retryAt: now + .seconds(1))
            #expect(book.nextRequest(now: now) == nil)
            #expect(book.isOpen(for: [Self.first]))
            #expect(book.nextRequest(now: now + .seconds(1)) == [PartitionOffset(Self.first, 5)])
            _ = book.finish({ _ in .committed }, retryAt: now)
            #expect(!book.isOpen(for: [Self.first]))
        }
        #expect(try result.get() == [PartitionOffset(Self.first, 5)])
    }

    @Test("A lost partition is left out of the answer")
    func lost() async throws {
        let result = await ask([PartitionOffset(Self.first, 5), PartitionOffset(Self.second, 7)]) { book in
            _ = book.nextRequest(now: .now)
            _ = book.finish({ $0 == Self.first ? .lost : .committed }, retryAt: .now)
        }
        #expect(try result.get() == [PartitionOffset(Self.second, 7)])
    }

    @Test("A partition that is given up while its commit is under way does not keep the asker waiting")
    func forgotten() async throws {
        let result = await ask([PartitionOffset(Self.first, 5)]) { book in
            _ = book.nextRequest(now: .now)
            book.forget([Self.first])
            #expect(!book.isUnderWay)
        }
        #expect(try result.get().isEmpty)
    }

    @Test("A refusal for good reaches the asker")
    func refused() async {
        let result = await ask([PartitionOffset(Self.first, 5)]) { book in
            _ = book.nextRequest(now: .now)
            _ = book.finish({ _ in .failed(Self.refusal) }, retryAt: .now)
        }
        #expect(result == .failure(Self.refusal))
    }

    @Test("Positions never go back, whatever the order of asking")
    func highest() async throws {
        let result = await ask([PartitionOffset(Self.first, 9), PartitionOffset(Self.first, 5)]) { book in
            #expect(book.nextRequest(now: .now) == [PartitionOffset(Self.first, 9)])
            _ = book.finish({ _ in .committed }, retryAt: .now)
        }
        #expect(try result.get() == [PartitionOffset(Self.first, 9)])
    }
}
