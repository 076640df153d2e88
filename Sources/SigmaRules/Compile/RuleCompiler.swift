// SPDX-License-Identifier: Apache-2.0

import Digest
import SourceYAML

/// Resolves a parsed rule against the fields there are.
struct RuleCompiler {
    let fields: FieldTable
    let folding: TextFolding
    let sink: DiagnosticSink
    private let items: ItemCompiler
    private let placeholders: PlaceholderTable

    init(
        fields: FieldTable,
        folding: TextFolding,
        placeholders: PlaceholderTable,
        sink: DiagnosticSink
    ) {
        self.fields = fields
        self.folding = folding
        self.sink = sink
        self.placeholders = placeholders
        items = ItemCompiler(fields: fields, folding: folding, placeholders: placeholders, sink: sink)
    }

    /// Reports what is wrong with a filter, once, however many rules it is for.
    func check(_ filter: FilterRule) {
        var program = ConditionProgram()
        _ = add(filter.searches, [filter.condition], to: &program)
    }

    /// The compiled rule, or `nil` when an error was reported. What is wrong with its filters is not told.
    func compile(_ rule: DetectionRule, filters: [FilterRule]) -> CompiledRule? {
        let before = sink.diagnostics.errors.count
        var program = ConditionProgram()
        let roots = add(rule.searches, rule.conditions.map(\.expression), to: &program)
        program.conditions = zip(roots, rule.conditions).map { ($0, $1.location) }
        program.root = program.add(.any(roots))
        let silent = RuleCompiler(
            fields: fields,
            folding: folding,
            placeholders: placeholders,
            sink: DiagnosticSink()
        )
        for filter in filters {
            let roots = silent.add(filter.searches, [filter.condition], to: &program)
            program.filters += roots.map {
                ConditionProgram.Filter(
                    metadata: filter.metadata,
                    root: $0,
                    isForNamedRules: filter.rules != nil,
                    location: filter.conditionLocation
                )
            }
        }
        guard sink.diagnostics.errors.count == before else { return nil }
        var digest = SHA256()
        for part in [rule.fingerprint] + filters.map(\.fingerprint) { digest.update(part) }
        return CompiledRule(metadata: rule.metadata, program: program, fingerprint: digest.hex())
    }

    /// Adds searches and the conditions that combine them.
    private func add(
        _ searches: [Search],
        _ conditions: [ConditionExpression],
        to program: inout ConditionProgram
    ) -> [Int32] {
        var nodes: [String: Int32] = [:]
        for search in searches {
            program.names.append(search.name)
            let name = Int32(program.names.count - 1)
            let inner = add(search.expression, to: &program)
            nodes[search.name] = program.add(.search(name: name, inner), from: .search(search.location))
        }
        let names = searches.map(\.name)
        return conditions.map { add($0, searches: nodes, names: names, to: &program) }
    }

    private func add(
        _ condition: ConditionExpression,
        searches: [String: Int32],
        names: [String],
        to program: inout ConditionProgram
    ) -> Int32 {
        switch condition {
        case .and(let operands):
            let nodes = operands.map { add($0, searches: searches, names: names, to: &program) }
            return program.add(.all(nodes))
        case .or(let operands):
            let nodes = operands.map { add($0, searches: searches, names: names, to: &program) }
            return program.add(.any(nodes))
        case .not(let operand):
            let node = add(operand, searches: searches, names: names, to: &program)
            return program.add(.not(node))
        case .search(let name, _):
            return searches[name] ?? program.add(.any([]))
        case .selector(let quantifier, let pattern, let location):
            let covered = names.filter { covers(pattern, $0) }.compactMap { searches[$0] }
            let origin = NodeOrigin.selector(quantifier, pattern: pattern, location)
            return program.add(quantifier == .all ? .all(covered) : .any(covered), from: origin)
        }
    }

    private func add(_ expression: SearchExpression, to program: inout ConditionProgram) -> Int32 {
        switch expression {
        case .all(let members):
            let nodes = members.map { add($0, to: &program) }
            return program.add(.all(nodes))
        case .any(let members):
            let nodes = members.map { add($0, to: &program) }
            return program.add(.any(nodes))
        case .item(let item):
            return add(item, to: &program)
        }
    }

    private func add(_ item: DetectionItem, to program: inout ConditionProgram) -> Int32 {
        var field: FieldTable.ID?
        if let name = item.field {
            guard let found = fields.id(of: name) else {
                fields.reportUnknown(name, at: item.fieldLocation, to: sink)
                return program.add(.any([]))
            }
            field = found
            warnIfNoNumber(item, field: fields[found])
        }
        let values = item.values.map { value in
            let tests = items.tests(for: value, of: item, field: field)
            if let field { warnIfHopeless(tests, value, of: item, field: fields[field]) }
            let leaves = tests.map { test in
                program.leaves.append(test)
                return program.add(.leaf(Int32(program.leaves.count - 1)))
            }
            return leaves.count == 1 ? leaves[0] : program.add(.any(leaves))
        }
        let node =
            values.count == 1 ? values[0] : program.add(item.has(.all) ? .all(values) : .any(values))
        let root = item.has(.neq) ? program.add(.not(node)) : node
        program.origins[root] = .item(ItemOrigin(item, field: field, values: values))
        return root
    }
}
