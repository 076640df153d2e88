// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// A correlation as parsed: nothing of it is resolved against rules and fields yet ("Sigma Correlation Rules
/// Specification").
public struct CorrelationRule: Sendable {
    /// What is looked for in the matches of other rules.
    public enum Kind: String, Sendable, CaseIterable {
        case eventCount = "event_count"
        case valueCount = "value_count"
        case temporal
        case temporalOrdered = "temporal_ordered"
        case valueSum = "value_sum"
        case valueAverage = "value_avg"
        case valuePercentile = "value_percentile"

        /// Whether it is about a field's values.
        public var wantsField: Bool {
            switch self {
            case .valueCount, .valueSum, .valueAverage, .valuePercentile: true
            case .eventCount, .temporal, .temporalOrdered: false
            }
        }

        /// Whether it is about which rules matched.
        public var isTemporal: Bool { self == .temporal || self == .temporalOrdered }
    }

    /// A name for fields that are called otherwise in the events of different rules.
    public struct Alias: Sendable {
        /// What `group-by` and `field` call it.
        public var name: RuleName
        /// For each rule the field.
        public var fields: [(rule: RuleName, field: RuleName)]
    }

    /// A bound that the counted or computed number is compared with.
    public struct Bound: Sendable {
        /// How it is compared.
        public var comparison: Comparison
        /// With what.
        public var value: Double
    }

    /// What it says about itself; it has no log source.
    public var metadata: RuleMetadata
    /// What is looked for.
    public var kind: Kind
    /// The rules, by id or name, whose matches it is about.
    public var rules: [RuleName]
    /// Fields whose values keep matches apart.
    public var groupBy: [RuleName]
    /// Names for fields that are called otherwise in the events of different rules.
    public var aliases: [Alias]
    /// Milliseconds.
    public var timespan: Int64
    /// All must hold; none where the kind has a bound of its own.
    public var bounds: [Bound]
    /// The fields that are counted or computed with.
    public var fields: [RuleName]
    /// Which percentile, 0 to 100.
    public var percentile: Double
    /// Whether the rules it refers to raise alerts of their own.
    public var generate: Bool
    /// SHA-256 of what it says.
    let fingerprint: String
}
