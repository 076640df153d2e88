// SPDX-License-Identifier: Apache-2.0

extension CompiledRuleset {
    /// The rules that match a record, in their order, each with what made it match.
    public func matches(_ record: SigmaRecord) -> [RuleMatch] { verdict(on: record).matches }

    /// The rules that match a record, and those that filters hold back.
    public func verdict(on record: SigmaRecord) -> Verdict {
        var state = states.take()
        state.prepare(record)
        var verdict = Verdict(asked: state.candidates.count)
        for number in state.candidates { add(Int(number), record, state, to: &verdict) }
        states.put(state)
        return verdict
    }

    private func add(_ number: Int, _ record: SigmaRecord, _ state: borrowing MatchState, to verdict: inout Verdict) {
        let evaluation = Evaluation(record: record, keywordFields: keywordFields)
        guard evaluation.holds(rules[number].program.root, of: rules[number].program, state) else { return }
        let rule = rules[number]
        for filter in rule.program.filters where !evaluation.holds(filter.root, of: rule.program, state) {
            verdict.filtered.append(FilteredMatch(rule: rule.metadata, filter: filter.metadata))
            return
        }
        verdict.matches.append(RuleMatch(rule, number: number, evaluation, state))
    }
}

/// Rules asked about one record.
struct Evaluation {
    let record: SigmaRecord
    let keywordFields: [FieldTable.ID]

    /// Whether a node of a program holds; stops as soon as that is clear, and allocates nothing.
    func holds(_ node: Int32, of program: borrowing ConditionProgram, _ state: borrowing MatchState) -> Bool {
        let slot = program.slots[Int(node)]
        if slot >= 0 { return state.isSet(slot) }
        switch program.nodes[Int(node)] {
        case .all(let operands):
            for operand in operands where !holds(operand, of: program, state) { return false }
            return true
        case .any(let operands):
            if operands.count > ConditionProgram.mostAskedOneByOne, let list = program.lists[node] {
                return state.isAnySet(list)
            }
            for operand in operands where holds(operand, of: program, state) { return true }
            return false
        case .not(let operand): return !holds(operand, of: program, state)
        case .leaf(let leaf):
            return program.leaves[Int(leaf)].holds(in: record, keywordFields: keywordFields)
        case .search(_, let inner): return holds(inner, of: program, state)
        }
    }
}
