// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What speaks for one or the other language of Arabic script: the article ال at the front of words, words of grammar,
/// and letters that only some of them have.
struct ScriptEvidence {
    /// Languages of Arabic script other than Arabic that a record may declare.
    static let languages: Set<String> = ["fa", "ur", "ku", "ckb", "ps", "ug", "sd", "pa", "prs", "azb"]

    private var words = 0
    private var withArticle = 0
    private var arabic = 0
    private var others = [Int](repeating: 0, count: Self.rivals.count)

    /// Reads at most `sample` words of a text.
    init(_ text: TokenizedText, article: [UInt8], sample: Int) {
        for token in text.tokens where token.kind == .word {
            words += 1
            if words > sample || words % ScriptEvidence.stretch == 0 && isUnmistakablyArabic { break }
            text.withCodes(of: token) { codes in
                if Self.hasArticle(codes) { withArticle += 1 }
            }
        }
        guard !isPlainlyArabic else { return }
        var seen = 0
        for token in text.tokens where token.kind == .word {
            seen += 1
            if seen > sample { break }
            weigh(token, bytes: article)
        }
    }

    /// Every eighth word or more begins with the article, which no other language puts before its words.
    var isPlainlyArabic: Bool { withArticle > 0 && withArticle * 8 >= words }

    /// Words after which the article is so frequent in most texts that no more have to be looked at.
    private static let stretch = 32

    private var isUnmistakablyArabic: Bool { withArticle * 5 >= words }

    /// The language with the most evidence; Arabic where nothing speaks for another.
    var likeliest: String {
        let own = arabic + 2 * withArticle
        guard let best = others.indices.max(by: { others[$0] < others[$1] }), others[best] > own else { return "ar" }
        return Self.rivals[best].code
    }

    private mutating func weigh(_ token: Token, bytes: [UInt8]) {
        if Self.arabicWords.contains(token.hash) { arabic += 2 }
        if token.flags.contains(.taMarbuta) || token.flags.contains(.tanwinFath) { arabic += 1 }
        let written = bytes[Int(token.byteStart)..<Int(token.byteEnd)]
        for (index, rival) in Self.rivals.enumerated() {
            if rival.words.contains(token.hash) { others[index] += 2 }
            if Self.holds(rival.letters, in: written) { others[index] += 1 }
        }
    }

    /// The article, alone or behind و, ف, ب or ك, or joined to ل.
    private static func hasArticle(_ codes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard codes.count > 3 else { return false }
        var start = 0
        switch codes[0] {
        case LetterCode.waw, LetterCode.fa, LetterCode.ba, LetterCode.kaf: start = 1
        case LetterCode.lam: return codes[1] == LetterCode.lam
        default: break
        }
        return codes[start] == LetterCode.alef && codes[start + 1] == LetterCode.lam
    }

    private static func holds(_ letters: Set<UInt16>, in bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            if letters.contains(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])) { return true }
            index += 1
        }
        return false
    }

    // MARK: The languages

    private struct Rival: Sendable {
        var code: String
        var words: Set<UInt64>
        /// Letters that Arabic lacks, by their two bytes of UTF-8.
        var letters: Set<UInt16>

        init(_ code: String, words: String, letters: String) {
            self.code = code
            self.words = ScriptEvidence.hashes(words)
            self.letters = Set(
                letters.unicodeScalars.map { letter in
                    String(letter).utf8.reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
                }
            )
        }
    }

    private static func hashes(_ words: String) -> Set<UInt64> { Set(WordHash.words(of: words)) }

    private static let arabicWords = hashes(
        """
        في من على إلى عن مع أن إن هذا هذه ذلك التي الذي الذين لم لن لا قال قالت بعد قبل بين خلال حول منذ عند كل بعض أو ثم \
        كان كانت وفي ومن وقال وأضاف أنه أنها ضد جنوب شمال شرق غرب
        """
    )

    /// Words are those that Arabic has not, not even in normal form (ہے would be هي).
    private static let rivals = [
        Rival(
            "fa",
            words: "است که را از برای های می شده کرده در خود آنها یک شود بود اگر نیز باید",
            letters: "پچژگ"
        ),
        Rival(
            "ur",
            words: "ہیں کا نے اور کو یہ گیا گئی تھا تھے کہ کیا نہیں بھی",
            letters: "ٹڈڑںہےھپچگ"
        ),
        Rival(
            "ckb",
            words: "کە ئەم ئەو بۆ دەکات دەکرێت لەگەڵ کردن هەروەها هەیە نییە لەسەر دوای",
            letters: "ەێۆڕڵڤپچژگ"
        ),
        Rival(
            "ps",
            words: "چې ته سره څخه یو شوی کړی وکړ ویلي باندې",
            letters: "ټډړږښڼېۍځڅپچګ"
        ),
    ]
}
