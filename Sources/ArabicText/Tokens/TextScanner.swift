// SPDX-License-Identifier: Apache-2.0

/// Cuts a text into tokens, quotations and sentences.
///
/// - An Arabic word is a run of Arabic letters with their marks, tatweels and zero-width characters; digits and
///   letters of other scripts that touch it are tokens of their own (`الـ18` is ال and 18), and so is what
///   underscores and hashes join (`#النظام_السوري` is `#`, النظام, السوري).
/// - Signs between two tatweels (`قـ.ـصف`), put there to escape filters, are part of the word.
/// - Digits stay together over a separator that belongs to the number: groups of three (`1,500`), a decimal point
///   or comma (`3.5`, `3,5`). Dates and times are split (`2024-12-01`, `12.5.2019`, `10:30`) so that a reader of
///   times sees their parts. The codes of a number are its ASCII digits, without separators of thousands and with
///   `.` for the decimal point; `1.500` keeps the point, because only its neighbours tell what it means.
/// - A Latin run may hold digits behind its first letter (`F16`); digits that begin a run are a number.
/// - Tags of web pages are blanks or, where they begin a line on the page, line breaks; character references
///   (`&quot;`, `&nbsp;`, `&#8220;`) are the signs they stand for.
/// - Tokens that touch, as after a forgotten space (`إدلب.وأضاف`), merely lack `.spaceBefore`.
///
/// The time is linear in the length, whatever the text.
public enum TextScanner {
    /// The longest text in bytes, 1 GiB: offsets have 32 bits, and ligatures can be more codes than bytes.
    public static let maximumByteCount = 1 << 30

    /// Buffers with more room than this, in codes, are given back before the next text that needs less.
    static let roomWorthKeeping = 1 << 20

    /// Scans a text, replacing what the buffers hold.
    ///
    /// - Parameters:
    ///   - utf8: Well-formed UTF-8 of at most `maximumByteCount` bytes. Other bytes give meaningless tokens, but do
    ///     no harm.
    ///   - titleByteCount: How many bytes at the start are the title; 0 for none.
    ///   - text: Takes the result.
    public static func scan(
        _ utf8: UnsafeBufferPointer<UInt8>,
        titleByteCount: Int = 0,
        into text: inout TokenizedText
    ) {
        precondition(utf8.count <= maximumByteCount, "a text of more than 1 GiB")
        let room = utf8.count * 2 + 16
        if text.codes.count > roomWorthKeeping, room <= roomWorthKeeping { text = TokenizedText() }
        text.reset()
        if text.codes.count < room { text.codes = ContiguousArray(repeating: 0, count: room) }
        var tokens = ContiguousArray<Token>()
        swap(&tokens, &text.tokens)
        tokens.reserveCapacity(utf8.count / 8)
        let table = CharacterTable.shared
        text.scalarCount = table.entries.withUnsafeBufferPointer { entries in
            text.codes.withUnsafeMutableBufferPointer { codes in
                var machine = ScanMachine(
                    bytes: utf8,
                    entries: entries,
                    expansions: table.expansions,
                    codes: codes,
                    tokens: consume tokens
                )
                machine.run()
                tokens = machine.tokens
                return machine.scalar
            }
        }
        swap(&tokens, &text.tokens)
        QuotationPairing.pair(&text)
        SentenceSplitter.split(&text, titleByteCount: titleByteCount)
    }

    /// Scans the UTF-8 in an array; see `scan(_:titleByteCount:into:)` over a buffer.
    public static func scan(_ utf8: [UInt8], titleByteCount: Int = 0, into text: inout TokenizedText) {
        utf8.withUnsafeBufferPointer { scan($0, titleByteCount: titleByteCount, into: &text) }
    }
}
