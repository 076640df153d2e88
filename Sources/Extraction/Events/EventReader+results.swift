// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Attacks on health care that only their results, their weapons or their circumstances tell of.
extension EventReader {
    /// What adjectives may tell of a facility as its state.
    static let states: ClassSet = [.damage, .outOfService, .besiege]

    /// معظم المستشفيات مدمرة: what became of facilities, told as a predicate.
    func ruin(at index: Int) -> EventDraft? {
        let unit = grammar[index]
        guard unit.isAdjective, !unit.hasArticle, unit.has(EventReader.states), groups[Int(unit.group)].event == nil,
            unit.proclitics.isDisjoint(with: .prepositions),
            var health = HealthAttackReader(grammar: grammar).subject(ofState: index)
        else { return nil }
        guard hasViolence || isConflict || (unit.has([.damage, .besiege]) && setting == .war) else { return nil }
        health.units = health.units.clamped(to: health.units.lowerBound..<index)
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.mode = unit.has(.besiege) ? nil : "destroy"
        if unit.has(.besiege) { draft.attackType = .obstruction }
        draft.health = health
        draft.arguments.end = index + 1
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        // كل مستشفيات المدينة منهوبة
        let before = health.units.lowerBound - 1
        if draft.status == .reported, before >= grammar.range.lowerBound, grammar[before].particle == .quantifier {
            (draft.status, draft.reasons) = (.general, ["general: it is said of all of them"])
        }
        return draft
    }

    /// المستشفى المستهدف بعدة صواريخ: a facility that bears the name of what was done to it.
    func struck(at index: Int) -> EventDraft? {
        let unit = grammar[index]
        guard unit.isAdjective, unit.hasArticle, groups[Int(unit.group)].mode == "struck", hasViolence, !isAccident,
            index > grammar.range.lowerBound, grammar[index - 1].hasArticle || grammar[index - 1].kind == .name,
            let health = grammar.nounPhrase(at: grammar.firstNominal(before: index)).flatMap(grammar.healthTarget),
            health.isBuilding, !health.isNear, !health.isGeneric, health.units.contains(index)
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.health = health
        draft.health?.units = health.units.clamped(to: health.units.lowerBound..<index)
        draft.arguments.end = index + 1
        draft.evidence = [index..<index + 1, health.units.clamped(to: health.units.lowerBound..<index)]
        finish(draft, governors: grammar.governors(of: index))
        return draft
    }

    /// A death that the lexicon holds for no event, of people who give care, where violence stands beside it:
    /// لقي مسعف مصرعه برصاص قناص.
    func violentDeath(at index: Int, group: Int) -> EventDraft? {
        // عثر على الطبيبة مقتولة
        // عثر على جثث ثلاثة مسعفين: in a war the bodies of those who give care are found where it killed them.
        let isFound =
            grammar[index].kind == .phrase && grammar[index].has(.dead) && (setting == .war || isConflict)
            && !isAccident
        guard
            isBesideViolence(index) || isFound || isUnderRubble(index)
                || (grammar[index].isAdjective && setting != .peace)
        else { return nil }
        // فقد مسعفان حياتهما: what else is lost is lost by others.
        let isEither = grammar[index].has(.provide)
        let isOwnLife = groups[group].frame?.subject == .theme && losesLife(at: index)
        let dying = Frame(subject: .target, prepositions: [.fi: .place, .bi: .instrument])
        let frame = isEither || isOwnLife ? dying : groups[group].frame ?? Frame()
        let arguments = grammar.arguments(of: index, frame: frame, groups: groups)
        // قضى الأطباء ليلتهم، قضى القاضي بسجن طبيب
        if isEither, !diesAlone(arguments, at: index) { return nil }
        let reader = HealthAttackReader(grammar: grammar)
        // فارق مسعف الحياة متأثرا بجراحه
        let isState = grammar[index].kind == .phrase && !grammar[index].isVerb && !isFound
        guard
            let health = reader.target(of: index, arguments: arguments)
                ?? (isState ? reader.victim(of: index) : nil), health.resources.contains(.personnel)
        else { return nil }
        // One alone may have drowned; of several it is the war.
        let isOne = !health.hasNumber && grammar[health.units.lowerBound].features.number == .singular
        guard !isOne || isBesideViolence(index) || isConflict || !isFound else { return nil }
        // نعى الأطباء شهداء القصف: who mourns did not die.
        if groups[group].mode == "mourn", !isOwnLife, health.units.lowerBound == index + 1,
            grammar[index].features.person != .first
        {
            return nil
        }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.attackType = groups[group].attackType
        draft.arguments = arguments
        draft.health = health
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return draft
    }

    /// Units behind a verb of losing within which what is lost stands.
    private static let reachOfLosses = 10

    /// Whether what is lost is the life of those who lose it.
    private func losesLife(at verb: Int) -> Bool {
        let end = min(grammar.range.upperBound, verb + EventReader.reachOfLosses)
        return (verb + 1..<max(verb + 1, end)).contains { index in
            let unit = grammar[index]
            return unit.hasPronoun && unit.group >= 0 && groups[Int(unit.group)].mode == "life"
        }
    }

    /// قضت الممرضة تحت الأنقاض: in a war it is the war that brings houses down.
    private func isUnderRubble(_ trigger: Int) -> Bool {
        guard setting == .war || isConflict, !isAccident else { return false }
        let end = min(grammar.range.upperBound - 1, trigger + 8)
        return (trigger..<max(trigger, end)).contains {
            grammar[$0].particle == .tahta && grammar[$0 + 1].has(.damage)
        }
    }

    /// Whether nothing stands behind those who died but of what, when and where: قضى مسعفان في قصف.
    private func diesAlone(_ arguments: Arguments, at trigger: Int) -> Bool {
        guard arguments.themes.isEmpty, let last = arguments.targets.last else { return false }
        // المسعف الذي قضى بعدما
        var end = max(last.end, trigger + 1)
        // اثنان من المسعفين
        if end + 1 < grammar.range.upperBound, grammar[end].particle == .min {
            end = grammar.nounPhrase(at: end + 1)?.end ?? end
        }
        guard end < grammar.range.upperBound else { return true }
        let next = grammar[end]
        switch next.particle {
        case .fi, .becauseOf, .baada, .clauseOpener, .khilal, .inda, .tahta: return true
        default:
            return next.has(.becauseOf) || next.isConjoined || next.proclitics.contains(.bi)
                || next.kind == .punctuation
        }
    }

    /// Violence told near enough to be what somebody died of. النيران beside a word of burning are only flames.
    private func isBesideViolence(_ trigger: Int, otherThanFire isOther: Bool = false) -> Bool {
        let near = grammar.range.clamped(to: trigger - 12..<trigger + 14)
        return near.contains { index in
            guard SentenceOverview.isViolence(grammar[index]) || grammar[index].has(.abduct) else { return false }
            // والدفاع المدني يحاصره
            if isOther, grammar[index].has(.besiege), grammar[index].isVerb, grammar[index].hasPronoun { return false }
            return !isOther || abs(index - trigger) > 1 || grammar[index].kind != .word || grammar[index].isVerb
                || groups[Int(grammar[index].group)].mode != "firearms"
        }
    }

    /// What the lexicon holds for no event by itself: deaths, fires and closures, which violence may have caused.
    func result(at index: Int, group: Int) -> EventDraft? {
        let unit = grammar[index]
        if let draft = stripping(at: index, group: group) { return draft }
        if unit.has(.kill) { return violentDeath(at: index, group: group) }
        if unit.has(.burn) || unit.has(.collapse) { return fire(at: index, group: group) }
        if unit.has(.damage) { return wreck(at: index, group: group) }
        if unit.has(.arrest) { return seizure(at: index, group: group) }
        return unit.has(.evacuate) ? closure(at: index, group: group) : nil
    }

    /// اندلاع حريق في مستودع أدوية إثر قصف: a fire in health care that violence caused.
    private func fire(at index: Int, group: Int) -> EventDraft? {
        // قصف الطيران المستشفى. واحترقت سيارة إسعاف
        let isGoingOn = isBehindAttack && grammar[index].isConjoined
        guard !isAccident, isGoingOn || isBesideViolence(index, otherThanFire: true) else { return nil }
        // انهار الطبيب باكيا
        return result(at: index, group: group, attackType: nil) { health in
            let isPeople = health.resources == [.personnel] && grammar[index].has(.collapse)
            return !health.isNear && health.resources != [.patients] && !isPeople
        }
    }

    /// مزقت القذائف سيارة الإسعاف، عبثوا بمحتويات المستشفى: words of everyday use, by those who bear arms or beside violence.
    private func wreck(at index: Int, group: Int) -> EventDraft? {
        let unit = grammar[index]
        if unit.features.kind == .noun, !unit.isAdjective { return rubble(at: index) }
        guard unit.isVerb || unit.features.kind == .masdar, !isAccident || groups[group].mode == "by-weapon" else {
            return nil
        }
        if groups[group].mode == "break", let draft = fracture(at: index, group: group) { return draft }
        let draft = result(at: index, group: group, attackType: nil) {
            !$0.isNear && !$0.isGeneric && $0.resources != [.personnel] && $0.resources != [.patients]
        }
        // خلع لصوص باب المستوصف
        if let draft, setting != .untold || !hasViolence, isByOffenders(draft) {
            draft.context = "crime"
            return draft
        }
        // ارتطمت حافلة ببوابة المستشفى: what weapons alone do as an attack.
        if groups[group].mode == "by-weapon" {
            return draft.flatMap {
                isByWeapon($0, runningInto: groups[group].frame?.role(of: .bi) == .target) ? $0 : nil
            }
        }
        return draft.flatMap { isBesideViolence(index) || hasForce || isByForce($0) || isByThem($0) ? $0 : nil }
    }

    /// طمرت القذائف القسم، سواه الطيران بالأرض، أحال القصف المبنى رمادا: done by a munition, by strikes, or by those who strike
    /// from afar.
    private func isByWeapon(_ draft: EventDraft, runningInto: Bool) -> Bool {
        (draft.arguments.instruments + draft.arguments.actors).contains { phrase in
            let head = grammar[phrase.head]
            // ارتطمت سيارة الإسعاف بدبابة
            guard !head.isVerb, !runningInto || phrase.preposition != .bi else { return false }
            let isArm = head.has(.force) && head.group >= 0 && groups[Int(head.group)].attackType == .heavyWeapons
            return isArm || grammar.type(of: phrase) == .munition || head.has([.strike, .explode, .impact])
        }
    }

    /// خلعوا أبواب المستوصف، أغلقوا المركز الصحي: in a war those whom nobody needs to name bear arms.
    func isByThem(_ draft: EventDraft) -> Bool {
        let features = grammar[draft.trigger].features
        return setting == .war && draft.arguments.actors.isEmpty && grammar[draft.trigger].isVerb
            && features.kind == .perfect && features.number == .plural && features.person == .third
            && !features.isFeminine && !features.isPassive
    }

    /// جثث من تحت أنقاض المستشفى: what is left of a facility in a war.
    private func rubble(at index: Int) -> EventDraft? {
        guard index > grammar.range.lowerBound, grammar[index - 1].particle == .tahta,
            !isAccident, setting == .war || hasViolence || isConflict,
            let health = grammar.nounPhrase(at: index + 1).flatMap(grammar.healthTarget), health.isBuilding,
            !health.isNear, !health.isGeneric
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.mode = "destroy"
        draft.health = health
        draft.arguments.end = index + 1
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return inSetting(draft)
    }

    /// توقف المركز الصحي جراء القصف: what violence brings to a standstill.
    func standstill(at index: Int) -> EventDraft? {
        let unit = grammar[index]
        guard unit.isVerb, unit.has(.halt), !isAccident, overview.has([.healthFacility, .facilityHead]),
            isCausedByViolence(index), let phrase = grammar.nounPhrase(at: index + 1), phrase.preposition == nil,
            let health = grammar.healthTarget(in: phrase), health.resources == [.facility], !health.isNear
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.mode = "destroy"
        draft.health = health
        draft.arguments.end = phrase.end
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return inSetting(draft)
    }

    /// أغلق مسلحون المستشفى: closed by those who bear arms.
    private func closure(at index: Int, group: Int) -> EventDraft? {
        guard let draft = result(at: index, group: group, attackType: .obstruction, where: isClosedTo) else {
            return nil
        }
        // أخرجوا المرضى: a rescue, unless it is by force.
        // اقتحمت القوات المستشفى وأخرجت المرضى بالقوة: by those who did what it is joined to.
        let isJoined = grammar[index].isConjoined && draft.arguments.actors.isEmpty && hasForce
        if groups[group].mode == "empty" {
            return isCompelled && (isByForce(draft) || isByThem(draft) || isJoined) ? draft : nil
        }
        return isByForce(draft) || isCausedByViolence(index) ? draft : nil
    }

    /// بالقوة، قسرا، تحت تهديد السلاح
    var isCompelled: Bool {
        grammar.range.contains { index in
            let unit = grammar[index]
            let isForce = unit.proclitics.contains(.bi) && unit.has(.force) && unit.hasArticle
            return isForce || (unit.group >= 0 && groups[Int(unit.group)].mode == "by-force")
        }
    }

    /// Ambulances in general are those that come along the road.
    private func isClosedTo(_ health: HealthTarget) -> Bool {
        !health.isGeneric || health.resources == [.transport] || health.resources == [.patients]
    }

    /// أغلق المستشفى أمس بعد هجوم مسلح
    private func isCausedByViolence(_ trigger: Int) -> Bool {
        var index = trigger + 1
        while index + 1 < grammar.range.upperBound, index - trigger <= 12, !grammar[index].isVerb {
            let unit = grammar[index]
            if unit.particle == .baada || unit.particle == .becauseOf || unit.has([.becauseOf, .cause]) {
                return (index + 1..<min(index + 4, grammar.range.upperBound)).contains {
                    SentenceOverview.isViolence(grammar[$0])
                }
            }
            index += 1
        }
        return false
    }

    private func result(
        at index: Int,
        group: Int,
        attackType: HealthAttackType?,
        where isHit: (HealthTarget) -> Bool
    ) -> EventDraft? {
        var frame = groups[group].frame ?? Frame()
        // انهار المبنى: what falls suffers.
        if grammar[index].has(.collapse) { (frame.subject, frame.genitive) = (.target, .target) }
        let arguments = grammar.arguments(of: index, frame: frame, groups: groups)
        guard let health = HealthAttackReader(grammar: grammar).target(of: index, arguments: arguments), isHit(health)
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.attackType = attackType ?? groups[group].attackType
        draft.arguments = arguments
        draft.health = health
        draft.proximity = isApart(health)
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return inSetting(draft)
    }
}
