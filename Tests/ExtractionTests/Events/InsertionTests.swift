// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("What is put into a clause does not part it")
struct InsertionTests {
    private static let times = [
        "أمس", "ليل أمس", "فجر اليوم", "مساء السبت الماضي", "يوم الأربعاء 5 تموز", "بعد منتصف الليل", "قبل قليل",
        "حوالي الساعة الثالثة فجرا", "خلال الساعات الماضية", "في 12 كانون الثاني 2016", "عند الساعة 3:15",
        "للمرة الثالثة خلال أسبوع", "بشكل مباشر",
    ]
    private static let sources = ["– وفق مصدر طبي –", "، بحسب المرصد،", "وفق مصادر محلية،"]

    private static let attacks = [
        Clause("قصفت | طائرات النظام | مشفى الأمل | في بلدة كفرنبل."),
        Clause("طائرات النظام | قصفت | مشفى الأمل | في بلدة كفرنبل."),
        Clause("استهدفت | غارة روسية | مشفى كفرنبل الجراحي | في ريف إدلب."),
        Clause("تعرض | مستشفى الشفاء | لقصف مدفعي | في مدينة غزة."),
        Clause("مستشفى الشفاء | تعرض | لقصف مدفعي | في مدينة غزة."),
        Clause("اقتحمت | قوات الاحتلال | مستشفى جنين الحكومي."),
        Clause("ألقت | مروحيات النظام | براميل متفجرة على مشفى داريا."),
        Clause("تحاصر | القوات الإسرائيلية | مستشفى العودة | في جباليا."),
        Clause("نهبت | المليشيات | مخازن الأدوية | في مستشفى ود مدني."),
        Clause("اختطف | مسلحون مجهولون | طبيبا | من عيادته في تعز."),
    ]

    @Test("times, in attacks on health care", arguments: attacks, times)
    private func attacksWithTimes(clause: Clause, time: String) throws {
        for sentence in clause.with(time) {
            #expect(try !reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
        }
    }

    @Test("and sources", arguments: attacks, sources)
    private func attacksWithSources(clause: Clause, source: String) throws {
        for sentence in clause.with(source) {
            #expect(try !reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
        }
    }

    /// What may also be before or during what stands behind it.
    private static let ambiguous = ["للمرة الثالثة خلال أسبوع", "قبل قليل"]

    private static let calls = [
        Clause("دعا | الأمين العام | إلى وقف فوري لإطلاق النار | في غزة."),
        Clause("طالبت | منظمة العفو الدولية | بوقف إطلاق النار | في السودان."),
        Clause("حث | البابا | الأطراف المتحاربة | على وقف القتال | في أوكرانيا."),
        Clause("وزير الخارجية المصري | يدعو | إلى وقف الحرب | في غزة."),
        Clause("جددت | قطر | دعوتها | إلى وقف إطلاق النار | في لبنان."),
    ]

    @Test("times, in calls for a ceasefire", arguments: calls, times.filter { !ambiguous.contains($0) })
    private func callsWithTimes(clause: Clause, time: String) throws {
        for sentence in clause.with(time) {
            let found = try extract(sentence).events.compactMap(\.ceasefire)
            #expect(found.contains { $0.stage == .calledFor }, "\(sentence)")
        }
    }

    @Test("and sources", arguments: calls, sources)
    private func callsWithSources(clause: Clause, source: String) throws {
        for sentence in clause.with(source) {
            let found = try extract(sentence).events.compactMap(\.ceasefire)
            #expect(found.contains { $0.stage == .calledFor }, "\(sentence)")
        }
    }

    @Test(
        "but a source that works in a hospital is no attack on it",
        arguments: [
            "قتل ثلاثة مدنيين في حلب، بحسب مصدر في مستشفى الرازي.", "أصيب شابان في نابلس وفق مسعفين في الهلال الأحمر.",
            "سقط خمسة قتلى في تعز حسب مصدر طبي في مستشفى الروضة.",
        ]
    )
    func sourcesInHospitals(sentence: String) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }
}
