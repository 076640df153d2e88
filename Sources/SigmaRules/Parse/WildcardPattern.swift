// SPDX-License-Identifier: Apache-2.0

/// A text with `*` and `?` wildcards, unescaped as Sigma 2.1 says ("Escape Character").
public struct WildcardPattern: Sendable, Equatable {
    /// A stretch of literal text or a wildcard.
    public enum Part: Sendable, Equatable {
        case literal(String)
        /// `?`: exactly one character.
        case one
        /// `*`: any number of characters.
        case many
    }

    /// No two literals and no two `many` follow each other.
    public private(set) var parts: [Part]

    /// Reads the wildcards of a text: `\*`, `\?` and `\\` stand for the plain characters, any other backslash for
    /// itself.
    public init(_ text: String) {
        parts = []
        var literal = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                if scalar != "*", scalar != "?", scalar != "\\" { literal.append("\\") }
                literal.append(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "*" || scalar == "?" {
                append(.literal(String(literal)))
                literal = String.UnicodeScalarView()
                append(scalar == "*" ? .many : .one)
            } else {
                literal.append(scalar)
            }
        }
        if isEscaped { literal.append("\\") }
        append(.literal(String(literal)))
    }

    /// The text where there is no wildcard.
    public var literal: String? {
        switch (parts.count, parts.first) {
        case (0, _): ""
        case (1, .literal(let text)?): text
        default: nil
        }
    }

    private mutating func append(_ part: Part) {
        if part == .literal("") || part == .many && parts.last == .many { return }
        parts.append(part)
    }
}
