// SPDX-License-Identifier: Apache-2.0

/// A rule that matched, with the parts of it that made it match.
public struct RuleMatch: Sendable {
    /// A field's value that a search identifier wanted and found.
    public struct Reason: Sendable, Hashable {
        /// Name of the search identifier.
        public var selection: String
        /// The field; `nil` for a keyword.
        public var field: FieldTable.ID?
        /// The value found; of a long text, of keywords and of absent values what the rule wrote.
        public var value: String
    }

    /// The rule.
    public var rule: RuleMetadata
    /// In the order of the rule, no two alike.
    public var reasons: [Reason]
    /// Whether it is to raise an alert; else only correlations look at it.
    public var raisesAlerts = true
    /// Whether a correlation looks at it.
    public var isCorrelated = false
    /// The rule's number in its ruleset; `nil` for a correlation.
    var number: Int?
}

/// A rule whose own condition holds while a filter holds it back.
public struct FilteredMatch: Sendable {
    /// The rule.
    public var rule: RuleMetadata
    /// The first filter that it does not pass.
    public var filter: RuleMetadata
}

/// What rules say of a record.
public struct Verdict: Sendable {
    /// The rules that match, in their order, each with what made it match.
    public var matches: [RuleMatch] = []
    /// The rules that filters hold back.
    public var filtered: [FilteredMatch] = []
    /// How many rules had to be asked in full; the index knew of all others that they can't match.
    public var asked = 0

    /// Whether no rule has anything to say.
    public var isEmpty: Bool { matches.isEmpty && filtered.isEmpty }
}

extension RuleMatch {
    /// The reasons why a record that matches does.
    init(_ rule: CompiledRule, number: Int, _ evaluation: Evaluation, _ state: borrowing MatchState) {
        var trace = MatchTrace(evaluation: evaluation)
        trace.follow(rule.program.root, of: rule.program, state, selection: "")
        self.init(
            rule: rule.metadata,
            reasons: trace.reasons,
            raisesAlerts: rule.raisesAlerts,
            isCorrelated: rule.isCorrelated,
            number: number
        )
    }
}

/// Goes through the parts of a condition that hold and notes the leaves it comes to. What stands under a `not` gave
/// no reason by being there, so it is passed over.
private struct MatchTrace {
    /// Longer values are told as the rule writes them.
    static let longestValue = 80

    let evaluation: Evaluation
    var reasons: [RuleMatch.Reason] = []

    mutating func follow(
        _ node: Int32,
        of program: borrowing ConditionProgram,
        _ state: borrowing MatchState,
        selection: String
    ) {
        guard evaluation.holds(node, of: program, state) else { return }
        switch program.nodes[Int(node)] {
        case .all(let operands), .any(let operands):
            for operand in operands { follow(operand, of: program, state, selection: selection) }
        case .not: break
        case .leaf(let leaf): note(program.leaves[Int(leaf)], selection: selection)
        case .search(let name, let inner): follow(inner, of: program, state, selection: program.names[Int(name)])
        }
    }

    private mutating func note(_ leaf: LeafTest, selection: String) {
        var found = leaf.written
        if let field = leaf.field, let value = leaf.firstPassing(in: evaluation.record, field) {
            let text = value.text
            if text.unicodeScalars.count <= MatchTrace.longestValue { found = text }
        }
        let reason = RuleMatch.Reason(selection: selection, field: leaf.field, value: found)
        if !reasons.contains(reason) { reasons.append(reason) }
    }
}
