// SPDX-License-Identifier: Apache-2.0

/// What the scanner needs to know of a scalar, in one word: class, payload, and marks that the code loses.
struct CharacterEntry {
    /// What a scalar does to the token under way.
    enum Class: UInt8 {
        /// A letter of a script that is neither Arabic nor Latin.
        case otherLetter
        /// An Arabic letter; the payload is its code.
        case arabicLetter
        /// A mark that belongs to the letter before it, or a tatweel.
        case mark
        /// A zero-width or bidi character: nothing.
        case ignorable
        /// White space within a line.
        case space
        /// A line break.
        case newline
        /// A decimal digit; the payload is its ASCII code.
        case digit
        /// A Latin letter; the payload is its lower-case ASCII code.
        case latinLetter
        /// A sign; the payload is a `Punctuation`.
        case punctuation
        /// A pictograph or a modifier of one.
        case emoji
        /// Several Arabic letters in one scalar; `expansion` says which.
        case arabicLigature
        /// Several Latin letters in one scalar; `expansion` says which.
        case latinLigature
        /// `_`, which separates words and joins hashtags.
        case underscore
    }

    /// What normal form drops, in the order of the first bits of `Token.Flags`.
    struct Marks: OptionSet {
        let rawValue: UInt16

        static let hamzaAbove = Marks(rawValue: 1 << 0)
        static let hamzaBelow = Marks(rawValue: 1 << 1)
        static let madda = Marks(rawValue: 1 << 2)
        static let taMarbuta = Marks(rawValue: 1 << 3)
        static let alefMaksura = Marks(rawValue: 1 << 4)
        static let shadda = Marks(rawValue: 1 << 5)
        static let tanwinFath = Marks(rawValue: 1 << 6)
        static let damma = Marks(rawValue: 1 << 7)
        static let capital = Marks(rawValue: 1 << 8)
        static let seatedHamza = Marks(rawValue: 1 << 9)

        /// What matters on the last letter of a word alone.
        static var onLastLetter: Marks { [.taMarbuta, .alefMaksura] }
    }

    private let bits: UInt32

    init(_ category: Class, payload: UInt8 = 0, marks: Marks = []) {
        bits = UInt32(category.rawValue) | UInt32(payload) << 8 | UInt32(marks.rawValue) << 16
    }

    init(_ category: Class, expansion: Int) {
        bits = UInt32(category.rawValue) | UInt32(expansion) << 16
    }

    init(_ mark: Punctuation) {
        self.init(.punctuation, payload: mark.rawValue)
    }

    @inline(__always)
    var category: Class { Class(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .otherLetter }

    @inline(__always)
    var payload: UInt8 { UInt8(truncatingIfNeeded: bits >> 8) }

    @inline(__always)
    var marks: Marks { Marks(rawValue: UInt16(truncatingIfNeeded: bits >> 16)) }

    @inline(__always)
    var hasMarks: Bool { bits >> 16 != 0 }

    /// Whether the entry is that of an Arabic letter without marks.
    @inline(__always)
    var isPlainArabicLetter: Bool { bits & 0xFFFF_00FF == UInt32(Class.arabicLetter.rawValue) }

    /// Whether the entry is that of an Arabic letter, with marks or without.
    @inline(__always)
    var isArabicLetter: Bool { UInt8(truncatingIfNeeded: bits) == Class.arabicLetter.rawValue }

    /// Whether the entry is that of a Latin capital.
    var isCapital: Bool { category == .latinLetter && marks.contains(.capital) }

    /// Index into `CharacterTable.expansions`.
    @inline(__always)
    var expansion: Int { Int(bits >> 16) }

    @inline(__always)
    func isPunctuation(_ mark: Punctuation) -> Bool {
        bits == UInt32(Class.punctuation.rawValue) | UInt32(mark.rawValue) << 8
    }
}
