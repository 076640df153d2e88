// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Weapons and those who bear them, and where they are: attacks told without a verb, or by one that says nothing of them.
extension EventReader {
    /// تعرضت طواقم الإسعاف للرصاص وقنابل الغاز: what those who suffer it are struck with.
    func pelting(at index: Int, group: Int) -> EventDraft? {
        let unit = grammar[index]
        guard !unit.isVerb, unit.proclitics.contains(.li) || isEscaped(index) || isReceived(index) || isAbove(index)
        else { return nil }
        let arguments = grammar.arguments(of: index, frame: Frame(prepositions: [.fi: .place]), groups: groups)
        guard
            let health = arguments.targets.lazy.compactMap(grammar.healthTarget).first
                ?? HealthAttackReader(grammar: grammar).prey(of: index)
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.attackType = groups[group].attackType ?? .heavyWeapons
        draft.arguments = arguments
        draft.health = health
        draft.proximity = health.isNear
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return inSetting(draft)
    }

    /// لم تنج من نيران الدبابات
    private func isEscaped(_ munition: Int) -> Bool {
        // نال المشفى نصيبه من القذائف
        munition - 2 >= grammar.range.lowerBound && grammar[munition - 1].particle == .min
            && (max(grammar.range.lowerBound, munition - 5)..<munition - 1).contains { grammar[$0].has(.undergo) }
    }

    /// تلقى المستشفى قذيفتين: the object of a verb of suffering, and not what somebody brought there was hit by.
    private func isReceived(_ munition: Int) -> Bool {
        guard grammar[munition].proclitics.isDisjoint(with: .prepositions), !grammar[munition].isConjoined else {
            return false
        }
        var index = munition - 1
        while index >= grammar.range.lowerBound, munition - index <= EventReader.reachOfReceipts {
            let unit = grammar[index]
            if unit.isVerb { return unit.has(.undergo) && !unit.has(.impact) }
            let isWhere = unit.particle == .fi || unit.particle == .qad
            guard unit.isNominal || isWhere || unit.has(.deictic), !unit.has([.dead, .wounded, .patients]) else {
                return false
            }
            index -= 1
        }
        return false
    }

    private static let reachOfReceipts = 8

    /// المستشفى تحت قذائف الهاون
    private func isAbove(_ munition: Int) -> Bool {
        munition > grammar.range.lowerBound && grammar[munition - 1].particle == .tahta
    }

    /// Units behind the verb of a munition within which it is told where it went.
    private static let reachOfFlights = 5

    /// Where the goal of a munition begins: right behind it, or behind a verb of which no word of the lexicon knows more
    /// (دانات نزلت قبل قليل على المستشفى، وقعت قذيفة في المستوصف).
    private func goal(of munition: NounPhrase) -> Int? {
        let end = munition.end
        guard end + 1 < grammar.range.upperBound else { return nil }
        if !grammar[end].hasPronoun, !grammar[munition.head].hasArticle {
            if grammar[end].particle == .ala { return end + 1 }
            if opensLine(munition.first), isWhere(end, of: munition) || isInPart(end, of: munition) || isInBody(end) {
                return end + 1
            }
        }
        let isBehind = grammar[end].isVerb && isFlight(end)
        guard isBehind || (munition.first > grammar.range.lowerBound && isFlight(munition.first - 1)) else {
            return nil
        }
        var index = isBehind ? end + 1 : end
        let limit = min(grammar.range.upperBound - 1, index + EventReader.reachOfFlights)
        var isNear = false
        while index < limit {
            let unit = grammar[index]
            // على بعد خطوات من المستشفى
            if unit.has(.near), unit.kind == .phrase, !unit.isVerb { isNear = true }
            // نزلت ورا المستشفى
            if unit.has(.near), unit.kind == .word, unit.features.kind == .invariable { return index + 1 }
            switch unit.particle {
            case .near, .hawla, .khalfa: return unit.hasPronoun ? nil : index + 1
            case .min where isNear: return index + 1
            case .fi, .ala, .dakhil, .ila, .fawqa, .bayna: return unit.hasPronoun ? nil : index + 1
            case .qabla, .khilal, nil: break
            default: return nil
            }
            if unit.isVerb || unit.isConjoined || unit.kind == .punctuation { return nil }
            index += 1
        }
        return nil
    }

    /// Whether nothing but a number stands in front in its sentence, or behind the colon of a headline.
    private func opensLine(_ index: Int) -> Bool {
        var first = index
        while first > grammar.range.lowerBound, isCount(first - 1) { first -= 1 }
        return first == grammar.range.lowerBound || grammar[first - 1].punctuation == .colon
    }

    private func isCount(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.kind == .number || unit.particle == .quantifier || unit.has(.aggregate)
    }

    /// قنبلة عند بوابة المستشفى، انتحاري في مستشفى: where it burst, told without a verb.
    private func isWhere(_ preposition: Int, of munition: NounPhrase) -> Bool {
        switch grammar[preposition].particle {
        case .inda, .amam, .dakhil, .near, .hawla: true
        case .fi, .fawqa: grammar[munition.head].has(.force)
        default: false
        }
    }

    /// قذيفة في باحة المستشفى، صاروخ في قسم الأطفال: shells are kept in no part of a facility.
    private func isInPart(_ preposition: Int, of munition: NounPhrase) -> Bool {
        let head = grammar[munition.head]
        return grammar[preposition].particle == .fi && grammar[preposition + 1].has(.buildingPart) && head.group >= 0
            && groups[Int(head.group)].attackType == .heavyWeapons
    }

    /// رصاصة في كتف المسعف
    private func isInBody(_ preposition: Int) -> Bool {
        let group = grammar[preposition + 1].group
        return grammar[preposition].particle == .fi && group >= 0 && groups[Int(group)].mode == "limb"
    }

    /// وقعت، نزلت: verbs of happening, and those of coming down.
    private func isFlight(_ verb: Int) -> Bool {
        let unit = grammar[verb]
        guard unit.isVerb, !unit.hasPronoun, verb == grammar.range.lowerBound || grammar[verb - 1].particle != .negation
        else { return false }
        // قنابل تلقى على المستشفى, وصلت القذائف إلى المستشفى
        if unit.has([.lightPassive, .undergo, .careMovement]) || (unit.has(.lightActive) && unit.has(.strike)) {
            return true
        }
        return (unit.group >= 0 && groups[Int(unit.group)].mode == "come-down")
    }

    /// صواريخ فراغية على مشفى البلدة: a headline that leaves out the verb.
    func barrage(at index: Int, group: Int) -> EventDraft? {
        let unit = grammar[index]
        guard unit.has(.munition), !unit.isVerb, !unit.isAdjective, unit.proclitics.isDisjoint(with: .prepositions),
            index == grammar.range.lowerBound || !grammar[index - 1].isNominal || isCount(index - 1),
            let phrase = grammar.nounPhrase(at: index), let goal = goal(of: phrase),
            let target = grammar.nounPhrase(at: goal, preposition: grammar[goal - 1].particle ?? .ala),
            let part = grammar.healthTarget(in: target) ?? HealthAttackReader(grammar: grammar).whole(of: target),
            !isUsedBy(part, unit)
        else { return nil }
        var health = HealthAttackReader(grammar: grammar).withFacility(part)
        switch target.preposition {
        case .near, .hawla, .min, .khalfa: health.isNear = true
        case .amam, .inda: health.isNear = health.isNear || !grammar[target.head].has(.buildingPart)
        default: health.isNear = health.isNear || grammar[goal - 1].has(.near)
        }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.attackType = groups[group].attackType ?? .heavyWeapons
        draft.arguments.instruments = [phrase]
        draft.arguments.targets = grammar.coordination(from: target)
        draft.arguments.end = target.end
        draft.health = health
        draft.proximity = health.isNear
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return inSetting(draft)
    }

    /// انتحاري أمام القاضي والأطباء: a suicide attacker by himself tells of an attack on a place alone.
    private func isUsedBy(_ health: HealthTarget, _ unit: Unit) -> Bool { unit.has(.force) && !health.isBuilding }

    /// Units within which a headline names who says what stands behind its colon.
    private static let reachOfSources = 6

    /// Where the sentence begins, behind whoever says it: منظمة حقوقية: قناصة فوق سطح المستشفى.
    private var opening: Int {
        let first = grammar.range.lowerBound
        let end = min(grammar.range.upperBound, first + EventReader.reachOfSources)
        let colon = (first..<end).first { grammar[$0].punctuation == .colon }
        return colon.map { $0 + 1 } ?? first
    }

    /// قناصة فوق سطح المستشفى، دبابات أمام بوابة المستشفى: those who bear arms and where they are, without a verb, at the head
    /// of a sentence. Soldiers in a hospital may lie there.
    func stationed() -> EventDraft? {
        guard overview.has([.force]), overview.has([.healthFacility, .facilityHead]), setting != .peace else {
            return nil
        }
        var index = opening
        while index < grammar.range.upperBound, grammar[index].kind == .number { index += 1 }
        guard index < grammar.range.upperBound, grammar[index].has(.force), grammar[index].kind != .name,
            !grammar[index].has(.munition),
            let actor = grammar.nounPhrase(at: index), actor.head == index, actor.end + 1 < grammar.range.upperBound,
            !grammar[actor.end].hasPronoun, let preposition = grammar[actor.end].particle,
            let place = grammar.nounPhrase(at: actor.end + 1, preposition: preposition),
            let (_, health) = occupied(place), !overview.has([.protect, .careMovement])
        else { return nil }
        let group = Int(grammar[index].group)
        let isArmed = group >= 0 && groups[group].attackType != nil
        let isOutside = preposition == .inda || preposition == .amam
        switch preposition {
        case .ala, .fawqa: break
        case .inda, .amam, .dakhil, .fi: guard isArmed else { return nil }
        default: return nil
        }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.attackType = isOutside ? .obstruction : .militarization
        draft.health = health
        draft.arguments.actors = [actor]
        draft.arguments.end = place.end
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return inSetting(draft)
    }
}
