// SPDX-License-Identifier: Apache-2.0

import ArabicText

extension SentenceGrammar {
    /// Units between على and أن at most: على جميع أطراف النزاع أن.
    private static let longestDuty = 8

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
            if unit.particle == .ala {
                guard index > range.lowerBound else { return true }
                let before = units[index - 1]
                return unit.isConjoined || before.particle == .that || before.kind == .punctuation || before.isVerb
                    || before.particle == .clauseOpener
            }
            guard unit.isNominal || unit.punctuation.isQuotation else { return false }
            index -= 1
        }
        return false
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
