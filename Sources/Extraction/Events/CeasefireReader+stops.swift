// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What is stopped, where more stands between it and the word of stopping.
extension CeasefireReader {
    /// Units of a span of time at most: أكثر من عشرين شهرا من.
    private static let longestSpan = 6

    /// إنهاء سبع سنوات من الحرب: the fighting behind how long it has lasted.
    func fighting(behindSpanAt start: Int) -> Int? {
        var next = start
        var isTimed = false
        while next < grammar.range.upperBound, next - start <= CeasefireReader.longestSpan {
            let unit = grammar[next]
            if unit.has(.hostilities), isTimed, grammar[next - 1].particle == .min {
                return unit.isVerb || unit.isAdjective ? nil : next
            }
            let isLink = unit.particle == .min || unit.particle == .quantifier || unit.kind == .number
            guard isLink || unit.has(.timeUnit) && !unit.isVerb, !unit.isConjoined,
                next > start || unit.particle != .min
            else { return nil }
            if unit.has(.timeUnit) { isTimed = true }
            next += 1
        }
        return nil
    }

    /// Units of a circumstance between a verb of stopping and what stops.
    private static let longestOccasion = 8

    /// أن توقف في شهر الصيام | القتال: what stops, where nothing in front can have it for a genitive.
    func stopped(behindOccasion opener: Int) -> Int? {
        let end = min(grammar.range.upperBound, opener + CeasefireReader.longestOccasion)
        for index in opener + 2..<max(opener + 2, end) {
            let unit = grammar[index]
            if unit.isVerb || unit.isConjoined || unit.particle == .that || unit.kind == .punctuation { return nil }
            guard unit.has([.hostilities, .strike]), !unit.isAdjective else { continue }
            let before = grammar[index - 1]
            let isWhole = before.isAdjective || before.hasArticle || before.hasPronoun || before.kind == .name
            let isObject = unit.hasArticle || unit.hasPronoun || unit.kind == .phrase
            return isWhole && isObject && unit.proclitics.isDisjoint(with: .prepositions) ? index : nil
        }
        return nil
    }

    /// توقف الهند وباكستان القتال: who stops it with the one named right before.
    func isSecondParty(_ index: Int, of verb: Int) -> Bool {
        grammar[verb].isVerb && index > verb + 1 && isWarring(index) && isWarring(index - 1)
    }

    /// Units between fighting and the verb of its end: الحرب يجب أن تنتهي.
    private static let reachOfSubjects = 7

    /// الحرب يجب أن تنتهي، على الحرب أن تتوقف، ليت القتال يتوقف: fighting that stands in front, and somebody wants to end.
    func endOfSubject(at verb: Int) -> Reading? {
        let unit = grammar[verb]
        guard unit.has([.expire, .halt]), unit.isVerb, unit.features.kind == .imperfect, !unit.hasPronoun,
            unit.kind == .word, unit.proclitics.isEmpty, !isTransitive(verb), !isAboutOtherTruce
        else { return nil }
        var index = verb - 1
        var isWanted = false
        while index >= grammar.range.lowerBound, verb - index <= CeasefireReader.reachOfSubjects {
            let before = grammar[index]
            if before.has([.hostilities, .strike]), !before.isVerb, !before.isAdjective,
                before.hasArticle || before.kind == .phrase && before.has(.hostilities)
            {
                break
            }
            if before.has([.necessity, .hope]), !before.has(.common) { isWanted = true }
            // القتال في الفاشر يجب أن يتوقف
            let isWhere =
                isWanted
                && (before.particle == .fi || before.particle == .bayna || before.kind == .name
                    || before.has(.placeType))
            guard
                isWhere || before.particle == .that || before.particle == .demonstrative
                    || before.has([.necessity, .hope])
            else { return nil }
            index -= 1
        }
        guard index >= grammar.range.lowerBound, grammar[index].has([.hostilities, .strike]),
            !(index..<verb + 2).contains(where: { $0 < grammar.range.upperBound && isOther($0) }), !healthFollows(index)
        else { return nil }
        let governors = grammar.governors(of: index)
        let isHoped = index > grammar.range.lowerBound && grammar[index - 1].has(.hope)
        let isDuty = index > grammar.range.lowerBound && grammar[index - 1].particle == .ala && grammar.isDuty(verb)
        guard isWanted || isHoped || isDuty, !governors.isNegated else { return nil }
        return Reading(
            stage: .calledFor,
            trigger: verb,
            units: index..<verb + 1,
            governors: governors,
            reason: "somebody wants that the fighting end"
        )
    }

    /// يجب أن تنهي الحرب الخلاف: what stops something else.
    private func isTransitive(_ verb: Int) -> Bool {
        let next = verb + 1
        return next < grammar.range.upperBound && grammar[next].isNominal
            && grammar[next].proclitics.isDisjoint(with: .prepositions) && !grammar[next].isConjoined
            && !grammar[next].has([.deictic, .timeUnit])
    }

    /// الخرطوم توقف عمليتها، الجيش يوقف عملياته
    func isOwnOperation(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.kind == .phrase, unit.group >= 0, groups[Int(unit.group)].mode == "own-operations" else {
            return false
        }
        // What they are is said behind them: عملياتها الإنسانية، عملياته لتجنيد الشباب.
        let next = index + 1
        guard next < grammar.range.upperBound, grammar[next].kind != .punctuation else { return true }
        let behind = grammar[next]
        switch behind.particle {
        case .fi, .min, .baada, .qabla, .hawla, .mundhu, .khilal, .hatta, .clauseOpener: return true
        default: return behind.isConjoined || behind.has([.placeQualifier, .deictic, .timeUnit, .begin, .weekday])
        }
    }

    /// Whether an army or a state stands right at the verb, or one of them is spoken of in front of it (أعلن الجيش أنه يوقف).
    /// Organisations stop their operations where there is war, and so make no truce.
    func isByParty(_ verb: Int) -> Bool {
        // أعلن الجيش وقف عملياته
        guard grammar[verb].isVerb else {
            return (max(grammar.range.lowerBound, verb - 5)..<verb).contains(where: isBelligerent)
        }
        let next = verb + 1
        if next < grammar.range.upperBound, isBelligerent(next) { return true }
        let beside = [verb - 1, next].filter(grammar.range.contains)
        if beside.contains(where: { grammar[$0].name?.kind == .actor || grammar[$0].has(.organizationHead) }) {
            return false
        }
        var index = verb - 1
        while index >= grammar.range.lowerBound, verb - index <= 24 {
            if grammar[index].has([.force, .armedHead]) && !grammar[index].isVerb { return true }
            if grammar[index].name != nil, isBelligerent(index), verb - index <= 4 { return true }
            // الخرطوم توقف عمليتها: a capital is its government, too.
            if index == verb - 1, grammar[index].name?.kind == .place, isFirst(index) { return true }
            index -= 1
        }
        return false
    }

    private func isFirst(_ index: Int) -> Bool {
        index == grammar.range.lowerBound || grammar[index - 1].kind == .punctuation
            || grammar[index - 1].particle == .that
    }

    private func isBelligerent(_ index: Int) -> Bool {
        let unit = grammar[index]
        if unit.has([.force, .armedHead, .regime]), !unit.isVerb { return true }
        switch unit.name?.kind {
        case .country, .metonym, .person: return true
        default: return false
        }
    }

    private func isWarring(_ index: Int) -> Bool { grammar[index].name?.kind == .actor || isBelligerent(index) }
}
