// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("What the words around a deed against health care make of it")
struct HealthContextTests {
    @Test(
        "news called false is denied",
        arguments: [
            "الأنباء عن قصف مستشفى في سراقب مختلقة.", "أخبار غير صحيحة عن استهداف مشفى الباسل في طرطوس.",
            "معلومات مغلوطة عن اقتحام مستشفى رفيديا في نابلس.",
        ]
    )
    func falseNews(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .denied }, "\(sentence)")
    }

    @Test("and news not confirmed is news", arguments: ["أنباء غير مؤكدة عن استهداف مشفى الباسل في طرطوس بصاروخ."])
    func unconfirmed(sentence: String) throws {
        #expect(try !reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "what a war did, what recurs, and what is counted is general",
        arguments: [
            "دمرت الحرب مستشفيات تعز ومراكزها الصحية.", "اعتقال الأطباء وتعذيبهم كان سياسة ممنهجة.",
            "سجلت المنظمة 600 هجوم على المرافق الصحية في قطاع غزة أودت بحياة مئات المرضى.",
            "ثلاثة أرباع مستشفيات الخرطوم خارج الخدمة بسبب القصف.",
        ]
    )
    func general(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .general }, "\(sentence)")
    }

    @Test("and what a war did to one is told", arguments: ["دمرت الحرب مستشفى الثورة في تعز."])
    func one(sentence: String) throws {
        #expect(try !reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "what is threatened has not happened",
        arguments: [
            "هدد متحدث باسم الفصيل باستهداف أي سيارة إسعاف تتحرك ليلا.",
            "توعد زعيم جماعة مسلحة في مالي بقتل أي عامل صحي في الشمال.",
        ]
    )
    func threats(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .threatened }, "\(sentence)")
    }

    @Test(
        "what lies years back is history",
        arguments: [
            "وكان المستشفى قد تعرض في شتاء 2016 لقصف جوي.", "المستشفى تعرض في آب الماضي لقصف جوي.",
            "افتتح المركز الصحي في تلعفر بعد سبع سنوات من تفجيره.",
            "أحيا أطباء حلب ذكرى زميلهم الذي قتل في غارة على مستشفى القدس.",
            "افتتح المحافظ مستشفى السلام الذي دمره التنظيم في الموصل.",
        ]
    )
    func history(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .historical }, "\(sentence)")
    }

    @Test(
        "private violence is crime",
        arguments: [
            "اعتدى محام بالضرب على طبيبة في مستشفى بالرباط.", "قتل شاب طبيبة في عمان.",
            "قُتل صيدلي في عمان على يد جاره.",
            "خطفت عصابة طبيبا في بغداد وطلبت فدية.",
            "سطا ملثمون على صيدلية في عمان.",
        ]
    )
    func crimes(sentence: String) throws {
        #expect(try attacksOnHealth(in: sentence).allSatisfy { $0.context == "crime" }, "\(sentence)")
    }

    @Test(
        "and no deed at all are those who hurry, heal and are healed",
        arguments: [
            "استهدفت غارة دراجة نارية في كفررمان، وسارعت سيارات الإسعاف إلى المكان.",
            "طاقم مستشفى البشير ينقذ طفلا أصيب بعيار ناري طائش.",
        ]
    )
    func bystanders(sentence: String) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test("what a strike beside a facility left whole is no denial")
    func spared() throws {
        let found = try attacksOnHealth(in: "قصفت الطائرات مبنى مجاورا لعيادة في مخيم الشاطئ. ولم تصب العيادة بأضرار.")
        #expect(found.count == 1 && found.allSatisfy { $0.proximity && $0.status == .reported })
    }

    @Test(
        "demands are about war, whoever raises them",
        arguments: ["إسبانيا تطالب بوقف الهجمات على المنشآت الطبية في مناطق النزاع."]
    )
    func demands(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .demanded && $0.context == nil }, "\(sentence)")
    }

    @Test(
        "what falls onto a facility, and fire straight at a vehicle",
        arguments: [
            "سقط برميل متفجر فوق مشفى درعا الميداني.", "لحظة سقوط برميل متفجر فوق مشفى الأمل الميداني.",
            "دبابة إسرائيلية أطلقت النار مباشرة على مركبة إسعاف في حي الزيتون.",
        ]
    )
    func hits(sentence: String) throws {
        #expect(try !reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }
}
