// SPDX-License-Identifier: Apache-2.0

extension CompiledRuleset {
    /// The rules that match a record, in their order, each with what made it match.
    public func matches(_ record: SigmaRecord) -> [RuleMatch] { verdict(on: record).matches }

    /// The rules that match a record, and those that filters hold back.
    public func verdict(on record: SigmaRecord) -> Verdict {
        workspaces.withWorkspace { workspace in
            var verdict = Verdict()
            workspace.prepare(record)
            workspace.forEachCandidate { number in
                let rule = rules[number]
                let evaluation = Evaluation(rule.program, record, keywordFields, workspace)
                guard evaluation.holds else { return }
                if let filter = rule.program.filters.first(where: { !evaluation.holds($0.root) }) {
                    verdict.filtered.append(FilteredMatch(rule: rule.metadata, filter: filter.metadata))
                } else {
                    verdict.matches.append(RuleMatch(rule, number: number, evaluation))
                }
            }
            return verdict
        }
    }
}

/// One rule asked about one record.
struct Evaluation {
    let program: ConditionProgram
    let record: SigmaRecord
    let keywordFields: [FieldTable.ID]
    let workspace: MatchWorkspace

    init(
        _ program: ConditionProgram,
        _ record: SigmaRecord,
        _ keywordFields: [FieldTable.ID],
        _ workspace: MatchWorkspace
    ) {
        self.program = program
        self.record = record
        self.keywordFields = keywordFields
        self.workspace = workspace
    }

    /// Whether the condition as a whole holds.
    var holds: Bool { holds(program.root) }

    /// Whether a node holds; stops as soon as that is clear, and allocates nothing.
    func holds(_ node: Int32) -> Bool {
        let slot = program.slots[Int(node)]
        if slot >= 0 { return workspace.isSet(slot) }
        switch program.nodes[Int(node)] {
        case .all(let operands):
            for operand in operands where !holds(operand) { return false }
            return true
        case .any(let operands):
            for operand in operands where holds(operand) { return true }
            return false
        case .not(let operand): return !holds(operand)
        case .leaf(let leaf):
            return program.leaves[Int(leaf)].holds(in: record, keywordFields: keywordFields)
        case .search(_, let inner): return holds(inner)
        }
    }
}
