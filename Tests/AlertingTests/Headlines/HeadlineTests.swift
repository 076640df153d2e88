// SPDX-License-Identifier: Apache-2.0

import Alerting
import Extraction
import SigmaRules
import SourceYAML
import Testing

@Suite("Headlines")
struct HeadlineTests {
    /// A rule that matches everything, so that each event shows its headline.
    private static func headline(_ event: Event) throws -> [String] {
        let rule = """
            title: Anything
            id: 4f1d2f86-52f5-4b0e-9a83-0d2a5b6f2a11
            level: low
            logsource: {product: rasid, category: event}
            detection: {s: {event.class: '*'}, condition: s}
            """
        let ruleset = try EventRules.compiler().compile([YAMLFile(text: rule, name: "rule.yml")])
        let headline = AlertEngine(ruleset: ruleset).alerts(for: Sample.extraction([event])).first?.document.headline
        return headline.map { [$0.arabic, $0.english] } ?? []
    }

    @Test(
        "attacks on health care by what the text says",
        arguments: [
            (.reported, "قصف منشأة صحية في إدلب", "Bombardment of a health facility reported in Idlib"),
            (
                .ongoing, "هجمات متواصلة على المنشآت الصحية في إدلب",
                "Continuing attacks on health facilities reported in Idlib"
            ),
            (
                .demanded, "مطالبة بوقف الهجمات على المنشآت الصحية في إدلب",
                "End to attacks on health facilities demanded in Idlib"
            ),
            (
                .general, "تقارير عن هجمات متكررة على المنشآت الصحية في إدلب",
                "Pattern of attacks on health facilities reported in Idlib"
            ),
            (
                .threatened, "تهديد بمهاجمة المنشآت الصحية في إدلب",
                "Threat to attack health facilities reported in Idlib"
            ),
            (.planned, "خطط لمهاجمة المنشآت الصحية في إدلب", "Plan to attack health facilities reported in Idlib"),
            (.denied, "نفي قصف منشأة صحية في إدلب", "Bombardment of a health facility in Idlib denied"),
            (
                .historical, "تذكير بهجمات سابقة على المنشآت الصحية في إدلب",
                "Earlier attack on health facilities in Idlib recalled"
            ),
            (
                .hypothetical, "حديث عن هجوم محتمل على المنشآت الصحية في إدلب",
                "Possible attack on health facilities in Idlib discussed"
            ),
        ] as [(EventStatus, String, String)]
    )
    func health(status: EventStatus, arabic: String, english: String) throws {
        #expect(try HeadlineTests.headline(Sample.attack(status: status)) == [arabic, english])
    }

    @Test("what was attacked and how; a facility by its name")
    func objects() throws {
        let named = Sample.attack(type: .unknown, facility: "مستشفى الأمل", places: [Sample.saraqib])
        #expect(
            try HeadlineTests.headline(named)
                == ["هجوم على مستشفى الأمل في سراقب", "Attack on a health facility (مستشفى الأمل) reported in Saraqib"]
        )
        let wordy = Sample.attack(facility: "مستشفى الأمل الخيري للأمومة والطفولة في الحي الشمالي القديم")
        #expect(try HeadlineTests.headline(wordy).first == "قصف منشأة صحية في إدلب")
        let several = Sample.attack(health: [.transport, .personnel], type: .individualWeapons, places: [])
        #expect(
            try HeadlineTests.headline(several)
                == [
                    "هجوم مسلح على سيارة إسعاف وطواقم طبية", "Armed attack on an ambulance and health workers reported",
                ]
        )
        var near = Sample.attack()
        near.proximity = true
        #expect(
            try HeadlineTests.headline(near)
                == ["هجوم قرب منشأة صحية في إدلب", "Attack near a health facility reported in Idlib"]
        )
    }

    @Test(
        "ceasefires by how far they have come",
        arguments: [
            (
                .calledFor, "دعوة من الكويت وألمانيا إلى وقف إطلاق النار في إدلب",
                "Ceasefire in Idlib called for by Kuwait and Germany"
            ),
            (
                .offered, "عرض من الكويت وألمانيا لوقف إطلاق النار في إدلب",
                "Ceasefire in Idlib offered by Kuwait and Germany"
            ),
            (
                .declared, "إعلان وقف إطلاق النار في إدلب من جانب الكويت وألمانيا",
                "Ceasefire in Idlib declared by Kuwait and Germany"
            ),
            (.agreed, "اتفاق على وقف إطلاق النار في إدلب", "Ceasefire in Idlib agreed"),
            (.violated, "خرق وقف إطلاق النار في إدلب", "Ceasefire violation reported in Idlib"),
            (
                .rejected, "رفض وقف إطلاق النار في إدلب من جانب الكويت وألمانيا",
                "Ceasefire in Idlib rejected by Kuwait and Germany"
            ),
        ] as [(CeasefireStage, String, String)]
    )
    func ceasefires(stage: CeasefireStage, arabic: String, english: String) throws {
        #expect(try HeadlineTests.headline(Sample.ceasefire(stage: stage)) == [arabic, english])
    }

    @Test("other events")
    func others() throws {
        var strike = Sample.attack(health: [])
        strike.mode = "aerial"
        #expect(try HeadlineTests.headline(strike) == ["غارة جوية في إدلب", "Air strike reported in Idlib"])
        strike.status = .denied
        #expect(try HeadlineTests.headline(strike) == ["غارة جوية في إدلب (نفي)", "Air strike in Idlib (denied)"])
        let talks = Event(
            id: "v1",
            eventClass: .consult,
            status: .reported,
            evidence: [Span(start: 0, end: 2, text: "لق")],
            confidence: 1
        )
        #expect(try HeadlineTests.headline(talks) == ["مباحثات", "Talks reported"])
    }

    @Test("every class, status and stage has words in both languages", arguments: EventClass.allCases)
    func complete(eventClass: EventClass) throws {
        for status in EventStatus.allCases {
            let event = Event(
                id: "v1",
                eventClass: eventClass,
                status: status,
                evidence: [Span(start: 0, end: 1, text: "ق")],
                confidence: 1
            )
            #expect(try HeadlineTests.headline(event).allSatisfy { $0.count > 2 })
        }
    }
}
