// SPDX-License-Identifier: Apache-2.0

/// A word or parenthesis of a condition.
struct ConditionToken: Equatable {
    enum Kind: Equatable {
        case openParenthesis, closeParenthesis
        case word(String)
        /// A character that has no place in a condition.
        case stray(Unicode.Scalar)
    }

    var kind: Kind
    /// Offsets into the condition, in Unicode scalars.
    var range: Range<Int>

    /// The word, if it is one.
    var word: String? {
        if case .word(let word) = kind { word } else { nil }
    }

    /// As written, for messages.
    var text: String {
        switch kind {
        case .openParenthesis: "("
        case .closeParenthesis: ")"
        case .word(let word): word
        case .stray(let scalar): String(scalar)
        }
    }
}

/// Cuts a condition into words and parentheses.
enum ConditionLexer {
    static func tokens(of condition: String) -> [ConditionToken] {
        let scalars = Array(condition.unicodeScalars)
        var tokens: [ConditionToken] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.properties.isWhitespace {
                index += 1
                continue
            }
            let start = index
            if isPartOfWord(scalar) {
                var word = String.UnicodeScalarView()
                while index < scalars.count, isPartOfWord(scalars[index]) {
                    word.append(scalars[index])
                    index += 1
                }
                tokens.append(ConditionToken(kind: .word(String(word)), range: start..<index))
                continue
            }
            index += 1
            let kind: ConditionToken.Kind
            switch scalar {
            case "(": kind = .openParenthesis
            case ")": kind = .closeParenthesis
            default: kind = .stray(scalar)
            }
            tokens.append(ConditionToken(kind: kind, range: start..<index))
        }
        return tokens
    }

    /// Letters and digits of ASCII, `_`, `-`, and `*` for patterns.
    static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "*": true
        default: false
        }
    }
}
