// SPDX-License-Identifier: Apache-2.0

/// Reads ordinal numbers with the article, from the first to the ninety-ninth: `الثالثة`, `الحادي عشر`,
/// `الخامس والعشرين`.
public enum OrdinalReader {
    /// An ordinal and the tokens that say it.
    public struct Reading: Sendable, Hashable {
        /// 1 for the first.
        public var value: Int
        /// Indices into `TokenizedText.tokens`.
        public var tokens: Range<Int>
    }

    private enum Word: Sendable {
        case unit(Int)
        /// الحادي, only before عشر or a joined ten.
        case first
        case tens(Int)
        case joinedTens(Int)
        case ten
    }

    /// The ordinal that begins at a token, read no further than `limit`; `nil` when none does.
    public static func read(_ text: TokenizedText, at index: Int, limit: Int) -> Reading? {
        guard index < limit, let word = table[text.tokens[index].hash] else { return nil }
        let next = index + 1 < limit ? table[text.tokens[index + 1].hash] : nil
        let unit: Int
        switch word {
        case .tens(let value): return Reading(value: value, tokens: index..<index + 1)
        case .joinedTens, .ten: return nil
        case .unit(let value): unit = value
        case .first: unit = 1
        }
        switch next {
        case .ten where unit < 10: return Reading(value: 10 + unit, tokens: index..<index + 2)
        case .joinedTens(let tens) where unit < 10: return Reading(value: tens + unit, tokens: index..<index + 2)
        default: break
        }
        if case .first = word { return nil }
        return Reading(value: unit, tokens: index..<index + 1)
    }

    /// Whether the word makes an ordinal of a عشر behind it.
    static func beginsTeen(_ token: Token) -> Bool {
        switch table[token.hash] {
        case .unit(let value): value < 10
        case .first: true
        default: false
        }
    }

    private static let table: TokenTable<Word> = {
        let units: [(Word, String)] = [
            (.first, "حادي حادية"), (.unit(1), "أول أولى"), (.unit(2), "ثاني ثانية"), (.unit(3), "ثالث ثالثة"),
            (.unit(4), "رابع رابعة"), (.unit(5), "خامس خامسة"), (.unit(6), "سادس سادسة"), (.unit(7), "سابع سابعة"),
            (.unit(8), "ثامن ثامنة"), (.unit(9), "تاسع تاسعة"), (.unit(10), "عاشر عاشرة"),
        ]
        let tens = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
        var entries: [(key: UInt64, value: Word)] = [
            (Normalizer.hash(of: "عشر"), .ten), (Normalizer.hash(of: "عشرة"), .ten),
        ]
        for front in ["ال", "وال", "بال", "لل", "فال"] {
            for (word, forms) in units {
                for form in forms.split(separator: " ") { entries.append((Normalizer.hash(of: front + form), word)) }
            }
            for (index, stem) in tens.enumerated() {
                for ending in ["ون", "ين"] {
                    let value = (index + 2) * 10
                    let hash = Normalizer.hash(of: front + stem + ending)
                    entries.append((hash, front == "وال" ? .joinedTens(value) : .tens(value)))
                }
            }
        }
        return TokenTable(entries)
    }()
}
