// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("What is told of an attack on health care")
struct HealthStatusTests {
    @Test(
        "facilities that one deed befell in a named town are these, not the kind",
        arguments: [
            ("نهبت المليشيا صيدليات ومخازن أدوية في مدينة ود مدني.", .reported),
            ("أحرق مسلحون عيادات في مدينة الجنينة.", .reported),
            ("دمرت الطائرات مستشفيات في حلب منذ بدء الحرب.", .general),
            ("تنهب المليشيات الصيدليات والمستشفيات.", .general),
        ] as [(String, EventStatus)]
    )
    func oneDeed(sentence: String, status: EventStatus) throws {
        let found = try extract(sentence).events.filter { $0.health != nil }
        #expect(!found.isEmpty && found.allSatisfy { $0.status == status }, "\(found.map(\.reasons))")
    }

    private func attacks(_ sentence: String) throws -> [Event] {
        try extract(sentence).events.filter { $0.health != nil }
    }

    private func isTold(_ sentence: String, as status: EventStatus) throws -> Bool {
        let found = try attacks(sentence)
        return !found.isEmpty && found.allSatisfy { $0.status == status && $0.context == nil && !$0.proximity }
    }

    @Test(
        "is a fact where a verb without its doer follows the facility, over what is put in between",
        arguments: [
            "أعلنت المنظمة أن مستشفى تدعمه في حلب أصيب مباشرة ببرميل متفجر فجر الاثنين",
            "مشفى الإيمان في قرية سرجة قصف اليوم من قبل الطيران الروسي",
            "وحدة غسيل الكلى في حرستا دمرت بالكامل جراء القصف",
            "مستوصف البلدة في ريف درعا أصيب أمس بقذيفتين",
        ]
    )
    func passives(_ sentence: String) throws { #expect(try isTold(sentence, as: .reported)) }

    @Test(
        "is what a word over it or the span it is told of says",
        arguments: [
            ("دعا المجلس قوات الدعم السريع إلى رفع الحصار عن مستشفيات الفاشر", .demanded),
            ("الصليب الأحمر: على الأطراف ضمان وصول الجرحى وعدم مهاجمة سيارات الإسعاف", .demanded),
            ("قال المفوض إن على الجيش في السودان عدم استهداف المستشفيات", .demanded),
            ("تحذير إسرائيلي بقصف سيارات الإسعاف في جنوب لبنان", .planned),
            ("قيادي حوثي اعتدى على طبيبة في مستشفى الثورة", .reported),
            ("أحيا أهالي القرية ذكرى قصف المستشفى الميداني في سوريا", .historical),
            ("لا توجد أدلة على قصف المستشفى في غزة", .denied),
            ("أعيد افتتاح المستشفى الذي دمرته الحرب في حلب", .historical),
            ("قتل أكثر من ألف من العاملين في القطاع الصحي منذ السابع من أكتوبر", .general),
            ("قصفت القوات الروسية منذ تدخلها أكثر من سبعين مستشفى في سوريا", .general),
            ("استشهد مسعفان وأصيب أربعة آخرون", .reported),
            ("أكد المتحدث باسم الجيش عدم استهداف أي مستشفى في حلب", .denied),
            ("أكد المبعوث ضرورة عدم استهداف المستشفيات في حلب", .demanded),
            ("قال المبعوث إن عدم استهداف المستشفيات في حلب أمر مهم", .hypothetical),
            ("نددت المنظمة بالهجمات المتكررة على العاملين في المجال الصحي", .general),
            ("لا يزال مكان الطبيب مجهولا بعد أن خطفه مسلحون في تعز", .reported),
        ] as [(String, EventStatus)]
    )
    func governed(_ sentence: String, _ status: EventStatus) throws { #expect(try isTold(sentence, as: status)) }

    @Test(
        "is a fact where nothing tells the setting but the deed is none of a quarrel",
        arguments: [
            "تم استهداف طاقم طبي أثناء توجهه لإسعاف مصابين", "مجزرة في مستشفى المدينة",
            "قضى ممرض تحت التعذيب في سجون النظام", "أطلقوا الرصاص على سيارة الإسعاف فأصيب السائق",
            "احترق مستودع أدوية تابع لوزارة الصحة بعد قصفه بالصواريخ",
            "الجنود عاثوا فسادا في المستشفى وحطموا الأجهزة الطبية",
            "نفد الوقود من المستشفى الوحيد بسبب الحصار المفروض على المدينة",
            "طوقت آليات عسكرية مستشفى جنين الحكومي ومنعت الدخول إليه",
            "الاحتلال يفرج عن مسعف بعد أن اعتقله من داخل سيارة الإسعاف",
            "صواريخ أرض أرض تضرب مستشفى الأطفال في بنغازي",
        ]
    )
    func facts(_ sentence: String) throws { #expect(try isTold(sentence, as: .reported)) }

    @Test(
        "is demanded where its end, an investigation, protection or release is",
        arguments: [
            "دعت المنظمة إلى فتح تحقيق مستقل في قصف المستشفيات شمال سوريا",
            "طالبت النقابة بالكشف عن مصير الأطباء المخطوفين",
            "أطباء بلا حدود تدعو للإفراج عن موظفيها الطبيين المختطفين",
            "ناشدت نقابة الأطباء المجتمع الدولي التدخل لوقف الاعتداءات على الكوادر الطبية",
        ]
    )
    func demands(_ sentence: String) throws { #expect(try isTold(sentence, as: .demanded)) }

    @Test(
        "is general where it befalls a kind, a share or health care as a whole",
        arguments: [
            "باتت المستشفيات هدفا للغارات في هذه الحرب", "أصبحت الطواقم الطبية عرضة للاستهداف المتعمد",
            "قتل أكثر من 700 عامل صحي خلال سنوات النزاع", "لم تسلم المستشفيات من القصف",
            "المستشفيات والمدارس لم تنج من غارات الطيران",
            "الاعتداء على الأطباء والممرضين انتهاك صارخ لاتفاقيات جنيف",
            "سجلت المنظمة أكثر من مئة هجوم على الرعاية الصحية",
            "قال الوزير إن معظم المستشفيات الحكومية في عدن مدمرة تماما",
            "أكثر من نصف مستشفيات حلب لم تعد تعمل جراء القصف",
        ]
    )
    func general(_ sentence: String) throws { #expect(try isTold(sentence, as: .general)) }

    @Test(
        "is history where it is recalled",
        arguments: [
            "سبق أن تعرض المستشفى للقصف في الحرب السابقة", "تعيد الحادثة إلى الأذهان مجزرة مستشفى المعمداني",
            "يذكر أن مشفى القدس في حلب دمر بغارة جوية قبل ثلاث سنوات",
        ]
    )
    func history(_ sentence: String) throws { #expect(try isTold(sentence, as: .historical)) }

    @Test(
        "What must not be done or be is demanded",
        arguments: [
            "يجب ألا تكون المستشفيات أبدا هدفا.", "قال تيدروس إن المستشفيات يجب ألا تكون هدفا للقصف.",
            "المستشفيات ليست ساحات معارك.", "لا ينبغي أن تتحول المستشفيات إلى ساحات حرب، قال غريفيث.",
            "يجب ألا تكون المستشفيات ساحة معركة.", "شددت بلخي على أن الرعاية الصحية يجب أن تكون محمية.",
            "اليونيسف: حماية المستشفيات واجب بموجب القانون الدولي.", "لا تقصفوا المستشفيات.",
        ]
    )
    func forbidden(_ sentence: String) throws { #expect(try isTold(sentence, as: .demanded)) }

    @Test(
        "An order of forces to empty a hospital is a threat",
        arguments: [
            "طلب الجيش الإسرائيلي من مستشفيات شمال غزة الإخلاء خلال 24 ساعة.",
            "أمر الجيش إدارة مستشفى العودة في غزة بالإخلاء الفوري.",
        ]
    )
    func emptied(_ sentence: String) throws { #expect(try isTold(sentence, as: .threatened)) }

    @Test("The war of a year is when it was")
    func warOfAYear() throws { #expect(try isTold("يعود تدمير المستشفى في بنت جبيل إلى حرب 2006.", as: .historical)) }

    @Test(
        "is near where a way to the hospital, its quarter or its surroundings are struck",
        arguments: [
            "انفجرت عبوة ناسفة على الطريق المؤدي إلى المشفى الوطني",
            "غارات على تجمعات للجيش في محيط حي المستشفى العسكري",
            "استهدف الطيران بغارة جوية عنيفة محيط المشفى الوطني", "معارك ضارية على بعد كيلومتر واحد من مستشفى الشعب",
        ]
    )
    func near(_ sentence: String) throws {
        let found = try attacks(sentence)
        #expect(found.map(\.proximity) == [true])
    }

    @Test(
        "is crime among private people",
        arguments: [
            "شجار بين عائلتين داخل قسم الطوارئ يسفر عن إصابة شخصين", "شاب يقتل طبيبا بسكين في عيادته بسبب خلاف مالي",
            "اعتداء على ممرض من طرف مرافقي مصاب في حادث مرور",
            "أطباء يحتجون بعد الاعتداءات التي تستهدفهم من قبل مرافقي المرضى",
        ]
    )
    func crime(_ sentence: String) throws {
        let found = try attacks(sentence)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.context == "crime" })
    }

    @Test(
        "is no attack where it is played, told as a story, or done by words, animals, illness or software",
        arguments: [
            "أجرت فرق الدفاع المدني تدريبا وهميا يحاكي قصف مستشفى وإخلاء المرضى",
            "يروي الفيلم قصة طبيبة تحاصر داخل مستشفى يتعرض للقصف", "مناورة مشتركة تحاكي هجوما على مستشفى",
            "انتقادات حادة تستهدف إدارة المستشفى", "الأسود هاجمت الطبيب داخل القفص وأصابته بجراح",
            "مرض غامض يهاجم الأطفال والأطباء عاجزون", "هجمات إلكترونية تستهدف مستشفيات في بريطانيا",
            "قراصنة يستهدفون شبكة مستشفيات ببرمجيات خبيثة", "توفي الطبيب المعروف بعد صراع مع المرض",
            "غارات على مواقع عسكرية والمستشفيات تستنفر", "انفجار أنبوبة غاز في مستشفى بالعاصمة",
            "وفاة طبيبة أثناء فحصها لمريض وتأجيل الإضراب العام بعد إطلاق سراحها",
        ]
    )
    func none(_ sentence: String) throws {
        let found = try attacks(sentence)
        #expect(found.allSatisfy { $0.status == .hypothetical }, "\(found.map(\.reasons))")
    }
}
