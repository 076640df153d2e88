// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// A filter as parsed: what a match of other rules must pass as well ("Sigma Filters Specification").
public struct FilterRule: Sendable {
    /// What it says about itself; its level means nothing.
    public var metadata: RuleMetadata
    /// The rules it is for by id or name; `nil` for any of its log source.
    public var rules: [RuleName]?
    /// The search identifiers in the order written.
    public var searches: [Search]
    /// Holds for matches that pass.
    public var condition: ConditionExpression
    /// Where the condition stands.
    let conditionLocation: SourceLocation
    /// SHA-256 of what it says.
    let fingerprint: String
}

/// Reads the filter section.
struct FilterReader {
    private let reader: YAMLMappingReader

    init(_ reader: YAMLMappingReader) {
        self.reader = reader
    }

    func read(_ metadata: RuleMetadata, fingerprint: String) -> FilterRule? {
        let rules = rules()
        let (searches, conditions) = DetectionReader(reader, besides: ["rules"]).read()
        if conditions.count > 1 {
            reader.report(
                "condition-syntax",
                "a filter has one condition",
                at: reader.node("condition")?.location,
                help: "join them with \"and\" or \"or\""
            )
        }
        guard let (condition, location) = conditions.first else { return nil }
        warnIfNarrowing(condition)
        return FilterRule(
            metadata: metadata,
            rules: rules,
            searches: searches,
            condition: condition,
            conditionLocation: location,
            fingerprint: fingerprint
        )
    }

    private func rules() -> [RuleName]? {
        guard reader.require("rules", help: "list the ids or names of rules, or write \"rules: any\"")
        else { return [] }
        if let text = reader.node("rules")?.text, text.lowercased() == "any" { return nil }
        let members = reader.sequence("rules") ?? []
        let texts = reader.strings("rules") ?? []
        return zip(texts, members).map { RuleName(text: $0, location: $1.location) }
    }

    /// The condition tells what passes, which is easily taken for what is held back.
    private func warnIfNarrowing(_ condition: ConditionExpression) {
        guard !condition.hasNegation, let node = reader.node("condition") else { return }
        reader.sink.report(
            Diagnostic(
                "rule.narrowing-filter",
                "this filter lets nothing pass but what it selects",
                at: node.location,
                severity: .warning,
                help: "to hold that back write \"not \(node.text ?? "selection")\""
            )
        )
    }
}

extension ConditionExpression {
    fileprivate var hasNegation: Bool {
        switch self {
        case .and(let operands), .or(let operands): operands.contains(where: \.hasNegation)
        case .not: true
        case .search, .selector: false
        }
    }
}
