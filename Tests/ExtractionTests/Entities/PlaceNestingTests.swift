// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite("Where an attack took place")
struct PlaceNestingTests {
    private func places(_ text: String) throws -> [[String?]] {
        try TestResources.extraction(of: text).events.filter { $0.eventClass == .attack }
            .map { $0.places.map { $0.admin1 ?? $0.country } }
    }

    @Test("A town of a name that others bear lies in the division named beside it")
    func nested() throws {
        #expect(try places("قصفت المدفعية مدينة أريحا جنوبي إدلب.") == [["Idlib", "Idlib"]])
        #expect(try places("اقتحم الجيش مدينة أريحا في الضفة الغربية.").first?.contains("West Bank") == true)
    }

    @Test(
        "A place behind those who strike it is struck",
        arguments: [
            "قصفت المدفعية حلب.", "قصفت طائرات روسية إدلب.", "هاجمت قوات الدعم السريع الفاشر.",
            "اقتحمت الدبابات نابلس.",
        ]
    )
    func struck(text: String) throws {
        let found = try TestResources.extraction(of: text)
        let places = found.entities.filter { $0.kind == .place }.map(\.id)
        #expect(places.count == 1)
        #expect(found.events.allSatisfy { Set($0.actors).isDisjoint(with: places) })
    }

    @Test(
        "A state that acts, or its capital, is not where it acts",
        arguments: [
            ("دعت مصر إلى وقف فوري لإطلاق النار.", []),
            ("دعت مصر إلى وقف فوري لإطلاق النار في السودان.", ["SD"]),
            ("أعربت السعودية عن أملها في التوصل إلى وقف دائم لإطلاق النار.", []),
            ("قصفت إسرائيل مستشفى ميدانيا.", ["PS"]),
            ("قصفت إسرائيل مستشفى ميدانيا في النبطية.", ["LB"]),
            ("تواصل إسرائيل منع دخول الأدوية إلى المستشفيات.", ["PS"]),
            ("إسرائيل تنذر بإخلاء مستشفى العودة.", ["PS"]),
            ("قصفت روسيا مشفى في إدلب.", ["SY"]),
            ("اندلعت النيران في مستشفى في سوريا بعد قصفه.", ["SY"]),
        ] as [(String, [String])]
    )
    func doers(text: String, countries: [String]) throws {
        let events = try TestResources.extraction(of: text).events
            .filter { $0.health != nil || $0.eventClass == .ceasefire }
        #expect(!events.isEmpty)
        for event in events { #expect(Set(event.places.compactMap(\.country)) == Set(countries)) }
    }

    @Test("Of forces and people of one country at war the attack is there, where no place is told")
    func countries() throws {
        #expect(try places("استهدفت القوات السورية والروسية المشفى بعدة غارات.") == [["SY"]])
        #expect(try places("تبادل الجيش السوداني والحوثيون الاتهامات بعد قصف المشفى.").allSatisfy(\.isEmpty))
    }
}
