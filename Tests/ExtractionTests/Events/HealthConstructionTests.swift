// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Constructions that tell of attacks on health care")
struct HealthConstructionTests {
    private func attacks(_ sentence: String) throws -> [Event] {
        try extract(sentence).events.filter { $0.health != nil }
    }

    @Test(
        "tell what was struck and how",
        arguments: [
            ("حولت الميليشيا مستشفى الولادة في المدينة إلى ثكنة عسكرية.", .facility, .militarization),
            ("اتخذ المسلحون من المركز الصحي مقرا لهم.", .facility, .militarization),
            ("تحول مستشفى الأطفال إلى معسكر لقوات الدعم السريع.", .facility, .militarization),
            ("استخدم الحوثيون المستشفى موقعا عسكريا.", .facility, .militarization),
            ("يتمركز مقاتلون داخل مستشفى الثورة في الحديدة.", .facility, .militarization),
            ("صواريخ فراغية على مشفى البلدة في ريف إدلب.", .facility, .heavyWeapons),
            ("مستشفى الشفاء تحت القصف في غزة.", .facility, .heavyWeapons),
            ("انهار مبنى مستشفى الصداقة جراء ضربة جوية.", .facility, .heavyWeapons),
            ("اندلع حريق في مستودع للمستلزمات الطبية إثر قصف مدفعي.", .warehouse, .heavyWeapons),
            ("أغلق مسلحون مستشفى الزاوية بالسواتر الترابية.", .facility, .obstruction),
            ("مستشفى ناصر في غزة محاصر بالدبابات.", .facility, .obstruction),
            ("أجبرت جماعة مسلحة إدارة المستشفى على وقف العمل.", .facility, .obstruction),
            ("تمنع المليشيا دخول أي نوع من الأدوية إلى المدينة.", .supplies, .obstruction),
            ("اعتقل الجنود ثلاثة من طاقم الإسعاف عند الحاجز.", .personnel, .abduction),
            ("اعتقلت الميليشيا مدير مكتب الصحة في محافظة إب.", .personnel, .abduction),
            ("احتجز الجنود سيارة إسعاف أكثر من ساعتين عند الحاجز.", .transport, .obstruction),
            ("ألقى مجهولون قنبلة يدوية على عيادة في كركوك.", .facility, .individualWeapons),
            ("احتجزت الميليشيا أربعة موظفين صحيين منذ الأسبوع الماضي.", .personnel, .abduction),
            ("نهب مسلحون ليل أمس مستوصف البلدة.", .facility, .removalOfAssets),
            ("نشرت الميليشيا قناصة على سطح المستشفى الوطني في درعا.", .facility, .militarization),
            ("نصبت ميليشيا الحوثي منصات صواريخ في حديقة مستشفى الثورة في تعز.", .facility, .militarization),
            ("سقطت دانة على مستشفى النو في أم درمان.", .facility, .heavyWeapons),
            ("اعتقل المسلحون في عفرين طبيب المركز الصحي.", .personnel, .abduction),
            ("نصبت القوات مدافع في باحة مستشفى الجمهوري في صنعاء.", .facility, .militarization),
            ("اغتيلت قابلة برصاص مسلحين في الرقة.", .personnel, .individualWeapons),
            ("أجبر عناصر من الدعم السريع الأطباء على علاج جرحاهم في الخرطوم.", .personnel, .obstruction),
            ("دمر القصف المدفعي ليلة أمس أجزاء من مستشفى زمزم.", .facility, .heavyWeapons),
            ("داهمت قوة بثياب مدنية مستشفى الخليل الحكومي.", .facility, .armedSearch),
            ("اقتحم جنود بقيادة ضابط كبير مستشفى الرمادي.", .facility, .armedSearch),
            ("سيارة إسعاف كانت تنقل جريحا تعرضت لقصف في حمص.", .transport, .heavyWeapons),
            ("استهدفت طائرات الاحتلال عيادة في النبطية.", .facility, .heavyWeapons),
            ("استهدف طيران الاحتلال صيدلية في صيدا.", .facility, .heavyWeapons),
            ("أصابت قذيفة مستوصف البلدة في درعا فأحرقته.", .facility, .heavyWeapons),
            ("فتش الجنود غرف المرضى في مستشفى جنين.", .facility, .armedSearch),
            ("ألقت مروحية مظلات متفجرة على مشفى في إدلب.", .facility, .heavyWeapons),
            ("دمرت غارة مركزا للهيئة الصحية في صور.", .facility, .heavyWeapons),
            ("منع الجنود الإسعاف من الوصول إلى مصاب في الخليل.", .transport, .obstruction),
            ("رفضت سلطات الاحتلال منح تصاريح لمرضى غزة.", .patients, .obstruction),
            ("سقطت قذيفتان في محيط مستشفى نوى في درعا ما أدى إلى خروجه عن الخدمة.", .facility, .heavyWeapons),
            ("أحرق محتجون في الناصرية مركزا لعلاج مرضى السل.", .facility, .fire),
            (
                "قالت المصادر إن أضرارا كبيرة لحقت بالمعدات الطبية بعد أن أصابت القذائف المستشفى.", .facility,
                .heavyWeapons
            ),
        ] as [(String, HealthResource, HealthAttackType)]
    )
    func kinds(sentence: String, resource: HealthResource, type: HealthAttackType) throws {
        let found = try attacks(sentence).filter { $0.status == .reported && $0.context == nil && !$0.proximity }
        #expect(found.contains { $0.health?.resources.contains(resource) == true && $0.health?.attackType == type })
    }

    @Test("tell of nothing where it is a street that is held")
    func streets() throws {
        #expect(try attacks("استعادت القوات السيطرة على شارع المستشفى في بنغازي.").isEmpty)
    }

    @Test(
        "tell whom of health care it befell, by his profession, his office or his part among the victims",
        arguments: [
            ("اغتال مسلحون مجهولون الطبيب في مدينة درعا.", .personnel),
            ("مقتل سبعة مدنيين بينهم أربعة من الكوادر الطبية بقصف على المدينة.", .personnel),
            ("قتل الشاب المسعف أحمد بقصف على الحي.", .personnel),
            ("تمكن مسلحون من اقتحام مستشفى غريان.", .facility),
            ("سقطت قذيفة هاون داخل حوش مستشفى البلدة.", .facility),
        ] as [(String, HealthResource)]
    )
    func targets(sentence: String, resource: HealthResource) throws {
        let found = try attacks(sentence).filter { $0.status == .reported && $0.context == nil && !$0.proximity }
        #expect(found.contains { $0.health?.resources.contains(resource) == true })
    }

    @Test(
        "tell whether it happened, when, and to whom in general",
        arguments: [
            ("طالب الهلال الأحمر بالإفراج الفوري عن المسعفين المعتقلين.", .demanded),
            ("ناشد الأهالي المنظمات التدخل لفك الحصار عن المستشفى.", .demanded),
            ("دعت اللجنة جميع الأطراف إلى احترام الطواقم الطبية.", .demanded),
            ("أكثر من 70 بالمئة من مستشفيات السودان خارج الخدمة بسبب الحرب.", .general),
            ("قتل ما لا يقل عن 923 من الكوادر الطبية في سوريا منذ آذار 2011.", .general),
            ("وفي 12 من حزيران الماضي قتل أربعة مسعفين بقصف على عفرين.", .historical),
            ("وفي أيلول من العام الماضي استشهد مسعف في قصف على حلب.", .historical),
            ("تعرض مستشفى الرازي في حلب لقصف مدفعي في العام قبل الماضي.", .historical),
            ("وكان المركز الصحي في خان شيخون قد تعرض لغارة في أيار 2019.", .historical),
            ("بدأت المنظمة إعادة تأهيل المستشفى الذي دمره القصف في تعز.", .historical),
            ("أدانت المنظمة الهجمات على المستشفيات والعاملين في القطاع الصحي في السودان.", .general),
            ("أكد مصدر أمني عدم تعرض أي مستشفى للاقتحام.", .denied),
            ("لا صحة لما يتم تداوله عن اختطاف طبيب في المكلا.", .denied),
        ] as [(String, EventStatus)]
    )
    func statuses(sentence: String, status: EventStatus) throws {
        let found = try attacks(sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == status }, "\(found.map(\.reasons))")
    }

    @Test(
        "tell what only was near it",
        arguments: [
            "قصفت مدفعية النظام الأحياء المجاورة للمشفى الوطني في درعا.",
            "وقع الانفجار على بعد خمسين مترا من المركز الصحي في بعقوبة.",
        ]
    )
    func near(sentence: String) throws { #expect(try attacks(sentence).map(\.proximity) == [true]) }

    @Test(
        "tell private violence",
        arguments: [
            ("تعرض الطبيب لضربة بآلة حادة داخل المركز الصحي.", .individualWeapons),
            ("أهالي متوفى يعتدون على الكادر الطبي في مستشفى بعمان الأردنية.", .assault),
        ] as [(String, HealthAttackType)]
    )
    func crime(sentence: String, type: HealthAttackType) throws {
        let found = try attacks(sentence)
        #expect(found.map(\.context) == ["crime"])
        #expect(found.first?.health?.attackType == type)
    }

    @Test(
        "tell of none where health care is no target",
        arguments: [
            "قامت طواقم الهلال الأحمر بنقل جثمان الشهيد الذي قتله الجنود.",
            "قصف مدفعي على المدينة ونقص حاد في الأدوية بالمستشفيات.",
            "وصل جنود الجيش فجر المستشفى مزدحما بالجرحى.",
            "رفضت الإدارة إدخال الهواتف إلى المستشفى.",
            "رمى المريض حبوب الدواء من نافذة المستشفى.",
            "أضرب الأطباء عن العمل احتجاجا على تأخر الرواتب.",
            "خططت العصابة لسرقة بنك قرب مستشفى الأمل.",
            "سيطر الجيش على معسكر قرب مستشفى الدايات بعد معارك.",
            "استخدم الأطباء أجهزة حديثة في مركز القلب بالمستشفى العسكري.",
            "ضرب زلزال شمال سوريا وألحق أضرارا بمستشفى جنديرس.",
            "نشرت الشرطة صورا من داخل مستشفى بغداد بعد الانفجار في السوق.",
            "المادة قابلة للانفجار عند تعرضها للحرارة بحسب الجيش السوري.",
        ]
    )
    func none(sentence: String) throws { #expect(try attacks(sentence).isEmpty) }
}
