// SPDX-License-Identifier: Apache-2.0

/// The marks the extractor tells apart; signs that mean the same are one.
public enum Punctuation: UInt8, Sendable, CaseIterable {
    /// Not a mark.
    case none
    /// `,`
    case comma
    /// ، and its presentation forms.
    case arabicComma
    /// ; and ؛
    case semicolon
    /// `.` and ۔
    case period
    /// ? and ؟
    case question
    /// !
    case exclamation
    /// :
    case colon
    /// … or a run of two or more dots.
    case ellipsis
    /// « “ „ ‹ or <<
    case openQuote
    /// » ” › or >>
    case closeQuote
    /// ‘
    case openSingleQuote
    /// ’ where it is no apostrophe.
    case closeSingleQuote
    /// " or ''
    case straightQuote
    /// ' where it is no apostrophe.
    case apostrophe
    /// (
    case openParen
    /// )
    case closeParen
    /// [
    case openBracket
    /// ]
    case closeBracket
    /// {
    case openBrace
    /// }
    case closeBrace
    /// - – — ― −
    case dash
    /// /
    case slash
    /// \
    case backslash
    /// #
    case hash
    /// @ without a name.
    case at
    /// % and ٪
    case percent
    /// * and ٭
    case star
    /// |
    case pipe
    /// • ▪ ● ■ and the like.
    case bullet
    /// $ € £ and the like.
    case currency
    /// &
    case ampersand
    /// +
    case plus
    /// =
    case equals
    /// Any other sign.
    case other

    /// Whether the mark ends a sentence wherever it stands.
    @inlinable
    public var endsSentence: Bool {
        self == .period || self == .question || self == .exclamation
    }

    /// Whether the mark closes a quotation or bracket, if it isn't a straight quote.
    @inlinable
    public var closes: Bool {
        self == .closeQuote || self == .closeSingleQuote || self == .closeParen || self == .closeBracket
            || self == .closeBrace
    }

    /// Whether the mark opens a quotation or bracket, if it isn't a straight quote.
    @inlinable
    public var opens: Bool {
        self == .openQuote || self == .openSingleQuote || self == .openParen || self == .openBracket
            || self == .openBrace
    }
}
