// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Attacks on those who give care that only the count of the dead and wounded tells of.
extension EventReader {
    /// Nouns that count the dead and the wounded.
    static let victims: ClassSet = [.dead, .wounded]

    /// كان من بين المصابين مسعفان، 13 شهيدا من المسعفين، سقط المسعف شهيدا: staff who are counted among those whom
    /// violence killed or wounded.
    func victims(at index: Int) -> EventDraft? {
        let unit = grammar[index]
        guard unit.kind == .word, !unit.isVerb, !isAccident, hasViolence || isConflict || setting == .war else {
            return nil
        }
        let reader = HealthAttackReader(grammar: grammar)
        guard
            let health = reader.counted(amongVictimsAt: index) ?? reader.counted(behindVictimsAt: index)
                ?? reader.fallen(before: index) ?? reader.apposed(to: index) ?? reader.body(at: index)
                ?? reader.listed(amongVictimsAt: index)
                ?? (isConflict || setting == .war ? reader.slaughter(at: index) : nil)
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.health = health
        draft.arguments.end = index + 1
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return inSetting(draft)
    }
}
