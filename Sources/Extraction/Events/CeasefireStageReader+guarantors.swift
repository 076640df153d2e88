// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Demands on those who watch over a truce or stand surety for it, which can only be to uphold it.
extension CeasefireStageReader {
    /// Units between a truce and the word of who watches over it: اللجنة المشرفة على اتفاق وقف إطلاق النار.
    private static let reachOfGuarantors = 4

    /// طلب من اللجنة المشرفة على وقف إطلاق النار | وقف الهجمات: attacks are to stop where there is a truce already.
    var isDemandedOfGuarantors: Bool {
        guard grammar[units.upperBound - 1].has([.strike, .assault, .hostilities, .violate]) else { return false }
        return (grammar.range.lowerBound..<trigger).contains { isTruceWatchedOver(at: $0) }
    }

    /// Units behind a truce within which stands what those who watch over it are to stop.
    private static let reachOfBreaches = 14

    /// طالب رعاة الهدنة بوقف الانتهاكات
    var isBreachToStop: Bool {
        let end = min(grammar.range.upperBound, units.upperBound + CeasefireStageReader.reachOfBreaches)
        guard demanded, !governors.isNegated, units.upperBound < end else { return false }
        return (units.upperBound..<end).contains { breach in
            grammar[breach].has(.violate) && !grammar[breach].isVerb
                && (max(units.upperBound, breach - 3)..<breach).contains { grammar[$0].has([.halt, .obstruct]) }
        }
    }

    /// سجلت لجنة مراقبة الهدنة سبعة خروقات: breaches counted by those who watch over it.
    var areBreachesCounted: Bool {
        let end = min(grammar.range.upperBound, units.upperBound + CeasefireStageReader.reachOfBreaches)
        guard !demanded, !governors.isNegated, units.upperBound < end else { return false }
        return (units.upperBound + 1..<max(units.upperBound + 1, end)).contains {
            grammar[$0].has(.violate) && !grammar[$0].isVerb && !grammar[$0].hasArticle
                && grammar[$0 - 1].kind == .number
        }
    }

    /// Whether a truce is named there only for who watches over it.
    func isTruceWatchedOver(at index: Int) -> Bool {
        guard grammar[index].has(.ceasefire), !grammar[index].has(.common) else { return false }
        let start = max(grammar.range.lowerBound, index - CeasefireStageReader.reachOfGuarantors)
        return (start..<index).contains { before in
            grammar[before].has(.oversight)
                && (before + 1..<index).allSatisfy {
                    grammar[$0].particle == .ala || grammar[$0].isAdjective || grammar[$0].has(.agree)
                        || grammar[$0].has(.oversight)
                }
        }
    }
}
