// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import SigmaRules

@Suite("Many literals in one pass")
struct LiteralAutomatonTests {
    private func found(_ literals: [String], in text: String) -> [String] {
        let automaton = LiteralAutomaton(literals.map { Array($0.utf8) })
        var seen = [UInt32](repeating: 0, count: automaton.literalCount)
        var found: [String] = []
        automaton.scan(Array(text.utf8), seen: &seen, scan: 1) { found.append(literals[Int($0)]) }
        return found.sorted()
    }

    @Test(
        "each literal that occurs is reported once",
        arguments: [
            (["he", "she", "his", "hers"], "ushers hers", ["he", "hers", "she"]),
            (["a", "aa", "aaa"], "xaay", ["a", "aa"]), (["abcd", "bc"], "abce", ["bc"]),
            (["قصف", "مستشفى", "شفى"], "قصف طال مستشفى", ["شفى", "قصف", "مستشفى"]),
            (["abc"], "", []), (["abcab", "cabx"], "abcabx", ["abcab", "cabx"]),
        ]
    )
    func reports(literals: [String], text: String, expected: [String]) {
        #expect(found(literals, in: text) == expected.sorted())
    }

    @Test("finds what a search for each literal alone finds, also where most states have no row of their own")
    func random() {
        var random = SplitMix(seed: 20_261_124)
        let letters = Array("ابتثجحخ".unicodeScalars)
        func word(_ lengths: ClosedRange<Int>) -> String {
            let length = Int.random(in: lengths, using: &random)
            var word = String.UnicodeScalarView()
            for _ in 0..<length { word.append(letters[Int.random(in: 0..<letters.count, using: &random)]) }
            return String(word)
        }
        let literals = Array(Set((0..<20_000).map { _ in word(2...9) })).sorted()
        let text = (0..<40).map { _ in word(5...60) }.joined(separator: " ")
        let expected = literals.filter { text.contains($0) }
        #expect(found(literals, in: text) == expected)
        #expect(expected.count > 100)
    }

    @Test("all 256 bytes may stand in literals")
    func allBytes() {
        let literals = (0...255).map { [UInt8($0), UInt8(255 - $0)] }
        let automaton = LiteralAutomaton(literals)
        var seen = [UInt32](repeating: 0, count: automaton.literalCount)
        var found: Set<Int32> = []
        automaton.scan([7, 0, 255, 9, 127, 128], seen: &seen, scan: 1) { found.insert($0) }
        #expect(found == [0, 127])
    }
}

/// A generator that gives the same numbers on every machine (Steele, Lea and Flood, "Fast Splittable Pseudorandom
/// Number Generators", OOPSLA 2014).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
