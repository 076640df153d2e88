// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Reads how many people a phrase speaks of: a number with its noun, a dual, a singular, and those joined by و.
struct CountReader {
    struct Count {
        var minimum: Int
        var maximum: Int
        var who: Range<Int>?
        /// Behind the last unit.
        var end: Int
    }

    let grammar: SentenceGrammar
    let text: TokenizedText

    private static let people: ClassSet = [
        .people, .dead, .wounded, .healthPersonnel, .role, .patients, .unnamedSource, .title, .force,
    ]
    private static let casualty: ClassSet = [.dead, .wounded, .kill, .injure]

    /// The people counted from a unit on.
    func count(at index: Int) -> Count? {
        guard var count = single(at: index) else { return nil }
        while count.end < grammar.range.upperBound, isJoined(count.end),
            !grammar[count.end].has(CountReader.casualty), let next = single(at: count.end),
            !isCasualtyNoun(behind: next)
        {
            count.minimum += next.minimum
            count.maximum += next.maximum
            count.end = next.end
        }
        return count
    }

    /// Five in خمسة جرحى is the noun's own figure.
    private func isCasualtyNoun(behind count: Count) -> Bool {
        guard let who = count.who else { return false }
        return grammar[who.lowerBound].has([.dead, .wounded])
    }

    private func single(at index: Int) -> Count? {
        guard index < grammar.range.upperBound else { return nil }
        if let number = number(at: index) { return number }
        let unit = grammar[index]
        if CountReader.one.contains(text.tokens[Int(unit.firstToken)].hash), let phrase = grammar.nounPhrase(at: index),
            phrase.end > index + 1
        {
            return Count(minimum: 1, maximum: 1, who: index + 1..<phrase.end, end: phrase.end)
        }
        guard unit.isNominal, unit.kind == .word || unit.kind == .name || unit.kind == .phrase else { return nil }
        if let name = unit.name {
            guard name.kind == .person else { return nil }
            return Count(minimum: 1, maximum: 1, who: index..<index + 1, end: index + 1)
        }
        if let parts = composition(behind: index) { return parts }
        // صيدلية is a pharmacy before it is a woman who keeps one.
        guard unit.has(CountReader.people), !unit.has(.force) || unit.has(.people), !unit.has(.healthFacility) else {
            return nil
        }
        let end = phraseEnd(at: index)
        switch unit.features.number {
        // وطفلاه: an accusative bears no pronoun, so that it is a dual.
        case .singular where unit.hasPronoun && unit.features.isAbsolute:
            return Count(minimum: 2, maximum: 2, who: index..<end, end: end)
        case .singular: return Count(minimum: 1, maximum: 1, who: index..<end, end: end)
        case .dual: return Count(minimum: 2, maximum: 2, who: index..<end, end: end)
        case .plural: return counted(behind: index)
        }
    }

    /// أطفالهما الثلاثة، المسعفون الأربعة: the number behind a definite noun.
    private func counted(behind index: Int) -> Count? {
        let next = index + 1
        guard grammar[index].hasArticle || grammar[index].hasPronoun, next < grammar.range.upperBound,
            grammar[next].kind == .number, !isJoinedNumber(next)
        else { return nil }
        let limit = Int(grammar[grammar.range.upperBound - 1].endToken)
        guard let reading = NumberReader.read(text, at: Int(grammar[next].firstToken), limit: limit) else { return nil }
        let maximum = CountReader.maximum(of: reading)
        return Count(minimum: reading.minimum, maximum: maximum, who: index..<next, end: next + 1)
    }

    /// A figure in digits or words with the noun it counts.
    private func number(at index: Int) -> Count? {
        let limit = Int(grammar[grammar.range.upperBound - 1].endToken)
        guard let reading = NumberReader.read(text, at: Int(grammar[index].firstToken), limit: limit) else {
            return nil
        }
        var end = index + 1
        while end < grammar.range.upperBound, Int(grammar[end].firstToken) < reading.tokens.upperBound { end += 1 }
        var who: Range<Int>?
        if end < grammar.range.upperBound {
            var noun = end
            if grammar[noun].particle == .min, noun + 1 < grammar.range.upperBound { noun += 1 }
            let unit = grammar[noun]
            if unit.punctuation == .percent || unit.has([.month, .timeUnit]) { return nil }
            if unit.isNominal, !unit.isConjoined, unit.proclitics.isDisjoint(with: .prepositions) {
                let isKnown = unit.group >= 0 && !unit.classes.isEmpty
                guard !isKnown || unit.has(CountReader.people) || unit.has([.personnelHead, .common]) else {
                    return nil
                }
                end = phraseEnd(at: noun)
                who = noun..<end
            }
        }
        return Count(minimum: reading.minimum, maximum: CountReader.maximum(of: reading), who: who, end: end)
    }

    /// Where the phrase of those counted ends: before the next count at the latest (ممرضتين | وأربعة مرضى).
    private func phraseEnd(at noun: Int) -> Int {
        guard let phrase = grammar.nounPhrase(at: noun) else { return noun + 1 }
        return phrase.units.first { $0 > noun && isJoinedNumber($0) } ?? phrase.end
    }

    /// رجل واحد: واحد is no و with احد.
    private func isJoined(_ index: Int) -> Bool {
        guard !CountReader.single.contains(text.tokens[Int(grammar[index].firstToken)].hash) else { return false }
        return grammar[index].isConjoined || isJoinedNumber(index)
    }

    /// وأربعة: a number that و joins to what stands before it. Numbers keep their و, for they are made of several words.
    private func isJoinedNumber(_ index: Int) -> Bool {
        guard grammar[index].kind == .number else { return false }
        let token = text.tokens[Int(grammar[index].firstToken)]
        return token.kind == .word && text.codes(of: token).first == LetterCode.waw
            && !CountReader.single.contains(token.hash)
    }

    private static let single = Set(["واحد", "واحدة"].map(WordHash.word))

    /// The most a reading can be. Of "more than 30" that is 39: who means 40 or more says so.
    static func maximum(of reading: NumberReading) -> Int {
        if let maximum = reading.maximum { return max(reading.minimum, maximum) }
        var step = 1
        while step < reading.minimum, reading.minimum.isMultiple(of: step * 10) { step *= 10 }
        return reading.minimum + max(step, 5) - 1
    }

    /// أحد أفراده: one of them.
    private static let one = Set(["أحد", "إحدى", "وأحد", "وإحدى"].map(WordHash.word))

    private static let composed = Set(["مؤلف", "مكون", "مؤلفا", "مكونا", "مؤلفة", "مكونة"].map(WordHash.word))

    /// طاقم مؤلف من رجلين وامرأة: a body counted by its members.
    private func composition(behind index: Int) -> Count? {
        guard grammar[index].has(.personnelHead) else { return nil }
        // طاقم من خمسة ممرضين
        if index + 2 < grammar.range.upperBound, !grammar[index].hasArticle, grammar[index + 1].particle == .min,
            grammar[index + 2].kind == .number, var members = count(at: index + 2)
        {
            members.who = index..<members.end
            return members
        }
        for next in index + 1..<min(index + 5, grammar.range.upperBound)
        where CountReader.composed.contains(text.tokens[Int(grammar[next].firstToken)].hash) {
            guard next + 2 < grammar.range.upperBound, grammar[next + 1].particle == .min,
                var parts = count(at: next + 2)
            else { return nil }
            parts.who = index..<parts.end
            return parts
        }
        return nil
    }
}
