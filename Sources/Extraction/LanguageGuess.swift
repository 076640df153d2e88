// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles

/// Tells the language by script and, among the languages of Arabic script, by what the record says.
enum LanguageGuess {
    /// `ar` for Arabic; for anything else what the record says, or `und`.
    ///
    /// The text decides before the record: a post tagged `en` that is written in Arabic is read.
    static func language(of article: Article, text: TokenizedText) -> String {
        var arabic = 0
        var others = 0
        for token in text.tokens {
            switch token.kind {
            case .word: arabic += 1
            case .latin, .other: others += 1
            case .number, .punctuation, .url, .mention, .emoji: break
            }
        }
        let declared = article.language?.split(separator: "-").first.map { $0.lowercased() }
        if arabic * 4 >= others, arabic > 0 {
            if let declared, ["fa", "ur", "ku", "ckb", "ps", "ug"].contains(declared) { return declared }
            return "ar"
        }
        return declared == "ar" || declared == nil ? "und" : declared ?? "und"
    }
}
