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
