// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite("Casualties")
struct CasualtyReaderTests {
    private func casualties(_ text: String) throws -> Event.Casualties? {
        let events = try TestResources.extraction(of: text).events
        return events.first { $0.eventClass == .attack && $0.casualties != nil }?.casualties
    }

    @Test(
        "The killed and the injured are counted",
        arguments: [
            ("قصفت الطائرات السوق ما أدى إلى مقتل 3 مدنيين وإصابة 12 آخرين.", 3, 12),
            ("مقتل امرأة وطفل وإصابة رجل بقصف على القرية.", 2, 1),
            ("مقتل ثلاثة مدنيين وإصابة طفلين بقصف على القرية.", 3, 2),
            ("قصفت الطائرات السوق. وقتل في القصف أربعة مدنيين وأصيب عشرة.", 4, 10),
            ("قصفت المدفعية الحي فسقط سبعة قتلى وعشرة جرحى.", 7, 10),
            ("قصفت المدفعية الحي ما أدى لمقتل مدني وجرح خمسة بينهم طفلان.", 1, 5),
            ("قصفت الطائرات السوق ما أدى إلى استشهاد ممرضتين وأربعة مرضى وإصابة رجل واحد.", 6, 1),
            ("استهدفت الطائرات السوق. ولقي ثلاثة من أفراد الحراسة حتفهم وسجلت أربع إصابات.", 3, 4),
            ("استهدفت مسيرة دراجة المزارع ما أدى إلى استشهاده وإصابة طفلين.", 1, 2),
            ("بلغ عدد قتلى القصف على السوق في حلب 24 شخصا وجرح عشرة آخرون.", 24, 10),
            ("قصف استهدف السوق انتهى بمقتل حارسه وإصابة رجلين.", 1, 2),
            ("قصفت الطائرات السوق ما أدى إلى مقتل تاجر وزوجته وأطفالهما الثلاثة وإصابة رجل.", 5, 1),
            ("قصفت الطائرات السوق فقضى اثنان من المارة في القصف وأصيب أربعة مدنيين.", 2, 4),
            ("قصف على السوق أدى إلى مقتل كل من الطبيب سالم والممرضة هدى وجرح طفل.", 2, 1),
            ("قصفت الطائرات السوق. ولقي ثلاثة أشخاص حتفهم وجرح اثنا عشر آخرون.", 3, 12),
        ]
    )
    func counts(text: String, killed: Int, injured: Int) throws {
        let found = try #require(try casualties(text))
        #expect(found.killed?.min == killed)
        #expect(found.killed?.max == killed)
        #expect(found.injured?.min == injured)
        #expect(found.injured?.max == injured)
    }

    @Test(
        "What is not counted is no figure",
        arguments: [
            ("قتل مدنيان وأصيب آخرون في قصف على السوق.", 2, nil), ("قتل مدنيان وأصيب ثالث في قصف على السوق.", 2, 1),
            ("سقوط قتلى وجرحى بقصف على السوق.", nil, nil), ("أصابت قذيفة صيدلية في السوق وقتلت رجلا.", 1, nil),
            ("السبت 2024/11/30 قتلى في قصف على السوق.", nil, nil), ("جرحى بينهم طفلة في قصف على السوق.", nil, nil),
            ("ارتكبت الطائرات مجزرة أخرى بقصف السوق.", nil, nil),
        ] as [(String, Int?, Int?)]
    )
    func uncounted(text: String, killed: Int?, injured: Int?) throws {
        let found = try casualties(text)
        #expect(found?.killed?.max == killed)
        #expect(found?.injured?.max == injured)
    }

    @Test("Words for some give a range")
    func some() throws {
        let found = try #require(try casualties("قصفت الطائرات السوق ما أدى إلى إصابة العشرات."))
        #expect(found.injured?.min == 10)
        #expect(found.injured?.max == 99)
    }

    @Test("Who they are is told without the number")
    func who() throws {
        let found = try #require(try casualties("قصفت الطائرات السوق ما أدى إلى مقتل أربعة مدنيين."))
        #expect(found.killed?.who == "مدنيين")
    }

    @Test("A sentence that only goes on gives its figures to the attack before it")
    func nextSentence() throws {
        let found = try #require(try casualties("قصفت الطائرات المستشفى. وأدى ذلك إلى مقتل ثلاثة مدنيين."))
        #expect(found.killed?.min == 3)
    }

    @Test(
        "That nobody was hurt is a figure too",
        arguments: [
            "قصفت الطائرات مشفى القرية. ولم يخلف القصف إصابات بشرية.",
            "استهدف قصف صاروخي مستوصف البلدة دون تسجيل إصابات.",
            "قصفت المدفعية مشفى القرية دون وقوع ضحايا.",
        ]
    )
    func nobody(text: String) throws {
        let found = try #require(try casualties(text))
        #expect(found.killed?.max == 0)
        #expect(found.injured?.max == 0)
    }

    @Test(
        "One figure for the dead and the wounded is some of both",
        arguments: ["مقتل وإصابة 15 شخصا بقصف على السوق.", "قصفت الطائرات السوق، و15 مدنيا بين قتيل وجريح."]
    )
    func shared(text: String) throws {
        let found = try #require(try casualties(text))
        #expect(found.killed.map { $0.min...$0.max } == 1...14)
        #expect(found.injured.map { $0.min...$0.max } == 1...14)
    }

    @Test("More than a figure is that figure and somewhat more")
    func more() throws {
        let found = try #require(try casualties("قصفت الطائرات السوق ما أدى إلى إصابة أكثر من 30 مدنيا."))
        #expect(found.injured.map { $0.min...$0.max } == 30...39)
    }

    @Test("Each attack of a sentence has its own figures")
    func two() throws {
        let events = try TestResources.extraction(
            of: "قصفت الطائرات السوق ما أدى إلى مقتل 9 مدنيين، كما قصفت مستشفى النور ما أدى إلى مقتل طبيبين."
        ).events
        #expect(events.first { $0.health?.resources.contains(.facility) == true }?.casualties?.killed?.max == 2)
    }

    @Test("Figures told of the attack as القصف are its own")
    func takenUp() throws {
        let events = try TestResources.extraction(
            of: "تعرض مشفى النور لغارة جوية. وأسفر القصف عن مقتل ثلاثة مرضى وإصابة 15 شخصا بينهم ممرضون."
        ).events.filter { $0.health != nil }
        #expect(events.count == 1)
        #expect(events.first?.casualties?.killed?.max == 3)
        #expect(events.first?.casualties?.injured?.max == 15)
    }
}
