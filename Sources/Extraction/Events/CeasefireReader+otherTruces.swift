// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What is called a truce or stopped and is none: of sport, business, unions, elections, the weather.
extension CeasefireReader {
    private static let war: ClassSet = [
        .force, .armedHead, .regime, .munition, .strike, .clash, .hostilities, .kill, .explode, .storm,
    ]

    /// A noun of sport or business (مباراة، مشجعون) anywhere in the sentence makes its truce one of that world; an
    /// adjective does so only within the phrase, for political talks may well be about a real one.
    var isAboutOtherTruce: Bool {
        grammar.range.contains { isOther($0) && grammar[$0].features.kind == .noun }
    }

    /// A word that makes a truce something else, whoever is named beside it.
    func isOther(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.has(.otherTruce) && !(unit.group >= 0 && groups[Int(unit.group)].mode == "civil")
    }

    /// هدنة بين المرشحين قبل الاقتراع، هدنة في الإضراب: a truce by that word alone, beside strikes, polls or
    /// rain, where nobody in the sentence wages war.
    func isCivilTruce(at index: Int) -> Bool {
        let unit = grammar[index]
        let isTruce = unit.kind == .word || unit.group >= 0 && groups[Int(unit.group)].mode == "truce"
        guard unit.has([.ceasefire, .calm]), isTruce, grammar.range.contains(where: isCivilMatter) else {
            return false
        }
        return !grammar.range.contains { other in
            if other == index { return false }
            let unit = grammar[other]
            if unit.has(CeasefireReader.war) { return true }
            switch unit.name?.kind {
            case .country, .actor, .metonym, .demonym: return true
            default: return false
            }
        }
    }

    /// Units before a truce within which a work is named whose truce it is.
    private static let reachOfFiction = 12

    /// في رواية جديدة يتفق الجيشان على هدنة
    func isInvented(_ index: Int) -> Bool {
        let start = max(grammar.range.lowerBound, index - CeasefireReader.reachOfFiction)
        return (start..<index).contains { grammar[$0].has(.fiction) && grammar[$0].kind == .phrase }
            && !(start..<index).contains { grammar[$0].has([.demand, .speech]) }
    }

    /// القرار 1701 نص على وقف الأعمال القتالية: beside its name the agreement that is a truce is none of its own.
    func isNamedBeside(_ index: Int) -> Bool {
        guard isPact(index) else { return false }
        return grammar.range.contains { grammar[$0].has(.ceasefire) && !isPact($0) }
    }

    private func isPact(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.kind == .phrase && unit.group >= 0 && groups[Int(unit.group)].mode == "pact"
    }

    private func isCivilMatter(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.group >= 0 else { return false }
        let group = groups[Int(unit.group)]
        return unit.has(.otherTruce) && group.mode == "civil" || group.event == .protest && group.mode == "strike"
    }
}
