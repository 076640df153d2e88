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
        /// How many days after its last report arrived an incident is forgotten.
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
        let words = matches.isEmpty ? nil : ReportWords(of: extraction.article.text)
        let told = reports.compactMap { report in
            words.flatMap { IncidentReport(report, among: reports, of: extraction, words: $0, ruleset: ruleset.digest) }
        }
        return state.withLock { state in
            state.statistics.articles += 1
            state.statistics.events += extraction.events.count
            state.statistics.matches += matches.reduce(0) { $0 + $1.rules.count }
            return zip(reports, told).flatMap { report, told in
                let known = state.registry.incident(of: told.article, key: told.key)
                let changes = known == nil ? state.registry.add(told, arrival: received?.milliseconds) : []
                note(report, of: told.article, known?.identifier, changes.first, in: &state)
                return changes.map { change in
                    switch change.change {
                    case .raised: state.statistics.raised += 1
                    case .updated: state.statistics.updated += 1
                    case .closed: state.statistics.closed += 1
                    }
                    var document = change.document
                    document.ruleset = ruleset.digest
                    return Alert(
                        change: change.change,
                        article: told.article,
                        time: extraction.article.publishedAt ?? received,
                        document: document
                    )
                }
            }
        }
    }

    /// Counts the matches of a report that do not stand for its alert.
    private func note(
        _ report: Report,
        of article: String,
        _ known: String?,
        _ change: IncidentChange?,
        in state: inout State
    ) {
        let incident = known ?? change?.document.incident ?? ""
        var isLeadingSeen = false
        for match in report.matches {
            for rule in match.rules {
                let reason: Suppression.Reason
                if let change {
                    if rule.rule.id != change.document.rule.id {
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
                        incident: incident
                    )
                )
            }
        }
        if state.suppressions.count > limits.suppressions {
            state.suppressions.removeFirst(state.suppressions.count - limits.suppressions)
        }
    }
}
