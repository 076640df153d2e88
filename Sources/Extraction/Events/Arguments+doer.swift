// SPDX-License-Identifier: Apache-2.0

import ArabicText

extension SentenceGrammar {
    private static let deeds: ClassSet = [.strike, .assault, .storm, .kill, .explode, .clash, .besiege]

    /// Who does what an action noun tells, where a verb in front carries it: the subject of a light verb (استخدمت
    /// روسيا حق النقض، قامت القوات بقصف المدينة), or of the verb whose purpose it is (التقت عشر دول الأمين العام
    /// للمطالبة بتحقيق).
    func doer(of trigger: Int) -> [NounPhrase]? {
        var index = trigger
        var isPurpose = false
        while index >= range.lowerBound, trigger - index <= 18 {
            let unit = units[index]
            if unit.isVerb {
                guard unit.has(.lightActive) || isPurpose, !unit.features.isPassive else { return nil }
                return subject(of: index, before: trigger)
            }
            switch unit.particle {
            case .that, .relative, .clauseOpener, .conditional, .becauseOf: return nil
            default: break
            }
            if unit.kind == .punctuation, !unit.punctuation.isQuotation, unit.punctuation != .slash { return nil }
            // Behind another deed (غارات ردا على هجوم) the verb carries that one.
            if index < trigger, unit.has(SentenceGrammar.deeds) { return nil }
            if trigger - index <= 1, unit.proclitics.contains(.li), unit.features.kind == .masdar || unit.has(.demand) {
                isPurpose = true
            }
            index -= 1
        }
        return nil
    }

    /// Whether a phrase behind ل that names no force stands right behind what was struck, which is its own.
    func isOwner(_ phrase: NounPhrase, of target: NounPhrase?) -> Bool {
        guard let target, phrase.first > range.lowerBound, target.end == phrase.first else { return false }
        return !phrase.units.contains { units[$0].has([.force, .armedHead, .regime]) }
    }

    /// Whether a phrase names one who can act.
    func isSomebody(_ phrase: NounPhrase) -> Bool {
        switch type(of: phrase) {
        case .force, .people: true
        case .place, .munition, .health, .time, .action, .other: false
        }
    }

    /// أفراد من الشرطة، عدد من المسلحين: some of those who act.
    func isOfForce(_ phrase: NounPhrase) -> Bool {
        guard phrase.end + 1 < range.upperBound, units[phrase.end].particle == .min, !units[phrase.end].hasPronoun,
            let whole = nounPhrase(at: phrase.end + 1)
        else { return false }
        return type(of: whole) == .force && healthTarget(in: phrase) == nil
    }

    /// The subject behind a verb, else the one in front of it.
    private func subject(of verb: Int, before trigger: Int) -> [NounPhrase]? {
        if let phrase = nounPhrase(at: verb + 1), phrase.end <= trigger, phrase.preposition == nil, acts(phrase) {
            return coordination(from: phrase).filter { $0.end <= trigger }
        }
        var first = verb - 1
        while first >= range.lowerBound, units[first].particle == .qad || units[first].particle == .was { first -= 1 }
        guard first >= range.lowerBound, units[first].isNominal, !units[verb].isConjoined else { return nil }
        return nounPhrase(at: firstNominal(before: first)).flatMap { acts($0) ? [$0] : nil }
    }

    private func acts(_ phrase: NounPhrase) -> Bool {
        switch type(of: phrase) {
        case .force, .people, .other: true
        case .place, .munition, .health, .time, .action: false
        }
    }
}
