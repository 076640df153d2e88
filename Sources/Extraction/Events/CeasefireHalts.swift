// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Reads what it means that fighting stops, told by a verb: أوقف الجانبان إطلاق النار، يجب أن تتوقف الحرب.
struct CeasefireHalts {
    let grammar: SentenceGrammar
    /// The verb and what stops.
    let units: Range<Int>
    let governors: Governors
    let groups: [LexiconGroup]

    private var verb: Int { units.lowerBound }

    /// `nil` where it is no ceasefire: an army that stops an attack, fighting that dies down.
    func finding() -> CeasefireStageReader.Finding? {
        if governors.has(.demand) || governors.has(.necessity) || governors.has(.draft) || grammar.isDuty(verb)
            || governors.has(.advocate) && !governors.has(.announce)
        {
            return governors.isNegated && !governors.has(.necessity) || isUnneeded
                ? (.mentioned, "it is not to stop") : (.calledFor, "somebody demands that it stop")
        }
        // دعا إلى قرار ينهي الحرب
        if let paper {
            let over = grammar.governors(of: paper)
            if over.has(.demand) || over.units.contains(where: isWill) {
                return (.calledFor, "somebody demands a paper that stops it")
            }
        }
        // تريد أن تتوقف الحرب
        if !governors.isNegated, !isOwnFire, governors.units.contains(where: wants) {
            return (.calledFor, "somebody wants that it stop")
        }
        if governors.has(.hope), !governors.has(.aim) || agreement == nil {
            return (.calledFor, "somebody hopes that it stops")
        }
        if governors.isNegated {
            let isVow = grammar[verb].features.person == .first
            return isOwnFire || isVow ? (.rejected, "the fighting does not stop") : nil
        }
        if let sought = sought() { return sought }
        if isOfAgreement || isOfSignedPaper { return (.agreed, "an agreement that was reached stops it") }
        if isEndBetweenParties { return (.declared, "the war between them has stopped") }
        guard isOwnFire || isByParty || governors.isFuture && !isBloodshed, !isByOneMan else { return nil }
        let isWish = governors.has(.unsettled) || governors.has(.aim)
        if isWish || governors.isConditional || governors.isPossible || governors.isQuestion {
            return (.mentioned, "it is not a fact")
        }
        return (.declared, governors.isFuture ? "fighting is about to stop" : "somebody stops fighting")
    }

    /// ناشد الحكومة إبرام اتفاق ينهي القتال، يقتربون من صفقة تنهيه: what is done about the agreement that would stop it.
    private func sought() -> CeasefireStageReader.Finding? {
        guard let agreement else { return nil }
        let over = grammar.governors(of: agreement)
        if over.has(.demand) || over.has(.necessity) || over.has(.hope) {
            // أملا بصفقة
            if over.has(.aim) { return (.negotiated, "an agreement that would stop it is hoped for") }
            return over.isNegated ? nil : (.calledFor, "somebody demands an agreement that stops it")
        }
        return over.has(.negotiate) || over.has(.unsettled) || over.has(.aim) || over.isPossible
            ? (.negotiated, "an agreement that would stop it is negotiated") : nil
    }

    /// أراد
    private func isWill(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.isVerb && unit.group >= 0 && groups[Int(unit.group)].mode == "want"
    }

    /// لا يجب أن تتوقف المعركة, but لا بد
    private var isUnneeded: Bool {
        governors.units.contains { index in
            grammar[index].has(.necessity) && grammar[index].isVerb && grammar[index].kind == .word
                && index > grammar.range.lowerBound && grammar[index - 1].particle == .negation
        }
    }

    private func wants(_ index: Int) -> Bool {
        grammar[index].isVerb && grammar[index].has(.unsettled) && index < verb
            && (index + 1..<verb).contains { grammar[$0].particle == .that }
    }

    /// إطلاق النار، عملياتها العسكرية، عدوانهم: what those who stop it do themselves.
    private var isOwnFire: Bool {
        let stopped = grammar[units.upperBound - 1]
        // توقف القصف الجوي ساعة: what comes to rest by itself is a lull.
        if isBloodshed || comesToRest && units.count == 2 && stopped.has(.strike) { return false }
        return stopped.kind == .phrase || stopped.hasPronoun || isFireOfBoth
    }

    /// أوقفت الدولتان النار، قالا إنهما أوقفا النار: flames are stopped by those who fight them.
    private var isFireOfBoth: Bool {
        let stopped = grammar[units.upperBound - 1]
        guard stopped.hasArticle, stopped.group >= 0, stopped.kind == .word,
            groups[Int(stopped.group)].mode == "firearms"
        else { return false }
        return grammar[verb].features.number == .dual || (verb + 1..<units.upperBound - 1).contains(where: isParty)
    }

    private var comesToRest: Bool {
        let unit = grammar[verb]
        guard unit.kind == .word, unit.group >= 0 else { return false }
        // توقف القصف: without a subject in front, the feminine توقف of أوقف is a perfect.
        let isBare = verb == grammar.range.lowerBound || !grammar[verb - 1].isNominal
        return groups[Int(unit.group)].mode == "cease"
            || unit.has(.common) && unit.features.kind == .imperfect && isBare && units.count == 2
    }

    /// توقفت الحرب بين الفصيلين: whose war it was stands right behind it, and no year.
    private var isEndBetweenParties: Bool {
        let next = units.upperBound
        guard comesToRest, grammar[verb].features.kind == .perfect, units.count == 2, next < grammar.range.upperBound,
            grammar[next].particle == .bayna, next + 1 < grammar.range.upperBound, isSide(next + 1),
            !grammar[units.upperBound - 1].has(.clash), !governors.isConditional, !governors.isPossible,
            !governors.isQuestion
        else { return false }
        return !(next..<min(next + 12, grammar.range.upperBound)).contains {
            grammar[$0].has(.longPeriod) || grammar[$0].kind == .number && grammar[$0 - 1].particle == .fi
        }
    }

    /// What ends bloodshed need not be one who sheds it.
    private var isBloodshed: Bool {
        grammar[units.upperBound - 1].has(.common) && grammar[units.upperBound - 1].has(.hostilities)
    }

    /// توصلوا إلى اتفاق يوقف القتال: the clause is of an agreement, and that one is told as reached.
    private var isOfAgreement: Bool {
        guard let agreement else { return false }
        return (max(grammar.range.lowerBound, verb - 12)..<agreement).contains { index in
            let unit = grammar[index]
            // وقعت الفصائل اتفاقا: what happens to be a light verb signs here.
            let isSigned = grammar[agreement].features.isAbsolute || grammar[agreement - 1].particle == .ala
            let isDenied = index > grammar.range.lowerBound && grammar[index - 1].particle == .negation
            return unit.isVerb && !isDenied
                && (unit.has([.agree, .accept]) || unit.has(.lightPassive) && isSigned)
        }
    }

    /// وقع الوفدان وثيقة تنهي القتال
    private var isOfSignedPaper: Bool { paper.flatMap(grammar.signature).map(grammar.isSettled) ?? false }

    /// The noun of agreement that the clause of the verb says more of.
    private var agreement: Int? {
        (max(grammar.range.lowerBound, verb - 2)..<verb).last { grammar[$0].has(.agree) && !grammar[$0].isVerb }
    }

    /// The resolution or draft that the clause of the verb says more of.
    private var paper: Int? {
        guard verb > grammar.range.lowerBound, grammar[verb].features.kind == .imperfect else { return nil }
        // قرارا ملزما يوقف الحرب
        let head = grammar[verb - 1].isAdjective && verb - 1 > grammar.range.lowerBound ? verb - 2 : verb - 1
        let before = grammar[head]
        return before.has([.document, .draft]) && !before.isVerb && !before.hasArticle ? head : nil
    }

    /// إسرائيل، القوات، الطرفين
    private func isSide(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.kind == .name || unit.has([.force, .armedHead, .regime])
            || unit.hasArticle && unit.features.number == .dual
    }

    /// أوقف الجيش القتال: a party stands between the verb and what it stops.
    private var isByParty: Bool {
        guard grammar[verb].features.kind == .perfect, grammar[units.upperBound - 1].has(.hostilities) else {
            return false
        }
        return (verb + 1..<units.upperBound - 1).contains(where: isParty)
    }

    private func isParty(_ index: Int) -> Bool {
        let unit = grammar[index]
        // أوقف الطرفان القتال
        let isSeveral = unit.isNominal && unit.hasArticle && unit.features.number != .singular
        return unit.has([.force, .armedHead, .organizationHead, .regime]) || unit.kind == .name
            || isSeveral && index == verb + 1
    }

    /// أوقف المسلح إطلاق النار: one man with a gun makes no truce.
    private var isByOneMan: Bool {
        // أوقف الحرس إطلاق النار لما استسلم المسلح
        let behind = units.upperBound..<max(units.upperBound, min(grammar.range.upperBound, units.upperBound + 8))
        if grammar[verb].features.number == .singular, behind.contains(where: isOneMan) { return true }
        let around = max(grammar.range.lowerBound, verb - 2)..<min(grammar.range.upperBound, verb + 3)
        return grammar[verb].features.number == .singular
            && around.contains { index in
                let unit = grammar[index]
                let isArmed = unit.has(.force) && unit.has(.role) || unit.has(.otherAttacker)
                return isArmed && unit.hasArticle && unit.features.number == .singular && unit.kind == .word
            }
    }

    /// المهاجم، المسلح، المشتبه به
    private func isOneMan(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.kind == .word, unit.hasArticle, unit.features.number == .singular, !unit.isVerb, unit.group >= 0
        else {
            return false
        }
        return unit.has(.crime) || unit.has(.force) && groups[Int(unit.group)].mode == "gunman"
            || unit.has(.force) && unit.has(.role)
    }
}
