// SPDX-License-Identifier: Apache-2.0

public import Alerting
public import Articles
public import Extraction
public import SigmaRules

/// Why an article led to the alerts it led to, and to no others.
public struct ArticleInquest: Sendable {
    /// One event and what every rule makes of it.
    public struct EventFinding: Sendable {
        /// The event.
        public var event: Event
        /// In the order of the ruleset.
        public var rulings: [EventRuling]

        /// Those that match first, then those held back, then the others, the nearest first.
        public var nearestFirst: [EventRuling] {
            rulings.enumerated().sorted { a, b in
                let (left, right) = (a.element.rule, b.element.rule)
                return (left.matches ? 0 : 1, left.distance, a.offset) < (
                    right.matches ? 0 : 1, right.distance, b.offset
                )
            }
            .map(\.element)
        }
    }

    /// What was understood.
    public var extraction: ArticleExtraction
    /// The events, in the order of the text.
    public var events: [EventFinding]
    /// The alerts it led to.
    public var alerts: [Alert]
    /// The matches that led to no alert of their own.
    public var suppressions: [Suppression]
    /// How far correlations have come with it.
    public var correlations: [CorrelationStanding]

    /// What became of a rule's match with an event.
    public enum Consequence: Sendable {
        /// It stands for an alert.
        case alert(Alert)
        /// It led to no alert of its own.
        case suppressed(Suppression)
        /// Only correlations look at it.
        case correlated
    }

    /// What became of a match; `nil` for a rule that does not match.
    public func consequence(of ruling: EventRuling) -> Consequence? {
        let rule = ruling.rule.rule.id
        guard ruling.rule.matches, let event = ruling.event else { return nil }
        if let suppression = suppressions.first(where: { $0.rule == rule && $0.event == event.id }) {
            return .suppressed(suppression)
        }
        guard ruling.rule.raisesAlerts else { return .correlated }
        let own = alerts.filter { $0.document.rule.id == rule && $0.change != .closed }
        let words = Set(event.evidence)
        return own.first { !words.isDisjoint(with: $0.document.evidence.map(\.span)) }.map { .alert($0) }
            ?? own.first.map { .alert($0) }
    }
}

extension ArticleInquest {
    /// Reads an article as the daemon would, and looks at everything on the way.
    /// - Parameters:
    ///   - received: when it arrived, for articles that don't say when they were published.
    ///   - engine: knows the incidents of the articles before it; takes this one in.
    public init(
        _ article: Article,
        received: PublicationTime? = nil,
        reading extractor: Extractor,
        _ workspace: ExtractionWorkspace,
        engine: AlertEngine
    ) {
        let ruleset = engine.ruleset
        extraction = extractor.extract(article, using: workspace, isExplained: true)
        alerts = engine.alerts(for: extraction, received: received)
        suppressions = engine.suppressions.filter { $0.article == article.id }
        correlations = engine.correlationStandings
        let records = EventRules.records(of: extraction, for: ruleset)
        events = zip(extraction.events, records).map { [extraction] event, record in
            let rules = ruleset.explain(record, fields: EventFields.table)
            return EventFinding(
                event: event,
                rulings: rules.map { EventRuling(event: event, extraction: extraction, rule: $0) }
            )
        }
    }
}
