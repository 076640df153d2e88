// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("The trie of phrases and names")
struct PhraseTrieTests {
    private func trie(_ phrases: [(String, Int32)]) -> PhraseTrie {
        var builder = PhraseTrie.Builder()
        for (phrase, index) in phrases {
            let words = phrase.split(separator: " ").map { $0.split(separator: "|").map { WordHash.word(String($0)) } }
            builder.add(words, .init(kind: .lexiconPhrase, index: index))
        }
        return builder.build()
    }

    /// What ends behind the whole text, and how many words of it the longest phrase has.
    private func longest(_ text: String, in trie: PhraseTrie) -> (indices: [Int32], length: Int) {
        var node = PhraseTrie.root
        var found: (indices: [Int32], length: Int) = ([], 0)
        for (position, word) in WordHash.words(of: text).enumerated() {
            node = trie.step(from: node, by: word)
            guard node >= 0 else { break }
            if PhraseTrie.isEnd(node) { found = (trie.payloads(at: node).map(\.index), position + 1) }
        }
        return found
    }

    @Test(
        "each alternative of each word leads to the same phrase",
        arguments: ["وقف إطلاق النار", "لوقف إطلاق النار", "وقف اطلاق نار", "لوقف إطلاق نار"]
    )
    func alternatives(text: String) {
        let trie = trie([("وقف|لوقف إطلاق النار|نار", 4)])
        #expect(longest(text, in: trie).indices == [4])
    }

    @Test(
        "a longer phrase goes on where a shorter one ends",
        arguments: [
            ("ريف دمشق الغربي", 1, 3), ("ريف دمشق الشرقي", 2, 2), ("ريف حلب", nil, 0), ("دمشق", nil, 0),
        ] as [(String, Int32?, Int)]
    )
    func longestMatch(text: String, index: Int32?, length: Int) {
        let found = longest(text, in: trie([("ريف دمشق الغربي", 1), ("ريف دمشق", 2)]))
        #expect(found.indices == (index.map { [$0] } ?? []))
        #expect(found.length == length)
    }

    @Test("a name of two things keeps both, in the order in which they were told, each once")
    func ambiguous() {
        #expect(longest("طرابلس", in: trie([("طرابلس", 3), ("طرابلس", 1), ("طرابلس", 3)])).indices == [3, 1])
    }

    @Test("a phrase without words is no phrase")
    func empty() {
        #expect(trie([("", 1)]).payloads(at: PhraseTrie.root).isEmpty)
    }
}
