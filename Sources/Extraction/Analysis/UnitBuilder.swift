// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Turns the tokens of a sentence into units: longest names and phrases first, then single words, each read as
/// its neighbours demand.
struct UnitBuilder {
    let lexicon: Lexicon
    let gazetteer: Gazetteer
    let text: TokenizedText
    /// Number of each token's info in the cache, -1 for tokens that are no words.
    let words: ContiguousArray<Int32>
    let cache: WordCache
    /// What is known of each token of the sentence, side by side, and the sentence's first token. That and the units lie
    /// far apart in the cache: all asked for before any is needed, none has to wait for another.
    private var infos: ContiguousArray<WordInfo> = []
    private var first = 0

    init(
        lexicon: Lexicon,
        gazetteer: Gazetteer,
        text: TokenizedText,
        words: ContiguousArray<Int32>,
        cache: WordCache
    ) {
        self.lexicon = lexicon
        self.gazetteer = gazetteer
        self.text = text
        self.words = words
        self.cache = cache
    }

    /// Appends the units of the tokens.
    mutating func append(_ tokens: Range<Int>, to units: inout ContiguousArray<Unit>) {
        let start = units.count
        gather(tokens, to: &units)
        let end = units.withUnsafeMutableBufferPointer { settle(tokens, from: start, in: $0) }
        units.removeLast(units.count - end)
    }

    /// Appends for each token the unit that it makes by itself.
    private mutating func gather(_ tokens: Range<Int>, to units: inout ContiguousArray<Unit>) {
        first = tokens.lowerBound
        infos.removeAll(keepingCapacity: true)
        for token in tokens {
            let number = words[token]
            let kind = text.tokens[token].kind
            guard number >= 0, kind != .number else {
                infos.append(number >= 0 ? cache[number].asPart : .settled)
                units.append(plainUnit(at: token, kind))
                continue
            }
            infos.append(cache[number])
            units.append(cache.units[Int(number)])
            let last = units.count - 1
            units[last].firstToken = Int32(truncatingIfNeeded: token)
            units[last].endToken = Int32(truncatingIfNeeded: token + 1)
        }
    }

    /// Joins the units of the tokens from `start` on to phrases and names and reads the rest as their neighbours demand.
    /// Where the units end then: they move to the front, for none is made of less than a token.
    private mutating func settle(
        _ tokens: Range<Int>,
        from start: Int,
        in units: UnsafeMutableBufferPointer<Unit>
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
            if mayBegin(info, at: index, limit: tokens.upperBound),
                let named = longestMatch(
                    at: index,
                    limit: tokens.upperBound,
                    info: info,
                    after: end > start ? units[end - 1] : nil
                )
            {
                units[end] = named
            } else {
                let own = start + index - first
                if end < own { units[end] = units[own] }
                if !info.isSettled {
                    let context = Context(previous: end > start ? units[end - 1] : nil, hasVerb: hasVerb)
                    read(info, token: text.tokens[index], after: context, into: &units[end])
                }
            }
            hasVerb = units[end].isVerb || (hasVerb && !opensClause(units[end]))
            index = Int(units[end].endToken)
            end += 1
        }
        return end
    }

    /// The hash of a hashtag, and an emoji within a sentence: they part no words.
    private func isTransparent(_ index: Int, in tokens: Range<Int>) -> Bool {
        text.tokens[index].is(.hash) || (text.tokens[index].kind == .emoji && index + 1 < tokens.upperBound)
    }

    /// What stands before a word in its clause.
    private struct Context {
        var previous: Unit?
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
    private func plainUnit(at index: Int, _ kind: Token.Kind) -> Unit {
        var unit = Unit(firstToken: Int32(index), endToken: Int32(index + 1), kind: .other)
        switch kind {
        case .punctuation:
            unit.kind = .punctuation
            unit.punctuation = text.tokens[index].punctuation
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

    // MARK: Phrases and names

    /// The longest phrase or name that begins at the token and that the context allows.
    private func longestMatch(at index: Int, limit: Int, info: WordInfo, after previous: Unit?) -> Unit? {
        var best: Unit?
        var bestEnd = index
        for number in info.starts {
            let start = cache.starts[number]
            var node = start.node
            var end = index + 1
            while true {
                if end > bestEnd, PhraseTrie.isEnd(node),
                    let unit = unit(
                        at: index,
                        end: end,
                        node: node,
                        proclitics: start.proclitics,
                        info: info,
                        after: previous
                    )
                {
                    best = unit
                    bestEnd = end
                }
                guard PhraseTrie.goesOn(node) else { break }
                if end + 1 < limit, text.tokens[end].is(.hash) { end += 1 }
                guard end < limit, words[end] >= 0 else { break }
                let word = text.tokens[end].hash
                // What may follow a first word stands with it; further on, most words are in no phrase's middle.
                guard node == start.node ? start.nextWords.mayContain(word) : infos[end - first].goesOn else { break }
                node = lexicon.phrases.step(from: node, by: word)
                if node < 0 { break }
                end += 1
            }
        }
        return best
    }

    /// The unit of a match, with the reading of it that the context allows; `nil` when it allows none.
    private func unit(
        at index: Int,
        end: Int,
        node: Int32,
        proclitics: Proclitics,
        info: WordInfo,
        after previous: Unit?
    ) -> Unit? {
        var unit = Unit(firstToken: Int32(index), endToken: Int32(end), kind: .name)
        unit.proclitics = proclitics
        unit.node = node
        var best: PhraseTrie.Payload?
        for number in lexicon.phrases.endNumbers(at: node) {
            let payload = lexicon.phrases.end(number)
            guard end > index + 1 || isAllowed(payload, token: index, info: info, after: previous) else { continue }
            if payload.kind == .lexiconPhrase {
                unit.classes.formUnion(lexicon.classes[Int(payload.index)])
            }
            if let known = best, UnitBuilder.rank(known.kind) <= UnitBuilder.rank(payload.kind) { continue }
            best = payload
        }
        guard let payload = best else { return nil }
        guard payload.kind == .lexiconPhrase else {
            unit.name = payload
            if payload.kind == .actor, gazetteer.actors[Int(payload.index)].isMedical {
                unit.classes.formUnion(ClassSet(.medical))
            }
            return unit
        }
        unit.kind = .phrase
        unit.group = payload.index
        if unit.has(.byAgent) {
            unit.kind = .particle
            unit.particle = .byAgent
            return unit
        }
        unit.features = phraseFeatures(
            payload.index,
            at: index,
            end: end,
            info: info,
            proclitics: proclitics,
            after: previous
        )
        return unit
    }

    /// A name of one word that is also a word of the language counts only where the context says so; so does that
    /// of a small place far from the news Rasid watches.
    private func isAllowed(_ payload: PhraseTrie.Payload, token: Int, info: WordInfo, after previous: Unit?) -> Bool {
        switch payload.kind {
        case .place:
            let place = Int(payload.index)
            // سوق المدينة: a word for a kind of place that somewhere is a name.
            if gazetteer.places[place].needsContext, isPlaceType(info), previous?.has(.placeType) == true {
                return false
            }
            if previous?.has([.placeType, .placeQualifier, .near]) == true { return true }
            let needsContext = gazetteer.places[place].needsContext
            let level = gazetteer.places[place].level
            // A division's capital is sure enough behind في: في حماة.
            if needsContext, level == .admin1, previous?.particle == .fi { return true }
            if info.particle != nil || needsContext { return false }
            if gazetteer.places[place].population >= 300_000 { return true }
            if !info.readings.isEmpty {
                // في تعز، إلى جنين: a city behind a preposition of place is no verb and no common noun.
                switch previous?.particle {
                case .fi, .min, .ila: return previous?.hasPronoun == false && isCity(place)
                default: return false
                }
            }
            if level == .admin1 { return true }
            return previous?.particle?.isPreposition == true || previous?.name?.kind == .place
                || !text.tokens[token].flags.isDisjoint(with: .inHashtag)
                || gazetteer.places[place].isWatched
        case .actor:
            guard gazetteer.actors[Int(payload.index)].needsContext else { return info.particle == nil }
            return previous?.has([.organizationHead, .armedHead, .force, .speech]) == true
        case .foundPerson, .foundPlace, .foundBody: return false
        case .country, .demonym:
            guard info.particle == nil else { return false }
            guard gazetteer.countries[Int(payload.index)].needsContext, !info.readings.isEmpty else { return true }
            return previous?.particle?.isPreposition == true
                || previous?.has([.placeType, .placeQualifier, .organizationHead]) == true
                || previous?.name?.kind == .country
        case .metonym, .person: return info.particle == nil
        case .lexiconPhrase: return true
        }
    }

    private func isPlaceType(_ info: WordInfo) -> Bool {
        info.readings.contains { lexicon.classes[Int(cache.readings[$0].group)].contains(.placeType) }
    }

    private func isCity(_ place: Int) -> Bool {
        gazetteer.places[place].isWatched
            && (gazetteer.places[place].level == .admin1 || gazetteer.places[place].population >= 30_000)
    }

    private static func rank(_ kind: PhraseTrie.Payload.Kind) -> Int {
        switch kind {
        case .country: 0
        case .actor: 1
        case .place: 2
        case .metonym: 3
        case .person: 4
        case .demonym: 5
        case .lexiconPhrase: 6
        case .foundPerson, .foundPlace, .foundBody: 7
        }
    }

    /// Phrases of groups whose frame has a subject are verbal (أطلق النار), unless their first word is a noun
    /// (إطلاق النار) or stands behind a preposition (إلى فتح تحقيق); a noun's number is that of the first word.
    private func phraseFeatures(
        _ group: Int32,
        at index: Int,
        end: Int,
        info: WordInfo,
        proclitics: Proclitics,
        after previous: Unit?
    ) -> FormFeatures {
        let flags = text.tokens[index].flags
        let noun = info.readings.first { !cache.readings[$0].features.kind.isVerb }.map { cache.readings[$0].features }
        var features = FormFeatures(kind: noun?.kind == .masdar ? .masdar : .noun)
        features.number = noun?.number ?? .singular
        features.isAbsolute = isAbsolute(infos[end - 1 - first])
        // تعرض لإطلاق نار: an action noun would have who suffers it right behind it.
        let isVerbal = noun == nil || lexicon.classes[Int(group)].contains(.undergo)
        guard lexicon.groups[Int(group)].frame?.subject != nil, !proclitics.contains(.article),
            proclitics.isDisjoint(with: .prepositions), !flags.contains(.hamzaBelowStart), isVerbal,
            previous?.particle?.isPreposition != true || previous?.hasPronoun == true
        else { return features }
        return FormFeatures(kind: info.looksImperfect ? .imperfect : .perfect)
    }

    /// Whether no genitive can stand behind the last word of a phrase: مسلحون مجهولون, آليات عسكرية.
    private func isAbsolute(_ info: WordInfo) -> Bool {
        info.readings.contains { number in
            let reading = cache.readings[number]
            guard !reading.features.kind.isVerb else { return false }
            return reading.features.isAbsolute || (reading.features.kind == .adjective && reading.proclitics.isEmpty)
        }
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
        var best = cache.readings[known.lowerBound]
        var bestScore = Int.min
        var hasVerb = false
        var hasNoun = false
        for index in known {
            let reading = cache.readings[index]
            let score = expectation.score(reading)
            if reading.features.kind.isVerb { hasVerb = true } else { hasNoun = true }
            if score > bestScore {
                bestScore = score
                best = reading
            }
        }
        unit.take(best)
        for index in known {
            let reading = cache.readings[index]
            guard reading.features.kind.isVerb == best.features.kind.isVerb, reading.proclitics == best.proclitics,
                reading.enclitic == best.enclitic
            else { continue }
            unit.classes.formUnion(lexicon.classes[Int(reading.group)])
            if lexicon.weight[Int(reading.group)] > lexicon.weight[Int(unit.group)] { unit.group = reading.group }
        }
        unit.isAmbiguousVerb =
            hasVerb && hasNoun && bestScore < 3 && best.proclitics.isDisjoint(with: .prepositions)
            && !best.proclitics.contains(.article)
    }

    /// How well verbs and nouns fit behind a unit, so far as that is the same for all readings of a word.
    private struct Expectation {
        private var verb = 0
        private var noun = 0
        /// A verb may well stand first here.
        private var isOpen: Bool
        private var isBehindNoun: Bool
        private var hasTaMarbuta: Bool

        init(_ token: Token, after context: Context, isVerbal: Bool) {
            let previous = context.previous
            isOpen = previous == nil || previous?.kind == .punctuation
            isBehindNoun = previous?.isNominal == true
            hasTaMarbuta = token.flags.contains(.taMarbuta)
            if token.flags.contains(.dammaStart) || token.flags.contains(.dammaSecond) { verb += 4 }
            if isVerbal { verb += 4 }
            if token.flags.contains(.tanwinFath) { noun += 2 }
            if hasTaMarbuta { noun += 1 }
            if hasTaMarbuta || token.flags.contains(.tanwinFath) { verb -= 6 }
            guard let previous else { return }
            if let particle = previous.particle {
                if particle.isPreposition {
                    noun += 3
                    if !previous.hasPronoun { verb -= 6 }
                }
                if particle == .demonstrative || particle == .quantifier { verb -= 4 }
                if particle == .without { noun += 4 }
            }
            if previous.particle == .quantifier || previous.kind == .number { noun += 2 }
            // A clause has one verb: what follows its subject or another action noun is a noun (نفت الوزارة قصف …).
            if previous.isVerb { noun += 3 }
            if isBehindNoun, context.hasVerb || previous.features.kind == .masdar { noun += 2 }
        }

        func score(_ reading: WordReading) -> Int {
            guard reading.features.kind.isVerb else {
                // قصفه is its bombardment, قصفة one salvo.
                return noun + (isBehindNoun && reading.features.kind == .adjective ? 1 : 0)
                    + (reading.enclitic == .hu && !hasTaMarbuta ? 1 : 0)
            }
            let follows = isOpen || !reading.proclitics.isDisjoint(with: .conjunctions)
            return verb + (reading.proclitics.contains(.sa) ? 4 : 0) + (follows ? 1 : 0)
        }
    }

    /// Whether a finite verb is expected behind the unit.
    private func isVerbal(_ previous: Unit?) -> Bool {
        switch previous?.particle {
        case .relative, .negation, .qad, .was, .that, .conditional: true
        default: false
        }
    }
}
