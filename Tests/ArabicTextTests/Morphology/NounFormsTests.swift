// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@Suite("Forms of nouns")
struct NounFormsTests {
    private func spellings(
        _ singular: String,
        plurals: [String] = [],
        inflection: NounForms.Inflection,
        where matches: (NounForms.Form) -> Bool = { _ in true }
    ) throws -> Set<String> {
        let noun = try #require(NounForms(singular: singular, plurals: plurals, inflection: inflection))
        return Set(noun.forms.filter(matches).map { LetterCode.text(of: $0.codes) })
    }

    private func folded(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map { Normalizer.fold($0) })
    }

    @Test(
        "Things",
        arguments: [
            ("غارة", "", "غارة غارتان غارتين غارتا غارتي غارات"),
            ("هجوم", "", "هجوم هجوما هجومان هجومين هجوما هجومي هجومات"),
            ("مستشفى", "مشافٍ", "مستشفى مستشفيان مستشفيين مستشفيا مستشفيي مستشفيات مشاف مشافا"),
            ("لقاء", "", "لقاء لقاءان لقاءين لقائين لقاءا لقاءي لقائي لقاءات"),
            ("صاروخ", "صواريخ", "صاروخ صاروخا صاروخان صاروخين صاروخي صاروخات صواريخ صواريخا"),
            ("مبدأ", "مبادئ", "مبدأ مبدآن مبدأين مبدآ مبدأي مبدآت مبادئ مبادئا"),
        ]
    )
    func things(singular: String, plurals: String, expected: String) throws {
        let found = try spellings(singular, plurals: plurals.split(separator: " ").map(String.init), inflection: .thing)
        #expect(found == folded(expected))
    }

    @Test(
        "Persons and adjectives",
        arguments: [
            (
                "مسعف",
                "مسعف مسعفا مسعفان مسعفين مسعفي مسعفون مسعفو مسعفة مسعفتان مسعفتين مسعفتا مسعفتي مسعفات"
            ),
            (
                "دبلوماسي",
                """
                دبلوماسي دبلوماسيا دبلوماسيان دبلوماسيين دبلوماسيي دبلوماسيون دبلوماسيو دبلوماسية دبلوماسيتان دبلوماسيتين \
                دبلوماسيتا دبلوماسيتي دبلوماسيات
                """
            ),
            ("بريء", "بريء بريئا بريئان بريئين بريئي بريئون بريئو بريئة بريئتان بريئتين بريئتا بريئتي بريئات"),
        ]
    )
    func persons(singular: String, expected: String) throws {
        #expect(try spellings(singular, inflection: .person) == folded(expected))
    }

    @Test("A feminine noun has no masculine plural, whatever its inflection")
    func feminine() throws {
        let found = try spellings("ممرضة", inflection: .person)
        #expect(found == folded("ممرضة ممرضتان ممرضتين ممرضتا ممرضتي ممرضات"))
    }

    @Test("Number, gender, case and state are told")
    func features() throws {
        #expect(
            try spellings("غارة", inflection: .thing) { $0.number == .dual && $0.state == .construct }
                == folded("غارتا غارتي")
        )
        #expect(
            try spellings("مسعف", inflection: .person) { $0.number == .plural && $0.cases == .nominative }
                == folded("مسعفون مسعفو")
        )
        #expect(
            try spellings("مسعف", inflection: .person) { $0.number == .plural && $0.gender == .feminine }
                == folded("مسعفات")
        )
        #expect(
            try spellings("هجوم", inflection: .thing) { $0.number == .singular && $0.cases == .accusative }
                == folded("هجوما")
        )
        #expect(
            try spellings("طبيب", plurals: ["أطباء"], inflection: .person) {
                $0.number == .plural && $0.state == .either
            }
                == folded("أطباء طبيبات")
        )
    }

    @Test("One word of Arabic letters is required", arguments: ["", "م", "سيارة إسعاف", "drone"])
    func refused(singular: String) {
        #expect(NounForms(singular: singular) == nil)
    }
}
