// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Those struck of whom only a clause behind them says that they give care.
extension HealthAttackReader {
    /// Units behind the deed within which the clause begins that says what the one struck does.
    private static let reachOfCallings = 12

    /// قتل أحمد العلي برصاص قناص، وهو مسعف; خطف أحمد العلي الذي يعمل طبيبا: what somebody does who is named.
    func calling(ofStruckBy trigger: Int) -> HealthTarget? {
        guard grammar[trigger].has(HealthAttackReader.deedsOnPeople) else { return nil }
        let limit = min(grammar.range.upperBound - 1, trigger + HealthAttackReader.reachOfCallings)
        var index = trigger + 1
        var somebody: Int?
        while index < limit {
            let unit = grammar[index]
            if unit.punctuation == .period || unit.punctuation == .semicolon || unit.isVerb { return nil }
            if somebody != nil, unit.particle == .pronoun { return staff(at: index + 1) }
            if unit.particle == .relative { return somebody == index - 1 ? staff(workingBehind: index) : nil }
            if isSomebody(index) { somebody = index }
            index += 1
        }
        return nil
    }

    /// A name of a person, or a word that nobody knows, as most family names are.
    private func isSomebody(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.name?.kind.isPerson == true || (unit.kind == .word && unit.group < 0)
    }

    /// الذي يعمل ممرضا، الذي كان يعمل طبيب أطفال
    private func staff(workingBehind relative: Int) -> HealthTarget? {
        var verb = relative + 1
        if grammar[verb].particle == .was { verb += 1 }
        // يعمل is an everyday verb; what somebody does to a nurse is none.
        guard verb + 1 < grammar.range.upperBound, grammar[verb].isVerb, grammar[verb].has(.common) else { return nil }
        return staff(at: verb + 1)
    }

    /// One of the staff, as what somebody is called: without an article, or leading others.
    private func staff(at index: Int) -> HealthTarget? {
        guard index < grammar.range.upperBound, !grammar[index].hasArticle,
            var target = grammar.nounPhrase(at: index).flatMap(grammar.healthTarget),
            target.resources == [.personnel], target.units.lowerBound == index
        else { return nil }
        target.isGeneric = false
        return target
    }
}
