// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What everyday words tell of those who give care or are cared for: أخذوا الطبيب إلى جهة مجهولة، كبلوا المسعفين، زجوا
/// بالممرض في السجن.
extension EventReader {
    /// Whom it may befall, so that other sentences are left alone.
    private static let people: ClassSet = [
        .healthPersonnel, .personnelHead, .patients, .wounded, .title, .healthSupplies,
    ]

    /// A deed on people that is one of violence only by who does it, or by where they are taken from or to.
    func seizure(at index: Int, group: Int) -> EventDraft? {
        let unit = grammar[index]
        if groups[group].mode == "held" { return captivity(at: index, group: group) }
        guard unit.isVerb, setting != .peace || groups[group].mode == "take", overview.has(EventReader.people),
            !isAccident
        else { return nil }
        let arguments = grammar.arguments(of: index, frame: groups[group].frame ?? Frame(), groups: groups)
        let reader = HealthAttackReader(grammar: grammar)
        guard var health = reader.target(of: index, arguments: arguments) ?? loaded(by: index, arguments),
            !health.isNear,
            health.resources.allSatisfy({ $0 == .personnel || $0 == .patients || $0 == .transport })
                || (health.resources == [.facility] && isFromBed(arguments))
                || (health.resources == [.supplies] && (groups[group].mode == "seize" || isOfThings(group)))
        else { return nil }
        if health.resources == [.facility] { health.resources = [.patients] }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.arguments = arguments
        let isByMany =
            arguments.actors.isEmpty && unit.features.number == .plural && unit.features.person == .third
            && !unit.features.isFeminine
        let isAmidViolence = setting == .war || hasForce || hasViolence || isConflict
        let isForced = isByForce(draft) || (isByMany && isAmidViolence)
        switch groups[group].mode {
        case "take" where isDragged(from: index):
            // جر مقاتلون الممرض من شعره
            guard isForced || isByOffenders(draft) || unit.features.isPassive || setting == .war else { return nil }
            if !isForced, setting != .war || isByOffenders(draft) { draft.context = "crime" }
            draft.attackType = .assault
            draft.health = health
            draft.evidence = [index..<index + 1, health.units]
            finish(draft, governors: grammar.governors(of: index))
            return draft
        case "dismantle":
            return isByForce(draft) && health.resources == [.supplies] ? removal(draft, of: health) : nil
        case "seize", "take":
            if setting == .peace { return nil }
            if health.resources == [.supplies], isOnLorry(behind: index, by: arguments.actors) {
                return removal(draft, of: health)
            }
            // أخذ المسلحون سيارة الإسعاف, مفاتيحها
            if health.resources == [.transport], isByForce(draft), !isTakenToCare(index) {
                return removal(draft, of: health)
            }
            // أخذوا المريض, أنزلوا المصابين من سيارة الإسعاف: those who care for them.
            let isStaff = health.resources == [.personnel]
            if health.resources == [.supplies] {
                return isByForce(draft) && isTakenOut(behind: health.units.upperBound)
                    ? removal(draft, of: health) : nil
            }
            guard isByForce(draft) || (isStaff && (isForced || isByMany || unit.features.isPassive)),
                isTakenAway(from: index)
            else { return nil }
        case "jail": guard isAmidViolence || isForced, isBehindBars(from: index) else { return nil }
        default: guard isForced else { return nil }
        }
        draft.mode = groups[group].mode == "bind" || groups[group].mode == "strip" ? nil : "arrest"
        draft.attackType = groups[group].attackType
        draft.health = health
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return draft
    }

    /// أنزل الجنود المواد الطبية من القافلة: what is taken from where it was.
    private func isTakenOut(behind end: Int) -> Bool {
        end + 1 < grammar.range.upperBound && grammar[end].particle == .min && !grammar[end].hasPronoun
    }

    private func removal(_ draft: EventDraft, of health: HealthTarget) -> EventDraft {
        draft.attackType = .removalOfAssets
        draft.health = health
        draft.evidence = [draft.trigger..<draft.trigger + 1, health.units]
        finish(draft, governors: grammar.governors(of: draft.trigger))
        return draft
    }

    /// ما زال أربعة أطباء مختطفين لدى المليشيا: staff in somebody's hands, told as a predicate.
    private func captivity(at index: Int, group: Int) -> EventDraft? {
        let unit = grammar[index]
        guard unit.kind == .phrase, unit.proclitics.isEmpty, !isAccident, setting == .war || hasForce || isConflict,
            var health = HealthAttackReader(grammar: grammar).victim(of: index),
            grammar[health.units.lowerBound].hasArticle || isCounted(health.units.lowerBound)
        else { return nil }
        health.isGeneric = false
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.mode = "arrest"
        draft.attackType = groups[group].attackType
        draft.arguments = grammar.arguments(of: index, frame: Frame(genitive: .actor), groups: groups)
        draft.health = health
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return draft
    }

    /// أربعة أطباء
    private func isCounted(_ index: Int) -> Bool {
        index > grammar.range.lowerBound && grammar[index - 1].kind == .number
    }

    /// Units behind a verb within which is told where somebody is taken from or to.
    private static let reachOfWays = 12

    private static let wards: ClassSet = [.healthFacility, .facilityHead, .buildingPart, .medical]

    /// من بيته، من عيادته، إلى جهة مجهولة، معهم: and not to where he is cared for.
    private func isTakenAway(from verb: Int) -> Bool {
        var isTaken = false
        let end = min(grammar.range.upperBound, verb + EventReader.reachOfWays)
        for index in verb + 1..<max(verb + 1, end) {
            let unit = grammar[index]
            if unit.punctuation == .period || unit.punctuation == .semicolon { break }
            if unit.particle == .ila, index + 1 < end, grammar[index + 1].has(EventReader.wards) {
                return false
            }
            // إلى جهة مجهولة، معصوبي الأعين، في شاحنة مغطاة
            switch unit.group >= 0 ? groups[Int(unit.group)].mode : nil {
            case "unknown", "captive", "lorry": isTaken = true
            default: break
            }
            if unit.particle == .maa, unit.hasPronoun { isTaken = true }
            guard unit.particle == .min || unit.particle == .dakhil, index + 1 < end else { continue }
            let isWithin = unit.particle == .min && grammar[index + 1].particle == .dakhil && index + 2 < end
            let place = grammar[isWithin ? index + 2 : index + 1]
            // من فندقه
            let isOwn = unit.particle == .min && place.isNominal && place.hasPronoun && place.kind == .word
            if isOwn || place.has([.healthFacility, .healthTransport, .buildingPart, .owned, .facilityHead]) {
                isTaken = true
            }
        }
        return isTaken
    }

    /// أودعوه السجن، زجت به في المعتقل
    private func isBehindBars(from verb: Int) -> Bool {
        let end = min(grammar.range.upperBound, verb + EventReader.reachOfWays)
        return (verb + 1..<max(verb + 1, end)).contains { grammar[$0].has(.militaryUse) }
    }

    /// جروا جريحا من سريره في المستشفى
    private func isFromBed(_ arguments: Arguments) -> Bool {
        arguments.targets.first.map { grammar[$0.head].has([.wounded, .patients]) } ?? false
    }

    /// من غرفة العمليات إلى الزنزانة: where somebody was taken from and to, without a verb, at the head of a sentence that names
    /// who it was.
    func imprisonment(at prison: Int) -> EventDraft? {
        let unit = grammar[prison]
        guard prison - 1 > grammar.range.lowerBound, grammar[prison - 1].particle == .ila, !unit.isVerb,
            setting != .peace,
            let from = (max(grammar.range.lowerBound, prison - 6)..<prison - 1).first(where: {
                grammar[$0].particle == .min
            }), from == grammar.range.lowerBound || grammar[from - 1].kind == .punctuation,
            let ward = (from + 1..<prison - 1).first(where: { grammar[$0].has(EventReader.wards) })
        else { return nil }
        let health =
            prisoner(behind: prison)
            ?? HealthTarget(
                resources: [.personnel],
                units: ward..<ward + 1,
                isNear: false,
                isGeneric: false,
                hasNumber: false
            )
        let draft = EventDraft(sentence: sentence, trigger: prison, eventClass: .attack, status: .reported)
        draft.mode = "arrest"
        draft.attackType = .abduction
        draft.health = health
        draft.arguments.end = prison + 1
        draft.evidence = [from..<prison + 1, health.units]
        finish(draft, governors: grammar.governors(of: prison))
        return inSetting(draft)
    }

    /// Units behind where somebody was taken to within which he is named.
    private static let reachOfPrisoners = 20

    private func prisoner(behind prison: Int) -> HealthTarget? {
        let end = min(grammar.range.upperBound, prison + EventReader.reachOfPrisoners)
        return (prison + 1..<max(prison + 1, end)).lazy.compactMap { index -> HealthTarget? in
            if grammar[index].has(.patients) || grammar[index].has([.healthPersonnel, .title]),
                let target = grammar.nounPhrase(at: index).flatMap(grammar.healthTarget),
                target.resources == [.personnel] || target.resources == [.patients]
            {
                return target
            }
            return nil
        }.first
    }

    /// Whether the verb is one of taking things apart or away as well.
    private func isOfThings(_ group: Int) -> Bool {
        groups[group].mode == "take" || groups[group].mode == "dismantle"
    }

    /// من شعره، من ياقته
    private func isDragged(from verb: Int) -> Bool {
        let end = min(grammar.range.upperBound, verb + EventReader.reachOfWays)
        return (verb + 1..<max(verb + 1, end)).contains { index in
            grammar[index].group >= 0 && groups[Int(grammar[index].group)].mode == "grip"
        }
    }

    /// Where the lorries stand on which something is loaded: على شاحناتهم، على شاحنات الدعم السريع.
    private func lorry(behind verb: Int) -> Int? {
        let end = min(grammar.range.upperBound, verb + EventReader.reachOfWays)
        return (verb + 1..<max(verb + 1, end)).first { index in
            grammar[index].group >= 0 && groups[Int(grammar[index].group)].mode == "lorry"
                && grammar[index - 1].particle == .ala
        }
    }

    /// Whether those who bear arms load it, or the lorries are theirs.
    private func isOnLorry(behind verb: Int, by actors: [NounPhrase]) -> Bool {
        guard let lorry = lorry(behind: verb) else { return false }
        if actors.contains(where: isForce) { return true }
        // حملوها على شاحناتهم
        let features = grammar[verb].features
        if setting == .war, actors.isEmpty, grammar[lorry].enclitic == .hum, features.number == .plural { return true }
        guard lorry + 1 < grammar.range.upperBound, let owner = grammar.nounPhrase(at: lorry + 1),
            owner.preposition == nil
        else { return false }
        return isForce(owner)
    }

    /// أدوية السرطان حملت على شاحنات الميليشيا: things that stand in front of a verb that has no vowels load nothing.
    private func loaded(by verb: Int, _ arguments: Arguments) -> HealthTarget? {
        guard lorry(behind: verb) != nil else { return nil }
        return arguments.actors.lazy.compactMap(grammar.healthTarget).first { $0.resources == [.supplies] }
    }

    /// أنزلوا سيارة الإسعاف إلى المستشفى
    private func isTakenToCare(_ verb: Int) -> Bool {
        let end = min(grammar.range.upperBound - 1, verb + EventReader.reachOfWays)
        return (verb + 1..<max(verb + 1, end)).contains {
            grammar[$0].particle == .ila && grammar[$0 + 1].has(EventReader.wards)
        }
    }
}
