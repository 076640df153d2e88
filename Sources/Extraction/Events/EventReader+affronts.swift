// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What befalls health care by words that mostly tell of its suffering.
extension EventReader {
    /// ناشد الطرفين ألا يتعرضا لسيارات الإسعاف، عدم التعرض للمسعفين: who "exposes himself" to health care lays hands on it.
    func affront(at index: Int) -> EventDraft? {
        let unit = grammar[index]
        // تعرض is also to offer, and spelled like it.
        guard unit.kind == .word, unit.group >= 0, groups[Int(unit.group)].mode == "expose" || unit.has(.offer),
            !unit.isAdjective
        else { return nil }
        var goal = index + 1
        var actors: [NounPhrase] = []
        // تعرض المسلحون للمسعفين
        if let actor = grammar.nounPhrase(at: goal), actor.preposition == nil, grammar.type(of: actor) == .force {
            actors = [actor]
            goal = actor.end
        }
        guard goal < grammar.range.upperBound, grammar[goal].proclitics.contains(.li),
            let phrase = grammar.nounPhrase(at: goal), let health = grammar.healthTarget(in: phrase), !health.isNear,
            !health.resources.contains(.supplies), health.resources != [.patients]
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.health = health
        draft.arguments.actors = actors
        draft.arguments.targets = grammar.coordination(from: phrase)
        draft.arguments.end = phrase.end
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return inSetting(draft)
    }

    /// Units before هدفا within which the health care stands that is none.
    private static let reachOfSlogans = 8

    /// المستشفيات ليست أهدافا، يجب ألا تكون سيارات الإسعاف هدفا: that health care as a kind is spared is demanded.
    func slogan(at index: Int) -> EventDraft? {
        let unit = grammar[index]
        guard unit.group >= 0, unit.proclitics.isEmpty, index > grammar.range.lowerBound else { return nil }
        let mode = groups[Int(unit.group)].mode
        let isBattlefield = mode == "battlefield"
        let isShelter = mode == "sheltered"
        guard isGoal(unit) || isBattlefield || isShelter, mode != "lawful-goal" else { return nil }
        let governors = grammar.governors(of: index)
        let before = max(grammar.range.lowerBound, index - (isBattlefield ? EventReader.reachOfSlogans : 4))..<index
        // المستشفيات ليست ساحات قتال، لا ينبغي أن تتحول إلى ساحات حرب
        let isNegated =
            unit.kind == .phrase && !isBattlefield || grammar[index - 1].particle == .negation
            || isBattlefield && before.contains { grammar[$0].particle == .negation }
        // يجب ألا تكون هدفا
        let isForbidden = before.contains { grammar[$0].has(.complementizer) }
        let isDemanded = governors.has(.necessity) || governors.has(.demand)
        guard isShelter ? isDemanded && !isNegated : isNegated || isForbidden || isDemanded && !isBattlefield else {
            return nil
        }
        var first = index - 1
        while first >= grammar.range.lowerBound, index - first <= EventReader.reachOfSlogans {
            if let phrase = grammar.nounPhrase(at: first), let health = grammar.healthTarget(in: phrase),
                health.units.lowerBound == first,
                grammar[first].features.number != .singular || isShelter && health.isGeneric, !health.isNear,
                !health.hasNumber
            {
                let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .demanded)
                draft.health = health
                draft.health?.units = health.units.clamped(to: first..<index)
                draft.arguments.end = index + 1
                draft.evidence = [index..<index + 1, health.units.clamped(to: first..<index)]
                draft.reasons = ["demanded: it is called no target"]
                return draft
            }
            first -= 1
        }
        return nil
    }

    /// Units around a denial within which those stand whose deed it denies.
    private static let reachOfForces = 6

    /// طائراتنا لم تمس، لم تقترب مدفعيتنا من: and no strike of unions, which does not touch hospitals either.
    func isOfForces(_ denial: Int) -> Bool {
        grammar.range.clamped(to: denial - EventReader.reachOfForces..<denial + 4).contains { grammar[$0].has(.force) }
    }

    private static let people: ClassSet = [.patients, .people, .wounded, .personnelHead, .healthPersonnel]

    /// Units behind what was emptied within which the things stand that were taken out of it.
    private static let reachOfThings = 5

    /// جردت المليشيا المستشفى من أجهزته، أفرغ مجهولون المشفى من أدويته: a facility that somebody empties of what it holds. Those
    /// who lead it do so, too.
    func stripping(at index: Int, group: Int) -> EventDraft? {
        let unit = grammar[index]
        guard unit.isVerb, groups[group].mode == "empty" || groups[group].mode == "strip",
            overview.has([.healthFacility, .facilityHead]), !isAccident
        else { return nil }
        let frame = Frame(subject: .actor, object: .target, prepositions: [.fi: .place, .byAgent: .actor])
        let arguments = grammar.arguments(of: index, frame: frame, groups: groups)
        guard let health = HealthAttackReader(grammar: grammar).target(of: index, arguments: arguments),
            health.isBuilding, !health.isNear, !health.isGeneric || isStore(health),
            areThings(behind: health.units.upperBound) || (isStore(health) && isByForce(arguments))
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.attackType = .removalOfAssets
        draft.arguments = arguments
        draft.health = health
        draft.evidence = [index..<index + 1, health.units]
        guard
            isByForce(draft) || isByThem(draft) || (setting == .war && arguments.actors.isEmpty)
                || isByOffenders(draft)
        else { return nil }
        if setting != .war, isByOffenders(draft) { draft.context = "crime" }
        finish(draft, governors: grammar.governors(of: index))
        return draft
    }

    /// مخازن المستشفى, of which nobody says of what they are emptied.
    private func isStore(_ health: HealthTarget) -> Bool {
        (max(grammar.range.lowerBound, health.units.lowerBound - 1)..<health.units.upperBound)
            .contains { grammar[$0].has(.warehouse) }
    }

    /// من أدويته، من محتوياته، من الأجهزة الطبية، من كل شيء
    private func areThings(behind end: Int) -> Bool {
        var index = end
        while index + 1 < grammar.range.upperBound, index - end <= EventReader.reachOfThings {
            let unit = grammar[index]
            if unit.particle == .min, !unit.hasPronoun {
                let next = grammar[index + 1]
                if next.particle == .quantifier {
                    return !grammar[min(index + 2, grammar.range.upperBound - 1)].has(EventReader.people)
                }
                return next.isNominal && !next.has(EventReader.people)
                    && (next.hasPronoun || next.has([.healthSupplies, .buildingPart, .medical]))
            }
            if unit.isVerb || unit.isConjoined { return false }
            index += 1
        }
        return false
    }
}
