// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What a word reaches that stands over an event: a demand does not reach what it comes after, a warning reaches only
/// what it names.
extension StatusReader {
    /// طالبوا بالكشف عن مصيره بعد اعتقاله، لم يصب أحد جراء قصف المستشفى: what something came after or of did happen,
    /// whatever is demanded or negated in front.
    func isPresupposed(_ trigger: Int, _ governors: Governors) -> Bool {
        guard !grammar[trigger].isVerb, trigger > grammar.range.lowerBound, !governors.isConditional,
            !governors.isQuestion, !governors.isFuture
        else { return false }
        let before = grammar[trigger - 1]
        // شكوى بسبب قصف المستشفى: what is to be looked into.
        if governors.has(.demand), governors.has(.investigate), before.particle != .baada { return false }
        return before.particle == .baada || before.particle == .becauseOf || before.has(.becauseOf)
    }

    /// نصت الاتفاقية على عدم مهاجمة المستشفيات، يعاقب القانون كل من يعتدي على طبيب: no deed that was done.
    func isOfLaw(_ trigger: Int, _ governors: Governors, _ health: HealthTarget?) -> Bool {
        if isWhoever(trigger) { return true }
        guard governors.has(.law), health?.isGeneric != false else { return false }
        return governors.units.contains { index in
            let unit = grammar[index]
            // جرم الاعتداء is a crime, and no verb.
            return index < trigger && unit.isVerb && unit.has(.law)
                && (unit.has(.provide) || unit.features.kind == .imperfect)
        }
    }

    /// Units between على and the deed that is to be avoided at most.
    private static let reachOfDuty = 16

    /// على الأطراف ضمان وصول الجرحى وعدم مهاجمة المستشفيات: a duty, told without a verb.
    func isDutyOfSomebody(_ trigger: Int) -> Bool {
        var index = trigger - 1
        while index >= grammar.range.lowerBound, trigger - index <= StatusReader.reachOfDuty {
            let unit = grammar[index]
            if unit.isVerb || (unit.kind == .punctuation && !unit.punctuation.isQuotation) { return false }
            if unit.particle == .ala, index + 1 < trigger, unit.hasPronoun || grammar[index + 1].hasArticle {
                return index == grammar.range.lowerBound || grammar[index - 1].kind == .punctuation
                    || grammar[index - 1].particle == .that
            }
            index -= 1
        }
        return false
    }

    /// كل من يعتدي، عقوبات على من يعتدي: "who", for no preposition has a verb behind it; but مما أودى بهم.
    private func isWhoever(_ trigger: Int) -> Bool {
        guard trigger - 1 > grammar.range.lowerBound, grammar[trigger].isVerb,
            grammar[trigger].features.kind == .imperfect, grammar[trigger - 1].particle == .min,
            !grammar[trigger - 1].hasPronoun
        else { return false }
        let before = grammar[trigger - 2]
        return before.particle == .quantifier || before.particle == .ala && !before.hasPronoun
    }

    /// إن تعرض المستشفى لقصف فسيخرج: behind إنّ stands no verb, so at the head of a clause it is إنْ.
    func isUnderIf(_ trigger: Int) -> Bool {
        var index = trigger
        while index > grammar.range.lowerBound, trigger - index <= 10 {
            index -= 1
            let unit = grammar[index]
            if unit.punctuation == .arabicComma || unit.punctuation == .comma || unit.punctuation == .period {
                return false
            }
            guard unit.particle == .that, !unit.hasPronoun else { continue }
            let isHead = index == grammar.range.lowerBound || grammar[index - 1].kind == .punctuation
            return isHead && grammar[index + 1].isVerb
        }
        return false
    }

    /// يتعرض العاملون الصحيون للخطف: what befalls a kind, in the present and nowhere.
    func isHabit(_ trigger: Int, _ health: HealthTarget) -> Bool {
        guard health.isGeneric, !grammar[trigger].isVerb else { return false }
        let before = max(grammar.range.lowerBound, trigger - 12)..<trigger
        guard let verb = before.last(where: { grammar[$0].isVerb }), grammar[verb].has(.undergo),
            // تعرض is a perfect, too.
            grammar[verb].features.kind == .imperfect, !grammar[verb].features.isFeminine
        else { return false }
        return !isDatedOrPlaced
    }

    /// Units around a deed within which it is told how often it happens.
    private static let reachOfRates = 10

    /// مرفق صحي يصاب كل يومين، مستشفى يقصف كل أسبوع: any one, at a rate.
    func isEveryFewDays(_ trigger: Int, _ health: HealthTarget) -> Bool {
        let isAny = health.units.allSatisfy { index in
            let unit = grammar[index]
            return !unit.hasArticle && unit.kind != .name && unit.group >= 0
        }
        guard isAny, !health.hasNumber else { return false }
        let near = grammar.range.clamped(to: trigger - StatusReader.reachOfRates..<trigger + StatusReader.reachOfRates)
        return near.dropLast().contains { index in
            let next = grammar[index + 1]
            if grammar[index].kind == .phrase, grammar[index].has(.continuing), grammar[index].has(.timeUnit) {
                return true
            }
            return grammar[index].particle == .quantifier && (next.has([.timeUnit, .longPeriod]) || next.has(.deictic))
                && !next.hasArticle && next.kind != .name
        }
    }

    /// هجوم يهدف إلى اقتحام المستشفى، بغية حرقه: what a word of aiming right in front makes the purpose of another deed.
    func isAimedAt(_ trigger: Int) -> Bool {
        guard !grammar[trigger].isVerb, trigger > grammar.range.lowerBound else { return false }
        let before = grammar[trigger - 1]
        if before.particle == .ila, !before.hasPronoun {
            return trigger - 2 >= grammar.range.lowerBound && grammar[trigger - 2].has(.aim)
        }
        return before.has(.aim)
    }

    /// Units before a deed within which stands that somebody will be its target.
    private static let reachOfAnnouncements = 10

    /// ستكون هدفا لنيراننا، لن تسلم من القصف، سنقصف: what those who would do it say is still to come.
    func isAnnounced(_ trigger: Int, _ governors: Governors, _ health: HealthTarget?) -> Bool {
        guard let health else { return false }
        let unit = grammar[trigger]
        let isAhead = governors.isFuture || unit.proclitics.contains(.sa)
        let first = health.units.lowerBound
        // كل مستشفى يؤوي مسلحين سيقصف
        if isAhead, first < trigger, first > grammar.range.lowerBound, grammar[first - 1].particle == .quantifier {
            return true
        }
        if unit.isVerb { return isAhead && unit.features.person == .first }
        guard trigger > grammar.range.lowerBound else { return false }
        let isGoal = unit.has(.undergo) || (grammar[trigger - 1].has(.undergo) && !grammar[trigger - 1].isVerb)
        let start = max(grammar.range.lowerBound, trigger - StatusReader.reachOfAnnouncements)
        return (start..<trigger).contains { index in
            let other = grammar[index]
            // لن تسلم من قصفنا
            if other.has(.undergo), other.has(.plan) { return true }
            return isGoal && (other.has(.plan) || other.proclitics.contains(.sa))
        }
    }

    /// استهداف وشيك لمستشفى، تمهيدا لقصفه، حذر من قصف المستشفى: what is called near, and what somebody warns of.
    func isAhead(_ trigger: Int, _ governors: Governors) -> Bool {
        let unit = grammar[trigger]
        guard !unit.isVerb else { return false }
        if unit.proclitics.contains(.li), trigger > grammar.range.lowerBound,
            grammar[trigger - 1].has(.plan), grammar[trigger - 1].features.kind == .invariable
        {
            return true
        }
        let next = trigger + 1
        if next < grammar.range.upperBound, grammar[next].isAdjective, grammar[next].has(.plan),
            grammar[next].hasArticle == unit.hasArticle
        {
            return true
        }
        if unit.proclitics.contains(.bi), governors.has(.concern), isWarnedWith(trigger) { return true }
        return governors.has(.concern) && isWarnedOf(trigger)
    }

    /// تحذير إسرائيلي بقصف سيارات الإسعاف: a warning that somebody will do it himself, right in front.
    private func isWarnedWith(_ trigger: Int) -> Bool {
        var index = trigger - 1
        while index >= grammar.range.lowerBound, trigger - index <= 4, grammar[index].isNominal {
            if grammar[index].has(.concern), grammar[index].has(.speech) { return true }
            index -= 1
        }
        return false
    }

    /// Whether من and its verb of warning stand right before it, but for who warns and who is warned. Victims are no
    /// warning, but news.
    private func isWarnedOf(_ trigger: Int) -> Bool {
        var index = trigger - 1
        guard index > grammar.range.lowerBound, grammar[index].particle == .min else { return false }
        index -= 1
        while index >= grammar.range.lowerBound, trigger - index <= 10 {
            let unit = grammar[index]
            if unit.has(.concern), unit.has(.speech) {
                return !grammar.range.contains { grammar[$0].has([.dead, .wounded, .kill, .injure]) }
            }
            guard unit.isNominal, unit.features.kind != .masdar else { return false }
            index -= 1
        }
        return false
    }
}
