// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@testable import Monitor

@Suite("Batches that are committed together")
struct CommitUnitTests {
    /// A batch of the records at these places: partition, offset, lease.
    private static func batch(_ places: [(Int32, Int64, Int)], isDone: Bool = true) -> BatchWork {
        let records = places.map { partition, offset, lease in
            var record = KafkaRecord(partition: TopicPartition("articles", partition), offset: offset, value: nil)
            record.lease = lease
            return record
        }
        let work = BatchWork(records, analysis: PipelineHarness.analysis("rule"))
        if isDone { work.finish(0..<records.count, records.map { _ in .refused(code: "none", message: "") }) }
        return work
    }

    @Test("commit one position for each partition, behind the last record of all of them")
    func positions() {
        var unit = CommitUnit(Self.batch([(0, 4, 1), (1, 9, 1)]))
        let next = Self.batch([(1, 10, 1), (1, 12, 1), (2, 0, 1)])
        #expect(unit.canTake(next, most: 5))
        unit.add(next)
        #expect(unit.recordCount == 5)
        #expect(
            unit.positions
                == [(0, 5), (1, 13), (2, 1)].map { PartitionOffset(TopicPartition("articles", $0.0), $0.1) }
        )
        #expect(unit.leases.values.allSatisfy { $0 == 1 })
    }

    @Test("are not too many, and all done")
    func limits() {
        let unit = CommitUnit(Self.batch([(0, 4, 1), (0, 5, 1)]))
        #expect(unit.canTake(Self.batch([(0, 6, 1)]), most: 3))
        #expect(!unit.canTake(Self.batch([(0, 6, 1)]), most: 2))
        #expect(!unit.canTake(Self.batch([(0, 6, 1)], isDone: false), most: 3))
    }

    @Test("are of one assignment: what was read under another one may be others' by now, whatever the partition")
    func leases() {
        let unit = CommitUnit(Self.batch([(0, 4, 1), (1, 2, 1)]))
        #expect(!unit.canTake(Self.batch([(0, 3, 2)]), most: 10))
        #expect(!unit.canTake(Self.batch([(2, 3, 2)]), most: 10))
        #expect(!unit.canTake(Self.batch([(0, 5, 1), (2, 3, 2)]), most: 10))
        #expect(unit.canTake(Self.batch([(2, 3, 1)]), most: 10))
    }

    @Test(
        "are ours, partly ours or others', by the leases of their partitions",
        arguments: [
            ([0: 1, 1: 1], true, false), ([0: 1, 1: 1, 2: 1], true, false), ([0: 1], false, true),
            ([0: 1, 1: 2], false, true), ([0: 2, 1: 2], false, false), ([:], false, false),
        ] as [([Int32: Int], Bool, Bool)]
    )
    func standing(current: [Int32: Int], isHeld: Bool, isPartlyHeld: Bool) {
        let unit = CommitUnit(Self.batch([(0, 4, 1), (1, 2, 1)]))
        let leases = Dictionary(uniqueKeysWithValues: current.map { (TopicPartition("articles", $0.key), $0.value) })
        #expect(unit.isHeld(by: leases) == isHeld)
        #expect(unit.isPartlyHeld(by: leases) == isPartlyHeld)
    }
}
