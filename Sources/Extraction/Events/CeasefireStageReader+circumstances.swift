// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What makes the ceasefire a mere date, name or circumstance of something else.
extension CeasefireStageReader {
    /// لجنة مراقبة وقف إطلاق النار، خط وقف إطلاق النار، ظروف مثالية للهدنة.
    var isOversight: Bool {
        var index = trigger - 1
        while index >= grammar.range.lowerBound, trigger - index <= 3 {
            let unit = grammar[index]
            if unit.has(.oversight) { return true }
            // مناطق وقف إطلاق النار
            if unit.has(.placeType), !unit.hasArticle, index == trigger - 1 { return true }
            guard unit.particle == .ala || isQuality(unit) || unit.has(.agree) && !unit.isVerb else { return false }
            index -= 1
        }
        return false
    }

    /// An adjective, or a word that nobody knows in its place.
    private func isQuality(_ unit: Unit) -> Bool {
        unit.isAdjective || (unit.kind == .word && unit.isNominal && unit.group < 0)
    }

    /// رغم الهدنة، مع استمرار سريان الهدنة: it holds in name only where the sentence tells of violence.
    func circumstance() -> Finding? {
        let isConceded = governors.has(.concession) || concessionBefore(trigger)
        let isContinued =
            governors.units.contains { governor in
                grammar[governor].has(.continuing) && !grammar[governor].isVerb && governor > grammar.range.lowerBound
                    && grammar[governor - 1].particle == .maa
            }
        guard isConceded || isContinued else { return nil }
        // رغم الدعوات إلى هدنة: what is told of it is the demand.
        let concession = (grammar.range.lowerBound..<trigger).last { grammar[$0].has(.concession) }
        let isOfNone = governors.units.contains {
            $0 < trigger && $0 > concession ?? grammar.range.lowerBound - 1 && grammar[$0].has(notThere)
        }
        if !isContinued, isOfNone { return nil }
        // رغم الخروقات لا تزال الهدنة صامدة: the breaches are conceded, not the truce.
        let breach = (grammar.range.lowerBound..<trigger).last { grammar[$0].has(.violate) }
        if let breach, self.isConceded(breach), let found = predicate(), found.stage == .inForce { return found }
        // رغم تخليه عن الحرب: that somebody stopped is no truce.
        if tellsOfViolence, grammar[trigger].has(.ceasefire) || grammar[trigger].has(.calm) {
            return (.violated, "violence goes on in spite of it")
        }
        return isContinued ? (.inForce, "it goes on") : (.mentioned, "it is only conceded")
    }

    /// What governs a ceasefire that is not there, or not any more.
    private var notThere: ClassSet {
        [.demand, .advocate, .necessity, .draft, .hope, .negotiate, .unsettled, .offer, .reject, .collapse, .expire]
    }

    /// Whether a concession stands in front of a word, over what counts it: رغم وجود بعض الخروقات.
    func isConceded(_ index: Int) -> Bool {
        (max(grammar.range.lowerBound, index - 4)..<index).contains { grammar[$0].has(.concession) }
    }

    /// هدنة أعلنت في 2013: a clause that only tells of when a truce is from, by a year.
    func isOfAnEarlierYear(_ verb: Int) -> Bool {
        guard grammar[verb].isVerb else { return false }
        let end = min(grammar.range.upperBound, verb + 7)
        return (verb + 1..<max(verb + 1, end)).contains { index in
            guard grammar[index].kind == .number, index > verb + 1, !countsSomething(index) else { return false }
            return grammar[index - 1].has(.longPeriod) || grammar[index - 1].particle == .fi
        }
    }

    /// أعلن الطرفان هدنة مماثلة في 2013
    var isOfYearBehind: Bool {
        let end = min(grammar.range.upperBound, units.upperBound + 4)
        return (units.upperBound + 1..<max(units.upperBound + 1, end)).contains { index in
            guard grammar[index].kind == .number, !countsSomething(index) else { return false }
            return grammar[index - 1].particle == .fi || grammar[index - 1].has(.longPeriod) && isYear(before: index)
        }
    }

    /// في عام 2013, but not شهر واحد: a word for the year, behind a preposition or none.
    private func isYear(before number: Int) -> Bool {
        grammar[number - 1].features.number == .singular && !grammar[number - 1].features.isAbsolute
    }

    /// في 26 يوليو, في 10 مدن: a number with what it counts is no year.
    private func countsSomething(_ number: Int) -> Bool {
        let next = number + 1
        guard next < grammar.range.upperBound else { return false }
        return grammar[next].has(.month) || grammar[next].isNominal && !grammar[next].isConjoined
    }

    /// أكثر من هدنة، ثلاث هدن، خمس محاولات لعقد هدنة: none of them is the news.
    var isOneOfSeveral: Bool {
        func isCounted(_ index: Int) -> Bool {
            guard index > grammar.range.lowerBound else { return false }
            return grammar[index - 1].kind == .number
        }
        if trigger - 1 > grammar.range.lowerBound, grammar[trigger - 1].particle == .min,
            grammar[trigger - 2].particle == .quantifier
        {
            return true
        }
        let isPlural = grammar[trigger].features.number == .plural && grammar[trigger].kind == .word
        if isPlural, isCounted(trigger) { return true }
        return governors.units.contains {
            $0 < trigger && grammar[$0].has(.unsettled) && !grammar[$0].isVerb
                && grammar[$0].features.number == .plural && isCounted($0)
        }
    }

    private func concessionBefore(_ index: Int) -> Bool {
        index > grammar.range.lowerBound && grammar[index - 1].has(.concession)
    }

    var tellsOfViolence: Bool {
        grammar.range.contains { index in
            guard !units.contains(index) else { return false }
            return grammar[index].has([.strike, .clash, .assault, .kill, .explode, .violate, .impact, .storm])
                || isFighting(index)
        }
    }

    /// تجدد القتال، تشهد المنطقة تصعيدا: fighting that somebody does, not fighting that stops.
    private func isFighting(_ index: Int) -> Bool {
        guard grammar[index].has(.hostilities), !grammar[index].has(.ceasefire) else { return false }
        let before = max(grammar.range.lowerBound, index - 5)..<index
        return before.contains { grammar[$0].isVerb }
            && !before.contains { grammar[$0].has([.halt, .collapse, .expire]) || grammar[$0].particle == .negation }
    }

    /// لا صحة لما يتداول عن هدنة: words that call something false, before it.
    var isCalledFalse: Bool {
        (grammar.range.lowerBound..<trigger).contains {
            grammar[$0].has(.deny) && grammar[$0].kind == .phrase && !grammar[$0].isVerb
        }
    }

    /// لا هدنة، لن تكون هناك هدنة، ليس ثمة وقف لإطلاق النار.
    var isSaidNotToBe: Bool {
        guard !demanded || isOnlySaid, trigger > grammar.range.lowerBound else { return false }
        var index = trigger - 1
        var between = 0
        while index >= grammar.range.lowerBound, between <= 3 {
            let unit = grammar[index]
            if unit.particle == .negation { return !grammar[trigger].hasArticle || between > 0 }
            guard unit.particle == .there || unit.particle == .was || unit.particle == .quantifier
            else { return false }
            index -= 1
            between += 1
        }
        return false
    }

    /// شدد على أنه لن تكون هناك هدنة: who insists that something is so demands nothing.
    private var isOnlySaid: Bool {
        let demanding = governors.units.filter { $0 < trigger && grammar[$0].has(CeasefireStageReader.demands) }
        return !demanding.isEmpty
            && demanding.allSatisfy { governor in
                grammar[governor].isVerb && grammar[governor].has(.speech)
                    && (governor + 1..<trigger).contains { grammar[$0].particle == .that }
            }
    }
}
