// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@testable import Monitor

@Suite("Batches that are committed together")
struct CommitUnitTests {
    /// What came of a batch of the records at these places: partition, offset, lease.
    private static func unit(_ places: [(Int32, Int64, Int)], topics: [String] = []) -> CommitUnit {
        let records = places.map { partition, offset, lease in
            var record = KafkaRecord(partition: TopicPartition("articles", partition), offset: offset, value: nil)
            record.lease = lease
            return record
        }
        var unit = CommitUnit(records)
        unit.outputs = topics.map { Output(OutgoingRecord(topic: $0, value: Array($0.utf8)), records[0]) }
        return unit
    }

    @Test("commit one position for each partition, behind the last record of all of them")
    func positions() {
        var unit = Self.unit([(0, 4, 1), (1, 9, 1)])
        let next = Self.unit([(1, 10, 1), (1, 12, 1), (2, 0, 1)])
        #expect(unit.canTake(next, mostBytes: 100))
        unit.add(next)
        #expect(unit.recordCount == 5)
        #expect(
            unit.positions
                == [(0, 5), (1, 13), (2, 1)].map { PartitionOffset(TopicPartition("articles", $0.0), $0.1) }
        )
        #expect(unit.leases.values.allSatisfy { $0 == 1 })
    }

    @Test("are written in the order in which they were read")
    func order() {
        var unit = Self.unit([(0, 4, 1)], topics: ["alerts", "incidents"])
        unit.add(Self.unit([(0, 5, 1)]))
        unit.add(Self.unit([(0, 6, 1)], topics: ["dead-letters"]))
        #expect(unit.outputs.map(\.record.topic) == ["alerts", "incidents", "dead-letters"])
        #expect(unit.outputs.map(\.input.offset) == [4, 4, 6])
    }

    @Test("are no more than a client has room for")
    func size() {
        let unit = Self.unit([(0, 4, 1)], topics: ["alerts", "incidents"])
        #expect(unit.outputBytes == 15)
        #expect(unit.canTake(Self.unit([(0, 5, 1)], topics: ["alerts"]), mostBytes: 21))
        #expect(!unit.canTake(Self.unit([(0, 5, 1)], topics: ["alerts"]), mostBytes: 20))
    }

    @Test("are of one assignment: what was read under another one may be others' by now, whatever the partition")
    func leases() {
        let unit = Self.unit([(0, 4, 1), (1, 2, 1)])
        #expect(!unit.canTake(Self.unit([(0, 3, 2)]), mostBytes: 100))
        #expect(!unit.canTake(Self.unit([(2, 3, 2)]), mostBytes: 100))
        #expect(!unit.canTake(Self.unit([(0, 5, 1), (2, 3, 2)]), mostBytes: 100))
        #expect(unit.canTake(Self.unit([(2, 3, 1)]), mostBytes: 100))
    }

    @Test(
        "are ours, partly ours or others', by the leases of their partitions",
        arguments: [
            ([0: 1, 1: 1], true, false), ([0: 1, 1: 1, 2: 1], true, false), ([0: 1], false, true),
            ([0: 1, 1: 2], false, true), ([0: 2, 1: 2], false, false), ([:], false, false),
        ] as [([Int32: Int], Bool, Bool)]
    )
    func standing(current: [Int32: Int], isHeld: Bool, isPartlyHeld: Bool) {
        let unit = Self.unit([(0, 4, 1), (1, 2, 1)])
        let leases = Dictionary(uniqueKeysWithValues: current.map { (TopicPartition("articles", $0.key), $0.value) })
        #expect(unit.isHeld(by: leases) == isHeld)
        #expect(unit.isPartlyHeld(by: leases) == isPartlyHeld)
    }
}
