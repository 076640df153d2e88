// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("What befalls health care by words of another use")
struct HealthAffrontsTests {
    @Test(
        "facilities emptied of what they hold",
        arguments: [
            "جردت المليشيا مستشفى ود مدني من أجهزته ومعداته.", "جرد مسلحون الصيدلية من أدويتها في طرابلس.",
            "أفرغت قوات الدعم السريع المركز الصحي من محتوياته.", "أفرغ مجهولون مستوصف البلدة من أجهزته في درعا.",
            "أنزل الجنود المواد الطبية من القافلة قرب تعز.",
        ]
    )
    func stripping(sentence: String) throws {
        let found = try reportedAttacksOnHealth(in: sentence)
        #expect(found.contains { $0.health?.attackType == .removalOfAssets }, "\(sentence)")
    }

    @Test(
        "but not by those who lead or leave them",
        arguments: [
            "أفرغت الإدارة المستشفى من المرضى في بيروت.", "أفرغت الإدارة المستشفى من محتوياته تمهيدا لترميمه في تونس.",
            "دخل المريض المستشفى قسرا في القاهرة.",
        ]
    )
    func leaving(sentence: String) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "a way in by force",
        arguments: [
            "دخلت قوة من الجيش مستشفى جنين عنوة.", "تدخل الشرطة مستشفى عطبرة بالقوة لاعتقال جرحى.",
            "دخل الجنود عيادة في نابلس بالقوة.",
        ]
    )
    func entries(sentence: String) throws {
        let found = try reportedAttacksOnHealth(in: sentence)
        #expect(found.contains { $0.health?.attackType == .armedSearch }, "\(sentence)")
    }

    @Test(
        "that it is spared is demanded",
        arguments: [
            "المستشفيات ليست هدفا.", "سيارات الإسعاف ليست أهدافا، تقول المنظمة.",
            "يجب ألا تستهدف المستشفيات.", "يجب أن لا تقصف المستشفيات في غزة.",
            "ناشد الطرفين ألا يقصفا المستشفيات.", "طالب الوزير بألا تستهدف سيارات الإسعاف.",
            "ناشدت اللجنة الأطراف ألا تتعرض لسيارات الإسعاف.", "دعت المنظمة إلى عدم التعرض للطواقم الطبية في السودان.",
            "شدد على ضرورة ألا يقصف الجيش المستشفيات في غزة.", "نادت المنظمة بوقف قصف المستشفيات في سوريا.",
            "ناشد المدير وقف الضرب المتكرر لمستشفى الثورة.",
        ]
    )
    func demands(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .demanded && $0.context == nil }, "\(sentence)")
    }

    @Test(
        "that it was not done is denied",
        arguments: [
            "الجيش: لم نقصف المعمداني.", "لم يقتل أي طبيب في إطلاق النار.",
            "شدد المتحدث على أن الجيش لم يقصف المستشفى في غزة.",
            "لم يتعرض المستشفى لأي أضرار في القصف على تعز.",
        ]
    )
    func denials(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .denied }, "\(sentence)")
    }

    @Test(
        "who did it may be denied, and who tells of it may ask how",
        arguments: [
            "طالبان: لا علاقة لنا بقصف المستشفى في كابول.", "لا علاقة لقواتنا بالهجوم على المستشفى، يقول الجيش.",
            "روى الطبيب كيف اقتحم الجنود غرفة العمليات في مستشفى ناصر.",
            "أخرج الجنود المرضى من المستشفى تحت تهديد السلاح في خان يونس.",
            "قال الجيش إنه أصاب سيارة إسعاف في رفح.", "تعرض المسلحون لطاقم إسعاف في بنغازي.",
        ]
    )
    func told(sentence: String) throws {
        #expect(try !reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "what was lost is taken back",
        arguments: [
            "انتزعت القوات الحكومية مستشفى المدينة من الحوثيين في الحديدة.", "تحرير مستشفى في الموصل من داعش.",
            "استعاد الجيش السوداني السيطرة على مستشفى السلاح الطبي.", "استعادة مستشفى من المليشيا في الخرطوم.",
        ]
    )
    func retaking(sentence: String) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "what cannot arrive for the violence",
        arguments: [
            "المساعدات الطبية لا تصل إلى تعز بسبب الحصار.", "لم تصل سيارات الإسعاف إلى الجرحى بسبب القصف في الفاشر.",
        ]
    )
    func heldUp(sentence: String) throws {
        let found = try reportedAttacksOnHealth(in: sentence)
        #expect(found.contains { $0.health?.attackType == .obstruction }, "\(sentence)")
    }
}
