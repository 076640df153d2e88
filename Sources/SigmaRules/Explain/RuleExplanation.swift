// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

/// What a rule makes of a record, part by part: the answer to "why" and to "why not".
public struct RuleExplanation: Sendable {
    /// What the rule comes to.
    public enum Outcome: Sendable {
        /// Its condition holds, and every filter lets the match pass.
        case matches
        /// Its condition holds, but filters hold the match back.
        case heldBack(by: RuleMetadata)
        /// Its condition does not hold.
        case misses
    }

    /// A filter that matches of the rule must pass.
    public struct Filter: Sendable {
        /// What the filter says about itself.
        public var metadata: RuleMetadata
        /// Holds for matches that pass.
        public var condition: ExplainedNode
    }

    /// The rule.
    public var rule: RuleMetadata
    /// Its number in its ruleset.
    public var number: Int
    /// Whether matches raise alerts; not for rules that only correlations are to look at.
    public var raisesAlerts: Bool
    /// Its own condition.
    public var condition: ExplainedNode
    /// The filters it has to pass, in the order of their files.
    public var filters: [Filter]

    /// What it comes to.
    public var outcome: Outcome {
        guard condition.holds else { return .misses }
        return filters.first { !$0.condition.holds }.map { .heldBack(by: $0.metadata) } ?? .matches
    }

    /// Whether it matches.
    public var matches: Bool {
        if case .matches = outcome { true } else { false }
    }

    /// How many lines of the rule would have to turn out otherwise for it to match; 0 when it does.
    public var distance: Int {
        condition.distance(to: true) + filters.reduce(0) { $0 + $1.condition.distance(to: true) }
    }
}

extension RuleExplanation {
    /// The lines that keep the rule from matching: those that would have to turn out otherwise on the shortest way
    /// to a match. None where it matches.
    public var obstacles: [ExplainedItem] {
        condition.obstacles(to: true) + filters.flatMap { $0.condition.obstacles(to: true) }
    }
}

/// A part of a condition, with whether it holds.
public struct ExplainedNode: Sendable {
    /// What kind of part it is.
    public enum Kind: Sendable {
        /// All parts hold.
        case all
        /// At least one part holds.
        case any
        /// The one part does not hold.
        case not
        /// A search identifier, by name; its one part is what it searches for.
        case search(String)
        /// A line of a search; it has no parts.
        case item(ExplainedItem)
    }

    /// What kind of part it is.
    public var kind: Kind
    /// Whether it holds.
    public var holds: Bool
    /// What it consists of.
    public var parts: [ExplainedNode]
    /// `1 of filter_*` and its like, where it is written so.
    public var selector: String?
    /// Where it stands, where it is one thing of its own.
    public var location: SourceLocation?

    /// How many lines would have to turn out otherwise for it to come to `wanted`.
    func distance(to wanted: Bool) -> Int {
        guard holds != wanted else { return 0 }
        switch kind {
        case .item: return 1
        case .not: return parts.reduce(0) { $0 + $1.distance(to: !wanted) }
        case .search: return parts.reduce(0) { $0 + $1.distance(to: wanted) }
        case .all, .any:
            let distances = parts.map { $0.distance(to: wanted) }
            let needsEach = if case .all = kind { wanted } else { !wanted }
            // Without parts nothing could make it otherwise.
            return needsEach ? distances.reduce(0, +) : distances.min() ?? 1
        }
    }
}

extension ExplainedNode {
    /// The lines on the shortest way to another outcome.
    func obstacles(to wanted: Bool) -> [ExplainedItem] {
        guard holds != wanted else { return [] }
        switch kind {
        case .item(let item): return [item]
        case .not: return parts.flatMap { $0.obstacles(to: !wanted) }
        case .search: return parts.flatMap { $0.obstacles(to: wanted) }
        case .all, .any:
            let needsEach = if case .all = kind { wanted } else { !wanted }
            if needsEach { return parts.flatMap { $0.obstacles(to: wanted) } }
            let nearest = parts.min { $0.distance(to: wanted) < $1.distance(to: wanted) }
            return nearest?.obstacles(to: wanted) ?? []
        }
    }
}

/// One `field|modifier…: value` line, or a list of keywords, with what was found.
public struct ExplainedItem: Sendable {
    /// A value the rule wants.
    public struct Wanted: Sendable {
        /// As the rule writes it.
        public var text: String
        /// Whether the record has it.
        public var holds: Bool
    }

    /// A value of the record.
    public struct Found: Sendable {
        /// As it is.
        public var text: String
        /// Whether it is one the rule wants.
        public var isWanted: Bool
    }

    /// The field; `nil` for keywords.
    public var field: String?
    /// In the order written.
    public var modifiers: [String]
    /// In the order written.
    public var wanted: [Wanted]
    /// The values of the field, or of the fields that keywords are searched in.
    public var found: [Found]
    /// For values that name another field, the values of that.
    public var referenced: [String]

    /// As the rule writes its left side: `place.name|contains`, or `keywords`.
    public var key: String { ([field ?? "keywords"] + modifiers).joined(separator: "|") }
}
