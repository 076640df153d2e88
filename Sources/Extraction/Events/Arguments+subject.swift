// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The phrase in front of a verb.
extension SentenceGrammar {
    /// What stands in front of the trigger as its subject, or as what it is done to.
    func scanLeftForSubject(of trigger: Int, frame: Frame, into found: inout Arguments) {
        guard let last = phraseInFront(of: trigger) else { return }
        // طبيب وزوجته قتلا: what the staff in a list suffer, all suffer.
        let phrase = healthCare(joinedTo: last) ?? last
        let type = type(of: phrase)
        switch type {
        case .time: return
        // في مدينة حلب استهدف: a place that is called one does nothing.
        case .place
        where frame.subject == .actor && (units[phrase.head].has(.placeType) || isBehindPreposition(phrase)):
            return
        case .munition: found.instruments.append(phrase)
        // أنقاض المستشفى الذي دمرته الغارات: what the pronoun takes up does nothing.
        case .action where found.targetIsPronoun && units[trigger - 1].particle == .relative: return
        case .force, .action:
            if frame.subject == .target { found.targets.append(phrase) } else { found.actors.append(phrase) }
        default:
            if found.targetIsPronoun, units[trigger].isVerb, trigger - 1 > range.lowerBound,
                units[trigger - 1].particle == .relative, type == .health
            {
                // المسعف الذي استهدفته مسيرة
                found.targets.append(phrase)
                found.targetIsPronoun = false
            } else if frame.subject == .target || units[trigger].features.isPassive {
                found.targets.append(phrase)
            } else if found.targets.isEmpty, type == .health,
                found.actors.contains(where: { self.type(of: $0) == .force })
            {
                // المستشفى استهدفته الطائرات: what stands in front is taken up by the pronoun.
                found.targets.append(phrase)
            } else if type == .health, frame.subject == .actor || isHit(phrase, by: found, trigger: trigger),
                !found.targets.contains(where: settles), !found.targetIsPronoun
            {
                // المستشفى الذي قصف: without an object the verb is a passive, for health care does no such deed.
                found.targets.append(phrase)
            } else if frame.subject != nil {
                found.add([phrase], as: frame.subject ?? .actor)
            }
        }
    }

    /// The first of a list that opens its clause and ends with a phrase, where that is health care: عاملة صحية وطفلتها.
    private func healthCare(joinedTo last: NounPhrase) -> NounPhrase? {
        guard units[last.first].isConjoined, last.first > range.lowerBound, units[last.first - 1].isNominal
        else { return nil }
        let first = firstNominal(before: last.first - 1)
        guard first == range.lowerBound || units[first - 1].kind == .punctuation, let phrase = nounPhrase(at: first),
            healthTarget(in: phrase) != nil
        else { return nil }
        var end = phrase.end
        forEachJoined(to: phrase) { end = $0.end }
        return end == last.end ? phrase : nil
    }

    /// مستشفى … أصيب بقذيفة: a thing that a munition hit, where أصيبوا tells of people.
    private func isHit(_ phrase: NounPhrase, by found: Arguments, trigger: Int) -> Bool {
        let weapons = found.instruments.filter { type(of: $0) == .munition || units[$0.head].has(.strike) }
        guard !weapons.isEmpty, let target = healthTarget(in: phrase) else { return false }
        // أربعة من كادر المشفى أصيبوا بشظايا
        guard units[trigger].features.number == .singular else {
            return target.resources == [.personnel] && weapons.contains { $0.preposition == .bi }
        }
        if target.isBuilding || target.resources.contains(.transport) { return true }
        // طبيب يسقط برصاص مجهولين
        return target.resources.contains(.personnel) && !units[trigger].has(.injure)
            && weapons.contains { $0.preposition == .bi }
    }

    /// The phrase that the verb follows, over where and when put in between (مشفى القدس في حلب أمس دمر).
    private func phraseInFront(of trigger: Int) -> NounPhrase? {
        var index = trigger - 1
        while index >= range.lowerBound,
            units[index].particle == .qad || units[index].particle == .was || units[index].particle == .negation
        {
            index -= 1
        }
        guard index >= range.lowerBound, !units[trigger].isConjoined else { return nil }
        let isRelative = units[index].particle == .relative
        if isRelative { index -= 1 }
        var crossed = 0
        while true {
            while index >= range.lowerBound, isSkippable(units[index]) { index -= 1 }
            // مستشفى تدعمه المنظمة
            if crossed > 0, index > range.lowerBound, units[index].isVerb, units[index].hasPronoun { index -= 1 }
            guard index >= range.lowerBound, units[index].isNominal else { return nil }
            let first = firstNominal(before: index)
            // ثمانية من منسوبيها قتلوا
            if first - 1 > range.lowerBound, units[first - 1].particle == .min, units[first - 2].kind == .number,
                healthTarget(at: first)?.resources == [.personnel]
            {
                return nounPhrase(at: first)
            }
            guard let last = lastPhrase(from: first, to: index) else { return nil }
            let phrase = described(by: trigger, in: last) ?? staff(workingIn: last) ?? last
            if let carrier = carrier(of: phrase, before: trigger) { return carrier }
            guard !isRelative, crossed < 3, let before = beforeCircumstance(phrase) else {
                // نقلوا إلى المستشفى أصيبوا: what a preposition governs is no subject, unless a clause says more of it.
                let isGoverned = phrase.preposition != nil || isBehindPreposition(phrase)
                return isGoverned && !isRelative && type(of: phrase) == .health && !units[trigger].hasPronoun
                    && !isDescribed(phrase, by: trigger) ? nil : phrase
            }
            index = before
            crossed += 1
        }
    }

    /// نعت نقابة الأطباء | الطبيب فلان | الذي قتل: of the phrases that stand one behind the other the last, if it is
    /// health care or the only one.
    private func lastPhrase(from first: Int, to last: Int) -> NounPhrase? {
        var next = first
        while next <= last, let phrase = nounPhrase(at: next) {
            // طائرة تابعة | لقوات النظام | استهدفت: whose it is, does it.
            if phrase.end > last {
                return next == first || isAffiliated(next) || healthTarget(in: phrase) != nil ? phrase : nil
            }
            next = phrase.end
        }
        return nil
    }

    /// سيارة إسعاف | كانت تقل جرحى | تعرضت: the ambulance or facility of which a clause in between says whom it carries or
    /// holds.
    private func carrier(of load: NounPhrase, before trigger: Int) -> NounPhrase? {
        var verb = load.first - 1
        guard load.preposition == nil, load.end == trigger, verb > range.lowerBound, units[verb].isVerb,
            !units[verb].isConjoined, units[verb].features.kind == .imperfect
        else { return nil }
        if units[verb - 1].particle == .was { verb -= 1 }
        guard verb > range.lowerBound, units[verb - 1].isNominal,
            let phrase = nounPhrase(at: firstNominal(before: verb - 1)), phrase.end == verb, phrase.preposition == nil,
            !units[phrase.head].hasArticle, units[trigger].features.number == .singular,
            let target = healthTarget(in: phrase), target.isBuilding || target.resources == [.transport]
        else { return nil }
        return phrase
    }

    private static let deedsOnPeople: ClassSet = [.kill, .injure, .arrest, .abduct]

    /// قتلوا | جنوب الموصل: where, for no stretch of land is killed.
    func isWhere(_ phrase: NounPhrase, of verb: Unit) -> Bool {
        verb.isVerb && verb.has(SentenceGrammar.deedsOnPeople) && !verb.has([.impact, .strike])
            && units[phrase.head].has([.placeType, .placeQualifier]) && !units[phrase.head].has(.buildingPart)
    }

    /// أفرج عن ممرضين اختطفا: staff without the article of whom the verb right behind says more, in their number.
    private func isDescribed(_ phrase: NounPhrase, by verb: Int) -> Bool {
        let head = units[phrase.head]
        return phrase.end == verb && units[verb].has(SentenceGrammar.deedsOnPeople) && !head.hasArticle
            && !head.hasPronoun
            && head.features.number == units[verb].features.number
            && healthTarget(in: phrase)?.resources == [.personnel]
    }

    /// جنازة طبيب | قتل في غارة: staff without the article at the end of a phrase, of whom the verb right behind says more.
    private func described(by verb: Int, in phrase: NounPhrase) -> NounPhrase? {
        guard phrase.end == verb, verb - 1 > phrase.first, units[verb - 1].has(.healthPersonnel),
            healthTarget(in: phrase) == nil, let staff = nounPhrase(at: verb - 1), isDescribed(staff, by: verb)
        else { return nil }
        return staff
    }

    /// ممرض في مستشفى الأمل، مسعف من الهلال الأحمر | قتل، قسم الحروق في المستشفى | دمر: those who give care, or a part of a
    /// facility, of whom a preposition says where or whose.
    private func staff(workingIn phrase: NounPhrase) -> NounPhrase? {
        guard phrase.first - 2 >= range.lowerBound, units[phrase.first - 1].kind == .particle,
            !units[phrase.first - 1].hasPronoun
        else { return nil }
        switch units[phrase.first - 1].particle {
        case .fi, .min: break
        default: return nil
        }
        guard units[phrase.first - 2].isNominal,
            healthTarget(in: phrase) != nil || units[phrase.head].has(.medical) || units[phrase.head].name != nil,
            let staff = nounPhrase(at: firstNominal(before: phrase.first - 2)), staff.end == phrase.first - 1,
            staff.preposition == nil, !isBehindPreposition(staff), let target = healthTarget(in: staff), !target.isNear,
            target.resources == [.personnel] || (target.isBuilding && healthTarget(in: phrase)?.isBuilding == true)
        else { return nil }
        return staff
    }

    private func healthTarget(at index: Int) -> HealthTarget? { nounPhrase(at: index).flatMap(healthTarget) }

    /// The first of the nouns that stand one behind the other up to a unit, nothing bound to any but the first.
    func firstNominal(before last: Int) -> Int {
        let limit = max(range.lowerBound, last - SentenceGrammar.longestPhrase)
        var first = last
        while first > limit, units[first - 1].isNominal, !units[first].isConjoined,
            units[first].proclitics.isDisjoint(with: .prepositions) || isAffiliated(first)
        {
            first -= 1
        }
        return first
    }

    /// The index in front of a phrase that only says where or when, and of its preposition; `nil` of any other.
    private func beforeCircumstance(_ phrase: NounPhrase) -> Int? {
        let type = type(of: phrase)
        guard type == .place || type == .time, phrase.first > range.lowerBound else { return nil }
        switch phrase.preposition ?? units[phrase.first - 1].particle {
        case .min where type == .place: fallthrough
        case .fi, .bi, .dakhil, .inda:
            return phrase.preposition == nil ? phrase.first - 2 : phrase.first - 1
        default: return type == .time && phrase.preposition == nil ? phrase.first - 1 : nil
        }
    }

    func isBehindPreposition(_ phrase: NounPhrase) -> Bool {
        phrase.first > range.lowerBound && units[phrase.first - 1].particle?.isPreposition == true
    }

    private func isSkippable(_ unit: Unit) -> Bool {
        if unit.kind == .punctuation {
            return unit.punctuation == .closeQuote || unit.punctuation == .straightQuote
                || unit.punctuation == .closeParen || unit.punctuation == .comma || unit.punctuation == .arabicComma
        }
        return unit.has([.deictic, .weekday]) && unit.kind != .name
    }

    /// Whether the subject stands in front, so that what follows is the object: a plural verb has none behind it (المقاتلون
    /// استهدفوا دبابة), and behind أن stands the subject first (أن بلاده تدعم الجيش).
    func followsSubject(_ trigger: Int) -> Bool {
        let verb = units[trigger]
        guard verb.isVerb, !verb.features.isPassive, !verb.hasPronoun, verb.features.person == .third else {
            return false
        }
        if verb.features.number == .plural, !verb.features.isFeminine { return true }
        var last = trigger - 1
        if last >= range.lowerBound, units[last].particle == .qad { last -= 1 }
        var first = last
        while first > range.lowerBound, last - first < SentenceGrammar.longestPhrase, units[first].isNominal {
            first -= 1
        }
        guard first < last, first >= range.lowerBound, units[first].particle == .that, !units[first].hasPronoun,
            let subject = nounPhrase(at: first + 1), subject.end == last + 1, subject.preposition == nil
        else { return false }
        return isSomebody(subject)
    }

    /// Whether only a pronoun in front says who does it: أعلن أنه سيزور دمشق، قالوا إنهم قصفوا الموقع.
    func hasPronounSubject(_ trigger: Int) -> Bool {
        guard units[trigger].isVerb, !units[trigger].features.isPassive, trigger > range.lowerBound else {
            return false
        }
        var before = trigger - 1
        if units[before].particle == .qad, before > range.lowerBound { before -= 1 }
        return units[before].particle == .that && units[before].hasPronoun
    }

    /// Whether the phrase is an office or a person, who call on others rather than being called on: دعا الوزير إلى.
    func isCaller(_ phrase: NounPhrase, frame: Frame) -> Bool {
        guard frame.object == .addressee, frame.subject == .actor else { return false }
        let head = units[phrase.head]
        return head.has([.role, .title]) || head.name?.kind.isPerson == true
    }
}
