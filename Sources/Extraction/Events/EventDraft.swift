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
    /// Units that say for how long a ceasefire is meant to hold.
    var duration: Range<Int>?
    /// What a ceasefire is for.
    var purpose: String?
    var arguments = Arguments()
    var health: HealthTarget?
    /// The health target stands in another place than the clause (an antecedent of a pronoun).
    var context: String?
    var proximity = false
    /// Recurrence read from the clause: daily, …
    var recurring: String?
    /// The triggers that tell of the event, in the order of the text.
    var tellings: [Telling]
    /// Unit ranges, the trigger's first.
    var evidence: [Range<Int>] = []
    var confidence = 0.8
    var reasons: [String] = []

    /// Where the text tells of an event.
    struct Telling: Sendable, Equatable {
        /// Index of the sentence.
        var sentence: Int
        /// Index of the trigger's unit.
        var trigger: Int
    }

    init(sentence: Int, trigger: Int, eventClass: EventClass, status: EventStatus, stage: CeasefireStage? = nil) {
        self.sentence = sentence
        self.trigger = trigger
        self.eventClass = eventClass
        self.status = status
        self.stage = stage
        tellings = [Telling(sentence: sentence, trigger: trigger)]
    }

    /// Takes over what another draft of the same event says and this one doesn't.
    mutating func take(_ other: EventDraft) {
        func lacking(_ phrases: [NounPhrase], in known: [NounPhrase]) -> [NounPhrase] {
            phrases.filter { phrase in !known.contains { $0.units.overlaps(phrase.units) } }
        }
        arguments.actors += lacking(other.arguments.actors, in: arguments.actors)
        arguments.targets += lacking(other.arguments.targets, in: arguments.targets)
        arguments.places += lacking(other.arguments.places, in: arguments.places)
        arguments.instruments += lacking(other.arguments.instruments, in: arguments.instruments)
        arguments.end = max(arguments.end, other.arguments.end)
        mode = mode ?? other.mode
        if attackType == nil || attackType == .unknown { attackType = other.attackType }
        evidence += other.evidence.filter { !evidence.contains($0) }
        reasons += other.reasons.filter { !reasons.contains($0) }
        tellings += other.tellings
    }
}
