// SPDX-License-Identifier: Apache-2.0

extension CompiledRuleset {
    /// The rules that match a record, in their order, each with what made it match.
    public func matches(_ record: SigmaRecord) -> [RuleMatch] {
        var matches: [RuleMatch] = []
        for rule in rules where rule.matches(record, keywordFields: keywordFields) {
            matches.append(rule.explain(record, keywordFields: keywordFields))
        }
        return matches
    }
}

extension CompiledRule {
    func matches(_ record: borrowing SigmaRecord, keywordFields: [FieldTable.ID]) -> Bool {
        program.holds(program.root, in: record, keywordFields: keywordFields)
    }
}

extension ConditionProgram {
    /// Whether a node holds; stops as soon as that is clear, and allocates nothing.
    func holds(_ node: Int32, in record: borrowing SigmaRecord, keywordFields: [FieldTable.ID]) -> Bool {
        switch nodes[Int(node)] {
        case .all(let operands):
            for operand in operands where !holds(operand, in: record, keywordFields: keywordFields) { return false }
            return true
        case .any(let operands):
            for operand in operands where holds(operand, in: record, keywordFields: keywordFields) { return true }
            return false
        case .not(let operand): return !holds(operand, in: record, keywordFields: keywordFields)
        case .leaf(let leaf): return leaves[Int(leaf)].holds(in: record, keywordFields: keywordFields)
        case .search(_, let inner): return holds(inner, in: record, keywordFields: keywordFields)
        }
    }
}
