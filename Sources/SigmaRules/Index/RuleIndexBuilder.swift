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
    private var commonness: [Double] = []
    /// For each slot how many rules ask for it.
    private var uses: [Int] = []
    private(set) var guarded: [Int32: [Int32]] = [:]
    private(set) var unguarded: [Int32] = []

    init(fields: FieldTable) {
        self.fields = fields
    }

    // MARK: Slots

    /// Tells a program the slots of its tests.
    mutating func assignSlots(in program: inout ConditionProgram) {
        program.slots = program.nodes.map { _ in ConditionProgram.noSlot }
        for (index, node) in program.nodes.enumerated() {
            switch node {
            case .leaf(let leaf): program.slots[index] = slot(of: program.leaves[Int(leaf)])
            case .any(let operands) where operands.count > ConditionProgram.mostAskedOneByOne:
                let members = operands.map { program.slots[Int($0)] }
                if members.allSatisfy({ $0 >= 0 }) { program.lists[Int32(index)] = Set(members).sorted() }
            default: break
            }
        }
        for slot in Set(program.slots) where slot >= 0 { uses[Int(slot)] += 1 }
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
        uses.append(0)
        return slot
    }

    // MARK: Guards

    /// Slots of which one is set wherever a condition holds.
    private struct Guards {
        var slots: [Int32] = []
        /// How many rules are likely to be asked because of them.
        var cost = 0.0
    }

    /// Chooses a rule's guards, when the slots of all rules are known.
    mutating func guardRule(_ rule: Int32, _ program: ConditionProgram) {
        guard let guards = guards(of: program.root, in: program) else {
            unguarded.append(rule)
            return
        }
        for slot in Set(guards.slots).sorted() { guarded[slot, default: []].append(rule) }
    }

    private func guards(of node: Int32, in program: ConditionProgram) -> Guards? {
        switch program.nodes[Int(node)] {
        case .leaf:
            let slot = program.slots[Int(node)]
            guard slot >= 0 else { return nil }
            // What many rules want is likely to be frequent, and when it comes all of them are asked.
            return Guards(slots: [slot], cost: commonness[Int(slot)] * Double(uses[Int(slot)]))
        case .all(let operands):
            return operands.compactMap { guards(of: $0, in: program) }.min { $0.cost < $1.cost }
        case .any(let operands):
            var all = Guards()
            for operand in operands {
                guard let one = guards(of: operand, in: program) else { return nil }
                all.slots += one.slots
                all.cost += one.cost
            }
            return all
        case .search(_, let inner): return guards(of: inner, in: program)
        case .not: return nil
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
