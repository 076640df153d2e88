// SPDX-License-Identifier: Apache-2.0

extension CompiledRule {
    /// The reasons why a record that matches does.
    func explain(_ record: SigmaRecord, keywordFields: [FieldTable.ID]) -> RuleMatch {
        var trace = MatchTrace(program: program, record: record, keywordFields: keywordFields)
        trace.follow(program.root, selection: "")
        return RuleMatch(rule: metadata, reasons: trace.reasons)
    }
}

/// Goes through the parts of a condition that hold and notes the leaves it comes to. What stands under a `not` gave
/// no reason by being there, so it is passed over.
private struct MatchTrace {
    /// Longer values are told as the rule writes them.
    static let longestValue = 80

    let program: ConditionProgram
    let record: SigmaRecord
    let keywordFields: [FieldTable.ID]
    var reasons: [RuleMatch.Reason] = []

    mutating func follow(_ node: Int32, selection: String) {
        guard program.holds(node, in: record, keywordFields: keywordFields) else { return }
        switch program.nodes[Int(node)] {
        case .all(let operands), .any(let operands):
            for operand in operands { follow(operand, selection: selection) }
        case .not: break
        case .leaf(let leaf): note(program.leaves[Int(leaf)], selection: selection)
        case .search(let name, let inner): follow(inner, selection: program.names[Int(name)])
        }
    }

    private mutating func note(_ leaf: LeafTest, selection: String) {
        var found = leaf.written
        if let field = leaf.field, let value = record[field].first(where: { leaf.holds(for: $0) }) {
            let text = value.text
            if text.unicodeScalars.count <= MatchTrace.longestValue { found = text }
        }
        let reason = RuleMatch.Reason(selection: selection, field: leaf.field, value: found)
        if !reasons.contains(reason) { reasons.append(reason) }
    }
}
