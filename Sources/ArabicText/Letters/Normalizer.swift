// SPDX-License-Identifier: Apache-2.0

/// The normal form of text apart from tokens: for lexicon entries, names, rules and whatever else is compared with
/// what the scanner saw.
public enum Normalizer {
    /// The codes of the text's words, one `LetterCode.space` between two words and none at the ends.
    ///
    /// A word is what the scanner makes a token of letters or digits; all else separates words. The codes of one
    /// word are the codes of its token, so `CodeHash.of(codes(of: word))` is the token's hash.
    public static func codes(of text: some StringProtocol) -> [UInt8] {
        var whole = String(text)
        if let plain = whole.withUTF8({ Normalizer.codes(ofArabicWords: $0) }) { return plain }
        var scanned = TokenizedText()
        TextScanner.scan(Array(text.utf8), into: &scanned)
        var codes: [UInt8] = []
        for token in scanned.tokens where token.isWordLike {
            if !codes.isEmpty { codes.append(LetterCode.space) }
            codes.append(contentsOf: scanned.codes(of: token))
        }
        return codes
    }

    /// The codes of text that is nothing but Arabic words and spaces, as lexicons are, without the scanner;
    /// `nil` for any other.
    ///
    /// - Parameter utf8: The text in well-formed UTF-8.
    public static func codes(ofArabicWords utf8: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let table = CharacterTable.shared
        var codes: [UInt8] = []
        codes.reserveCapacity(utf8.count / 2 + 1)
        var isBetweenWords = false
        for scalar in WellFormedUTF8(bytes: utf8) {
            guard scalar.value < 0x10000 else { return nil }
            let entry = table.entries[Int(scalar.value)]
            switch entry.category {
            case .arabicLetter:
                if isBetweenWords, !codes.isEmpty { codes.append(LetterCode.space) }
                isBetweenWords = false
                codes.append(entry.payload)
            case .mark, .ignorable: continue
            case .space: isBetweenWords = true
            default: return nil
            }
        }
        return codes
    }

    /// The hash that the token of a single word has.
    public static func hash(of word: some StringProtocol) -> UInt64 {
        CodeHash.of(codes(of: word))
    }

    /// The text with every letter and digit in normal form and every mark without meaning dropped, the rest as it is:
    /// two spellings of a phrase are equal once both are folded.
    ///
    /// Letters of other scripts lose their case. Unlike `codes(of:)` this keeps punctuation (so wildcards survive)
    /// and makes every kind of blank a space.
    public static func fold(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        forEachFolded(text.unicodeScalars, code: { LetterCode.scalar(of: $0).map { folded.append($0) } }) {
            folded.append($0)
        }
        return String(folded)
    }

    /// Calls `code` with each letter, digit and blank of the folded text, as a code, and `scalar` with all else of it.
    @inline(__always)
    static func forEachFolded(
        _ scalars: some Sequence<Unicode.Scalar>,
        code: (UInt8) -> Void,
        scalar: (Unicode.Scalar) -> Void
    ) {
        let table = CharacterTable.shared
        var kept = false
        for each in scalars {
            let entry =
                each.value < 0x10000
                ? table.entries[Int(each.value)] : CharacterTable.entry(beyondBasicPlane: each.value)
            switch entry.category {
            case .arabicLetter, .digit, .latinLetter: code(entry.payload)
            case .arabicLigature, .latinLigature:
                for part in table.expansions[entry.expansion] { code(part.payload) }
            case .mark:
                // Marks of other scripts carry meaning, as do those that make up an emoji.
                if kept { scalar(each) }
                continue
            case .ignorable: continue
            case .space: code(LetterCode.space)
            case .otherLetter: each.properties.lowercaseMapping.unicodeScalars.forEach(scalar)
            case .newline, .punctuation, .emoji, .underscore: scalar(each)
            }
            kept = entry.category == .otherLetter || entry.category == .emoji
        }
    }
}
