// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Reads how far a ceasefire has come where one is spoken of.
///
/// The nearest governing word decides first (خرق الهدنة، تمديد الهدنة، رفض وقف إطلاق النار), then what governs
/// that one (دعا إلى تمديد الهدنة), then the predicate behind (الهدنة انهارت), then the sentence.
struct CeasefireReader {
    let grammar: SentenceGrammar

    /// A ceasefire that the sentence speaks of.
    struct Reading {
        var stage: CeasefireStage
        var trigger: Int
        /// All units that name it.
        var units: Range<Int>
        var governors: Governors
        var reason: String
    }

    /// The reading of the unit, or `nil` when it names no cessation of fighting.
    func reading(at index: Int) -> Reading? {
        let unit = grammar[index]
        guard let units = cessation(at: index) else { return nil }
        let phrase = grammar.nounPhrase(at: index)
        let end = max(units.upperBound, phrase?.end ?? 0)
        guard !(units.lowerBound..<end).contains(where: { grammar[$0].has(.otherTruce) }), !isAboutOtherTruce else {
            return nil
        }
        if unit.isVerb, unit.has(.halt) {
            return verbal(index, units: units)
        }
        let governors = grammar.governors(of: index)
        let (stage, reason) = stage(of: index, end: units.upperBound, governors: governors)
        return Reading(stage: stage, trigger: index, units: units, governors: governors, reason: reason)
    }

    // MARK: What names a cessation

    private static let violence: ClassSet = [.hostilities, .strike, .clash]

    /// A cessation by name, or a stop of what can be stopped.
    private func cessation(at index: Int) -> Range<Int>? {
        let unit = grammar[index]
        if unit.has(.ceasefire) { return index..<index + 1 }
        guard unit.has(.halt), !unit.has(.outOfService) else { return nil }
        var next = index + 1
        while next < grammar.range.upperBound, next - index <= 4 {
            let candidate = grammar[next]
            if candidate.has(.hostilities) || candidate.has([.strike, .clash, .assault]) {
                return healthFollows(next) ? nil : index..<next + 1
            }
            guard candidate.isNominal || candidate.particle == .quantifier || candidate.particle == .demonstrative,
                !candidate.isConjoined
            else { return nil }
            // وقف فوري وشامل للقتال
            next += 1
        }
        return nil
    }

    /// Whether what is to stop is aimed at health care, which is the other alert condition.
    private func healthFollows(_ trigger: Int) -> Bool {
        let end = min(grammar.range.upperBound, trigger + 5)
        return (trigger + 1..<max(end, trigger + 1)).contains {
            grammar.healthResource(at: $0, limit: grammar.range.upperBound) != nil
        }
    }

    // MARK: Stage

    /// أوقفت إطلاق النار، يوقفون القتال: the parties themselves stop.
    private func verbal(_ index: Int, units: Range<Int>) -> Reading {
        let governors = grammar.governors(of: index)
        var stage = CeasefireStage.declared
        var reason = "somebody stops fighting"
        if governors.has(.demand) || governors.has(.necessity) || governors.has(.draft) {
            (stage, reason) = (.calledFor, "somebody demands that it stop")
        } else if governors.isNegated {
            (stage, reason) = (.rejected, "the fighting does not stop")
        } else if governors.isConditional || governors.isPossible || governors.isQuestion || governors.isFuture {
            (stage, reason) = (.mentioned, "it is not a fact")
        }
        return Reading(stage: stage, trigger: index, units: units, governors: governors, reason: reason)
    }

    private func stage(of index: Int, end: Int, governors: Governors) -> (CeasefireStage, String) {
        let demanded = governors.has(.demand) || governors.has(.necessity) || governors.has(.hope)
        let unsettled =
            governors.has(.negotiate) || governors.has(.unsettled) || governors.has(.aim)
            || governors.isConditional || governors.isQuestion || governors.isPossible || opensWithCondition
        let denied = governors.isNegated || governors.isWithout
        if isTimedBy(index) { return predicate(from: end) ?? sentence(around: index) }
        for governor in governors.units {
            let unit = grammar[governor]
            if unit.has(.violate) {
                if demanded, denied || governors.has(.halt) { return (.upholdCalledFor, "its breaches are to stop") }
                return (.violated, "it is broken")
            }
            if unit.has(.concession) { return (.violated, "something happened in spite of it") }
            if unit.has(.respect) {
                if demanded { return (.upholdCalledFor, "its keeping is demanded") }
                return denied ? (.violated, "it is not kept") : (.inForce, "it is kept to")
            }
            if unit.has(.extend) {
                if demanded { return (.upholdCalledFor, "its extension is demanded") }
                return unsettled ? (.negotiated, "its extension is sought") : (.extended, "it is extended")
            }
            if unit.has(.collapse) || unit.has(.expire) || (unit.has(.halt) && governor != index) {
                if demanded, denied { return (.upholdCalledFor, "it is not to end") }
                return (unit.has(.expire) ? .expired : .collapsed, "it ends")
            }
            if unit.has(.reject) { return (.rejected, "it is refused") }
            if unit.has(.deny) { return (.denied, "it is denied") }
            if unit.has(.suspend) { return (.suspended, "it is suspended") }
            if unit.has(.offer) {
                if let nearer = beyond(governor, governors: governors) { return nearer }
                if demanded { return (.calledFor, "it is proposed") }
                return unit.isVerb ? (.offered, "it is offered") : (.negotiated, "a proposal of it is spoken of")
            }
            if unit.has(.demand) || unit.has(.necessity) || unit.has(.draft) {
                return demand(by: governor, of: index, denied: denied)
            }
            if unit.has(.negotiate) || unit.has(.unsettled) || unit.has(.aim) {
                return (.negotiated, "it is being negotiated or sought")
            }
            if unit.has(.announce) || unit.has(.begin) {
                if let call = demandOver(governors, of: index, denied: denied) { return call }
                if unsettled { return (.negotiated, "its declaration is sought") }
                return (.declared, "it is declared or begins")
            }
            if unit.has(.agree) || unit.has(.accept) {
                if let nearer = beyond(governor, governors: governors) { return nearer }
                if let call = demandOver(governors, of: index, denied: denied) { return call }
                if unsettled { return (.negotiated, "an agreement on it is sought") }
                if denied { return (.negotiated, "no agreement on it was reached") }
                return (.agreed, "it is agreed")
            }
        }
        if let behind = predicate(from: end) { return behind }
        return sentence(around: index)
    }

    /// What governs an agreement decides before the agreement itself: خرق اتفاق وقف إطلاق النار.
    private func beyond(_ agreement: Int, governors: Governors) -> (CeasefireStage, String)? {
        for governor in governors.units where governor < agreement {
            let unit = grammar[governor]
            if unit.has(.violate) || unit.has(.concession) { return (.violated, "the agreement is broken") }
            if unit.has(.respect) {
                return governors.has(.demand) || governors.has(.necessity)
                    ? (.upholdCalledFor, "keeping the agreement is demanded") : (.inForce, "the agreement is kept")
            }
            if unit.has(.collapse) || unit.has(.expire) { return (.collapsed, "the agreement ends") }
            if unit.has(.reject) { return (.rejected, "the agreement is refused") }
            if unit.has(.deny) { return (.denied, "the agreement is denied") }
        }
        return nil
    }

    /// The demand that stands over its declaration or agreement: طالبوا بإعلان هدنة.
    private func demandOver(_ governors: Governors, of index: Int, denied: Bool) -> (CeasefireStage, String)? {
        governors.units.first { grammar[$0].has([.demand, .necessity, .draft, .hope]) }
            .map { demand(by: $0, of: index, denied: denied) }
    }

    /// What a demand comes to: a call, unless it is refused, was answered long ago, or speaks of a ceasefire that
    /// is there.
    private func demand(by governor: Int, of index: Int, denied: Bool) -> (CeasefireStage, String) {
        let unit = grammar[governor]
        if denied || grammar.range.contains(where: { grammar[$0].has(.reject) }) {
            return (.rejected, "the demand is refused")
        }
        if opensWithCondition { return (.negotiated, "the demand is a condition") }
        if !unit.isVerb, grammar.range.contains(where: { grammar[$0].has(.violate) }) {
            return (.violated, "the sentence tells of breaches")
        }
        if governor > grammar.range.lowerBound, grammar[governor - 1].has(.agree) {
            return (.inForce, "an agreement provides for it")
        }
        let isThere = index > grammar.range.lowerBound && grammar[index - 1].particle == .demonstrative
        if unit.has(.necessity), isThere { return (.mentioned, "it is there already") }
        return (.calledFor, "it is demanded")
    }

    /// خلال الهدنة، قبل الهدنة: it only dates what the clause tells.
    private func isTimedBy(_ index: Int) -> Bool {
        guard index > grammar.range.lowerBound else { return false }
        switch grammar[index - 1].particle {
        case .khilal, .baada, .qabla, .mundhu: return !grammar[index].has(.halt)
        default: return grammar[index - 1].has(.during)
        }
    }

    /// A noun of sport or business (مباراة، مشجعون) anywhere in the sentence makes its truce one of that world; an
    /// adjective does so only within the phrase, for political talks may well be about a real one.
    private var isAboutOtherTruce: Bool {
        grammar.range.contains { grammar[$0].has(.otherTruce) && grammar[$0].features.kind == .noun }
    }

    private var opensWithCondition: Bool {
        guard let first = grammar.range.first(where: { grammar[$0].kind != .punctuation }) else { return false }
        return grammar[first].particle == .conditional
    }

    /// The predicate behind it, or a relative clause: الهدنة انهارت، الهدنة التي أعلنتها.
    private func predicate(from end: Int) -> (CeasefireStage, String)? {
        var index = end
        var steps = 0
        while index < grammar.range.upperBound, steps < 14 {
            let unit = grammar[index]
            if unit.has(.ceasefire), steps > 0 { return nil }
            if unit.has(.violate) { return (.violated, "it is broken") }
            if unit.has(.collapse) { return (.collapsed, "it fails") }
            if unit.has(.expire) { return (.expired, "it ended") }
            if unit.has(.reject) { return (.rejected, "it is refused") }
            if unit.has(.extend) { return (.extended, "it is extended") }
            if unit.has(.suspend) { return (.suspended, "it is suspended") }
            if unit.isVerb || unit.kind == .phrase || unit.features.kind == .masdar || unit.features.kind == .adjective
            {
                if unit.has(.announce) || unit.has(.begin) { return (.declared, "it was declared or begins") }
                if unit.has(.agree) || unit.has(.accept) { return (.agreed, "it was agreed") }
                if unit.has(.respect) || unit.has(.continuing) { return (.inForce, "it holds") }
            }
            if unit.kind == .punctuation, unit.punctuation == .semicolon || unit.punctuation == .period { return nil }
            index += 1
            steps += 1
        }
        return nil
    }

    private func sentence(around index: Int) -> (CeasefireStage, String) {
        if grammar.range.contains(where: { grammar[$0].has(.violate) }) {
            return (.violated, "the sentence tells of breaches")
        }
        return (.mentioned, "it is only mentioned")
    }
}
