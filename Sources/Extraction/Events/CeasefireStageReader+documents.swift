// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// A ceasefire as what an agreement, a plan or a draft provides for.
extension CeasefireStageReader {
    /// How far before the verb the document is looked for.
    private static let documentReach = 30

    /// اتفاق يتضمن وقفا لإطلاق النار، مبادرة تنص على هدنة: how far the document has come, the ceasefire has.
    func provided() -> Finding? {
        // خطة تتضمن … اتفاق غزة: one that is called by its agreement has been made, and no proposal holds it.
        guard !isPact, let provision = provision else { return nil }
        let start = max(grammar.range.lowerBound, provision - CeasefireStageReader.documentReach)
        for index in (start..<provision).reversed() {
            let unit = grammar[index]
            guard !unit.isVerb else { continue }
            if unit.has(.draft) { return isRefused(index) ? (.rejected, "the draft is refused") : proposed }
            // القرار 1701 نص على وقف الأعمال القتالية
            if unit.has(.document), unit.hasArticle, grammar[provision].features.kind == .perfect { return known }
            if unit.has(.document), let verb = grammar.signature(of: index) {
                return grammar.isSettled(verb)
                    ? (.agreed, "a paper that holds it is signed")
                    : (.negotiated, "a paper that holds it is not signed")
            }
            if unit.has(.offer) || unit.has(.document) {
                if isTalkedOver(index) { return (.negotiated, "a proposal that would hold it is talked over") }
                return isRefused(index) ? (.rejected, "the proposal is refused") : proposed
            }
            if unit.has(.agree) {
                if let asked = asked(of: index) { return asked }
                if isTalkedOver(index) { return (.negotiated, "an agreement that would hold it is talked over") }
                return isNew(index) || reached(start..<trigger) ? (.agreed, "an agreement holds it") : known
            }
        }
        // وتنص المادة الثانية من الاتفاق على …
        let behind = provision + 1..<trigger
        if behind.contains(where: { grammar[$0].has([.offer, .draft]) && !grammar[$0].isVerb }) { return proposed }
        guard behind.contains(where: { grammar[$0].has(.agree) }) else {
            // ويتضمن المشروع هدنة: what holds one that is new is a proposal, whatever it is called.
            let isNewTruce = grammar[trigger].has(.ceasefire) && !grammar[trigger].hasArticle && isIndefinite(trigger)
            return isNewTruce ? proposed : nil
        }
        return reached(behind) ? (.agreed, "an agreement holds it") : known
    }

    /// رفضت صفقة تشمل هدنة، طالبوا بصفقة تشملها، اقترحها، وافق عليها: what is done with an agreement that is not there yet.
    private func asked(of agreement: Int) -> Finding? {
        guard !grammar[agreement].hasArticle, !isConcluded(agreement) else { return nil }
        let over = grammar.governors(of: agreement)
        for outer in over.units where outer < agreement {
            let unit = grammar[outer]
            if unit.has(.reject), !unit.has(.common), !isNegated(outer) { return (.rejected, "the deal is refused") }
            if unit.has(.accept) {
                return isNegated(outer) ? (.rejected, "the deal is not accepted") : (.agreed, "the deal is accepted")
            }
            if unit.has(.offer) || unit.has(.tabling) { return isNegated(outer) ? nil : proposed }
            if unit.has(CeasefireStageReader.demands) { return isNegated(outer) ? nil : proposed }
        }
        return nil
    }

    /// توصلوا إلى صفقة
    private func isConcluded(_ agreement: Int) -> Bool {
        grammar.governors(of: agreement).units.contains {
            grammar[$0].has(.agree) && grammar[$0].isVerb && !isNegated($0)
        }
    }

    /// يبحث الوفدان صفقة تشمل هدنة، مشاورات بشأن صفقة تشملها
    private func isTalkedOver(_ agreement: Int) -> Bool {
        if (max(grammar.range.lowerBound, agreement - 8)..<agreement).contains(where: {
            grammar[$0].has(.negotiate) && grammar[$0].isVerb
        }) {
            return true
        }
        // حول صفقة، بشأن صفقة
        let before = grammar[agreement - 1]
        switch before.particle {
        case .hawla, .ala, .li: break
        default: guard before.proclitics.contains(.bi), before.has(.common) else { return false }
        }
        return !isConcluded(agreement)
            && (max(grammar.range.lowerBound, agreement - 6)..<agreement).contains { areTalks($0) }
    }

    private var proposed: Finding { (.calledFor, "a proposal holds it") }
    private var known: Finding { (.mentioned, "an agreement that is known provides for it") }

    /// The verb that says that a document holds the ceasefire, or that somebody is to keep to one: the nearest that
    /// governs it but for such nouns.
    private var provision: Int? {
        let nearest = governors.units.first { index in
            index < trigger && (grammar[index].isVerb || !grammar[index].has([.agree, .respect, .offer, .document]))
        }
        guard let nearest, grammar[nearest].has(.provide) else { return nil }
        return nearest
    }

    /// وقعا اتفاقا يقضي بوقف القتال; but تخضع لاتفاق يقضي به.
    private func isNew(_ agreement: Int) -> Bool {
        let unit = grammar[agreement]
        return !unit.hasArticle && unit.proclitics.isDisjoint(with: .prepositions) && !unit.hasPronoun
            && !grammar[agreement + 1].hasArticle && grammar[agreement + 1].kind != .name
            && (agreement == grammar.range.lowerBound || grammar[agreement - 1].particle?.isPreposition != true)
    }

    /// Whether the agreement is told as news: توصلوا إليه، أبرم أمس.
    private func reached(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let unit = grammar[index]
            return unit.has([.agree, .announce]) && (unit.isVerb || unit.kind == .phrase) && !isNegated(index)
        }
    }
}
