// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("A plain attack in plain words")
struct PlainAttackTests {
    /// A deed by its verb behind its subject and before it, both feminine, and by its action noun.
    struct Deed: Sendable, CustomTestStringConvertible {
        let verb: String
        let noun: String
        let targets: [String]

        var testDescription: String { verb }
    }

    private static let buildings = [
        "مستشفى النور", "المستشفى الميداني", "نقطة طبية", "صيدلية المدينة", "مبنى الهلال الأحمر",
    ]
    private static let vehicles = ["سيارة إسعاف", "مركبة إسعاف تابعة للهلال الأحمر"]
    private static let people = ["الممرضة سعاد", "طاقم إسعاف", "ثلاثة مسعفين", "مدير المستشفى"]
    private static let supplies = ["شحنة أدوية", "معدات طبية"]

    @Test(
        "is read in every order of its words",
        arguments: [
            Deed(verb: "قصفت", noun: "قصف", targets: buildings),
            Deed(verb: "استهدفت", noun: "استهداف", targets: buildings + people),
            Deed(verb: "دمرت", noun: "تدمير", targets: buildings + vehicles),
            Deed(verb: "هاجمت", noun: "مهاجمة", targets: buildings + vehicles + people),
            Deed(verb: "اقتحمت", noun: "اقتحام", targets: buildings),
            Deed(verb: "داهمت", noun: "مداهمة", targets: buildings),
            Deed(verb: "حاصرت", noun: "حصار", targets: buildings),
            Deed(verb: "فجرت", noun: "تفجير", targets: buildings + vehicles),
            Deed(verb: "أحرقت", noun: "إحراق", targets: buildings + vehicles + supplies),
            Deed(verb: "نهبت", noun: "نهب", targets: buildings + supplies),
            Deed(verb: "صادرت", noun: "مصادرة", targets: vehicles + supplies),
            Deed(verb: "جرفت", noun: "تجريف", targets: buildings),
            Deed(verb: "احتلت", noun: "احتلال", targets: buildings),
            Deed(verb: "أغلقت", noun: "إغلاق", targets: buildings),
            Deed(verb: "اعتقلت", noun: "اعتقال", targets: people),
            Deed(verb: "خطفت", noun: "خطف", targets: people),
            Deed(verb: "قتلت", noun: "قتل", targets: people),
            Deed(verb: "أعدمت", noun: "إعدام", targets: people),
        ]
    )
    func orders(deed: Deed) throws {
        for (index, target) in deed.targets.enumerated() {
            let (actor, town) = PlainAttackTests.scenes[index % PlainAttackTests.scenes.count]
            for sentence in [
                "\(deed.verb) \(actor) \(target) في مدينة \(town).",
                "\(actor) \(deed.verb) \(target) في \(town).",
                "\(deed.verb) \(actor) صباح اليوم في مدينة \(town) \(target).",
                "أفادت مصادر محلية بأن \(actor) \(deed.verb) \(target).",
                "\(deed.noun) \(target) في \(town) من قبل \(actor).",
            ] {
                let found = try extract(sentence).events
                    .filter { $0.health != nil && $0.status == .reported && $0.context == nil && !$0.proximity }
                #expect(!found.isEmpty, "\(sentence)")
            }
        }
    }

    private static let scenes = [
        ("قوات الدعم السريع", "الفاشر"), ("قوات الاحتلال", "جنين"), ("ميليشيا الحوثي", "تعز"), ("قوات النظام", "درعا"),
        ("طائرات إسرائيلية", "صور"),
    ]

    @Test(
        "is read where it stands at a distance, behind its circumstances or by a word that tells it otherwise",
        arguments: [
            ("قصفت الطائرات الحربية قبل ظهر اليوم في بلدة سرمين بريف إدلب مستوصف البلدة.", .facility),
            ("قتل مساء أمس ثلاثة من المسعفين في مأرب.", .personnel),
            ("قتلت قذيفة فجر اليوم في مدينة تعز ثلاثة من الممرضين.", .personnel),
            ("خطف عناصر تنظيم داعش ثلاثة مسعفين في الموصل.", .personnel),
            ("غارة إسرائيلية استهدفت المركز الصحي في الخيام وسوته تماما بالأرض.", .facility),
            ("أجبر الأطباء على مغادرة مستشفى نيالا تحت تهديد السلاح.", .personnel),
            ("أرغمت الميليشيا الطواقم الطبية على ترك المشفى.", .personnel),
            ("قصف الاحتلال منزل الطبيب رأفت سالم في غزة.", .personnel),
            ("أحرق مسلحون بيت ممرضة في ود مدني.", .personnel),
            ("ألقى مجهولون قنبلة على منزل طبيب في ذي قار.", .personnel),
            ("اعتقلت المخابرات الدكتور حسام عمر من مستشفى العودة في جباليا.", .personnel),
            ("قصفت مسيرة خيام النازحين في ساحة مستشفى الأقصى بدير البلح.", .facility),
            ("انفجرت سيارة مفخخة أمام بوابة مستشفى اليرموك في بغداد.", .facility),
            ("عثر الأهالي على جثة الطبيب المختطف قرب نوى في درعا وعليها آثار رصاص.", .personnel),
            ("أطلق جنود النار على مسعف في نابلس ومنعوا إسعافه بعد إطلاق النار عليه.", .personnel),
            ("خطف الحوثيون ثلاثة موظفين في منظمة طبية بصعدة.", .personnel),
            ("أفرج عن ممرضين اختطفا الأسبوع الماضي في الجوف باليمن.", .personnel),
            ("اعتقل الجنود جريحا من داخل سيارة إسعاف عند حاجز في نابلس.", .transport),
            ("نعت نقابة الأطباء الطبيب علاء خالد الذي قتل في قصف على خان يونس.", .personnel),
            ("أغلقت الحواجز العسكرية الطريق أمام سيارات الإسعاف في جنين.", .transport),
            ("فرضت قوات الأمن طوقا حول المستشفى في بغداد وفتشت الداخلين إليه.", .facility),
            ("توقف العمل في مستشفى الأبيض بعد سقوط قذيفة داخله.", .facility),
            ("قوات الدعم السريع تدون مستشفى النو بالمدفعية.", .facility),
            ("زرعت الميليشيا عبوة ناسفة عند مدخل المركز الصحي في حيس.", .facility),
            ("نشرت قوات النظام دبابات داخل حرم مشفى حلب الجامعي.", .facility),
            ("حرمت قوات الاحتلال مرضى غزة من السفر للعلاج.", .patients),
            ("تدمير شاحنة مساعدات طبية بقصف طائرة مسيرة في كردفان.", .supplies),
            ("أغلق مستشفى البلدة في الفاشر أمس بعد هجوم مسلح.", .facility),
            ("سقطت قنبلة لم تنفجر في قسم العمليات بمستشفى الشعب في الخرطوم.", .facility),
            ("اعتقل الأمن نقيب الأطباء في صنعاء.", .personnel),
            ("حول الجنود الطابق الأول من مستشفى الصداقة التركي إلى ثكنة.", .facility),
            ("استهدفت دبابة سيارة إسعافه شرق رفح.", .transport),
            ("لم يسفر قصف المشفى في إدلب عن سقوط قتلى.", .facility),
            ("قضى مسعفان في قصف على داعل بدرعا.", .personnel),
            ("خسرت الهيئة الصحية خمسة من مسعفيها في غارة على صور.", .personnel),
            ("نعى الهلال الأحمر السوداني متطوعيه الخمسة الذين قتلوا في بارا.", .personnel),
            ("حول جنود عيادة المخيم في جنين إلى نقطة مراقبة.", .facility),
            ("أصابت قذيفة سيارة إسعاف في درعا وقتلت الطاقم.", .personnel),
            ("استشهد أربعة من كوادر الدفاع المدني والإسعاف بقصف على صور.", .personnel),
            ("إعطاب سيارتي إسعاف بقصف مدفعي على الأتارب.", .transport),
            ("الدخان يتصاعد من مستشفى الرنتيسي في غزة بعد غارة.", .facility),
            ("رصاصة قناص تنهي حياة مسعف في حمص.", .personnel),
            ("حريق كبير يلتهم مستودع أدوية في الخرطوم بعد سقوط صاروخ.", .warehouse),
            ("سقوط ضحايا في غارات إسرائيلية على طواقم إسعاف في مدينة صور.", .personnel),
            ("روى كيف قتل المسلحون ممرضا في الجنينة.", .personnel),
            ("فتحت النيابة تحقيقا في قصف المستشفى في تعز.", .facility),
            ("قتل ما لا يقل عن خمسة عشر مريضا في هجوم على مستشفى في الفاشر.", .patients),
            // Whoever does it: the object is known by its ending, or by a plural before it that can have no genitive.
            ("أحرق متظاهرون مركزا صحيا في البصرة.", .facility),
            ("أحرق رجال مستوصفا في حمص.", .facility),
            ("هاجم محتجون مستشفى ميدانيا في الموصل.", .facility),
            ("خطف ملثمون ممرضا في صنعاء.", .personnel),
            ("انفجرت عبوة ناسفة بسيارة تقل فريق تطعيم ضد شلل الأطفال في عدن.", .transport),
            ("استهدفت قذيفة حافلة تنقل طاقم إسعاف في تعز.", .transport),
        ] as [(String, HealthResource)]
    )
    func otherwise(sentence: String, resource: HealthResource) throws {
        let found = try extract(sentence).events
            .filter { $0.health != nil && $0.status == .reported && $0.context == nil && !$0.proximity }
        #expect(found.contains { $0.health?.resources.contains(resource) == true }, "\(found.map(\.reasons))")
    }

    @Test(
        "is none where other things, other doctors and other people are meant",
        arguments: [
            "توفي المريض متأثرا بتسارع في ضربات القلب داخل المستشفى في صنعاء.",
            "اغتال مسلحون الدكتور سامر خالد أستاذ التاريخ في جامعة الموصل.",
            "قصفت الطائرات منزلا قرب السوق في صعدة.",
            "تلقى مستشفى زليتن خمس جثث إثر اشتباكات المدينة.",
            "هاجم الوزير مدير المستشفى في عدن بسبب سوء الخدمات.",
            "قضى الأطباء ليلتهم في القرية بعد القصف على صعدة.",
            "أدى القصف إلى مقتل ثلاثة من الكوادر الإعلامية في حلب.",
            "أقلع الطيران بعد إخلاء السكان في ظل تجمع عدد كبير من سيارات الإسعاف في حلب.",
        ]
    )
    func none(sentence: String) throws {
        #expect(try !extract(sentence).events.contains { $0.health != nil })
    }
}
