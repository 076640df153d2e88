// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Health care that pronouns and relative clauses point to")
struct HealthReferenceTests {
    private func attacks(_ sentence: String) throws -> [Event] {
        try extract(sentence).events.filter { $0.health != nil && !$0.proximity }
    }

    @Test(
        "is what was struck",
        arguments: [
            ("أعلن مستشفى الكويت في رفح إصابة أربعة من طاقمه بشظايا قذيفة.", .personnel),
            ("خروج مشفى باب الهوى عن العمل بعد تعرضه لضربات صاروخية.", .facility),
            ("خرج مشفى الرازي في حلب عن الخدمة بعد قصفه للمرة الثالثة.", .facility),
            ("لاحق الجنود المسعف في نابلس وأطلقوا عليه النار.", .personnel),
            ("تعرض المسعفون في غزة للرصاص وقنابل الغاز.", .personnel),
            ("هرعت سيارة إسعاف إلى المكان في إدلب. إلا أنها تعرضت لقصف مباشر.", .transport),
            ("استهدفت الغارة تجمعا لهم بمستوصف في صعدة.", .facility),
            ("تعرضت فرق الإنقاذ في الدفاع المدني، ومسعفون في الموقع لقصف مزدوج في حلب.", .personnel),
            ("أدانت النقابة تعرض زميلهم (سائق سيارة إسعاف المستشفى) لإطلاق نار في درعا.", .personnel),
            ("اغتيل الدكتور أحمد الخالد مدير صحة إدلب برصاص مجهولين.", .personnel),
            ("وصل الجنود إلى مستشفى جنين وفجروا عبوة في ساحته.", .facility),
            ("احترقت خيام المرضى في ساحة مستشفى النصر بعد غارة إسرائيلية.", .facility),
            ("المستشفى الوحيد في بلدة الخيام.. قصفوه مرتين.", .facility),
            ("كان المركز الصحي في تعز يخدم عشرين ألف نسمة. دمرته قذيفة واحدة.", .facility),
            ("المستشفى في مدينة حلب الذي قصفته الطائرات خرج عن الخدمة.", .facility),
            ("تحدث أطباء مستشفى النو في أم درمان عن الهجمات التي تستهدفهم.", .personnel),
        ] as [(String, HealthResource)]
    )
    func struck(sentence: String, resource: HealthResource) throws {
        #expect(try attacks(sentence).contains { $0.health?.resources.contains(resource) == true })
    }

    @Test(
        "is not what was struck where they point to something else",
        arguments: [
            "نقل الشاب إلى مستشفى رفيديا في نابلس بعد تعرضه لإطلاق نار.",
            "زار الوزير المصابين في مستشفى إربد على إثر التفجير الذي تعرض له سوق المدينة.",
            "نقل الجرحى إلى مستشفى الثورة من المناطق التي طالها القصف في تعز.",
            "أسعفت الفرق الجرحى إلى المشفى وتفقدت الأماكن التي طالها القصف في إدلب.",
            "نقل الجندي إلى المستشفى بالمروحية التي تم استهدافها في مأرب.",
            "نقلوا الجرحى إلى مشفى المدينة في منبج، حيث تعرضوا لقصف من طائرة مسيرة.",
            "نصب المسلحون قرب مستشفى البلدة في صيدا كمينا لشاب وأمطروه بالرصاص.",
            "قال مسعفون في غزة إن الضحايا لم يحملوا هوياتهم لحظة استهدافهم.",
            "دعوا إلى التبرع بالدم بعد التفجير في حلب، خاصة مع نقص الأدوية في المستشفيات.",
            "ضرب الجيش طوقا أمنيا على مستشفى حلب بعد نقل الأسير إليه.",
            "توجه الضابط إلى مستشفى بعلبك حيث يعالج عدد من عناصره المصابين في غارة.",
            "قتل تسعة في حصيلة أولية بحسب مديرية الصحة في حماة، جراء توغل الجيش وقصفه للأحياء في البلدة.",
            "أدخل الشاب مستشفى الطائف إثر تعرضه لانفجار.",
            "زار الوفد مستشفى زحلة بعد توغل الجيش في البقاع وقصفه للقرى.",
        ]
    )
    func others(sentence: String) throws {
        let found = try attacks(sentence).filter { $0.status == .reported && $0.health?.attackType != .obstruction }
        #expect(found.isEmpty)
    }

    @Test("tells whose release is demanded")
    func held() throws {
        let found = try attacks("تطالب أسرة الطبيب المعتقل في سجون إسرائيل بالإفراج عنه.")
        #expect(found.contains { $0.status == .demanded && $0.health?.resources == [.personnel] })
    }
}
