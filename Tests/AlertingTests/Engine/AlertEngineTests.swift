// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import SigmaRules
import SourceYAML
import Testing

@Suite("From what articles say to alerts")
struct AlertEngineTests {
    @Test("an article that calls for a ceasefire and demands an end of attacks on hospitals leads to these two alerts")
    func twoConditions() throws {
        let engine = try Sample.engine()
        let alerts = engine.alerts(
            for: Sample.extraction([
                Sample.ceasefire("v1"),
                Sample.attack("v2", status: .demanded, type: .unknown),
                Sample.attack("v3", status: .demanded, health: [.personnel], type: .unknown),
                Sample.attack("v4", status: .demanded, health: [.facility], type: .unknown, places: []),
                Sample.attack("v5", status: .ongoing, health: []),
            ])
        )
        #expect(
            alerts.map(\.document.headline.english) == [
                "Ceasefire in Idlib called for by Kuwait and Germany",
                "End to attacks on health facilities and health workers demanded in Idlib",
            ]
        )
        #expect(alerts.map(\.change) == [.raised, .raised])
        let call = try #require(alerts.first).document
        #expect(call.parties.actors.map(\.name) == ["Kuwait", "Germany"])
        #expect(call.parties.actors.map(\.allegedBy) == ["diplomats", "diplomats"])
        #expect(call.why.map(\.field) == ["event.class", "ceasefire.stage"])
        #expect(engine.statistics.suppressed == [.sameIncident: 2])
    }

    @Test("further reports make revisions that list all sources and widen the figures")
    func revisions() throws {
        let engine = try Sample.engine()
        var first = Sample.attack()
        first.casualties = .init(killed: .init(min: 2, max: 2))
        var second = Sample.attack(health: [.personnel], type: .unknown, facility: "مستشفى الأمل", confidence: 0.95)
        second.casualties = .init(killed: .init(min: 3, max: 4), injured: .init(min: 10, max: 10))
        _ = engine.alerts(for: Sample.extraction("a1", [first], publishedAt: "2024-05-02T10:00:00Z"))
        let alerts = engine.alerts(for: Sample.extraction("a2", [second], publishedAt: "2024-05-02T09:00:00Z"))
        let alert = try #require(alerts.first)
        #expect(alert.change == .updated)
        let document = alert.document
        #expect(document.revision == 2)
        // In the order of publication, not of arrival.
        #expect(document.sources.map(\.article) == ["a2", "a1"])
        #expect(document.sources.map(\.casualties) == [second.casualties, first.casualties])
        #expect(document.casualties == .init(killed: .init(min: 2, max: 4), injured: .init(min: 10, max: 10)))
        #expect(document.health?.resources == [.personnel, .facility])
        #expect(document.health?.facility == "مستشفى الأمل")
        #expect(document.confidence == 0.95)
        #expect(document.firstReported?.rfc3339 == "2024-05-02T09:00:00Z")
        #expect(document.lastReported?.rfc3339 == "2024-05-02T10:00:00Z")
        #expect(document.evidence.map(\.article) == ["a1", "a2"])
    }

    @Test("the same article is never counted twice")
    func repeated() throws {
        let engine = try Sample.engine()
        #expect(engine.alerts(for: Sample.extraction([Sample.attack()])).count == 1)
        #expect(engine.alerts(for: Sample.extraction([Sample.attack()])).isEmpty)
        #expect(engine.statistics.suppressed == [.knownArticle: 1])
        #expect(engine.suppressions.map(\.reason) == [.knownArticle])
        #expect(engine.statistics.raised == 1 && engine.statistics.updated == 0)
    }

    @Test("a replay gives the same alerts with the same ids")
    func replay() throws {
        let articles = (1...5).map { Sample.extraction("a\($0)", [Sample.attack(), Sample.ceasefire("v2")]) }
        let first = try Sample.engine()
        let second = try Sample.engine()
        let before = articles.flatMap { first.alerts(for: $0) }
        #expect(before == articles.flatMap { second.alerts(for: $0) })
        #expect(Set(before.map(\.id)).count == before.count)
        #expect(before.count == 10)
    }

    @Test("the rule of the highest level stands for the incident; the others are named")
    func outranked() throws {
        let rules = """
            title: Any attack
            id: 4f1d2f86-52f5-4b0e-9a83-0d2a5b6f2a12
            level: low
            logsource: {product: rasid, category: event}
            detection: {s: {event.class: attack}, condition: s}
            ---
            title: Attack on a facility
            id: 4f1d2f86-52f5-4b0e-9a83-0d2a5b6f2a13
            level: high
            logsource: {product: rasid, category: event}
            detection: {s: {health.resources: facility}, condition: s}
            """
        let ruleset = try EventRules.compiler().compile([YAMLFile(text: rules, name: "rules.yml")])
        let engine = AlertEngine(ruleset: ruleset)
        let plain = engine.alerts(for: Sample.extraction("a1", [Sample.attack(health: [])]))
        #expect(plain.map(\.document.rule.title) == ["Any attack"])
        let graver = engine.alerts(for: Sample.extraction("a2", [Sample.attack()]))
        #expect(graver.map(\.document.rule.title) == ["Attack on a facility"])
        #expect(graver.first?.document.otherRules.map(\.title) == ["Any attack"])
        #expect(graver.first?.document.revision == 2)
        #expect(graver.first?.document.incident == plain.first?.document.incident)
        let again = engine.alerts(for: Sample.extraction("a3", [Sample.attack(health: [])]))
        #expect(again.map(\.document.rule.title) == ["Attack on a facility"])
        #expect(engine.statistics.suppressed == [.outranked: 2])
    }

    @Test("new rules take effect with the next article, and incidents stay")
    func reload() throws {
        let engine = try Sample.engine()
        let first = try #require(engine.alerts(for: Sample.extraction("a1", [Sample.attack()])).first)
        let narrower = """
            title: Only that
            id: 4f1d2f86-52f5-4b0e-9a83-0d2a5b6f2a14
            level: critical
            logsource: {product: rasid, category: event}
            detection: {s: {event.class: attack}, condition: s}
            """
        engine.ruleset = try EventRules.compiler().compile([YAMLFile(text: narrower, name: "r.yml")])
        let next = try #require(engine.alerts(for: Sample.extraction("a2", [Sample.attack()])).first)
        #expect(next.document.incident == first.document.incident)
        #expect(next.document.revision == 2)
        #expect(next.document.ruleset != first.document.ruleset)
        #expect(engine.alerts(for: Sample.extraction("a3", [Sample.ceasefire()])).isEmpty)
    }

    @Test("an article without events leads to nothing")
    func nothing() throws {
        let engine = try Sample.engine()
        #expect(engine.alerts(for: Sample.extraction([])).isEmpty)
        #expect(engine.statistics.articles == 1)
    }
}
