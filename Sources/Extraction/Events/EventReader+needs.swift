// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Words of many meanings tell of their event only beside somebody or something that it can happen to.
extension EventReader {
    /// Whether a draft without health care, to which whatever is done is what it is, tells of its event.
    func isTold(_ draft: EventDraft, group: Int) -> Bool {
        isMet(groups[group].needs, for: draft) && !isOfMatch(draft)
            && !isSomethingElse(than: groups[group].unless, for: draft)
    }

    /// Whether what stands around the trigger is what its group needs.
    private func isMet(_ needs: NeedSet, for draft: EventDraft) -> Bool {
        if needs.isEmpty { return true }
        let arguments = draft.arguments
        if needs.contains(.complement), isLedTo(arguments) { return true }
        if needs.contains(.place), isTakenUp(draft.trigger) || hasPlace(arguments) { return true }
        if needs.contains(.somebody), isPeople(grammar[draft.trigger].enclitic) || anyPhrase(of: arguments, is: isParty)
        {
            return true
        }
        if needs.contains(.actor), arguments.actors.contains(where: isParty) { return true }
        return needs.contains(.people)
            && (anyPhrase(of: arguments, is: isPeople)
                || (isTheirs(draft.trigger) && hasPlace(arguments)))
    }

    /// السيطرة على الحريق: whether what it is done to makes another thing of the word.
    private func isSomethingElse(than other: ClassSet, for draft: EventDraft) -> Bool {
        guard !other.isEmpty else { return false }
        let isOther = { (phrase: NounPhrase) in
            grammar[phrase.head].has(other) && grammar[phrase.head].name == nil && phrase.preposition != .fi
        }
        return anyPhrase(of: draft.arguments, is: isOther) || draft.arguments.places.contains(where: isOther)
    }

    /// Words of sport, and how many units have one among them, from which on an article is about it.
    private static let wordsOfSport = 4
    private static let unitsPerWordOfSport = 50

    /// - Parameter words: By group of the lexicon, whether its words are those of sport.
    static func isAboutSport(_ units: UnitView, words: borrowing ContiguousArray<Bool>) -> Bool {
        var count = 0
        for index in 0..<units.count {
            let group = units[index].group
            if group >= 0, words[Int(group)] { count += 1 }
        }
        return count >= wordsOfSport && count * unitsPerWordOfSport >= units.count
    }

    /// Whether it is told of a match: in an article about sport nobody negotiates with anybody, and nobody retreats. Riots,
    /// arrests and shots are what they are elsewhere.
    private func isOfMatch(_ draft: EventDraft) -> Bool {
        guard isAboutSport else { return false }
        switch draft.eventClass {
        case .attack: return grammar[draft.trigger].has(.clash)
        case .ceasefire, .protest, .destruction: return false
        case .coerce: return draft.mode == nil
        default: return true
        }
    }

    private func anyPhrase(of arguments: Arguments, is wanted: (NounPhrase) -> Bool) -> Bool {
        arguments.actors.contains(where: wanted) || arguments.targets.contains(where: wanted)
            || arguments.addressees.contains(where: wanted) || arguments.themes.contains(where: wanted)
            // غادرت العائلات القرية: whoever stands where the frame has a place.
            || arguments.places.contains { $0.preposition == nil && wanted($0) }
    }

    /// Where it happens is not what it is done to: التحرير في بيروت.
    private func hasPlace(_ arguments: Arguments) -> Bool {
        arguments.targets.contains(where: isPlace) || arguments.addressees.contains(where: isPlace)
            || arguments.themes.contains(where: isPlace)
            || arguments.places.contains { $0.preposition != .fi && $0.preposition != .bi && isPlace($0) }
    }

    /// تراجع عن القرار
    private func isLedTo(_ arguments: Arguments) -> Bool {
        arguments.themes.contains { $0.preposition != nil } || arguments.addressees.contains { $0.preposition != nil }
            || arguments.actors.contains { $0.preposition == .bayna }
            // هدده بالقتل: deeds behind ب are taken for means.
            || arguments.instruments.contains { $0.preposition == .bi }
    }

    /// By its head: أسعار القوات is about prices.
    private func isParty(_ phrase: NounPhrase) -> Bool {
        let head = grammar[phrase.head]
        if head.isAmount || head.kind == .number { return isOfPeople(phrase) }
        switch grammar.type(ofHead: head) {
        case .force, .people: return true
        case .munition, .health, .place, .time, .action, .other, nil: return head.has(.organizationHead)
        }
    }

    private func isPlace(_ phrase: NounPhrase) -> Bool {
        grammar.type(of: phrase) == .place || grammar[phrase.head].name?.kind == .country
            || grammar.healthTarget(in: phrase)?.isBuilding == true
    }

    private func isPeople(_ phrase: NounPhrase) -> Bool {
        let head = grammar[phrase.head]
        if head.isAmount || head.kind == .number { return isOfPeople(phrase) }
        return grammar.type(ofHead: head) == .people && !head.has([.role, .title]) && head.name == nil
    }

    /// مئات العائلات، 500 شخص
    private func isOfPeople(_ phrase: NounPhrase) -> Bool {
        switch grammar.type(of: phrase) {
        case .force, .people: true
        case .munition, .health, .place, .time, .action, .other: false
        }
    }

    /// غادروا: several whom nobody needs to name again.
    private func isTheirs(_ trigger: Int) -> Bool {
        let unit = grammar[trigger]
        return unit.isVerb && unit.features.number == .plural && unit.features.person == .third
    }

    /// تحريرها، سيطرت عليها: what was named before.
    private func isTakenUp(_ trigger: Int) -> Bool {
        if grammar[trigger].enclitic == .ha { return true }
        return trigger + 1 < grammar.range.upperBound && grammar[trigger + 1].particle == .ala
            && grammar[trigger + 1].hasPronoun
    }

    /// دعمهم، مساندتنا
    private func isPeople(_ pronoun: Enclitic) -> Bool {
        switch pronoun {
        case .hum, .hunna, .huma, .na, .kum: true
        default: false
        }
    }
}
