// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles

/// Tells the language by script and, among the languages of Arabic script, by what the text looks like and what the
/// record says.
enum LanguageGuess {
    /// Words that are looked at.
    private static let sample = 400

    /// `ar` for Arabic; `fa`, `ur`, `ckb` or `ps` for texts that are plainly Persian, Urdu, Sorani or Pashto; for
    /// anything else what the record says, or `und`.
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
        guard arabic * 4 >= others, arabic > 0 else {
            return declared == "ar" || declared == nil ? "und" : declared ?? "und"
        }
        let evidence = ScriptEvidence(text, article: article.text, sample: sample)
        if evidence.isPlainlyArabic { return "ar" }
        if let declared, ScriptEvidence.languages.contains(declared) { return declared }
        return evidence.likeliest
    }
}
