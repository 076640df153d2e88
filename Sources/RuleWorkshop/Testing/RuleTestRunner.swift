// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
public import Extraction
public import SigmaRules
public import SourceYAML

/// Runs tests with the rules of one ruleset.
public final class RuleTestRunner {
    private let ruleset: CompiledRuleset
    private let extractor: Extractor
    private let workspace: ExtractionWorkspace
    private let rules: [String: RuleMetadata]
    private let fields = EventFields.table
    /// Which parts of the rules the tests have put to the test so far; `nil` where nobody asks.
    public private(set) var coverage: ConditionCoverage?

    /// - Parameter measuresCoverage: whether to note which parts of the rules are put to the test. Takes time.
    public init(_ ruleset: CompiledRuleset, extractor: Extractor, measuresCoverage: Bool = false) {
        self.ruleset = ruleset
        self.extractor = extractor
        workspace = extractor.makeWorkspace()
        let known = ruleset.rules.map(\.metadata) + ruleset.correlations.map(\.metadata)
        rules = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
        coverage = measuresCoverage ? ConditionCoverage(ruleset, fields: EventFields.table) : nil
    }

    /// Rules that tests name and that are not there.
    public func problems(of tests: [RuleTest]) -> Diagnostics {
        var problems = Diagnostics()
        let named = tests.flatMap { ($0.rules ?? []) + $0.expected.map(\.rule) }
        var seen: [SourceLocation] = []
        for reference in named where !rules.values.contains(where: { reference.names($0) }) {
            guard !seen.contains(reference.location) else { continue }
            seen.append(reference.location)
            problems.append(
                Diagnostic(
                    "test.unknown-rule",
                    "there is no rule \"\(reference.text)\"",
                    at: reference.location,
                    help: Suggestion.help(for: reference.text, among: rules.values.map(\.title).sorted())
                )
            )
        }
        return problems
    }

    /// Runs a test.
    public func run(_ test: RuleTest) -> RuleTestResult {
        let clock = ContinuousClock()
        let start = clock.now
        let used = test.rules.map { ruleset.raisingAlerts(only: chosen($0)) } ?? ruleset
        let trial: Trial
        switch test.input {
        case .articles(let articles): trial = read(articles, used)
        case .events(let events): trial = show(events, used)
        }
        let differences = RuleTestResult.Difference.between(test.expected, trial.alerts)
        return RuleTestResult(
            test: test,
            alerts: trial.alerts,
            differences: differences,
            reasons: differences.compactMap { trial.reason(for: $0, used, fields: fields) },
            duration: start.duration(to: clock.now)
        )
    }

    private func chosen(_ references: [RuleReference]) -> Set<String> {
        Set(rules.values.filter { rule in references.contains { $0.names(rule) } }.map(\.id))
    }

    // MARK: Input

    private func read(
        _ articles: [(article: Article, arrival: PublicationTime?)],
        _ ruleset: CompiledRuleset
    ) -> Trial {
        let engine = AlertEngine(ruleset: ruleset, rarities: extractor.resources.wordRarities)
        var trial = Trial()
        for (article, arrival) in articles {
            let extraction = extractor.extract(article, using: workspace)
            let alerts = engine.alerts(for: extraction, received: arrival)
            trial.alerts += alerts.compactMap { TestedAlert($0, rules: rules) }
            let records = EventRules.records(of: extraction, for: ruleset)
            trial.events += zip(extraction.events, records).map { event, record in
                Trial.Event(record: record, event: event, extraction: extraction)
            }
            cover(records, ruleset, engine.correlationStandings)
        }
        return trial
    }

    private func show(
        _ events: [(record: SigmaRecord, time: PublicationTime)],
        _ ruleset: CompiledRuleset
    ) -> Trial {
        var tracker = CorrelationTracker<Int>(ruleset)
        var trial = Trial()
        for (index, (record, time)) in events.enumerated() {
            let matches = ruleset.verdict(on: record).matches
            trial.alerts += matches.filter(\.raisesAlerts).map { TestedAlert($0.rule, record, fields: fields) }
            let found = tracker.add(matches, of: record, at: time.milliseconds, identity: "\(index)", as: index)
            trial.alerts += found.filter(\.raisesAlerts).map { match in
                TestedAlert(match.rule, record, fields: fields, kind: match.ordinal == 1 ? .raised : .updated)
            }
            trial.events.append(Trial.Event(record: record, event: nil, extraction: nil))
            cover([record], ruleset, tracker.standings(of: ruleset))
        }
        return trial
    }

    private func cover(_ records: [SigmaRecord], _ ruleset: CompiledRuleset, _ standings: [CorrelationStanding]) {
        guard coverage != nil else { return }
        var active: Set<String> = []
        for record in records {
            let explanations = ruleset.explain(record, fields: fields)
            coverage?.add(explanations)
            active.formUnion(explanations.filter(\.matches).map(\.rule.id))
        }
        for standing in standings where !active.isDisjoint(with: standing.sources) {
            let holds = standing.groups.first?.holds ?? false
            coverage?.add(correlation: standing.rule.id, holds: holds)
            if holds { active.insert(standing.rule.id) }
        }
    }
}

/// What happened in a test.
private struct Trial {
    struct Event {
        var record: SigmaRecord
        var event: Extraction.Event?
        var extraction: ArticleExtraction?
    }

    var alerts: [TestedAlert] = []
    var events: [Event] = []

    /// What the rule of a difference made of the event that came nearest to it.
    func reason(
        for difference: RuleTestResult.Difference,
        _ ruleset: CompiledRuleset,
        fields: FieldTable
    ) -> EventRuling? {
        let number: Int?
        switch difference {
        case .missing(let alert): number = ruleset.rules.firstIndex { alert.rule.names($0.metadata) }
        case .unexpected(let alert): number = ruleset.rules.firstIndex { $0.metadata.id == alert.rule.id }
        case .other: number = nil
        }
        guard let number else { return nil }
        let rulings = events.map { event in
            EventRuling(
                event: event.event,
                extraction: event.extraction,
                rule: ruleset.explain(event.record, rule: number, fields: fields)
            )
        }
        // Of equally near ones that which only a filter holds back.
        return rulings.min { a, b in
            (a.rule.distance, a.rule.condition.holds ? 0 : 1) < (b.rule.distance, b.rule.condition.holds ? 0 : 1)
        }
    }
}
