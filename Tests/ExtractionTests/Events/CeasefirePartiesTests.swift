// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Who calls for a ceasefire, of whom, for how long and what for")
struct CeasefirePartiesTests {
    private func ceasefire(_ sentence: String) throws -> (event: Event, names: [String: String?]) {
        let extraction = try extract(sentence)
        let event = try #require(extraction.events.first { $0.eventClass == .ceasefire })
        let names = Dictionary(uniqueKeysWithValues: extraction.entities.map { ($0.id, $0.nameArabic) })
        return (event, names)
    }

    @Test(
        "the subject acts, a list behind it is addressed, whatever the order",
        arguments: [
            ("دعت الكويت وألمانيا الأطراف المتحاربة إلى وقف إطلاق النار في إدلب.", ["الكويت", "ألمانيا"], []),
            (
                "طالب الأمين العام للأمم المتحدة إسرائيل وحماس بوقف فوري لإطلاق النار.", ["الأمم المتحدة"],
                ["إسرائيل", "حماس"]
            ),
            ("روسيا تطالب أوكرانيا بوقف إطلاق النار", ["روسيا"], ["أوكرانيا"]),
            ("خرق الجيش التركي وقف إطلاق النار في ريف حلب.", ["الجيش التركي"], []),
            ("رفضت حركة طالبان هدنة اقترحتها كابول.", ["حركة طالبان"], []),
            ("اتهمت إسرائيل حزب الله بخرق وقف إطلاق النار.", ["حزب الله"], []),
        ] as [(String, [String], [String])]
    )
    func parties(sentence: String, actors: [String], addressees: [String]) throws {
        let (event, names) = try ceasefire(sentence)
        #expect(event.actors.map { names[$0] } == actors)
        #expect(event.addressees.map { names[$0] } == addressees)
    }

    @Test(
        "a duration is a number of units of time, a dual, or one long unit; a time after which is none",
        arguments: [
            ("دعت الوزارة طرفي الصراع إلى هدنة لمدة 72 ساعة.", "72 ساعة"),
            ("مدد الطرفان وقف إطلاق النار يومين.", "يومين"),
            ("اقترح المبعوث هدنة مدتها ستون يوما.", "ستون يوما"),
            ("اتفقوا على هدنة لأسبوع.", "أسبوع"),
            ("تبدأ غدا هدنة تستمر شهرا.", "شهرا"),
            ("أعلنت الهدنة بعد ثلاثة أيام من القتال.", nil),
            ("أعلنت هدنة في المدينة.", nil),
        ] as [(String, String?)]
    )
    func duration(sentence: String, duration: String?) throws {
        #expect(try ceasefire(sentence).event.ceasefire?.duration == duration)
    }

    @Test(
        "it is humanitarian where it is called so or is to let aid in",
        arguments: [
            ("أعلن الجيش هدنة إنسانية في المدينة.", "humanitarian"),
            ("طالبت المنظمة بوقف إنساني لإطلاق النار.", "humanitarian"),
            ("اتفق الطرفان على هدنة لإدخال المساعدات.", "humanitarian"),
            ("اتفق الطرفان على هدنة. ودخلت المساعدات لاحقا.", nil),
        ] as [(String, String?)]
    )
    func purpose(sentence: String, purpose: String?) throws {
        #expect(try ceasefire(sentence).event.ceasefire?.purpose == purpose)
    }
}
