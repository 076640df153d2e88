// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Triggers of one clause that tell of the same deed.
extension EventReader {
    /// One event for triggers of one clause that tell of the same deed on the same target (شنت غارة استهدفت).
    func merged(_ drafts: [EventDraft]) -> [EventDraft] {
        var all = drafts
        // Of those kept so far, by their index; the others went into one of them.
        var kept: ContiguousArray<(index: Int, deed: Deed)> = []
        kept.reserveCapacity(drafts.count)
        for index in drafts.indices {
            let deed = Deed(drafts[index])
            guard deed.isAttack, let same = kept.firstIndex(where: { isSame($0.deed, deed) }) else {
                kept.append((index, deed))
                continue
            }
            let whole = kept[same].index
            all[whole] = EventReader.union(all[whole], drafts[index])
            kept[same].deed = Deed(all[whole])
        }
        return kept.count == drafts.count ? drafts : kept.map { all[$0.index] }
    }

    /// What tells whether a draft is of the same deed as another: so little that every pair in a sentence can be
    /// compared.
    private struct Deed {
        let isAttack: Bool
        let status: EventStatus
        let health: Range<Int>?
        let trigger: Int
        /// Behind its clause.
        let end: Int

        init(_ draft: EventDraft) {
            isAttack = draft.eventClass == .attack
            status = draft.status
            health = draft.health?.units
            trigger = draft.trigger
            end = draft.arguments.end
        }
    }

    private func isSame(_ first: Deed, _ second: Deed) -> Bool {
        guard first.isAttack, first.status == second.status || first.health == nil || second.health == nil
        else { return false }
        if let one = first.health, let other = second.health { return one.overlaps(other) }
        guard first.end > second.trigger else { return false }
        if first.health != nil || second.health != nil {
            return grammar[first.trigger].has(.strike) && grammar[second.trigger].has([.strike, .impact])
        }
        return grammar[first.trigger].has([.strike, .assault])
            && grammar[second.trigger].has([.strike, .impact, .assault])
    }

    /// The event that two triggers tell of together; the one that names the health care it struck is the trigger.
    private static func union(_ first: EventDraft, _ second: EventDraft) -> EventDraft {
        let whole = first.health == nil && second.health != nil ? second : first
        let other = first.health == nil && second.health != nil ? first : second
        whole.take(other)
        // وتضررت أجهزة غسيل الكلى: what of it was struck, too.
        for resource in other.health?.resources ?? [] where whole.health?.resources.contains(resource) == false {
            whole.health?.resources.append(resource)
        }
        return whole
    }
}
