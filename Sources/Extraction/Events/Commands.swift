// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What is commanded or bidden: أوقفوا القصف، لتتوقف الحرب.
extension SentenceGrammar {
    static let commands: ClassSet = [.halt, .protect, .respect, .extend]

    /// أوقفوا إطلاق النار: a plural without a subject that opens what is said is an imperative.
    func isCommand(_ verb: Int) -> Bool {
        let unit = units[verb]
        // التزمنا وقف النار is no imperative.
        guard unit.features.kind == .perfect, unit.features.number == .plural, unit.features.person != .first,
            unit.has(SentenceGrammar.commands),
            unit.proclitics.isEmpty
        else { return false }
        return opensSaying(verb)
    }

    /// ليتوقف القصف، فليوقفوا الحرب: what is bidden by ل at the head of what is said; anywhere else it tells a purpose.
    func isBidding(_ verb: Int) -> Bool {
        let unit = units[verb]
        // لنوقف هذه الحرب
        let isShared = unit.features.person == .first && unit.features.number == .plural
        return unit.proclitics.contains(.li) && unit.features.kind == .imperfect
            && (unit.features.person == .third || isShared)
            && unit.has(SentenceGrammar.biddings) && opensSaying(verb)
    }

    /// لتطال الغارات أحياء أخرى: how far something reaches is bidden by nobody.
    private static let biddings: ClassSet = [.halt, .protect, .respect]

    private func opensSaying(_ verb: Int) -> Bool {
        guard verb > range.lowerBound else { return true }
        // تحت شعار أوقفوا الحرب
        if units[verb - 1].has(.document), !units[verb - 1].isVerb { return true }
        guard units[verb - 1].kind == .punctuation else { return false }
        guard units[verb - 1].punctuation == .arabicComma || units[verb - 1].punctuation == .comma else { return true }
        // كفى حربا، أوقفوا: before the comma nobody does anything that the plural could go on with.
        var before = verb - 2
        while before >= range.lowerBound {
            let unit = units[before]
            // أوقفوا هذا الجنون، أوقفوا القصف
            if unit.isVerb, isCommand(before) { return true }
            // أوقفوا قتل أطفالنا: what may be a noun as well.
            if unit.isVerb, !unit.isAmbiguousVerb || unit.features.number != .singular { return false }
            if unit.kind == .name || unit.has(SentenceGrammar.doers) { return false }
            if unit.kind == .punctuation, unit.punctuation != .arabicComma, unit.punctuation != .comma { break }
            before -= 1
        }
        return true
    }

    private static let doers: ClassSet = [.force, .armedHead, .organizationHead, .people, .regime, .role]
}
