// SPDX-License-Identifier: Apache-2.0

public import Alerting
public import Articles
public import Extraction
public import SigmaRules

/// Shows the past to old and new rules side by side, and keeps what they say differently. What it remembers does not
/// grow with the past but with its days and the number of rules.
public struct Backtest {
    private typealias Change = BacktestOutcome.Change

    private let old: AlertEngine
    private let new: AlertEngine
    private let mostSamples: Int
    private let setAside: Set<String>
    private var places: [String: Int] = [:]
    private var days: [CivilDate: BacktestOutcome.Day] = [:]
    private var state: BacktestOutcome

    /// - Parameters:
    ///   - samples: how many alerts of each rule and change are kept to be shown.
    ///   - articles: ids of articles whose differences are meant, and are counted apart.
    ///   - rarities: how rare words are, so that reports are merged as the daemon merges them.
    public init(
        old: CompiledRuleset,
        new: CompiledRuleset,
        samples: Int,
        settingAside articles: Set<String> = [],
        rarities: WordRarities = WordRarities()
    ) {
        setAside = articles
        self.old = AlertEngine(ruleset: old, rarities: rarities)
        self.new = AlertEngine(ruleset: new, rarities: rarities)
        mostSamples = samples
        var rules: [BacktestOutcome.Rule] = []
        for (ruleset, isNew) in [(new, true), (old, false)] {
            let known = ruleset.rules.map(\.metadata) + ruleset.correlations.map(\.metadata)
            for metadata in known {
                if let place = places[metadata.id] {
                    rules[place].isOld = true
                } else {
                    places[metadata.id] = rules.count
                    rules.append(BacktestOutcome.Rule(metadata: metadata, isOld: !isNew, isNew: isNew))
                }
            }
        }
        state = BacktestOutcome(rules: rules, digestBefore: old.digest, digestAfter: new.digest)
    }

    /// What was found so far.
    public var outcome: BacktestOutcome {
        var outcome = state
        outcome.days = days.values.sorted { $0.date < $1.date }
        return outcome
    }

    /// Shows both sides an article, or some of its events.
    /// - Parameter received: when it arrived, for articles that don't say when they were published.
    /// - Returns: the alerts of the old side.
    @discardableResult
    public mutating func add(_ extraction: ArticleExtraction, received: PublicationTime? = nil) -> [Alert] {
        state.articles += 1
        state.events += extraction.events.count
        let arrival = received ?? extraction.article.publishedAt
        let before = old.alerts(for: extraction, received: arrival).filter { $0.change != .closed }
        let after = new.alerts(for: extraction, received: arrival).filter { $0.change != .closed }
        for alert in before {
            count(alert.document.rule.id) { rule in
                rule.before += 1
                if alert.change == .raised { rule.incidentsBefore += 1 }
            }
            for other in alert.document.otherRules { count(other.id) { $0.alsoBefore += 1 } }
        }
        for alert in after {
            count(alert.document.rule.id) { rule in
                rule.after += 1
                if alert.change == .raised { rule.incidentsAfter += 1 }
            }
            for other in alert.document.otherRules { count(other.id) { $0.alsoAfter += 1 } }
        }
        if let date = (extraction.article.publishedAt ?? received)?.date {
            var day = days[date] ?? BacktestOutcome.Day(date: date)
            day.before += before.count
            day.after += after.count
            days[date] = day
        }
        compare(before, after, of: extraction)
        return before
    }

    private mutating func compare(_ before: [Alert], _ after: [Alert], of extraction: ArticleExtraction) {
        let pairs = AlertPairs(before, after)
        guard !setAside.contains(extraction.article.id) else {
            for (change, count) in [
                (Change.lost, pairs.lost.count), (.gained, pairs.gained.count), (.changed, pairs.changed.count),
            ] where count > 0 { state.setAside[change, default: 0] += count }
            return
        }
        for alert in pairs.lost { note(.lost, alert, nil, extraction) }
        for alert in pairs.gained { note(.gained, alert, nil, extraction) }
        for (was, now) in pairs.changed { note(.changed, now, was, extraction) }
    }

    private mutating func note(_ change: Change, _ alert: Alert, _ before: Alert?, _ extraction: ArticleExtraction) {
        let id = alert.document.rule.id
        let most = mostSamples
        var isShown = false
        count(id) { rule in
            rule.changes[change, default: 0] += 1
            isShown = rule.samples.count { $0.change == change } < most
        }
        if let other = before?.document.rule.id, other != id {
            count(other) { $0.changes[change, default: 0] += 1 }
            state.changedTwice += 1
        }
        guard isShown else { return }
        let sample = BacktestOutcome.Sample(
            change: change,
            alert: alert.document,
            before: before?.document,
            article: extraction.article,
            reason: reason(change, alert.document, before?.document, extraction)
        )
        count(id) { $0.samples.append(sample) }
    }

    private mutating func count(_ rule: String, _ change: (inout BacktestOutcome.Rule) -> Void) {
        if let place = places[rule] { change(&state.rules[place]) }
    }

    // MARK: Why

    private func reason(
        _ change: Change,
        _ alert: AlertDocument,
        _ before: AlertDocument?,
        _ extraction: ArticleExtraction
    ) -> String {
        switch change {
        case .changed:
            guard let before, before.rule.id != alert.rule.id else {
                return "its level was \(before?.rule.level.rawValue ?? "") and is \(alert.rule.level.rawValue)"
            }
            return "the rule \"\(before.rule.title)\" stood for it"
        case .gained:
            return obstacle(alert, extraction, old.ruleset)
                .map { "before: \($0)" } ?? "before: another incident had the report"
        case .lost:
            return obstacle(alert, extraction, new.ruleset)
                .map { "now: \($0)" } ?? "now: another incident has the report"
        }
    }

    /// What keeps the other side's rules from raising an alert; `nil` when its rule matches there too.
    private func obstacle(
        _ alert: AlertDocument,
        _ extraction: ArticleExtraction,
        _ ruleset: CompiledRuleset
    ) -> String? {
        if alert.correlation != nil { return "the correlation does not hold" }
        guard let number = ruleset.rules.firstIndex(where: { $0.metadata.id == alert.rule.id }) else {
            return "there is no such rule"
        }
        let words = Set(alert.evidence.filter { $0.article == extraction.article.id }.map(\.span))
        if words.isEmpty { return "earlier reports make up other incidents" }
        let told = zip(extraction.events, EventRules.records(of: extraction, for: ruleset))
            .filter { !words.isDisjoint(with: $0.0.evidence) }
        let explanations = told.map { ruleset.explain($0.1, rule: number, fields: EventFields.table) }
        guard let nearest = explanations.min(by: { $0.distance < $1.distance }) else { return nil }
        switch nearest.outcome {
        case .matches: return nil
        case .heldBack(let filter): return "the filter \"\(filter.title)\" holds it back"
        case .misses:
            let lines = nearest.obstacles.map { item in
                let found = item.found.isEmpty ? "nothing" : item.found.map(\.text).joined(separator: ", ")
                return "\(item.key): \(item.wanted.map(\.text).joined(separator: ", ")), found \(found)"
            }
            return "the rule does not match (\(lines.joined(separator: "; ")))"
        }
    }
}
