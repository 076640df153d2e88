// SPDX-License-Identifier: Apache-2.0

extension CompiledRuleset {
    /// What every rule makes of a record, in the order of the rules.
    ///
    /// For people who ask why: every part of every rule is asked, without the help of the index that `matches` has,
    /// so this takes a thousand times as long. What it comes to is the same.
    public func explain(_ record: SigmaRecord, fields: FieldTable) -> [RuleExplanation] {
        rules.indices.map { explain(record, rule: $0, fields: fields) }
    }

    /// What one rule, by its number, makes of a record.
    public func explain(_ record: SigmaRecord, rule number: Int, fields: FieldTable) -> RuleExplanation {
        let rule = rules[number]
        let explainer = Explainer(program: rule.program, record: record, fields: fields)
        return RuleExplanation(
            rule: rule.metadata,
            number: number,
            raisesAlerts: rule.raisesAlerts,
            condition: explainer.condition(rule.program.root),
            filters: rule.program.filters.map {
                RuleExplanation.Filter(metadata: $0.metadata, condition: explainer.condition($0.root))
            }
        )
    }
}

/// Asks every part of a rule, however the others turn out.
private struct Explainer {
    let program: ConditionProgram
    let record: SigmaRecord
    let fields: FieldTable

    /// A whole condition: a rule's only one is not shown as one of several.
    func condition(_ root: Int32) -> ExplainedNode {
        let node = node(root)
        if case .any = node.kind, node.parts.count == 1, node.selector == nil { return node.parts[0] }
        return node
    }

    private func node(_ number: Int32) -> ExplainedNode {
        if case .item(let origin) = program.origins[number] { return item(origin, number) }
        switch program.nodes[Int(number)] {
        case .all(let operands):
            let parts = operands.map(node)
            return made(.all, parts.allSatisfy(\.holds), parts, number)
        case .any(let operands):
            let parts = operands.map(node)
            return made(.any, parts.contains(where: \.holds), parts, number)
        case .not(let operand):
            let part = node(operand)
            return made(.not, !part.holds, [part], number)
        case .search(let name, let inner):
            let part = node(inner)
            return made(.search(program.names[Int(name)]), part.holds, [part], number)
        case .leaf:
            return made(.all, holds(number), [], number)
        }
    }

    private func made(
        _ kind: ExplainedNode.Kind,
        _ holds: Bool,
        _ parts: [ExplainedNode],
        _ number: Int32
    ) -> ExplainedNode {
        var node = ExplainedNode(kind: kind, holds: holds, parts: parts)
        switch program.origins[number] {
        case .search(let location): node.location = location
        case .selector(let quantifier, let pattern, let location):
            let count = quantifier == .all ? "all" : "1"
            node.selector = "\(count) of \(pattern == "*" ? "them" : pattern)"
            node.location = location
        case .item, nil: break
        }
        return node
    }

    // MARK: Lines

    private func item(_ origin: ItemOrigin, _ number: Int32) -> ExplainedNode {
        let asked = origin.values.flatMap { leaves(under: $0.node) }
        let sources = origin.field.map { [$0] } ?? fields.keywordFields
        let found = sources.flatMap { field in
            record[field].map { value in
                let isWanted = asked.contains { passes($0, value) }
                return ExplainedItem.Found(text: value.text, isWanted: isWanted)
            }
        }
        let referenced = asked.flatMap { leaf -> [String] in
            guard case .field(let other, _, _) = leaf.predicate else { return [] }
            return record[other].map(\.text)
        }
        let item = ExplainedItem(
            field: origin.field.map { fields[$0].name },
            modifiers: origin.modifiers.map(\.rawValue),
            wanted: origin.values.map { ExplainedItem.Wanted(text: $0.text, holds: holds($0.node)) },
            found: found,
            referenced: referenced
        )
        return ExplainedNode(
            kind: .item(item),
            holds: holds(number),
            parts: [],
            location: origin.location
        )
    }

    private func passes(_ leaf: LeafTest, _ value: FieldValue) -> Bool {
        guard case .field(let other, let affix, let isCased) = leaf.predicate else { return leaf.holds(for: value) }
        return record[other].contains { affix.holds(value, $0, isCased: isCased) }
    }

    private func leaves(under number: Int32) -> [LeafTest] {
        switch program.nodes[Int(number)] {
        case .all(let operands), .any(let operands): operands.flatMap(leaves)
        case .not(let operand): leaves(under: operand)
        case .search(_, let inner): leaves(under: inner)
        case .leaf(let leaf): [program.leaves[Int(leaf)]]
        }
    }

    private func holds(_ number: Int32) -> Bool {
        switch program.nodes[Int(number)] {
        case .all(let operands): operands.allSatisfy(holds)
        case .any(let operands): operands.contains(where: holds)
        case .not(let operand): !holds(operand)
        case .search(_, let inner): holds(inner)
        case .leaf(let leaf):
            program.leaves[Int(leaf)].holds(in: record, keywordFields: fields.keywordFields)
        }
    }
}
