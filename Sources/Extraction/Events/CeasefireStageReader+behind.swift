// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What follows the ceasefire's name: its predicate, its relative clause, the turn at the end of the sentence.
extension CeasefireStageReader {
    /// الهدنة انهارت، الهدنة لا تزال صامدة، وقف إطلاق النار الموقع في آذار، الهدنة التي أعلنتها.
    func predicate() -> Finding? {
        var index = units.upperBound
        var steps = 0
        var first: Finding?
        while index < grammar.range.upperBound, steps < 14 {
            let unit = grammar[index]
            if unit.has(.ceasefire), steps > 0 { break }
            if isTurn(index) || unit.particle == .conditional { break }
            if unit.punctuation == .semicolon || unit.punctuation == .period { break }
            if unit.kind == .punctuation, !unit.punctuation.isQuotation, beginsClause(index + 1) { break }
            if let found = finding(behind: index, isNext: steps < 2) {
                // الهدنة التي أعلنت أمس انهارت: the end outdoes the beginning.
                if first == nil || isEnd(found.stage) { first = found }
                if isEnd(found.stage) { break }
            }
            index += 1
            steps += 1
        }
        return first
    }

    private func isEnd(_ stage: CeasefireStage) -> Bool {
        switch stage {
        case .violated, .collapsed, .rejected, .expired, .suspended: true
        default: false
        }
    }

    private func finding(behind index: Int, isNext: Bool) -> Finding? {
        let unit = grammar[index]
        if unit.has(.violate) { return (.violated, "it is broken") }
        if unit.has(.collapse), isNext || !unit.has(.common) {
            return tellsOfBreaches ? (.violated, "it fails by breaches") : (.collapsed, "it fails")
        }
        if unit.has(.expire) { return (.expired, "it ended") }
        if unit.has(.reject) { return (.rejected, "it is refused") }
        if unit.has(.extend) { return (.extended, "it is extended") }
        if unit.has(.suspend), !unit.has(.speech) { return (.suspended, "it is suspended") }
        if unit.has(.demand) || unit.has(.necessity), isNext, !unit.isVerb, unit.proclitics.isEmpty {
            return (.calledFor, "it is called needed")
        }
        guard
            unit.isVerb || unit.kind == .phrase || unit.features.kind == .masdar || unit.features.kind == .adjective
        else { return nil }
        if unit.has(.announce) && !unit.has(.common) || unit.has(.begin) {
            return (.declared, "it was declared or begins")
        }
        if unit.has(.agree) || unit.has(.accept) { return (.agreed, "it was agreed") }
        if unit.has(.respect) || unit.has(.continuing) {
            return isDenied(index) ? (.violated, "it does not hold") : (.inForce, "it holds")
        }
        return nil
    }

    private func isDenied(_ index: Int) -> Bool {
        guard index > grammar.range.lowerBound, !grammar[index].has(.continuing) else { return false }
        let before = grammar[index - 1]
        return before.particle == .negation || before.particle == .without
    }

    /// A clause of its own begins: ، وأعلنت …
    private func beginsClause(_ index: Int) -> Bool {
        index < grammar.range.upperBound && grammar[index].isConjoined && grammar[index].isVerb
    }

    /// The relative clause right behind it: الهدنة التي أقرتها القيادة، هدنة أعلنها التحالف.
    func relativeClause() -> Finding? {
        var index = units.upperBound
        while index < grammar.range.upperBound, index - units.upperBound <= 4 {
            let unit = grammar[index]
            if unit.isVerb {
                guard unit.hasPronoun || grammar[index - 1].particle == .relative || unit.has(.begin) else {
                    return nil
                }
                if unit.has(.announce) || unit.has(.begin) || unit.has(.agree) || unit.has(.accept) {
                    return (.declared, "it was declared")
                }
                return nil
            }
            guard unit.isNominal || unit.particle == .relative || unit.punctuation.isQuotation else { return nil }
            index += 1
        }
        return nil
    }

    // MARK: Turns

    /// لكن، إلا أن، غير أن، بيد أن.
    private func isTurn(_ index: Int) -> Bool {
        if grammar[index].has(.adversative) { return true }
        // إلا أن، غير أن
        guard index + 1 < grammar.range.upperBound, grammar[index + 1].particle == .that else { return false }
        return grammar[index].particle == .without || grammar[index].particle == .clauseOpener
    }

    /// What the sentence turns to behind it: إلا أن القوات تخرقه، لكنها انهارت، غير أن القصف لم يتوقف.
    func turned(_ found: Finding) -> Finding? {
        switch found.stage {
        case .declared, .agreed, .extended, .inForce, .mentioned, .negotiated, .collapsed: break
        default: return nil
        }
        guard
            let turn = (units.upperBound..<max(units.upperBound, grammar.range.upperBound)).first(where: isTurn)
        else { return nil }
        for index in turn + 1..<max(turn + 1, min(turn + 14, grammar.range.upperBound)) {
            let unit = grammar[index]
            if unit.has(.violate) { return (.violated, "but it is broken") }
            if unit.has(.reject) { return (.rejected, "but it is refused") }
            if unit.has(.collapse), !unit.has(.common) { return (.collapsed, "but it fails") }
            if unit.has([.respect, .halt]), unit.isVerb, isDenied(index) { return (.violated, "but it does not hold") }
        }
        return nil
    }

    // MARK: Without a governor

    /// هدنة في درعا، وقف إطلاق نار مؤقت في المخيم: a headline without a verb says that there is one.
    func headline() -> Finding? {
        let first = units.lowerBound
        guard governors.units.isEmpty, grammar[first].has(.ceasefire), !grammar[first].hasArticle, isIndefinite(first)
        else { return nil }
        var start = first - 1
        while start >= grammar.range.lowerBound, grammar[start].punctuation.isQuotation { start -= 1 }
        guard start < grammar.range.lowerBound || grammar[start].kind == .punctuation else { return nil }
        let rest = first..<grammar.range.upperBound
        let isPlain = !rest.contains { grammar[$0].isVerb || grammar[$0].particle == .question || isQuestion($0) }
        return isPlain ? (.declared, "a headline says that there is one") : nil
    }

    private func isQuestion(_ index: Int) -> Bool { grammar[index].punctuation == .question }

    /// هدنة، هدنة إنسانية، وقف إطلاق نار مؤقت; but وقف إطلاق النار, definite by its genitive, is one known.
    func isIndefinite(_ index: Int) -> Bool {
        if grammar[index].endToken - grammar[index].firstToken != 3 { return true }
        guard index + 1 < grammar.range.upperBound else { return false }
        return grammar[index + 1].features.kind == .adjective && !grammar[index + 1].hasArticle
    }

    func sentence() -> Finding {
        tellsOfBreaches ? (.violated, "the sentence tells of breaches") : (.mentioned, "it is only mentioned")
    }

    private var tellsOfBreaches: Bool { grammar.range.contains { grammar[$0].has(.violate) } }
}
