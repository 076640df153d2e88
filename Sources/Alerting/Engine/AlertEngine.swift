// SPDX-License-Identifier: Apache-2.0

public import Articles
public import Extraction
public import SigmaRules
import Synchronization

/// Decides which events of an article are worth an alert, and merges reports of the same incident.
///
/// One engine serves one process, from any number of tasks: matching runs in parallel, incidents are added to one
/// after the other.
public final class AlertEngine: Sendable {
    /// How much an engine remembers.
    public struct Limits: Sendable {
        /// How many days after its last report an incident is forgotten.
        public var retentionDays = 30
        /// How many incidents are remembered at most.
        public var incidents = 100_000
        /// How many of the latest suppressed matches can be listed.
        public var suppressions = 1000

        /// 30 days, 100,000 incidents, 1,000 suppressed matches.
        public init() {}
    }

    private struct State {
        var ruleset: CompiledRuleset
        var registry: IncidentRegistry
        var statistics = AlertStatistics()
        var suppressions: [Suppression] = []
    }

    private let state: Mutex<State>
    private let limits: Limits

    /// An engine that knows no incident yet.
    public init(ruleset: CompiledRuleset, limits: Limits = Limits()) {
        self.limits = limits
        let registry = IncidentRegistry(retentionDays: limits.retentionDays, capacity: limits.incidents)
        state = Mutex(State(ruleset: ruleset, registry: registry))
    }

    /// The rules in use. New ones take effect with the next article; incidents stay as they are.
    public var ruleset: CompiledRuleset {
        get { state.withLock { $0.ruleset } }
        set { state.withLock { $0.ruleset = newValue } }
    }

    /// What was done so far.
    public var statistics: AlertStatistics {
        state.withLock { state in
            var statistics = state.statistics
            statistics.incidents = state.registry.count
            return statistics
        }
    }

    /// The latest suppressed matches, oldest first.
    public var suppressions: [Suppression] { state.withLock { $0.suppressions } }

    /// The alerts an article leads to: one for each incident it reports that rules care about.
    /// - Parameters:
    ///   - extraction: what the article says.
    ///   - received: when it arrived, for articles that don't say when they were published.
    public func alerts(for extraction: ArticleExtraction, received: PublicationTime? = nil) -> [Alert] {
        let ruleset = ruleset
        let records = EventRecords(extraction, usedFields: ruleset.usedFields)
        var matches: [Report.Match] = []
        for event in extraction.events {
            let rules = ruleset.matches(records.record(of: event))
            if !rules.isEmpty { matches.append(Report.Match(event: event, rules: rules)) }
        }
        let reports = Report.reports(of: matches, in: extraction)
        return state.withLock { state in
            state.statistics.articles += 1
            state.statistics.events += extraction.events.count
            state.statistics.matches += matches.reduce(0) { $0 + $1.rules.count }
            return reports.compactMap { report in
                let incident = state.registry.add(report, from: extraction)
                note(report, of: extraction.article.id, incident, in: &state)
                guard let incident else { return nil }
                let change: Alert.Change = incident.revision == 1 ? .raised : .updated
                if change == .raised { state.statistics.raised += 1 } else { state.statistics.updated += 1 }
                return Alert(
                    change: change,
                    article: extraction.article.id,
                    time: extraction.article.publishedAt ?? received,
                    document: AlertDocument(incident, ruleset: ruleset.digest)
                )
            }
        }
    }

    /// Counts the matches of a report that do not stand for its alert.
    private func note(_ report: Report, of article: String, _ incident: Incident?, in state: inout State) {
        var isLeadingSeen = false
        for match in report.matches {
            for rule in match.rules {
                let reason: Suppression.Reason
                if let incident {
                    if rule.rule.id != incident.rule.rule.id {
                        reason = .outranked
                    } else if isLeadingSeen {
                        reason = .sameIncident
                    } else {
                        isLeadingSeen = true
                        continue
                    }
                } else {
                    reason = .knownArticle
                }
                state.statistics.suppressed[reason, default: 0] += 1
                state.suppressions.append(
                    Suppression(
                        reason: reason,
                        rule: rule.rule.id,
                        article: article,
                        event: match.event.id,
                        incident: report.key.identifier
                    )
                )
            }
        }
        if state.suppressions.count > limits.suppressions {
            state.suppressions.removeFirst(state.suppressions.count - limits.suppressions)
        }
    }
}
