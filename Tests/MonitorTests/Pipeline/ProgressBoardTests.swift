// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@testable import Monitor

@Suite("Progress")
struct ProgressBoardTests {
    @Test("work that takes too long is told with its place; waiting never counts")
    func stuck() throws {
        let board = ProgressBoard()
        #expect(board.stuck(longerThan: .zero) == nil)
        let record = KafkaRecord(partition: TopicPartition("news.articles", 2), offset: 17, value: nil)
        board.begin(.reading(.extract, 0), at: record)
        #expect(board.stuck(longerThan: .seconds(3600)) == nil)
        let stuck = try #require(board.stuck(longerThan: .zero))
        #expect(stuck.place.description == "news.articles[2]@17")
        board.end(.reading(.extract, 0))
        #expect(board.stuck(longerThan: .zero) == nil)
    }

    @Test func backoff() {
        var backoff = Backoff()
        let delays = (0..<9).map { _ in backoff.next() }
        #expect(delays.prefix(3) == [.milliseconds(500), .seconds(1), .seconds(2)])
        #expect(delays.suffix(2) == [.seconds(30), .seconds(30)])
    }
}
