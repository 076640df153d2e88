// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// How far the clause of a trigger goes, and what its parts are joined to.
extension SentenceGrammar {
    /// An adjective or demonym that agrees with the noun in front of it.
    func isModifier(_ unit: Unit, of noun: Unit) -> Bool {
        if unit.isConjoined || !unit.proclitics.isDisjoint(with: .prepositions) { return false }
        if unit.name?.kind == .demonym { return true }
        // اختطاف | صيدلاني
        return unit.kind == .word && unit.features.kind == .adjective && !unit.has(.healthPersonnel)
    }

    /// Whether a verb in a relative or descriptive clause carries the trigger on (غارات شنتها الطائرات على …).
    func carriesOn(_ index: Int) -> Bool {
        let unit = units[index]
        guard unit.isVerb else { return false }
        guard !unit.isConjoined else { return false }
        // Behind a mark تم begins a clause of its own.
        if unit.has(.lightPassive), index > range.lowerBound, units[index - 1].kind == .punctuation { return false }
        return unit.has([.lightActive, .lightPassive, .undergo, .strike, .impact, .assault])
    }

    /// Where to go on behind a comma: over an inserted clause that ends with another comma, or at once when a
    /// bare noun or preposition follows.
    func resume(afterComma comma: Int) -> Int? {
        let next = comma + 1
        guard next < range.upperBound else { return nil }
        let unit = units[next]
        if unit.isConjoined { return nil }
        // ، خاصة مع نقص الأدوية في المستشفيات: a circumstance of its own.
        if unit.has(.inclusion), next + 1 < range.upperBound, units[next + 1].particle == .maa { return nil }
        if unit.isNominal || unit.particle?.isPreposition == true { return next }
        var index = next
        while index < range.upperBound, index - comma < 14 {
            if units[index].punctuation == .comma || units[index].punctuation == .arabicComma { return index + 1 }
            index += 1
        }
        return nil
    }

    /// Units between the signs around a source that is named inside a clause.
    private static let longestAttribution = 14

    /// قصفت الطائرات – بحسب ناشطين – المشفى، ألقت وفق مصادر محلية براميل: where the clause goes on behind the source; `nil` where
    /// it ends with that.
    func endOfAttribution(_ index: Int) -> Int? {
        if index > range.lowerBound, isInserting(units[index - 1]) {
            let limit = min(range.upperBound, index + SentenceGrammar.longestAttribution)
            let close = (index..<max(index, limit)).first { isInserting(units[$0]) }
            return close.map { $0 + 1 }
        }
        guard index + 1 < range.upperBound, let source = nounPhrase(at: index + 1) else { return nil }
        var next = source.end
        if next < range.upperBound, isInserting(units[next]) { next += 1 }
        guard next < range.upperBound, !units[next].isConjoined else { return nil }
        // قتل اثنان بحسب مصدر في المستشفى: where the source is.
        let isArgument = units[next].isNominal && units[next].proclitics.isDisjoint(with: .prepositions)
        return isArgument || units[next].particle == .ala || units[next].proclitics.contains(.li) ? next : nil
    }

    private func isInserting(_ unit: Unit) -> Bool {
        switch unit.punctuation {
        case .comma, .arabicComma, .dash: true
        default: false
        }
    }

    func followedByObject(_ index: Int) -> Bool {
        guard index < range.upperBound else { return false }
        let unit = units[index]
        guard unit.isNominal, !unit.isConjoined, unit.proclitics.isDisjoint(with: .prepositions) else { return false }
        guard let phrase = nounPhrase(at: index) else { return false }
        return type(of: phrase) != .time
    }

    func followedByLi(_ index: Int) -> Bool {
        guard index < range.upperBound else { return false }
        return units[index].proclitics.contains(.li)
    }

    /// غارات قريبة من مستشفى: an adjective that works as a preposition.
    func isNearBy(_ index: Int) -> Bool {
        guard units[index].isAdjective, units[index].has(.near), index + 1 < range.upperBound else { return false }
        return units[index + 1].particle == .min || units[index + 1].proclitics.contains(.li)
    }
}
