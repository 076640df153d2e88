// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@testable import Extraction

@Suite("What a spelling can be")
struct WordAnalyzerTests {
    /// The analysis of a text of one word.
    private func analyze(_ word: String) throws -> (info: WordInfo, readings: [WordReading], lexicon: Lexicon) {
        let lexicon = try TestResources.shipped().lexicon
        var text = TokenizedText()
        TextScanner.scan(Array(word.utf8), into: &text)
        var cache = WordCache()
        var words: ContiguousArray<Int32> = []
        var analyzer = WordAnalyzer(lexicon: lexicon)
        analyzer.analyze(text, cache: &cache, words: &words)
        let info = cache[try #require(words.first)]
        let readings = info.readings.map { cache.readings[$0] }
        return (info, readings, lexicon)
    }

    @Test(
        "clitics are taken off to find the word of the lexicon",
        arguments: [
            ("مستشفى", SemanticClass.healthFacility, []),
            ("المستشفى", .healthFacility, .article),
            ("والمستشفى", .healthFacility, [.wa, .article]),
            ("بالمستشفى", .healthFacility, [.bi, .article]),
            ("للمستشفى", .healthFacility, [.li, .article]),
            ("لمستشفى", .healthFacility, .li),
            ("وسيقصف", .strike, [.wa, .sa]),
            ("فقصفت", .strike, .fa),
        ] as [(String, SemanticClass, Proclitics)]
    )
    func clitics(word: String, meaning: SemanticClass, proclitics: Proclitics) throws {
        let (_, readings, lexicon) = try analyze(word)
        let fitting = readings.filter { lexicon.groups[Int($0.group)].classes.contains(meaning) }
        #expect(fitting.contains { $0.proclitics == proclitics })
    }

    @Test("a pronoun behind the word is told", arguments: [("قصفها", Enclitic.ha), ("استهدفه", .hu), ("قصفهم", .hum)])
    func pronouns(word: String, pronoun: Enclitic) throws {
        #expect(try analyze(word).readings.contains { $0.enclitic == pronoun })
    }

    @Test("marks and the spelling of hamza make no difference", arguments: ["قُصِفَ", "قـصف", "قصف"])
    func marks(word: String) throws {
        let (_, readings, lexicon) = try analyze(word)
        #expect(readings.contains { lexicon.groups[Int($0.group)].classes.contains(.strike) })
    }

    @Test(
        "grammatical words are known by themselves and behind و",
        arguments: [
            ("على", Particle.ala), ("عليه", .ala), ("التي", .relative), ("لم", .negation), ("إن", .that),
            ("وهل", .question),
            ("اثناء", .khilal),
        ]
    )
    func particles(word: String, particle: Particle) throws {
        #expect(try analyze(word).info.particle == particle)
    }

    @Test("the future س goes before an imperfect only")
    func future() throws {
        #expect(try analyze("سقصف").readings.allSatisfy { !$0.proclitics.contains(.sa) })
    }

    @Test("a word nobody knows has no readings")
    func unknown() throws {
        #expect(try analyze("زعفقت").readings.isEmpty)
    }

    @Test("a spelling met again is not worked out again")
    func cached() throws {
        let lexicon = try TestResources.shipped().lexicon
        var text = TokenizedText()
        TextScanner.scan(Array("مشفى ثم مشفى ثم مشفى".utf8), into: &text)
        var cache = WordCache()
        var words: ContiguousArray<Int32> = []
        var analyzer = WordAnalyzer(lexicon: lexicon)
        analyzer.analyze(text, cache: &cache, words: &words)
        #expect(cache.infos.count == 2)
    }
}
