// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What is demanded of a ceasefire: whether it is, and whether the demand is refused or met.
extension CeasefireStageReader {
    // MARK: What the demand covers

    static let demands: ClassSet = [.demand, .advocate, .necessity, .draft, .hope]

    var demanded: Bool {
        governors.has(.demand) || governors.has(.advocate) || governors.has(.necessity) || governors.has(.hope)
            || isImposed || isExpected || isWanted || isDuty
    }

    /// على الجميع أن يحافظوا على الهدنة، على الأطراف أن تفي بالتزاماتها.
    private var isDuty: Bool {
        governors.units.contains {
            guard $0 < trigger else { return false }
            if grammar[$0].isVerb || grammar[$0].kind == .phrase { return grammar.isDuty($0) }
            // على الفصائل أن تبقى متمسكة بالهدنة
            return grammar[$0].isAdjective && $0 > grammar.range.lowerBound && grammar[$0 - 1].isVerb
                && grammar.isDuty($0 - 1)
        }
    }

    /// نريد تمديد الهدنة: the speaker's own will.
    private var isWanted: Bool {
        governors.units.contains {
            $0 < trigger && grammar[$0].has(.unsettled) && grammar[$0].isVerb
                && grammar[$0].features.person == .first && !isNegated($0)
        }
    }

    /// Units in front of a purpose within which stands who takes to the streets.
    private static let reachOfProtests = 8

    /// آلاف يتظاهرون في باريس من أجل وقف الحرب
    func isProtest(before purpose: Int) -> Bool {
        let start = max(grammar.range.lowerBound, purpose - CeasefireStageReader.reachOfProtests)
        return (start..<purpose).contains { index in
            let group = grammar[index].group
            return group >= 0 && groups[Int(group)].event == .protest
        }
    }

    /// Whether the verb is one of wanting that has the ceasefire for its object.
    func isWanted(by verb: Int) -> Bool {
        let unit = grammar[verb]
        guard unit.isVerb, unit.group >= 0, groups[Int(unit.group)].mode == "want", stands(rightBefore: verb),
            !grammar[trigger].hasArticle, isIndefinite(trigger)
        else { return false }
        return (verb + 1..<trigger).allSatisfy { grammar[$0].isNominal }
    }

    /// يتوقع من الخرطوم أن تعلن هدنة: what is expected of somebody is demanded of him.
    var isExpected: Bool {
        governors.units.contains { index in
            guard index + 2 < trigger, grammar[index].isVerb, grammar[index].has(.possible) else { return false }
            return grammar[index + 1].particle == .min && grammar[index + 2].isNominal
                && (index + 3..<trigger).contains { grammar[$0].particle == .that }
        }
    }

    var unsettled: Bool {
        governors.has(.negotiate) || governors.has(.unsettled) || governors.has(.aim) || governors.isConditional
            || governors.isQuestion || governors.isPossible || opensWithCondition || isDoubted
    }

    /// ما إذا كان الطرفان سيتوصلان إلى هدنة: the doubt stands before the subject.
    private var isDoubted: Bool {
        guard let verb = governors.units.first(where: { $0 < trigger && grammar[$0].isVerb }) else { return false }
        var index = verb - 1
        while index >= grammar.range.lowerBound, verb - index <= 5 {
            let unit = grammar[index]
            if unit.particle == .conditional || unit.particle == .question { return true }
            if unit.kind == .phrase, unit.has(.possible) { return true }
            // كان and كأن are one word once hamza is folded away.
            guard unit.isNominal || unit.particle == .was || unit.particle == .that else { return false }
            index -= 1
        }
        return false
    }

    var opensWithCondition: Bool {
        guard let first = grammar.range.first(where: { grammar[$0].kind != .punctuation }) else { return false }
        return grammar[first].particle == .conditional
    }

    /// على الأطراف الالتزام بالهدنة، إن على الجيش وقف القتال: a duty, told without a verb.
    var isImposed: Bool { duty != nil }

    /// Where the على of that duty stands.
    private var duty: Int? {
        var head = trigger
        for governor in governors.units where governor < trigger && !grammar[governor].isVerb && governor >= head - 2 {
            head = governor
        }
        guard grammar[head].features.kind == .masdar || grammar[head].kind == .phrase,
            grammar[head].proclitics.isDisjoint(with: .prepositions)
        else { return nil }
        var index = head - 1
        var isDefinite = false
        while index >= grammar.range.lowerBound, head - index <= CeasefireStageReader.reachOfDuties {
            // على الجيش، بحسب بيان، وقف القتال
            if let opened = grammar.aside(closedAt: index) {
                index = opened - 1
                continue
            }
            let unit = grammar[index]
            if unit.particle == .ala {
                guard isDefinite, !unit.hasPronoun else { return nil }
                guard index > grammar.range.lowerBound else { return index }
                let before = grammar[index - 1]
                if before.particle == .that || before.kind == .punctuation || unit.isConjoined {
                    return grammar.isOfThing(behind: index) ? nil : index
                }
            }
            // على الحكومة العودة إلى المفاوضات ووقف القتال
            let isOver = grammar[head].isConjoined && unit.particle == .ila
            // على الأطراف عدم خرق الهدنة
            let isWithout = unit.particle == .without && index == head - 1
            let isWithin = unit.punctuation.isQuotation || isOver || isWithout || grammar.isBetween(index)
            guard unit.isNominal || isWithin else { return nil }
            if unit.hasArticle || unit.kind == .name || unit.kind == .phrase || unit.hasPronoun { isDefinite = true }
            index -= 1
        }
        return nil
    }

    /// Units between على and what somebody's duty is: على الطرفين في ظل تدهور الأوضاع الإنسانية وقف القتال.
    private static let reachOfDuties = 14

    /// انتهت المهلة، وعلى الجيش وقف القتال: a duty joined to another clause, whose words govern nothing in it.
    var startOfDuty: Int {
        guard let duty, grammar[duty].isConjoined else { return grammar.range.lowerBound }
        return duty
    }

    func imposed() -> Finding? {
        isImposed ? (.calledFor, "it is laid on somebody as a duty") : nil
    }

    /// The demand that stands over its declaration or agreement: طالبوا بإعلان هدنة.
    func demandOver(_ governor: Int) -> Finding? {
        if isExpected { return (.calledFor, "it is expected of somebody") }
        if grammar[governor].isVerb, grammar.isDuty(governor) { return (.calledFor, "it is somebody's duty") }
        let outer = governors.units.first { $0 < governor && grammar[$0].has(CeasefireStageReader.demands) }
        // طلبت الدعم في المحادثات حول إعلان هدنة: talks in between are what is told.
        guard let outer, !governors.units.contains(where: { outer < $0 && $0 < governor && areTalks($0) }) else {
            return nil
        }
        return demand(at: outer)
    }

    /// What a demand comes to: a call, unless it is refused, was answered, or speaks of a ceasefire that is there.
    func demand(at governor: Int) -> Finding? {
        let unit = grammar[governor]
        if isDemandedOfGuarantors { return (.upholdCalledFor, "those who watch over the truce are to see to it") }
        if isSubject(of: governor) { return (.mentioned, "it is what moves others to something") }
        if isNegated(governor) || isRefused(governor) { return (.rejected, "the demand is refused") }
        if (governor..<trigger - 1).contains(where: { grammar[$0].particle == .without }),
            grammar[trigger].has(.ceasefire)
        {
            return (.upholdCalledFor, "nothing is to be done against it")
        }
        if isRefusedTo(governor) { return (.rejected, "somebody does not demand it") }
        // وافق على طلب هدنة, but رحب بوصول المساعدات وطالب بهدنة
        if !unit.isVerb, !unit.isAdjective, !unit.features.isAbsolute,
            let answer = governors.units.first(where: { $0 < governor && grammar[$0].has(.accept) }),
            !(answer + 1..<governor).contains(where: { beginsOtherThing($0) || grammar[$0].punctuation.isComma })
        {
            return isNegated(answer) ? (.rejected, "the demand is not met") : (.agreed, "the demand is met")
        }
        // هل يدعو المجلس إلى هدنة؟
        if unit.isVerb, unit.has(.demand), governor > grammar.range.lowerBound,
            grammar[governor - 1].particle == .question
        {
            return (.mentioned, "whether it is demanded is asked")
        }
        if isShoredUp(behind: governor) { return (.upholdCalledFor, "it is to be upheld") }
        if asksForKeeping { return (.upholdCalledFor, "its parties are called on to keep it") }
        if opensWithCondition { return (.negotiated, "the demand is a condition") }
        if namesOneInForce || binds(governor) { return (.upholdCalledFor, "one that is in force is demanded") }
        if unit.isVerb, let answered = relativeClause() { return answered }
        // يجب أن تصبح الهدنة دائمة
        if grammar[trigger].hasArticle, units.upperBound < grammar.range.upperBound,
            grammar[units.upperBound].isAdjective, !grammar[units.upperBound].hasArticle,
            (governor + 1..<trigger).contains(where: { grammar[$0].isVerb })
        {
            return (.upholdCalledFor, "that it lasts is demanded")
        }
        if !unit.isVerb, grammar.range.contains(where: { grammar[$0].has(.violate) && !isWarding(before: $0) }) {
            return (.violated, "the sentence tells of breaches")
        }
        if governor > grammar.range.lowerBound, grammar[governor - 1].has(.agree) {
            return (.inForce, "an agreement provides for it")
        }
        // تحتاج الهدنة إلى مراقبين, but غزة تحتاج هدنة
        if unit.isVerb, grammar[trigger].hasArticle || !isIndefinite(trigger), unit.has(.necessity), unit.has(.common),
            governor + 1 == trigger,
            grammar[trigger].proclitics.isDisjoint(with: .prepositions)
        {
            return (.mentioned, "it needs something itself")
        }
        let isThere = trigger > grammar.range.lowerBound && grammar[trigger - 1].particle == .demonstrative
        if unit.has(.necessity), isThere { return (.mentioned, "it is there already") }
        return (.calledFor, "it is demanded")
    }

    /// شجعت الهدنة الأهالي على العودة، شجعتهم الهدنة على ذلك: the truce does it, and somebody else is its object.
    private func isSubject(of verb: Int) -> Bool {
        guard grammar[verb].isVerb, grammar[verb].has(.advocate), verb + 1 == trigger, grammar[trigger].hasArticle,
            grammar[trigger].proclitics.isDisjoint(with: .prepositions), !grammar[trigger].isConjoined
        else { return false }
        if grammar[verb].hasPronoun { return true }
        let next = units.upperBound
        return next + 1 < grammar.range.upperBound && grammar[next].isNominal && !grammar[next].isAdjective
            && grammar[next].hasArticle && grammar[next].proclitics.isDisjoint(with: .prepositions)
            && grammar[next + 1].particle == .ala
    }

    /// دعا إلى حماية وقف إطلاق النار، إلى دعم الهدنة: what is protected or backed is there.
    private func isShoredUp(behind demand: Int) -> Bool {
        let isAgreement = grammar[trigger - 1].has(.agree) && !grammar[trigger - 1].isVerb
        let noun = isAgreement ? trigger - 2 : trigger - 1
        guard noun > demand, grammar[noun].isNominal, !grammar[noun].hasArticle, !grammar[noun].isAdjective else {
            return false
        }
        if grammar[noun].has(.protect) { return true }
        let group = grammar[noun].group
        return (isAgreement || grammar[trigger].hasArticle) && group >= 0 && groups[Int(group)].event == .support
    }

    /// Words that say that somebody asks: شدد على ضرورة، أيد الدعوة، وجه نداء.
    private static let asking: ClassSet = [.speech, .reply, .demand, .advocate, .tabling]

    /// امتنع عن الدعوة إلى هدنة، انتقد الدعوات إليها، لم يشدد على ضرورتها، نفى أن يكون دعا إليها، هل يدعو إليها: what is not demanded.
    private func isRefusedTo(_ demand: Int) -> Bool {
        let unit = grammar[demand]
        if unit.isVerb {
            let isDenied = governors.units.contains {
                $0 < demand && grammar[$0].has(.deny) && !grammar[$0].isAdjective && !isNegated($0)
            }
            return isDenied
        }
        guard !unit.isAdjective, !unit.isConjoined else { return false }
        var index = demand - 1
        while index >= grammar.range.lowerBound, demand - index <= CeasefireStageReader.reachOfDuties,
            !grammar[index].isVerb
        {
            if let opened = grammar.aside(closedAt: index) {
                index = opened - 1
                continue
            }
            let before = grammar[index]
            guard before.isNominal || before.particle == .an || grammar.isBetween(index), !before.isConjoined else {
                return false
            }
            index -= 1
        }
        guard index >= grammar.range.lowerBound, grammar[index].isVerb else { return false }
        let verb = grammar[index]
        let isOver = unit.proclitics.isDisjoint(with: .prepositions) || unit.proclitics.contains(.bi)
        if verb.has(.condemn), isOver, grammar[demand - 1].particle?.isPreposition != true { return true }
        // لم يكف عن الدعوة إلى هدنة
        if verb.has(.halt), grammar[demand - 1].particle == .an { return !isNegated(index) }
        return verb.has(CeasefireStageReader.asking) && isNegated(index)
    }

    /// يدعو طرفي الهدنة إلى الوفاء بالتزاماتهما: what is demanded stands behind, of those who have one.
    private var asksForKeeping: Bool {
        var next = units.upperBound
        // في الحديدة
        while next < grammar.range.upperBound, next - units.upperBound <= 3,
            grammar[next].particle == .fi || grammar[next].kind == .name
        {
            next += 1
        }
        guard grammar[trigger].hasArticle, next + 1 < grammar.range.upperBound, grammar[next].particle == .ila,
            !grammar[next].hasPronoun
        else { return false }
        return grammar[next + 1].has([.respect, .extend])
    }

    /// إلزام إسرائيل بالهدنة
    private func binds(_ demand: Int) -> Bool {
        let group = grammar[demand].group
        return grammar[trigger].hasArticle && group >= 0 && groups[Int(group)].mode == "bind"
    }

    /// وقف إطلاق النار المتفق عليه، الهدنة القائمة
    private var namesOneInForce: Bool {
        let next = units.upperBound
        // ألزموا إسرائيل باتفاق نوفمبر
        if isPact { return true }
        guard next < grammar.range.upperBound else { return false }
        let unit = grammar[next]
        return unit.isAdjective && unit.hasArticle && unit.has(.respect)
    }

    /// Whether a refusal or veto meets the demand: before it in its clause (الفيتو ضد قرار يدعو إلى هدنة), or behind
    /// the ceasefire, taking it up (رفضت ذلك، قوبلت بالرفض).
    func isRefused(_ demand: Int) -> Bool {
        var index = demand
        while index >= grammar.range.lowerBound {
            let unit = grammar[index]
            if unit.has(.reject), !unit.has(.common) || isOfDraft(index, before: demand), !isQualityOfPaper(index) {
                return true
            }
            if isVotedDown(index, before: demand) || isVotedAgainst(index) { return true }
            if unit.isVerb, unit.isConjoined { break }
            // للتعبير عن رفضهم للهجمات | وللمطالبة بوقف الحرب: another purpose.
            if index == demand, unit.isConjoined, !unit.proclitics.isDisjoint(with: .prepositions) { break }
            index -= 1
        }
        return (units.upperBound..<max(units.upperBound, grammar.range.upperBound)).contains(where: refusesIt)
    }

    /// وافق على الخطة، وإقناع المجلس بـ: what is joined to the thing accepted is another.
    private func beginsOtherThing(_ index: Int) -> Bool {
        grammar[index].isConjoined && grammar[index].features.kind == .masdar && !grammar[index].has(.accept)
    }

    /// قرار غير ملزم: what kind of paper it is refuses nothing.
    func isQualityOfPaper(_ refusal: Int) -> Bool {
        guard grammar[refusal].kind == .phrase, grammar[refusal].has(.reject) else { return false }
        var before = refusal - 1
        while before > grammar.range.lowerBound, grammar[before].isAdjective { before -= 1 }
        return before >= grammar.range.lowerBound && grammar[before].has([.document, .draft])
    }

    /// أسقط المجلس مشروع قرار يدعو إلى هدنة.
    private func isOfDraft(_ refusal: Int, before demand: Int) -> Bool {
        (refusal..<max(refusal, demand + 1)).contains { grammar[$0].has([.document, .draft]) }
    }

    /// فشل مجلس الأمن في اعتماد قرار يدعو إلى هدنة.
    func isVotedDown(_ failure: Int, before demand: Int) -> Bool {
        // عرقلت واشنطن صدور قرار يدعو إلى هدنة
        if grammar[failure].has(.obstruct), grammar[failure].isVerb, failure + 1 < demand,
            (failure + 1..<min(failure + 12, demand)).contains(where: { grammar[$0].has([.document, .draft]) })
        {
            return !isNegated(failure)
        }
        guard grammar[failure].has(.collapse), failure + 1 < demand else { return false }
        let between = failure + 1..<demand
        // موسكو تجهض بيانا يدعو إلى هدنة
        if grammar[failure].isVerb, grammar[failure + 1].has([.document, .draft]), !grammar[failure + 1].hasArticle {
            return true
        }
        // فشل في تمرير | مشروع قرار | لوقف النار
        return (failure + 1...demand).contains { grammar[$0].has([.document, .draft]) }
            && between.contains { grammar[$0].has([.accept, .agree]) }
    }

    /// صوتت موسكو ضد الهدنة
    func isVotedAgainst(_ preposition: Int) -> Bool {
        guard grammar[preposition].particle == .didd else { return false }
        return (max(grammar.range.lowerBound, preposition - 6)..<preposition).contains {
            grammar[$0].group >= 0 && groups[Int(grammar[$0].group)].mode == "vote"
        }
    }

    func refusesIt(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.has(.reject), !unit.has(.common) else { return false }
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

    func areTalks(_ governor: Int) -> Bool {
        grammar[governor].has(.negotiate) && !grammar[governor].has(.unsettled) && !grammar[governor].isVerb
    }
}
