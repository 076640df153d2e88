// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Which health care an attack struck, and where")
struct HealthScopeTests {
    private func attacks(_ sentence: String) throws -> [Event] {
        try extract(sentence).events.filter { $0.health != nil }
    }

    @Test(
        "a list of facilities is named as a whole",
        arguments: [
            ("قصفت الطائرات مشفى النور والوطني ومستوصف السلام أمس", "مشفى النور والوطني ومستوصف السلام"),
            ("دمرت الغارات مستشفى الأمل ومديرية الصحة في المدينة", "مستشفى الأمل ومديرية الصحة"),
            ("قصفت الطائرات مشفى النور ومدرسة في البلدة", "مشفى النور"),
            ("قصف الجيش مستشفى الأمل وقتل طبيبا", "مستشفى الأمل"),
        ]
    )
    func lists(sentence: String, facility: String) throws {
        #expect(try attacks(sentence).contains { $0.health?.facility == facility })
    }

    @Test(
        "what it was struck with is no part of its name",
        arguments: [
            ("أصيب طبيب برصاص قناص في حي الشجاعية", "طبيب"),
            ("استشهد مسعف برصاص قناص تابع للاحتلال في جنين", "مسعف"),
            ("أجبر الجنود المرضى على إخلاء مستشفى كمال عدوان تحت تهديد السلاح", "مستشفى كمال عدوان"),
        ]
    )
    func instruments(sentence: String, facility: String) throws {
        let named = try attacks(sentence).compactMap(\.health?.facility)
        #expect(named.contains(facility) && !named.contains { $0.contains("قناص") || $0.contains("تهديد") })
    }

    @Test(
        "what a target includes is struck with it",
        arguments: [
            "قلق أممي إزاء الهجمات على البنية التحتية، لا سيما المستشفيات، في السودان",
            "استهدف القصف المنشآت المدنية بما فيها المستشفيات في اليمن",
            "دمر القصف أبنية مثل المستوصف والمدرسة في البلدة",
        ]
    )
    func included(sentence: String) throws {
        #expect(try attacks(sentence).contains { $0.health?.resources == [.facility] })
    }

    @Test("the staff and patients among the dead and wounded were struck, too")
    func casualties() throws {
        let events = try attacks("استهدفت غارة مشفى الأمل ما أدى إلى مقتل مريضين في العناية المشددة")
        #expect(events.map(\.health?.resources) == [[.facility, .patients]])
    }

    @Test("staff hurt when they were targeted are victims of an attack, whatever else is told")
    func targeted() throws {
        let events = try attacks("أصيب اثنان من طاقم الإسعاف جراء استهداف سيارتهم")
        #expect(events.contains { $0.health?.resources == [.personnel] && $0.context == nil })
    }

    @Test("a facility that stands near where it happened is near it")
    func beside() throws {
        let events = try attacks("نقل المصابون إلى مشفى المدينة الذي يقع على مقربة من موقع سقوط القذائف")
        #expect(!events.isEmpty && events.allSatisfy(\.proximity))
    }

    @Test(
        "what surrounds a facility is near it",
        arguments: [
            "قصف الجيش المباني المحيطة بمستشفى الرازي في غزة.",
            "قصفت الطائرات المنطقة المحيطة بالمشفى الوطني في إدلب.",
            "دارت معارك في الشوارع المحيطة بمستشفى الرازي في غزة.",
            "قصف الجيش محيط كمال عدوان في غزة.",
        ]
    )
    func around(sentence: String) throws {
        let events = try attacks(sentence)
        #expect(!events.isEmpty && events.allSatisfy(\.proximity))
    }

    @Test("what befalls facilities in general amid war is no crime")
    func generalInWar() throws {
        let events = try attacks("ضحايا أعمال عنف قامت بها ميليشيا الحوثي في عدن، والمنشآت الطبية تعرضت للتدمير")
        #expect(!events.isEmpty && events.allSatisfy { $0.context == nil })
    }

    @Test("a hospital full of patients is stormed all the same")
    func fullOfPatients() throws {
        #expect(try attacks("اقتحام جيش الاحتلال لمستشفى الشفاء المليء بالمرضى").map(\.status) == [.reported])
    }

    @Test("a stretch of country is where all the places are that it is told by")
    func extent() throws {
        let text = "تقصف الطائرات بشكل يومي بلدات تمتد من ريف حلب إلى قرى في حماة وصولا إلى ريف حمص الشمالي."
        let event = try #require(try extract(text).events.first { $0.eventClass == .attack })
        #expect(Set(event.places.map(\.nameArabic)) == ["حلب", "حماة", "ريف حمص الشمالي"])
        #expect(event.time?.recurring == "daily")
    }
}
