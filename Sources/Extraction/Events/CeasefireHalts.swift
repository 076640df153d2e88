// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Reads what it means that fighting stops, told by a verb: أوقف الجانبان إطلاق النار، يجب أن تتوقف الحرب.
struct CeasefireHalts {
    let grammar: SentenceGrammar
    /// The verb and what stops.
    let units: Range<Int>
    let governors: Governors

    private var verb: Int { units.lowerBound }

    /// `nil` where it is no ceasefire: an army that stops an attack, fighting that dies down.
    func finding() -> CeasefireStageReader.Finding? {
        if governors.has(.demand) || governors.has(.necessity) || governors.has(.draft) || grammar.isDuty(verb)
            || governors.has(.advocate) && !governors.has(.announce)
        {
            return governors.isNegated && !governors.has(.necessity)
                ? (.mentioned, "it is not to stop") : (.calledFor, "somebody demands that it stop")
        }
        // دعا إلى قرار ينهي الحرب
        if let paper, grammar.governors(of: paper).has(.demand) {
            return (.calledFor, "somebody demands a paper that stops it")
        }
        // تريد أن تتوقف الحرب
        if !governors.isNegated, !isOwnFire, governors.units.contains(where: wants) {
            return (.calledFor, "somebody wants that it stop")
        }
        if governors.has(.hope) { return (.calledFor, "somebody hopes that it stops") }
        if governors.isNegated {
            let isVow = grammar[verb].features.person == .first
            return isOwnFire || isVow ? (.rejected, "the fighting does not stop") : nil
        }
        if isOfAgreement { return (.agreed, "an agreement that was reached stops it") }
        // مفاوضات للتوصل إلى اتفاق يوقف القتال
        if let agreement, grammar.governors(of: agreement).has(.negotiate) {
            return (.negotiated, "an agreement that would stop it is negotiated")
        }
        guard isOwnFire || isByParty || governors.isFuture && !isBloodshed, !isByOneMan else { return nil }
        let isWish = governors.has(.unsettled) || governors.has(.aim)
        if isWish || governors.isConditional || governors.isPossible || governors.isQuestion {
            return (.mentioned, "it is not a fact")
        }
        return (.declared, governors.isFuture ? "fighting is about to stop" : "somebody stops fighting")
    }

    private func wants(_ index: Int) -> Bool {
        grammar[index].isVerb && grammar[index].has(.unsettled) && index < verb
            && (index + 1..<verb).contains { grammar[$0].particle == .that }
    }

    /// إطلاق النار، عملياتها العسكرية، عدوانهم: what those who stop it do themselves.
    private var isOwnFire: Bool {
        let stopped = grammar[units.upperBound - 1]
        return !isBloodshed && (stopped.kind == .phrase || stopped.hasPronoun)
    }

    /// What ends bloodshed need not be one who sheds it.
    private var isBloodshed: Bool { grammar[units.upperBound - 1].has(.common) }

    /// توصلوا إلى اتفاق يوقف القتال: the clause is of an agreement, and that one is told as reached.
    private var isOfAgreement: Bool {
        guard let agreement else { return false }
        return (max(grammar.range.lowerBound, verb - 12)..<agreement).contains { index in
            let unit = grammar[index]
            // وقعت الفصائل اتفاقا: what happens to be a light verb signs here.
            let isSigned = grammar[agreement].features.isAbsolute || grammar[agreement - 1].particle == .ala
            return unit.isVerb && (unit.has(.agree) || unit.has(.lightPassive) && isSigned)
        }
    }

    /// The noun of agreement that the clause of the verb says more of.
    private var agreement: Int? {
        (max(grammar.range.lowerBound, verb - 2)..<verb).last { grammar[$0].has(.agree) && !grammar[$0].isVerb }
    }

    /// The resolution or draft that the clause of the verb says more of.
    private var paper: Int? {
        guard verb > grammar.range.lowerBound, grammar[verb].features.kind == .imperfect else { return nil }
        let before = grammar[verb - 1]
        return before.has([.document, .draft]) && !before.isVerb && !before.hasArticle ? verb - 1 : nil
    }

    /// أوقف الجيش القتال: a party stands between the verb and what it stops.
    private var isByParty: Bool {
        guard grammar[verb].features.kind == .perfect, grammar[units.upperBound - 1].has(.hostilities) else {
            return false
        }
        return (verb + 1..<units.upperBound - 1).contains { index in
            let unit = grammar[index]
            // أوقف الطرفان القتال
            let isSeveral = unit.isNominal && unit.hasArticle && unit.features.number != .singular
            return unit.has([.force, .armedHead, .organizationHead, .regime]) || unit.kind == .name
                || isSeveral && index == verb + 1
        }
    }

    /// أوقف المسلح إطلاق النار: one man with a gun makes no truce.
    private var isByOneMan: Bool {
        let around = max(grammar.range.lowerBound, verb - 2)..<min(grammar.range.upperBound, verb + 3)
        return grammar[verb].features.number == .singular
            && around.contains { index in
                let unit = grammar[index]
                let isArmed = unit.has(.force) && unit.has(.role) || unit.has(.otherAttacker)
                return isArmed && unit.hasArticle && unit.features.number == .singular && unit.kind == .word
            }
    }
}
