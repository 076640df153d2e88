// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Attacks on health care told in a roundabout way")
struct HealthReachTests {
    @Test(
        "name what was struck within a list, behind a description or by its vehicle",
        arguments: [
            ("قصفت الطائرات ستة أهداف في مدينة معرة النعمان بينها مستشفى.", .facility),
            ("استهدفت القذائف عدة منشآت من ضمنها مركز صحي في الفاشر.", .facility),
            ("طال القصف منازل المدنيين إضافة إلى مستوصف البلدة في درعا.", .facility),
            ("تعرض مستشفى تديره منظمة إغاثية في حجة لغارة جوية.", .facility),
            ("خرج مركز صحي تدعمه منظمة دولية عن الخدمة إثر قصف على إدلب.", .facility),
            ("عيادة تابعة لمنظمة أطباء بلا حدود دمرت في غارة على صعدة.", .facility),
            ("قسم الأطفال في مستشفى السبعين دمر بالكامل جراء غارة على صنعاء.", .facility),
            ("مستوصف القرية يتعرض لقصف مدفعي في ريف حماة.", .facility),
            ("النقطة الطبية في البلدة تتعرض لقصف مدفعي في ريف حماة.", .facility),
            ("قصف الطيران الحربي المركز الصحي في مدينة سراقب.", .facility),
            ("قصف عنيف بالمدفعية والصواريخ على مستشفى الزاوية.", .facility),
            ("الطيران المعادي يغير على مستوصف بنت جبيل.", .facility),
            ("داخل مستشفى الأمل في حمص بعد تعرضه لقصف من الدبابات.", .facility),
            ("استهدفت الطائرات بشكل متعمد مستودعا للأدوية في دوما.", .warehouse),
            ("مزقت شظايا القذيفة سيارة إسعاف في حي الشعار بحلب.", .transport),
            ("سوت الطائرات مستشفى القرية بالأرض في ريف إدلب.", .facility),
            ("عبث جنود الاحتلال بمحتويات المركز الصحي في طولكرم.", .facility),
            ("انفجرت عبوة ناسفة بسيارة الطبيب المناوب في درعا.", .personnel),
            ("استهدف مسلحون سيارة تابعة لطبيب في عفرين بعبوة لاصقة.", .personnel),
            ("هاجم محتجون سيارات الإسعاف بالحجارة في الناصرية.", .transport),
            ("أطلق الجنود النار على مركبة لمنظمة أطباء بلا حدود في غزة.", .transport),
            ("قال الهلال الأحمر إن جنودا فتحوا النار على مركباته في رفح.", .transport),
            ("صادر الجيش قافلتها الطبية عند مدخل داريا، بحسب أطباء بلا حدود.", .transport),
            ("رفض الجنود مرور سيارة إسعاف عند حاجز حوارة في نابلس.", .transport),
            ("تمنع الميليشيا منذ أسبوعين دخول الأدوية إلى مدينة تعز.", .supplies),
            ("حتى قسم الخدج لم ينج من نيران الدبابات في غزة.", .facility),
            ("استهدفت غارة يرجح أنها روسية مستشفى في ريف إدلب.", .facility),
            ("أصيب المستشفى الجمهوري إصابة مباشرة في تعز.", .facility),
            ("انتشلت الفرق جثثا من تحت أنقاض مستشفى في حلب.", .facility),
            ("دخل المسلحون المستشفى الجامعي وسيطروا عليه في نيالا.", .facility),
            ("قصفت الطائرات اليوم مشافي ميدانية في ريف حماة.", .facility),
            ("مقتل تسعة أطفال حين أصيب مستشفى الفاشر بقصف مدفعي.", .facility),
            ("توقف المركز الصحي الأخير في الحارة جراء القصف العشوائي في الخرطوم.", .facility),
            ("استهداف نقاط طبية في جبل الزاوية أمس بالقذائف.", .facility),
            ("سقوط عشرين قذيفة على أحياء حلب، بعضها على مشفى.", .facility),
        ] as [(String, HealthResource)]
    )
    func things(sentence: String, resource: HealthResource) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).contains { $0.health?.resources.contains(resource) == true })
    }

    @Test(
        "name staff among others, in their facility or by their bodies",
        arguments: [
            "سقوط عدد من القتلى والجرحى بينهم مسعف بقصف على الحي.",
            "قتيلان أحدهما طبيب في قصف للنظام على دوما.",
            "إصابات في صفوف المدنيين إحداها لممرض جراء القصف، وأحدهم مسعف.",
            "مقتل تسعة أشخاص من بينهم ممرضة وإصابة آخرين في غارة على صيدا.",
            "بينهم مسعفان.. مقتل أربعة أشخاص بغارة على بعلبك.",
            "حصدت الغارة أرواح مدنيين بينهم صيدلي في إدلب.",
            "استهداف أربعة من الكوادر الطبية بقذيفة في حمص.",
            "إعدام قوات النظام ثلاثة من كوادر المشفى في النبك.",
            "رئيس قسم الجراحة في المشفى الوطني قتل بقصف على درعا.",
            "انتشل السكان جثث خمسة من رجال الإسعاف في رفح.",
            "سقوط مسعف شهيدا في غارة على النبطية.",
            "المسعف الذي قضى بعدما قصفت الطائرات الملجأ كان متطوعا في حلب.",
            "أجهز جنود على ممرض جريح في أحد شوارع الخرطوم.",
            "فقدان الاتصال بطاقم إسعاف بعد قصف الحي في رفح.",
            "اقتاد جنود الطبيب سامي العلي من المستشفى في غزة.",
            "قتل فريق للتلقيح برصاص مسلحين في دير الزور.",
            "إصابة عضو في الطاقم الطبي بشظايا قذيفة في تعز.",
            "احتجزت الميليشيا العاملين في المركز الصحي في حجة.",
            "مقتل حارس المستشفى برصاص قناصة في حلب.",
        ]
    )
    func staff(sentence: String) throws {
        #expect(
            try reportedAttacksOnHealth(in: sentence).contains { $0.health?.resources.contains(.personnel) == true }
        )
    }

    @Test("are reported where somebody threatens staff, and threats where a facility is to be struck")
    func threats() throws {
        let staff = try reportedAttacksOnHealth(in: "هدد مسلحون أطباء مستشفى الجلاء بالقتل في بنغازي.")
        #expect(staff.contains { $0.health?.attackType == .psychological })
        #expect(try reportedAttacksOnHealth(in: "تعرض طبيب للتهديد بالقتل من ميليشيا في درعا.").count == 1)
        #expect(try reportedAttacksOnHealth(in: "هدد الجيش بقصف مستشفى القدس في غزة.").isEmpty)
    }

    @Test(
        "are punishments where care is what they are for",
        arguments: [
            "قضت محكمة بسجن طبيب ثلاث سنوات لأنه أسعف متظاهرين.",
            "الحكم بالسجن على ممرضين بتهمة علاج جرحى الاحتجاجات.",
        ]
    )
    func punishments(sentence: String) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).contains { $0.health?.attackType == .criminalization })
    }

    @Test("are of no weapons where computers are attacked")
    func computers() throws {
        let found = try attacksOnHealth(in: "تعرض مستشفى الخليل لهجوم إلكتروني عطل أجهزته.")
        #expect(found.contains { $0.health?.attackType == .other })
    }

    @Test(
        "are none in sentences of the same words",
        arguments: [
            "قضت المحكمة بسجن طبيب عامين لإهماله علاج مريض.",
            "قال الطبيب المعالج إن الأسير المحرر تعرض للتعذيب في سجنه.",
            "نقلت الفرق خمسة جرحى إلى مستشفى نوى في درعا بعد رصد مركبات وإطلاق النار عليها.",
            "نصب مسلحون قرب مستشفى النور كمينا لقائد كتيبة وأمطروه بالرصاص في إدلب.",
            "انقطع الاتصال بطبيب تاه في الصحراء قبل يومين.",
            "رفض المصاب دخول المستشفى بعد حادث سير في عمان.",
            "زار الوزير المصابين في تفجير مقر القوات الخاصة بمستشفى عسير.",
            "افتتحت المنظمة مستشفى ميدانيا قرب خطوط التماس لعلاج جرحى المعارك.",
            "انفجار عبوات أوكسجين يتسبب بحريق في مستشفى بغداد.",
            "حصد الطبيب جائزة المؤتمر عن بحثه في جراحة القلب.",
            "سيطرت القوات على البلدة وفيها مستشفى ومدرسة بعد انسحاب المسلحين.",
            "انهار الطبيب باكيا وهو يعلن وفاة أطفال أصيبوا بقصف مدرستهم.",
            "تضررت عيادات ومراكز صحية جراء السيول التي اجتاحت محافظة حجة.",
            "توقف المستشفى عن استقبال المراجعين خلال العطلة.",
        ]
    )
    func none(sentence: String) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).isEmpty)
    }

    @Test("are done by those whose aircraft it is")
    func owners() throws {
        let found = try extract("طائرة حربية تابعة لقوات النظام استهدفت مشفى في ريف إدلب.")
        let attack = try #require(found.events.first { $0.health != nil })
        #expect(!attack.actors.isEmpty)
    }

    @Test("are denied where what is told of them is")
    func tales() throws {
        let found = try attacksOnHealth(in: "نفت إدارة المستشفى ما تردد عن اقتحام مسلحين لأقسامه في صنعاء.")
        #expect(found.allSatisfy { $0.status == .denied })
    }
}
