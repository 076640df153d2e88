// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Who does what an action noun tells")
struct DoerTests {
    @Test(
        "the subject of the verb that carries it, or whose purpose it is",
        arguments: [
            ("استخدمت روسيا مرات عدة حق النقض.", .reject, ["روسيا"]),
            ("إن روسيا استخدمت في السنوات الأخيرة حق النقض (الفيتو) ضد القرار.", .reject, ["روسيا"]),
            ("نفذت الطائرات الإسرائيلية أمس غارات على دمشق.", .attack, ["الطائرات الإسرائيلية"]),
            ("التقت فرنسا المفوض للمطالبة بفتح تحقيق في الحادثة.", .accuse, ["فرنسا"]),
        ] as [(String, EventClass, [String])]
    )
    func subjects(sentence: String, eventClass: EventClass, expected: [String]) throws {
        let extraction = try extract(sentence)
        let events = extraction.events.filter { $0.eventClass == eventClass }
        let names = Dictionary(uniqueKeysWithValues: extraction.entities.map { ($0.id, $0.nameArabic) })
        #expect(events.map { $0.actors.map { names[$0] } } == [expected])
    }

    private func doers(_ text: String, of eventClass: EventClass) throws -> [[String?]] {
        let extraction = try extract(text)
        let names = Dictionary(uniqueKeysWithValues: extraction.entities.map { ($0.id, $0.nameArabic) })
        return extraction.events.filter { $0.eventClass == eventClass }.map { $0.actors.map { names[$0] ?? nil } }
    }

    @Test(
        "النظام alone is the government of the country spoken of, where it is called so",
        arguments: [
            ("مقتل طفلين بقصف للنظام على بلدة الأتارب في سوريا", [["النظام"], ["النظام"]]),
            ("قصف النظام مدرسة في درعا السورية.", [["النظام"]]),
            ("قصف مجهول طال مركزا للنظام الصحي في سوريا.", [[]]),
        ] as [(String, [[String?]])]
    )
    func regime(text: String, expected: [[String?]]) throws {
        #expect(try doers(text, of: .attack).allSatisfy { expected.contains($0) })
        #expect(try !doers(text, of: .attack).isEmpty)
    }

    @Test("who says that he will do something does it, and what follows the verb is no doer")
    func speakers() throws {
        let visits = try extract("وكشف الوزير أنطوني بلينكن أمس أنه سيزور تركيا الأسبوع المقبل.")
        let visit = try #require(visits.events.first { $0.eventClass == .consult })
        #expect(visit.actors == visits.entities.filter { $0.kind == .person }.map(\.id))
        #expect(visit.places.map(\.country) == ["TR"])
    }

    @Test("a force that is spoken of again by its noun alone is the one named before")
    func takenUp() throws {
        let text = "حلقت طائرات حربية روسية فوق المدينة. وقامت تلك الطائرات الحربية باستهداف المشفى بصاروخين."
        #expect(try doers(text, of: .attack).last == ["طائرات حربية روسية"])
    }

    @Test("a town does nothing, though its name stands in front of the verb")
    func towns() throws {
        let names = try doers("قصف لطائرات النظام السوري على مدينة حلب استهدف مشفى الصاخور.", of: .attack)
        #expect(names.allSatisfy { !$0.contains("حلب") && $0.contains("طائرات النظام") })
    }

    @Test("a force behind لل has its name without it")
    func boundArticle() throws {
        let names = try doers("استهدفت الفصائل التابعة للجيش الوطني قرية قرب منبج.", of: .attack)
        #expect(names == [["الجيش الوطني"]])
    }

    @Test(
        "whom the sentence accuses, who claims it, whose weapons struck",
        arguments: [
            ("اتهمت الأمم المتحدة قوات الدعم السريع بقصف مستشفى النو في أم درمان.", "الدعم السريع"),
            ("انفجرت سيارة مفخخة في مستشفى بعقوبة العام، وتبنى تنظيم داعش التفجير.", "داعش"),
            ("أدى الهجوم على المركز الصحي في البصيرة، الذي تبناه تنظيم داعش، إلى مقتل ممرضة.", "داعش"),
            ("هجوم على مستشفى في مقديشو. وأعلنت حركة الشباب مسؤوليتها عن الهجوم.", "الشباب"),
            ("أصيبت ممرضة برصاص قناص من قوات الدعم السريع في مستشفى الفاشر.", "الدعم السريع"),
            ("النظام المجرم يقصف مشفى حلب الجامعي والمدخل الرئيسي لجامعة حلب في سوريا.", "النظام"),
            ("طائرة مسيرة تركية تستهدف مستوصفا في كوباني.", "ترك"),
            ("غارة للتحالف على مستشفى الثورة في الحديدة.", "التحالف"),
            ("دمرت غارتان المركز الصحي في بسنقول، والطيران روسي.", "روسي"),
            ("قيادي حوثي اعتدى على طبيبة في مستشفى الثورة.", "حوثي"),
        ]
    )
    func others(text: String, name: String) throws {
        let extraction = try extract(text)
        let names = Dictionary(uniqueKeysWithValues: extraction.entities.map { ($0.id, $0.nameArabic ?? "") })
        let attack = try #require(extraction.events.first { $0.health != nil })
        #expect(attack.actors.contains { names[$0]?.contains(name) == true }, "\(attack.actors.map { names[$0] })")
    }

    @Test("whose a facility is did not strike it, and nobody claims what he denies")
    func noDoers() throws {
        let texts = [
            "استهدف القصف عيادة تابعة للأونروا في جباليا.",
            "انفجرت سيارة مفخخة في مستشفى بعقوبة العام، ولم تتبن أي جهة التفجير.",
        ]
        for text in texts {
            let attack = try #require(try extract(text).events.first { $0.health != nil })
            #expect(attack.actors.isEmpty)
        }
    }

    @Test("a counted group acts by the names that a later sentence lists")
    func enumerated() throws {
        let text = "التقت ثلاث دول أعضاء في المجلس للمطالبة بفتح تحقيق. والدول الثلاث هي فرنسا وبيرو والكويت."
        let extraction = try extract(text)
        let event = try #require(extraction.events.first { $0.eventClass == .accuse })
        #expect(event.status == .demanded)
        let names = Dictionary(uniqueKeysWithValues: extraction.entities.map { ($0.id, $0.nameArabic) })
        #expect(event.actors.map { names[$0] } == ["فرنسا", "بيرو", "الكويت"])
    }
}
