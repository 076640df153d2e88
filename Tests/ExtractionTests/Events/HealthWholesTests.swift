// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("What of health care a phrase or a clause stands for")
struct HealthWholesTests {
    @Test(
        "one of its kind, a part, a name alone or care itself",
        arguments: [
            ("ضربة على مدخل أكبر مستشفى في بيروت توقع قتلى.", HealthResource.facility),
            ("قصف الجيش أكبر مستشفيات المدينة في الخرطوم.", .facility),
            ("اقتحمت القوات آخر مستشفى في شمال غزة.", .facility),
            ("انفجار بالطابق العلوي لمستشفى في كابول.", .facility),
            ("انفجار في الطابق الثاني من مستشفى في كابول.", .facility),
            ("مسلحان يفتحان النار داخل طوارئ مستشفى في كويتا.", .facility),
            ("قصفت الطائرات المعمداني في غزة.", .facility),
            ("أصيب مركز لتوزيع سيارات الإسعاف في بنغازي بصاروخ.", .facility),
            ("رصاص مطاطي يصيب هيكل سيارة إسعاف في بيتا.", .transport),
            ("أصاب الطيران سيارة إسعاف في صور.", .transport),
            ("المستشفى الذي قصف أمس يخدم نصف مليون نسمة في حلب.", .facility),
        ]
    )
    func phrases(sentence: String, resource: HealthResource) throws {
        let found = try reportedAttacksOnHealth(in: sentence)
        #expect(found.contains { $0.health?.resources.first == resource }, "\(sentence)")
    }

    @Test(
        "staff who share the subject of the verb before, or are told apart from what they died of",
        arguments: [
            "خرج المسعفون لإنقاذ الجرحى وقتلوا في حلب.", "أخرجت طبيبتان من بيتيهما وقتلتا في الموصل.",
            "لقي مسعف مصرعه برصاص قناص في بنغازي.", "فارق مسعف الحياة متأثرا بجراحه في قصف على حلب.",
            "قتل مسلح يظن أنه ينتمي إلى التنظيم طبيبا في عدن.", "خطف مسلحون يعتقد أنهم من القاعدة طبيبا في أبين.",
            "اقتاد رجال بزي عسكري طبيبا من عيادته في بنغازي.", "أخذ رجلان بزي عسكري طبيبا من فندقه في بنغازي.",
            "خطف ثلاثة ممرضين من المركز الصحي لقرية الزهور بدارفور.", "توقيف طواقم الإسعاف فجر الجمعة.",
        ]
    )
    func staff(sentence: String) throws {
        let found = try reportedAttacksOnHealth(in: sentence)
        #expect(found.contains { $0.health?.resources.contains(.personnel) == true }, "\(sentence)")
    }

    @Test(
        "counts are general",
        arguments: [
            "عشرون هجوما على الصحة في السودان منذ بداية العام.", "34 مستشفى خارج الخدمة في غزة منذ أكتوبر.",
            "أكثر من نصف المستشفيات خارج الخدمة في السودان.",
            "ارتفع عدد الكوادر الطبية الذين قتلوا منذ أبريل إلى مئتين، وفق شبكة محلية.",
        ]
    )
    func counts(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .general }, "\(sentence)")
    }

    @Test(
        "years that passed make it history",
        arguments: [
            "ثلاث سنوات مرت على قصف مستشفى البلدة في عفرين.", "عامان على مجزرة المستشفى في غزة.",
            "بعد عامين على قصف المستشفى في قندوز لم يحاسب أحد.",
        ]
    )
    func years(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .historical }, "\(sentence)")
    }

    @Test(
        "private violence is crime, also where there is war",
        arguments: [
            "خلع لصوص باب المستوصف ليلا في درعا.", "القبض على المعتدي على طبيبة في مستشفى ببغداد.",
            "طبيب يعتدي على مريضة في بغداد.", "حطم أقارب المتوفى قسم الطوارئ في مستشفى بالموصل.",
            "اعتدى ثلاثة أشخاص على أمن مستشفى القريات في السعودية.",
        ]
    )
    func crimes(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.context == "crime" }, "\(sentence)")
    }

    @Test(
        "what is feared, opened or threatened by doctors is none",
        arguments: [
            "تخوف من اقتحام مستشفى كمال عدوان.", "افتتاح أكبر مستشفى في بغداد.", "أصاب المرض طبيبا في المستشفى.",
            "الأطباء يهددون بشل المستشفيات في السودان.", "أتى الوزير على ذكر المستشفى في بغداد.",
        ]
    )
    func none(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence).filter { $0.status != .hypothetical }
        #expect(found.isEmpty, "\(sentence)")
    }
}
