// SPDX-License-Identifier: Apache-2.0

/// Gives tests their slots and rules their guards.
struct RuleIndexBuilder {
    /// What tests of the same kind have in common; equal ones share a slot.
    private struct Key: Hashable {
        var field: FieldTable.ID?
        var matcher: TextMatcher?
        var isCased = false
        var number: Double?
        var asText: [UInt8] = []
    }

    private let fields: FieldTable
    private var known: [Key: Int32] = [:]
    private var anchors: [LeafAnchor] = []
    private(set) var tests: [RuleIndex.Test] = []
    /// For each slot how likely it is to be set.
    private(set) var commonness: [Double] = []
    private(set) var lists: [[Int32]] = []
    private(set) var guarded: [Int32: [Int32]] = [:]
    private(set) var unguarded: [Int32] = []
    /// Slots for lists come after those for tests, whose number is known when all rules were seen.
    private var pendingLists: [(members: [Int32], commonness: Double)] = []

    init(fields: FieldTable) {
        self.fields = fields
    }

    // MARK: Slots

    /// A node's slot while not all tests are known: tests as they are, lists below -1.
    mutating func assignSlots(in program: inout ConditionProgram) {
        var slots = [Int32](repeating: ConditionProgram.noSlot, count: program.nodes.count)
        for (index, node) in program.nodes.enumerated() {
            switch node {
            case .leaf(let leaf):
                slots[index] = slot(of: program.leaves[Int(leaf)])
            case .any(let operands) where operands.count > 1:
                let members = operands.map { slots[Int($0)] }
                guard members.allSatisfy({ $0 >= 0 }) else { break }
                let distinct = Array(Set(members)).sorted()
                let likely = distinct.reduce(0) { $0 + commonness[Int($1)] }
                pendingLists.append((distinct, min(likely, 1)))
                slots[index] = RuleIndexBuilder.pending(pendingLists.count - 1)
            default: break
            }
        }
        program.slots = slots
    }

    private mutating func slot(of test: LeafTest) -> Int32 {
        guard let anchor = test.anchor else { return ConditionProgram.noSlot }
        var key = Key(field: test.field)
        switch test.predicate {
        case .text(let matcher, let isCased): (key.matcher, key.isCased) = (matcher, isCased)
        case .number(let number, let text): (key.number, key.asText) = (number, text)
        default: return ConditionProgram.noSlot
        }
        if let slot = known[key] { return slot }
        let slot = Int32(tests.count)
        known[key] = slot
        var isToBeAsked = true
        if case .part(_, let isEnough) = anchor { isToBeAsked = !isEnough }
        tests.append(RuleIndex.Test(test: test, isToBeAsked: isToBeAsked))
        anchors.append(anchor)
        commonness.append(anchor.commonness(values: test.field.map { fields[$0].values } ?? []))
        return slot
    }

    private static func pending(_ list: Int) -> Int32 { ConditionProgram.noSlot - 1 - Int32(list) }

    /// Gives lists their slots, when the slots of tests have been given for all rules.
    mutating func closeTests() {
        lists = Array(repeating: [], count: tests.count)
        for (index, list) in pendingLists.enumerated() {
            for member in list.members { lists[Int(member)].append(Int32(tests.count + index)) }
            commonness.append(list.commonness)
        }
    }

    // MARK: Guards

    /// Tells a program the slots of its lists, and chooses the rule's guards.
    mutating func guardRule(_ rule: Int32, _ program: inout ConditionProgram) {
        for (index, slot) in program.slots.enumerated() where slot < ConditionProgram.noSlot {
            program.slots[index] = Int32(tests.count) + (ConditionProgram.noSlot - 1 - slot)
        }
        guard let guards = guards(of: program.root, in: program) else {
            unguarded.append(rule)
            return
        }
        for slot in Set(guards.slots).sorted() { guarded[slot, default: []].append(rule) }
    }

    /// Slots of which one is set wherever the node holds.
    private func guards(of node: Int32, in program: ConditionProgram) -> (slots: [Int32], commonness: Double)? {
        let slot = program.slots[Int(node)]
        if slot >= 0 { return ([slot], commonness[Int(slot)]) }
        switch program.nodes[Int(node)] {
        case .all(let operands):
            return operands.compactMap { guards(of: $0, in: program) }.min { $0.commonness < $1.commonness }
        case .any(let operands):
            var all: (slots: [Int32], commonness: Double) = ([], 0)
            for operand in operands {
                guard let one = guards(of: operand, in: program) else { return nil }
                all = (all.slots + one.slots, all.commonness + one.commonness)
            }
            return all
        case .search(_, let inner): return guards(of: inner, in: program)
        case .not, .leaf: return nil
        }
    }

    // MARK: Scans

    /// One scan for each field that has tests with slots, and one for keywords.
    func scans(keywordFields: [FieldTable.ID]) -> [FieldScan] {
        var testsOfField: [FieldTable.ID?: [(id: Int32, anchor: LeafAnchor)]] = [:]
        for (index, test) in tests.enumerated() {
            testsOfField[test.test.field, default: []].append((Int32(index), anchors[index]))
        }
        let bound = testsOfField.keys.compactMap(\.self).sorted { $0.index < $1.index }
        var scans = bound.map { FieldScan(fields: [$0], tests: testsOfField[$0] ?? []) }
        if let keywords = testsOfField[nil] { scans.append(FieldScan(fields: keywordFields, tests: keywords)) }
        return scans
    }
}
