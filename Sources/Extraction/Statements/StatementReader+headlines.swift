// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Statements whose verb is left out, as headlines do.
extension StatementReader {
    private static let longest = 24
    /// Words that headlines and posts begin with and that are nobody's.
    private static let labels: Set<UInt64> = Set(
        ["عاجل", "خاص", "حصري", "فيديو", "بالفيديو", "شاهد", "صور", "بالصور", "متابعة", "تحديث", "الآن", "خبر"].map(
            WordHash.word
        )
    )

    /// `فلان: …` and `فلان، اليوم، إن …`. Gives where to go on.
    mutating func readWithoutVerb(_ grammar: SentenceGrammar) -> Int? {
        let reader = SpeakerReader(grammar: grammar, spans: spans, entities: entities)
        guard let phrase = grammar.nounPhrase(at: behindLabels(grammar)), phrase.preposition == nil,
            reader.canSpeak(phrase), grammar[phrase.head].name?.kind != .place
        else { return nil }
        var index = reader.end(of: phrase)
        var end = index
        let isKnown = grammar[phrase.head].kind == .name || grammar[phrase.head].group >= 0
        if isKnown, let colon = colon(at: index, grammar), !isCredit(phrase, before: colon, grammar) {
            let speaker = reader.speaker(phrase.first..<index, head: phrase.head)
            add(speaker, cue: colon..<colon + 1, from: colon + 1, grammar)
            return colon + 1
        }
        var hasComma = false
        while index < grammar.range.upperBound, index - phrase.first < StatementReader.longest {
            let unit = grammar[index]
            if unit.particle == .that {
                let isIn = spans.tokens[Int(unit.firstToken)].flags
                guard hasComma, isIn.contains(.hamzaBelowStart) else { return nil }
                let speaker = reader.speaker(phrase.first..<end, head: phrase.head)
                add(speaker, cue: index..<index + 1, from: index + 1, grammar)
                return index + 1
            }
            if unit.kind == .punctuation {
                guard unit.punctuation.isComma else { return nil }
                hasComma = true
            } else if unit.has([.deictic, .weekday, .month]) {
                hasComma = true
            } else if unit.isNominal || unit.particle?.isPreposition == true {
                end = index + 1
            } else {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// The first unit behind عاجل | and the like.
    private func behindLabels(_ grammar: SentenceGrammar) -> Int {
        var index = grammar.range.lowerBound
        while index + 1 < grammar.range.upperBound {
            let token = spans.tokens[Int(grammar[index].firstToken)]
            guard StatementReader.labels.contains(token.hash) else { break }
            if grammar[index + 1].kind == .punctuation {
                index += 2
            } else if !token.flags.isDisjoint(with: .inHashtag) {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// The colon at the unit, or behind whom it was said to: الناطق باسم الدفاع المدني للجزيرة: …
    private func colon(at start: Int, _ grammar: SentenceGrammar) -> Int? {
        var index = start
        if index < grammar.range.upperBound, grammar[index].proclitics.contains(.li), !grammar[index].isConjoined,
            let addressee = grammar.nounPhrase(at: index)
        {
            index = addressee.end
        }
        guard index + 1 < grammar.range.upperBound, grammar[index].punctuation == .colon else { return nil }
        return index
    }

    /// المصدر: وكالات, the line that says where an article is from.
    private func isCredit(_ phrase: NounPhrase, before colon: Int, _ grammar: SentenceGrammar) -> Bool {
        grammar[phrase.head].has(.unnamedSource) && grammar[phrase.head].hasArticle
            && grammar[phrase.head].features.number == .singular && phrase.end == phrase.first + 1
            && grammar.range.upperBound - colon <= 6
    }
}
