// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What the pronoun of a deed stands for: قصفوه، أطلقوا عليه النار، المستشفى الذي استهدفته الطائرات.
extension HealthAttackReader {
    /// The health care named last before the trigger that its pronoun can mean: ه and ها a facility or an
    /// ambulance, هم a crew. Who is killed or wounded is never a facility.
    func antecedent(of trigger: Int) -> HealthTarget? {
        let unit = grammar[trigger]
        if isOwnDeed(trigger) { return nil }
        if isOnSpeaker(trigger) {
            if let staff = speaker(of: trigger) { return staff }
        }
        // الشهيد الذي قتله الجنود: what a relative clause says more of stands right before it.
        let clause = relative(before: trigger)
        let isRelative = clause != nil
        if let clause, !mayBeHealthCare(before: clause, of: trigger) { return nil }
        // لحقوا بالمسعف وأطلقوا عليه النار: one shoots at whoever was told of last.
        let isLaunch = unit.has(.lightActive) && unit.has(.strike)
        // نقل المسعفون ضحايا لم تعرف هوياتهم لحظة استهدافهم: whose plural it is, the nearest people say.
        let isPlural = unit.enclitic == .hum || unit.enclitic == .hunna
        // أصابته مسيرة، فتحوا النار عليه: a building or vehicle as well as somebody.
        let isShotAt = unit.has(.assault) && (unit.isVerb || !unit.has(.strike))
        let isEither = !isPlural && (isHit(by: trigger) || unit.has(.besiege) || isShotAt)
        let needsPeople = isPlural || unit.has([.kill, .injure, .arrest, .abduct, .threaten])
        let needsNearest = (unit.has(.assault) && !unit.has(.strike)) || isRelative || isLaunch || isPlural
        let nearer: ClassSet =
            isRelative
            ? [.people, .personnelHead, .force, .dead, .wounded, .placeType]
            : [.people, .personnelHead, .force, .dead, .wounded]
        var index = trigger - 1
        while index >= grammar.range.lowerBound {
            if grammar.healthResource(at: index, limit: grammar.range.upperBound) != nil,
                let phrase = grammar.nounPhrase(at: counted(index)), let target = grammar.healthTarget(in: phrase)
            {
                let isPeople = target.resources.contains(.personnel) || target.resources.contains(.patients)
                // انقطاع الأكسجين بعد اقتحامه: no medicine is stormed.
                let isEntered = target.resources != [.supplies] || !unit.has([.storm, .besiege])
                let isMeant = isEntered && (isPeople == needsPeople || isLaunch || isEither)
                if isMeant, isRelative || isPeople || !isOnlyWhere(phrase, of: unit) { return target }
            } else if needsNearest, grammar[index].has(nearer), !(isRelative && isWhere(index)) {
                return nil
            } else if unit.has(.threaten), grammar[index].has(.people) || grammar[index].name?.kind.isPerson == true {
                return nil
            } else if !needsPeople, !isPlural, isSomebody(index) {
                // نصبوا قرب المستشفى كمينا لفلان وأمطروه بالرصاص
                return nil
            }
            index -= 1
        }
        return trigger == grammar.range.lowerBound && unit.has(HealthAttackReader.strikesOnThings)
            ? facilityToldBefore(trigger) : nil
    }

    /// توغل الجيش وقصفه للأحياء: whose deed it is, where what it struck stands behind.
    private func isOwnDeed(_ trigger: Int) -> Bool {
        let next = trigger + 1
        guard !grammar[trigger].isVerb, grammar[trigger].hasPronoun, next < grammar.range.upperBound else {
            return false
        }
        let object = grammar[next]
        return object.isNominal && object.proclitics.contains(.li) && !object.has(.timeUnit)
    }

    /// أصابته قذيفة، غارة أصابته: hit by what is named right beside it.
    private func isHit(by trigger: Int) -> Bool {
        guard grammar[trigger].has(.impact) else { return false }
        if isStruck(by: trigger) { return true }
        return (trigger + 1..<max(trigger + 1, min(trigger + 4, grammar.range.upperBound)))
            .contains { grammar[$0].has(.munition) }
    }

    private static let strikes: ClassSet = [.munition, .strike]

    /// غارة جوية أصابته: behind a strike or munition, and nobody told of between it and the facility.
    private func isStruck(by trigger: Int) -> Bool {
        var index = trigger - 1
        while index >= grammar.range.lowerBound, grammar[index].isAdjective || grammar[index].name?.kind == .demonym {
            index -= 1
        }
        guard index >= grammar.range.lowerBound, !grammar[index].isVerb,
            grammar[index].has(HealthAttackReader.strikes), !grammar[index].has(.assault)
        else { return false }
        while index >= grammar.range.lowerBound, trigger - index <= 30 {
            if grammar[index].has(.healthFacility) || grammar[index].has(.facilityHead) { return true }
            if grammar[index].has([.people, .personnelHead, .dead, .wounded]) { return false }
            index -= 1
        }
        return false
    }

    /// The relative that opens the clause of a trigger, over its auxiliary verb: التي تم استهدافها.
    private func relative(before trigger: Int) -> Int? {
        var index = trigger - 1
        while index > grammar.range.lowerBound, grammar[index].particle == .qad || grammar[index].has(.lightPassive) {
            index -= 1
        }
        guard index > grammar.range.lowerBound, grammar[index].particle == .relative else { return nil }
        return index
    }

    /// Whether a relative clause can say more of health care: the nouns right before it name some (المستشفى الذي قصفوه),
    /// or only where something is (المستشفى في مدينة حلب الذي قصفوه). الأماكن التي طالها القصف are no hospital named before.
    private func mayBeHealthCare(before relative: Int, of trigger: Int) -> Bool {
        // الاعتداءات التي تستهدفهم: who does it is told before, and not to whom.
        guard hasSubjectBehind(trigger) || relative < trigger - 1 else { return true }
        var last = relative - 1
        while last > grammar.range.lowerBound, grammar[last].punctuation.isQuotation { last -= 1 }
        guard grammar[last].isNominal else { return true }
        let first = grammar.firstNominal(before: last)
        if (first...last).contains(where: { grammar.healthResource(at: $0, limit: relative) != nil }) { return true }
        guard let phrase = grammar.nounPhrase(at: first) else { return true }
        switch grammar.type(of: phrase) {
        case .place, .time:
            let isBehindPreposition =
                first > grammar.range.lowerBound && grammar[first - 1].particle?.isPreposition == true
            return phrase.preposition != nil || isBehindPreposition
        case .health: return true
        case .force, .munition, .people, .action, .other: return false
        }
    }

    /// نقلوا إلى مشفى نوى … وإطلاق النار عليها: where somebody was taken to, in the other gender. نصبوا قرب المستشفى كمينا:
    /// what something only lies near.
    private func isOnlyWhere(_ phrase: NounPhrase, of trigger: Unit) -> Bool {
        guard phrase.first > grammar.range.lowerBound, grammar[phrase.head].features.number == .singular else {
            return false
        }
        // حصيلة غير نهائية بحسب مديرية الصحة
        let before = grammar[phrase.first - 1]
        if before.has(.according) { return true }
        // أودع المصاب مستشفى الطائف إثر قصفه
        if trigger.enclitic == .hu || trigger.enclitic == .ha, grammar.isTakenInto(phrase) { return true }
        switch grammar[phrase.first - 1].particle {
        case .near, .according: return true
        case .ila:
            return !grammar[phrase.head].features.isFeminine && trigger.enclitic != .hu
                && (max(grammar.range.lowerBound, phrase.first - 8)..<phrase.first)
                    .contains { grammar[$0].has(.careMovement) }
        default: return false
        }
    }

    /// المستشفى في مدينة حلب الذي …: a place that only says where.
    private func isWhere(_ index: Int) -> Bool {
        grammar[index].has(.placeType) && index > grammar.range.lowerBound && grammar[index - 1].particle == .fi
    }

    private func hasSubjectBehind(_ trigger: Int) -> Bool {
        guard grammar[trigger].isVerb, let phrase = grammar.nounPhrase(at: trigger + 1), phrase.preposition == nil
        else { return false }
        return grammar.type(of: phrase) != .time
    }

    /// A single person named or called by what he is.
    private func isSomebody(_ index: Int) -> Bool {
        let unit = grammar[index]
        // مستشفى كمال عدوان is a hospital.
        if unit.name?.kind.isPerson == true {
            return index == grammar.range.lowerBound || !grammar[index - 1].has(.healthFacility)
        }
        // يخدم أربعين ألف نسمة
        if index > grammar.range.lowerBound, grammar[index - 1].kind == .number { return false }
        return unit.has(.people) && !unit.hasPronoun && unit.features.number == .singular && unit.kind == .word
            && !unit.isAdjective
    }

    /// Units before a deed within which the facility is told that a definite noun takes up.
    private static let reachOfNouns = 36

    /// مشفى الأمل … استهدف القصف المبنى، مركز صحي … دمروا المركز: a definite noun alone for the facility told of before.
    func takenUpAgain(_ phrase: NounPhrase, by trigger: Int) -> HealthTarget? {
        let head = grammar[phrase.head]
        // المبنى | بخمسة صواريخ: numbers don't show what is bound to them.
        let isAlone =
            phrase.head == phrase.first
            && (phrase.units.count == 1 || grammar[phrase.first + 1].kind == .number)
        guard isAlone, head.hasArticle, head.kind == .word, head.has([.facilityHead, .buildingPart]),
            head.features.number == .singular, phrase.preposition == nil || phrase.preposition == .ala,
            grammar[trigger].has(HealthAttackReader.strikesOnThings) || grammar[trigger].has(.assault),
            !grammar[trigger].has(.loot)
        else { return nil }
        let start = max(0, trigger - HealthAttackReader.reachOfNouns)
        let whole = SentenceGrammar(units: grammar.units, range: start..<trigger)
        var index = trigger - 1
        while index >= start {
            let unit = whole[index]
            if unit.has([.healthFacility, .facilityHead]), unit.features.number == .singular, !unit.has(.near) {
                guard unit.has(.healthFacility) || unit.group == head.group || head.has(.buildingPart),
                    let told = whole.nounPhrase(at: index), let target = whole.healthTarget(in: told),
                    target.resources == [.facility], !target.isNear, !target.isGeneric,
                    !isWhereTaken(told, in: whole)
                else { return nil }
                return target
            }
            // المدرسة … استهدف القصف المبنى
            // الإدارة is its own.
            if unit.has([.militaryUse, .force, .organizationHead]), !unit.has([.medical, .buildingPart]),
                !unit.isAdjective
            {
                return nil
            }
            index -= 1
        }
        return nil
    }

    /// نقل الجرحى إلى المستشفى: only where somebody was taken to.
    private func isWhereTaken(_ phrase: NounPhrase, in whole: SentenceGrammar) -> Bool {
        let near = max(whole.range.lowerBound, phrase.first - 8)..<phrase.first
        return near.contains { isMovement(whole[$0]) || whole[$0].particle == .ila }
            || near.contains { whole[$0].has([.unnamedSource, .wounded]) }
    }

    /// Also not تلقى, which is what a facility does with notices.
    private func isMovement(_ unit: Unit) -> Bool { unit.has(.careMovement) && !unit.has(.undergo) }

    /// هذا المركز كان يخدم عشرين ألف نسمة.. دمرته قذيفة: the facility of the sentence before, where a deed opens its own.
    private func facilityToldBefore(_ trigger: Int) -> HealthTarget? {
        guard grammar[trigger].isVerb, let phrase = grammar.toldBefore(trigger) else { return nil }
        let whole = SentenceGrammar(units: grammar.units, range: phrase.first..<trigger)
        guard let target = whole.healthTarget(in: phrase), target.isBuilding, !target.isGeneric else { return nil }
        return target
    }

    /// What حمايتها speaks of: the health care named last before it.
    func antecedent(ofProtection index: Int) -> HealthTarget? {
        var before = index - 1
        while before >= grammar.range.lowerBound, index - before <= 30 {
            if let target = grammar.nounPhrase(at: counted(before)).flatMap(grammar.healthTarget),
                target.units.lowerBound >= before
            {
                return target
            }
            before -= 1
        }
        return nil
    }
}
