// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What a single word says of the ceasefire that it governs.
extension CeasefireStageReader {
    /// وقف خروقات الهدنة، منع خرق الهدنة، تجنب خرق الهدنة.
    func isPrevented(_ breach: Int) -> Bool {
        governors.units.contains { $0 < breach && grammar[$0].has([.halt, .obstruct, .protect]) }
            || (max(grammar.range.lowerBound, breach - 2)..<breach).contains { grammar[$0].has(.obstruct) }
    }

    /// عدم الالتزام، لم يلتزم، لم يتم تمديد: the word is negated itself.
    func isNegated(_ governor: Int) -> Bool {
        var index = governor - 1
        while index >= grammar.range.lowerBound, governor - index <= 3 {
            let unit = grammar[index]
            if isQualityOfPaper(index) { return false }
            if unit.particle == .negation || unit.particle == .without { return true }
            guard
                unit.particle == .quantifier || unit.particle == .qad || unit.particle == .there
                    || unit.has([.lightPassive, .lightActive])
            else { return false }
            index -= 1
        }
        return false
    }

    /// انهيار الهدنة، وقف العمل بالهدنة. Everyday words (سقوط، قطع) end a truce only right at it.
    func ends(at governor: Int) -> Bool {
        let unit = grammar[governor]
        guard unit.has([.collapse, .expire, .halt]), !isConclusion(governor) else { return false }
        // قبل يومين من انتهائها، مطالبات بتمديد الهدنة: what ends is its pronoun.
        if unit.has(.expire), unit.hasPronoun, !unit.isVerb, unit.kind == .word { return false }
        // أنهت الهدنة الحرب: what it ends is the fighting.
        if unit.has(.halt), unit.isVerb, units.upperBound < grammar.range.upperBound,
            grammar[units.upperBound].has(.hostilities), grammar[units.upperBound].isNominal,
            grammar[units.upperBound].proclitics.isDisjoint(with: .prepositions), !grammar[units.upperBound].isConjoined
        {
            return false
        }
        // أنهوا وقفا أحاديا لإطلاق النار
        let isFire = units.count > 1 && grammar[units.upperBound - 1].kind == .phrase
        if unit.has(.halt) { return grammar[trigger].has([.ceasefire, .calm]) || unit.isVerb && isFire }
        // انسحابها من الهدنة
        let isLeft = leaves(governor)
        return !unit.has(.common) || stands(rightBefore: governor) || isLeft || unit.isVerb && hasForObject(governor)
    }

    /// ألغى المتمردون في بيان صدر أمس | الهدنة: the known truce behind what can have none for a genitive.
    private func hasForObject(_ verb: Int) -> Bool {
        let before = grammar[trigger - 1]
        let isWhole =
            before.isAdjective || before.hasArticle || before.hasPronoun || grammar.aside(closedAt: trigger - 1) != nil
        guard isWhole, grammar[trigger].hasArticle || before.has(.agree), trigger - verb <= 9,
            grammar[trigger].proclitics.isDisjoint(with: .prepositions), !grammar[trigger].isConjoined
        else { return false }
        return (verb + 1..<trigger).allSatisfy { !grammar[$0].isVerb && grammar[$0].particle != .that }
    }

    /// انسحابها من الهدنة، انسحبت الحركة أمس من اتفاق الهدنة
    private func leaves(_ end: Int) -> Bool {
        let isOfAgreement = grammar[trigger - 1].has(.agree) && !grammar[trigger - 1].isVerb
        let preposition = isOfAgreement ? trigger - 2 : trigger - 1
        guard preposition > end, grammar[preposition].particle == .min else { return false }
        return preposition == end + 1
            || grammar[end].isVerb && preposition - end <= 10
                && (end + 1..<preposition).allSatisfy { !grammar[$0].isVerb && grammar[$0].particle != .min }
    }

    /// انتهت الاشتباكات بهدنة، انتهت المفاوضات باتفاق على وقف القتال: what ends is something else, and this is how.
    func isConclusion(_ end: Int) -> Bool {
        guard grammar[end].has([.expire, .halt]), grammar[end].isVerb else { return false }
        // الحرب التي توقفت بهدنة
        if grammar[end].has(.halt) { return end == trigger - 1 && grammar[trigger].proclitics.contains(.bi) }
        return (end + 1...trigger).contains { grammar[$0].proclitics.contains(.bi) && grammar[$0].particle == nil }
    }

    func stands(rightBefore governor: Int) -> Bool {
        governor + 1 == trigger || (grammar[governor].isVerb && trigger - governor <= 3)
    }

    /// Units between the verb of an offer and what is offered.
    private static let reachOfOffers = 12

    /// عرض هدنة، قدم عرضا بهدنة، أبدى استعداده لهدنة: the offer is made, not just spoken of.
    func isMade(_ offer: Int) -> Bool {
        let unit = grammar[offer]
        if unit.isVerb || unit.isAdjective || (unit.has(.plan) && unit.hasPronoun) { return true }
        guard !unit.hasArticle else { return false }
        // طرح الوسيط على الجانبين في لقاء مغلق فكرة هدنة
        let nearest = (max(grammar.range.lowerBound, offer - CeasefireStageReader.reachOfOffers)..<offer).last {
            grammar[$0].isVerb
        }
        // أعلن مبادرة لوقف القتال
        if let nearest, nearest + 1 == offer, grammar[nearest].has(.announce) { return true }
        if let nearest {
            return grammar[nearest].has([.tabling, .offer]) && !isNegated(nearest)
        }
        // عرض الوزير على موسكو مقترح هدنة: what opens a sentence and has no genitive but who does it, is the verb.
        let first = grammar.range.lowerBound
        return first + 1 < offer && grammar[first].has(.offer) && !grammar[first].hasArticle
            && (grammar[first + 1].has([.role, .force]) || grammar[first + 1].name != nil)
    }

    /// نجحت الوساطة في التوصل إلى هدنة.
    func succeeds(before agreement: Int) -> Bool {
        !governors.isConditional && !governors.isQuestion && !governors.isPossible && !opensWithCondition
            && governors.units.contains {
                $0 < agreement && grammar[$0].has(.agree) && !isNegated($0) && !holdsTalks($0)
                    && (grammar[$0].isVerb || isAnnouncedSuccess($0))
            }
    }

    /// عقد الوسطاء اجتماعا، عقد الوفدان جولة من المباحثات: what is concluded so is a meeting.
    private func holdsTalks(_ verb: Int) -> Bool {
        let group = grammar[verb].group
        let isHeld = group >= 0 && groups[Int(group)].mode == "conclude"
        let end = min(verb + (isHeld ? 8 : 4), trigger)
        return grammar[verb].isVerb
            && (verb + 1..<max(verb + 1, end)).contains {
                grammar[$0].has(.negotiate)
                    && (isHeld || grammar[$0].features.isAbsolute && grammar[$0].proclitics.isEmpty)
            }
    }

    /// أعلن نجاح الوساطة في تمديد الهدنة: an action noun that somebody tells as done.
    private func isAnnouncedSuccess(_ success: Int) -> Bool {
        grammar[success].features.kind == .masdar
            && governors.units.contains { $0 < success && grammar[$0].isVerb && grammar[$0].has(.announce) }
    }

    /// علق is "suspend" with an object, "comment" with على.
    func suspends(_ governor: Int) -> Bool {
        let unit = grammar[governor]
        // تعليقات are what somebody says.
        guard unit.has(.suspend), unit.isVerb || unit.features.number != .plural else { return false }
        guard unit.has(.speech) else { return true }
        return !(governor + 1..<trigger).contains { grammar[$0].particle == .ala }
    }

    /// أعلن أن الهدنة انتهت: what is declared is the clause, not the ceasefire. بدا أن is "it seemed that".
    func tellsClause(_ governor: Int) -> Bool {
        guard grammar[governor].isVerb else { return false }
        return (governor + 1..<trigger).contains { grammar[$0].particle == .that }
            && !(governor + 1..<trigger).contains { grammar[$0].isVerb }
    }

    /// أعلن التزامه بالهدنة.
    func commits(_ governor: Int, to keeping: Int) -> Bool {
        grammar[governor].has(.announce) && !grammar[governor].has(.common) && grammar[keeping].has(.respect)
            && keeping - governor <= 4 && !grammar[governor].hasArticle
    }

    /// ستلتزم بأي قرار بوقف إطلاق النار: one that is not there yet.
    var isAnyOne: Bool {
        (max(grammar.range.lowerBound, trigger - 3)..<trigger).contains { grammar[$0].particle == .quantifier }
    }

    /// طالب خلال اجتماع الوزراء بوقف القتال: talks at which it is demanded, where what is demanded has a preposition of its own.
    func isWhereSaid(_ talks: Int) -> Bool {
        guard !grammar[talks].isVerb, talks > grammar.range.lowerBound, grammar[talks - 1].particle == .khilal,
            grammar[trigger].proclitics.contains(.bi) || grammar[trigger - 1].particle == .ila
        else { return false }
        return governors.units.contains { $0 < talks && grammar[$0].isVerb && grammar[$0].has(.demand) }
    }

    /// للخطر، للانهيار: what it is exposed to, right behind it.
    var isPutAtRisk: Bool {
        let end = min(grammar.range.upperBound, units.upperBound + 3)
        return (units.upperBound..<max(units.upperBound, end)).contains { index in
            let unit = grammar[index]
            return !unit.isVerb && (unit.has(.concern) || unit.proclitics.contains(.li) && unit.has(.collapse))
        }
    }

    /// تطبيق هدنة، تنفيذ هدنة: one that is there already is kept.
    func carriesOut(_ governor: Int) -> Bool {
        let group = grammar[governor].group
        return group >= 0 && groups[Int(group)].mode == "carry-out"
    }

    /// حذر من خرق الهدنة.
    func isWarnedOf(_ breach: Int) -> Bool {
        governors.units.contains { $0 < breach && grammar[$0].has(.concern) && grammar[$0].has(.speech) }
    }

    /// تمكنوا من إقناع الطرفين, but عقدوا محادثات حول الهدنة: whether a preposition leads from the success to the talks.
    func isReached(_ talks: Int) -> Bool {
        let success = governors.units.last { $0 < talks && grammar[$0].isVerb && grammar[$0].has(.agree) }
        guard let success else { return true }
        return (success + 1..<talks).contains { grammar[$0].particle == .min || grammar[$0].particle == .fi }
    }

    /// Whether those who sign stand there and no other deed: جرى تبادل الأسرى بموجب الاتفاق.
    func isSubject(from first: Int, to end: Int) -> Bool {
        guard first < end,
            grammar[first].hasArticle || grammar[first].kind == .name || grammar[first].has([.role, .force])
        else { return false }
        // وقع الجانبان أمس برعاية أممية | اتفاقا: where and under whom it was.
        let behind = (first..<end).first { index in
            grammar[index].particle == .fi || !grammar[index].proclitics.isDisjoint(with: .prepositions)
        }
        if let behind, !grammar[end].features.isAbsolute { return behind >= end }
        return (first..<(behind ?? end)).allSatisfy { grammar[$0].features.kind != .masdar }
    }

    /// وقع الجانبان برعاية دولية اتفاقا لوقف القتال: the one who hosts them is no talk that goes on.
    func isSigned(_ agreement: Int) -> Bool {
        if let verb = signature, verb < agreement, !demanded, !isNegated(verb), !governors.isNegated,
            !governors.isConditional, !governors.isPossible, !governors.isQuestion, !opensWithCondition,
            !governors.units.contains(where: { $0 < verb })
        {
            return true
        }
        return isSignedNow(agreement)
    }

    /// الفصائل توقع في جوبا اتفاقا: behind those who do it, and of no man, the verb of expecting is one of signing.
    private func isSignedNow(_ agreement: Int) -> Bool {
        guard grammar[agreement].features.isAbsolute, !grammar[agreement].isVerb,
            let verb = governors.units.first(where: { $0 < agreement && grammar[$0].isVerb }),
            grammar[verb].has(.possible), grammar[verb].has(.lightPassive), verb > grammar.range.lowerBound,
            !governors.isNegated
        else { return false }
        let before = grammar[verb - 1]
        return before.isAdjective && before.features.isFeminine || before.features.number == .plural
            || before.name?.kind == .country
    }

    /// وقع الجانبان في جدة على هدنة: a verb of happening that has a ceasefire behind على signs one.
    func signed() -> Finding? {
        guard trigger > grammar.range.lowerBound else { return nil }
        if let found = entered() { return found }
        guard let verb = signature else { return nil }
        if demanded { return (.calledFor, "it is demanded that it be signed") }
        return unsettled || isNegated(verb) || governors.isNegated
            ? (.negotiated, "it is not signed yet") : (.agreed, "it is signed")
    }

    /// The verb of happening that signs it.
    private var signature: Int? {
        // وقع الطرفان اتفاق وقف إطلاق النار
        var paper = trigger - 1
        while paper > grammar.range.lowerBound, grammar[paper].isAdjective, !grammar[paper].hasArticle { paper -= 1 }
        let isObject = grammar[paper].has([.agree, .document, .law]) && !grammar[paper].isVerb
        // وقع الطرفان هدنة، يوقعان هدنة
        let isNew = isNewTruce && grammar[trigger].proclitics.isEmpty
        guard grammar[trigger - 1].particle == .ala || isObject || isNew else { return nil }
        var verb = isNew && grammar[trigger - 1].particle != .ala ? trigger - 1 : trigger - 2
        while verb >= grammar.range.lowerBound, trigger - verb <= 10, !grammar[verb].isVerb {
            let unit = grammar[verb]
            guard
                unit.isNominal || unit.punctuation.isQuotation || unit.particle == .fi || unit.proclitics.contains(.bi)
                    || unit.kind == .phrase && unit.has(.negotiate)
            else { return nil }
            verb -= 1
        }
        guard verb >= grammar.range.lowerBound, grammar[verb].isVerb, grammar[verb].has(.lightPassive) else {
            return nil
        }
        if isObject, !isSubject(from: verb + 1, to: paper) { return nil }
        if isNew, !isObject, grammar[trigger - 1].particle != .ala, grammar[verb].features.number == .singular,
            !isSubject(from: verb + 1, to: trigger)
        {
            return nil
        }
        return verb
    }

    /// دخلت الفصائل في هدنة, لن ندخل أي هدنة: who goes into one makes it.
    private func entered() -> Finding? {
        guard isNewTruce else { return nil }
        var verb = trigger - 1
        if verb > grammar.range.lowerBound, grammar[verb].particle == .quantifier { verb -= 1 }
        let isInto = grammar[verb].particle == .fi && !grammar[verb].hasPronoun
        if isInto { verb -= 1 }
        while verb >= grammar.range.lowerBound, trigger - verb <= 6, !grammar[verb].isVerb {
            guard grammar[verb].isNominal, isInto || !grammar[verb].isAdjective else { return nil }
            verb -= 1
        }
        guard verb >= grammar.range.lowerBound, grammar[verb].isVerb, grammar[verb].has(.deploy) else { return nil }
        if isNegated(verb) { return (.rejected, "somebody will not go into one") }
        if demanded { return (.calledFor, "it is demanded that they go into one") }
        return unsettled || governors.isNegated || grammar[verb].proclitics.contains(.sa)
            ? (.negotiated, "nobody has gone into one yet") : (.agreed, "its parties go into one")
    }

    /// أمر الرئيس بوقف إطلاق النار declares one, أمرت المحكمة إسرائيل بوقف القتال demands one.
    func ordered(by verb: Int) -> Finding {
        // يسأل المجلس أن يأمر بوقف النار
        if verb > grammar.range.lowerBound, grammar[verb - 1].particle == .that,
            grammar[verb].features.kind == .imperfect
        {
            return (.calledFor, "that it be ordered is asked for")
        }
        let names = (verb + 1..<trigger).filter { grammar[$0].kind == .name }.count
        let isLed = verb > grammar.range.lowerBound && grammar[verb - 1].isNominal
        return names > (isLed ? 0 : 1) ? (.calledFor, "somebody is ordered to it") : (.declared, "it is ordered")
    }

    var isDeniedBehind: Bool {
        let end = min(grammar.range.upperBound - 1, units.upperBound + 3)
        return (units.upperBound..<max(units.upperBound, end)).contains {
            grammar[$0].particle == .negation && grammar[$0 + 1].isVerb
        }
    }

    /// التحالف يفرض هدنة: the present of headlines, behind its subject.
    func isHeadlineVerb(_ verb: Int) -> Bool {
        guard grammar[verb].features.kind == .imperfect, verb > grammar.range.lowerBound else { return false }
        return (grammar.range.lowerBound..<verb).allSatisfy {
            grammar[$0].isNominal || grammar[$0].kind == .punctuation
        }
    }

    /// انقضاء اليوم الثاني من الهدنة.
    func isOnlyADay(behind end: Int) -> Bool {
        let between = end + 1..<trigger
        return between.contains { grammar[$0].has([.timeUnit, .deictic]) }
            && between.contains { grammar[$0].particle == .min }
    }

    /// الخلاف قائم حول الهدنة: an adjective that is said of what stands in front, and takes no ceasefire behind ب.
    func isStateOfAnother(_ governor: Int) -> Bool {
        guard grammar[governor].isAdjective, governor + 1 < grammar.range.upperBound else { return false }
        let next = grammar[governor + 1]
        return next.particle != .ala && !next.proclitics.contains(.bi) && governor + 1 != trigger
    }

    /// عرض تمديد الهدنة، اقترح أن تمدد الهدنة، تريد أن تستمر الهدنة
    func isProposed(_ keeping: Int) -> Bool {
        !governors.isNegated && !governors.isConditional && !opensWithCondition
            && governors.units.contains {
                $0 < keeping && grammar[$0].isVerb
                    && (grammar[$0].has(.offer) && !grammar[$0].has(.undergo) || wants($0))
            }
    }

    /// أراد
    func wants(_ governor: Int) -> Bool {
        let group = grammar[governor].group
        return grammar[governor].isVerb && group >= 0 && groups[Int(group)].mode == "want"
    }

    var isPact: Bool {
        let group = grammar[trigger].group
        return group >= 0 && groups[Int(group)].mode == "pact"
    }

    /// هدنة, where وقف القتال and الهدنة may be one that is there.
    var isNewTruce: Bool {
        grammar[trigger].has(.ceasefire) && !grammar[trigger].has(.halt) && !grammar[trigger].hasArticle
            && isIndefinite(trigger)
    }

    /// تصمت المدافع: a clause that is the ceasefire itself.
    var isSilence: Bool {
        let group = grammar[trigger].group
        return group >= 0 && groups[Int(group)].mode == "silence"
    }

    /// رغبة
    func isWish(_ governor: Int) -> Bool {
        let group = grammar[governor].group
        return group >= 0 && groups[Int(group)].mode == "wish"
    }

    /// ما اتفقوا عليه من وقف القتال: whose agreement it is, and not that it is agreed.
    func takesUpAgreement(_ governor: Int) -> Bool {
        let group = grammar[governor].group
        return group >= 0 && groups[Int(group)].mode == "agreed-on"
    }

    /// Units before a condition within which stands who threatens what.
    private static let reachOfThreats = 14

    /// هدد بالانسحاب من الحكومة إذا وافقت على الهدنة
    func isThreatenedOver(_ agreement: Int) -> Bool {
        let condition = agreement - 1
        guard condition > grammar.range.lowerBound, grammar[agreement].features.kind == .perfect else { return false }
        let opener = grammar[condition]
        // سنغادر الحكومة إن أقرت الهدنة
        let start = max(grammar.range.lowerBound, condition - CeasefireStageReader.reachOfThreats)
        guard opener.particle == .conditional || opener.particle == .that || opener.has(.conditional) else {
            return false
        }
        return (start..<condition).contains { index in
            let group = grammar[index].group
            return grammar[index].has(.threaten) || group >= 0 && groups[Int(group)].mode == "pressure"
        }
    }
}
