// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import KafkaClient

@Suite("Ledger of an assignment")
struct AssignmentLedgerTests {
    private static let first = TopicPartition("news", 0)
    private static let second = TopicPartition("news", 1)

    /// Two partitions; offsets 10 to 12 of the first were handed out.
    private static func begun() -> AssignmentLedger {
        var ledger = AssignmentLedger()
        ledger.assign([first, second])
        for offset in 10...12 { ledger.handOut(KafkaRecord(partition: first, offset: Int64(offset), value: nil)) }
        return ledger
    }

    @Test("Work is open until the position after the last record handed out is settled")
    func openWork() {
        var ledger = Self.begun()
        #expect(ledger.unsettled(among: [Self.first, Self.second]) == [Self.first])
        ledger.settle(PartitionOffset(Self.first, 12))
        #expect(ledger.unsettled(among: [Self.first]) == [Self.first])
        ledger.settle(PartitionOffset(Self.first, 13))
        #expect(ledger.unsettled(among: [Self.first]).isEmpty)
    }

    @Test("Positions never go back")
    func noWayBack() {
        var ledger = Self.begun()
        ledger.settle(PartitionOffset(Self.first, 13))
        ledger.settle(PartitionOffset(Self.first, 11))
        #expect(ledger.unsettled(among: [Self.first]).isEmpty)
    }

    @Test(
        "A position is current when it lies after a record of this assignment",
        arguments: [(10, false, false), (11, true, false), (13, true, false), (14, true, true)]
    )
    func positions(offset: Int, isCurrent: Bool, isBeyond: Bool) {
        let position = PartitionOffset(Self.first, Int64(offset))
        #expect(Self.begun().isCurrent(position) == isCurrent)
        #expect(Self.begun().isBeyond(position) == isBeyond)
    }

    @Test("A partition that went and came back has another lease, even where it begins at the same record")
    func leases() {
        var ledger = Self.begun()
        let record = KafkaRecord(partition: Self.first, offset: 13, value: nil)
        let lease = ledger.handOut(record)
        #expect(ledger.leases[Self.first] == lease)
        ledger.remove([Self.first])
        #expect(ledger.leases[Self.first] == nil)
        ledger.assign([Self.first])
        #expect(ledger.leases[Self.second] == lease)
        #expect(ledger.handOut(record) != lease)
        #expect(ledger.leases[Self.first] != lease)
    }

    @Test("What was handed out before a partition went and came back is not current any more")
    func comesBack() {
        var ledger = Self.begun()
        ledger.remove([Self.first])
        #expect(!ledger.isCurrent(PartitionOffset(Self.first, 13)))
        ledger.assign([Self.first])
        #expect(!ledger.isCurrent(PartitionOffset(Self.first, 13)))
        #expect(!ledger.isBeyond(PartitionOffset(Self.first, 13)), "late, but somebody did get there")
        #expect(ledger.isBeyond(PartitionOffset(Self.first, 14)))
        ledger.handOut(KafkaRecord(partition: Self.first, offset: 40, value: nil))
        #expect(!ledger.isCurrent(PartitionOffset(Self.first, 13)))
        #expect(ledger.isCurrent(PartitionOffset(Self.first, 41)))
    }
}
