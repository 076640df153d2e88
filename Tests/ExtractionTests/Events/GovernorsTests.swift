// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("What governs a trigger")
struct GovernorsTests {
    @Test(
        "the words that stand over an action noun are found through prepositions and nouns",
        arguments: [
            ("دعت الأمم المتحدة إلى وقف استهداف المستشفيات", "استهداف", [SemanticClass.demand, .halt]),
            ("نفت الوزارة استهداف المستشفى", "استهداف", [.deny]),
            ("هدد المسلحون بقصف المستشفى", "بقصف", [.threaten]),
            ("أدانت المنظمة استهداف المستشفى", "استهداف", [.condemn]),
            ("خرق الهدنة", "الهدنة", [.violate]),
        ] as [(String, String, [SemanticClass])]
    )
    func classes(sentence: String, trigger: String, expected: [SemanticClass]) throws {
        let read = try ReadSentence(sentence)
        let governors = read.grammar.governors(of: try read.index(of: trigger))
        #expect(expected.allSatisfy(governors.has))
    }

    @Test("particles before a verb say whether it happened")
    func particles() throws {
        func governors(_ sentence: String, of trigger: String) throws -> Governors {
            let read = try ReadSentence(sentence)
            return read.grammar.governors(of: try read.index(of: trigger))
        }
        #expect(try governors("لم تقصف الطائرات المستشفى", of: "تقصف").isNegated)
        #expect(try governors("إذا قصفت الطائرات المستشفى", of: "قصفت").isConditional)
        #expect(try governors("قد تقصف الطائرات المستشفى", of: "تقصف").isPossible)
        #expect(try governors("كانت الطائرات قصفت المستشفى", of: "قصفت").isPluperfect)
        #expect(try governors("الطائرات التي قصفت المستشفى", of: "قصفت").isRelative)
        let plain = try governors("قصفت الطائرات المستشفى", of: "قصفت")
        #expect(!plain.isNegated && !plain.isConditional && !plain.isPossible && !plain.isRelative)
    }

    @Test("who denies the doing does not deny the deed")
    func responsibility() throws {
        let read = try ReadSentence("نفى الجيش مسؤوليته عن قصف المستشفى")
        #expect(read.grammar.governors(of: try read.index(of: "قصف")).deniesResponsibility)
    }
}
