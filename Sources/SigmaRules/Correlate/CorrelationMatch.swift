// SPDX-License-Identifier: Apache-2.0

/// A correlation whose condition holds.
public struct CorrelationMatch<Member: Sendable>: Sendable {
    /// What keeps the events apart from others.
    public struct GroupValue: Sendable, Equatable {
        /// As the correlation calls it.
        public var name: String
        /// As the latest event has it.
        public var value: String
        /// As it is compared.
        var key: [UInt8]
    }

    /// The correlation.
    public var rule: RuleMetadata
    /// What was looked for.
    public var kind: CorrelationRule.Kind
    /// In the order of `group-by`.
    public var group: [GroupValue]
    /// The number the condition is about: of events, values or rules, or a sum, average or percentile.
    public var number: Double
    /// How far apart the first and the last event may be, milliseconds.
    public var timespan: Int64
    /// The time of the first event of the window in which the condition began to hold; until it no longer holds, all
    /// matches of the group have the same.
    public var episode: Int64
    /// Counts the matches of the episode, from 1.
    public var ordinal: Int
    /// The events of the window, in the order of their times.
    public var members: [Member]
    /// Whether it is to raise an alert; else only other correlations look at it.
    public var raisesAlerts: Bool
}
