// SPDX-License-Identifier: Apache-2.0

/// A word, number, mark or other indivisible piece of a text.
public struct Token: Sendable, Equatable {
    /// What a token is made of.
    public enum Kind: UInt8, Sendable {
        /// A run of Arabic letters, with the marks, tatweels and zero-width characters inside it.
        case word
        /// A run of Latin letters, and of the digits and apostrophes that follow a letter without a gap (`F16`).
        case latin
        /// Digits, with the separators that belong to the number (`1,500`, `3.5`).
        case number
        /// One punctuation mark or symbol, or one run of dots.
        case punctuation
        /// A web or e-mail address.
        case url
        /// `@` and an account's name.
        case mention
        /// A run of emoji, with their modifiers and joiners.
        case emoji
        /// A run of letters of any other script.
        case other
    }

    /// What the normal form forgets, and where the token stands.
    public struct Flags: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt32

        /// Wraps the bits.
        @inlinable
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// The first letter is أ.
        @inlinable public static var hamzaAboveStart: Flags { Flags(rawValue: 1 << 0) }
        /// The first letter is إ.
        @inlinable public static var hamzaBelowStart: Flags { Flags(rawValue: 1 << 1) }
        /// The first letter is آ.
        @inlinable public static var maddaStart: Flags { Flags(rawValue: 1 << 2) }
        /// The second letter is أ (بأن).
        @inlinable public static var hamzaAboveSecond: Flags { Flags(rawValue: 1 << 3) }
        /// The second letter is إ (وإن).
        @inlinable public static var hamzaBelowSecond: Flags { Flags(rawValue: 1 << 4) }
        /// The second letter is آ.
        @inlinable public static var maddaSecond: Flags { Flags(rawValue: 1 << 5) }
        /// The third letter is أ (وبأن), or the hamza of ؤ ئ.
        @inlinable public static var hamzaAboveThird: Flags { Flags(rawValue: 1 << 6) }
        /// The third letter is إ (ولإن).
        @inlinable public static var hamzaBelowThird: Flags { Flags(rawValue: 1 << 7) }
        /// The third letter is آ.
        @inlinable public static var maddaThird: Flags { Flags(rawValue: 1 << 8) }
        /// The last letter is written ة.
        @inlinable public static var taMarbuta: Flags { Flags(rawValue: 1 << 9) }
        /// The last letter is written ى.
        @inlinable public static var alefMaksura: Flags { Flags(rawValue: 1 << 10) }
        /// A letter carries a shadda.
        @inlinable public static var shadda: Flags { Flags(rawValue: 1 << 11) }
        /// A letter carries the tanwin of the accusative (اً).
        @inlinable public static var tanwinFath: Flags { Flags(rawValue: 1 << 12) }
        /// The first letter carries a damma, as writers mark a passive (قُتل).
        @inlinable public static var dammaStart: Flags { Flags(rawValue: 1 << 13) }
        /// The second letter carries a damma (وقُتل).
        @inlinable public static var dammaSecond: Flags { Flags(rawValue: 1 << 15) }
        /// The first Latin letter is a capital.
        @inlinable public static var capitalised: Flags { Flags(rawValue: 1 << 14) }
        /// Part of a hashtag: the `#` and its words, split at underscores.
        @inlinable public static var inHashtag: Flags { Flags(rawValue: 1 << 16) }
        /// White space stands before the token.
        @inlinable public static var spaceBefore: Flags { Flags(rawValue: 1 << 17) }
        /// A line break stands before the token; `spaceBefore` is set too.
        @inlinable public static var newlineBefore: Flags { Flags(rawValue: 1 << 18) }
        /// An empty line stands before the token; `newlineBefore` is set too.
        @inlinable public static var paragraphBefore: Flags { Flags(rawValue: 1 << 19) }
        /// A letter is ئ or ؤ, which normal form makes ي or و.
        @inlinable public static var seatedHamza: Flags { Flags(rawValue: 1 << 21) }
        /// The first token of a sentence.
        @inlinable public static var startsSentence: Flags { Flags(rawValue: 1 << 20) }
    }

    /// Offset of the first Unicode scalar.
    public var start: UInt32
    /// Offset behind the last Unicode scalar.
    public var end: UInt32
    /// Offset of the first byte of UTF-8.
    public var byteStart: UInt32
    /// Offset behind the last byte of UTF-8.
    public var byteEnd: UInt32
    /// Where the token's codes begin in `TokenizedText.codes`.
    public var codeStart: UInt32
    /// How many codes it has; 0 for punctuation, emoji and addresses.
    public var codeCount: UInt16
    /// What it is made of.
    public var kind: Kind
    /// Which mark it is; `.none` unless `kind` is `.punctuation`.
    public var punctuation: Punctuation
    /// What the codes don't say.
    public var flags: Flags
    /// `CodeHash` of the codes; tokens without codes have a hash by kind and mark, equal to no word's.
    public var hash: UInt64

    /// Whether the token is the given mark.
    @inlinable
    public func `is`(_ mark: Punctuation) -> Bool { punctuation == mark }

    /// Whether the token carries letters or digits of the text itself: a word, Latin, number or other script.
    @inlinable
    @inline(__always)
    public var isWordLike: Bool {
        kind == .word || kind == .latin || kind == .number || kind == .other
    }

    /// The hash of every token of a mark.
    public static func hash(of mark: Punctuation) -> UInt64 { hash(0x00, mark.rawValue) }

    /// The hash of every token without codes of a kind.
    public static func hash(of kind: Kind) -> UInt64 { hash(0x01, kind.rawValue) }

    private static func hash(_ first: UInt8, _ second: UInt8) -> UInt64 {
        var hash = CodeHash()
        hash.combine(first)
        hash.combine(second)
        return hash.value
    }
}
