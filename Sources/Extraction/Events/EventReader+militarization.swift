// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Health care put to a military use.
extension EventReader {
    /// Units within which the verb stands before what it makes of the facility.
    private static let reach = 18

    /// حولت القوات المستشفى إلى ثكنة، اتخذوا من المركز الصحي مقرا لهم: what a facility is turned into, and by whom.
    func militarization(at use: Int) -> EventDraft? {
        guard !grammar[use].isVerb, let verb = conversion(before: use) else { return nil }
        var arguments = grammar.arguments(of: verb, frame: Frame(subject: .actor, object: .target), groups: groups)
        guard let health = converted(by: verb, before: use, arguments: arguments), !health.isNear,
            health.resources.contains(.facility) || health.resources.contains(.transport)
        else { return nil }
        arguments.targets = []
        arguments.actors.removeAll { $0.units.overlaps(health.units) }
        arguments.end = max(arguments.end, use + 1)
        var draft = EventDraft(sentence: sentence, trigger: verb, eventClass: .attack, status: .reported)
        draft.attackType = .militarization
        draft.health = health
        draft.arguments = arguments
        draft.evidence = [verb..<verb + 1, health.units, use..<use + 1]
        finish(&draft, governors: grammar.governors(of: verb))
        return inSetting(draft)
    }

    /// The word of turning or using in the same clause.
    private func conversion(before use: Int) -> Int? {
        var index = use - 1
        while index >= grammar.range.lowerBound, use - index <= EventReader.reach {
            let unit = grammar[index]
            if unit.has(.convert) { return index }
            if unit.punctuation == .period || unit.punctuation == .semicolon || unit.particle == .clauseOpener
                || unit.isVerb
            {
                return nil
            }
            index -= 1
        }
        return nil
    }

    /// What was turned: named behind the verb, taken up by its pronoun, or its subject in front.
    private func converted(by verb: Int, before use: Int, arguments: Arguments) -> HealthTarget? {
        var index = verb + 1
        while index < use {
            let isGoverned = grammar[index - 1].particle.map { $0.isPreposition && $0 != .min } ?? false
            if !isGoverned, let phrase = grammar.nounPhrase(at: index) {
                let bound = grammar[phrase.first].proclitics.preposition
                if bound == nil || bound == .li, var health = grammar.healthTarget(in: phrase) {
                    health.units = health.units.clamped(to: health.units.lowerBound..<use)
                    return health
                }
                index = max(index + 1, min(phrase.end, use))
            } else {
                index += 1
            }
        }
        let reader = HealthAttackReader(grammar: grammar)
        if grammar[verb].hasPronoun { return reader.antecedent(of: verb) }
        return (arguments.targets + arguments.actors).lazy.compactMap(grammar.healthTarget).first
    }
}
