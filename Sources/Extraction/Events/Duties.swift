// SPDX-License-Identifier: Apache-2.0

import ArabicText

extension SentenceGrammar {
    /// Units between على and أن at most, with what is put in between: على جميع أطراف النزاع، بحسب بيان، أن.
    private static let longestDuty = 14

    /// على إسرائيل أن توقف عدوانها، عليهم أن يوقفوا القتال: what the verb tells is somebody's duty.
    func isDuty(_ verb: Int) -> Bool {
        var index = verb - 1
        // عليهم أن يلتزموا الهدنة | وأن يوقفوا خرقها
        if index > range.lowerBound, units[index].has(.complementizer), units[index].has(.clauseOpener) {
            return verbJoined(at: index).map(isDuty) ?? false
        }
        // على الطرفين أن يلتزموا … ويوقفوا القتال
        if units[verb].isConjoined, units[verb].features.kind == .imperfect, let first = verbJoined(at: verb) {
            return isDuty(first)
        }
        guard index > range.lowerBound, units[index].particle == .that else { return false }
        index -= 1
        // رسالتنا إليهم هي أن يوقفوا القتال
        if units[index].particle == .pronoun, units[verb].features.kind == .imperfect { return true }
        while index >= range.lowerBound, verb - index <= SentenceGrammar.longestDuty {
            let unit = units[index]
            if let opened = aside(closedAt: index) {
                index = opened - 1
                continue
            }
            if unit.particle == .ala {
                guard index > range.lowerBound else { return true }
                let before = units[index - 1]
                let isHead =
                    unit.isConjoined || before.particle == .that || before.kind == .punctuation || before.isVerb
                    || before.particle == .clauseOpener
                if isHead { return !isOfThing(behind: index) }
                // على إسرائيل على هامش القمة أن
            }
            guard unit.isNominal || unit.punctuation.isQuotation || isBetween(index) else { return false }
            index -= 1
        }
        return false
    }

    /// What may stand between those who have a duty and what it is: أمس، في بيان، خلال اتصال، وسط المعارك.
    func isBetween(_ index: Int) -> Bool {
        let unit = units[index]
        if unit.has([.deictic, .during, .according, .weekday, .month]) { return true }
        switch unit.particle {
        case .fi, .min, .baada, .qabla, .khilal, .becauseOf, .maa, .ibra, .inda, .amam, .ala, .mundhu, .hatta:
            return true
        default: return false
        }
    }

    /// على موقع الوزارة: what stands there has no duties.
    func isOfThing(behind preposition: Int) -> Bool {
        let next = preposition + 1
        return next < range.upperBound && units[next].has(.document) && units[next].kind != .name
    }

    /// The verb behind أن to whose clause the one behind وأن is joined.
    private func verbJoined(at conjunction: Int) -> Int? {
        let start = max(range.lowerBound + 1, conjunction - 16)
        return (start..<max(start, conjunction)).last { index in
            // A word that nobody knows is a verb there as well.
            let isUnknown = units[index].kind == .word && units[index].group < 0 && !units[index].hasArticle
            return units[index - 1].particle == .that && (units[index].isVerb || isUnknown)
        }
    }
}
