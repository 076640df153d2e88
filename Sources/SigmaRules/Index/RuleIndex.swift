// SPDX-License-Identifier: Apache-2.0

/// Finds from a record's values the few rules that may match it.
///
/// Tests that can be found from a value (see `LeafAnchor`) get a slot, equal ones of all rules the same. A pass over the
/// record's values sets the slots of all that hold. For each rule one slot or a few are chosen of which one must be set
/// for the rule to match, those least likely to be: its guards. Only rules with a guard set, and the few that have none,
/// are asked in full. Nothing is done for the others, whose number therefore doesn't matter.
final class RuleIndex: Sendable {
    /// A test that has a slot of the same number.
    struct Test: Sendable {
        let test: LeafTest
        /// Whether the anchor is not enough and the test must be asked.
        let isToBeAsked: Bool
    }

    /// What is looked up, one for each field and one for keywords.
    let scans: [FieldScan]
    let tests: [Test]
    /// For each fixed value of a field (see `FieldTable.choices`) the tests it passes.
    let choices: ChoiceTests
    /// For each slot the rules it guards.
    let guarded: Postings
    /// Rules without a guard.
    let unguarded: [Int32]

    /// - Parameter rules: their programs are told their slots.
    init(_ rules: inout [CompiledRule], fields: FieldTable, folding: TextFolding) {
        var builder = RuleIndexBuilder(fields: fields)
        for index in rules.indices { builder.assignSlots(in: &rules[index].program) }
        for index in rules.indices { builder.guardRule(Int32(index), rules[index].program) }
        scans = builder.scans(keywordFields: fields.keywordFields)
        tests = builder.tests
        choices = ChoiceTests(scans, tests, fields: fields, folding: folding)
        guarded = Postings(builder.guarded, count: tests.count)
        unguarded = builder.unguarded
    }
}
