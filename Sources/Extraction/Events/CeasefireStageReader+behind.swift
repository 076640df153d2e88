// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What follows the ceasefire's name: its predicate, its relative clause, the turn at the end of the sentence.
extension CeasefireStageReader {
    /// الهدنة انهارت، الهدنة لا تزال صامدة، وقف إطلاق النار الموقع في آذار، الهدنة التي أعلنتها.
    func predicate() -> Finding? {
        var index = units.upperBound
        var steps = 0
        var first: Finding?
        let start = behindPlace
        while index < grammar.range.upperBound, steps < 14 {
            let unit = grammar[index]
            if unit.has(.ceasefire), steps > 0 { break }
            // هدنة سابقة انتهت
            if unit.has(.earlier), unit.isAdjective, steps == 0 { return (.mentioned, "it is an earlier one") }
            if isTurn(index) || unit.particle == .conditional { break }
            if unit.punctuation == .semicolon || unit.punctuation == .period { break }
            // الهدنة قائمة رغم بعض الخروقات
            if first?.stage == .inForce, unit.has(.violate), isConceded(index) { break }
            if unit.kind == .punctuation, !unit.punctuation.isQuotation, beginsClause(index + 1) { break }
            if let found = finding(behind: index, isNext: index < start ? steps < 2 : index - start < 2) {
                // الهدنة التي أعلنت أمس انهارت، الهدنة التي أعلنت أمس صامدة: the end outdoes the beginning.
                let isKept = found.stage == .inForce && unit.has(.respect) && !unit.isConjoined
                if first == nil || isEnd(found.stage) || isKept { first = found }
                if isEnd(found.stage) || found.stage == .upholdCalledFor { break }
            }
            index += 1
            steps += 1
        }
        return first
    }

    /// وقف القتال في المدينة | واجب: behind where it is to hold.
    private var behindPlace: Int {
        let next = units.upperBound
        guard next + 1 < grammar.range.upperBound, grammar[next].particle == .fi, !grammar[next].hasPronoun,
            let phrase = grammar.nounPhrase(at: next + 1),
            grammar.type(of: phrase) == .place || grammar[phrase.head].name?.kind == .country
        else { return next }
        // وقف القتال في غزة | واجب إنساني: a name takes in nothing that tells of it.
        return grammar[phrase.head].kind == .name ? phrase.head + 1 : phrase.end
    }

    private func isEnd(_ stage: CeasefireStage) -> Bool {
        switch stage {
        case .violated, .collapsed, .rejected, .expired, .suspended: true
        default: false
        }
    }

    private func finding(behind index: Int, isNext: Bool) -> Finding? {
        let unit = grammar[index]
        // مخاوف من انهيار الاتفاق، قبل التوصل إلى اتفاق: what is only feared or awaited.
        if unit.features.kind == .masdar, isFeared(index) || grammar[index - 1].particle == .qabla { return nil }
        if unit.has(.violate) { return (.violated, "it is broken") }
        // خلال الهدنة سقطت قذائف: what falls is something else.
        if unit.has(.collapse),
            !unit.has(.common) || (isNext || isBehindItsClause(index)) && unit.isVerb && !hasOtherSubject(index)
        {
            return tellsOfBreaches ? (.violated, "it fails by breaches") : (.collapsed, "it fails")
        }
        // وبموجبها انتهت المعارك: what ended is the fighting.
        if unit.has(.expire), !unit.has(.common) { return endsFighting(index) ? nil : (.expired, "it ended") }
        if unit.has(.reject) { return (.rejected, "it is refused") }
        // هدنة تدوم شهرا
        if unit.has(.extend), !unit.has(.common) { return (.extended, "it is extended") }
        if unit.has(.suspend), !unit.has(.speech) { return (.suspended, "it is suspended") }
        if isSaidToBeNear(index) { return (.negotiated, "it is said to be near") }
        if unit.has(.halt), unit.isVerb, isDenied(index), stopsNothing(index) { return (.violated, "it stops nothing") }
        if unit.has(.demand) || unit.has(.necessity), isNext, unit.proclitics.isEmpty {
            // وقف إطلاق النار ضرورة، وقف إطلاق النار يجب أن يسبق الحوار; but الهدنة يجب أن تحترم.
            if !unit.isVerb { return (.calledFor, "it is called needed") }
            if unit.has(.necessity) {
                let found = needed(behind: index)
                if found.stage == .upholdCalledFor || !grammar[trigger].hasArticle { return found }
            }
        }
        guard
            unit.isVerb || unit.kind == .phrase || unit.features.kind == .masdar || unit.features.kind == .adjective
        else { return nil }
        // إعلان المعركة is of something else.
        if unit.features.kind == .masdar, unit.kind == .word, !unit.hasPronoun, !isNext { return nil }
        if unit.has(.announce) && !unit.has(.common) || unit.has(.begin) {
            if isOfAnEarlierYear(index) { return (.mentioned, "it was declared in an earlier year") }
            return (.declared, "it was declared or begins")
        }
        if unit.has(.agree) || unit.has(.accept) {
            if isOfAnEarlierYear(index) { return (.mentioned, "it was agreed in an earlier year") }
            return (.agreed, "it was agreed")
        }
        // الهدنة السارية names it, الهدنة سارية tells of it.
        if unit.hasArticle, unit.isAdjective { return nil }
        if unit.has(.respect) && unit.features.kind != .masdar || unit.has(.continuing) {
            if isMeant(index) { return nil }
            return isDenied(index) ? (.violated, "it does not hold") : (.inForce, "it holds")
        }
        return nil
    }

    /// الهدنة التي كان مقررا أن تستمر أسبوعا: how long it was to last, not how long it did.
    private func isMeant(_ verb: Int) -> Bool {
        grammar[verb].isVerb && verb - 2 >= units.upperBound && grammar[verb - 1].particle == .that
            && (units.upperBound..<verb - 1).contains { grammar[$0].particle == .was }
    }

    /// الهدنة التي كان مقررا أن تستمر أسبوعا | سقطت: the predicate behind a relative clause.
    private func isBehindItsClause(_ verb: Int) -> Bool {
        grammar[units.upperBound].particle == .relative && grammar[verb].features.kind == .perfect
            && grammar[verb].proclitics.isEmpty
    }

    /// مخاوف من انهيار الاتفاق، قلق إزاء انهياره
    private func isFeared(_ end: Int) -> Bool {
        end - 2 >= units.upperBound && grammar[end].has([.collapse, .expire])
            && grammar[end - 1].particle?.isPreposition == true && grammar[end - 2].has(.concern)
    }

    private func isSaidToBeNear(_ index: Int) -> Bool {
        let group = grammar[index].group
        return group >= 0 && groups[Int(group)].mode == "ahead"
    }

    /// الهدنة لم توقف القصف
    private func stopsNothing(_ halt: Int) -> Bool {
        (halt + 1..<max(halt + 1, min(halt + 3, grammar.range.upperBound))).contains {
            grammar[$0].has([.strike, .hostilities, .clash, .assault]) && !grammar[$0].isVerb
        }
    }

    private func hasOtherSubject(_ verb: Int) -> Bool {
        let next = verb + 1
        guard next < grammar.range.upperBound else { return false }
        // سقطت فيها قذائف
        if grammar[next].particle == .fi, grammar[next].hasPronoun { return true }
        return grammar[next].isNominal && !grammar[next].has([.deictic, .timeUnit, .weekday])
            && grammar[next].proclitics.isDisjoint(with: .prepositions)
    }

    private func endsFighting(_ end: Int) -> Bool {
        let next = end + 1
        return grammar[end].isVerb && next < grammar.range.upperBound && grammar[next].has(.hostilities)
            && !grammar[next].has(.ceasefire)
    }

    /// وقف النار، القرار 1701
    private func isKnownByName(_ index: Int) -> Bool {
        let group = grammar[index].group
        guard group >= 0, let mode = groups[Int(group)].mode else { return false }
        return mode == "known" || mode == "pact" || mode == "urgent-known"
    }

    private func needed(behind index: Int) -> Finding {
        let end = min(index + 5, grammar.range.upperBound)
        let isKept = (index..<end).contains { grammar[$0].has([.respect, .extend, .continuing]) }
        return isKept ? (.upholdCalledFor, "its keeping is called needed") : (.calledFor, "it is called needed")
    }

    /// التوصل إلى هدنة بات قريبا.
    var isStillAhead: Bool {
        let end = min(units.upperBound + 3, grammar.range.upperBound)
        return (units.upperBound..<max(units.upperBound, end)).contains { grammar[$0].has(.unsettled) }
    }

    func isDenied(_ index: Int) -> Bool {
        guard index > grammar.range.lowerBound, !grammar[index].has(.continuing) else { return false }
        let before = grammar[index - 1]
        return before.particle == .negation || before.particle == .without
    }

    /// A clause of its own begins: ، وأعلنت …
    private func beginsClause(_ index: Int) -> Bool {
        index < grammar.range.upperBound && grammar[index].isConjoined && grammar[index].isVerb
    }

    /// The relative clause right behind it: الهدنة التي أقرتها القيادة، هدنة أعلنها التحالف.
    func relativeClause() -> Finding? {
        var index = units.upperBound
        while index < grammar.range.upperBound, index - units.upperBound <= 4 {
            let unit = grammar[index]
            if unit.isVerb {
                // أعلنها، أعلن عنها
                let next = index + 1
                let isOfIt = unit.hasPronoun || next < grammar.range.upperBound && grammar[next].hasPronoun
                guard isOfIt || grammar[index - 1].particle == .relative || unit.has(.begin) else {
                    return nil
                }
                if unit.has(.announce) || unit.has(.begin) || unit.has(.agree) || unit.has(.accept) {
                    return (.declared, "it was declared")
                }
                return nil
            }
            guard unit.isNominal || unit.particle == .relative || unit.punctuation.isQuotation else { return nil }
            index += 1
        }
        return nil
    }

    /// قبل ساعات من انتهاء الهدنة دعت المنظمة إلى تمديدها: a demand behind it that takes it up by a pronoun.
    func echoed() -> Finding? {
        for index in units.upperBound..<max(units.upperBound, min(units.upperBound + 24, grammar.range.upperBound)) {
            let unit = grammar[index]
            if unit.has(.ceasefire) { return nil }
            guard unit.has([.extend, .respect]), !unit.isAdjective else { continue }
            let next = index + 1
            let isTakenUp =
                unit.group >= 0 && groups[Int(unit.group)].mode == "taken-up"
                || next < grammar.range.upperBound && grammar[next].hasPronoun
                    && grammar[next].particle?.isPreposition == true
            guard unit.hasPronoun || isTakenUp else { continue }
            let over = grammar.governors(of: index)
            if !over.isNegated, over.has(.demand) || over.has(.necessity) {
                return (.upholdCalledFor, "its keeping or extension is demanded")
            }
        }
        return nil
    }

    /// الهدنة أولوية ونطالب بها اليوم: a demand behind it that takes it up by a pronoun alone.
    func demandedAgain() -> Finding? {
        for index in units.upperBound..<max(units.upperBound, min(units.upperBound + 16, grammar.range.upperBound)) {
            let unit = grammar[index]
            // What else may be called for.
            if unit.has(.ceasefire) || unit.particle == .relative || unit.has(CeasefireStageReader.askedFor) {
                return nil
            }
            guard unit.has([.demand, .advocate]), !isNegated(index) else { continue }
            // ودعا الطرفين إليه
            var next = index + 1
            while next < grammar.range.upperBound, next - index <= 3, grammar[next].isNominal { next += 1 }
            guard next < grammar.range.upperBound, grammar[next].hasPronoun,
                grammar[next].particle == .bi || grammar[next].particle == .ila
            else { continue }
            return (.calledFor, "a demand takes it up")
        }
        return nil
    }

    private static let askedFor: ClassSet = [.negotiate, .agree, .offer, .document, .reject]

    // MARK: Without a governor

    /// هدنة في درعا، وقف إطلاق نار مؤقت في المخيم: a headline without a verb says that there is one.
    func headline() -> Finding? {
        let first = units.lowerBound
        guard governors.units.isEmpty, grammar[first].has(.ceasefire), !grammar[first].has(.halt),
            !grammar[first].hasArticle, isIndefinite(first)
        else { return nil }
        var start = first - 1
        while start >= grammar.range.lowerBound, grammar[start].punctuation.isQuotation { start -= 1 }
        guard start < grammar.range.lowerBound || grammar[start].kind == .punctuation else { return nil }
        let rest = first..<grammar.range.upperBound
        // هدنة إنسانية في الفاشر .. نداء جديد
        if rest.dropFirst().contains(where: isApposedDemand) { return (.calledFor, "a headline calls it a demand") }
        let isPlain = !rest.contains { grammar[$0].isVerb || grammar[$0].particle == .question || isQuestion($0) }
        return isPlain ? (.declared, "a headline says that there is one") : nil
    }

    /// A noun of demand right behind a mark, which says what the line is.
    private func isApposedDemand(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.has(CeasefireStageReader.demands) && unit.isNominal && !unit.hasArticle && unit.proclitics.isEmpty
            && grammar[index - 1].kind == .punctuation && !grammar[index - 1].punctuation.isQuotation
    }

    private func isQuestion(_ index: Int) -> Bool { grammar[index].punctuation == .question }

    /// هدنة، هدنة إنسانية، وقف إطلاق نار مؤقت; but وقف إطلاق النار, definite by its genitive, is one known.
    func isIndefinite(_ index: Int) -> Bool {
        // خفض التصعيد
        if grammar[index].has(.calm), grammar[index].kind == .phrase { return false }
        if isKnownByName(index) { return false }
        // وقف لإطلاق النار: what stops stands behind ل.
        if grammar[index].has(.owned) || grammar[index].endToken - grammar[index].firstToken != 3 { return true }
        guard index + 1 < grammar.range.upperBound else { return false }
        // لا يزال وقف إطلاق النار صامدا
        return grammar[index + 1].features.kind == .adjective && !grammar[index + 1].hasArticle
            && !grammar[index + 1].has([.respect, .continuing])
    }

    func sentence() -> Finding {
        if let found = resulted() ?? resolved() { return found }
        if tellsOfBreaches { return (.violated, "the sentence tells of breaches") }
        // شرطنا الأول: الوقف العاجل للقتال
        let group = grammar[trigger].group
        return group >= 0 && groups[Int(group)].mode == "urgent-known" && !hasPredicate
            ? (.calledFor, "it is to be at once") : (.mentioned, "it is only mentioned")
    }

    /// وقف الحرب الآن | استسلام
    private var hasPredicate: Bool {
        let next = units.upperBound
        guard next < grammar.range.upperBound else { return false }
        let unit = grammar[next]
        return unit.kind == .word && unit.isNominal && !unit.hasArticle && !unit.isConjoined
            && unit.proclitics.isDisjoint(with: .prepositions)
    }

    var tellsOfBreaches: Bool { grammar.range.contains { grammar[$0].has(.violate) && !grammar[$0].has(.common) } }

    /// أدت الوساطة إلى هدنة، قد يؤدي إلى وقف إطلاق النار.
    private func resulted() -> Finding? {
        guard let cause = causeInFront, cause < trigger - 1 || grammar[trigger].proclitics.contains(.li)
        else {
            // يمكن أن تكون أساسا لوقف إطلاق النار
            return governors.isPossible && grammar[trigger].proclitics.contains(.li)
                ? (.negotiated, "it is thought possible") : nil
        }
        // تدعو الطرفين إلى صفقة تفضي إلى وقف إطلاق النار
        let over = grammar.governors(of: max(grammar.range.lowerBound, cause - 1))
        if grammar[cause].features.kind == .imperfect, cause - 1 > grammar.range.lowerBound,
            over.has(.demand) || over.has(.hope), !over.isNegated
        {
            return (.calledFor, "what leads to it is demanded")
        }
        let isFact = grammar[cause].features.kind == .perfect && !unsettled && !isNegated(cause)
        return isFact ? (.agreed, "something led to it") : (.negotiated, "something may lead to it")
    }

    /// يؤدي الضغط الدولي إلى هدنة: the verb that leads to it, before its subject and إلى.
    private var causeInFront: Int? {
        var index = trigger - 1
        if index >= grammar.range.lowerBound, grammar[index].particle == .ila { index -= 1 }
        while index >= grammar.range.lowerBound, trigger - index <= 6 {
            let unit = grammar[index]
            if unit.isVerb { return unit.has(.cause) ? index : nil }
            // أدت حرب 1973 إلى
            guard unit.isNominal, !unit.isConjoined, unit.kind != .number, grammar[trigger - 1].particle == .ila
            else { return nil }
            index -= 1
        }
        return nil
    }

    /// قرار بوقف إطلاق النار: what a resolution is for.
    private func resolved() -> Finding? {
        guard !grammar[trigger].proclitics.isDisjoint(with: [.li, .bi]), trigger > grammar.range.lowerBound else {
            return nil
        }
        var index = trigger - 1
        while index > grammar.range.lowerBound, grammar[index].isAdjective { index -= 1 }
        guard grammar[index].has(.document), !grammar[index].isVerb else { return nil }
        if isRefused(index) { return (.rejected, "the resolution is refused") }
        return (.calledFor, "a resolution asks for it")
    }
}
