// SPDX-License-Identifier: Apache-2.0

/// Finds from a record's values the few rules that may match it.
///
/// Tests that can be found from a value (see `LeafAnchor`) get a slot; so does every list of such tests of which one is
/// enough. A pass over the record's values sets the slots of all that hold. For each rule one slot or a few are chosen
/// of which one must be set for the rule to match, those least likely to be: its guards. Only rules with a guard set,
/// and the few that have none, are asked in full.
struct RuleIndex: Sendable {
    /// A test that has a slot of the same number.
    struct Test: Sendable {
        let test: LeafTest
        /// Whether the anchor is not enough and the test must be asked.
        let isToBeAsked: Bool
    }

    private(set) var scans: [FieldScan] = []
    private(set) var tests: [Test] = []
    /// For each test the slots of the lists it is in.
    private(set) var lists = Postings()
    /// For each slot the rules it guards.
    private(set) var guarded = Postings()
    /// Rules without a guard.
    private(set) var unguarded: [Int32] = []
    private(set) var slotCount = 0

    /// - Parameter rules: their programs are told their slots.
    init(_ rules: inout [CompiledRule], fields: FieldTable) {
        var builder = RuleIndexBuilder(fields: fields)
        for index in rules.indices { builder.assignSlots(in: &rules[index].program) }
        builder.closeTests()
        for index in rules.indices { builder.guardRule(Int32(index), &rules[index].program) }
        scans = builder.scans(keywordFields: fields.keywordFields)
        tests = builder.tests
        lists = Postings(builder.lists)
        slotCount = builder.commonness.count
        guarded = Postings(builder.guarded, count: slotCount)
        unguarded = builder.unguarded
    }
}

/// Lists of numbers, one after the other in one array.
struct Postings: Sendable {
    private var starts: [Int32] = [0]
    private var values: [Int32] = []

    init() {}

    init(_ lists: [[Int32]]) {
        for list in lists {
            values.append(contentsOf: list)
            starts.append(Int32(values.count))
        }
    }

    /// Lists by their index; those not given are empty.
    init(_ lists: [Int32: [Int32]], count: Int) {
        self.init((0..<count).map { lists[Int32($0)] ?? [] })
    }

    subscript(index: Int) -> ArraySlice<Int32> { values[Int(starts[index])..<Int(starts[index + 1])] }
}
