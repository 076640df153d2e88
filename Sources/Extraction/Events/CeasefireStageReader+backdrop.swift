// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Violence told beside a truce that is in force, and those who stay out of one.
extension CeasefireStageReader {
    /// Deeds that break a truce. Dead who are found or counted while it holds break none.
    private static let deeds: ClassSet = [.strike, .impact, .assault, .explode, .clash, .storm]
    private static let deedsOrKillings = deeds.union([.kill])

    /// Units behind the name of a day of the truce within which stands what happened on it.
    private static let reachOfDay = 10

    func backdrop() -> Finding? {
        if trigger > grammar.range.lowerBound, grammar[trigger - 1].particle == .kharij {
            return (.rejected, "somebody stays out of it")
        }
        if stopsNothingBefore { return (.violated, "it keeps nobody from violence") }
        if isStrained { return (.violated, "violence is told beside it, and it is in force") }
        if isUnderFire { return (.violated, "it is in force amid violence") }
        if let day = dayOfIt, isBroken(on: day) { return (.violated, "there is violence on a day of it") }
        return nil
    }

    /// لم تمنع الهدنة المسيرات من ضرب المدينة
    private var stopsNothingBefore: Bool {
        let verb = trigger - 1
        guard verb > grammar.range.lowerBound, grammar[verb].isVerb, grammar[verb].has([.obstruct, .halt]),
            grammar[verb - 1].particle == .negation
        else { return false }
        return (units.upperBound..<max(units.upperBound, min(units.upperBound + 6, grammar.range.upperBound))).contains
        {
            grammar[$0].has(CeasefireStageReader.deeds) || grammar[$0].has(.munition)
        }
    }

    /// دخلت الهدنة يومها الثاني وسط قصف متقطع
    private var isUnderFire: Bool {
        let behind = units.upperBound..<max(units.upperBound, min(units.upperBound + 6, grammar.range.upperBound))
        guard let amid = behind.first(where: { grammar[$0].particle == .fi && !grammar[$0].hasPronoun }),
            amid > units.upperBound, isOwnDay(units.upperBound), amid + 1 < grammar.range.upperBound
        else { return false }
        return grammar[amid + 1].has([.strike, .clash, .impact]) && !grammar[amid + 1].hasArticle
    }

    /// قصفت البلدة والهدنة في أسبوعها الثاني، سقطت صواريخ وكانت الهدنة ما زالت سارية: a clause of circumstance behind a deed.
    private var isStrained: Bool {
        var head = trigger
        if head > grammar.range.lowerBound, grammar[head - 1].has(.agree), !grammar[head - 1].isVerb { head -= 1 }
        if head > grammar.range.lowerBound, grammar[head - 1].particle == .was { head -= 1 }
        let behind = units.upperBound..<max(units.upperBound, min(units.upperBound + 8, grammar.range.upperBound))
        // وكان وقف النار في أسبوعه الأول حين قصفت الطائرات السوق
        let isStruckThen = behind.contains { grammar[$0].isVerb && isDeed($0) }
        let isStruckBefore = (grammar.range.lowerBound..<head).contains {
            grammar[$0].has(CeasefireStageReader.deedsOrKillings)
        }
        guard grammar[head].isConjoined, isStruckBefore || isStruckThen else { return false }
        var next = units.upperBound
        while next + 1 < grammar.range.upperBound, next - units.upperBound <= 5 {
            let unit = grammar[next]
            // في أسبوعها الثاني، في شهرها الأول
            if unit.particle == .fi, !unit.hasPronoun, isOwnDay(next + 1) {
                return true
            }
            if isInForce(next) || isInForce(next + 1) { return !isNegated(next) }
            guard unit.isNominal || unit.particle == .fi || unit.particle == .bayna || unit.has(.continuing) else {
                return false
            }
            next += 1
        }
        return next < grammar.range.upperBound && isInForce(next)
    }

    /// ساعاتها; folded into one word, يومها is also "then".
    private func isOwnDay(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.has([.timeUnit, .longPeriod]) && unit.hasPronoun
            || unit.has(.earlier) && unit.features.kind == .invariable
    }

    /// الهدنة سارية، قائمة: said of it, where السارية names one.
    private func isInForce(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.isAdjective && !unit.hasArticle && unit.group >= 0 && groups[Int(unit.group)].mode == "in-force"
    }

    /// Where ثالث أيام الهدنة، اليوم الثاني من الهدنة begins.
    private var dayOfIt: Int? {
        var index = trigger - 1
        guard index >= grammar.range.lowerBound else { return nil }
        if grammar[index].particle == .min {
            index -= 1
        } else if !isDay(index), !grammar[trigger].proclitics.contains(.li) {
            return nil
        }
        var steps = 0
        // اليوم alone is "today", اليوم الثاني a day.
        while index >= grammar.range.lowerBound, steps < 3, !isDay(index),
            steps == 0 || !grammar[index].has(.deictic) || grammar[index].kind != .word
        {
            let unit = grammar[index]
            let isUnknown = unit.kind == .word && unit.group < 0 && unit.hasArticle
            guard unit.isAdjective || unit.kind == .number || unit.isSuperlative || isUnknown else { return nil }
            index -= 1
            steps += 1
        }
        guard index >= grammar.range.lowerBound, isDay(index) || steps > 0 && grammar[index].has(.deictic) else {
            return nil
        }
        // ثالث أيام الهدنة
        if index > grammar.range.lowerBound, grammar[index - 1].kind == .number || grammar[index - 1].isAdjective {
            index -= 1
        }
        guard index > grammar.range.lowerBound else { return index }
        switch grammar[index - 1].particle {
        case .qabla, .mundhu, .hatta, .baada: return nil
        default: return grammar[index - 1].has([.expire, .extend, .violate, .collapse]) ? nil : index
        }
    }

    private func isDay(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.has(.timeUnit) && !unit.isVerb && !unit.has(.longPeriod) && !unit.isConjoined
    }

    /// A deed in the same clause: a verb, or a noun that opens what is told (هدنة: غارة على).
    private func isBroken(on day: Int) -> Bool {
        let end = min(grammar.range.upperBound, units.upperBound + CeasefireStageReader.reachOfDay)
        for index in units.upperBound..<max(units.upperBound, end) {
            let unit = grammar[index]
            if unit.particle == .relative || unit.particle == .negation || unit.has(.halt) { return false }
            if isDeed(index) { return true }
        }
        var index = day - 1
        while index >= grammar.range.lowerBound, day - index <= CeasefireStageReader.reachOfDay {
            let unit = grammar[index]
            if unit.particle == .relative || unit.particle == .negation || unit.has(.halt) { return false }
            if isDeed(index) { return true }
            index -= 1
        }
        return false
    }

    func isDeed(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.has(CeasefireStageReader.deeds), !unit.has(.lightActive) else { return false }
        return unit.isVerb || !unit.hasArticle && !unit.hasPronoun && unit.proclitics.isDisjoint(with: .prepositions)
    }
}
