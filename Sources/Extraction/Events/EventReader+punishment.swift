// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Those who give care, punished for having given it.
extension EventReader {
    /// Units behind a word of arrest or sentence within which the care stands that it is for.
    private static let reachOfCharges = 20

    private static let cared: ClassSet = [.wounded, .people, .force]

    /// اعتقال طبيب بتهمة علاج متظاهرين، قضت بسجن مسعف لأنه أسعف جرحى: staff held or sentenced for the care of those that
    /// somebody fights. Whoever neglected a patient is punished for that.
    func isForCare(_ draft: EventDraft) -> Bool {
        let trigger = grammar[draft.trigger]
        guard trigger.has(.arrest) || (trigger.has(.kill) && draft.mode == "execute"),
            draft.health?.resources.contains(.personnel) == true, let health = draft.health
        else { return false }
        let start = max(draft.trigger, health.units.lowerBound) + 1
        let end = min(grammar.range.upperBound, start + EventReader.reachOfCharges)
        guard start < end else { return false }
        return (start..<end).contains { index in
            guard isCare(at: index), index + 1 < end else { return false }
            return (index + 1..<min(index + 4, end)).contains { grammar[$0].has(EventReader.cared) }
        }
    }

    /// علاج، لمعالجته، لأنه أسعف: care itself as a ground, and not when it was (بعد وصول) or that it was neglected.
    private func isCare(at index: Int) -> Bool {
        let unit = grammar[index]
        let before = grammar[index - 1]
        guard unit.kind == .word, !before.has(.common) else { return false }
        if unit.has(.medical) { return !unit.isAdjective && !unit.hasArticle }
        guard unit.has(.careMovement), !unit.isConjoined else { return false }
        // أطباء عالجوا متظاهرين، الأطباء الذين عالجوا متظاهرين
        if unit.isVerb, before.particle == .relative || (before.has(.healthPersonnel) && !before.hasArticle) {
            return true
        }
        if unit.isVerb { return before.particle == .that || before.particle == .clauseOpener }
        guard unit.features.kind == .masdar else { return false }
        return unit.proclitics.contains(.li) || before.particle == .becauseOf || before.particle == nil
    }

    /// The draft as the criminalization of care.
    func punishment(_ draft: EventDraft, governors: Governors) -> EventDraft {
        if draft.mode != "arrest" { draft.attackType = .criminalization }
        draft.eventClass = .attack
        if let health = draft.health { draft.evidence.append(health.units) }
        finish(draft, governors: governors)
        return draft
    }
}
