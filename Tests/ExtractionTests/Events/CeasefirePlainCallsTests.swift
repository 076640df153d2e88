// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Calls without a verb of calling, and what looks like them")
struct CeasefirePlainCallsTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage?] {
        try extract(sentence).events.filter { $0.eventClass == .ceasefire }.map(\.ceasefire?.stage)
    }

    @Test(
        "headlines, first persons, commands and wishes",
        arguments: [
            "نحث كل الأطراف على وقف القتال في مأرب.",
            "قال المبعوث: أحث الطرفين على هدنة إنسانية عاجلة.",
            "ضعوا سلاحكم وعودوا إلى الحوار",
            "وقفوا الحرب يا ناس",
            "فليتوقف إطلاق النار في المدينة قبل الشتاء.",
            "المفتي: كفى دما، لتتوقف هذه الحرب",
            "ليوقف الطرفان القتال في طرابلس.",
            "بدنا هدنة بالمدينة",
            "هدنة إنسانية في تعز: نداء من الصليب الأحمر",
            "الوقت قد حان لوقف القتال في طرابلس، قال الوزير.",
            "من الضروري أن تكون هناك خطة لوقف الحرب في اليمن.",
            "البابا فرنسيس: هدنة إنسانية الآن",
            "إيطاليا تريد وقفا فوريا لإطلاق النار في لبنان.",
            "نصلي من أجل وقف القتال في الجنوب.",
            "يجب أن تنتهي الحرب في غزة.",
            "حان الوقت كي تنتهي هذه الحرب.",
            "اليمن يحتاج وقفا لإطلاق النار.",
            "آلاف يتظاهرون في باريس من أجل وقف إطلاق النار في لبنان.",
            "رئيس الوزراء: علينا أن نوقف هذه الحرب.",
            "البرلمان يدعو في قرار غير ملزم إلى وقف إطلاق النار في غزة.",
            "90 منظمة إغاثة: لهدنة عاجلة في السودان",
            "رئيس الوزراء العراقي: وقف فوري لإطلاق النار في غزة",
            "وزير الخارجية المصري: «وقف عاجل لإطلاق النار» في لبنان",
        ]
    )
    func called(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "told by where the name stands and by what follows",
        arguments: [
            ("وقف لإطلاق النار في مخيم اليرموك", [.declared]),
            ("حلب: هدنة عاجلة بين الفصيلين", [.declared]),
            ("عاجل: هدنة فورية في حي التضامن", [.declared]),
            ("الرئيس يعلن مبادرة لوقف إطلاق النار في البلاد.", [.offered]),
            ("أطلق الوسيط مبادرة لوقف القتال.", [.offered]),
            ("فرنسا لا تريد هدنة في لبنان", [.rejected]),
            ("تحتاج الهدنة إلى مراقبين على الأرض.", [.mentioned]),
            ("بوساطة عشائرية.. التوصل إلى هدنة في ذيبان", [.agreed]),
            ("على الجميع أن يفوا بالتزاماتهم بموجب الهدنة.", [.upholdCalledFor]),
            ("نحث الأطراف على العودة إلى وقف إطلاق النار.", [.upholdCalledFor]),
            ("الوسطاء يسابقون الزمن لإبرام هدنة في المدينة.", [.negotiated]),
            ("انتهت محادثات الهدنة من دون اختراق.", [.negotiated]),
            ("وقع قادة الفصيلين أمس على اتفاق ينهي القتال.", [.agreed]),
            ("أوقف الطرفان القتال في عين الحلوة.", [.declared]),
            ("وقع الطرفان على اتفاق، ليتوقف إطلاق النار في المدينة.", [.agreed]),
            ("أعلنت هدنة في حلب، لكن القصف تجدد مساء.", [.violated]),
            ("الفصيل تراجع عن موافقته على الهدنة.", [.rejected]),
            ("قوبل مقترح الهدنة بالرفض.", [.rejected]),
            ("طرح الوسيط هدنة لثلاثة أيام.", [.offered]),
            ("قبل يوم من انتهائها، مطالبات بتمديد هدنة الحديدة.", [.upholdCalledFor]),
            ("خلال الهدنة تمكن السكان من العودة إلى الحي.", [.mentioned]),
            ("الهدنة التي أبرمت في 1994 جمدت النزاع.", [.mentioned]),
        ] as [(String, [CeasefireStage])]
    )
    func told(sentence: String, stages expected: [CeasefireStage]) throws { #expect(try stages(sentence) == expected) }

    @Test(
        "sport, weather and a single man with a gun make none",
        arguments: [
            "هدنة بين الهلال والنصر قبل النهائي",
            "هدنة مع المطر حتى نهاية الأسبوع",
            "هدنة قصيرة للأمطار قبل عاصفة جديدة",
            "يجب أن تنتهي الحرب على الفساد.",
            "هدنة الأسواق لا تطمئن المستثمرين",
            "الشتاء يمنح المزارعين هدنة من الجفاف",
            "انتهت الحرب في المدينة قبل عامين.",
            "الهدنة بين زعيمي الحزبين تنهار قبل الانتخابات",
            "مطالب بوقف الهجوم على لجنة الحكام",
            "قالت الشرطة إن المسلح أوقف إطلاق النار ثم سلم نفسه.",
        ]
    )
    func none(sentence: String) throws { #expect(try stages(sentence) == []) }

    @Test("who tables a draft calls, and on whom a duty lies is called on")
    func parties() throws {
        let tabled = try extract("قدمت الكويت مشروع قرار إلى المجلس يطالب بهدنة في سوريا.")
        let names = Dictionary(uniqueKeysWithValues: tabled.entities.map { ($0.id, $0.nameArabic) })
        let call = try #require(tabled.events.first { $0.eventClass == .ceasefire })
        #expect(call.actors.map { names[$0] } == ["الكويت"])

        let charged = try extract("على إسرائيل وحماس وقف إطلاق النار.")
        let addressees = Dictionary(uniqueKeysWithValues: charged.entities.map { ($0.id, $0.nameArabic) })
        let duty = try #require(charged.events.first { $0.eventClass == .ceasefire })
        #expect(duty.addressees.map { addressees[$0] } == ["إسرائيل", "حماس"])
    }
}
