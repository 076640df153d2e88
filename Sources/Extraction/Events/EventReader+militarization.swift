// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Health care put to a military use.
extension EventReader {
    /// Units within which the verb stands before what it makes of the facility.
    private static let reach = 18

    /// حولت القوات المستشفى إلى ثكنة، اتخذوا من المركز الصحي مقرا لهم: what a facility is turned into, and by whom.
    func militarization(at use: Int) -> EventDraft? {
        if let draft = imprisonment(at: use) { return draft }
        guard !grammar[use].isVerb, let verb = conversion(before: use) else { return nil }
        var arguments = grammar.arguments(of: verb, frame: Frame(subject: .actor, object: .target), groups: groups)
        let isOfPeople = groups[Int(grammar[use].group)].mode == "shields"
        guard let health = converted(by: verb, before: use, arguments: arguments), !health.isNear,
            health.isBuilding || isOfPeople || health.resources.contains(.transport) || health.resources == [.patients]
        else { return nil }
        arguments.targets = []
        arguments.actors.removeAll { $0.units.overlaps(health.units) }
        arguments.end = max(arguments.end, use + 1)
        let draft = EventDraft(sentence: sentence, trigger: verb, eventClass: .attack, status: .reported)
        draft.attackType = .militarization
        draft.health = health
        draft.arguments = arguments
        draft.evidence = [verb..<verb + 1, health.units, use..<use + 1]
        finish(draft, governors: grammar.governors(of: verb))
        return inSetting(draft)
    }

    private static let inside: Frame.PrepositionRoles = [
        .fi: .place, .bi: .place, .dakhil: .place, .ala: .place, .fawqa: .place, .inda: .place, .amam: .place,
    ]

    /// نشروا قناصة على سطح المستشفى، نصبت الميليشيا منصة صواريخ في باحته: arms and fighters brought into a facility,
    /// unless to guard it.
    func deployment(at index: Int) -> EventDraft? {
        if groups[Int(grammar[index].group)].attackType == .armedSearch { return entry(at: index) }
        let frame = Frame(
            subject: .actor,
            object: .instrument,
            genitive: .instrument,
            prepositions: EventReader.inside
        )
        var arguments = grammar.arguments(of: index, frame: frame, groups: groups)
        let things = arguments.instruments.map(grammar.type)
        // نصبوا منصات صواريخ
        let isBase = arguments.instruments.contains { grammar[$0.head].has(.militaryUse) }
        guard
            isBase || things.contains(where: isArmed) || (things.isEmpty && arguments.actors.contains(where: isForce)),
            let (place, health) = arguments.places.lazy.compactMap(occupied).first,
            !grammar.range.contains(where: { grammar[$0].has(.protect) })
        else { return nil }
        arguments.instruments = []
        let isOutside = place.preposition == .inda || place.preposition == .amam
        return attack(isOutside ? .obstruction : .militarization, at: index, on: health, arguments)
    }

    /// A facility, or the gate before which tanks stand: على سطح المستشفى، عند المدخل الرئيسي للمستشفى.
    func occupied(_ place: NounPhrase) -> (NounPhrase, HealthTarget)? {
        var target = grammar.healthTarget(in: place)
        // أسطح المباني المجاورة للمستشفى are none of its own.
        if target == nil, grammar[place.head].has(.buildingPart), place.end < grammar.range.upperBound,
            grammar[place.end].proclitics.contains(.li), !place.units.contains(where: { grammar[$0].has(.near) })
        {
            target = grammar.nounPhrase(at: place.end).flatMap(grammar.healthTarget)
        }
        guard let health = target, health.isBuilding, !health.isNear, !health.isGeneric, !grammar.isBesideNear(place)
        else { return nil }
        let isOutside = place.preposition == .inda || place.preposition == .amam
        return !isOutside || grammar[place.head].has(.buildingPart) ? (place, health) : nil
    }

    /// دخلت دبابات الجيش حرم المستشفى، دخل الجنود المستشفى واعتقلوا شابا، دخلت الشرطة المستشفى عنوة: armour that goes into a
    /// facility, or those who force their way in or lay hands on somebody there.
    private func entry(at index: Int) -> EventDraft? {
        guard overview.has([.healthFacility, .facilityHead]), overview.has([.force]) else { return nil }
        let frame = groups[Int(grammar[index].group)].frame ?? Frame()
        let arguments = grammar.arguments(of: index, frame: frame, groups: groups)
        let isArmoured = arguments.actors.contains { actor in
            let head = grammar[actor.head]
            return head.has(.force) && head.group >= 0 && groups[Int(head.group)].attackType == .heavyWeapons
        }
        let isForced = isCompelled && arguments.actors.contains(where: isForce)
        guard isArmoured || isForced || isRaid(from: index, by: arguments.actors),
            let health = arguments.targets.lazy.compactMap(grammar.healthTarget)
                .first(where: { $0.isBuilding && !$0.isNear && !$0.isGeneric })
        else { return nil }
        return attack(.armedSearch, at: index, on: health, arguments)
    }

    private static let deedsInside: ClassSet = [.arrest, .abduct, .kill, .assault, .loot, .threaten]

    private func isRaid(from entry: Int, by actors: [NounPhrase]) -> Bool {
        guard setting == .war, actors.contains(where: isForce) else { return false }
        return (entry + 1..<grammar.range.upperBound).contains { index in
            let unit = grammar[index]
            return unit.isVerb && unit.isConjoined && !unit.features.isPassive && unit.has(EventReader.deedsInside)
        }
    }

    private func attack(
        _ type: HealthAttackType,
        at trigger: Int,
        on health: HealthTarget,
        _ arguments: Arguments
    ) -> EventDraft? {
        let draft = EventDraft(sentence: sentence, trigger: trigger, eventClass: .attack, status: .reported)
        draft.attackType = type
        draft.health = health
        draft.arguments = arguments
        draft.evidence = [trigger..<trigger + 1, health.units]
        finish(draft, governors: grammar.governors(of: trigger))
        return inSetting(draft)
    }

    /// Units in front of a weapon within which the verb of using it stands.
    private static let reachOfUse = 8

    /// استخدم الجنود الغاز المسيل للدموع داخل المستشفى: a weapon that is used in or against what gives care.
    func use(ofWeaponAt index: Int) -> EventDraft? {
        let start = max(grammar.range.lowerBound, index - EventReader.reachOfUse)
        guard overview.has([.convert]),
            let verb = (start..<index).last(where: { grammar[$0].isVerb }), grammar[verb].group >= 0,
            groups[Int(grammar[verb].group)].mode == "use"
        else { return nil }
        let frame = Frame(
            subject: .actor,
            object: .instrument,
            prepositions: [.dakhil: .target, .didd: .target, .ala: .target, .fi: .place]
        )
        let arguments = grammar.arguments(of: verb, frame: frame, groups: groups)
        guard arguments.instruments.contains(where: { $0.units.contains(index) }),
            let health = arguments.targets.lazy.compactMap(grammar.healthTarget)
                .first(where: { !$0.isNear && !$0.isGeneric })
        else { return nil }
        return attack(groups[Int(grammar[index].group)].attackType ?? .heavyWeapons, at: verb, on: health, arguments)
    }

    /// Units behind a shot within which it is told where it came from.
    private static let reachOfBases = 8

    /// أطلقوا صواريخ من باحة المستشفى: the facility that somebody fires from.
    func firingBase(of trigger: Int) -> HealthTarget? {
        guard overview.has([.healthFacility, .facilityHead]), grammar[trigger].has([.strike, .assault]) else {
            return nil
        }
        let end = min(grammar.range.upperBound - 1, trigger + 1 + EventReader.reachOfBases)
        var isShot = grammar[trigger].has(.munition) || !grammar[trigger].has(.lightActive)
        for index in trigger + 1..<max(trigger + 1, end) {
            let unit = grammar[index]
            if unit.isVerb || unit.kind == .punctuation || unit.particle == .ala { return nil }
            if unit.has([.munition, .strike]) { isShot = true }
            guard unit.particle == .min, !unit.hasPronoun else { continue }
            let start = grammar[index + 1].particle == .dakhil ? index + 2 : index + 1
            guard isShot, isOfShots(trigger), let phrase = grammar.nounPhrase(at: start),
                let health = grammar.healthTarget(in: phrase), health.isBuilding, !health.isGeneric
            else { return nil }
            return health
        }
        return nil
    }

    /// Launching and firing, where an assault is no shot.
    private func isOfShots(_ trigger: Int) -> Bool {
        let unit = grammar[trigger]
        return unit.has(.lightActive) || groups[Int(unit.group)].mode == "firearms"
            || groups[Int(unit.group)].attackType == .heavyWeapons
    }

    func isForce(_ phrase: NounPhrase) -> Bool { grammar.type(of: phrase) == .force }

    private func isArmed(_ type: PhraseType) -> Bool {
        switch type {
        case .force, .munition: true
        case .health, .people, .place, .time, .action, .other: false
        }
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
