// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Attacks on health care told by those who suffered them, or in everyday words")
struct HealthSpeakersTests {
    @Test(
        "staff who speak of themselves, or are taken with somebody",
        arguments: [
            "قالت طبيبة من غزة: عذبونا ثلاثة أيام ثم أطلقوا سراحنا.",
            "«ضربوني بأعقاب البنادق»، يقول مسعف من نابلس.",
            "أوقفني الجنود واقتادوني مع اثنين من الممرضين إلى معسكر في غزة.",
            "الطبيب المحرر أحمد يقول إنه تعرض لصعق كهربائي في غزة.",
            "تلقى مدير مستشفى الحديدة اتصالا من مسلحين توعدوه بالقتل.",
        ]
    )
    func speakers(sentence: String) throws {
        #expect(
            try reportedAttacksOnHealth(in: sentence).contains { $0.health?.resources.contains(.personnel) == true }
        )
    }

    @Test(
        "everyday words for what armed people do to staff and patients",
        arguments: [
            ("أخذوا الممرض من بيته ليلا في حمص ولم يعد.", .personnel),
            ("كبل الجنود المسعفين وتركوهم على الأرض في طوباس.", .personnel),
            ("زجت الميليشيا بطبيبين في سجن سري بصنعاء.", .personnel),
            ("ما زال ثلاثة أطباء رهن الاعتقال في دمشق.", .personnel),
            ("ما يزال أربعة أطباء مختطفين لدى الميليشيا في الفاشر.", .personnel),
            ("أخرج الجنود المرضى بالقوة من المستشفى في غزة.", .patients),
            ("ضربو الممرض قدام المرضى في مشفى حلب.", .personnel),
            ("خلعوا أبواب المستوصف في نيالا.", .facility),
            ("اختطاف صيدلاني في السويداء.", .personnel),
            ("فقدنا اليوم اثنين من زملائنا المسعفين في القصف على غزة.", .personnel),
            ("استشهاد عنصر من الدفاع المدني ومسعف في دوما.", .personnel),
            ("عاد المسعف شهيدا إلى أهله بعد قصف رفح.", .personnel),
            ("تصيب المسيرة سيارة إسعاف وتجرح طاقمها في خيرسون.", .transport),
        ] as [(String, HealthResource)]
    )
    func everyday(sentence: String, resource: HealthResource) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).contains { $0.health?.resources.contains(resource) == true })
    }

    @Test(
        "what was not spared, what munitions came down on, what a definite noun takes up",
        arguments: [
            "دانات نزلت قبل قليل على مستشفى النو في أم درمان.",
            "وقعت قذيفة في مستوصف البلدة بريف حماة.",
            "وصل القصف إلى مستشفى الجمهورية في تعز.",
            "لم يوفر القصف المدرسة ولا المستوصف في درعا.",
            "لم تسلم من القصف لا المدرسة ولا المشفى في درعا.",
            "المشفى الميداني في سراقب هدفا للطيران الروسي.",
            "يقع مشفى الأمل في بلدة حيش. عند الظهر استهدف القصف المبنى بخمسة صواريخ.",
            "علق مستشفى البلدة عمله بعد أن تعرض لاقتحام من مسلحين في الخرطوم.",
            "تمركزت دبابات الاحتلال عند المدخل الرئيسي لمستشفى العودة في جباليا.",
        ]
    )
    func reached(sentence: String) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).contains { $0.health?.resources.contains(.facility) == true })
    }

    @Test(
        "those who care for people do them no violence by it",
        arguments: [
            "أخذوا المريض من سيارة الإسعاف إلى غرفة العمليات في مستشفى غزة.",
            "أنزلوا المصابين من سيارة الإسعاف أمام مستشفى ناصر في غزة.",
            "أخرجت فرق الإنقاذ المرضى من مستشفى في غزة.",
            "أفرغت الشاحنات حمولتها من الأدوية في مستودع الوزارة في غزة.",
            "لاحق المصور سيارة الإسعاف في غزة.",
            "نعى الأطباء في غزة شهداء القصف.",
            "ودع الأطباء زميلهم المسافر إلى غزة.",
            "فقد الأطباء الأمل في إنقاذ جريح القصف في غزة.",
            "سقطت قذيفة على السوق ونقل المصابون إلى مستشفى تعز.",
            "انفجر إطار شاحنة محملة بالأدوية على الطريق السريع.",
            "قال مسعف: وصلنا إلى المنزل بعد قصفه وأخرجنا طفلين في غزة.",
            "أغلقوا العيادات في عدن احتجاجا على تأخر الرواتب.",
        ]
    )
    func care(sentence: String) throws {
        #expect(try attacksOnHealth(in: sentence).isEmpty)
    }
}
