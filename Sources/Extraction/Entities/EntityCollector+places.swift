// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What stands beside the name of a place: the word for its kind, the division that holds it.
extension EntityCollector {
    /// Where the name of an unlisted place ends that stands behind a word for its kind: قرية مرعيان.
    func spelledPlaceEnd(_ units: ContiguousArray<Unit>, _ index: Int, limit: Int) -> Int? {
        guard index > 0, units[index - 1].has(.placeType), units[index - 1].features.number == .singular,
            !units[index - 1].hasArticle, !units[index - 1].hasPronoun, units[index].kind == .word,
            units[index].group < 0, units[index].isNominal,
            units[index].proclitics.isDisjoint(with: [.bi, .li, .ka, .wa, .fa]),
            resources.gazetteer.words.frequency(spans.tokens[Int(units[index].firstToken)].hash) == 0
        else { return nil }
        return index + 1
    }

    /// Units within which the division of a place is named behind it.
    private static let reachOfDivisions = 4

    /// The division that is named right behind a place as what holds it: أريحا جنوبي إدلب، الدانا في ريف إدلب الشمالي.
    func division(behind index: Int, _ units: ContiguousArray<Unit>, limit: Int) -> Int32? {
        guard units[index].name?.kind == .place else { return nil }
        var next = index + 1
        while next < limit, next - index <= EntityCollector.reachOfDivisions {
            let unit = units[next]
            if unit.name?.kind == .place {
                guard next > index + 1 || !unit.proclitics.isDisjoint(with: .prepositions) else { return nil }
                return resources.lexicon.phrases.firstEnd(at: unit.node) { payload in
                    payload.kind == .place && resources.gazetteer.places[Int(payload.index)].level == .admin1
                }?.index
            }
            guard unit.has([.placeQualifier, .placeType]) || unit.particle == .fi, !unit.isConjoined else { return nil }
            next += 1
        }
        return nil
    }
}
