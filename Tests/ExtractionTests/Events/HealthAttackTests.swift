// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Attacks on health care")
struct HealthAttackTests {
    /// A sentence and the attack that it tells of.
    struct Case: CustomTestStringConvertible, Sendable {
        var sentence: String
        var status: EventStatus
        var resources: [HealthResource]

        init(_ sentence: String, _ status: EventStatus, _ resources: HealthResource...) {
            self.sentence = sentence
            self.status = status
            self.resources = resources
        }

        var testDescription: String { sentence }
    }

    private func attacks(_ sentence: String) throws -> [Event] {
        try extract(sentence).events.filter { $0.eventClass == .attack && $0.health != nil }
    }

    private func check(_ wanted: Case) throws {
        let found = try attacks(wanted.sentence)
        #expect(found.map(\.status) == [wanted.status], "\(found.map(\.reasons))")
        #expect(Set(found.first?.health?.resources ?? []) == Set(wanted.resources))
    }

    @Test(
        "are told by verbs and their objects",
        arguments: [
            Case("قصفت طائرات حربية مستشفى الزهراء في مدينة إدلب.", .reported, .facility),
            Case("دمر القصف مستشفى البلدة.", .reported, .facility),
            Case("اعتدى مسلحون على الطبيب في درعا.", .reported, .personnel),
            Case("قتل القصف الأطباء في المشفى.", .reported, .personnel),
            Case("ألقت المروحيات أربعة براميل متفجرة على مستشفى البلدة.", .reported, .facility),
            Case("اغتال مجهولون طبيبا في البصرة.", .reported, .personnel),
            Case("تعرضت سيارة إسعاف لإطلاق نار كثيف في درعا.", .reported, .transport),
            Case("دمر القصف الروسي مركزا صحيا في القرية.", .reported, .facility),
            Case("استهدف النظام مستشفى البلدة.", .reported, .facility),
            Case("أصابت القذائف سيارة إسعاف في المخيم.", .reported, .transport),
            Case("استهدف الطيران المروحي سيارة إسعاف على أطراف البلدة.", .reported, .transport),
            Case("دمرت غارة جوية مستوصفا في ريف حماة.", .reported, .facility),
            Case("اقتحم مسلحون مستشفى المدينة فجر أمس.", .reported, .facility),
            Case("قصف الطيران مركزا لغسيل الكلى في مدينة دوما.", .reported, .facility),
            Case("طال القصف المدفعي مركزا للإسعاف في البلدة.", .reported, .facility),
            Case("قتل قناص مسعفا في المخيم.", .reported, .personnel),
            Case("أصيب مستشفى الكويت التخصصي بشظايا صاروخ.", .reported, .facility),
            Case("انفجرت عبوة ناسفة في سيارة إسعاف بالمدينة.", .reported, .transport),
            Case("قتل متطوع في الهلال الأحمر برصاص مسلحين.", .reported, .personnel),
            Case("احتل مقاتلون مركزا صحيا في البلدة.", .reported, .facility),
            Case("استولت الميليشيات على شحنة أدوية في الطريق.", .reported, .supplies),
            Case("عرقلت الحواجز وصول الأدوية إلى المدينة.", .reported, .supplies),
            Case("خرج بنك الدم في مدينة الرقة عن الخدمة جراء القصف.", .reported, .facility),
        ]
    )
    func verbs(_ wanted: Case) throws { try check(wanted) }

    @Test(
        "are told by passives and their like",
        arguments: [
            Case("قُصف مستشفى البلدة بالبراميل المتفجرة.", .reported, .facility),
            Case("تم استهداف مستشفى البلدة بغارات جوية.", .reported, .facility),
            Case("تعرض مستشفى السلام لقصف مدفعي.", .reported, .facility),
            Case("تعرضت نقطة طبية لغارة جوية في ريف درعا.", .reported, .facility),
        ]
    )
    func passives(_ wanted: Case) throws { try check(wanted) }

    @Test(
        "are told by action nouns, their genitives and prepositions",
        arguments: [
            Case("أسفر قصف مستشفى البلدة عن سقوط ثلاثة قتلى.", .reported, .facility),
            Case("شنت الطائرات غارات على مستشفى ميداني في حلب.", .reported, .facility),
            Case("أدى استهداف الطيران لمستشفى الرحمة إلى خروجه عن الخدمة.", .reported, .facility),
        ]
    )
    func actionNouns(_ wanted: Case) throws { try check(wanted) }

    @Test(
        "are told by relative clauses",
        arguments: [
            Case("نفذت الطائرات غارات استهدفت مستشفى الأطفال في حلب.", .reported, .facility),
            Case("تحدث السكان عن الغارات التي شنتها الطائرات على مستشفى الأمل.", .reported, .facility),
        ]
    )
    func relativeClauses(_ wanted: Case) throws { try check(wanted) }

    @Test(
        "near a facility are told as near it",
        arguments: [
            "استهدف القصف محيط مشفى الأمل.", "نفذت الطائرات غارة قرب مستشفى الأمل.",
            "قصفت الطائرات محيط مستشفى البلدة.", "استهدف قصف المناطق القريبة من مشفى البلدة.",
            "سقطت قذائف في محيط مستشفى البلدة.", "انفجرت سيارة مفخخة أمام مستشفى البلدة.",
            "سقطت قذيفة بالقرب من مستشفى البلدة.",
        ]
    )
    func near(sentence: String) throws {
        let found = try attacks(sentence)
        #expect(found.map(\.proximity) == [true])
    }

    @Test(
        "are none where health care only appears",
        arguments: [
            "نقل الجرحى إلى مستشفى المدينة بعد قصف السوق.",
            "قصفت الطائرات السوق ونقل المصابون إلى المستشفى.",
            "زار وزير الصحة مستشفى الأطفال في دمشق.",
            "افتتحت المنظمة مستشفى جديدا في المدينة.",
            "أعلنت وزارة الصحة تسجيل إصابات جديدة بالكوليرا.",
            "أجرى أطباء المستشفى عملية جراحية ناجحة.",
            "قال مدير المستشفى إن القصف أدى إلى مقتل ثلاثة مدنيين.",
            "فاز المنتخب على ضيفه بثلاثة أهداف.",
            "زار وزير الصحة جرحى القصف في مستشفى المدينة.",
            "اندلع حريق في مستشفى المدينة بسبب انفجار أسطوانة أوكسجين.",
            "تحدث مدير المستشفى مع المصابين وأسرهم والطواقم الطبية بعد الهجوم.",
        ]
    )
    func nothing(sentence: String) throws {
        #expect(try attacks(sentence).isEmpty)
    }

    @Test(
        "are only told as facts when the text tells them as facts",
        arguments: [
            Case("دعت منظمة الصحة العالمية إلى وقف استهداف المستشفيات.", .demanded, .facility),
            Case("طالب المجلس بوقف قصف المستشفيات فورا.", .demanded, .facility),
            Case("نفت وزارة الدفاع قصف مستشفى في إدلب.", .denied, .facility),
            Case("تعرض المسعفون في المكان لهجوم بطائرة مسيرة.", .reported, .personnel),
            Case("لم تقصف الطائرات مستشفى البلدة.", .denied, .facility),
            Case("نفى الجيش مسؤوليته عن قصف المستشفى.", .reported, .facility),
            Case("هدد المسلحون بقصف المستشفى.", .threatened, .facility),
            Case("أدانت الأمم المتحدة استهداف المستشفيات والمرافق الصحية.", .general, .facility),
            Case("قتل أربعون عاملا صحيا منذ بداية الحرب.", .general, .personnel),
            Case("تعرض 20 مستشفى للقصف خلال شهر تموز.", .general, .facility),
            Case("هدد مسلحون أطباء المستشفى بالقتل.", .reported, .personnel),
        ]
    )
    func status(_ wanted: Case) throws { try check(wanted) }

    @Test("by shots are no crime for want of heavier weapons")
    func shots() throws {
        let found = try attacks("أطلق مجهولون النار على سيارة إسعاف في جنين.")
        #expect(found.map(\.context) == [nil])
        #expect(found.map(\.status) == [.reported])
    }

    @Test("in a casualty department are crime")
    func crime() throws {
        let found = try attacks("اعتدى مرافقو مريض بالضرب على طبيب في قسم الطوارئ.")
        #expect(found.map(\.context) == ["crime"])
        #expect(found.first?.health?.resources.contains(.personnel) == true)
    }

    @Test(
        "name what was struck with all that is listed",
        arguments: [
            ("غارات جوية على مستشفيات كفرنبل ومعرة النعمان والشامي.", "مستشفيات كفرنبل ومعرة النعمان والشامي"),
            ("قصفت الطائرات عيادة طبية وصيدلية في البلدة.", "عيادة طبية وصيدلية"),
            ("سقطت قذيفة على سكن الممرضات بمستشفى النور.", "سكن الممرضات بمستشفى النور"),
            ("اقتحام الدبابات للمستشفى.", "المستشفى"),
            ("نقل الجرحى إلى مشفى النور، فقصفت الطائرات المشفى.", "مشفى النور"),
            ("قصفت الطائرات مستشفى الثورة العام وعددا من المنازل.", "مستشفى الثورة العام"),
        ]
    )
    func facility(sentence: String, facility: String) throws {
        #expect(try attacks(sentence).map(\.health?.facility) == [facility])
    }

    @Test(
        "name who did it, however that is said",
        arguments: [
            ("قصف مستشفى النور في إدلب من قبل قوات النظام.", "قوات النظام"),
            ("قُصف المشفى في المدينة على يد القوات الروسية.", "القوات الروسية"),
            ("تعرض المشفى لقصف من الطيران الحربي.", "الطيران الحربي"),
            ("شنت طائرات حربية روسية غارات على مشفى النور.", "طائرات حربية روسية"),
            ("قصفت قوات النظام البلدة أمس. وطال القصف مشفى النور.", "قوات النظام"),
        ]
    )
    func actor(text: String, actor: String) throws {
        let found = try extract(text)
        let event = try #require(found.events.first { $0.health != nil })
        let names = event.actors.compactMap { id in found.entities.first { $0.id == id }?.nameArabic }
        #expect(names.contains(actor), "\(names)")
    }

    @Test(
        "are where the text says, as the text writes it",
        arguments: [
            ("قصفت الطائرات مشفى النور برفح.", "رفح"),
            ("قصفت الطائرات مشفى في كفرنبل.", "كفرنبل"),
            ("قصفت الطائرات مشفى في مدينة الأتارب.", "الأتارب"),
            ("اقتحمت القوات مستشفى في جنين.", "جنين"),
            ("قال السكان في تعز إن القصف طال مستشفى الثورة في المدينة.", "تعز"),
            ("تعرضت مدينة سراقب للقصف. وقصفت الطائرات مشفى النور بريف إدلب.", "سراقب"),
        ]
    )
    func place(text: String, place: String) throws {
        let event = try #require(try attacks(text).first)
        #expect(event.places.first?.nameArabic == place)
    }
}
