// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Those who were in what was struck.
extension HealthAttackReader {
    /// Units behind a facility or vehicle within which it is told who was in it.
    private static let reachOfOccupants = 8

    /// مستشفى ناصر وبداخله عشرات المرضى، سيارة إسعاف كانت تقل جريحين، وعلى متنها مسعفان: who is in a place is struck with it.
    func occupants(of target: HealthTarget) -> [HealthResource] {
        guard !target.isNear, !target.isGeneric, target.resources.count == 1,
            target.isBuilding || target.resources == [.transport]
        else { return [] }
        let limit = min(grammar.range.upperBound - 1, target.units.upperBound + HealthAttackReader.reachOfOccupants)
        var index = target.units.upperBound
        while index < limit, !isInside(index, of: target) {
            let unit = grammar[index]
            // وكان على متنها، التي كانت تقل
            let isBefore =
                unit.particle == .was || unit.particle == .relative || unit.punctuation == .arabicComma
                || unit.punctuation == .comma
            let isWhere = unit.has(.placeType) || unit.name?.kind == .place || unit.particle == .fi
            guard isBefore || isWhere else { return [] }
            index += 1
        }
        guard index < limit, let first = grammar.nounPhrase(at: index + 1) else { return [] }
        return grammar.coordination(from: first).compactMap { phrase in
            if let health = grammar.healthTarget(in: phrase), !health.isBuilding { return health.resources.first }
            return phrase.units.contains { grammar[$0].has(.wounded) } ? .patients : nil
        }
    }

    /// بداخله، فيه، على متنها، تقل
    private func isInside(_ index: Int, of target: HealthTarget) -> Bool {
        let unit = grammar[index]
        if unit.hasPronoun, unit.particle == .dakhil || unit.particle == .fi { return true }
        guard target.resources == [.transport] else { return false }
        let isCarrying = unit.isVerb && unit.features.kind == .imperfect && unit.has(.careMovement)
        return isCarrying || (unit.has(.inclusion) && unit.has(.owned))
    }
}
