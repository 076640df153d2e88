// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Turns the tokens of a sentence into units: longest names and phrases first, then single words, each read as
/// its neighbours demand. Not to be copied, which every call would do otherwise.
struct UnitBuilder: ~Copyable {
    let lexicon: Lexicon
    let resources: LanguageResources
    let text: TokenizedText
    /// Number of each token's info in the cache, -1 for tokens that are no words.
    let words: ContiguousArray<Int32>
    let cache: WordCache
    /// What is known of each token of the sentence, side by side, and the sentence's first token. That and the units lie
    /// far apart in the cache: all asked for before any is needed, none has to wait for another.
    private(set) var infos: ContiguousArray<WordInfo>
    private(set) var first = 0

    init(
        resources: LanguageResources,
        text: TokenizedText,
        words: ContiguousArray<Int32>,
        cache: WordCache,
        infos: ContiguousArray<WordInfo>
    ) {
        lexicon = resources.lexicon
        self.resources = resources
        self.text = text
        self.words = words
        self.cache = cache
        self.infos = infos
    }

    /// Appends the units of the tokens, and tells what they may be.
    @discardableResult
    mutating func append(_ tokens: Range<Int>, to units: inout ContiguousArray<Unit>) -> SentenceContents {
        let start = units.count
        gather(tokens, to: &units)
        prefetchMatches(tokens)
        var contents = SentenceContents()
        let end = units.withUnsafeMutableBufferPointer { settle(tokens, from: start, in: $0, &contents) }
        units.removeLast(units.count - end)
        return contents
    }

    /// Room for the units of a sentence is copied from here in one piece.
    private static let blanks = ContiguousArray(
        repeating: Unit(firstToken: 0, endToken: 1, kind: .other),
        count: 64
    )

    /// Appends for each token the unit that it makes by itself.
    private mutating func gather(_ tokens: Range<Int>, to units: inout ContiguousArray<Unit>) {
        first = tokens.lowerBound
        if infos.count < tokens.count {
            infos.append(contentsOf: repeatElement(.settled, count: tokens.count - infos.count))
        }
        let start = units.count
        var missing = tokens.count
        while missing > 0 {
            let blanks = UnitBuilder.blanks.prefix(missing)
            units.append(contentsOf: blanks)
            missing -= blanks.count
        }
        // Of their own, for the loop would count references to what it reads through `self`.
        let (text, words, cache) = (text, words, cache)
        infos.withUnsafeMutableBufferPointer { infos in
            units.withUnsafeMutableBufferPointer { units in
                for (offset, token) in tokens.enumerated() {
                    let number = words[token]
                    let kind = text.tokens[token].kind
                    guard number >= 0, kind != .number else {
                        infos[offset] = number >= 0 ? cache[number].asPart : .settled
                        units[start + offset] = UnitBuilder.plainUnit(of: text.tokens[token], at: token)
                        continue
                    }
                    let info = cache[number]
                    cache.prefetch(behind: info)
                    infos[offset] = info
                    units[start + offset] = cache.units[Int(number)]
                    units[start + offset].firstToken = Int32(truncatingIfNeeded: token)
                    units[start + offset].endToken = Int32(truncatingIfNeeded: token + 1)
                }
            }
        }
    }

    /// Joins the units of the tokens from `start` on to phrases and names and reads the rest as their neighbours demand.
    /// Where the units end then: they move to the front, for none is made of less than a token.
    private mutating func settle(
        _ tokens: Range<Int>,
        from start: Int,
        in units: UnsafeMutableBufferPointer<Unit>,
        _ contents: inout SentenceContents
    ) -> Int {
        var end = start
        var hasVerb = false
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            guard !isTransparent(index, in: tokens) else {
                index += 1
                continue
            }
            let info = infos[index - first]
            // Not the unit itself, of which every look would be a copy.
            let previous = end > start ? UnsafePointer(units.baseAddress.unsafelyUnwrapped + (end - 1)) : nil
            if mayBegin(info, at: index, limit: tokens.upperBound),
                let named = longestMatch(at: index, limit: tokens.upperBound, info: info, after: previous)
            {
                units[end] = named
            } else {
                let own = start + index - first
                if end < own { units.move(own..<own + 1, to: end) }
                if units[end].kind == .number, index > tokens.lowerBound, isBound(index - 1, limit: tokens.upperBound) {
                    units[end].proclitics = .bi
                }
                if !info.isSettled {
                    let context = Context(previous: previous, hasVerb: hasVerb)
                    read(info, token: text.tokens[index], after: context, into: &units[end])
                }
            }
            if end > start, isDescribedStrike(units[end - 1], by: units[end]) {
                readAsNoun(infos[Int(units[end - 1].firstToken) - first], into: &units[end - 1])
                hasVerb = false
            }
            if end > start, isLoss(units[end - 1], of: units[end]),
                readAsVerb(infos[Int(units[end - 1].firstToken) - first], into: &units[end - 1])
            {
                contents.insert(units[end - 1], triggers: lexicon.triggers)
                hasVerb = true
            }
            if !hasVerb, end - start > 1, isBlownUp(units[end], behind: units[end - 1], by: units[end - 2]),
                readAsVerb(infos[Int(units[end - 1].firstToken) - first], into: &units[end - 1])
            {
                contents.insert(units[end - 1], triggers: lexicon.triggers)
                hasVerb = true
            }
            contents.insert(units[end], triggers: lexicon.triggers)
            hasVerb = units[end].isVerb || (hasVerb && !opensClause(units[end]))
            index = Int(units[end].endToken)
            end += 1
        }
        return end
    }

    /// The hash of a hashtag, an emoji within a sentence, and the preposition of a figure: they part no words.
    @inline(__always)
    private func isTransparent(_ index: Int, in tokens: Range<Int>) -> Bool {
        switch text.tokens[index].kind {
        case .word: isBound(index, limit: tokens.upperBound)
        case .punctuation: text.tokens[index].is(.hash)
        case .emoji: index + 1 < tokens.upperBound
        case .latin, .number, .url, .mention, .other: false
        }
    }

    private static let bi = WordHash.word("ب")

    /// بـ12 قذيفة: a preposition that figures keep apart from them.
    @inline(__always)
    private func isBound(_ index: Int, limit: Int) -> Bool {
        // The figure first: few words have one behind them.
        index + 1 < limit && text.tokens[index + 1].kind == .number && text.tokens[index].hash == UnitBuilder.bi
    }

    /// What stands before a word in its clause.
    private struct Context {
        var previous: UnsafePointer<Unit>?
        /// The clause already has its finite verb.
        var hasVerb = false
    }

    private func opensClause(_ unit: Unit) -> Bool {
        switch unit.particle {
        case .that, .relative, .clauseOpener, .conditional: true
        default: unit.kind == .punctuation && !unit.punctuation.isQuotation
        }
    }

    /// The unit of a token that the lexicon knows nothing of.
    private static func plainUnit(of token: Token, at index: Int) -> Unit {
        var unit = Unit(firstToken: Int32(index), endToken: Int32(index + 1), kind: .other)
        switch token.kind {
        case .punctuation:
            unit.kind = .punctuation
            unit.punctuation = token.punctuation
        case .number: unit.kind = .number
        case .url, .mention, .emoji: break
        case .word, .latin, .other: unit.kind = .word
        }
        return unit
    }

    /// Whether a phrase or name may begin with the word, by what is known without a look-up.
    private func mayBegin(_ info: WordInfo, at index: Int, limit: Int) -> Bool {
        guard !info.nextWords.isEmpty else { return info.isWholeName }
        guard !info.isWholeName, index + 1 < limit else { return info.isWholeName }
        let next = text.tokens[index + 1]
        return info.nextWords.mayContain(next.hash) || next.is(.hash)
    }

    // MARK: Single words

    /// Chooses among the readings of a word that its spelling alone does not settle.
    private func read(_ info: WordInfo, token: Token, after context: Context, into unit: inout Unit) {
        let previous = context.previous
        let known = info.readings
        guard !known.isEmpty else {
            if isVerbal(previous) || previous == nil { unit.features = FormFeatures(kind: .imperfect) }
            return
        }
        let expectation = Expectation(token, after: context, isVerbal: isVerbal(previous))
        cache.readings.withUnsafeBufferPointer { all in
            let readings = UnsafeBufferPointer(rebasing: all[known])
            var best = 0
            var bestScore = Int.min
            var hasVerb = false
            var hasNoun = false
            // وأدان condemned, and is no two valleys.
            let isWhole = readings.contains { !$0.proclitics.contains(.wa) && $0.features.number != .dual }
            for index in readings.indices {
                let score = expectation.score(readings[index], isWhole: isWhole)
                guard score > Expectation.never || !readings[index].isJussive else { continue }
                if readings[index].features.kind.isVerb { hasVerb = true } else { hasNoun = true }
                if score > bestScore {
                    bestScore = score
                    best = index
                }
            }
            guard hasVerb || hasNoun else { return }
            if hasVerb, hasNoun, let call = call(over: best, of: readings, after: context, in: token) { best = call }
            take(best, of: readings, by: expectation, into: &unit)
            unit.isAmbiguousVerb =
                hasVerb && hasNoun && bestScore < 3 && unit.proclitics.isDisjoint(with: .prepositions)
                && !unit.proclitics.contains(.article)
        }
    }

    /// حذر من كارثة وطالب بهدنة: behind what is nobody, و with a word for somebody is a verb of calling that goes on with the sentence.
    @inline(__always)
    private func call(
        over best: Int,
        of readings: UnsafeBufferPointer<WordReading>,
        after context: Context,
        in token: Token
    ) -> Int? {
        guard context.hasVerb, let previous = context.previous else { return nil }
        // قال إن وقف إطلاق النار انهار
        if previous.pointee.has(.ceasefire) {
            return readings.indices.first {
                readings[$0].features.kind == .perfect && lexicon.classes[Int(readings[$0].group)].contains(.collapse)
            }
        }
        let noun = readings[best]
        guard noun.features.kind == .noun, noun.proclitics == [.wa], noun.enclitic == .none,
            !previous.pointee.has(UnitBuilder.company), previous.pointee.kind != .number,
            previous.pointee.name?.kind != .person,
            token.flags.contains(.alefMaksura) || lexicon.classes[Int(noun.group)].contains(.people)
        else { return nil }
        return readings.indices.first {
            readings[$0].features.kind == .perfect && readings[$0].proclitics == [.wa]
                && readings[$0].enclitic == .none && lexicon.classes[Int(readings[$0].group)].contains(.demand)
        }
    }

    private static let company: ClassSet = [
        .people, .role, .force, .healthPersonnel, .personnelHead, .patients, .dead, .wounded, .crime,
    ]

    /// Reads a word in the best way, and gives it the classes of all others that differ from it in the lexicon's group alone.
    @inline(__always)
    private func take(
        _ best: Int,
        of readings: UnsafeBufferPointer<WordReading>,
        by expectation: Expectation,
        into unit: inout Unit
    ) {
        unit.take(readings[best])
        let isVerb = unit.features.kind.isVerb
        let isBestOut = expectation.isOut(readings[best])
        for index in readings.indices {
            guard readings[index].proclitics == unit.proclitics, readings[index].enclitic == unit.enclitic,
                readings[index].features.kind.isVerb == isVerb,
                isBestOut || !expectation.isOut(readings[index])
            else { continue }
            let group = readings[index].group
            unit.classes.formUnion(lexicon.classes[Int(group)])
            if lexicon.weight[Int(group)] > lexicon.weight[Int(unit.group)] { unit.group = group }
        }
    }

    /// How well verbs and nouns fit behind a unit, so far as that is the same for all readings of a word.
    private struct Expectation {
        private var verb = 0
        private var noun = 0
        /// A verb may well stand first here.
        private var isOpen: Bool
        private var isBehindNoun: Bool
        private var hasTaMarbuta: Bool
        private var hasAlefMaksura: Bool
        /// لم, لا or an if stands right before it.
        private var isBehindJussive: Bool
        /// كانت هدفا: no two who aimed.
        private var isBehindWas: Bool

        init(_ token: Token, after context: Context, isVerbal: Bool) {
            let previous = context.previous
            isOpen = previous == nil || previous?.pointee.kind == .punctuation
            isBehindNoun = previous?.pointee.isNominal == true
            hasTaMarbuta = token.flags.contains(.taMarbuta)
            hasAlefMaksura = token.flags.contains(.alefMaksura)
            let particle = previous?.pointee.particle
            isBehindJussive = particle == .negation || particle == .conditional
            isBehindWas = particle == .was
            if token.flags.contains(.dammaStart) || token.flags.contains(.dammaSecond) { verb += 4 }
            if isVerbal { verb += 4 }
            if token.flags.contains(.tanwinFath) { noun += 2 }
            if hasTaMarbuta { noun += 1 }
            if hasTaMarbuta || token.flags.contains(.tanwinFath) { verb -= 6 }
            guard let previous else { return }
            if let particle = previous.pointee.particle {
                if particle.isPreposition {
                    noun += 3
                    if !previous.pointee.hasPronoun { verb -= 6 }
                }
                if particle == .demonstrative || particle == .quantifier { verb -= 4 }
                if particle == .without { noun += 4 }
            }
            if previous.pointee.particle == .quantifier || previous.pointee.kind == .number { noun += 2 }
            // A clause has one verb: what follows its subject or another action noun is a noun (نفت الوزارة قصف …).
            if previous.pointee.isVerb { noun += 3 }
            // من أجل فرض هدنة، حاجة إلى فرض هدنة
            if previous.pointee.kind == .phrase, previous.pointee.has([.aim, .necessity]) { noun += 3 }
            guard isBehindNoun else { return }
            // في ذكرى قصف المدينة
            let isRemembered =
                previous.pointee.kind == .word && previous.pointee.has(.earlier)
                && previous.pointee.features.kind == .noun
            if context.hasVerb || previous.pointee.features.kind == .masdar || isRemembered { noun += 2 }
        }

        /// The score of what cannot be.
        static let never = -100
        /// That of what only a joined passive would be: أن وزير الخارجية.
        private static let unlikely = -10

        /// جرحى is neither my wounding nor two wounds, as جرحي is; and يقل is "is less" where no لم makes it "dismissed".
        func isOut(_ reading: WordReading) -> Bool {
            if reading.isJussive, !isBehindJussive, !reading.proclitics.contains(.li) { return true }
            if isBehindWas, reading.features.kind == .perfect, reading.features.number == .dual { return true }
            return hasAlefMaksura && (reading.enclitic == .i || reading.features.number == .dual)
        }

        /// - Parameter isWhole: The word can be read without taking a و off.
        func score(_ reading: WordReading, isWhole: Bool) -> Int {
            if isOut(reading) { return Expectation.never }
            guard reading.features.kind.isVerb else {
                // قصفه is its bombardment, قصفة one salvo.
                return noun + (isBehindNoun && reading.features.kind == .adjective ? 1 : 0)
                    + (reading.enclitic == .hu && !hasTaMarbuta ? 1 : 0)
            }
            // فجرت is "blew up" before it is "and it happened".
            // وزير is a minister before it is "and was visited", وفر "provided" before it is "and fled".
            let follows = reading.proclitics.contains(.wa) ? !isWhole : isOpen && !reading.features.isPassive
            if isWhole, reading.proclitics.contains(.wa), reading.features.isPassive { return Expectation.unlikely }
            // وأدى led, and is no valley.
            let endsInAlef = hasAlefMaksura && reading.features.kind == .perfect
            // الحكم is the judgement, and nobody insisted on you.
            let isToYou = reading.enclitic == .kum || reading.enclitic == .ka || reading.enclitic == .kuma
            return verb - (isToYou ? 6 : 0) + (reading.proclitics.contains(.sa) ? 4 : 0)
                + (follows || endsInAlef ? 1 : 0)
        }
    }

    /// Whether a finite verb is expected behind the unit.
    private func isVerbal(_ previous: UnsafePointer<Unit>?) -> Bool {
        switch previous?.pointee.particle {
        case .relative, .negation, .qad, .was, .that, .conditional: true
        default: false
        }
    }
}
