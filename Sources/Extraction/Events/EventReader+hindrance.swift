// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Health care that is kept from where it is needed by words of everyday use: حال القناصة دون وصول المسعفين، الشاحنة واقفة عند
/// الحاجز.
extension EventReader {
    /// شاحنة أدوية عند الحاجز، والجنود يأبون أن تمر: what a verb of passing takes up.
    func kept(from verb: Int) -> HealthTarget? {
        grammar[verb].features.kind == .invariable ? vehicle(before: verb) : nil
    }

    /// Units behind a verb of preventing within which it is told what from.
    private static let reachOfPrevention = 8
    /// Units around what stands still within which the checkpoint and the vehicle are.
    private static let reachOfCheckpoints = 12

    /// شاحنة الأدوية واقفة منذ أيام عند الحاجز: what those who hold a checkpoint keep there.
    func waiting(at state: Int) -> EventDraft? {
        let end = min(grammar.range.upperBound - 1, state + EventReader.reachOfCheckpoints)
        guard setting != .peace,
            let preposition = (state + 1..<max(state + 1, end)).first(where: isAtCheckpoint),
            !(state + 1..<preposition).contains(where: { grammar[$0].isVerb || grammar[$0].punctuation == .period }),
            let health = vehicle(before: state)
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: state, eventClass: .attack, status: .reported)
        draft.attackType = .obstruction
        draft.health = health
        draft.arguments.end = preposition + 2
        draft.evidence = [state..<state + 1, preposition + 1..<preposition + 2, health.units]
        finish(draft, governors: grammar.governors(of: state))
        return inSetting(draft)
    }

    /// عند حاجز، عند نقطة تفتيش، على نقطة نهم
    private func isAtCheckpoint(_ index: Int) -> Bool {
        let unit = grammar[index]
        let place = grammar[index + 1]
        guard unit.particle == .inda || unit.particle == .ala || unit.particle == .amam, !unit.hasPronoun else {
            return false
        }
        let isPost =
            place.has(.facilityHead) && unit.particle != .amam
            && grammar.healthTarget(
                in:
                    grammar.nounPhrase(at: index + 1) ?? NounPhrase(first: index + 1, end: index + 2, head: index + 1)
            ) == nil
        return place.has(.force) || (place.has(.militaryUse) && place.kind == .phrase) || isPost
    }

    private func vehicle(before index: Int) -> HealthTarget? {
        let start = max(grammar.range.lowerBound, index - EventReader.reachOfCheckpoints)
        return (start..<index).lazy.reversed().compactMap { before -> HealthTarget? in
            guard grammar[before].has([.healthTransport, .healthSupplies]) else { return nil }
            guard var target = grammar.nounPhrase(at: before).flatMap(grammar.healthTarget) else { return nil }
            target.isGeneric = false
            return target
        }.first
    }

    private static let preventing: ClassSet = [.strike, .clash, .besiege, .munition, .force, .hostilities, .storm]

    /// حال القناصة دون وصول المسعفين، حال القصف دون إسعاف الجرحى: what violence or those who bear arms prevent. Snow and traffic
    /// do, too.
    func prevention(at verb: Int) -> EventDraft? {
        let end = min(grammar.range.upperBound, verb + EventReader.reachOfPrevention)
        guard grammar[verb].isVerb,
            let without = (verb + 1..<max(verb + 1, end)).first(where: { grammar[$0].particle == .without }),
            let health = HealthAttackReader(grammar: grammar).obstructed(by: without)
        else { return nil }
        var subject = grammar.nounPhrase(at: verb + 1)
        if without == verb + 1, verb > grammar.range.lowerBound, grammar[verb - 1].isNominal {
            subject = grammar.nounPhrase(at: grammar.firstNominal(before: verb - 1))
        }
        guard let subject, subject.preposition == nil,
            isForce(subject) || subject.units.contains(where: { grammar[$0].has(EventReader.preventing) })
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: verb, eventClass: .attack, status: .reported)
        draft.attackType = .obstruction
        draft.health = health
        if isForce(subject) { draft.arguments.actors = [subject] }
        draft.arguments.end = health.units.upperBound
        draft.evidence = [verb..<verb + 1, health.units]
        finish(draft, governors: grammar.governors(of: verb))
        return inSetting(draft)
    }
}
