// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Finds who calls for, declares, breaks or refuses a ceasefire, whom a call is addressed to, and where.
struct CeasefireParties {
    let grammar: SentenceGrammar

    func arguments(of reading: CeasefireReader.Reading) -> Arguments {
        var found = Arguments()
        found.end = reading.units.upperBound
        placesAndParties(behind: reading.units.upperBound, into: &found)
        for governor in reading.governors.units {
            let unit = grammar[governor]
            guard unit.isVerb || unit.has([.demand, .violate, .announce, .reject, .offer]) else { continue }
            if unit.isVerb {
                subject(of: governor, upTo: reading.trigger, into: &found)
            } else if found.actors.isEmpty, let phrase = grammar.nounPhrase(at: governor + 1),
                governor + 1 < reading.trigger, grammar.type(of: phrase) == .force
            {
                let end = min(phrase.end, reading.trigger)
                found.actors.append(NounPhrase(first: phrase.first, end: end, head: min(phrase.head, end - 1)))
            }
        }
        if found.addressees.isEmpty, let charged = charged(before: reading) { found.addressees = charged }
        return found
    }

    /// على الجيش وقف القتال: those on whom a call without a verb lays it.
    private func charged(before reading: CeasefireReader.Reading) -> [NounPhrase]? {
        guard reading.stage == .calledFor || reading.stage == .upholdCalledFor else { return nil }
        var index = reading.trigger - 1
        while index >= grammar.range.lowerBound, reading.trigger - index <= 10, !grammar[index].isVerb {
            if grammar[index].particle == .ala {
                let isFirst = index == grammar.range.lowerBound
                guard isFirst || grammar[index - 1].kind == .punctuation || grammar[index - 1].particle == .that,
                    let phrase = grammar.nounPhrase(at: index + 1)
                else { return nil }
                return grammar.coordination(from: phrase).filter { $0.end <= reading.trigger }
            }
            index -= 1
        }
        return nil
    }

    /// Subject and addressee of a governing verb: دعت الكويت الأطراف إلى هدنة. In headlines the subject stands in front,
    /// and what follows is the addressee.
    private func subject(of verb: Int, upTo trigger: Int, into found: inout Arguments) {
        let behind = bareParties(from: verb + 1, to: trigger)
        // اتهمت إسرائيل حزب الله بخرق الهدنة: the accused is the doer.
        if grammar[verb].has(.accuse) {
            found.actors +=
                leadingSubject(of: verb) == nil ? Array(behind.dropFirst().joined()) : Array(behind.joined())
            return
        }
        // نطالب الجانبين بهدنة: who speaks is not named.
        if grammar[verb].features.person == .first {
            found.addressees += behind.joined()
            return
        }
        // قدمت الجزائر مشروع قرار إلى المجلس يطالب بهدنة
        if let tabling = tabling(of: verb) {
            if leadingSubject(of: tabling) == nil, let first = bareParties(from: tabling + 1, to: verb).first {
                found.actors += first
            } else {
                found.actors += leadingSubject(of: tabling) ?? []
            }
            found.addressees += behind.joined()
            return
        }
        if let leading = leadingSubject(of: verb) {
            found.actors += leading
            found.addressees += behind.joined()
        } else if let first = behind.first {
            found.actors += first
            found.addressees += behind.dropFirst().joined()
        }
    }

    /// The verb that puts forward the draft of which the verb tells what it demands.
    private func tabling(of verb: Int) -> Int? {
        guard grammar[verb].features.kind == .imperfect, !grammar[verb].isConjoined else { return nil }
        var index = verb - 1
        var isOfDraft = false
        while index >= grammar.range.lowerBound, verb - index <= 12 {
            let unit = grammar[index]
            if unit.isVerb { return isOfDraft && unit.has(.tabling) ? index : nil }
            if unit.has([.draft, .document]) { isOfDraft = true }
            guard unit.isNominal || unit.particle?.isPreposition == true || unit.punctuation.isQuotation else {
                return nil
            }
            index -= 1
        }
        return nil
    }

    /// The lists of phrases without a preposition between a verb and the ceasefire. A name behind a name that is not
    /// joined to it begins the next list: طالبت الأمم المتحدة إسرائيل وحماس بهدنة.
    private func bareParties(from start: Int, to end: Int) -> [[NounPhrase]] {
        var lists: [[NounPhrase]] = []
        var index = start
        while index < end {
            let unit = grammar[index]
            if unit.particle == .that || unit.particle == .ila || unit.particle == .ala || unit.isVerb { break }
            guard let phrase = grammar.nounPhrase(at: index), grammar.type(of: phrase) != .time,
                grammar.type(of: phrase) != .action
            else {
                index += 1
                continue
            }
            let limit = min(phrase.end, end)
            let parts = split(phrase, before: limit)
            for (number, part) in parts.enumerated() {
                if number == 0, phrase.preposition != nil || unit.isConjoined, !lists.isEmpty {
                    if !unit.proclitics.contains(.bi) { lists[lists.count - 1].append(part) }
                } else if number > 0 || phrase.preposition == nil {
                    lists.append([part])
                }
            }
            index = max(limit, index + 1)
        }
        return lists
    }

    /// The phrase, cut where a name follows a name.
    private func split(_ phrase: NounPhrase, before end: Int) -> [NounPhrase] {
        var parts: [NounPhrase] = []
        var first = phrase.first
        var index = first + 1
        while index < end {
            if isParty(index), isParty(index - 1), !grammar[index].isConjoined {
                parts.append(NounPhrase(first: first, end: index, head: first))
                first = index
            }
            index += 1
        }
        if first < end { parts.append(NounPhrase(first: first, end: end, head: max(first, min(phrase.head, end - 1)))) }
        return parts
    }

    private func isParty(_ index: Int) -> Bool {
        grammar[index].name.map { $0.kind == .country || $0.kind == .actor || $0.kind == .metonym } ?? false
    }

    private func leadingSubject(of verb: Int) -> [NounPhrase]? {
        var before = verb - 1
        while before >= grammar.range.lowerBound, grammar[before].kind == .punctuation { before -= 1 }
        guard before >= grammar.range.lowerBound, grammar[before].isNominal, !grammar[verb].isConjoined else {
            return nil
        }
        var first = before
        while first > grammar.range.lowerBound, grammar[first - 1].isNominal { first -= 1 }
        guard let phrase = grammar.nounPhrase(at: first), grammar.type(of: phrase) != .time else { return nil }
        return grammar.coordination(from: phrase).filter { $0.end <= verb }
    }

    /// في إدلب، بين روسيا وتركيا، بمبادرة من الكويت: what follows the cessation.
    private func placesAndParties(behind start: Int, into found: inout Arguments) {
        var index = start
        var initiative = false
        while index < grammar.range.upperBound, index - start < 26 {
            let unit = grammar[index]
            if unit.isVerb || unit.particle == .clauseOpener || unit.punctuation == .semicolon { return }
            if unit.has(.offer) || unit.has(.agent) { initiative = true }
            let preposition = unit.particle ?? unit.proclitics.preposition
            guard let preposition, preposition.isPreposition else {
                index += 1
                continue
            }
            let phraseStart = unit.particle == nil ? index : index + 1
            guard let phrase = grammar.nounPhrase(at: phraseStart, preposition: preposition) else {
                index += 1
                continue
            }
            let joined = grammar.coordination(from: phrase)
            switch preposition {
            case .fi: found.places += joined
            case .bi where grammar.type(of: phrase) == .place || isCountry(phrase): found.places += joined
            case .min where initiative: found.actors += joined
            case .byAgent: found.actors += joined
            case .bayna: found.targets += joined
            default: break
            }
            if grammar[phrase.head].has(.offer) || grammar[phrase.head].has(.agent) {
                initiative = true
                index = phrase.head + 1
            } else {
                index = max(joined.last?.end ?? phrase.end, index + 1)
            }
        }
    }

    private func isCountry(_ phrase: NounPhrase) -> Bool {
        phrase.units.contains { grammar[$0].name?.kind == .country || grammar[$0].name?.kind == .place }
    }
}
