// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Decides what the text says of an event from what governs its trigger.
struct StatusReader {
    let grammar: SentenceGrammar

    /// The status and the reason for it.
    func status(of trigger: Int, governors: Governors, health: HealthTarget?) -> (EventStatus, String) {
        let unit = grammar[trigger]
        if governors.has(.deny), !governors.deniesResponsibility, !governors.isRelative {
            return (.denied, "denied: a denial governs it")
        }
        if unit.kind == .phrase, unit.has(.impact), unit.has(.common) { return (.denied, "denied: it was not touched") }
        if isCalledFalse(trigger) || isDeniedTale(trigger) { return (.denied, "denied: it is called false") }
        // يجب ألا تستهدف المستشفيات
        let isForbidden = governors.isForbidden && (governors.has(.demand) || governors.has(.necessity))
        if governors.isNegated, unit.isVerb, !isForbidden { return (.denied, "denied: the verb is negated") }
        let isBackground = governors.isRelative || isPresupposed(trigger, governors)
        if governors.isNegated, !isBackground, !governors.has(.demand), !governors.has(.necessity),
            nearestNegation(before: trigger)
        {
            return (.denied, "denied: its existence is negated")
        }
        if governors.isNegated, !isBackground, governors.isWithout, !governors.has(.demand), !governors.has(.necessity),
            !governors.has(.aim), !governors.has(.draft)
        {
            return (.denied, "that it was suffered is negated")
        }
        if isDisowned(trigger, governors) { return (.denied, "denied: who speaks says that it was not done") }
        let ends = governors.has(.halt) || governors.has(.protect) || governors.isWithout || governors.has(.investigate)
        if isOfLaw(trigger, governors, health) { return (.hypothetical, "hypothetical: a law speaks of it") }
        if !isBackground, isAhead(trigger, governors) { return (.planned, "planned: it is warned of or called near") }
        if !isBackground {
            if governors.has(.demand) || governors.has(.necessity) || governors.has(.draft) {
                return (
                    .demanded,
                    ends ? "demanded: its end, avoidance or investigation is demanded" : "demanded: it is demanded"
                )
            }
            if ends, isDutyOfSomebody(trigger) { return (.demanded, "demanded: its avoidance is somebody's duty") }
            if ends, governors.has(.aim) { return (.demanded, "demanded: its end is the aim") }
            if isAimedAt(trigger) { return (.planned, "planned: it is what somebody aims at") }
            if governors.has(.threaten) || isAnnounced(trigger, governors, health) {
                return (.threatened, "threatened: a threat governs it")
            }
            // تعهدت القوات بعدم قصف المستشفيات: a promise that it will not be.
            if governors.has(.plan), governors.isWithout {
                return (.hypothetical, "hypothetical: that it be left undone is promised")
            }
            // يتساءلون عما إذا كان الطيران سيقصف
            let isWhether = governors.isPossible && governors.isFuture && !governors.has(.concern)
            if governors.has(.plan) || governors.isFuture && !isWhether { return (.planned, "planned: it lies ahead") }
            if unit.proclitics.contains(.sa), !isWhether { return (.planned, "planned: it lies ahead") }
            if governors.isConditional || isUnderIf(trigger) {
                return (.hypothetical, "hypothetical: it stands in a condition")
            }
            if governors.isQuestion { return (.hypothetical, "hypothetical: it is asked about") }
            if governors.isPossible, !unit.isVerb || unit.features.kind == .imperfect {
                return (.hypothetical, "hypothetical: it is only possible")
            }
            // انتهت أزمة انقطاع الكهرباء عن المستشفى: what is over hinders nobody any more.
            if governors.has(.expire), !unit.isVerb, unit.has([.obstruct, .besiege]) {
                return (.hypothetical, "hypothetical: only its end is spoken of")
            }
            // فتحت تحقيقا في قصف المستشفى: what is looked into happened.
            let isFact = governors.has(.investigate) && !governors.has(.halt) && !governors.has(.protect)
            if ends, governors.isWithout || !isFact {
                return (.hypothetical, "hypothetical: only its end is spoken of")
            }
        }
        if governors.has(.drill) || isInvented(trigger) {
            return (.hypothetical, "hypothetical: it is staged or invented")
        }
        if governors.isRelative || unit.hasPronoun || unit.has(.damage), isRebuilt(before: trigger) {
            return (.historical, "historical: what it struck is being rebuilt")
        }
        if opensArchive || isEarlier(trigger, governors: governors) {
            return (.historical, "historical: it is told from earlier")
        }
        if let health,
            isAggregate(health, trigger: trigger) || isDeplored(health, trigger: trigger, governors)
                || isHabit(trigger, health) || isEveryFewDays(trigger, health)
        {
            return (.general, "general: it speaks of facilities or staff in general")
        }
        if unit.has(.threaten), health != nil { return (.threatened, "threatened: it is threatened") }
        if isContinuing(trigger, governors: governors) {
            // نمط متكرر من عرقلة سيارات الإسعاف، كان سياسة ممنهجة: what befalls a kind again and again.
            if health?.isGeneric == true, isPattern(trigger) {
                return (.general, "general: it speaks of facilities or staff in general")
            }
            return (.ongoing, "ongoing: it goes on or recurs")
        }
        return (.reported, "reported: it is told as fact")
    }

    private static let reachOfDuties = 16

    /// أكد المتحدث عدم استهداف أي مستشفى: that it was not done is what is said, and nobody asks for it.
    private func isDisowned(_ trigger: Int, _ governors: Governors) -> Bool {
        guard governors.isWithout, governors.has(.speech), trigger > grammar.range.lowerBound,
            grammar[trigger - 1].particle == .without
        else { return false }
        // عدم استهداف المستشفيات واجب, أكد التزامه بعدم استهدافها: what is to be, and not what was.
        let end = min(grammar.range.upperBound, trigger + StatusReader.reachOfDuties)
        guard !governors.has(.respect), !governors.has(.law),
            !(max(grammar.range.lowerBound, trigger - 8)..<trigger).contains(where: { grammar[$0].particle == .that }),
            !(trigger..<end).contains(where: { grammar[$0].has([.law, .necessity, .respect]) })
        else { return false }
        return !governors.has(.demand) && !governors.has(.necessity) && !governors.has(.aim) && !governors.has(.draft)
            && !governors.has(.plan) && !governors.has(.threaten)
    }

    /// لا صحة ل، عار عن الصحة، كاذبة: the clause calls what it tells of false.
    private func isCalledFalse(_ trigger: Int) -> Bool {
        // لا صحة لما يتداول عن …
        let start = max(grammar.range.lowerBound, trigger - 10)
        let isDenied = (start..<trigger).contains { index in
            grammar[index].has(.deny) && grammar[index].kind == .phrase && !grammar[index].isVerb
        }
        if isDenied { return true }
        let end = min(grammar.range.upperBound, trigger + 16)
        guard trigger + 1 < end else { return false }
        return (trigger + 1..<end).contains {
            grammar[$0].has(.deny) && !grammar[$0].isVerb
                && (grammar[$0].kind == .phrase || grammar[$0].features.kind == .adjective)
        }
    }

    /// نفت الإدارة ما تردد عن اقتحام المستشفى، ما تداولته صفحات عن قصفه: what is denied to have been told. ما is no word of
    /// the lexicon.
    private func isDeniedTale(_ trigger: Int) -> Bool {
        let start = max(grammar.range.lowerBound + 1, trigger - 6)
        return (start..<max(start, trigger)).contains { verb in
            let before = grammar[verb - 1]
            guard grammar[verb].isVerb, before.kind == .word, before.group < 0 else { return false }
            return (max(grammar.range.lowerBound, verb - 7)..<verb).contains {
                grammar[$0].has(.deny) && (grammar[$0].isVerb || grammar[$0].isAdjective)
            }
        }
    }

    /// How far behind the word for what is invented it reaches.
    private static let invention = 16

    /// يروي الفيلم قصة …، تمرين وهمي يحاكي …: told in front of the deed as a story or an exercise.
    private func isInvented(_ trigger: Int) -> Bool {
        let start = max(grammar.range.lowerBound, trigger - StatusReader.invention)
        return (start..<trigger).contains { index in
            let unit = grammar[index]
            return unit.has(.fiction) || (unit.has(.drill) && (unit.isVerb || unit.isAdjective))
        }
    }

    /// إعادة إعمار المستشفى الذي دمرته الحرب.
    private func isRebuilt(before trigger: Int) -> Bool {
        (max(grammar.range.lowerBound, trigger - 10)..<trigger).contains { grammar[$0].has(.rebuild) }
    }

    private func nearestNegation(before trigger: Int) -> Bool {
        var index = trigger - 1
        var isPastPhrase = false
        while index >= grammar.range.lowerBound, trigger - index <= 7 {
            let unit = grammar[index]
            // لم تتبن أي جهة حتى الآن الهجوم
            if unit.particle == .negation { return !isPastPhrase }
            // لم تتعرض أي سيارة إسعاف لإطلاق نار
            if unit.has(.undergo), unit.isVerb {
                return index > grammar.range.lowerBound && grammar[index - 1].particle == .negation
            }
            // لم يخلف القصف إصابات: what it did is negated, not the deed.
            // لم يحدث قصف, لم تلحق أضرار: there it is the deed that did not happen, unless something is told behind it that it
            // did not do.
            let isDeed = unit.has(.lightPassive) && !grammar[trigger].hasArticle && !hasEffect(behind: trigger)
            if unit.has(.cause), unit.isVerb, !isDeed, grammar[trigger].hasArticle || index == trigger - 1 {
                return false
            }
            guard
                unit.particle == .quantifier || unit.particle == .conjunction || unit.particle == .there || unit.isVerb
                    || unit.kind == .word || unit.kind == .phrase && !unit.has(.conditional)
            else { return false }
            if unit.kind == .phrase, !unit.isVerb { isPastPhrase = true }
            index -= 1
        }
        return false
    }

    /// لم يحدث قصف المستشفى أضرارا
    private func hasEffect(behind trigger: Int) -> Bool {
        let end = min(grammar.range.upperBound, trigger + 8)
        return (trigger + 1..<max(trigger + 1, end)).contains {
            grammar[$0].features.isAbsolute && grammar[$0].has([.damage, .dead, .wounded])
        }
    }

    private func isEarlier(_ trigger: Int, governors: Governors) -> Bool {
        let end = min(grammar.range.upperBound, trigger + 8)
        for index in trigger..<end {
            let unit = grammar[index]
            if index > trigger, unit.isVerb || unit.particle == .clauseOpener { break }
            guard unit.has(.earlier), !unit.has(.timeRelative) else { continue }
            // قصف سابق, but الوزير السابق
            if !unit.isAdjective || index - trigger < 2 || grammar[index - 1].has(StatusReader.deeds) { return true }
        }
        return governors.has(.earlier) && !governors.has(.according)
    }

    /// من الأرشيف: …، في مثل هذا اليوم من عام …: a sentence that opens so tells of then in all its clauses.
    private var opensArchive: Bool {
        let first = grammar[grammar.range.lowerBound]
        return first.kind == .phrase && first.has(.earlier) && first.has(.document)
    }

    private static let deeds: ClassSet = [.strike, .assault, .storm, .explode, .clash, .besiege]

    /// Facilities as a kind, or counted over a time. Crews and ambulances that one deed struck are those that were
    /// there, however many.
    private func isAggregate(_ health: HealthTarget, trigger: Int) -> Bool {
        let unit = grammar[trigger]
        if unit.has(.permit), !unit.has(.common), health.isGeneric || health.resources == [.supplies] {
            return !isDatedOrPlaced
        }
        // ظلت مستشفيات حلب عرضة للقصف
        if isStanding(trigger), grammar[health.units.lowerBound].features.number == .plural { return true }
        if health.isGeneric {
            if isOneDeed(health, trigger: trigger) { return false }
            return health.resources.contains(.facility)
                || (!unit.isVerb && unit.features.number == .plural && !isOfTheDay(health))
                || (!unit.isVerb && (isLaw || isStanding(trigger) || isOfAnyTime))
                || (health.resources == [.personnel] && (isCounted(trigger) || isOverPeriod))
        }
        guard health.hasNumber || isShare(health) else { return false }
        if isOverPeriod { return true }
        return grammar.range.contains { index in
            let unit = grammar[index]
            // ما لا يقل عن خمسة مرضى says how many at least.
            if unit.has(.aggregate), unit.kind == .phrase, index + 1 < grammar.range.upperBound,
                grammar[index + 1].particle == .an
            {
                return false
            }
            guard unit.isAmount || (unit.kind == .number && isShare(health)) else { return false }
            return unit.has(.longPeriod) || index < health.units.upperBound
        }
    }

    /// 14 اعتداء على الكوادر: deeds that are counted.
    private func isCounted(_ trigger: Int) -> Bool {
        let unit = grammar[trigger]
        return !unit.isVerb && !unit.has(.strike) && trigger > grammar.range.lowerBound
            && grammar[trigger - 1].kind == .number
    }

    /// نهبت المليشيا صيدليات ومخازن أدوية في مدينة ود مدني: those that one deed befell in what is called a town. Of a region
    /// (مستشفيات في غزة) one speaks in general.
    private func isOneDeed(_ health: HealthTarget, trigger: Int) -> Bool {
        let unit = grammar[trigger]
        let isPerfect = unit.isVerb && unit.features.kind == .perfect
        let isStrike = !unit.isVerb && unit.has(.strike) && unit.features.number == .singular
        guard isPerfect || isStrike, !isOverPeriod, !health.units.contains(where: { grammar[$0].hasArticle })
        else { return false }
        // قصفت الطائرات اليوم مشافي في ريف إدلب: those of one day.
        if grammar.range.contains(where: { grammar[$0].has([.deictic, .weekday]) && grammar[$0].kind != .name }) {
            return true
        }
        let end = min(grammar.range.upperBound, health.units.upperBound + StatusReader.reachOfPlaces)
        return isPerfect
            && (trigger..<max(trigger, end)).contains {
                grammar[$0].name?.kind == .place && grammar[$0 - 1].has(.placeType)
            }
    }

    /// Units behind what was struck within which the town stands that it was struck in.
    private static let reachOfPlaces = 6

    /// ضحايا في غارات على طواقم إسعاف في بلدة برعشيت: crews without the article, with the dead or wounded of it and a place.
    private func isOfTheDay(_ health: HealthTarget) -> Bool {
        guard !health.units.contains(where: { grammar[$0].hasArticle }), !isOverPeriod else { return false }
        let hasVictims = grammar.range.contains { grammar[$0].has([.dead, .wounded, .kill, .injure]) }
        return hasVictims && grammar.range.contains { grammar[$0].name?.kind == .place }
    }

    /// The sentence says when, for how long, or where.
    var isDatedOrPlaced: Bool {
        grammar.range.contains { index in
            let unit = grammar[index]
            return unit.has([.deictic, .weekday, .month, .timeUnit]) || unit.name?.kind == .place
        }
    }

    private static let particulars: ClassSet = [
        .deictic, .weekday, .month, .timeUnit, .dead, .wounded, .force, .armedHead, .munition, .regime,
    ]

    private static let befalling: ClassSet = [.undergo, .kill, .injure, .strike, .impact, .assault, .damage, .arrest]

    /// ظاهرة الاعتداء على المسعفين تتفاقم: nobody and nothing is named, no place and no time, and no verb tells it.
    private var isOfAnyTime: Bool {
        !grammar.range.contains { index in
            let unit = grammar[index]
            // تعرض is a perfect, too.
            let isPast = unit.isVerb && (unit.features.kind == .perfect || unit.features.isFeminine)
            if isPast, unit.has(StatusReader.befalling) { return true }
            return unit.name != nil || unit.kind == .number || unit.particle == .demonstrative
                || unit.has(StatusReader.particulars)
        }
    }

    /// باتت الطواقم عرضة للاستهداف: what may befall them at any time.
    private func isStanding(_ trigger: Int) -> Bool {
        var before = trigger - 1
        // هدفا دائما للقصف
        while before > grammar.range.lowerBound, trigger - before <= 2, !grammar[before].has(.undergo),
            grammar[before].isAdjective || grammar[before].has(.continuing)
        {
            before -= 1
        }
        return before >= grammar.range.lowerBound && grammar[before].has(.undergo) && !grammar[before].isVerb
    }

    /// الاعتداء على الأطباء انتهاك لاتفاقيات جنيف: the sentence says what the law holds.
    private var isLaw: Bool { grammar.range.contains { grammar[$0].has(.law) } }

    /// أدانت النقابة استهداف الكوادر الطبية: a kind, condemned without a place or a time.
    private func isDeplored(_ health: HealthTarget, trigger: Int, _ governors: Governors) -> Bool {
        guard health.isGeneric, !grammar[trigger].isVerb, governors.has(.condemn) else { return false }
        return !(trigger..<grammar.range.upperBound).contains { index in
            let unit = grammar[index]
            return unit.has([.deictic, .weekday, .month, .timeRelative]) || unit.name?.kind == .place
                || unit.name?.kind == .country
        }
    }

    /// نصف المستشفيات، معظم العيادات.
    private func isShare(_ health: HealthTarget) -> Bool {
        var before = health.units.lowerBound - 1
        // 70 بالمئة من مستشفيات البلاد
        if before > grammar.range.lowerBound, grammar[before].particle == .min { before -= 1 }
        guard before >= grammar.range.lowerBound else { return false }
        guard !grammar[before].isAmount else { return true }
        // The number's own word for "per cent" is part of it.
        return before > grammar.range.lowerBound && before < health.units.lowerBound - 1
            && grammar[before].kind == .number && grammar[before - 1].kind == .number
    }

    /// Whether adjectives alone, and no verb, say that it goes on.
    private func isPattern(_ trigger: Int) -> Bool {
        guard !grammar[trigger].isVerb else { return false }
        let start = max(grammar.range.lowerBound, trigger - StatusReader.reachOfPatterns)
        let end = min(grammar.range.upperBound, trigger + StatusReader.reachOfPatterns)
        var isPattern = false
        for index in start..<end where grammar[index].has(.continuing) {
            guard grammar[index].isAdjective else { return false }
            isPattern = true
        }
        return isPattern
    }

    /// Units before and behind a deed within which it is called one of many.
    private static let reachOfPatterns = 10

    private func isContinuing(_ trigger: Int, governors: Governors) -> Bool {
        if governors.has(.continuing) { return true }
        let end = min(grammar.range.upperBound, trigger + 10)
        return (trigger..<end).contains { grammar[$0].has(.continuing) && !grammar[$0].isVerb }
    }
}
