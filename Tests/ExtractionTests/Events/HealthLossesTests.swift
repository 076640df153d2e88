// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Lives lost, weapons used and people held, told in words that also mean other things")
struct HealthLossesTests {
    @Test(
        "are attacks on those who give care",
        arguments: [
            "فقدت ممرضة حياتها إثر غارة روسية في إدلب.", "أودت الغارة بحياة ثلاثة مسعفين في خان يونس.",
            "اعتقلت قوات الأمن كوادر طبية في مستشفى بحري في الخرطوم.",
            "خطفت قوات الأمن متطوعا في الهلال الأحمر في طرابلس.",
            "دخل عناصر من الدعم السريع المستشفى وأشهروا أسلحتهم في وجه الأطباء.",
            "اقتحم جنود مستشفى الأمل في جنين واعتقلوا مديره.",
        ]
    )
    func people(sentence: String) throws {
        let found = try reportedAttacksOnHealth(in: sentence)
        #expect(found.contains { $0.health?.resources.contains(.personnel) == true }, "\(sentence)")
    }

    @Test(
        "and on what gives it",
        arguments: [
            "استخدمت القوات الغاز المسيل للدموع داخل المستشفى الميداني في تعز.",
            "سيطر مسلحون على سيارة إسعاف في زوارة.",
            "نهبت المليشيا أجهزة مستشفى الأمل في ود مدني.", "استخدم المسلحون المستشفى العام في بيجي مقرا لعملياتهم.",
            "قالت المنظمة إن مستشفى الأمل الذي تدعمه تعرض لأربع ضربات متتالية.",
            "اقتحم جنود متنكرون بزي مدني مستشفى الأمل في جنين.",
            "قتل أربعة مدنيين برصاص قناصة أمام بوابة مستشفى الثورة في تعز.",
        ]
    )
    func things(sentence: String) throws {
        #expect(try !reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "the staff and the patients among the dead were struck, too",
        arguments: [
            ("مقتل 12 شخصا بينهم طبيب ومرضى في غارة على مستشفى القائم.", [HealthResource.personnel, .patients]),
            ("أصابت قذيفة مستشفى الأمل وأدت إلى مقتل 30 شخصا معظمهم من المرضى.", [.patients]),
        ]
    )
    func victims(sentence: String, resources: [HealthResource]) throws {
        let found = try reportedAttacksOnHealth(in: sentence).compactMap(\.health)
        #expect(found.contains { health in resources.allSatisfy(health.resources.contains) }, "\(sentence)")
    }

    @Test(
        "whom the police arrest for an offence is punished for that, and what is over hinders nobody",
        arguments: [
            "أوقفت الشرطة صيدليا في أديس أبابا للاشتباه في بيعه أدوية منتهية الصلاحية.",
            "انتهت أزمة انقطاع الكهرباء عن مستشفى البصرة التعليمي بعد تزويده بمولدين.",
            "أعلن أطباء مستشفى ذي قار إضرابا احتجاجا على تكرار اعتداءات المراجعين عليهم.",
        ]
    )
    func none(sentence: String) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }
}
