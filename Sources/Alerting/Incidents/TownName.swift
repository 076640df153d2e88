// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The name of a town as writers spell it: `البريهة` and `ابريهة`, `فليون` and `فيلون` are one village.
struct TownName: Sendable, Equatable {
    /// ISO 3166 code; empty where none is known.
    let country: String
    /// The letters of its words in normal form, without articles.
    let words: [[UInt8]]
    /// The same without spaces.
    let letters: [UInt8]

    /// Reads the name of a profile's place: `place:`, country, `:` and the normalised Arabic name.
    init(_ name: String) {
        let parts = name.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        country = parts.count == 3 ? String(parts[1]) : ""
        // Hashtags join the words of a name by low lines.
        words = Normalizer.codes(of: parts.last ?? "").split { $0 < LetterCode.first && !(0x30...0x39).contains($0) }
            .map(TownName.withoutArticle)
        letters = words.flatMap(\.self)
    }

    private static let article = Normalizer.codes(of: "ال")

    private static func withoutArticle(_ word: ArraySlice<UInt8>) -> [UInt8] {
        Array(word.count >= article.count + 3 && word.starts(with: article) ? word.dropFirst(article.count) : word)
    }

    /// 1 for the same name, less for one that may be meant, 0 for others.
    func likeness(to other: TownName) -> Double {
        guard country == other.country || country.isEmpty || other.country.isEmpty else { return 0 }
        if letters == other.letters { return 1 }
        let (shorter, longer) = words.count < other.words.count ? (words, other.words) : (other.words, words)
        // معرة and معرة النعمان, but not دير and دير الزور.
        if shorter.count < longer.count, shorter.reduce(0, { $0 + $1.count }) >= 4, longer.starts(with: shorter) {
            return 0.9
        }
        return min(letters.count, other.letters.count) >= 4 && isOneSlipFrom(other) ? 0.8 : 0
    }

    /// Whether one letter is missing, added or another, or two are exchanged (Damerau, 1964). In names of four letters
    /// another letter makes another name.
    private func isOneSlipFrom(_ other: TownName) -> Bool {
        let (short, long) =
            letters.count <= other.letters.count ? (letters, other.letters) : (other.letters, letters)
        guard long.count - short.count <= 1 else { return false }
        let start = zip(short, long).prefix { $0 == $1 }.count
        let end = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
        if short.count < long.count { return start + end >= short.count }
        let differing = short.count - start - min(end, short.count - start)
        if differing == 1 { return short.count >= 5 }
        return differing == 2 && short[start] == long[start + 1] && short[start + 1] == long[start]
    }

    /// The letters that slips leave alone: two spellings of one name are mostly found under one skeleton.
    var skeleton: [UInt8] { letters.filter { !TownName.weak.contains($0) } }

    private static let weak: Set<UInt8> = [
        LetterCode.alef, LetterCode.waw, LetterCode.ya, LetterCode.ha, LetterCode.hamza,
    ]
}
