// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Extraction

/// The words of an article as far as they tell reports of one event from those of another: hashes of the light stems of
/// its Arabic words. Latin letters in Arabic news are mostly what a page has around the text.
struct ReportWords {
    /// A word by the hash of its stem.
    struct Word: Sendable, Equatable {
        var stem: UInt32
        /// How rare it is, in tenths; see `WordRarities`.
        var rarity: UInt8

        /// Rare enough to look for reports by; where no table tells, all are.
        var isTelling: Bool { Float(rarity) >= ReportWords.rare * 10 || Float(rarity) == WordRarities.untold * 10 }
    }

    /// From here on a word is rare.
    static let rare: Float = 5.5
    /// How many words of a report are looked at.
    static let window = 70
    /// How many of them may stand before what the report is about.
    private static let before = 20

    /// In the order of the text, with where each begins in it, in Unicode scalars.
    private let words: [(start: Int, word: Word)]

    /// Reads all words of an article.
    init(of text: [UInt8], rarities: WordRarities) {
        var scanned = TokenizedText()
        TextScanner.scan(text, into: &scanned)
        var words: [(start: Int, word: Word)] = []
        for token in scanned.tokens where token.kind == .word {
            scanned.withCodes(of: token) { codes in
                guard codes.count >= 2, codes[0] >= LetterCode.first else { return }
                words.append((Int(token.start), Word(codes, rarities)))
            }
        }
        self.words = words
    }

    /// The words around a place in the text, in rising order and each once. What stands near the beginning is told by
    /// the beginning, where articles say what they are about.
    func around(_ start: Int) -> [Word] {
        let first = words.firstIndex { $0.start >= start } ?? words.count
        let lower = first < ReportWords.window ? 0 : first - ReportWords.before
        var seen: Set<UInt32> = []
        return words[lower..<min(lower + ReportWords.window, words.count)]
            .map(\.word)
            .filter { seen.insert($0.stem).inserted }
            .sorted { $0.stem < $1.stem }
    }

    /// A signature of the whole text: two texts are as alike as the share of places in which their signatures agree
    /// (MinHash over runs of three words; Broder, "On the resemblance and containment of documents", 1997).
    var signature: [UInt32] {
        guard words.count >= 3 else { return [] }
        var least = [UInt32](repeating: .max, count: TextSignature.length)
        // The hashes of one run follow from each other: of four runs side by side none has to wait.
        let last = words.count - 3
        for first in stride(from: 0, through: last, by: 4) {
            var one = run(first)
            var two = run(min(first + 1, last))
            var three = run(min(first + 2, last))
            var four = run(min(first + 3, last))
            for place in least.indices {
                one = TextSignature.next(one)
                two = TextSignature.next(two)
                three = TextSignature.next(three)
                four = TextSignature.next(four)
                least[place] = min(least[place], UInt32(min(min(one, two), min(three, four)) >> 32))
            }
        }
        return least
    }

    private func run(_ first: Int) -> UInt64 {
        words[first...first + 2].reduce(0) { ($0 ^ UInt64($1.word.stem)) &* 0x9E37_79B9_7F4A_7C15 }
    }

    /// The hashes of the stems of the words of a name, in rising order and each once.
    static func of(name: String) -> [UInt32] {
        let stems = Normalizer.codes(of: name).split(separator: LetterCode.space).map { word in
            word.withUnsafeBufferPointer { Word($0, WordRarities()).stem }
        }
        return Set(stems).sorted()
    }
}

extension ReportWords.Word {
    fileprivate init(_ codes: UnsafeBufferPointer<UInt8>, _ rarities: WordRarities) {
        let (stem, rarity) = rarities.look(up: codes)
        self.init(stem: UInt32(truncatingIfNeeded: stem), rarity: UInt8(min(max(rarity * 10, 0), 255).rounded()))
    }
}

/// What signatures of texts have in common.
enum TextSignature {
    /// How many hashes a signature has.
    static let length = 24

    /// The hash of a run of words for the next place, from that for the one before.
    @inline(__always)
    fileprivate static func next(_ run: UInt64) -> UInt64 {
        (run ^ (run >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ 0x9E37_79B9_7F4A_7C15
    }

    /// Whether two texts are the same but for a few words; texts of no signature are never.
    static func areCopies(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        guard !a.isEmpty, a.count == b.count else { return false }
        var shared = 0
        for place in a.indices where a[place] == b[place] { shared += 1 }
        return shared * 4 >= a.count * 3
    }
}
