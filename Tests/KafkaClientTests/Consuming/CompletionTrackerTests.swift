// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@Suite("Completion of records out of order")
struct CompletionTrackerTests {
    private static let partition = TopicPartition("news", 0)

    @Test("A position waits for the oldest record that is still open, over gaps in the offsets")
    func contiguous() {
        var tracker = CompletionTracker()
        for offset in [10, 11, 15, 16] as [Int64] { tracker.begin(Self.partition, offset) }
        #expect(tracker.finish(Self.partition, 11) == nil)
        #expect(tracker.finish(Self.partition, 15) == nil)
        #expect(tracker.finish(Self.partition, 10) == PartitionOffset(Self.partition, 16))
        #expect(tracker.openCount == 1)
        #expect(tracker.finish(Self.partition, 16) == PartitionOffset(Self.partition, 17))
        #expect(tracker.openCount == 0)
    }

    @Test("Partitions do not wait for each other")
    func independent() {
        var tracker = CompletionTracker()
        let other = TopicPartition("news", 1)
        tracker.begin(Self.partition, 1)
        tracker.begin(other, 8)
        #expect(tracker.finish(other, 8) == PartitionOffset(other, 9))
    }

    @Test("What ends after its partition was forgotten moves nothing")
    func forgotten() {
        var tracker = CompletionTracker()
        tracker.begin(Self.partition, 1)
        tracker.forget([Self.partition])
        #expect(tracker.finish(Self.partition, 1) == nil)
        tracker.begin(Self.partition, 50)
        #expect(tracker.finish(Self.partition, 50) == PartitionOffset(Self.partition, 51))
    }
}
