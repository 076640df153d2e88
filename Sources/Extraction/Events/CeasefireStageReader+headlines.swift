// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What headlines without a verb say of a ceasefire.
extension CeasefireStageReader {
    /// Units behind the name of a ceasefire within which stands how soon it is wanted.
    private static let reachOfHaste = 6
    private static let speakers: ClassSet = [.role, .organizationHead, .people, .force, .unnamedSource, .personnelHead]

    /// غوتيريش: هدنة إنسانية الآن، 150 منظمة: لهدنة عاجلة: what somebody says is to be at once, and what is told of a place
    /// (حلب: هدنة عاجلة بين الطرفين) is there.
    func saidAtOnce() -> Finding? {
        guard governors.units.isEmpty, grammar[trigger].has(.ceasefire), !grammar[trigger].hasArticle,
            let colon = colon,
            isSomebody(before: colon)
        else { return nil }
        let behind = trigger..<grammar.range.upperBound
        guard !behind.contains(where: { grammar[$0].isVerb || grammar[$0].particle == .question }),
            behind.prefix(CeasefireStageReader.reachOfHaste).contains(where: isUrgent)
        else { return nil }
        return (.calledFor, "somebody says that it is to be at once")
    }

    /// The colon right in front of the name, quotation marks aside.
    private var colon: Int? {
        var index = trigger - 1
        while index > grammar.range.lowerBound, grammar[index].punctuation.isQuotation { index -= 1 }
        return index > grammar.range.lowerBound && grammar[index].punctuation == .colon ? index : nil
    }

    private func isUrgent(_ index: Int) -> Bool {
        let group = grammar[index].group
        return group >= 0 && groups[Int(group)].mode == "urgent"
    }

    /// Whether what stands in front of the colon can speak: somebody by name or office, or a name that nobody knows.
    private func isSomebody(before colon: Int) -> Bool {
        (grammar.range.lowerBound..<colon).contains { index in
            let unit = grammar[index]
            switch unit.name?.kind {
            case .place, .foundPlace, .demonym, .lexiconPhrase: return false
            case .country, .actor, .metonym, .person, .foundPerson, .foundBody: return true
            case nil: break
            }
            return unit.has(CeasefireStageReader.speakers) || unit.kind == .word && unit.group < 0 && unit.isNominal
        }
    }
}
