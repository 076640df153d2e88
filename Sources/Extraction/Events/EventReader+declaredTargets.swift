// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Health care that those who bear arms declare a target, or no longer safe from them.
extension EventReader {
    /// Units before the word for a target within which the health care stands that is declared one.
    private static let reachOfDeclarations = 14

    /// Units behind it within which those stand whose target it is.
    private static let reachOfOwners = 4

    /// أي مستشفى يؤويهم سيكون هدفا لنيراننا، المشافي أهداف مشروعة: what is to be struck, by the word of those who would do it.
    func declaredTarget(at index: Int) -> EventDraft? {
        let unit = grammar[index]
        guard !unit.isVerb, unit.group >= 0, !unit.isConjoined else { return nil }
        let isLawful = groups[Int(unit.group)].mode == "lawful-goal"
        guard isLawful || isGoal(unit), let health = declared(before: index) else { return nil }
        let subject = health.units.lowerBound
        guard isLawful || (isAhead(from: subject, to: index) && isOfThoseWhoStrike(behind: index)) else { return nil }
        let governors = grammar.governors(of: index)
        let isSpared = isRuledOut(from: subject, to: index)
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .threatened)
        draft.health = health
        draft.arguments.end = index + 1
        draft.evidence = [index..<index + 1, health.units]
        draft.reasons = ["threatened: it is declared a target"]
        if isSpared { (draft.status, draft.reasons) = (.demanded, ["demanded: it is called no target"]) }
        if !isSpared, governors.isNegated || governors.has(.deny) { return nil }
        return draft
    }

    /// Units between a word of demand and the evacuation that is demanded.
    private static let reachOfOrders = 9

    /// طلب الجيش من مستشفيات غزة الإخلاء، أمر الجيش إدارة المستشفى بالإخلاء: forces that want a facility empty.
    func orderedOut(at index: Int) -> EventDraft? {
        let unit = grammar[index]
        guard !unit.isVerb, unit.hasArticle, overview.has([.healthFacility, .facilityHead]) else { return nil }
        let start = max(grammar.range.lowerBound, index - EventReader.reachOfOrders)
        guard let order = (start..<index).last(where: { grammar[$0].isVerb }),
            grammar[order].has([.demand, .advocate]),
            (order + 1..<index).contains(where: { grammar[$0].has(.force) || grammar[$0].name?.kind == .actor }),
            let target = (order + 1..<index).lazy.compactMap({ place in
                grammar.healthResource(at: place, limit: index) == nil
                    ? nil : grammar.nounPhrase(at: place).flatMap(grammar.healthTarget)
            }).first, target.isBuilding, !target.isNear
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .threatened)
        draft.health = target
        draft.health?.units = target.units.clamped(to: target.units.lowerBound..<index)
        draft.arguments.end = index + 1
        draft.evidence = [
            index..<index + 1, target.units.clamped(to: target.units.lowerBound..<index), order..<order + 1,
        ]
        draft.reasons = ["threatened: forces want it empty"]
        return inSetting(draft)
    }

    /// هدفا، أهدافا: the word is in groups of its other senses, too.
    func isGoal(_ unit: Unit) -> Bool {
        !unit.isVerb && unit.has(.undergo) && (unit.has(.common) || groups[Int(unit.group)].mode == "goal")
    }

    /// لن تكون المستشفيات في مأمن من صواريخنا: what is no longer to be safe.
    func safety(at index: Int) -> EventDraft? {
        let unit = grammar[index]
        guard unit.group >= 0, groups[Int(unit.group)].mode == "safety", let health = declared(before: index) else {
            return nil
        }
        let governors = grammar.governors(of: index)
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .general)
        draft.health = health
        draft.arguments.end = index + 1
        draft.evidence = [index..<index + 1, health.units] + governors.units.map { $0..<$0 + 1 }
        if governors.has(.demand) || governors.has(.necessity) {
            (draft.status, draft.reasons) = (.demanded, ["demanded: its safety is demanded"])
            return draft
        }
        guard governors.isNegated else { return nil }
        if isOfThoseWhoStrike(behind: index) || governors.has(.threaten) {
            (draft.status, draft.reasons) = (.threatened, ["threatened: it is declared not safe"])
        } else if grammar[health.units.lowerBound].features.number != .singular {
            draft.reasons = ["general: no facility is safe"]
        } else {
            return nil
        }
        return inSetting(draft)
    }

    /// The health care named last before the word that is said of it.
    private func declared(before index: Int) -> HealthTarget? {
        let start = max(grammar.range.lowerBound, index - EventReader.reachOfDeclarations)
        var first = index - 1
        while first >= start {
            let unit = grammar[first]
            if unit.punctuation == .period || unit.punctuation == .semicolon { return nil }
            if let phrase = grammar.nounPhrase(at: first), var health = grammar.healthTarget(in: phrase),
                health.units.lowerBound == first, !health.isNear,
                health.isBuilding || health.resources == [.transport] || health.resources == [.personnel]
            {
                health.units = health.units.clamped(to: first..<index)
                return health
            }
            first -= 1
        }
        return nil
    }

    /// ستكون، سيصبح، سوف يكون
    private func isAhead(from subject: Int, to goal: Int) -> Bool {
        (max(grammar.range.lowerBound, subject - 3)..<goal).contains { index in
            let unit = grammar[index]
            return unit.proclitics.contains(.sa) || (unit.has(.plan) && unit.features.kind == .invariable)
        }
    }

    /// ليست، يجب ألا تكون، لا يجوز أن تكون
    private func isRuledOut(from subject: Int, to goal: Int) -> Bool {
        (max(grammar.range.lowerBound, subject - 3)..<goal).contains { index in
            let unit = grammar[index]
            return unit.particle == .negation || unit.has([.necessity, .demand]) || unit.has(.complementizer)
        }
    }

    /// لقواته، لنيراننا، من صواريخه: whose target it is, and that he means to strike.
    private func isOfThoseWhoStrike(behind index: Int) -> Bool {
        let end = min(grammar.range.upperBound, index + 1 + EventReader.reachOfOwners)
        return (index + 1..<max(index + 1, end)).contains { grammar[$0].has([.force, .munition, .strike, .assault]) }
    }
}
