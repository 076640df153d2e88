// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite("Casualties told in other shapes")
struct CasualtyShapesTests {
    private func health(_ text: String) throws -> Event? {
        try TestResources.extraction(of: text).events.first { $0.health != nil }
    }

    @Test(
        "figures that no verb or noun of killing leads to at once",
        arguments: [
            ("قتيل وثلاثة جرحى في قصف على مستشفى سراقب.", 1, 3),
            ("قتيل وجريح في قصف على مستشفى سراقب.", 1, 1),
            ("أربعة مسعفين شهداء وجريحان في غارة على مستشفى سراقب.", 4, 2),
            ("قصفت الطائرات مستشفى سراقب وخلفت 13 حالة وفاة و27 إصابة.", 13, 27),
            ("قصفت الطائرات مستشفى سراقب ما تسبب بارتقاء شهيدين وإصابة سبعة عشر مدنيا.", 2, 17),
            ("قصفت الطائرات مستشفى سراقب ما أدى إلى مقتل مدنيين اثنين وإصابة آخر.", 2, 1),
            ("أودى القصف الذي نفذته الطائرات على مستشفى سراقب بحياة ثلاثة أشخاص وخلف 12 إصابة.", 3, 12),
            ("قضى ثلاثة عشر مدنيا، منهم طبيبة، وأصيب عشرون في غارة على مستشفى سراقب.", 13, 20),
            ("لم يسفر سقوط القذائف التي أطلقها الجيش على مستوصف البلدة عن إصابات.", 0, 0),
            ("قتل مسعفان في غارة على حي القصور، فيما جرح ثلاثة.", 2, 3),
            ("استهدف القصف المشفى، وخلف القصف على العيادة تسعة شهداء و34 جريحا.", 9, 34),
            ("طفلان على الأقل استشهدا وأصيب خمسة في غارة على مستشفى سراقب.", 2, 5),
            ("لقي عشرون مدنيا على الأقل مصرعهم وجرح ستة في قصف على مستشفى سراقب.", 20, 6),
            ("قصفت الطائرات مستشفى سراقب ما أدى لسقوط ثمانية أشخاص وإصابة سبعة.", 8, 7),
            ("سقط ثلاثة قتلى على الأقل وأربعة جرحى جراء استهداف مستشفى سراقب.", 3, 4),
        ] as [(String, Int, Int)]
    )
    func figures(text: String, killed: Int, injured: Int) throws {
        let found = try #require(try health(text)?.casualties)
        #expect(found.killed.map { $0.min...$0.max } == killed...killed)
        #expect(found.injured.map { $0.min...$0.max } == injured...injured)
    }

    @Test(
        "those who died with somebody, duals with a pronoun, crews by their number, the later of two tolls",
        arguments: [
            ("استشهد الطبيب سامي مع زوجته في غارة على مستشفى النور.", 2),
            ("ثلاثة مسعفين من الهلال الأحمر قتلوا في غارة على مستشفى النور.", 3),
            ("قتل طبيب وطفلاه في قصف على مستشفى النور.", 3),
            ("قتل في الغارة على مستشفى النور طاقم من خمسة ممرضين.", 5),
            ("ارتفع عدد قتلى الغارة على مستشفى النور من خمسة إلى تسعة.", 9),
            ("قصفت الطائرات نقطة طبية وقضى فيها ممرض.", 1),
            ("استهدف القصف مستشفى النور واقتصر على أضرار ووفاة طفلين في العناية المركزة.", 2),
            ("انتشلت الفرق جثث 14 شخصا من مستشفى النور الذي دمرته الغارات.", 14),
            ("توفي ثلاثة من جرحى القصف على مستشفى النور لترتفع الحصيلة إلى تسعة.", 9),
        ] as [(String, Int)]
    )
    func deaths(text: String, killed: Int) throws {
        #expect(try health(text)?.casualties?.killed?.max == killed)
    }

    @Test(
        "a word for one that is part of a phrase is no figure",
        arguments: [
            "قصفت الطائرات مستشفى سراقب ولم يسقط فيه قتيل واحد قبل اليوم.",
            "13 حزيران 2023 إصابات بقصف على مستشفى سراقب.",
            "قصفت الطائرات مستشفى سراقب وهو يعالج كل جريح.",
        ]
    )
    func none(text: String) throws {
        #expect(try health(text)?.casualties?.injured?.max ?? 0 == 0)
        #expect(try health(text)?.casualties?.killed?.max ?? 0 == 0)
    }
}
