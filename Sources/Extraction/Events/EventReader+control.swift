// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Facilities that somebody takes and holds, and those that are taken back.
extension EventReader {
    /// A facility that somebody took and holds.
    func takeControl(_ draft: EventDraft) {
        let trigger = grammar[draft.trigger]
        guard trigger.isVerb || !trigger.proclitics.contains(.li), !isRetaking(draft.trigger) else { return }
        guard !isAccident, !overview.has([.burn]), !isRetaken(behind: draft.trigger) else { return }
        // سيطر على معسكر قرب المستشفى
        // تمركزوا في المباني المحيطة بالمستشفى
        let held = (draft.arguments.targets + draft.arguments.places).lazy.filter {
            $0.preposition != .near && !grammar.isBesideNear($0)
        }
        draft.health = held.compactMap(grammar.healthTarget).first {
            let isOne = $0.resources.contains(.facility) || $0.resources.contains(.transport)
            return !$0.isNear && ($0.resources.contains(.warehouse) || (isOne && !$0.isGeneric))
        }
        if draft.health == nil, setting == .war, isOfPronoun(draft.trigger) {
            draft.health = HealthAttackReader(grammar: grammar).antecedent(of: draft.trigger)
                .flatMap { isHeld($0, by: draft.trigger) ? $0 : nil }
        }
        if let health = draft.health {
            draft.attackType = health.resources == [.transport] ? .removalOfAssets : .militarization
        }
    }

    /// استعاد الجيش المستشفى، استعاد السيطرة على المستشفى: what was lost to others before.
    func isRetaking(_ trigger: Int) -> Bool {
        (max(grammar.range.lowerBound, trigger - 5)...trigger).contains { index in
            let unit = grammar[index]
            return unit.group >= 0 && groups[Int(unit.group)].mode == "retake"
        }
    }

    /// Units behind a word of taking within which those stand from whom it is taken.
    private static let reachOfOccupiers = 12

    /// انتزاع المستشفى من الميليشيا: taken from those who held it by arms.
    func isRetaken(behind trigger: Int) -> Bool {
        let end = min(grammar.range.upperBound - 1, trigger + EventReader.reachOfOccupiers)
        return (trigger + 1..<max(trigger + 1, end)).contains { index in
            guard grammar[index].particle == .min, !grammar[index].hasPronoun,
                let phrase = grammar.nounPhrase(at: index + 1)
            else { return false }
            let head = grammar[phrase.head]
            // من عناصر الميليشيا, but من قبل الميليشيا and ثلاثة من الجنود
            return grammar.type(of: phrase) == .force && head.name?.kind != .country
                && grammar[index - 1].kind != .number && head.name?.kind.isPerson != true
        }
    }

    /// دخلوا المستشفى وسيطروا عليه: a verb whose pronoun takes up what was told of last. A relative clause mostly says whose the
    /// town is.
    private func isOfPronoun(_ trigger: Int) -> Bool {
        guard grammar[trigger].isVerb, trigger > grammar.range.lowerBound, grammar[trigger - 1].particle != .relative
        else { return false }
        return (trigger + 1..<max(trigger + 1, min(trigger + 4, grammar.range.upperBound)))
            .contains { index in
                switch grammar[index].particle {
                // تمركز المسلحون فيه
                case .ala, .fi, .dakhil: grammar[index].hasPronoun
                default: false
                }
            }
    }

    /// The one facility, and no place named behind it, that may be held as well.
    private func isHeld(_ health: HealthTarget, by trigger: Int) -> Bool {
        guard health.isBuilding, !health.isNear, !health.isGeneric, health.units.upperBound <= trigger else {
            return false
        }
        return !(health.units.upperBound..<trigger).contains {
            grammar[$0].has(.placeType) || grammar[$0].name?.kind == .place || grammar[$0].name?.kind == .foundPlace
        }
    }
}
