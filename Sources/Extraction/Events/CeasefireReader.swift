// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Finds what names a cessation of fighting, and reads how far it has come.
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

    /// How far from a ceasefire's name what is said of it is looked for, so that a line without any mark, however
    /// long, is read in a time that grows with its length.
    private static let reach = 160

    /// The reading of the unit, or `nil` when it names no cessation of fighting.
    func reading(at index: Int) -> Reading? {
        guard let units = cessation(at: index) else { return nil }
        let lower = max(grammar.range.lowerBound, index - CeasefireReader.reach)
        let upper = min(grammar.range.upperBound, units.upperBound + CeasefireReader.reach)
        return CeasefireReader(grammar: SentenceGrammar(units: grammar.units, range: lower..<upper))
            .reading(of: units, at: index)
    }

    private func reading(of units: Range<Int>, at index: Int) -> Reading? {
        let unit = grammar[index]
        let phrase = grammar.nounPhrase(at: index)
        let end = max(units.upperBound, phrase?.end ?? 0)
        guard !(units.lowerBound..<end).contains(where: { grammar[$0].has(.otherTruce) }), !isAboutOtherTruce else {
            return nil
        }
        let governors = grammar.governors(of: index)
        let finding: CeasefireStageReader.Finding
        if unit.isVerb, unit.has(.halt) {
            finding = verbal(governors)
        } else {
            finding = CeasefireStageReader(grammar: grammar, units: units, governors: governors).finding()
        }
        return Reading(
            stage: finding.stage,
            trigger: index,
            units: units,
            governors: governors,
            reason: finding.reason
        )
    }

    /// The classes of the words at which `cessation(at:)` may find one; no other word is shown to it.
    static let names: ClassSet = [.ceasefire, .calm, .halt]

    /// A cessation by name, or a stop of what can be stopped.
    private func cessation(at index: Int) -> Range<Int>? {
        let unit = grammar[index]
        if unit.has(.ceasefire) { return index..<index + 1 }
        if unit.has(.calm), !unit.isVerb, isBargainedFor(index) { return index..<index + 1 }
        guard unit.has(.halt), !unit.has(.outOfService) else { return nil }
        var next = index + 1
        while next < grammar.range.upperBound, next - index <= 4 {
            let candidate = grammar[next]
            if candidate.has(.hostilities) || candidate.has([.strike, .clash, .assault]) {
                return healthFollows(next) ? nil : index..<next + 1
            }
            // إيقاف ستة أشخاص is an arrest.
            guard candidate.isNominal || candidate.particle == .quantifier || candidate.particle == .demonstrative,
                !candidate.isConjoined, candidate.kind != .number, !candidate.has(.people)
            else { return nil }
            // وقف فوري وشامل للقتال
            next += 1
        }
        return nil
    }

    /// Calm is a truce where it is negotiated, agreed, extended or broken: مفاوضات التهدئة، خرق التهدئة.
    private func isBargainedFor(_ index: Int) -> Bool {
        guard grammar[index].kind == .word else { return false }
        let governors = grammar.governors(of: index)
        return governors.units.contains {
            grammar[$0].has([.negotiate, .agree, .violate, .extend, .announce, .respect])
        }
    }

    /// Whether what is to stop is aimed at health care, which is the other alert condition.
    private func healthFollows(_ trigger: Int) -> Bool {
        let end = min(grammar.range.upperBound, trigger + 5)
        return (trigger + 1..<max(end, trigger + 1)).contains {
            grammar.healthResource(at: $0, limit: grammar.range.upperBound) != nil
        }
    }

    /// أوقفت إطلاق النار، يوقفون القتال، ستتوقف الأعمال العسكرية: the parties themselves stop.
    private func verbal(_ governors: Governors) -> CeasefireStageReader.Finding {
        if governors.has(.demand) || governors.has(.necessity) || governors.has(.draft) {
            return (.calledFor, "somebody demands that it stop")
        }
        if governors.isNegated { return (.rejected, "the fighting does not stop") }
        let isWish = governors.has(.unsettled) || governors.has(.aim) || governors.has(.hope)
        if isWish || governors.isConditional || governors.isPossible || governors.isQuestion {
            return (.mentioned, "it is not a fact")
        }
        return (.declared, governors.isFuture ? "fighting is about to stop" : "somebody stops fighting")
    }

    /// A noun of sport or business (مباراة، مشجعون) anywhere in the sentence makes its truce one of that world; an
    /// adjective does so only within the phrase, for political talks may well be about a real one.
    private var isAboutOtherTruce: Bool {
        grammar.range.contains { grammar[$0].has(.otherTruce) && grammar[$0].features.kind == .noun }
    }
}
