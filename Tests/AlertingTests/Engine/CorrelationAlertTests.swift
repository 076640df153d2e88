// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import SigmaRules
import SourceYAML
import Testing

@Suite("Alerts of correlations and what filters hold back")
struct CorrelationAlertTests {
    private static let rules = """
        title: Attack on health care
        id: 4f1d2f86-52f5-4b0e-9a83-0d2a5b6f2a21
        name: attack
        level: high
        logsource: {product: rasid, category: event}
        detection: {s: {event.class: attack, health.attackType|exists: true}, condition: s}
        ---
        title: Several attacks in one governorate
        id: 4f1d2f86-52f5-4b0e-9a83-0d2a5b6f2a22
        level: critical
        correlation:
          type: event_count
          rules: [attack]
          group-by: [place.country]
          timespan: 2d
          condition: {gte: 2}
        generate: true
        """

    private func engine(_ rules: String = CorrelationAlertTests.rules) throws -> AlertEngine {
        AlertEngine(ruleset: try EventRules.compiler().compile([YAMLFile(text: rules, name: "rules.yml")]))
    }

    private func attack(_ article: String, _ place: EventPlace, day: Int) -> ArticleExtraction {
        Sample.extraction(article, [Sample.attack(places: [place])], publishedAt: "2024-05-0\(day)T10:00:00Z")
    }

    @Test("a correlation's alert names the evidence and the sources of all its events")
    func members() throws {
        let engine = try engine()
        #expect(engine.alerts(for: attack("a1", Sample.idlib, day: 2)).map(\.document.rule.level) == [.high])
        let alerts = engine.alerts(for: attack("a2", Sample.saraqib, day: 3))
        #expect(alerts.map(\.document.rule.level) == [.high, .critical])
        let document = try #require(alerts.last?.document)
        #expect(alerts.last?.change == .raised)
        #expect(document.correlation?.number == 2)
        #expect(document.correlation?.group.map { "\($0.field)=\($0.value)" } == ["place.country=SY"])
        #expect(document.sources.map(\.article) == ["a1", "a2"])
        #expect(Set(document.evidence.map(\.article)) == ["a1", "a2"])
        #expect(document.otherRules.map(\.title) == ["Attack on health care"])
        #expect(document.headline.english.hasPrefix("Several attacks in one governorate: "))
        #expect(document.why.first?.selection == "event_count")
        #expect(document.incident != alerts.first?.document.incident)
    }

    @Test("every further event of an episode is a revision, a new episode a new incident")
    func revisions() throws {
        let engine = try engine()
        let places = ["Idlib", "Saraqib", "Maaret", "Kafr", "Binnish"].map {
            EventPlace(name: $0, nameArabic: $0, country: "SY", precision: .admin3)
        }
        let days = [1, 2, 3, 8, 9]
        let alerts = zip(places, days).enumerated().flatMap { index, told in
            engine.alerts(for: attack("a\(index)", told.0, day: told.1)).filter { $0.document.correlation != nil }
        }
        #expect(alerts.map(\.change) == [.raised, .updated, .raised])
        #expect(alerts.map(\.document.revision) == [1, 2, 1])
        #expect(alerts[0].document.incident == alerts[1].document.incident)
        #expect(alerts[0].document.incident != alerts[2].document.incident)
        #expect(Set(alerts.map(\.id)).count == 3)
    }

    @Test("several reports of one incident count once, and an article that comes again not at all")
    func incidents() throws {
        let engine = try engine()
        for article in ["a1", "a2", "a3", "a3"] {
            let alerts = engine.alerts(for: attack(article, Sample.idlib, day: 2))
            #expect(alerts.allSatisfy { $0.document.correlation == nil }, "\(article)")
        }
        #expect(engine.statistics.correlations.held == 3)
    }

    @Test("an article from the future counts as one of now, and one without any time not at all")
    func times() throws {
        let engine = try engine()
        let now = try #require(PublicationTime("2024-05-02T12:00:00Z"))
        _ = engine.alerts(for: attack("a1", Sample.idlib, day: 9), received: now)
        let alerts = engine.alerts(for: attack("a2", Sample.saraqib, day: 2), received: now)
        #expect(alerts.contains { $0.document.correlation != nil })
        let undated = Sample.extraction("a3", [Sample.attack()], publishedAt: nil)
        #expect(engine.alerts(for: undated).allSatisfy { $0.document.correlation == nil })
        #expect(engine.statistics.undated == 1)
    }

    @Test("without generate only the correlation raises alerts")
    func silent() throws {
        let engine = try engine(CorrelationAlertTests.rules.replacing("generate: true", with: ""))
        #expect(engine.alerts(for: attack("a1", Sample.idlib, day: 2)).isEmpty)
        #expect(engine.alerts(for: attack("a2", Sample.saraqib, day: 2)).map(\.document.rule.level) == [.critical])
    }

    @Test("what a filter holds back is counted and can be listed")
    func filtered() throws {
        let filter = """

            ---
            title: Not Idlib
            id: 4f1d2f86-52f5-4b0e-9a83-0d2a5b6f2a23
            logsource: {product: rasid, category: event}
            filter: {rules: [attack], selection: {place.pcode: SY07}, condition: not selection}
            """
        let engine = try engine(CorrelationAlertTests.rules + filter)
        #expect(engine.alerts(for: attack("a1", Sample.idlib, day: 2)).isEmpty)
        #expect(engine.statistics.suppressed == [.filtered: 1])
        #expect(engine.suppressions.map(\.filter) == ["4f1d2f86-52f5-4b0e-9a83-0d2a5b6f2a23"])
    }
}
