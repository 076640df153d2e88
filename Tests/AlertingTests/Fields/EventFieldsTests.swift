// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import SigmaRules
import SourceYAML
import Testing

@Suite("Fields that rules may ask for")
struct EventFieldsTests {
    private static let full = Event(
        id: "v1",
        eventClass: .attack,
        status: .reported,
        mode: "aerial",
        health: .init(resources: [.facility, .personnel], attackType: .heavyWeapons, facility: "مستشفى الأمل"),
        context: "crime",
        proximity: true,
        actors: ["e1", "e4"],
        targets: ["e4"],
        addressees: ["e2"],
        places: [Sample.idlib, Sample.saraqib],
        time: .init(
            text: Span(start: 5, end: 8, text: "أمس"),
            start: CivilDate(year: 2024, month: 5, day: 1),
            end: CivilDate(year: 2024, month: 5, day: 1),
            recurring: "daily"
        ),
        casualties: .init(killed: .init(min: 2, max: 3, who: "مسعفون"), injured: .init(min: 5, max: 5)),
        statement: "s1",
        evidence: [Span(start: 0, end: 3, text: "قصف")],
        confidence: 0.75
    )

    private func matches(_ search: String, _ event: Event = full) throws -> Bool {
        let rule = """
            title: Field
            id: 4f1d2f86-52f5-4b0e-9a83-0d2a5b6f2a10
            level: low
            logsource: {product: rasid, category: event}
            detection: {s: \(search), condition: s}
            """
        let ruleset = try EventRules.compiler().compile([YAMLFile(text: rule, name: "rule.yml")])
        #expect(ruleset.warnings.isEmpty)
        return !AlertEngine(ruleset: ruleset).alerts(for: Sample.extraction([event])).isEmpty
    }

    @Test(
        "each finds its values in an event",
        arguments: [
            "event.class: attack", "event.status: reported", "event.mode: aerial", "event.context: crime",
            "event.proximity: true", "event.confidence: 0.75", "event.confidence|gte: 0.5", "event.evidence: قصف",
            "health.resources|all: [facility, personnel]", "health.attackType: heavy-weapons",
            "health.facility|contains: الامل", "health.certainty: possible", "ceasefire.stage: null",
            "actor.name: [Kuwait]", "actor.nameAr: الكويت", "actor.country: KW", "actor.type: [person]",
            "actor.alias: ناصر", "target.name: Salim Nasser", "target.role: health director",
            "target.role: مدير الصحه", "addressee.name: germany", "place.name|all: [Idlib, Saraqib]",
            "place.nameAr: ادلب", "place.country: SY", "place.pcode: SY07", "place.admin1: Idlib",
            "place.precision: admin3", "place.qualifier: null", "place.lat|exists: false", "time.text: أمس",
            "time.start|startswith: 2024-05", "time.end: 2024-05-01", "time.recurring: daily",
            "casualties.killed.min: 2", "casualties.killed.max|gt: 2", "casualties.killed.who: مسعفون",
            "casualties.injured.max|lt: 6", "statement.speaker: diplomats", "statement.speaker: دبلوماسيون",
            "statement.speakerKind: unnamed", "statement.mode: indirect", "statement.cue: ذكر", "statement.text: نص",
            "article.id: a1", "article.source: example news", "article.language: ar", "article.title: null",
            "article.url|startswith: https", "article.publishedAt|startswith: '2024-05-02'",
            "article.text|contains: قصف المستشفي",
        ]
    )
    func found(item: String) throws {
        #expect(try matches("{\(item)}"))
    }

    @Test("keywords search the text in the extractor's normal form, on both sides")
    func keywords() throws {
        #expect(try matches("[مستشفي]"))
        #expect(try matches("[قُصف]"))
        #expect(try !matches("[عيادة]"))
    }

    @Test(
        "fields of ceasefires",
        arguments: ["ceasefire.stage: called-for", "ceasefire.purpose: humanitarian", "ceasefire.duration: ثلاثة أيام"]
    )
    func ceasefire(item: String) throws {
        var event = Sample.ceasefire()
        event.ceasefire = .init(stage: .calledFor, purpose: "humanitarian", duration: "ثلاثة أيام")
        #expect(try matches("{\(item)}", event))
    }

    @Test("every field is described in a sentence")
    func described() {
        for field in EventFields.table.fields { #expect(field.summary.hasSuffix(".") || field.summary.hasSuffix("…")) }
    }
}
