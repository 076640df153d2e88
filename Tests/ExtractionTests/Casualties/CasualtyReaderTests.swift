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
            ("قصفت المدفعية الحي فسقط سبعة قتلى وعشرة جرحى.", 7, 10),
            ("قصفت المدفعية الحي ما أدى لمقتل مدني وجرح خمسة بينهم طفلان.", 1, 5),
        ]
    )
    func counts(text: String, killed: Int, injured: Int) throws {
        let found = try #require(try casualties(text))
        #expect(found.killed?.min == killed)
        #expect(found.killed?.max == killed)
        #expect(found.injured?.min == injured)
        #expect(found.injured?.max == injured)
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
}
