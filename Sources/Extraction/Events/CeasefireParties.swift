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
                found.actors += grammar.coordination(from: phrase)
            }
        }
        return found
    }

    /// Subject and addressee of a governing verb: دعت الكويت الأطراف إلى هدنة.
    private func subject(of verb: Int, upTo trigger: Int, into found: inout Arguments) {
        var frame = Frame(subject: .actor, object: .addressee)
        frame.prepositions = [.li: .theme, .ila: .theme, .bi: .theme]
        var index = verb + 1
        var bare = 0
        while index < trigger {
            guard let phrase = grammar.nounPhrase(at: index), phrase.end <= trigger else {
                index += 1
                continue
            }
            let joined = grammar.coordination(from: phrase).filter { $0.end <= trigger }
            if phrase.preposition == nil, grammar.type(of: phrase) != .time {
                if bare == 0 { found.actors += joined } else if bare == 1 { found.addressees += joined }
                bare += 1
            }
            index = max(joined.last?.end ?? phrase.end, index + 1)
        }
        // Subject before its verb: in headlines it is the only one.
        var before = verb - 1
        while before >= grammar.range.lowerBound, grammar[before].kind == .punctuation { before -= 1 }
        guard before >= grammar.range.lowerBound, grammar[before].isNominal, !grammar[verb].isConjoined else { return }
        var first = before
        while first > grammar.range.lowerBound, grammar[first - 1].isNominal { first -= 1 }
        guard let phrase = grammar.nounPhrase(at: first), grammar.type(of: phrase) != .time else { return }
        if bare > 0, bare == 1 {
            found.addressees += found.actors
            found.actors = []
        }
        found.actors += grammar.coordination(from: phrase).filter { $0.end <= verb }
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
