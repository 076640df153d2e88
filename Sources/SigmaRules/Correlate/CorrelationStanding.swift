// SPDX-License-Identifier: Apache-2.0

/// How far a correlation has come: what it has counted of late, and what it waits for.
public struct CorrelationStanding: Sendable {
    /// Events that belong together.
    public struct Group: Sendable {
        /// The values that keep them apart, as they are compared, in the order of `group-by`.
        public var values: [String]
        /// The number the condition is about, in the time span that ends with the last event; `nil` where there is
        /// nothing to compute with.
        public var number: Double?
        /// How many events that time span holds.
        public var events: Int
        /// Milliseconds.
        public var last: Int64
        /// Whether the condition holds in it.
        public var holds: Bool
    }

    /// The correlation.
    public var rule: RuleMetadata
    /// What is looked for.
    public var kind: CorrelationRule.Kind
    /// How far apart the first and the last event may be, milliseconds.
    public var timespan: Int64
    /// What keeps events apart, as the correlation calls it.
    public var groupNames: [String]
    /// What the number must be: `gte 3`.
    public var bounds: [CorrelationRule.Bound]
    /// The rules and correlations whose matches it is about, by id.
    public var sources: [String]
    /// Whether it raises alerts.
    public var raisesAlerts: Bool
    /// The groups that are remembered, the one added to last first.
    public var groups: [Group]
}

extension CorrelationTracker {
    /// How far each correlation has come, in the order of the ruleset.
    public func standings(of ruleset: CompiledRuleset) -> [CorrelationStanding] {
        zip(correlations, states).map { correlation, state in
            let groups = state.groups.sorted { $0.value.touched > $1.value.touched }
            return CorrelationStanding(
                rule: correlation.metadata,
                kind: correlation.kind,
                timespan: correlation.timespan,
                groupNames: correlation.groupNames,
                bounds: correlation.bounds,
                sources: correlation.sources.map { $0.origin.metadata(in: ruleset).id },
                raisesAlerts: correlation.raisesAlerts,
                groups: groups.compactMap { standing(of: $0.value, key: $0.key, correlation) }
            )
        }
    }

    private func standing(
        of group: CorrelationGroup<Member>,
        key: [UInt8],
        _ correlation: CompiledCorrelation
    ) -> CorrelationStanding.Group? {
        guard let last = group.occurrences.last else { return nil }
        let end = group.occurrences.count - 1
        let window = group.window(from: last.time - correlation.timespan, through: end)
        let number = correlation.number(of: window, isEachApart: group.isEachApart)
        let values =
            correlation.groupNames.isEmpty ? [] : key.split(separator: Self.separator, omittingEmptySubsequences: false)
        return CorrelationStanding.Group(
            values: values.map { String(decoding: $0, as: UTF8.self) },
            number: number,
            events: window.count,
            last: last.time,
            holds: number.map(correlation.accepts) ?? false
        )
    }
}

extension CompiledCorrelation.Source.Origin {
    fileprivate func metadata(in ruleset: CompiledRuleset) -> RuleMetadata {
        switch self {
        case .rule(let number): ruleset.rules[number].metadata
        case .correlation(let number): ruleset.correlations[number].metadata
        }
    }
}
