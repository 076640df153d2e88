// SPDX-License-Identifier: Apache-2.0

/// Reads a cardinal number in digits, in words or in both, without what stands around it.
struct CardinalParser {
    /// What was read: the bounds, whether they are a guess, and the token behind the number.
    struct Result {
        var minimum: Int
        var maximum: Int
        var isApproximate = false
        var end: Int
    }

    /// How much of the part below the next scale has been said; what follows must be less.
    private enum Level {
        case nothing, hundreds, units, complete
    }

    let text: TokenizedText
    let limit: Int

    private var total = 0
    private var group = 0
    private var level = Level.nothing
    private var lastScale = Int.max
    private var position = 0

    init(text: TokenizedText, limit: Int) {
        self.text = text
        self.limit = limit
    }

    /// What the token is in a number; `nil` for any other token.
    static func lexeme(of token: Token) -> NumberLexeme? {
        guard token.kind == .word, let lexeme = NumberWords.table[token.hash] else { return nil }
        if lexeme.needsSeatedHamza, !token.flags.contains(.seatedHamza) { return nil }
        if lexeme.word == .unit(1), token.flags.contains(.hamzaAboveSecond) {
            // وأحد, which has the codes of واحد.
            return NumberLexeme(word: .oneOfEleven, proclitics: .wa)
        }
        if case .twoOf(let scale) = lexeme.word, token.flags.contains(.tanwinFath) {
            // ألفاً is the accusative of one, ألفا the two of a construct.
            return NumberLexeme(word: .scale(scale), proclitics: lexeme.proclitics)
        }
        return lexeme
    }

    /// What the token at an index is in a number; `nil` for any other token and behind the limit.
    func lexeme(at index: Int) -> NumberLexeme? {
        index < limit ? Self.lexeme(of: text.tokens[index]) : nil
    }

    /// The number that begins at a token.
    mutating func parse(at start: Int) -> Result? {
        position = start
        if start < limit, text.tokens[start].kind == .number { return parseDigits() }
        guard let first = lexeme(at: start), first.word != .phrase else { return nil }
        if let vague = parseVague(first) { return vague }
        guard takeFirst(first) else { return nil }
        takeRest()
        return result
    }

    private var result: Result? {
        let (sum, overflow) = total.addingReportingOverflow(group)
        guard !overflow, position > 0 else { return nil }
        var result = Result(minimum: sum, maximum: sum, end: position)
        if let odd = lexeme(at: position), odd.word == .odd, odd.proclitics == .wa {
            result.maximum += 9
            result.isApproximate = true
            result.end += 1
        }
        return result
    }

    // MARK: Digits

    private mutating func parseDigits() -> Result? {
        guard let number = DecimalDigits(text.codes(of: text.tokens[position])) else { return nil }
        position += 1
        if number.fractionDigits == 0 {
            group = number.mantissa
            level = .complete
            takeRest()
            return result
        }
        if let scale = scale(at: position), let scaled = number.scaled(by: scale) {
            total = scaled
            lastScale = scale
            position += 1
            return result
        }
        if number.looksGrouped {
            group = number.mantissa
            level = .complete
            takeRest()
            return result
        }
        return Result(
            minimum: number.roundedDown,
            maximum: number.roundedDown + 1,
            isApproximate: true,
            end: position
        )
    }

    /// The scale that the word at an index multiplies by, when a number stands before it.
    private func scale(at index: Int) -> Int? {
        guard let lexeme = lexeme(at: index), lexeme.proclitics.isSubset(of: .article) else { return nil }
        switch lexeme.word {
        case .scale(let scale), .twoOf(let scale), .plural(let scale): return scale
        default: return nil
        }
    }

    // MARK: Vague words

    /// عشرات, مئات الآلاف, آلاف, بضعة آلاف.
    private mutating func parseVague(_ first: NumberLexeme) -> Result? {
        var bounds: (minimum: Int, maximum: Int)
        switch first.word {
        case .some(let power): bounds = (power, power * 10 - 1)
        case .few: bounds = (3, 9)
        case .plural(let scale): bounds = (scale, scale * 10 - 1)
        default: return nil
        }
        position += 1
        if case .plural = first.word {
            return Result(minimum: bounds.minimum, maximum: bounds.maximum, isApproximate: true, end: position)
        }
        if first.word == .few, lexeme(at: position)?.word == .ten {
            return Result(minimum: 13, maximum: 19, isApproximate: true, end: position + 1)
        }
        var factor = scale(at: position)
        if factor == nil, first.word == .few, case .some(let power)? = lexeme(at: position)?.word { factor = power }
        if let factor {
            bounds = (bounds.minimum * factor, (bounds.maximum + 1) * factor - 1)
            position += 1
        }
        return Result(minimum: bounds.minimum, maximum: bounds.maximum, isApproximate: true, end: position)
    }

    // MARK: Words

    private mutating func takeFirst(_ first: NumberLexeme) -> Bool {
        if case .part(let divisor) = first.word {
            guard let scale = scale(at: position + 1) else { return false }
            total = scale / divisor
            lastScale = 1
            position += 2
            return true
        }
        return takeWord(first.word)
    }

    /// Takes the words that continue the number.
    private mutating func takeRest() {
        while position < limit {
            if level != .nothing, let scale = scale(at: position) {
                guard multiply(by: scale) else { return }
                continue
            }
            if takeDigitsAfterScale() { continue }
            guard let next = lexeme(at: position), next.proclitics.contains(.wa),
                next.proclitics.isSubset(of: [.wa, .article])
            else { return }
            if case .part(let divisor) = next.word {
                takePart(divisor)
                return
            }
            guard takeWord(next.word) else { return }
        }
    }

    /// Takes a word that begins the number or is joined to it by و; `false` when it doesn't fit.
    private mutating func takeWord(_ word: NumberWord) -> Bool {
        switch word {
        case .unit(let value) where level == .nothing || level == .hundreds:
            if lexeme(at: position + 1)?.isBareTen == true { return add(10 + value, level: .complete, tokens: 2) }
            if level == .nothing, value >= 3, lexeme(at: position + 1)?.isBareHundred == true {
                return add(value * 100, level: .hundreds, tokens: 2)
            }
            return add(value, level: .units)
        case .oneOfEleven where level == .nothing || level == .hundreds:
            guard lexeme(at: position + 1)?.isBareTen == true else { return false }
            return add(11, level: .complete, tokens: 2)
        case .ten where level == .nothing || level == .hundreds: return add(10, level: .complete)
        case .tens(let value) where level != .complete: return add(value, level: .complete)
        case .hundred where level == .nothing: return add(100, level: .hundreds)
        case .hundreds(let value) where level == .nothing: return add(value, level: .hundreds)
        case .scale(let scale) where level == .nothing && scale < lastScale: return addScale(scale, times: 1)
        case .twoOf(let scale) where level == .nothing && scale < lastScale: return addScale(scale, times: 2)
        default: return false
        }
    }

    private mutating func add(_ value: Int, level: Level, tokens: Int = 1) -> Bool {
        guard value < lastScale else { return false }
        group += value
        self.level = level
        position += tokens
        return true
    }

    private mutating func addScale(_ scale: Int, times: Int) -> Bool {
        total += scale * times
        lastScale = scale
        position += 1
        return true
    }

    private mutating func multiply(by scale: Int) -> Bool {
        let (product, overflow) = group.multipliedReportingOverflow(by: scale)
        let (sum, overflowOfSum) = total.addingReportingOverflow(product)
        guard scale < lastScale, !overflow, !overflowOfSum else { return false }
        total = sum
        group = 0
        level = .nothing
        lastScale = scale
        position += 1
        return true
    }

    /// `18 ألفا و500`: digits that fill the place below the scale.
    private mutating func takeDigitsAfterScale() -> Bool {
        guard level == .nothing, lastScale != Int.max, position + 1 < limit,
            text.tokens[position].hash == NumberPhrases.and, text.tokens[position + 1].kind == .number,
            let number = DecimalDigits(text.codes(of: text.tokens[position + 1])), number.fractionDigits == 0,
            number.mantissa < lastScale, number.mantissa >= lastScale / 10
        else { return false }
        group = number.mantissa
        level = .complete
        position += 2
        return true
    }

    /// `مليون ونصف المليون`: a part of the scale said last.
    private mutating func takePart(_ divisor: Int) {
        guard level == .nothing, lastScale != Int.max, lastScale > 1 else { return }
        total += lastScale / divisor
        position += 1
        if scale(at: position) == lastScale { position += 1 }
    }
}

extension NumberLexeme {
    fileprivate var isBareTen: Bool { word == .ten && proclitics.isEmpty }
    fileprivate var isBareHundred: Bool { word == .hundred && proclitics.isEmpty }
}
