// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Those who give care among the dead, the wounded and the held")
struct HealthVictimsTests {
    private func attacks(_ sentence: String) throws -> [Event] {
        try extract(sentence).events.filter { $0.health != nil }
    }

    private func reported(_ sentence: String) throws -> [Event] {
        try attacks(sentence).filter { $0.status == .reported && $0.context == nil && !$0.proximity }
    }

    @Test(
        "are told by lists, counts, pronouns and offices",
        arguments: [
            "طبيبان وصيدلانية بين ضحايا الغارة على سوق سراقب.",
            "وكان من بين الجرحى مسعفان أصيبا في قصف مدفعي على درعا.",
            "أسفرت الغارات على صيدا عن سبعة شهداء من المسعفين.",
            "ارتقت الممرضة شهيدة في قصف على خان يونس.",
            "عاملة صحية وطفلتها تقضيان في قصف على قرية بنين في إدلب.",
            "طبيب ومسعف قتلا برصاص مسلحين في الناصرية.",
            "طبيب وزوجته قتلا برصاص مسلحين في الناصرية.",
            "لقي سائق سيارة إسعاف حتفه في كمين نصبه مسلحون قرب الفلوجة.",
            "ثلاثة مسعفين قضوا بغارة على النبطية.",
            "تصفية ممرض في السويداء على يد مسلحين.",
            "استهدف قناص الطبيب المناوب وهو يعبر الشارع في الفاشر.",
            "قتل قناص المسعف سامر عيسى في حي صلاح الدين بحلب.",
            "أصاب قناص الممرضة في ساقها أثناء دوامها في طرابلس.",
            "زرع مجهولون عبوة ناسفة تحت سيارة إسعاف في درعا.",
            "انفجر لغم تحت سيارة إسعاف في مأرب.",
            "قام مسلحون بتصفية جرحى داخل مشفى في بانياس.",
            "صفى مسلحون طبيبا في منزله بدرعا.",
            "ثلاثة من كادر مشفى الأمل أصيبوا بشظايا قذيفة في إدلب.",
            "أوقفت المخابرات الطبيب سالم في حمص بعد أيام من اعتقال زميله ثم اقتادته إلى الفرع.",
            "تجمع أطباء الخرطوم أمام الوزارة بعد قتل زميلهم برصاص الجنود.",
            "روى شهود احتجاز الطاقم الطبي في غزة واقتياده معصوب الأعين إلى معسكر للجيش.",
            "قال أهل الطبيب في تعز إن احتجازه تعسفيا تم ليلا.",
            "قتل رئيس قسم الجراحة في مستشفى الشفاء بغزة في غارة.",
            "نجا مدير مستشفى عتق في شبوة من محاولة اغتيال.",
            "أطلق المسلحون النار على طاقم الإسعاف في سبها بعد أن حاصروه.",
            "يحتجز الجيش عند الحاجز في نابلس أحد مسعفينا.",
            "تعرضت عربة تقل أطباء لكمين مسلح في دارفور.",
            "وصل المسعفون إلى موقع الغارة في صور فاستشهد اثنان منهم بغارة ثانية.",
            "أدت الغارة على بلدة عيترون إلى سقوط شهيدين من المسعفين.",
            "عثر على جثتي ممرضين مقيدي الأيدي في بئر قرب دوما.",
            "انتشلت طواقم الدفاع المدني جثث خمسة من مسعفي الهلال الأحمر في خان يونس.",
            "قتل مسلحون عاملين في حملة تلقيح بريف الحسكة.",
            "أردى مسلح ممرضا أمام منزله.",
            "تعرضت ممرضة للضرب على يد جنود في الخليل.",
            "تعرض صيدلي لاعتداء مسلح في البصرة نفذه مسلحون.",
        ]
    )
    func victims(sentence: String) throws {
        let found = try reported(sentence)
        #expect(found.contains { $0.health.map { $0.resources != [.facility] } == true }, "\(found.map(\.reasons))")
    }

    @Test("are known by the first of those who are listed in front of their verb")
    func lists() throws {
        let event = try #require(try reported("طبيب وممرضة قتلا برصاص قناص في حلب.").first)
        #expect(event.health?.facility == "طبيب")
        #expect(event.casualties?.killed?.min == 2)
    }

    @Test("count as one where one of them is spoken of")
    func one() throws {
        let event = try #require(
            try reported("هاجم مسلحون فريق الإسعاف في الجنينة، فقتل أحد أفراده.").first { $0.casualties?.killed != nil }
        )
        #expect(event.casualties?.killed?.max == 1)
    }

    @Test(
        "are not those who only lie wounded, spend their time or play",
        arguments: [
            "زارت الوزيرة الجرحى الراقدين في مستشفى مصراتة بعد المعارك.",
            "قضى الطبيب ليلته في علاج جرحى القصف في إدلب.",
            "انتقد مدرب المنتخب الطاقم الطبي للنادي بعد إصابة المهاجم.",
            "قتل ثلاثة مدنيين وأصيب سبعة في غارة على سوق بحلب.",
            "نقلت طواقم الإسعاف خمسة مصابين أصيبوا برصاص الاحتلال إلى المستشفى.",
            "نقلت فرق الهلال الأحمر ثمانية جرحى أصيبوا بقصف على سوق الخضار.",
            "انتشل الدفاع المدني سبعة قتلى قضوا في غارة على حي الصالحين في حلب.",
            "أقلت سيارة إسعاف جثامين ثلاثة جنود قتلوا في كمين.",
            "نقلت فرق الإسعاف جرحى أصيبوا في غارة على السوق.",
            "أجلت سيارات الإسعاف أحد عشر جريحا أصيبوا بقذائف هاون في تعز.",
        ]
    )
    func others(sentence: String) throws { #expect(try reported(sentence).isEmpty) }

    @Test(
        "are told of in general where deeds or a long time are counted",
        arguments: [
            "بلغ عدد المسعفين الذين قتلوا في غزة منذ بدء الحرب المئات.",
            "سجلت المنظمة 22 اعتداء على الكوادر الطبية في شمال سوريا خلال الربع الأول من العام.",
        ]
    )
    func general(sentence: String) throws {
        let found = try attacks(sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .general }, "\(found.map(\.reasons))")
    }
}
