// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The words of an article as far as they tell reports of one event from those of another: hashes of the normalised
/// words of three letters and more, without the article and the conjunctions written with it.
struct ReportWords {
    /// How many words of a report are looked at.
    static let window = 70
    /// How many of them may stand before what the report is about.
    private static let before = 20

    /// In the order of the text, with where each begins in it, in Unicode scalars.
    private let words: [(start: Int, hash: UInt32)]

    /// Reads all words of an article.
    init(of text: [UInt8]) {
        var scanned = TokenizedText()
        TextScanner.scan(text, into: &scanned)
        var words: [(start: Int, hash: UInt32)] = []
        for token in scanned.tokens where token.kind == .word {
            let codes = ReportWords.stem(of: scanned.codes(of: token))
            guard codes.count >= 3 else { continue }
            words.append((Int(token.start), UInt32(truncatingIfNeeded: CodeHash.of(codes))))
        }
        self.words = words
    }

    /// The words around a place in the text, in rising order and each once. What stands near the beginning is told by
    /// the beginning, where articles say what they are about.
    func around(_ start: Int) -> [UInt32] {
        let first = words.firstIndex { $0.start >= start } ?? words.count
        let lower = first < ReportWords.window ? 0 : first - ReportWords.before
        return ReportWords.sorted(words[lower..<min(lower + ReportWords.window, words.count)].map(\.hash))
    }

    /// A signature of the whole text: two texts are as alike as the share of places in which their signatures agree
    /// (MinHash over runs of three words; Broder, "On the resemblance and containment of documents", 1997).
    var signature: [UInt32] {
        guard words.count >= 3 else { return [] }
        var least = [UInt32](repeating: .max, count: TextSignature.length)
        for index in words.indices.dropLast(2) {
            var run: UInt64 = 0
            for word in words[index...index + 2] { run = (run ^ UInt64(word.hash)) &* 0x9E37_79B9_7F4A_7C15 }
            for place in least.indices {
                run = (run ^ (run >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ 0x9E37_79B9_7F4A_7C15
                least[place] = min(least[place], UInt32(truncatingIfNeeded: run >> 32))
            }
        }
        return least
    }

    /// The hashes of the words of a name, in rising order and each once.
    static func of(name: String) -> [UInt32] {
        let codes = Normalizer.codes(of: name).split(separator: LetterCode.space)
        return sorted(codes.map { UInt32(truncatingIfNeeded: CodeHash.of(stem(of: $0))) })
    }

    private static func sorted(_ hashes: [UInt32]) -> [UInt32] { Set(hashes).sorted() }

    /// Conjunctions and prepositions with the article, longest first.
    private static let proclitics = ["وال", "بال", "فال", "كال", "لل", "ال"].map { Normalizer.codes(of: $0) }

    private static func stem(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for prefix in proclitics where word.count >= prefix.count + 3 && word.starts(with: prefix) {
            return word.dropFirst(prefix.count)
        }
        return word
    }
}

/// What signatures of texts have in common.
enum TextSignature {
    /// How many hashes a signature has.
    static let length = 24

    /// Whether two texts are the same but for a few words; texts of no signature are never.
    static func areCopies(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        guard !a.isEmpty, a.count == b.count else { return false }
        var shared = 0
        for place in a.indices where a[place] == b[place] { shared += 1 }
        return shared * 4 >= a.count * 3
    }
}
