// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Resolves a parsed rule against the fields there are.
struct RuleCompiler {
    let fields: FieldTable
    let folding: TextFolding
    let sink: DiagnosticSink

    /// The compiled rule, or `nil` when an error was reported.
    func compile(_ rule: DetectionRule) -> CompiledRule? {
        let before = sink.diagnostics.errors.count
        var program = ConditionProgram()
        var searches: [String: Int32] = [:]
        for (index, search) in rule.searches.enumerated() {
            program.names.append(search.name)
            let inner = add(search.expression, to: &program)
            searches[search.name] = program.add(.search(name: Int32(index), inner))
        }
        let names = rule.searches.map(\.name)
        let roots = rule.conditions.map { add($0, searches: searches, names: names, to: &program) }
        _ = program.add(.any(roots))
        guard sink.diagnostics.errors.count == before else { return nil }
        return CompiledRule(metadata: rule.metadata, program: program)
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
        case .selector(let quantifier, let pattern, _):
            let covered = names.filter { covers(pattern, $0) }.compactMap { searches[$0] }
            return program.add(quantifier == .all ? .all(covered) : .any(covered))
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
                reportUnknownField(name, at: item.fieldLocation)
                return program.add(.any([]))
            }
            field = found
            for value in item.values { warnIfHopeless(value, of: item, field: fields[found]) }
        }
        let leaves = item.values.map { value in
            program.leaves.append(
                LeafTest(field: field, predicate: predicate(for: value, of: item), written: value.text)
            )
            return program.add(.leaf(Int32(program.leaves.count - 1)))
        }
        let node = leaves.count == 1 ? leaves[0] : program.add(item.has(.all) ? .all(leaves) : .any(leaves))
        return item.has(.neq) ? program.add(.not(node)) : node
    }

    private func predicate(for value: DetectionValue, of item: DetectionItem) -> LeafTest.Predicate {
        switch value.content {
        case .null:
            return .exists(false)
        case .flag(let flag):
            return item.has(.exists) ? .exists(flag) : .flag(flag, asText: Array((flag ? "true" : "false").utf8))
        case .number(let number):
            if let comparison = item.modifiers.first(where: { FieldModifier.comparisons.contains($0) }) {
                return .comparison(comparison, number)
            }
            if item.field == nil {
                var pattern = WildcardPattern(value.text)
                pattern.openStart()
                pattern.openEnd()
                return .folded(TextMatcher(pattern, fold: folding.callAsFunction))
            }
            return .number(number, asText: folding(value.text))
        case .pattern(var pattern):
            if item.field == nil || item.has(.contains) || item.has(.endswith) { pattern.openStart() }
            if item.field == nil || item.has(.contains) || item.has(.startswith) { pattern.openEnd() }
            if item.has(.cased) { return .cased(TextMatcher(pattern) { Array($0.utf8) }) }
            return .folded(TextMatcher(pattern, fold: folding.callAsFunction))
        }
    }

    private func reportUnknownField(_ name: String, at location: SourceLocation) {
        sink.report(
            Diagnostic(
                "rule.unknown-field",
                "there is no field \"\(name)\"",
                at: location,
                help: Suggestion.help(for: name, among: fields.fields.map(\.name)) ?? sibling(of: name)
            )
        )
    }

    /// The fields that share the part before the dot.
    private func sibling(of name: String) -> String? {
        let family = name.prefix { $0 != "." } + "."
        let names = fields.fields.map(\.name).filter { $0.hasPrefix(family) }
        return names.isEmpty ? nil : "there are \(names.joined(separator: ", "))"
    }

    /// Warns of values that a field can't have.
    private func warnIfHopeless(_ value: DetectionValue, of item: DetectionItem, field: FieldTable.Field) {
        if let comparison = item.modifiers.first(where: { FieldModifier.comparisons.contains($0) }),
            field.kind != .number
        {
            warn(
                "type-mismatch",
                "\"\(field.name)\" is no number: \"\(comparison.rawValue)\" never matches",
                at: item.fieldLocation
            )
        }
        guard !field.values.isEmpty, case .pattern(let pattern) = value.content else { return }
        let matcher: TextMatcher
        switch predicate(for: value, of: item) {
        case .folded(let folded): matcher = folded
        case .cased(let cased): matcher = cased
        default: return
        }
        let isPossible = field.values.contains { matcher.matches(item.has(.cased) ? Array($0.utf8) : folding($0)) }
        guard !isPossible else { return }
        let nearest = pattern.literal.flatMap { Suggestion.help(for: $0, among: field.values) }
        warn(
            "unknown-value",
            "\"\(field.name)\" never has the value \"\(value.text)\"",
            at: value.location,
            help: nearest ?? "it has \(field.values.joined(separator: ", "))"
        )
    }

    private func warn(_ slug: String, _ message: String, at location: SourceLocation, help: String? = nil) {
        sink.report(Diagnostic("rule.\(slug)", message, at: location, severity: .warning, help: help))
    }
}
