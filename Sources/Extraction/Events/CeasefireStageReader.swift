// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Decides how far a ceasefire has come from the words around its name.
///
/// First what makes it a mere date or circumstance (منذ الهدنة، رغم الهدنة); then the nearest governing word (خرق
/// الهدنة، تمديد الهدنة) and what governs that one (دعا إلى تمديد الهدنة); then the predicate behind (الهدنة
/// انهارت); then the sentence. A turn at its end (لكنها لم تصمد) outdoes all of it.
struct CeasefireStageReader {
    typealias Finding = (stage: CeasefireStage, reason: String)

    let grammar: SentenceGrammar
    /// The units that name the ceasefire.
    let units: Range<Int>
    let governors: Governors

    var trigger: Int { units.lowerBound }

    func finding() -> Finding {
        let found = told()
        switch found.stage {
        case .mentioned, .inForce, .extended, .expired: return echoed() ?? found
        case .declared where isOneOfSeveral, .agreed where isOneOfSeveral, .negotiated where isOneOfSeveral:
            return (.mentioned, "it is one of several that there were")
        default: return found
        }
    }

    private func told() -> Finding {
        if isOversight { return (.mentioned, "it only names who watches over it") }
        if let circumstance = circumstance() { return circumstance }
        if let dated = dated() { return dated }
        if isCalledFalse { return (.denied, "what is told of it is called false") }
        if isSaidNotToBe { return (.rejected, "there is to be none") }
        if let found = governed() ?? imposed() { return turned(found) ?? found }
        // A purpose (لوقف القتال) is no subject: it has no predicate.
        if grammar[trigger].proclitics.contains(.li) { return sentence() }
        let found = predicate() ?? headline() ?? sentence()
        return turned(found) ?? found
    }

    // MARK: What the demand covers

    var demanded: Bool {
        governors.has(.demand) || governors.has(.necessity) || governors.has(.hope) || isImposed
    }

    private var unsettled: Bool {
        governors.has(.negotiate) || governors.has(.unsettled) || governors.has(.aim) || governors.isConditional
            || governors.isQuestion || governors.isPossible || opensWithCondition
    }

    private var opensWithCondition: Bool {
        guard let first = grammar.range.first(where: { grammar[$0].kind != .punctuation }) else { return false }
        return grammar[first].particle == .conditional
    }

    /// على الأطراف الالتزام بالهدنة، إن على الجيش وقف القتال: a duty, told without a verb.
    private var isImposed: Bool {
        var head = trigger
        for governor in governors.units where governor < trigger && !grammar[governor].isVerb && governor >= head - 2 {
            head = governor
        }
        guard grammar[head].features.kind == .masdar || grammar[head].kind == .phrase,
            grammar[head].proclitics.isDisjoint(with: .prepositions)
        else { return false }
        var index = head - 1
        var isDefinite = false
        while index >= grammar.range.lowerBound, head - index <= 8 {
            let unit = grammar[index]
            if unit.particle == .ala {
                guard isDefinite else { return false }
                guard index > grammar.range.lowerBound else { return true }
                let before = grammar[index - 1]
                return before.particle == .that || before.kind == .punctuation || unit.isConjoined
            }
            let isWithin = unit.particle == .fi || unit.particle == .min || unit.punctuation.isQuotation
            guard unit.isNominal || isWithin else { return false }
            if unit.hasArticle || unit.kind == .name || unit.kind == .phrase || unit.hasPronoun { isDefinite = true }
            index -= 1
        }
        return false
    }

    private func imposed() -> Finding? {
        isImposed ? (.calledFor, "it is laid on somebody as a duty") : nil
    }

    // MARK: What governs it

    private func governed() -> Finding? {
        for governor in governors.units where governor < trigger {
            if let found = finding(at: governor) { return found }
        }
        return nil
    }

    private func finding(at governor: Int) -> Finding? {
        let unit = grammar[governor]
        guard !isOfAnotherConjunct(governor) else { return nil }
        if unit.has(.violate) { return violation(at: governor) }
        if unit.has(.respect) { return keeping(at: governor) }
        if unit.has(.extend), !unit.has(.common) || stands(rightBefore: governor) {
            if let over = over(governor) { return over }
            if demanded { return (.upholdCalledFor, "its extension is demanded") }
            return unsettled ? (.negotiated, "its extension is sought") : (.extended, "it is extended")
        }
        if ends(at: governor) {
            if demanded, isNegated(governor) { return (.upholdCalledFor, "it is not to end") }
            if isNegated(governor) { return (.inForce, "it has not ended") }
            return (unit.has(.expire) ? .expired : .collapsed, "it ends")
        }
        if unit.has(.reject) { return (.rejected, "it is refused") }
        if unit.has(.deny) { return (.denied, "it is denied") }
        if suspends(governor) { return (.suspended, "it is suspended") }
        if unit.has(.offer), !unit.has(.undergo) {
            if let over = over(governor) { return over }
            if demanded { return (.calledFor, "it is proposed") }
            return isMade(governor) ? (.offered, "it is offered") : (.negotiated, "a proposal of it is spoken of")
        }
        if unit.has(.demand) || unit.has(.necessity) || unit.has(.draft) { return demand(at: governor) }
        if unit.has(.aim) {
            // تهدف الهدنة إلى …: it has an aim, it is none.
            if unit.isVerb, stands(rightBefore: governor) { return nil }
            // نداء من أجل هدنة
            if let outer = governors.units.first(where: { $0 < governor }), outer >= governor - 3,
                grammar[outer].has(.demand)
            {
                return demand(at: outer)
            }
        }
        if unit.has(.negotiate) || unit.has(.unsettled) || unit.has(.aim) {
            return (.negotiated, "it is being negotiated or sought")
        }
        if unit.has(.announce) || unit.has(.begin) {
            if tellsClause(governor) { return nil }
            if let over = over(governor) ?? demandOver(governor) { return over }
            // يفرض الهدنة، فرض الهدنة, but فرضت الهدنة
            let isUnfulfilled = unit.has(.announce) && unit.has(.common) && unit.features.kind != .perfect
            if unsettled || isUnfulfilled { return (.negotiated, "its declaration is sought") }
            return isNegated(governor) ? (.denied, "it is not declared") : (.declared, "it is declared or begins")
        }
        if unit.has(.agree) || unit.has(.accept) { return agreement(at: governor) }
        if unit.has(.continuing), !unit.isAdjective {
            return demanded
                ? (.upholdCalledFor, "its continuation is demanded") : predicate() ?? (.inForce, "it goes on")
        }
        return nil
    }

    private static let ofOneThing: ClassSet = [.respect, .violate, .extend, .collapse, .expire, .halt]

    /// احترام القانون ووقف إطلاق النار: the noun of another conjunct governs only what stands in its own, unless that
    /// is a ceasefire too (تثبيت الهدنة ووقف القتال).
    private func isOfAnotherConjunct(_ governor: Int) -> Bool {
        let unit = grammar[governor]
        guard !unit.isVerb, unit.has(CeasefireStageReader.ofOneThing) else { return false }
        if (governor + 1..<trigger).contains(where: { grammar[$0].particle == .negation }) { return true }
        let joint = (governor + 1...trigger).first { index in
            grammar[index].isConjoined && (index == trigger || grammar[index].features.kind == .masdar)
        }
        guard let joint else { return false }
        return !(governor..<joint).contains { grammar[$0].has(.ceasefire) || grammar[$0].has(.calm) }
    }

    private func violation(at governor: Int) -> Finding? {
        guard grammar[trigger].has(.ceasefire) || grammar[trigger].has(.calm) else {
            return (.mentioned, "what is broken is no ceasefire")
        }
        if demanded, isNegated(governor) || isPrevented(governor) {
            return (.upholdCalledFor, "its breaches are to stop")
        }
        let isAny = governor > grammar.range.lowerBound && grammar[governor - 1].particle == .quantifier
        if isAny || governors.isConditional || governors.isPossible || isWarnedOf(governor) {
            return (.mentioned, "its breach is only thought of")
        }
        // رغم بعض الخروقات فإن الهدنة قائمة
        if isConceded(governor), let found = predicate(), found.stage == .inForce { return found }
        return (.violated, "it is broken")
    }

    private func keeping(at governor: Int) -> Finding? {
        if isNegated(governor), !demanded { return (.violated, "it is not kept") }
        if let over = over(governor) { return over }
        if demanded {
            if governors.units.contains(where: { $0 < governor && commits($0, to: governor) }) {
                return (.calledFor, "somebody is to commit to it")
            }
            return (.upholdCalledFor, "its keeping is demanded")
        }
        if governors.has(.concern) { return (.mentioned, "its keeping is doubted") }
        if grammar[governor].proclitics.contains(.sa) || governors.isFuture {
            return (.negotiated, "somebody would keep to it")
        }
        return tellsOfBreaches ? (.violated, "only some keep to it") : (.inForce, "it is kept to")
    }

    private func agreement(at governor: Int) -> Finding? {
        if let over = over(governor) ?? demandOver(governor) { return over }
        if unsettled || isStillAhead, !succeeds(before: governor) {
            return (.negotiated, "an agreement on it is sought")
        }
        if grammar[governor].has(.accept), isNegated(governor) { return (.rejected, "it is not accepted") }
        if isNegated(governor) || governors.isNegated { return (.negotiated, "no agreement on it was reached") }
        if tellsClause(governor) { return nil }
        // اتفاق وقف إطلاق النار without a word of reaching it is one known already.
        let unit = grammar[governor]
        let isKnown =
            !unit.isVerb && unit.features.kind == .noun && governor + 1 == trigger && unit.kind == .word
            && grammar[trigger].proclitics.isDisjoint(with: .prepositions)
            && (grammar[trigger].hasArticle || grammar[trigger].kind == .phrase && !isIndefinite(trigger))
            && !governors.units.contains {
                $0 < governor && grammar[$0].has([.agree, .announce, .begin, .accept]) && !tellsClause($0)
            }
        return isKnown ? nil : (.agreed, "it is agreed")
    }

    /// What governs an agreement, a declaration or an offer outdoes it: خرق اتفاق وقف إطلاق النار، رفض مقترح الهدنة.
    private func over(_ governor: Int) -> Finding? {
        for outer in governors.units where outer < governor {
            let unit = grammar[outer]
            if unit.has(.violate) { return violation(at: outer) }
            if unit.has(.respect) { return keeping(at: outer) }
            if ends(at: outer) {
                // فشلت المحادثات في التوصل إلى هدنة ends no ceasefire.
                if grammar[governor].features.kind == .masdar, !grammar[governor].has(.respect) {
                    return (.negotiated, "no agreement on it was reached")
                }
                if grammar[governor].has(.respect) { return (.mentioned, "it could not be made to hold") }
                return (unit.has(.expire) ? .expired : .collapsed, "the agreement ends")
            }
            if unit.has(.reject) { return (.rejected, "it is refused") }
            if unit.has(.deny) { return (.denied, "it is denied") }
            if suspends(outer) { return (.suspended, "the agreement is suspended") }
            if unit.has(.accept), grammar[governor].has(.offer), !unsettled { return (.agreed, "it is accepted") }
            if commits(outer, to: governor), !demanded, !isAnyOne {
                return (.agreed, "somebody commits to it")
            }
            if unit.has(.extend), grammar[governor].has(.agree) {
                return demanded
                    ? (.upholdCalledFor, "extending the agreement is demanded") : (.extended, "it is extended")
            }
        }
        return nil
    }

    /// The demand that stands over its declaration or agreement: طالبوا بإعلان هدنة.
    private func demandOver(_ governor: Int) -> Finding? {
        let outer = governors.units.first { $0 < governor && grammar[$0].has([.demand, .necessity, .draft, .hope]) }
        // طلبت الدعم في المحادثات حول إعلان هدنة: talks in between are what is told.
        guard let outer, !governors.units.contains(where: { outer < $0 && $0 < governor && areTalks($0) }) else {
            return nil
        }
        return demand(at: outer)
    }

    /// What a demand comes to: a call, unless it is refused, was answered, or speaks of a ceasefire that is there.
    private func demand(at governor: Int) -> Finding? {
        let unit = grammar[governor]
        if isNegated(governor) || isRefused(governor) { return (.rejected, "the demand is refused") }
        if (governor..<trigger - 1).contains(where: { grammar[$0].particle == .without }),
            grammar[trigger].has(.ceasefire)
        {
            return (.upholdCalledFor, "nothing is to be done against it")
        }
        if governors.units.contains(where: { $0 < governor && grammar[$0].has(.accept) }) {
            return (.agreed, "the demand is met")
        }
        if opensWithCondition { return (.negotiated, "the demand is a condition") }
        if unit.isVerb, let answered = relativeClause() { return answered }
        if !unit.isVerb, grammar.range.contains(where: { grammar[$0].has(.violate) }) {
            return (.violated, "the sentence tells of breaches")
        }
        if governor > grammar.range.lowerBound, grammar[governor - 1].has(.agree) {
            return (.inForce, "an agreement provides for it")
        }
        let isThere = trigger > grammar.range.lowerBound && grammar[trigger - 1].particle == .demonstrative
        if unit.has(.necessity), isThere { return (.mentioned, "it is there already") }
        return (.calledFor, "it is demanded")
    }

    /// Whether a refusal or veto meets the demand: before it in its clause (الفيتو ضد قرار يدعو إلى هدنة), or behind
    /// the ceasefire, taking it up (رفضت ذلك، قوبلت بالرفض).
    private func isRefused(_ demand: Int) -> Bool {
        var index = demand
        while index >= grammar.range.lowerBound {
            let unit = grammar[index]
            if unit.has(.reject) { return true }
            if unit.isVerb, unit.isConjoined { break }
            index -= 1
        }
        return (units.upperBound..<max(units.upperBound, grammar.range.upperBound)).contains(where: refusesIt)
    }

    private func refusesIt(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.has(.reject) else { return false }
        if unit.hasPronoun || unit.proclitics.contains(.bi) { return true }
        // بسبب الفيتو، قبل رفض
        if !unit.isVerb, grammar[index - 1].particle == .becauseOf { return true }
        let next = index + 1
        guard next < grammar.range.upperBound else { return true }
        if grammar[next].kind == .punctuation || grammar[next].particle == .demonstrative { return true }
        return (next..<min(next + 3, grammar.range.upperBound)).contains {
            grammar[$0].has([.demand, .offer, .ceasefire, .agree, .draft]) || grammar[$0].particle == .demonstrative
        }
    }

    private func areTalks(_ governor: Int) -> Bool {
        grammar[governor].has(.negotiate) && !grammar[governor].has(.unsettled) && !grammar[governor].isVerb
    }

    // MARK: Single governors

    /// وقف خروقات الهدنة، منع خرق الهدنة، تجنب خرق الهدنة.
    private func isPrevented(_ breach: Int) -> Bool {
        governors.units.contains { $0 < breach && grammar[$0].has([.halt, .obstruct, .protect]) }
            || (max(grammar.range.lowerBound, breach - 2)..<breach).contains { grammar[$0].has(.obstruct) }
    }

    /// عدم الالتزام، لم يلتزم، لم يتم تمديد: the word is negated itself.
    private func isNegated(_ governor: Int) -> Bool {
        var index = governor - 1
        while index >= grammar.range.lowerBound, governor - index <= 3 {
            let unit = grammar[index]
            if unit.particle == .negation || unit.particle == .without { return true }
            guard
                unit.particle == .quantifier || unit.particle == .qad || unit.particle == .there || unit.has(.exist)
                    || unit.has([.lightPassive, .lightActive])
            else { return false }
            index -= 1
        }
        return false
    }

    /// انهيار الهدنة، وقف العمل بالهدنة. Everyday words (سقوط، قطع) end a truce only right at it.
    private func ends(at governor: Int) -> Bool {
        let unit = grammar[governor]
        guard unit.has([.collapse, .expire, .halt]) else { return false }
        if unit.has(.halt) { return grammar[trigger].has(.ceasefire) }
        return !unit.has(.common) || stands(rightBefore: governor)
    }

    private func stands(rightBefore governor: Int) -> Bool {
        governor + 1 == trigger || (grammar[governor].isVerb && trigger - governor <= 3)
    }

    /// عرض هدنة، قدم عرضا بهدنة، أبدى استعداده لهدنة: the offer is made, not just spoken of.
    private func isMade(_ offer: Int) -> Bool {
        let unit = grammar[offer]
        if unit.isVerb || (unit.has(.plan) && unit.hasPronoun) { return true }
        guard !unit.hasArticle else { return false }
        let nearest = (max(grammar.range.lowerBound, offer - 5)..<offer).last { grammar[$0].isVerb }
        return nearest.map { grammar[$0].has(.tabling) } ?? false
    }

    /// نجحت الوساطة في التوصل إلى هدنة.
    private func succeeds(before agreement: Int) -> Bool {
        !governors.isConditional && !governors.isQuestion && !governors.isPossible && !opensWithCondition
            && governors.units.contains {
                $0 < agreement && grammar[$0].isVerb && grammar[$0].has(.agree) && !isNegated($0)
            }
    }

    /// علق is "suspend" with an object, "comment" with على.
    private func suspends(_ governor: Int) -> Bool {
        let unit = grammar[governor]
        guard unit.has(.suspend) else { return false }
        guard unit.has(.speech) else { return true }
        return !(governor + 1..<trigger).contains { grammar[$0].particle == .ala }
    }

    /// أعلن أن الهدنة انتهت: what is declared is the clause, not the ceasefire. بدا أن is "it seemed that".
    private func tellsClause(_ governor: Int) -> Bool {
        guard grammar[governor].isVerb else { return false }
        return (governor + 1..<trigger).contains { grammar[$0].particle == .that }
            && !(governor + 1..<trigger).contains { grammar[$0].isVerb }
    }

    /// أعلن التزامه بالهدنة.
    private func commits(_ governor: Int, to keeping: Int) -> Bool {
        grammar[governor].has(.announce) && !grammar[governor].has(.common) && grammar[keeping].has(.respect)
            && keeping - governor <= 4
    }

    /// ستلتزم بأي قرار بوقف إطلاق النار: one that is not there yet.
    private var isAnyOne: Bool {
        (max(grammar.range.lowerBound, trigger - 3)..<trigger).contains { grammar[$0].particle == .quantifier }
    }

    /// حذر من خرق الهدنة.
    private func isWarnedOf(_ breach: Int) -> Bool {
        governors.units.contains { $0 < breach && grammar[$0].has(.concern) && grammar[$0].has(.speech) }
    }
}
