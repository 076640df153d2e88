// SPDX-License-Identifier: Apache-2.0

/// The one-byte alphabet of normalised text.
///
/// ASCII digits and lower-case letters keep their ASCII code. Arabic letters get the codes from `first` to
/// `last`. The normal form makes equal what writers of news use interchangeably:
/// - أ إ آ ٱ are ا, ى and ئ are ي, ؤ is و, ة is ه; ء stays.
/// - Letters of Persian, Urdu and Kurdish are the nearest Arabic letter: ک and گ ك, ی ي, پ ب, چ ج, ژ ز, ڤ ف.
/// - Presentation forms and ligatures (U+FB50–U+FDFF, U+FE70–U+FEFF) are the letters they show.
/// - Tashkeel, tatweel, joiners, bidi marks and the byte order mark are nothing.
/// - Arabic-Indic, Persian and full-width digits are ASCII digits; Latin letters lose case and diacritics.
///
/// What the normal form forgets and grammar needs (ة against ه, إ against أ) stays in `Token.Flags`.
public enum LetterCode {
    /// ء, where it has no seat.
    public static let hamza: UInt8 = 0x80
    /// ا and its forms أ إ آ ٱ.
    public static let alef: UInt8 = 0x81
    /// ب
    public static let ba: UInt8 = 0x82
    /// ت
    public static let ta: UInt8 = 0x83
    /// ث
    public static let tha: UInt8 = 0x84
    /// ج
    public static let jim: UInt8 = 0x85
    /// ح
    public static let hah: UInt8 = 0x86
    /// خ
    public static let kha: UInt8 = 0x87
    /// د
    public static let dal: UInt8 = 0x88
    /// ذ
    public static let dhal: UInt8 = 0x89
    /// ر
    public static let ra: UInt8 = 0x8A
    /// ز
    public static let zay: UInt8 = 0x8B
    /// س
    public static let sin: UInt8 = 0x8C
    /// ش
    public static let shin: UInt8 = 0x8D
    /// ص
    public static let sad: UInt8 = 0x8E
    /// ض
    public static let dad: UInt8 = 0x8F
    /// ط
    public static let tah: UInt8 = 0x90
    /// ظ
    public static let zah: UInt8 = 0x91
    /// ع
    public static let ayn: UInt8 = 0x92
    /// غ
    public static let ghayn: UInt8 = 0x93
    /// ف
    public static let fa: UInt8 = 0x94
    /// ق
    public static let qaf: UInt8 = 0x95
    /// ك
    public static let kaf: UInt8 = 0x96
    /// ل
    public static let lam: UInt8 = 0x97
    /// م
    public static let mim: UInt8 = 0x98
    /// ن
    public static let nun: UInt8 = 0x99
    /// ه and ة.
    public static let ha: UInt8 = 0x9A
    /// و and ؤ.
    public static let waw: UInt8 = 0x9B
    /// ي, ى and ئ.
    public static let ya: UInt8 = 0x9C

    /// The lowest code of an Arabic letter.
    public static let first = hamza
    /// The highest code of an Arabic letter.
    public static let last = ya

    /// Stands between the words of a phrase in `Normalizer.codes(of:)`; never inside a token.
    public static let space: UInt8 = 0x20

    /// The letters in the order of their codes, from `first`.
    static let letters: [Unicode.Scalar] = [
        "ء", "ا", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص",
        "ض", "ط", "ظ", "ع", "غ", "ف", "ق", "ك", "ل", "م", "ن", "ه", "و", "ي",
    ]

    /// Whether the code is that of an Arabic letter.
    @inlinable
    public static func isArabic(_ code: UInt8) -> Bool {
        code >= first && code <= last
    }

    /// The letter, digit or space a code stands for; `nil` for bytes that are no code of this alphabet.
    public static func scalar(of code: UInt8) -> Unicode.Scalar? {
        if isArabic(code) { return letters[Int(code - first)] }
        return code >= space && code < 0x7F ? Unicode.Scalar(code) : nil
    }

    /// The codes as readable text in normal form, for messages and lists.
    public static func text(of codes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for code in codes {
            if let scalar = scalar(of: code) { text.append(scalar) }
        }
        return String(text)
    }
}
