// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What the sentence turns to behind a ceasefire: لكنها لم تصمد، إلا أن القوات تقصفها.
extension CeasefireStageReader {
    /// لكن، إلا أن، غير أن، بيد أن.
    func isTurn(_ index: Int) -> Bool {
        if grammar[index].has(.adversative) { return true }
        // إلا أن، غير أن
        guard index + 1 < grammar.range.upperBound, grammar[index + 1].particle == .that else { return false }
        return grammar[index].particle == .without || grammar[index].particle == .clauseOpener
    }

    /// What the sentence turns to behind it: إلا أن القوات تخرقه، لكنها انهارت، غير أن القصف لم يتوقف.
    func turned(_ found: Finding) -> Finding? {
        switch found.stage {
        case .declared, .agreed, .extended, .inForce, .mentioned, .negotiated, .collapsed, .offered: break
        default: return nil
        }
        let isThere = found.stage != .negotiated && found.stage != .offered
        let behind = units.upperBound..<max(units.upperBound, grammar.range.upperBound)
        // حتى خرقتها الميليشيات، واصلوا خرقها
        if behind.contains(where: { grammar[$0].has(.violate) && grammar[$0].hasPronoun && !isWarding(before: $0) }) {
            return (.violated, "it is then broken")
        }
        // وكل مرة يكسر المتمردون الهدنة
        if behind.contains(where: breaksAnother) { return (.violated, "another one is broken") }
        guard
            let turn = (units.upperBound..<max(units.upperBound, grammar.range.upperBound)).first(where: isTurn)
        else { return nil }
        if isStruck(behind: turn), isThere { return (.violated, "but there is violence") }
        for index in turn + 1..<max(turn + 1, min(turn + 14, grammar.range.upperBound)) {
            let unit = grammar[index]
            if unit.has(.violate), isThere { return (.violated, "but it is broken") }
            if unit.has(.reject), !isDoubt(index) { return (.rejected, "but it is refused") }
            if unit.has(.collapse), !unit.has(.common) { return (.collapsed, "but it fails") }
            if unit.has([.respect, .halt]), unit.isVerb, isDenied(index), isThere {
                return (.violated, "but it does not hold")
            }
        }
        return nil
    }

    /// لكنه استبعد التوصل إليها قريبا، استبعد إحراز تقدم: success is doubted, and nothing refused.
    private func isDoubt(_ refusal: Int) -> Bool {
        let group = grammar[refusal].group
        guard group >= 0, groups[Int(group)].mode == "rule-out" else { return false }
        return (refusal + 1..<max(refusal + 1, min(refusal + 4, grammar.range.upperBound))).contains {
            grammar[$0].has([.agree, .unsettled]) && !grammar[$0].isVerb
        }
    }

    /// إلا أن القوات تقصفها يوميا: violence that is told right behind the turn, of no earlier year.
    private func isStruck(behind turn: Int) -> Bool {
        let end = min(turn + 9, grammar.range.upperBound)
        guard end > turn + 1 else { return false }
        return (turn + 1..<end).contains { isBreach($0) }
            && !(turn + 2..<max(turn + 2, grammar.range.upperBound)).contains {
                grammar[$0].has(.longPeriod) || grammar[$0].kind == .number && grammar[$0 - 1].particle == .fi
            }
    }

    /// قصفت، لكن القصف تجدد، لكن استمرت الاشتباكات: a deed, or fighting that goes on.
    private func isBreach(_ index: Int) -> Bool {
        let unit = grammar[index]
        if unit.isVerb, unit.has([.strike, .assault, .clash]) { return true }
        guard unit.has(.continuing), !unit.isAdjective, grammar[index - 1].particle != .negation else { return false }
        return [index - 1, index + 1].contains {
            $0 < grammar.range.upperBound && !grammar[$0].isVerb
                && grammar[$0].has([.strike, .assault, .clash, .hostilities])
        }
    }

    /// A verb of breaking that has another ceasefire for its object.
    private func breaksAnother(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.has(.violate), unit.isVerb, grammar[index - 1].particle != .negation else { return false }
        let end = min(grammar.range.upperBound, index + 9)
        return (index + 1..<max(index + 1, end)).contains { grammar[$0].has(.ceasefire) }
    }

    /// عدم خرقها، منع خرقها
    func isWarding(before breach: Int) -> Bool {
        (max(min(units.upperBound, breach), breach - 2)..<breach).contains {
            grammar[$0].particle == .without || grammar[$0].particle == .negation
                || grammar[$0].has([.halt, .obstruct])
        }
    }
}
