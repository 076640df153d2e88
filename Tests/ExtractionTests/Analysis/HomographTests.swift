// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Words of one spelling are read as the likely one")
struct HomographTests {
    @Test(
        "everyday words that look like forms of verbs raise no event",
        arguments: [
            ("العمل الاجتماعي يساعد الأسر.", EventClass.consult), ("وزير سابق كتب مذكراته.", .consult),
            ("عدد السكان يقل عن مليون نسمة.", .sanction), ("يقال إن المدينة قديمة.", .sanction),
            ("الإهمال يؤدي إلى خسائر كبيرة في المحاصيل.", .attack), ("كانت رحلة طويلة إلى الشمال.", .coerce),
            ("رسم الفنان لوحة جميلة.", .threaten), ("ثمن الكتاب عشرون دينارا.", .support),
            ("دين الإسلام دين سماحة.", .accuse), ("فاز نادي الزمالك بالبطولة.", .request),
            ("هنا يقع السوق القديم.", .support), ("يستعد الطلاب للامتحانات.", .control),
            ("تهدف الخطة إلى تحقيق الأهداف المنشودة.", .accuse), ("وفرت الحكومة فرص عمل جديدة.", .displacement),
            ("البحث العلمي أساس التقدم.", .consult), ("ارتفع الطلب على القمح.", .request),
            ("صدر الحكم أمس.", .request), ("أضاف أن الحكم ليس نهائيا.", .request),
            ("أعلن أن وزير النقل سافر.", .consult), ("فاز نزار بالجائزة.", .consult),
        ]
    )
    func everyday(sentence: String, event: EventClass) throws {
        #expect(try extract(sentence).events.allSatisfy { $0.eventClass != event }, "\(sentence)")
    }

    @Test(
        "and the verbs themselves do",
        arguments: [
            ("اجتمع الوزراء في عمان.", EventClass.consult), ("زار الوزير مدينة حلب.", .consult),
            ("أقال الرئيس وزير الدفاع.", .sanction), ("أودى انفجار سيارة مفخخة بحياة خمسة مدنيين في بغداد.", .attack),
            ("رحلت السلطات مئات المهاجرين.", .coerce), ("لوح الرئيس باستخدام القوة.", .threaten),
            ("استعاد الجيش السيطرة على البلدة.", .control), ("تحقيق دولي في الهجوم على القافلة.", .accuse),
            ("فر السكان من القرية.", .displacement),
        ]
    )
    func verbs(sentence: String, event: EventClass) throws {
        #expect(try extract(sentence).events.contains { $0.eventClass == event }, "\(sentence)")
    }

    @Test("the jussive is read behind its particles", arguments: ["لم تصب القذيفة المستشفى في تعز."])
    func jussives(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .denied }, "\(sentence)")
    }
}
