// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What stands behind a cue of speech: who speaks, and where what is said begins.
struct Complement: Sendable {
    var subject: NounPhrase?
    /// The subject only passes on what a pronoun's antecedent said: نقلت عنه الوكالة.
    var isRelayed = false
    /// Unit at which what is said begins.
    var start: Int
    /// أن, a colon or a quotation mark announces it; without, it is whatever follows.
    var isMarked: Bool
}

extension SentenceGrammar {
    /// Units read behind a cue before it is given up.
    private static let reach = 40
    private static let time: ClassSet = [.deictic, .weekday, .month, .timeUnit, .timeRelative]

    /// Reads on from a cue, over adverbs and prepositional phrases, to its subject and to what is said.
    ///
    /// - Parameters:
    ///   - cue: The verb, participle or phrase of speech.
    ///   - takesSubject: A verb has a subject behind it; a participle has none.
    ///   - quotes: Tokens that open a quotation.
    func complement(of cue: Int, takesSubject: Bool, quotes: OpenedQuotations, speakers: SpeakerReader) -> Complement? {
        var subject: NounPhrase?
        var object: Int?
        var comma: Int?
        var isRelayed = false
        var index = cue + 1
        scan: while index < range.upperBound, index - cue < SentenceGrammar.reach {
            let unit = units[index]
            if unit.particle == .that {
                return Complement(subject: subject, isRelayed: isRelayed, start: index + 1, isMarked: true)
            }
            if unit.punctuation == .colon || quotes.contains(Int(unit.firstToken)) {
                return Complement(subject: subject, isRelayed: isRelayed, start: index + 1, isMarked: true)
            }
            if unit.kind == .punctuation {
                if unit.punctuation == .comma || unit.punctuation == .arabicComma { comma = index }
                if unit.punctuation == .semicolon { break scan }
                index += 1
            } else if unit.isVerb {
                guard !unit.isConjoined, object == nil || isPrepositional(object) else { break scan }
                if comma == index - 1, subject != nil || !takesSubject {
                    return Complement(subject: subject, isRelayed: isRelayed, start: index, isMarked: true)
                }
                guard index > cue + 1, units[index - 1].particle == .relative || subject != nil else { break scan }
                index += 1
            } else if unit.has(SentenceGrammar.time), unit.kind != .name {
                index += 1
            } else if unit.particle != nil, index + 1 < range.upperBound,
                quotes.contains(Int(units[index + 1].firstToken))
            {
                index += 1
            } else if let particle = unit.particle, particle.isPreposition, particle != .according {
                let inner = unit.hasPronoun ? nil : nounPhrase(at: index + 1)
                if particle == .an, subject == nil || relays(cue), let inner, speakers.canSpeak(inner),
                    units[cue].isVerb
                {
                    subject = inner
                } else if particle == .an, unit.hasPronoun, relays(cue) {
                    isRelayed = true
                } else if object == nil, comma == nil, !unit.hasPronoun || particle == .an {
                    object = index
                }
                index = inner.map(speakers.end) ?? index + 1
            } else if unit.particle == .pronoun, comma == index - 1, let end = endOfInsertion(from: index) {
                comma = end
                index = end + 1
            } else if unit.isConjoined, index > cue + 1, comma != nil {
                break scan
            } else if let phrase = nounPhrase(at: index) {
                let isBare = phrase.preposition == nil
                if takesSubject, isBare, subject == nil, object == nil || isPrepositional(object), comma == nil,
                    speakers.canSpeak(phrase)
                {
                    subject = phrase
                    object = nil
                    index = speakers.end(of: phrase)
                } else {
                    if object == nil, comma == nil { object = index }
                    index = phrase.end
                }
            } else {
                if unit.particle == .clauseOpener, index > cue + 1 { break scan }
                index += 1
            }
        }
        return object.map { Complement(subject: subject, isRelayed: isRelayed, start: $0, isMarked: false) }
    }

    /// Whether the verb passes on what others said: نقل is to carry and to quote.
    private func relays(_ cue: Int) -> Bool { units[cue].has(.speech) && units[cue].has(.careMovement) }

    /// The comma that ends a clause put in between: أم محمد، وهي نازحة من الشمال، إن …
    private func endOfInsertion(from start: Int) -> Int? {
        var index = start + 1
        while index < range.upperBound, index - start < 16 {
            let unit = units[index]
            if unit.punctuation == .comma || unit.punctuation == .arabicComma { return index }
            if unit.punctuation == .colon || unit.punctuation == .semicolon { return index - 1 }
            if unit.particle == .that { return index - 1 }
            index += 1
        }
        return nil
    }

    private func isPrepositional(_ index: Int?) -> Bool {
        guard let index else { return false }
        return units[index].particle?.isPreposition == true || units[index].proclitics.preposition != nil
    }

    /// The phrase right in front of a verb that may be its subject: الوزارة أعلنت.
    func subject(before verb: Int, from start: Int, speakers: SpeakerReader) -> NounPhrase? {
        var index = verb - 1
        while index >= start, let particle = units[index].particle, particle == .relative || particle == .qad {
            index -= 1
        }
        while index >= start, units[index].kind == .punctuation || units[index].has(SentenceGrammar.time) { index -= 1 }
        guard index >= start, units[index].isNominal else { return nil }
        var first = index
        let limit = max(start, index - SentenceGrammar.longestPhrase)
        while first > limit, units[first - 1].isNominal, !units[first].isConjoined,
            units[first].proclitics.isDisjoint(with: .prepositions)
        {
            first -= 1
        }
        guard let phrase = nounPhrase(at: first), phrase.preposition == nil, phrase.end == index + 1,
            first == range.lowerBound || units[first - 1].particle?.isPreposition != true, speakers.canSpeak(phrase)
        else { return nil }
        return phrase
    }
}
