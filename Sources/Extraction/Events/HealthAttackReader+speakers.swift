// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Whom the first person stands for where those who give care speak: قال الطبيب: عذبونا، مسعف: أطلقوا النار علينا.
extension HealthAttackReader {
    /// Units before a deed within which it is looked for who tells of it, also in the sentences before.
    private static let reachOfSpeakers = 60

    /// Whether a deed is done to those who speak: عذبونا، ضربوني. قصفنا is what they do themselves.
    func isOnSpeaker(_ trigger: Int) -> Bool {
        let unit = grammar[trigger]
        return unit.isVerb && (unit.enclitic == .na || unit.enclitic == .ni)
    }

    /// The staff who speak, or `nil` where others do or nobody is told to.
    func speaker(of trigger: Int) -> HealthTarget? {
        let start = max(0, trigger - HealthAttackReader.reachOfSpeakers)
        let whole = SentenceGrammar(units: grammar.units, range: start..<grammar.range.upperBound)
        let reader = HealthAttackReader(grammar: whole)
        var index = trigger - 1
        while index >= start {
            let unit = whole[index]
            // مسعف من الهلال الأحمر: …
            if unit.punctuation == .colon, index > start, let staff = reader.staff(announcing: index) { return staff }
            if unit.isVerb, unit.has(.speech) || unit.has(.reply) {
                if let staff = reader.staff(from: index + 1, to: trigger) { return staff }
                if index > start, whole[index - 1].isNominal,
                    let staff = reader.staff(from: whole.firstNominal(before: index - 1), to: index)
                {
                    return staff
                }
                // وأضاف: who goes on is told before.
                if index + 1 < trigger, whole[index + 1].isNominal { return nil }
            }
            // أنا طبيب، نحن المسعفين، كأطباء
            let isSelf = index > start && whole[index - 1].particle == .pronoun
            if isSelf || unit.proclitics.contains(.ka), unit.has(.healthPersonnel),
                let staff = reader.staff(from: index, to: trigger)
            {
                return staff
            }
            index -= 1
        }
        return speaker(behind: trigger)
    }

    /// «عذبونا»، يقول أحد الممرضين: the staff who are told behind their words.
    private func speaker(behind trigger: Int) -> HealthTarget? {
        let end = min(grammar.range.upperBound, trigger + HealthAttackReader.reachOfSpeakers)
        var index = trigger + 1
        while index + 1 < end {
            let unit = grammar[index]
            if unit.isVerb, unit.has(.speech) { return staff(from: index + 1, to: end) }
            index += 1
        }
        return nil
    }

    /// Units before a colon within which those stand who speak.
    private static let reachOfAnnouncements = 8

    /// مسعف: …، طبيبة من الجنينة: … who stands at the beginning of what a colon ends.
    private func staff(announcing colon: Int) -> HealthTarget? {
        var index = colon - 1
        while index >= grammar.range.lowerBound, colon - index <= HealthAttackReader.reachOfAnnouncements {
            let unit = grammar[index]
            guard unit.isNominal || unit.particle == .fi || unit.particle == .min else { return nil }
            if unit.has(.healthPersonnel), unit.proclitics.isDisjoint(with: .prepositions),
                index == grammar.range.lowerBound || grammar[index - 1].particle?.isPreposition != true
            {
                return staff(from: index, to: colon)
            }
            index -= 1
        }
        return nil
    }

    /// The staff whom a phrase names that begins at a unit.
    private func staff(from first: Int, to end: Int) -> HealthTarget? {
        guard first < end, let phrase = grammar.nounPhrase(at: first), var target = grammar.healthTarget(in: phrase),
            target.resources == [.personnel], target.units.lowerBound < end
        else { return nil }
        target.units = target.units.clamped(to: target.units.lowerBound..<end)
        target.isGeneric = false
        return target
    }

    /// المسعفون الذين خرجوا لإنقاذ الطفلة قتلوا: the staff that open the sentence, of whom a relative clause says more before
    /// the verb of what befell them.
    func topic(of trigger: Int, arguments: Arguments) -> HealthTarget? {
        let unit = grammar[trigger]
        let first = grammar.range.lowerBound
        guard unit.isVerb, !unit.isConjoined, !unit.hasPronoun, unit.has([.kill, .injure, .arrest, .abduct]),
            arguments.targets.isEmpty, arguments.actors.isEmpty, trigger - first <= 24,
            grammar[first].has([.healthPersonnel, .personnelHead]), let phrase = grammar.nounPhrase(at: first),
            phrase.end < trigger, grammar[phrase.end].particle == .relative, !(trigger - 1 == phrase.end),
            grammar[phrase.head].kind == .phrase || grammar[phrase.head].features.number == unit.features.number,
            var target = grammar.healthTarget(in: phrase), target.resources == [.personnel]
        else { return nil }
        target.isGeneric = false
        return target
    }

    private static let deedsOnCompanions: ClassSet = [.arrest, .abduct, .kill, .injure, .assault]

    /// اقتادوني مع اثنين من زملائي الأطباء، اعتقل الشاب مع ممرض: staff to whom the same is done.
    func companions(of trigger: Int, behind end: Int?) -> HealthTarget? {
        guard grammar[trigger].has(HealthAttackReader.deedsOnCompanions), !grammar[trigger].has(.strike) else {
            return nil
        }
        let start = end ?? trigger + 1
        var index = start
        while index + 1 < grammar.range.upperBound, index - start <= 2 {
            let unit = grammar[index]
            if unit.isVerb || unit.kind == .punctuation { return nil }
            if unit.particle == .maa, !unit.hasPronoun, let phrase = grammar.nounPhrase(at: index + 1) {
                guard var target = grammar.healthTarget(in: phrase) ?? counted(by: phrase),
                    target.resources == [.personnel]
                else { return nil }
                target.isGeneric = false
                return target
            }
            index += 1
        }
        return nil
    }
}
