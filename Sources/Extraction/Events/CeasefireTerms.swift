// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Reads for how long a ceasefire is meant to hold, and what for.
struct CeasefireTerms {
    let grammar: SentenceGrammar
    /// The units that name the ceasefire.
    let units: Range<Int>

    private static let reach = 12

    /// The units of the duration: 72 ساعة، خمسة أيام، يومين، أسبوع.
    var duration: Range<Int>? {
        var index = units.upperBound
        let end = min(grammar.range.upperBound, index + CeasefireTerms.reach)
        while index < end {
            let unit = grammar[index]
            if closes(unit) || dates(unit) { return nil }
            let next = index + 1
            if unit.kind == .number, next < grammar.range.upperBound, grammar[next].has(.timeUnit) {
                return index..<next + 1
            }
            // لمدة أسبوع is a word for the time, then the time.
            let isOnlyHead =
                next < grammar.range.upperBound && (grammar[next].has(.timeUnit) || grammar[next].kind == .number)
            if unit.has(.timeUnit), !unit.hasArticle, !isOnlyHead, !unit.has(.deictic) {
                let isDual = unit.features.number == .dual
                let before = grammar[index - 1]
                let isAccusative = before.has(.timeUnit) || before.isVerb || index == units.upperBound
                let isMeasured = unit.has(.longPeriod) && (unit.proclitics.contains(.li) || isAccusative)
                return isDual || isMeasured ? index..<next : nil
            }
            index += 1
        }
        return nil
    }

    /// `humanitarian` where it is called so, or is to let aid in or people out.
    var purpose: String? {
        let end = min(grammar.range.upperBound, units.upperBound + CeasefireTerms.reach)
        for index in units.lowerBound..<end {
            let unit = grammar[index]
            if index >= units.upperBound, closes(unit) { return nil }
            if unit.has(.relief) { return "humanitarian" }
        }
        return nil
    }

    /// A verb, unless it says how long (تستمر خمسة أيام), or the end of the clause.
    private func closes(_ unit: Unit) -> Bool {
        if unit.isVerb { return !unit.has(.continuing) && !unit.has(.extend) }
        return unit.punctuation == .period || unit.punctuation == .semicolon || unit.particle == .clauseOpener
            || unit.particle == .that
    }

    /// بعد ثلاثة أيام says when.
    private func dates(_ unit: Unit) -> Bool {
        switch unit.particle {
        case .baada, .qabla, .mundhu, .khilal, .hatta: true
        default: false
        }
    }
}
