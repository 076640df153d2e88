// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Who suffers what an action noun tells.
extension SentenceGrammar {
    /// Who suffers what an action noun tells, where a verb of suffering carries it: تعرض المستشفى لقصف.
    func sufferer(of trigger: Int) -> [NounPhrase]? {
        // تعرض لقصف، تعرض إلى قصف، لم يسلم من القصف
        let isDative = isDative(trigger)
        // يعزز المستشفى قدراته لمواجهة الطوارئ: what one gets ready for.
        if isDative, units[trigger].has(.clash) { return nil }
        var index = trigger - 1
        var steps = 0
        while index >= range.lowerBound, steps < 14 {
            let unit = units[index]
            if unit.has(.undergo) {
                guard isDative || !unit.has(.impact) else { return nil }
                var start = index + 1
                while start < trigger {
                    if let phrase = nounPhrase(at: start), phrase.preposition == nil, phrase.end <= trigger,
                        type(of: phrase) != .time
                    {
                        return coordination(from: phrase).filter { $0.end <= trigger }
                    }
                    start += 1
                }
                if unit.hasPronoun, !unit.isVerb { return takenUp(by: index).map { [$0] } }
                return phraseBefore(index).map { [$0] }
            }
            if unit.isVerb || unit.particle == .clauseOpener { return nil }
            index -= 1
            steps += 1
        }
        return nil
    }

    /// Whether the deed stands behind ل، إلى or من, as one suffered does: لقصف، إلى عملية سرقة، إلى الخلع والسرقة.
    private func isDative(_ trigger: Int) -> Bool {
        var index = trigger
        while index >= range.lowerBound, trigger - index <= 2 {
            if units[index].proclitics.contains(.li) { return true }
            guard index > range.lowerBound else { return false }
            let before = units[index - 1]
            if before.particle == .ila || before.particle == .min { return true }
            guard before.isNominal, index == trigger || !units[index].hasArticle || units[index].isConjoined else {
                return false
            }
            index -= 1
        }
        return false
    }

    /// The phrase a verb without a subject behind it takes up: the antecedent of its relative clause, or the
    /// subject in front of it.
    private func phraseBefore(_ verb: Int) -> NounPhrase? {
        var index = verb - 1
        var crossed = 0
        while index >= range.lowerBound, crossed < 8 {
            if units[index].isVerb { return nil }
            if healthResource(at: index, limit: range.upperBound) != nil || units[index].has(.placeType) {
                return nounPhrase(at: index)
            }
            index -= 1
            crossed += 1
        }
        return nil
    }

    /// Units within which whom a pronoun stands for is looked for.
    private static let reachOfSufferers = 16

    /// خرج المشفى عن الخدمة بعد تعرضه لقصف: the health care that the pronoun takes up. What a preposition governs is
    /// where somebody was taken to, and people told of in between are the ones meant.
    private func takenUp(by suffering: Int) -> NounPhrase? {
        let isPlural = units[suffering].enclitic == .hum || units[suffering].enclitic == .hunna
        var index = suffering - 1
        while index >= range.lowerBound, suffering - index <= SentenceGrammar.reachOfSufferers {
            let unit = units[index]
            if unit.punctuation == .period || unit.punctuation == .semicolon { return nil }
            let isGoverned =
                !unit.proclitics.isDisjoint(with: .prepositions)
                || (index > range.lowerBound && units[index - 1].particle?.isPreposition == true)
            if !isGoverned, healthResource(at: index, limit: range.upperBound) != nil,
                let phrase = nounPhrase(at: index), let target = healthTarget(in: phrase)
            {
                let isPeople = target.resources.contains(.personnel) || target.resources.contains(.patients)
                if isPeople || !isPlural { return phrase }
            } else if !isGoverned, unit.has([.people, .dead, .wounded, .force]) || unit.name?.kind.isPerson == true {
                return nil
            }
            index -= 1
        }
        return nil
    }
}
