// SPDX-License-Identifier: Apache-2.0

/// Reads quantities in words and digits, with the phrases that widen them.
///
/// It knows cardinal numbers (`ثلاثة`, `خمسة وعشرون`, `مئة وثلاثة`, `18 ألفا`, `1.5 مليون`), words for some
/// (`عشرات` is 10 to 99, `مئات الآلاف` 100,000 to 999,999, `بضعة` 3 to 9), bounds (`أكثر من 30`, `لا يقل عن`,
/// `على الأقل`, `أقل من`), estimates (`نحو`, `حوالي`) and ranges (`بين 3 و5`, `من 3 إلى 5`, `3-5`, `3 أو 4`).
/// The dual and the singular of the thing counted (`قتيلان`, `قتيل`) are the noun's to tell. Ordinals are
/// `OrdinalReader`'s.
public enum NumberReader {
    /// The quantity that begins at a token, with the modifiers before and behind it.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - index: The first token of the number or of the phrase before it.
    ///   - limit: The token behind the last that may be read, such as the end of the sentence.
    /// - Returns: `nil` when no number begins there.
    public static func read(_ text: TokenizedText, at index: Int, limit: Int) -> NumberReading? {
        guard index < limit else { return nil }
        let token = text.tokens[index]
        if token.kind == .number { return readRange(text, at: index, limit: limit) }
        guard let lexeme = CardinalParser.lexeme(of: token) else { return nil }
        if lexeme.word == .phrase { return readPhrase(text, at: index, limit: limit, proclitics: lexeme.proclitics) }
        // الحادي عشر is the eleventh, and has no ten in it.
        if lexeme.word == .ten, index > 0, OrdinalReader.beginsTeen(text.tokens[index - 1]) { return nil }
        if lexeme.word == .hundred, isPercent(text, at: index, lexeme: lexeme) { return nil }
        return readRange(text, at: index, limit: limit)
    }

    /// Whether a word by itself says a quantity, whatever stands around it: ثلاثة, عشر, آلاف, but not نحو.
    public static func isNumberWord(_ token: Token) -> Bool {
        guard let lexeme = CardinalParser.lexeme(of: token) else { return false }
        return lexeme.word != .phrase
    }

    /// The prepositions bound to a word that says a quantity: بثلاث، لأربعة. A و before it may belong to the number itself.
    public static func boundPrepositions(of token: Token) -> Proclitics {
        CardinalParser.lexeme(of: token)?.proclitics.intersection(.prepositions) ?? []
    }

    /// Calls `body` with every quantity in a range of tokens, from the first to the last, none overlapping another.
    public static func forEachReading(
        in text: TokenizedText,
        tokens: Range<Int>,
        _ body: (NumberReading) -> Void
    ) {
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if let reading = read(text, at: index, limit: tokens.upperBound) {
                body(reading)
                index = reading.tokens.upperBound
            } else {
                index += 1
            }
        }
    }

    // MARK: Phrases before

    private static func readPhrase(
        _ text: TokenizedText,
        at index: Int,
        limit: Int,
        proclitics: Proclitics
    ) -> NumberReading? {
        let first = stemHash(text, at: index, proclitics: proclitics)
        if let range = readFromTo(text, at: index, opener: first, limit: limit) { return range }
        for phrase in NumberPhrases.before[first] ?? [] {
            let end = index + phrase.words.count
            guard end < limit, continues(phrase, text, at: index), var reading = read(text, at: end, limit: limit)
            else {
                continue
            }
            apply(phrase.effect, to: &reading)
            reading.tokens = index..<reading.tokens.upperBound
            return reading
        }
        return nil
    }

    /// Whether the words of a phrase behind its first stand in the text.
    private static func continues(_ phrase: NumberPhrases.Phrase, _ text: TokenizedText, at index: Int) -> Bool {
        phrase.words.indices.dropFirst().allSatisfy { text.tokens[index + $0].hash == phrase.words[$0] }
    }

    /// The hash of a phrase's first word without the one-letter proclitics before it.
    private static func stemHash(_ text: TokenizedText, at index: Int, proclitics: Proclitics) -> UInt64 {
        let letters = proclitics.rawValue.nonzeroBitCount
        return letters == 0
            ? text.tokens[index].hash : CodeHash.of(text.codes(of: text.tokens[index]).dropFirst(letters))
    }

    /// `بين 3 و5`, `ما بين 3 و5`, `من 3 إلى 5`.
    private static func readFromTo(
        _ text: TokenizedText,
        at index: Int,
        opener: UInt64,
        limit: Int
    ) -> NumberReading? {
        var start = index
        var opener = opener
        if opener == NumberPhrases.what, index + 1 < limit {
            start += 1
            opener = text.tokens[start].hash
        }
        guard start + 2 < limit, opener == NumberPhrases.between || opener == NumberPhrases.from,
            mayBeginNumber(text.tokens[start + 1])
        else { return nil }
        if opener == NumberPhrases.between {
            guard let low = number(text, at: start + 1, limit: limit, joins: false) else { return nil }
            let isLetter = text.tokens[low.end].hash == NumberPhrases.and
            let next = isLetter ? low.end + 1 : low.end
            guard next < limit,
                isLetter || CardinalParser.lexeme(of: text.tokens[next])?.proclitics.contains(.wa) == true,
                let high = number(text, at: next, limit: limit, joins: true)
            else { return nil }
            return range(low, high, tokens: index..<high.end)
        }
        guard let low = number(text, at: start + 1, limit: limit, joins: true), low.end + 1 < limit,
            NumberPhrases.to.contains(text.tokens[low.end].hash),
            let high = number(text, at: low.end + 1, limit: limit, joins: true)
        else { return nil }
        return range(low, high, tokens: index..<high.end)
    }

    private static func mayBeginNumber(_ token: Token) -> Bool {
        token.kind == .number || CardinalParser.lexeme(of: token) != nil
    }

    /// A bare number; with `joins` unset it ends before the first و, which then joins the two ends of a range unless
    /// another و follows (`بين خمسة وعشرين وثلاثين`).
    private static func number(_ text: TokenizedText, at index: Int, limit: Int, joins: Bool) -> CardinalParser.Result?
    {
        var parser = CardinalParser(text: text, limit: limit)
        guard let whole = parser.parse(at: index) else { return nil }
        if joins { return whole.end <= limit ? whole : nil }
        if whole.end < limit {
            if text.tokens[whole.end].hash == NumberPhrases.and { return whole }
            if parser.lexeme(at: whole.end)?.proclitics.contains(.wa) == true { return whole }
        }
        for end in stride(from: whole.end - 1, to: index, by: -1)
        where parser.lexeme(at: end)?.proclitics.contains(.wa) == true || text.tokens[end].hash == NumberPhrases.and {
            var shorter = CardinalParser(text: text, limit: end)
            if let result = shorter.parse(at: index), result.end == end { return result }
        }
        return nil
    }

    // MARK: Numbers and what follows

    private static func readRange(_ text: TokenizedText, at index: Int, limit: Int) -> NumberReading? {
        var parser = CardinalParser(text: text, limit: limit)
        guard let low = parser.parse(at: index) else { return nil }
        var reading = NumberReading(
            minimum: low.minimum,
            maximum: low.maximum,
            isApproximate: low.isApproximate,
            tokens: index..<low.end
        )
        if let high = upperEnd(text, behind: low, limit: limit) {
            reading.maximum = high.maximum
            reading.tokens = index..<high.end
        }
        let percent = percentLength(text, at: reading.tokens.upperBound, limit: limit)
        reading.isPercentage = percent > 0
        reading.tokens = index..<reading.tokens.upperBound + percent
        let start = reading.tokens.upperBound
        guard start < limit, let phrases = NumberPhrases.behind[text.tokens[start].hash] else { return reading }
        for phrase in phrases where start + phrase.words.count <= limit && continues(phrase, text, at: start) {
            apply(phrase.effect, to: &reading)
            reading.tokens = index..<start + phrase.words.count
            break
        }
        return reading
    }

    /// Whether a مئة is that of في المئة or بالمئة.
    private static func isPercent(_ text: TokenizedText, at index: Int, lexeme: NumberLexeme) -> Bool {
        guard lexeme.proclitics.contains(.article) else { return false }
        return lexeme.proclitics.contains(.bi) || index > 0 && text.tokens[index - 1].hash == NumberPhrases.in
    }

    /// How many tokens at an index make the number before them a percentage.
    private static func percentLength(_ text: TokenizedText, at index: Int, limit: Int) -> Int {
        guard index < limit else { return 0 }
        let token = text.tokens[index]
        if token.is(.percent) || NumberPhrases.perHundred.contains(token.hash) { return 1 }
        guard token.hash == NumberPhrases.in, index + 1 < limit else { return 0 }
        return NumberPhrases.theHundred.contains(text.tokens[index + 1].hash) ? 2 : 0
    }

    /// The second number of `3-5`, `3 إلى 5` and `3 أو 4`, if it is the greater.
    private static func upperEnd(
        _ text: TokenizedText,
        behind low: CardinalParser.Result,
        limit: Int
    ) -> CardinalParser.Result? {
        guard low.end + 1 < limit else { return nil }
        let joint = text.tokens[low.end]
        let isDash = joint.is(.dash) && text.tokens[low.end + 1].kind == .number
        guard isDash || joint.hash == NumberPhrases.or || NumberPhrases.to.contains(joint.hash) else { return nil }
        var parser = CardinalParser(text: text, limit: limit)
        guard let high = parser.parse(at: low.end + 1), high.minimum > low.maximum, !high.isApproximate else {
            return nil
        }
        // A further dash makes it a date or a telephone number.
        if isDash, high.end < limit, text.tokens[high.end].is(.dash) { return nil }
        return high
    }

    private static func range(
        _ low: CardinalParser.Result,
        _ high: CardinalParser.Result,
        tokens: Range<Int>
    ) -> NumberReading? {
        guard high.maximum >= low.minimum else { return nil }
        return NumberReading(
            minimum: low.minimum,
            maximum: high.maximum,
            isApproximate: low.isApproximate || high.isApproximate,
            tokens: tokens
        )
    }

    private static func apply(_ effect: NumberPhrases.Effect, to reading: inout NumberReading) {
        switch effect {
        case .atLeast: reading.maximum = nil
        case .atMost: reading.minimum = 0
        case .about: reading.isApproximate = true
        }
    }
}
