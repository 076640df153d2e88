// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Weapons and those who bear them, without a verb that tells of an attack")
struct HealthHeadlinesTests {
    @Test(
        "a munition and what it came down on",
        arguments: [
            "صاروخان على مشفى كفرنبل في إدلب.",
            "ثلاث قذائف مدفعية على مستشفى الجمهورية في تعز.",
            "براميل على مشفى سراقب في إدلب.",
            "قنبلة عند بوابة مستشفى في عدن.",
            "عبوة ناسفة عند باب عيادة في الموصل.",
            "انتحاري عند مدخل مستشفى في قندهار.",
            "انتحاريان داخل مستشفى كابول.",
            "أتت القذائف على مستودع أدوية في تعز.",
            "قذيفة حطت في ساحة المستشفى بغزة.",
        ]
    )
    func barrages(sentence: String) throws {
        #expect(try !reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "what a facility receives or lies under",
        arguments: [
            "تلقى المستشفى قذيفتين في تعز.", "تلقى مستشفى الأمل ثلاثة صواريخ في خان يونس.",
            "المستشفى وسط مدينة تعز تحت قذائف الهاون.",
        ]
    )
    func receipts(sentence: String) throws {
        #expect(try !reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "those who bear arms and where they are",
        arguments: [
            ("قناصة على سطح مستشفى الأمل في خان يونس.", HealthAttackType.militarization),
            ("مصدر طبي: قناصة فوق سطح المستشفى في الحديدة.", .militarization),
            ("دبابات أمام بوابة مستشفى الفاشر.", .obstruction),
        ]
    )
    func stations(sentence: String, type: HealthAttackType) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).first?.health?.attackType == type, "\(sentence)")
    }

    @Test(
        "near it is proximity",
        arguments: [
            "غارات قريبة من مستشفى ناصر في خان يونس.", "انفجارات عنيفة حول مستشفى النصر في غزة.",
            "أربعة صواريخ على محيط مستشفى ناصر.", "استهدفت غارة محيط مستشفى الأقصى.",
            "قصف منزلا يجاور مستشفى الأمل في خان يونس.", "تفجير سيارة مفخخة أمام مستشفى في مقديشو.",
        ]
    )
    func nearness(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy(\.proximity), "\(sentence)")
    }

    @Test(
        "and what only looks like it",
        arguments: [
            "تلقى المستشفى مصابا بقذيفة في تعز.", "تلقى المستشفى جثتين بعد سقوط قذائف على الحي.",
            "تلقى المستشفى أجهزة حديثة.", "أسعار ثلاثة براميل على المستهلك في صنعاء.",
            "جنود جرحى في مستشفى عسكري في بغداد.", "قوات الأمن أمام بوابة المستشفى لحماية المرضى في بغداد.",
            "يطلق مستشفى نيالا نداء مع ازدياد المصابين بالشظايا.",
            "غارة على سوق في تعز وسيارات الإسعاف تهرع إلى المكان.",
        ]
    )
    func twins(sentence: String) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "flames are no fire",
        arguments: [
            "أتت النيران على صيدلية في بغداد.", "التهمت النيران مستشفى في بغداد.",
            "الحريق أتى على الطابق الثالث من المستشفى في بغداد.", "حريق في مستشفى ببغداد يودي بحياة مرضى.",
            "حريق في طوارئ مستشفى ببغداد والدفاع المدني يحاصره.", "انفجرت أسطوانات في مستشفى بالناصرية فاحترق.",
        ]
    )
    func flames(sentence: String) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }
}
