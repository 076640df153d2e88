// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

/// Rules ready to be asked, in the order of their files. Immutable: a reload makes a new one.
public struct CompiledRuleset: Sendable {
    /// The rules.
    public let rules: [CompiledRule]
    /// The correlations; those that others refer to come first.
    public let correlations: [CompiledCorrelation]
    /// SHA-256 of all files they came from, in hexadecimal.
    public let digest: String
    /// What was odd about the files.
    public let warnings: Diagnostics
    /// The fields any rule or correlation asks for; no other need be filled in.
    public let usedFields: Set<FieldTable.ID>
    let fields: FieldTable
    let folding: TextFolding
    let keywordFields: [FieldTable.ID]
    let index: RuleIndex
    let states: MatchStatePool

    init(
        rules: [CompiledRule],
        correlations: [CompiledCorrelation],
        digest: String,
        warnings: Diagnostics,
        fields: FieldTable,
        folding: TextFolding
    ) {
        (self.correlations, self.fields, self.folding) = (correlations, fields, folding)
        var rules = rules
        let index = RuleIndex(&rules, fields: fields, folding: folding)
        self.rules = rules
        self.index = index
        self.digest = digest
        self.warnings = warnings
        keywordFields = fields.keywordFields
        states = MatchStatePool(index: index, ruleCount: rules.count)
        var used: Set<FieldTable.ID> = []
        for leaf in rules.lazy.flatMap(\.program.leaves) {
            if let field = leaf.field { used.insert(field) } else { used.formUnion(keywordFields) }
            if case .field(let other, _, _) = leaf.predicate { used.insert(other) }
        }
        for source in correlations.lazy.flatMap(\.sources) {
            for case .field(let field) in source.group + source.values { used.insert(field) }
        }
        usedFields = used
    }
}

extension CompiledRuleset {
    /// The same, except that no rule or correlation but these, by id, raises alerts.
    public func raisingAlerts(only ids: Set<String>) -> CompiledRuleset { CompiledRuleset(self, raisingOnly: ids) }

    private init(_ other: CompiledRuleset, raisingOnly ids: Set<String>) {
        rules = other.rules.map { rule in
            var rule = rule
            rule.raisesAlerts = rule.raisesAlerts && ids.contains(rule.metadata.id)
            return rule
        }
        correlations = other.correlations.map { correlation in
            var correlation = correlation
            correlation.raisesAlerts = correlation.raisesAlerts && ids.contains(correlation.metadata.id)
            return correlation
        }
        (digest, warnings, usedFields) = (other.digest, other.warnings, other.usedFields)
        (fields, folding) = (other.fields, other.folding)
        (keywordFields, index, states) = (other.keywordFields, other.index, other.states)
    }
}
