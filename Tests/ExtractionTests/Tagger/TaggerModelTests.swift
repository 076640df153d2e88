// SPDX-License-Identifier: Apache-2.0

import ArabicText
import SourceYAML
import Testing

@testable import Extraction

@Suite("The tagger's weights")
struct TaggerModelTests {
    /// A weight file that holds the features given, each with a weight for one tag as seen from the token itself.
    static func file(_ features: [(identifier: UInt64, offset: Int, tag: NameTag, weight: Int16)]) -> [UInt8] {
        var bytes = Array("RASIDTAG".utf8)
        func append(_ value: some FixedWidthInteger) {
            withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }
        append(UInt32(1))
        append(UInt32(features.count))
        for before in NameTag.allCases {
            for behind in NameTag.allCases {
                let isLegal = !behind.isInside || before.kind == behind.kind
                append(isLegal ? Int16(0) : TaggerModel.impossible)
            }
        }
        for feature in features {
            append(feature.identifier)
            append(UInt8(1) << UInt8(feature.offset + 2))
            for tag in NameTag.allCases { append(tag == feature.tag ? feature.weight : 0) }
        }
        return bytes
    }

    static func spelling(_ word: String, kind: UInt8 = 0) -> UInt64 {
        Normalizer.codes(of: word).withUnsafeBufferPointer { TagFeature.spelling($0, kind: kind) }
    }

    /// The names that a tagger with such weights finds in a text.
    private func names(_ features: [(UInt64, Int, NameTag, Int16)], in sentence: String) throws -> [NameSpan] {
        let model = try TaggerModel(TaggerModelTests.file(features), path: "test")
        let resources = try TestResources.shipped()
        var text = TokenizedText()
        TextScanner.scan(Array(sentence.utf8), into: &text)
        var cache = WordCache()
        var words: ContiguousArray<Int32> = []
        var analyzer = WordAnalyzer(lexicon: resources.lexicon)
        analyzer.analyze(text, cache: &cache, words: &words)
        var tagger = NameTagger(model)
        let reader = WordFeatureReader(resources: resources, cache: cache)
        tagger.learn(text, numbers: words, reader: reader)
        var found: ContiguousArray<NameSpan> = []
        for sentence in text.sentences {
            tagger.tag(sentence.tokens, of: text, numbers: words, units: [], to: &found)
        }
        return Array(found)
    }

    @Test("A word's weights make it a name")
    func word() throws {
        let found = try names(
            [(TaggerModelTests.spelling("زرقون"), 0, .beginPerson, 300)],
            in: "جاء زرقون مساء."
        )
        #expect(found == [NameSpan(kind: .person, tokens: 1..<2)])
    }

    @Test(
        "A word has a feature of its spelling without what may be clitics",
        arguments: [
            ("زرقون", "زرقون"), ("وزرقون", "زرقون"), ("فبزرقون", "زرقون"), ("كزرقون", "زرقون"), ("الزرقون", "زرقون"),
            ("وبالزرقون", "زرقون"), ("وللزرقون", "زرقون"), ("لزق", "لزق"), ("والي", "الي"),
        ]
    )
    func bareSpelling(word: String, bare: String) throws {
        let found = try names(
            [(TaggerModelTests.spelling(bare, kind: 20), 0, .beginPerson, 300)],
            in: "جاء \(word) مساء."
        )
        #expect(found == [NameSpan(kind: .person, tokens: 1..<2)])
    }

    @Test("A word, also behind clitics, has the features of its class and of those that hold it")
    func usage() throws {
        let number = try TestResources.shipped().gazetteer.words.statistics(of: WordHash.word("بغداد")).usage
        #expect(number >= 0)
        for shift in [0, 2, 4] {
            let found = try names(
                [(TagFeature.usage(number, shift: shift), 0, .beginPlace, 300)],
                in: "فكبغداد."
            )
            #expect(found.map(\.kind) == [.place])
        }
    }

    @Test(
        "A word has one feature of all that lists say of it, and of its article",
        arguments: ["دمشق", "أحمد", "الرياض"]
    )
    func standing(word: String) throws {
        let known = try TestResources.shipped().gazetteer.words.statistics(of: WordHash.word(word))
        for hasArticleLetters in [false, true] {
            let found = try names(
                [(TagFeature.standing(known, hasArticleLetters: hasArticleLetters), 0, .beginBody, 300)],
                in: "جاء \(word)."
            )
            #expect(found.contains { $0.tokens == 1..<2 } == (hasArticleLetters == word.hasPrefix("ال")))
        }
    }

    @Test("The word before makes the next one a name, and a name goes on only behind its begin")
    func neighbours() throws {
        let found = try names(
            [
                (TaggerModelTests.spelling("السيد"), -1, .beginPerson, 300),
                (TaggerModelTests.spelling("السيد"), -2, .insidePerson, 300),
                (TaggerModelTests.spelling("مساء"), 0, .insidePlace, 300),
            ],
            in: "قال السيد زرقون حلواني مساء إنه عائد."
        )
        #expect(found.first == NameSpan(kind: .person, tokens: 2..<4))
        #expect(found.allSatisfy { $0.kind == .person || $0.tokens.count > 1 })
    }

    @Test("Names of several sentences come in the order of the text")
    func order() throws {
        let found = try names(
            [(TaggerModelTests.spelling("حمراته"), 0, .beginPlace, 300)],
            in: "في حمراته مطر. ومن حمراته طريق، وفي حمراته نهر."
        )
        #expect(found.map(\.tokens.lowerBound) == found.map(\.tokens.lowerBound).sorted())
        #expect(found.count == 3)
    }

    @Test("A file that holds no weights is told by its path")
    func damaged() throws {
        for bytes in [[], Array("RASIDTAG".utf8), Array(TaggerModelTests.file([]).dropLast(3))] {
            let problems = #expect(throws: Diagnostics.self) { try TaggerModel(bytes, path: "names.weights") }
            #expect(problems?.errors.first?.code == "tagger.not-weights")
        }
    }

    @Test("No two numbered features have one identifier")
    func identifiers() {
        let used = TagFeature.identifiers.filter { $0 != 0 }
        #expect(Set(used).count == used.count)
        #expect(TagFeature.identifiers[TagFeature.edge] == 0)
    }
}
