// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Times so long that what is told of them is more than one attack.
extension StatusReader {
    /// منذ بدء الحرب، خلال عام 2017: over a time that holds more than one attack.
    var isOverPeriod: Bool {
        grammar.range.contains { index in
            let unit = grammar[index]
            if unit.has(.aggregate), unit.has(.longPeriod) { return true }
            if unit.particle == .mundhu { return !beginsDays(index + 1) }
            // في كل الحروب
            if unit.particle == .quantifier, index + 1 < grammar.range.upperBound,
                grammar[index + 1].has([.hostilities, .ceasefire]), grammar[index + 1].hasArticle,
                grammar[index + 1].features.number == .plural
            {
                return true
            }
            return unit.particle == .khilal && beginsPeriod(index + 1) && !isOccasion(before: index)
        }
    }

    /// للمرة الثالثة | خلال أسبوع: how often so far, and told of this one.
    private func isOccasion(before index: Int) -> Bool {
        index - 2 >= grammar.range.lowerBound && grammar[index - 2].has(.timeUnit)
            && grammar[index - 2].proclitics.contains(.li)
    }

    /// منذ أمس، منذ الأسبوع الماضي، منذ ساعات: too short for more than one attack's news.
    private func beginsDays(_ index: Int) -> Bool {
        guard index < grammar.range.upperBound else { return false }
        let unit = grammar[index]
        if unit.has([.deictic, .weekday]) || (unit.has(.timeUnit) && !unit.has(.longPeriod)) { return true }
        return unit.has(.timeUnit) && unit.hasArticle && index + 1 < grammar.range.upperBound
            && grammar[index + 1].has(.timeRelative)
    }

    /// شهر تموز، عام 2017، النصف الأول من العام: longer than what one attack takes.
    private func beginsPeriod(_ index: Int) -> Bool {
        guard index + 1 < grammar.range.upperBound else { return false }
        let part = index..<min(index + 3, grammar.range.upperBound)
        if let of = part.first(where: { grammar[$0].particle == .min }), of + 1 < grammar.range.upperBound,
            grammar[of + 1].has([.longPeriod, .month])
        {
            return true
        }
        if grammar[index].has(.month) || grammar[index].has(.longPeriod) { return true }
        // خلال عشر سنوات
        if grammar[index].kind == .number, grammar[index + 1].has(.longPeriod) { return true }
        return grammar[index].has(.timeUnit) && (grammar[index + 1].has(.month) || grammar[index + 1].kind == .number)
    }
}
