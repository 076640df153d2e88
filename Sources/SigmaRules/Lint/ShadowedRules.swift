// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Rules that never raise an alert of their own, because another that matches whenever they do goes before: it has a
/// higher level, or the same and stands earlier.
struct ShadowedRules {
    /// How many pairs are looked at closely; in large collections the rest is passed over.
    private static let mostPairs = 100_000

    let ruleset: CompiledRuleset

    var findings: Diagnostics {
        var findings = Diagnostics()
        let rules = ruleset.rules
        let fields = rules.map(mentionedFields)
        var pairs = 0
        for (number, rule) in rules.enumerated() where rule.raisesAlerts && !rule.isCorrelated {
            for (other, candidate) in rules.enumerated() where other != number && candidate.raisesAlerts {
                guard goesBefore(other, number), fields[other].isSubset(of: fields[number]) else { continue }
                pairs += 1
                if pairs > Self.mostPairs { return findings }
                guard covers(candidate, rule) else { continue }
                findings.append(finding(rule, shadowedBy: candidate))
                break
            }
        }
        return findings
    }

    private func goesBefore(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (ruleset.rules[first].metadata.level, ruleset.rules[second].metadata.level)
        return a > b || a == b && first < second
    }

    /// A rule that asks for a field the other says nothing about is no wider than the other.
    private func mentionedFields(_ rule: CompiledRule) -> Set<Int> {
        Set(rule.program.leaves.map { $0.field?.index ?? -1 })
    }

    /// Whether `wide` matches, filters passed, whenever `narrow` does.
    private func covers(_ wide: CompiledRule, _ narrow: CompiledRule) -> Bool {
        guard
            let space = ConditionSpace(
                [narrow.program, wide.program],
                fields: ruleset.fields,
                folding: ruleset.folding
            )
        else { return false }
        func matches(_ number: Int, _ rule: CompiledRule) -> TruthTable {
            rule.program.filters.reduce(space.table(rule.program.root, of: number)) {
                $0 && space.table($1.root, of: number)
            }
        }
        let found = matches(0, narrow) && space.possible
        return !found.isEmpty && (found && !matches(1, wide)).isEmpty
    }

    private func finding(_ rule: CompiledRule, shadowedBy other: CompiledRule) -> Diagnostic {
        let isHigher = other.metadata.level > rule.metadata.level
        let reason = isHigher ? "has a higher level" : "has the same level and comes first"
        return Diagnostic(
            "rule.shadowed",
            "the rule never raises an alert: whenever it matches, \"\(other.metadata.title)\" does too and \(reason)",
            at: rule.metadata.location,
            severity: .warning,
            help: isHigher
                ? "narrow the other rule, or raise the level of this one"
                : "narrow one of the two, or give this one a higher level",
            notes: [.init("it is this rule", at: other.metadata.location)]
        )
    }
}
