// SPDX-License-Identifier: Apache-2.0

/// A correlation ready to be fed with matches.
public struct CompiledCorrelation: Sendable {
    /// What the correlation says about itself.
    public let metadata: RuleMetadata
    /// What is looked for.
    public let kind: CorrelationRule.Kind
    /// How far apart the first and the last event may be, milliseconds.
    public let timespan: Int64
    /// What keeps matches apart, as the correlation calls it.
    public let groupNames: [String]
    /// Whether it raises alerts; not where only other correlations are to look at it.
    public internal(set) var raisesAlerts = true
    let bounds: [CorrelationRule.Bound]
    let percentile: Double
    /// In the order of the correlation.
    let sources: [Source]
    /// SHA-256 of what it and the rules it refers to say.
    let fingerprint: String

    /// A rule or another correlation whose matches are looked at.
    struct Source: Sendable {
        enum Origin: Sendable, Hashable {
            /// By their numbers in the ruleset.
            case rule(Int)
            case correlation(Int)
        }

        var origin: Origin
        /// Where the values that keep matches apart are, in the order of `groupNames`.
        var group: [Column]
        /// Where the values are that are counted or computed with.
        var values: [Column]
    }

    /// Where a value of a match is.
    enum Column: Sendable {
        case field(FieldTable.ID)
        /// In the group of the correlation that matched.
        case group(Int)
    }

    /// Whether a number is as the condition wants it.
    func accepts(_ number: Double) -> Bool {
        bounds.allSatisfy { $0.comparison.holds(number, $0.value) }
    }
}
