// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// How much of health care is still at work in a war.
extension EventReader {
    /// Units around the predicate within which the facilities stand that it is said of.
    private static let reachOfCapacity = 14

    /// أقل من نصف المستشفيات تعمل جزئيا، لا يعمل سوى ثلث المرافق الصحية: what a war has left of many facilities. Where staff are on
    /// strike it was not the war.
    func capacity(at index: Int) -> EventDraft? {
        let unit = grammar[index]
        guard unit.group >= 0 else { return nil }
        // معظم المستشفيات مغلقة
        let isClosed = unit.has(.evacuate) && unit.isAdjective && !unit.hasArticle && unit.proclitics.isEmpty
        let isPartly = groups[Int(unit.group)].mode == "partly"
        // معظم العيادات مغلقة خلال العيد
        guard isPartly || (isClosed && hasViolence) || groups[Int(unit.group)].mode == "still",
            setting == .war || isConflict || hasViolence, !isAccident, !isOnStrike,
            let health = working(around: index, isShareOnly: !isPartly)
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .general)
        draft.mode = "destroy"
        draft.health = health
        draft.arguments.end = index + 1
        draft.evidence = [index..<index + 1, health.units]
        draft.reasons = ["general: what a war left at work of many facilities"]
        return draft
    }

    private var isOnStrike: Bool {
        grammar.range.contains { grammar[$0].group >= 0 && groups[Int(grammar[$0].group)].mode == "strike" }
    }

    /// The facilities in front, or behind «only»; of those that still work only what share they are tells of the war.
    private func working(around index: Int, isShareOnly: Bool) -> HealthTarget? {
        let start = max(grammar.range.lowerBound, index - EventReader.reachOfCapacity)
        let end = min(grammar.range.upperBound, index + 1 + EventReader.reachOfCapacity / 2)
        let reader = HealthAttackReader(grammar: grammar)
        for first in Array(index + 1..<max(index + 1, end)) + (start..<index).reversed() {
            let unit = grammar[first]
            guard unit.has([.healthFacility, .facilityHead]), !unit.has(.buildingPart),
                var health = grammar.nounPhrase(at: reader.counted(first)).flatMap(grammar.healthTarget),
                health.isBuilding, !health.isNear
            else { continue }
            // مستشفى واحد
            let isPart =
                health.hasNumber || isAmount(before: first)
                || health.units.contains { grammar[$0].kind == .number || grammar[$0].particle == .quantifier }
            guard isPart || (!isShareOnly && unit.features.number == .plural) else { return nil }
            health.units = first < index ? health.units.clamped(to: first..<index) : health.units
            health.isGeneric = true
            return health
        }
        return nil
    }

    /// نصف المستشفيات، أقل من ربع المرافق، 17 من أصل 36 مستشفى
    private func isAmount(before first: Int) -> Bool {
        (max(grammar.range.lowerBound, first - 3)..<first).contains {
            grammar[$0].isAmount || grammar[$0].kind == .number
        }
    }
}
