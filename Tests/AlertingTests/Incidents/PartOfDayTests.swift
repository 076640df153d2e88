// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@testable import Alerting

@Suite("Whether two texts speak of different hours")
struct PartOfDayTests {
    private func parts(_ text: String) -> UInt8 {
        PartOfDay.parts(in: ReportWords(of: Array(text.utf8), rarities: WordRarities()).around(0))
    }

    @Test(
        "morning and evening are apart; the night goes from evening to dawn",
        arguments: [
            ("قصف صباح اليوم", "قصف مساء اليوم", true), ("غارة ظهراً", "غارة ليلاً", true),
            ("فجر اليوم", "بعد الظهر", true),
            ("مساء أمس", "ليلة أمس", false), ("ليل الخميس", "فجر الجمعة", false), ("فجراً", "صباحاً", false),
            ("قصف اليوم", "قصف ليلاً", false), ("صباحاً ومساءً", "ليلاً", false),
        ]
    )
    func apart(_ first: String, _ second: String, _ expected: Bool) {
        #expect(PartOfDay.areApart(parts(first), parts(second)) == expected)
        #expect(PartOfDay.areApart(parts(second), parts(first)) == expected)
    }
}
