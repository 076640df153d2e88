// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@testable import Extraction

/// The units of a text's first sentence, with the words they were made of.
struct ReadSentence {
    let grammar: SentenceGrammar
    private let text: TokenizedText
    private let bytes: [UInt8]
    private let storage: UnitStorage

    init(_ sentence: String) throws {
        let resources = try TestResources.shipped()
        bytes = Array(sentence.utf8)
        var text = TokenizedText()
        TextScanner.scan(bytes, into: &text)
        self.text = text
        var cache = WordCache()
        var words: ContiguousArray<Int32> = []
        var analyzer = WordAnalyzer(lexicon: resources.lexicon)
        analyzer.analyze(text, cache: &cache, words: &words)
        var builder = UnitBuilder(
            resources: resources,
            text: text,
            words: words,
            cache: cache,
            infos: []
        )
        var units: ContiguousArray<Unit> = []
        builder.append(try #require(text.sentences.first).tokens, to: &units)
        storage = UnitStorage(units)
        grammar = SentenceGrammar(units: storage.view, range: units.indices)
    }

    /// The unit that is written so.
    func index(of words: String) throws -> Int {
        try #require(grammar.range.first { written($0..<$0 + 1) == words }, "no unit \(words)")
    }

    /// What stands in the text where the units stand.
    func written(_ units: Range<Int>) -> String {
        let first = text.tokens[Int(grammar[units.lowerBound].firstToken)]
        let last = text.tokens[Int(grammar[units.upperBound - 1].endToken) - 1]
        return String(decoding: bytes[Int(first.byteStart)..<Int(last.byteEnd)], as: UTF8.self)
    }

    /// As `written`, unit by unit.
    var pieces: [String] { grammar.range.map { written($0..<$0 + 1) } }
}

/// Keeps units in one place for as long as a grammar over them is asked.
private final class UnitStorage {
    private let units: UnsafeMutableBufferPointer<Unit>

    init(_ units: ContiguousArray<Unit>) {
        self.units = .allocate(capacity: units.count)
        _ = self.units.initialize(from: units)
    }

    deinit { units.deallocate() }

    var view: UnitView { UnitView(UnsafeBufferPointer(units)) }
}
