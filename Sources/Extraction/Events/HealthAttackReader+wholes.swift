// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What is struck with a part, with those told of before, or by the name of care itself.
extension HealthAttackReader {
    /// انفجار بالطابق العلوي لمستشفى، في الممر الرئيسي من المستشفى: the facility whose part it is, behind the preposition that
    /// says so.
    func whole(of part: NounPhrase) -> HealthTarget? {
        guard grammar[part.head].has(.buildingPart), !part.units.contains(where: { grammar[$0].has(.near) }),
            part.end < grammar.range.upperBound
        else { return nil }
        var start = part.end
        switch grammar[start].particle {
        case .min, .fi, .dakhil:
            guard !grammar[start].hasPronoun else { return nil }
            start += 1
        default:
            guard grammar[start].proclitics.contains(.li) || grammar[start].proclitics.contains(.bi),
                !grammar[start].isConjoined
            else { return nil }
        }
        guard let target = grammar.nounPhrase(at: start).flatMap(grammar.healthTarget), target.isBuilding,
            !target.isNear, !target.isGeneric
        else { return nil }
        return target
    }

    /// Units before a verb within which those stand with whom it shares its subject.
    private static let reachOfSharing = 14

    private static let deedsOnSubjects: ClassSet = [.kill, .injure, .arrest, .abduct]

    /// أخرجت طبيبتان من بيتهما وقتلتا: a verb joined to another in the number of the staff who are told behind that one. Those who
    /// give care do no such deed themselves.
    func sharing(_ trigger: Int, arguments: Arguments) -> HealthTarget? {
        let unit = grammar[trigger]
        guard unit.isVerb, unit.isConjoined, !unit.hasPronoun, unit.kind == .word,
            unit.has(HealthAttackReader.deedsOnSubjects), unit.features.kind == .perfect,
            unit.features.person == .third, unit.features.number != .singular, arguments.actors.isEmpty,
            !arguments.targets.contains(where: grammar.settles)
        else { return nil }
        var verb = trigger - 1
        while verb > grammar.range.lowerBound, trigger - verb <= HealthAttackReader.reachOfSharing,
            !grammar[verb].isVerb
        {
            if grammar[verb].punctuation == .period || grammar[verb].particle == .clauseOpener { return nil }
            verb -= 1
        }
        guard grammar[verb].isVerb, trigger - verb <= HealthAttackReader.reachOfSharing,
            let subject = grammar.nounPhrase(at: verb + 1), subject.preposition == nil,
            var target = grammar.healthTarget(in: subject), target.resources == [.personnel],
            grammar[subject.head].features.number == unit.features.number || target.hasNumber
        else { return nil }
        target.isGeneric = false
        return target
    }

    /// هجوم على الصحة، الاعتداء على الإسعاف: care itself, by a noun alone.
    func careItself(_ phrase: NounPhrase, of trigger: Unit) -> HealthTarget? {
        let head = grammar[phrase.head]
        guard phrase.preposition == .ala, phrase.units.count == 1, trigger.has(.assault), !trigger.isVerb,
            head.kind == .word, head.hasArticle, head.has(.medical), !head.isAdjective, !head.hasPronoun,
            !head.has(.title)
        else { return nil }
        return HealthTarget(
            resources: [.facility],
            units: phrase.units,
            isNear: false,
            isGeneric: true,
            hasNumber: false
        )
    }
}
