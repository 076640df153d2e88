// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// What is odd about one rule's condition and filters.
struct ConditionFindings {
    let rule: CompiledRule
    let space: ConditionSpace
    let fields: FieldTable

    private var program: ConditionProgram { rule.program }

    var all: Diagnostics {
        var findings = Diagnostics()
        let whole = space.table(program.root) && space.possible
        for condition in program.conditions {
            let table = space.table(condition.root) && space.possible
            if table.isEmpty {
                findings.append(never(condition.root, at: condition.location))
            } else if table == space.possible {
                findings.append(
                    Diagnostic(
                        "rule.always-matches",
                        "the condition holds for every event",
                        at: condition.location,
                        severity: .warning,
                        help: "ask for what the rule is to find"
                    )
                )
            }
        }
        guard !whole.isEmpty, whole != space.possible else { return findings }
        findings.append(contentsOf: Diagnostics(idleSelections(whole)))
        for filter in program.filters { finding(of: filter, whole).map { findings.append($0) } }
        return findings
    }

    // MARK: Conditions

    /// The selections below a node, in the order of the rule.
    private func selections(below root: Int32) -> [(name: String, node: Int32, location: SourceLocation)] {
        var found: Set<Int32> = []
        var open = [root]
        while let node = open.popLast() {
            switch program.nodes[Int(node)] {
            case .all(let members), .any(let members): open += members
            case .not(let inner): open.append(inner)
            case .search: found.insert(node)
            case .leaf: break
            }
        }
        return found.sorted().compactMap { node in
            guard case .search(let name, _) = program.nodes[Int(node)],
                case .search(let location)? = program.origins[node]
            else { return nil }
            return (program.names[Int(name)], node, location)
        }
    }

    private func never(_ root: Int32, at location: SourceLocation) -> Diagnostic {
        let tables = selections(below: root).map { ($0, space.table($0.node) && space.possible) }
        var notes: [Diagnostic.Note] = []
        for (selection, table) in tables {
            if table.isEmpty {
                notes.append(.init("\"\(selection.name)\" never holds", at: selection.location))
            } else if table == space.possible {
                notes.append(.init("\"\(selection.name)\" always holds", at: selection.location))
            }
        }
        for (index, (first, table)) in tables.enumerated() where !table.isEmpty {
            for (second, other) in tables[(index + 1)...] where !other.isEmpty && (table && other).isEmpty {
                notes.append(
                    .init("\"\(first.name)\" and \"\(second.name)\" exclude each other", at: second.location)
                )
            }
        }
        return Diagnostic(
            "rule.never-matches",
            "the condition never holds: no event can be like this",
            at: location,
            severity: .warning,
            help: "alternatives are joined by \"or\"; values of one line are alternatives too",
            notes: notes
        )
    }

    /// Selections without which the rule would match the same events; of several such the last.
    private func idleSelections(_ whole: TruthTable) -> [Diagnostic] {
        var replaced: [Int32: Bool] = [:]
        var idle: [Diagnostic] = []
        for selection in selections(below: program.root).reversed() {
            for value in [false, true] {
                var tried = replaced
                tried[selection.node] = value
                guard (space.table(program.root, replacing: tried) && space.possible) == whole else { continue }
                replaced = tried
                idle.append(
                    Diagnostic(
                        "rule.idle-selection",
                        "\"\(selection.name)\" makes no difference: without it the rule would match the same events",
                        at: selection.location,
                        severity: .warning,
                        help: "the rest of the condition says as much; remove it, or ask for something else"
                    )
                )
                break
            }
        }
        return idle.reversed()
    }

    // MARK: Filters

    private func finding(of filter: ConditionProgram.Filter, _ whole: TruthTable) -> Diagnostic? {
        let passing = space.table(filter.root)
        if (whole && passing).isEmpty {
            return Diagnostic(
                "rule.silencing-filter",
                "the filter holds back everything that \"\(rule.metadata.title)\" finds",
                at: filter.location,
                severity: .warning,
                help: "narrow it, or turn the rule off by \"status: unsupported\"",
                notes: [.init("it is this rule", at: rule.metadata.location)]
            )
        }
        guard filter.isForNamedRules, (whole && !passing).isEmpty else { return nil }
        return Diagnostic(
            "rule.idle-filter",
            "the filter holds back nothing that \"\(rule.metadata.title)\" finds",
            at: filter.location,
            severity: .warning,
            help: "what it selects the rule never finds; see the rule's selections",
            notes: [.init("it is this rule", at: rule.metadata.location)]
        )
    }
}
