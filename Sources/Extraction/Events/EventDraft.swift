// SPDX-License-Identifier: Apache-2.0

/// An event as the grammar reads it, in units; the document turns it into an `Event`.
struct EventDraft: Sendable {
    /// Index of the sentence.
    var sentence: Int
    /// Index of the trigger's unit.
    var trigger: Int
    var eventClass: EventClass
    var status: EventStatus
    var mode: String?
    var attackType: HealthAttackType?
    var stage: CeasefireStage?
    var arguments = Arguments()
    var health: HealthTarget?
    /// The health target stands in another place than the clause (an antecedent of a pronoun).
    var context: String?
    var proximity = false
    /// Recurrence read from the clause: daily, …
    var recurring: String?
    /// Unit ranges, the trigger's first.
    var evidence: [Range<Int>] = []
    var confidence = 0.8
    var reasons: [String] = []
}
