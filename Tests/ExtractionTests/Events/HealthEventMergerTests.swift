// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@testable import Extraction

@Suite("One attack told in several sentences")
struct HealthEventMergerTests {
    private func attacks(_ text: String) throws -> [Event] {
        try TestResources.extraction(of: text).events.filter { $0.health != nil }
    }

    @Test(
        "is one event, named as fully as it is anywhere",
        arguments: [
            (
                "تعرض مشفى الرحمة في مدينة خان شيخون لغارة جوية. وقال شهود إن المشفى خرج عن الخدمة بالكامل.",
                "مشفى الرحمة"
            ),
            ("استهدفت طائرة مسيرة سيارة إسعاف في البلدة فقتل مسعفان.", "سيارة إسعاف"),
            ("خرج المشفى عن الخدمة بعد أن قصفت الطائرات مشفى النور الجراحي.", "مشفى النور الجراحي"),
            ("قصف مستشفى في حلب. استهدفت الطائرات مستشفى البيان في حلب بصاروخين.", "مستشفى البيان"),
            ("قُتل طبيبان وأصيب ثلاثة ممرضين بقصف مدفعي على مستوصف القرية.", "مستوصف القرية"),
        ]
    )
    func one(text: String, facility: String) throws {
        let found = try attacks(text)
        #expect(found.count == 1, "\(found.map { $0.evidence.map(\.text) })")
        #expect(found.first?.health?.facility == facility)
    }

    @Test("has all that was struck")
    func resources() throws {
        let found = try attacks("قصفت الطائرات مستشفى النور في حلب. وقتل طبيب وجرح ممرضان في القصف.")
        #expect(found.map { Set($0.health?.resources ?? []) } == [[.facility, .personnel]])
    }

    @Test("is of the day that a sentence below the headline tells")
    func day() throws {
        let article = try TestResources.extraction(
            of: "قتل ممرض مساء الاثنين في غارة استهدفت مستشفى في دوما.",
            title: "غارة على مستشفى في دوما",
            publishedAt: CivilDate(year: 2024, month: 3, day: 5)
        )
        let event = try #require(article.events.first { $0.health != nil })
        #expect(event.time?.start == CivilDate(year: 2024, month: 3, day: 4))
        #expect(event.time?.text?.text == "الاثنين")
    }

    @Test(
        "is not one with another attack",
        arguments: [
            "قصفت الطائرات مستشفى النور في حلب. كما قصفت مستشفى السلام في إدلب.",
            "قصفت الطائرات مستشفى النور، وقصفت المدفعية مستشفى السلام.",
        ]
    )
    func two(text: String) throws {
        #expect(try attacks(text).count == 2)
    }

    @Test("is not one with what is demanded")
    func demanded() throws {
        let found = try attacks("قصفت الطائرات مستشفى النور في حلب. وطالبت المنظمة بوقف قصف المستشفى.")
        #expect(found.map(\.status) == [.reported, .demanded])
    }
}
