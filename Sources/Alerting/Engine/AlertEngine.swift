// SPDX-License-Identifier: Apache-2.0

public import Articles
public import Extraction
import JSONStream
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
        /// What of a known incident must change for a further alert.
        public var updates = Set(IncidentAspect.allCases)
        /// How much correlations remember.
        public var correlations = CorrelationLimits()

        /// 30 days, 100,000 incidents, an alert for every change, 1,000 suppressed matches, and what correlations remember
        /// by default.
        public init() {}
    }

    private struct State {
        var ruleset: CompiledRuleset
        var records: EventRecords
        var registry: IncidentRegistry
        var correlations: CorrelationTracker<AlertDocument>
        var statistics = AlertStatistics()
        var suppressions: [Suppression] = []
    }

    private let state: Mutex<State>
    private let limits: Limits
    private let rarities: WordRarities

    /// An engine that knows no incident yet.
    /// - Parameters:
    ///   - rarities: how rare the words are by which reports of one incident are found; without, all are alike.
    ///   - keepsState: whether `takeChanges()` is called now and then.
    public init(
        ruleset: CompiledRuleset,
        rarities: WordRarities = WordRarities(),
        limits: Limits = Limits(),
        keepsState: Bool = false
    ) {
        self.limits = limits
        self.rarities = rarities
        let registry = IncidentRegistry(
            retentionDays: limits.retentionDays,
            capacity: limits.incidents,
            aspects: limits.updates,
            keepsJournal: keepsState
        )
        let correlations = CorrelationTracker<AlertDocument>(ruleset, limits: limits.correlations)
        state = Mutex(
            State(
                ruleset: ruleset,
                records: EventRecords(fields: ruleset.usedFields),
                registry: registry,
                correlations: correlations
            )
        )
    }

    /// The rules in use. New ones take effect with the next article; incidents stay as they are, and so does what is
    /// remembered for correlations that did not change.
    public var ruleset: CompiledRuleset {
        get { state.withLock { $0.ruleset } }
        set {
            let records = EventRecords(fields: newValue.usedFields)
            state.withLock { state in
                state.ruleset = newValue
                state.records = records
                state.correlations.adopt(newValue)
            }
        }
    }

    /// What was done so far.
    public var statistics: AlertStatistics {
        state.withLock { state in
            var statistics = state.statistics
            statistics.incidents = state.registry.count
            statistics.correlations = state.correlations.statistics
            return statistics
        }
    }

    /// The latest suppressed matches, oldest first.
    public var suppressions: [Suppression] { state.withLock { $0.suppressions } }

    /// What is to be kept of the changes since the last call, for an `IncidentArchive` to put together again: key and
    /// value of each record, without a value what is forgotten.
    public func takeChanges() -> [(key: String, value: [UInt8]?)] {
        let changes = state.withLock { $0.registry.takeChanges() }
        return changes.map { change in
            (key: change.key, value: change.entry.map { entry in JSONWriter.bytes { $0.value(entry) } })
        }
    }

    /// Puts back an incident that was kept and is not known.
    public func restore(_ snapshot: IncidentSnapshot) {
        state.withLock { $0.registry.restore(snapshot) }
    }

    /// How far the correlations have come.
    public var correlationStandings: [CorrelationStanding] {
        state.withLock { $0.correlations.standings(of: $0.ruleset) }
    }

    /// The alerts an article leads to: one for each incident it reports that rules care about.
    /// - Parameters:
    ///   - extraction: what the article says.
    ///   - received: when it arrived, for articles that don't say when they were published.
    public func alerts(for extraction: ArticleExtraction, received: PublicationTime? = nil) -> [Alert] {
        let (ruleset, records) = state.withLock { ($0.ruleset, $0.records) }
        var matches: [Report.Match] = []
        var correlated: [CorrelatedEvent] = []
        var filtered: [(event: Event, match: FilteredMatch)] = []
        records.forEachEvent(of: extraction) { index, record in
            let verdict = ruleset.verdict(on: record)
            guard !verdict.isEmpty else { return }
            let event = extraction.events[index]
            let rules = verdict.matches.filter(\.raisesAlerts)
            if !rules.isEmpty { matches.append(Report.Match(event: event, rules: rules)) }
            if verdict.matches.contains(where: \.isCorrelated) {
                correlated.append(CorrelatedEvent(event, verdict.matches, record, of: extraction, ruleset.digest))
            }
            filtered += verdict.filtered.map { (event, $0) }
        }
        let reports = Report.reports(of: matches, in: extraction)
        let words = matches.isEmpty ? nil : ReportWords(of: extraction.article.text, rarities: rarities)
        let told = reports.compactMap { report in
            words.flatMap { IncidentReport(report, among: reports, of: extraction, words: $0, ruleset: ruleset.digest) }
        }
        return state.withLock { state in
            state.statistics.articles += 1
            state.statistics.events += extraction.events.count
            state.statistics.matches += matches.reduce(0) { $0 + $1.rules.count }
            for (event, match) in filtered { note(match, event, of: extraction.article.id, in: &state) }
            var incidents: [String: String] = [:]
            let alerts = zip(reports, told).flatMap { report, told in
                let known = state.registry.incident(of: told.article, key: told.key)
                let changes = known == nil ? state.registry.add(told, arrival: received?.milliseconds) : []
                let incident = (known ?? state.registry.incident(of: told.article, key: told.key))?.identifier
                let own = changes.first { $0.document.incident == incident && $0.change != .closed }
                note(report, of: told.article, incident, own, isKnown: known != nil, in: &state)
                for match in report.matches { incidents[match.event.id] = incident }
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
                        article: document.closing?.reason == .quiet
                            ? document.sources.last?.article ?? told.article : told.article,
                        time: document.closing?.reason == .quiet
                            ? received : extraction.article.publishedAt ?? received,
                        document: document
                    )
                }
            }
            return alerts + correlate(correlated, incidents, in: extraction, received: received, &state)
        }
    }

    /// The alerts of the correlations that hold with an article's events.
    /// - Parameter incidents: for events that are part of one the incident, so that several reports of it count once.
    private func correlate(
        _ events: [CorrelatedEvent],
        _ incidents: [String: String],
        in extraction: ArticleExtraction,
        received: PublicationTime?,
        _ state: inout State
    ) -> [Alert] {
        let published = extraction.article.publishedAt
        // An article from the future is one of now.
        let times = [published?.milliseconds, received?.milliseconds].compactMap(\.self)
        guard let time = times.min() else {
            state.statistics.undated += events.count
            return []
        }
        let ruleset = state.ruleset.digest
        return events.flatMap { event -> [Alert] in
            let found = state.correlations.add(
                event.matches,
                of: event.record,
                at: time,
                identity: event.identity,
                subject: incidents[event.id] ?? event.incident,
                as: event.document
            )
            return found.compactMap { match in
                guard match.raisesAlerts, let document = AlertDocument(match, ruleset: ruleset) else { return nil }
                let change: Alert.Change = match.ordinal == 1 ? .raised : .updated
                if change == .raised { state.statistics.raised += 1 } else { state.statistics.updated += 1 }
                return Alert(
                    change: change,
                    article: extraction.article.id,
                    time: published ?? received,
                    document: document
                )
            }
        }
    }

    /// Counts a match that a filter holds back.
    private func note(_ filtered: FilteredMatch, _ event: Event, of article: String, in state: inout State) {
        state.statistics.suppressed[.filtered, default: 0] += 1
        state.suppressions.append(
            Suppression(
                reason: .filtered,
                rule: filtered.rule.id,
                article: article,
                event: event.id,
                incident: "",
                filter: filtered.filter.id
            )
        )
        trim(&state)
    }

    private func trim(_ state: inout State) {
        if state.suppressions.count > limits.suppressions {
            state.suppressions.removeFirst(state.suppressions.count - limits.suppressions)
        }
    }

    /// Counts the matches of a report that do not stand for its alert.
    private func note(
        _ report: Report,
        of article: String,
        _ incident: String?,
        _ change: IncidentChange?,
        isKnown: Bool,
        in state: inout State
    ) {
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
                    reason = isKnown ? .knownArticle : .unchanged
                }
                state.statistics.suppressed[reason, default: 0] += 1
                state.suppressions.append(
                    Suppression(
                        reason: reason,
                        rule: rule.rule.id,
                        article: article,
                        event: match.event.id,
                        incident: incident ?? ""
                    )
                )
            }
        }
        trim(&state)
    }
}
