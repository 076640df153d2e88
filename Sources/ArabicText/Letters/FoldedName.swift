// SPDX-License-Identifier: Apache-2.0

/// A name by the hashes of its words once it is folded (`Normalizer.fold`): equal for all spellings that fold to the
/// same, and made without the folded text.
public struct FoldedName: Sendable, Hashable {
    /// The hash of each word, in the order of the name.
    public let words: [UInt64]
    /// The hash of the whole, blanks included; equal hashes are taken for equal names.
    public let hash: UInt64

    /// - Parameters:
    ///   - name: As written.
    ///   - withoutArticles: Leave ال off each word and count no blanks, so that قوات روسية and القوات الروسية are one.
    public init(_ name: String, withoutArticles: Bool = false) {
        var name = name
        self = name.withUTF8 { FoldedName(utf8: $0, withoutArticles: withoutArticles) }
    }

    /// - Parameters:
    ///   - utf8: As written, in well-formed UTF-8.
    ///   - withoutArticles: See above.
    public init(utf8: ArraySlice<UInt8>, withoutArticles: Bool = false) {
        self = utf8.withUnsafeBufferPointer { FoldedName(utf8: $0, withoutArticles: withoutArticles) }
    }

    private init(utf8: UnsafeBufferPointer<UInt8>, withoutArticles: Bool) {
        var reader = WordReader(withoutArticles: withoutArticles, mostWords: utf8.count { $0 == LetterCode.space } + 1)
        let simple = reader.takeArabicWords(utf8)
        if simple < utf8.count {
            Normalizer.forEachFolded(WellFormedUTF8(bytes: UnsafeBufferPointer(rebasing: utf8[simple...]))) {
                reader.take($0)
            } scalar: { scalar in
                // Behind what is no code, so that the bytes are not taken for letters.
                reader.take(0x01)
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { reader.take(byte) }
            }
        }
        reader.endWord()
        words = reader.words
        hash = withoutArticles ? FoldedName.hash(of: words) : reader.whole.value
    }

    /// Hashes the codes of a name as they come, by word and as a whole.
    private struct WordReader {
        let withoutArticles: Bool
        var words: [UInt64] = []
        var whole = CodeHash()
        private var word = CodeHash()
        /// How many codes the word has so far, an article that was left off not counted.
        private var length = 0
        private var first: UInt8 = 0
        private var isBare = false

        init(withoutArticles: Bool, mostWords: Int) {
            self.withoutArticles = withoutArticles
            words.reserveCapacity(mostWords)
        }

        /// Takes the letters of the Arabic block and the blanks with which a name begins, which is all of nearly every name,
        /// and gives how many bytes they are.
        mutating func takeArabicWords(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
            CharacterTable.shared.entries.withUnsafeBufferPointer { entries in
                var position = 0
                while position &+ 1 < utf8.count {
                    let lead = utf8[position]
                    if lead == LetterCode.space {
                        take(lead)
                        position &+= 1
                        continue
                    }
                    let row = UInt(lead) &- CharacterTable.arabicLead
                    guard row < CharacterTable.arabicRows else { break }
                    let number = Int(bitPattern: row &<< 6 | UInt(utf8[position &+ 1] & 0x3F))
                    let letter = entries[CharacterTable.arabicBlock &+ number]
                    guard letter.isArabicLetter else { break }
                    take(letter.payload)
                    position &+= 2
                }
                return position
            }
        }

        @inline(__always)
        mutating func take(_ code: UInt8) {
            whole.combine(code)
            guard code != LetterCode.space else {
                endWord()
                return
            }
            length += 1
            word.combine(code)
            if length == 1 {
                first = code
            } else if length == 2, withoutArticles, !isBare, first == LetterCode.alef, code == LetterCode.lam {
                (word, length, isBare) = (CodeHash(), 0, true)
            }
        }

        mutating func endWord() {
            if length > 0 { words.append(word.value) }
            (word, length, isBare) = (CodeHash(), 0, false)
        }
    }

    private static func hash(of words: [UInt64]) -> UInt64 {
        words.reduce(CodeHash().value) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
    }

    /// Whether the name begins with the words of the other and goes on behind them.
    public func extends(_ other: FoldedName) -> Bool {
        words.count > other.words.count && words.starts(with: other.words)
    }

    /// Names are equal by their hashes.
    public static func == (first: FoldedName, second: FoldedName) -> Bool { first.hash == second.hash }

    /// Names are told apart by their hashes.
    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
