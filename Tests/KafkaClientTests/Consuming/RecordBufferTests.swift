// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import KafkaClient

@Suite("Buffer of records")
struct RecordBufferTests {
    private static func record(_ offset: Int, partition: Int32 = 0, size: Int = 1) -> KafkaRecord {
        KafkaRecord(
            partition: TopicPartition("news", partition),
            offset: Int64(offset),
            value: Array(repeating: 0, count: size)
        )
    }

    @Test("Gives records in order, however they are taken", arguments: [1, 2, 3, 7, 50, 1000])
    func order(step: Int) {
        var buffer = RecordBuffer(recordLimit: 1000, byteLimit: 1 << 20)
        var taken: [Int64] = []
        for offset in 0..<100 {
            buffer.append(Self.record(offset))
            if offset % 3 == 0 { taken += buffer.take(step).map(\.offset) }
        }
        while !buffer.isEmpty { taken += buffer.take(step).map(\.offset) }
        #expect(taken == Array(0..<100))
    }

    @Test("Is full by number or by bytes, and has room again when half is taken")
    func limits() {
        var byNumber = RecordBuffer(recordLimit: 4, byteLimit: 1000)
        for offset in 0..<4 { byNumber.append(Self.record(offset)) }
        #expect(byNumber.isFull)
        _ = byNumber.take(1)
        #expect(!byNumber.isFull && !byNumber.isHalfEmpty)
        _ = byNumber.take(1)
        #expect(byNumber.isHalfEmpty)

        var byBytes = RecordBuffer(recordLimit: 1000, byteLimit: 100)
        byBytes.append(Self.record(0, size: 60))
        #expect(!byBytes.isFull)
        byBytes.append(Self.record(1, size: 60))
        #expect(byBytes.isFull)
        _ = byBytes.take(2)
        #expect(byBytes.isHalfEmpty)
    }

    @Test("A batch is bounded by number and by bytes, and a record that is larger is one of its own")
    func batches() {
        var buffer = RecordBuffer(recordLimit: 100, byteLimit: 1000)
        for (offset, size) in [30, 30, 30, 200, 10].enumerated() { buffer.append(Self.record(offset, size: size)) }
        #expect(buffer.holds(records: 100, orBytes: 300) && !buffer.holds(records: 100, orBytes: 301))
        #expect(buffer.take(100, bytes: 70).map(\.offset) == [0, 1])
        #expect(buffer.take(100, bytes: 70).map(\.offset) == [2])
        #expect(buffer.take(100, bytes: 70).map(\.offset) == [3])
        #expect(buffer.take(100, bytes: 70).map(\.offset) == [4])
        #expect(!buffer.holds(records: 1, orBytes: 1))
    }

    @Test("Drops the records of partitions that go, and keeps the others in order")
    func removal() {
        var buffer = RecordBuffer(recordLimit: 6, byteLimit: 1000)
        for offset in 0..<6 { buffer.append(Self.record(offset, partition: Int32(offset % 2), size: 10)) }
        _ = buffer.take(1)
        buffer.remove([TopicPartition("news", 0)])
        #expect(!buffer.isFull)
        #expect(buffer.take(10).map(\.offset) == [1, 3, 5])
    }
}
