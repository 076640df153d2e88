// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What the words that govern the ceasefire's name make of it, the nearest first.
extension CeasefireStageReader {
    func governed() -> Finding? {
        if trigger > grammar.range.lowerBound, isVotedAgainst(trigger - 1) {
            return (.rejected, "the vote is against it")
        }
        let start = startOfDuty
        for governor in governors.units where governor < trigger && governor >= start {
            if let found = finding(at: governor) { return found }
        }
        return signed()
    }

    func finding(at governor: Int) -> Finding? {
        let unit = grammar[governor]
        guard reaches(governor) else { return nil }
        if unit.has(.violate), !unit.has(.common) || stands(rightBefore: governor) { return violation(at: governor) }
        if unit.has(.exploit) {
            return tellsOfViolence && !demanded
                ? (.violated, "it is used to attack") : (.mentioned, "it is turned to account")
        }
        if unit.has(.respect), !isStateOfAnother(governor) { return keeping(at: governor) }
        if unit.has(.extend), !unit.has(.common) || stands(rightBefore: governor) {
            if let over = over(governor) { return over }
            if demanded || isNeededBehind { return (.upholdCalledFor, "its extension is demanded") }
            if isProposed(governor) { return (.upholdCalledFor, "its extension is proposed or wanted") }
            if isNegated(governor), !unsettled { return (.expired, "it is not extended") }
            return unsettled && !succeeds(before: governor)
                ? (.negotiated, "its extension is sought") : (.extended, "it is extended")
        }
        if isConclusion(governor) {
            return grammar[trigger].has(.ceasefire) && !grammar[trigger].has(.halt)
                ? (.agreed, "fighting ends with one") : nil
        }
        if ends(at: governor) {
            if unit.has(.expire), isOnlyADay(behind: governor) { return (.mentioned, "a day of it ends") }
            if demanded, isNegated(governor) || governors.isNegated { return (.upholdCalledFor, "it is not to end") }
            if isNegated(governor) { return (.inForce, "it has not ended") }
            return (unit.has(.expire) ? .expired : .collapsed, "it ends")
        }
        // دعا في قرار غير ملزم إلى هدنة
        if unit.has(.reject), !unit.isVerb, isQualityOfPaper(governor) { return nil }
        if unit.has(.reject), !unit.has(.common) { return (.rejected, "it is refused") }
        // العدو المزعوم
        if unit.has(.deny), !unit.isAdjective || !unit.hasArticle { return (.denied, "it is denied") }
        if suspends(governor) { return (.suspended, "it is suspended") }
        if unit.has(.offer), !unit.has(.undergo) {
            // يعرض الهدنة للخطر
            if unit.isVerb, isPutAtRisk {
                return tellsOfBreaches ? (.violated, "its breaches endanger it") : (.mentioned, "it is in danger")
            }
            if let over = over(governor) { return over }
            // قوبل اقتراح الهدنة بالرفض
            if !unit.isVerb, isRefused(governor) { return (.rejected, "the proposal is refused") }
            if demanded { return (.calledFor, "it is proposed") }
            return isMade(governor) ? (.offered, "it is offered") : (.negotiated, "a proposal of it is spoken of")
        }
        if unit.has(.plan), !unit.has(.offer) {
            // من الضروري أن يكون هناك عزم على وقف القتال
            if !unit.isVerb, let over = demandOver(governor) { return over }
            return isNegated(governor) ? (.rejected, "none is planned") : (.negotiated, "it is planned")
        }
        if unit.has(.announce), unit.has(.advocate) { return ordered(by: governor) }
        if unit.has([.demand, .advocate, .necessity, .draft]) { return demand(at: governor) }
        // وسط آمال بهدنة
        if unit.has(.hope), !unit.isVerb, unit.features.number == .plural, !unit.hasPronoun, unit.kind == .word,
            !unit.isAdjective
        {
            return (.negotiated, "there are hopes of it")
        }
        // أعرب عن أمله في هدنة; in a clause with أن the verb says what is hoped of one that is there.
        if unit.has(.hope),
            isSilence || isNewTruce || !(governor + 1..<trigger).contains(where: { grammar[$0].particle == .that })
        {
            return demand(at: governor)
        }
        // لا رغبة لدى الجيش في هدنة
        if isWish(governor), isNegated(governor) || governors.isNegated { return (.rejected, "nobody wants it") }
        if unit.has(.aim) {
            // تهدف الهدنة إلى …: it has an aim, it is none.
            if !unit.isVerb, stands(rightBefore: governor), isProtest(before: governor) {
                return (.calledFor, "people take to the streets for it")
            }
            if unit.isVerb, unit.kind != .phrase, stands(rightBefore: governor),
                !(governor + 1..<trigger).contains(where: { grammar[$0].particle == .ila })
            {
                return nil
            }
            // نداء من أجل هدنة
            if let outer = governors.units.first(where: { $0 < governor }), outer >= governor - 3,
                grammar[outer].has(.demand)
            {
                return demand(at: outer)
            }
        }
        // تريد أن تسكت المدافع
        if isSilence, wants(governor), !isNegated(governor) { return (.calledFor, "somebody wants it") }
        // نريد هدنة
        if unit.has(.unsettled), unit.isVerb, unit.features.person == .first, !isNegated(governor) {
            return (.calledFor, "the speaker wants it")
        }
        // تريد فرنسا وقفا فوريا لإطلاق النار: what somebody wants, and not that something becomes of it.
        if isWanted(by: governor) { return demand(at: governor) }
        if unit.has(.negotiate), isWhereSaid(governor) { return nil }
        // دعت القمة إلى هدنة: those who meet demand it.
        if unit.has(.negotiate), !unit.isVerb, let verb = verbWithSubject(governor) { return demand(at: verb) }
        if unit.has(.negotiate) || unit.has(.unsettled) || unit.has(.aim) {
            // تمكن الوسطاء من إقناع الطرفين بهدنة
            if !unit.isVerb, succeeds(before: governor), isReached(governor) { return (.agreed, "the talks succeed") }
            if let over = overTalks(governor) { return over }
            // طالب بالعمل على وقف القتال
            if !unit.has(.negotiate), !unit.isVerb, let over = demandOver(governor) { return over }
            // اقترح التحرك من أجل هدنة
            if !unit.has(.negotiate), !unit.isVerb, !governors.has(.negotiate), isProposed(governor) {
                return (.calledFor, "it is proposed that it be sought")
            }
            return (.negotiated, "it is being negotiated or sought")
        }
        if unit.has(.announce) || unit.has(.begin) {
            if tellsClause(governor) { return nil }
            // تعلن الهدنة منتهية
            if units.upperBound < grammar.range.upperBound, grammar[units.upperBound].has(.expire),
                grammar[units.upperBound].isAdjective, !grammar[units.upperBound].hasArticle
            {
                return (.expired, "it is declared over")
            }
            if unit.isVerb, isOfYearBehind { return (.mentioned, "it was declared in an earlier year") }
            if let over = over(governor) ?? demandOver(governor) { return over }
            if !unsettled, !unit.isVerb, isProposed(governor) {
                return (.calledFor, "it is proposed that it be declared")
            }
            // يفرض الهدنة، فرض الهدنة, but فرضت الهدنة
            let isUnfulfilled =
                unit.has(.announce) && unit.has(.common) && unit.features.kind != .perfect && !isHeadlineVerb(governor)
            if unsettled || isUnfulfilled { return (.negotiated, "its declaration is sought") }
            return isNegated(governor) ? (.denied, "it is not declared") : (.declared, "it is declared or begins")
        }
        // احترام ما اتفقوا عليه من وقف القتال
        if takesUpAgreement(governor) { return nil }
        if unit.has(.agree) || unit.has(.accept) { return agreement(at: governor) }
        if unit.has(.continuing), !unit.isAdjective {
            // استمرت المعارك في اليوم الثاني من الهدنة
            if (governor + 1..<trigger).contains(where: { grammar[$0].has([.clash, .strike, .assault, .hostilities]) })
            {
                return (.violated, "violence goes on during it")
            }
            if demanded || isNeededBehind { return (.upholdCalledFor, "its continuation is demanded") }
            if isProposed(governor) { return (.upholdCalledFor, "its continuation is wanted") }
            if unsettled { return (.negotiated, "its continuation is sought") }
            return predicate() ?? (.inForce, "it goes on")
        }
        return nil
    }

    /// دعت القمة، دعا البيان الختامي للقمة: the demand of which the word is the subject, or of whom that one is.
    private func verbWithSubject(_ subject: Int) -> Int? {
        var verb = subject - 1
        while verb > grammar.range.lowerBound, subject - verb <= 3, grammar[verb].isNominal, !grammar[verb].isConjoined
        {
            verb -= 1
        }
        guard verb >= grammar.range.lowerBound, grammar[verb].isVerb,
            grammar[verb].has(CeasefireStageReader.demands)
        else { return nil }
        return verb
    }

    /// What stops or refuses talks: تجميد مفاوضات الهدنة، علقت مشاركتها في محادثات الهدنة.
    private func overTalks(_ talks: Int) -> Finding? {
        for outer in governors.units where outer < talks && talks - outer <= 4 {
            let unit = grammar[outer]
            // انسحب من محادثات الهدنة
            let isLeft = unit.has(.collapse) && unit.has(.common)
            if (unit.has(.halt) || isLeft || suspends(outer)) && grammar[talks].has(.negotiate) {
                return (.suspended, "the talks about it are stopped")
            }
            if unit.has(.reject) { return (.rejected, "it is refused to speak of it") }
            if unit.has(.deny), !isNegated(outer) { return (.denied, "that there are talks is denied") }
        }
        return nil
    }

    /// Whether a word can have the ceasefire as its object from where it stands.
    ///
    /// A verb of breaking or ending has no clause for an object, and its definite noun (الانتهاكات) needs a
    /// preposition.
    func reaches(_ governor: Int) -> Bool {
        if isOfAnotherConjunct(governor) { return false }
        let unit = grammar[governor]
        // الهدن والاتفاقات في المناطق ووقف إطلاق النار
        if unit.has(.agree), !unit.isVerb, grammar[trigger].isConjoined, governor < trigger - 1 {
            let next = grammar[governor + 1]
            return next.particle == .ala || next.particle == .ila || !next.proclitics.isDisjoint(with: [.li, .bi])
        }
        guard unit.has([.violate, .collapse, .expire, .extend, .suspend]) else { return true }
        let between = governor + 1..<trigger
        if between.contains(where: { grammar[$0].particle == .that }) { return false }
        guard unit.has(.violate), !unit.isVerb, unit.hasArticle else { return true }
        for index in governor + 1...trigger {
            guard let preposition = grammar[index].particle ?? grammar[index].proclitics.preposition,
                preposition.isPreposition
            else { continue }
            return (preposition == .li || preposition == .bi) && !grammar[index].isConjoined
        }
        return false
    }

    static let ofOneThing: ClassSet = [.respect, .violate, .extend, .collapse, .expire, .halt]
    /// Of what is imposed and begun, the same where the ceasefire itself is joined: فرض الحصار ووقف القتال.
    private static let imposed: ClassSet = [.announce, .begin]

    /// احترام القانون ووقف إطلاق النار: the noun of another conjunct governs only what stands in its own, unless that
    /// is a ceasefire too (تثبيت الهدنة ووقف القتال).
    func isOfAnotherConjunct(_ governor: Int) -> Bool {
        let unit = grammar[governor]
        let isOfOne =
            unit.has(CeasefireStageReader.ofOneThing)
            || grammar[trigger].isConjoined && unit.has(CeasefireStageReader.imposed)
        // العودة إلى المفاوضات ووقف القتال
        if unit.has(.negotiate), unit.hasArticle, !unit.isVerb, grammar[trigger].isConjoined,
            !(governor + 1..<trigger).contains(where: { grammar[$0].particle?.isPreposition == true })
        {
            return true
        }
        guard !unit.isVerb, isOfOne else { return false }
        if (governor + 1..<trigger).contains(where: { grammar[$0].particle == .negation }) { return true }
        let joint = (governor + 1...trigger).first { index in
            grammar[index].isConjoined && (index == trigger || grammar[index].features.kind == .masdar)
        }
        guard let joint else { return false }
        // التنفيذ الكامل لاتفاقات مينسك ووقف إطلاق النار
        return !(governor + 1..<joint).contains { grammar[$0].has([.ceasefire, .calm, .agree]) && !grammar[$0].isVerb }
    }

    /// استمرار الهدنة ضروري، احترام الهدنة واجب وطني.
    var isNeededBehind: Bool { predicate()?.stage == .calledFor }

    func agreement(at governor: Int) -> Finding? {
        if isFruitless(governor) { return (.negotiated, "no agreement on it was reached") }
        if isThreatenedOver(governor) { return (.rejected, "somebody threatens what he does if it is agreed") }
        if let over = over(governor) ?? demandOver(governor) { return over }
        if !unsettled, isProposed(governor) { return (.calledFor, "it is proposed that it be agreed") }
        // أعلنت نجاح الجهود والتوصل إلى هدنة: what stands before the و is another thing that is announced.
        let isAnnounced =
            grammar[governor].isConjoined && !grammar[governor].isVerb && !governors.isConditional
            && governors.units.contains { $0 < governor && grammar[$0].isVerb && grammar[$0].has(.announce) }
        if isSigned(governor) { return (.agreed, "it is signed") }
        // على الطرفين القبول بالمقترح ووقف القتال
        if isImposed, grammar[governor].features.kind == .masdar {
            return (.calledFor, "it is somebody's duty to agree on it")
        }
        if unsettled || isStillAhead || isPurpose(governor), !isAnnounced, !succeeds(before: governor) {
            return (.negotiated, "an agreement on it is sought")
        }
        // الاتفاق على الهدنة لم ينضج
        if !grammar[governor].isVerb, isDeniedBehind { return (.negotiated, "the agreement is not there yet") }
        if grammar[governor].has(.accept), isNegated(governor) { return (.rejected, "it is not accepted") }
        if isNegated(governor) || governors.isNegated { return (.negotiated, "no agreement on it was reached") }
        if tellsClause(governor) { return nil }
        // اتفاق وقف إطلاق النار without a word of reaching it is one known already.
        let unit = grammar[governor]
        let isKnown =
            !unit.isVerb && unit.features.kind == .noun && isRightBehind(governor) && unit.kind == .word
            && grammar[trigger].proclitics.isDisjoint(with: .prepositions)
            && (grammar[trigger].hasArticle || grammar[trigger].kind == .phrase && !isIndefinite(trigger))
            && !governors.units.contains {
                $0 < governor && grammar[$0].has([.agree, .announce, .begin, .accept]) && !tellsClause($0)
            }
        return isKnown ? nil : (.agreed, "it is agreed")
    }

    /// دون التوصل إلى اتفاق بشأن الهدنة، دون أن يتوصل إلى اتفاق هدنة، انتهت المحادثات دون اتفاق
    private func isFruitless(_ agreement: Int) -> Bool {
        governors.units.contains { index in
            guard index <= agreement, index > grammar.range.lowerBound, grammar[index].has(.agree) else { return false }
            let before = grammar[index - 1]
            if before.particle == .without { return true }
            return grammar[index].isVerb && before.particle == .that && index - 2 >= grammar.range.lowerBound
                && grammar[index - 2].particle == .without
        }
    }

    /// تعمل واشنطن للتوصل إلى تفاهم على وقف القتال: what somebody does something for.
    private func isPurpose(_ agreement: Int) -> Bool {
        governors.units.contains {
            $0 <= agreement && grammar[$0].has(.agree) && grammar[$0].features.kind == .masdar
                && grammar[$0].proclitics.contains(.li) && !grammar[$0].isConjoined
                && !($0 > grammar.range.lowerBound && grammar[$0 - 1].has(.cause))
        }
    }

    /// Whether the ceasefire stands right behind a word, but for a quotation mark.
    private func isRightBehind(_ governor: Int) -> Bool {
        (governor + 1..<trigger).allSatisfy { grammar[$0].punctuation.isQuotation }
    }

    /// What governs an agreement, a declaration or an offer outdoes it: خرق اتفاق وقف إطلاق النار، رفض مقترح الهدنة.
    func over(_ governor: Int) -> Finding? {
        for outer in governors.units where outer < governor {
            let unit = grammar[outer]
            guard reaches(outer) else { continue }
            if unit.has(.violate), !unit.has(.common) || outer == governor - 1 { return violation(at: outer) }
            if unit.has(.respect) { return keeping(at: outer) }
            if ends(at: outer) {
                // فشلت المحادثات في التوصل إلى هدنة ends no ceasefire.
                let isAttempt =
                    grammar[governor].features.kind == .masdar
                    || (outer + 1..<governor).contains { grammar[$0].particle == .fi }
                // فشل المجلس في تمرير قرار وقف النار
                if isAttempt, grammar[governor].has(.accept),
                    (governor..<trigger).contains(where: { grammar[$0].has([.document, .draft]) })
                {
                    return (.rejected, "the resolution is voted down")
                }
                if isAttempt, !grammar[governor].has(.respect) {
                    return (.negotiated, "no agreement on it was reached")
                }
                if grammar[governor].has(.respect) { return (.mentioned, "it could not be made to hold") }
                return (unit.has(.expire) ? .expired : .collapsed, "the agreement ends")
            }
            if unit.has(.reject), !unit.has(.common) { return (.rejected, "it is refused") }
            if unit.has(.deny), !unit.isAdjective || !unit.hasArticle { return (.denied, "it is denied") }
            if suspends(outer) { return (.suspended, "the agreement is suspended") }
            if unit.has(.exploit) { return (.mentioned, "the agreement is turned to account") }
            // ذكرى توقيع الهدنة
            if unit.has(.earlier), unit.features.kind == .noun, unit.kind == .word, governor - outer <= 3 {
                return (.mentioned, "it is remembered")
            }
            if unit.has(.accept), grammar[governor].has(.offer), !unsettled {
                // نفت موافقتها على مقترح الهدنة
                let isDenied = governors.units.contains { $0 < outer && grammar[$0].has(.deny) && !isNegated($0) }
                return isDenied ? (.denied, "that it was accepted is denied") : (.agreed, "it is accepted")
            }
            if commits(outer, to: governor), !demanded, !isAnyOne {
                return (.agreed, "somebody commits to it")
            }
            if unit.has(.extend), grammar[governor].has(.agree), !unit.has(.common) || outer == governor - 1 {
                if let over = over(outer) { return over }
                if demanded { return (.upholdCalledFor, "extending the agreement is demanded") }
                if isNegated(outer), !unsettled { return (.expired, "the agreement is not extended") }
                return unsettled ? (.negotiated, "its extension is sought") : (.extended, "it is extended")
            }
            // يأمل أن يستمر اتفاق وقف إطلاق النار
            if unit.has(.continuing), grammar[governor].has(.agree), grammar[governor].features.kind == .noun, demanded
            {
                return (.upholdCalledFor, "that the agreement goes on is demanded")
            }
        }
        return nil
    }
}
