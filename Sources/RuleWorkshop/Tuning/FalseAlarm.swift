// SPDX-License-Identifier: Apache-2.0

public import Alerting
public import Articles
public import Extraction
public import SigmaRules

/// An alert that should not have come, with the events behind it as far as the past has them.
public struct FalseAlarm: Sendable {
    /// The alert, its latest revision.
    public var alert: AlertDocument
    /// The rules that matched and that a filter can be put before, the alert's own first.
    public var rules: [RuleMetadata]
    /// What its articles say, those that were found.
    public var reports: [ArticleExtraction]

    /// Ids of its articles.
    public var articles: Set<String> { Set(alert.sources.map(\.article)) }

    /// An alert.
    /// - Parameters:
    ///   - ruleset: the rules that are in use.
    ///   - reports: what its articles say.
    /// - Throws: when no rule of the ruleset could be given a filter.
    public init(
        _ alert: AlertDocument,
        ruleset: CompiledRuleset,
        reports: [ArticleExtraction] = []
    ) throws(TuningProblem) {
        let ids = [alert.rule.id] + alert.otherRules.map(\.id)
        rules = ids.compactMap { id in ruleset.rules.map(\.metadata).first { $0.id == id } }
        self.alert = alert
        self.reports = reports
        guard rules.first?.id != alert.rule.id else { return }
        if ruleset.correlations.contains(where: { $0.metadata.id == alert.rule.id }) {
            throw TuningProblem(
                "tune.correlation",
                "a correlation raised the alert, and filters are for the rules that it looks at",
                help: "tune an alert of one of those, or change the correlation"
            )
        }
        throw TuningProblem(
            "tune.no-rule",
            "the alert is of the rule \"\(alert.rule.title)\", which is not among the rules",
            help: "name by --config the configuration of the daemon that raised it"
        )
    }

    /// The events behind it, as records with these fields: those that its rules match and that share words with it.
    func records(fields: Set<FieldTable.ID>, ruleset: CompiledRuleset) -> [SigmaRecord] {
        let ids = Set(rules.map(\.id))
        return reports.flatMap { report -> [SigmaRecord] in
            let words = Set(alert.evidence.filter { $0.article == report.article.id }.map(\.span))
            let asked = EventRules.records(of: report, for: ruleset)
            let told = EventRules.records(of: report, fields: fields)
            return zip(report.events, zip(asked, told)).compactMap { event, records in
                // An alert keeps the evidence of its latest reports only.
                guard words.isEmpty || !words.isDisjoint(with: event.evidence) else { return nil }
                let matches = ruleset.verdict(on: records.0).matches
                return matches.contains { ids.contains($0.rule.id) } ? records.1 : nil
            }
        }
    }
}

/// Looks in the past for an alert and for what its articles say.
public struct FalseAlarmSearch {
    /// What is looked for.
    public enum Wanted: Sendable {
        /// The alerts of an incident, by its id.
        case incident(String)
        /// The articles of an alert.
        case articles(of: AlertDocument)
    }

    private let wanted: Wanted
    private let engine: AlertEngine
    /// The alert, once it was found.
    public private(set) var alert: AlertDocument?
    /// What its articles say, those that were found.
    public private(set) var reports: [ArticleExtraction] = []

    /// A search with the rules that are in use.
    /// - Parameter rarities: how rare words are, so that reports are merged as the daemon merges them.
    public init(_ wanted: Wanted, ruleset: CompiledRuleset, rarities: WordRarities = WordRarities()) {
        self.wanted = wanted
        engine = AlertEngine(ruleset: ruleset, rarities: rarities)
        if case .articles(let alert) = wanted { self.alert = alert }
    }

    /// Looks at an article, or at some of its events.
    public mutating func look(at extraction: ArticleExtraction, received: PublicationTime?) {
        switch wanted {
        case .articles(let alert):
            if alert.sources.contains(where: { $0.article == extraction.article.id }) { reports.append(extraction) }
        case .incident(let id):
            let arrival = received ?? extraction.article.publishedAt
            let alerts = engine.alerts(for: extraction, received: arrival).filter { $0.document.incident == id }
            guard let latest = alerts.last else { return }
            if latest.change != .closed { alert = latest.document }
            reports.append(extraction)
        }
    }
}
