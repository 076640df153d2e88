// SPDX-License-Identifier: Apache-2.0

/// An event as the grammar reads it, in units; the document turns it into an `Event`. A reference: whoever has one may go on
/// working on it, and what passes it on counts one reference, not those of all its parts.
final class EventDraft {
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
    /// The sentence only mentions it: it says of other events who did them, and is none itself.
    var isMention = false
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

    /// Whether it is an attack that the sentence may only mention: on no health care, and said to happen.
    @inline(__always)
    var mayBeMention: Bool {
        guard eventClass == .attack, health == nil else { return false }
        switch status {
        case .reported, .ongoing, .historical, .general: return true
        case .demanded, .planned, .threatened, .denied, .hypothetical: return false
        }
    }

    // What one event keeps at most: a text that tells the same over and over must not cost more than its length.
    private static let mostTellings = 64
    private static let mostEvidence = 64
    private static let mostReasons = 16
    private static let mostPhrases = 32

    /// Takes over what another draft of the same event says and this one doesn't, as far as an event has room for it.
    func take(_ other: EventDraft) {
        func add(_ phrases: [NounPhrase], to known: inout [NounPhrase]) {
            let before = known.count
            for phrase in phrases where known.count < EventDraft.mostPhrases {
                if !known[..<before].contains(where: { $0.units.overlaps(phrase.units) }) { known.append(phrase) }
            }
        }
        add(other.arguments.actors, to: &arguments.actors)
        add(other.arguments.targets, to: &arguments.targets)
        add(other.arguments.places, to: &arguments.places)
        add(other.arguments.instruments, to: &arguments.instruments)
        arguments.end = max(arguments.end, other.arguments.end)
        mode = mode ?? other.mode
        if attackType == nil || attackType == .unknown { attackType = other.attackType }
        let known = (evidence: evidence.count, reasons: reasons.count)
        for range in other.evidence where evidence.count < EventDraft.mostEvidence {
            if !evidence[..<known.evidence].contains(range) { evidence.append(range) }
        }
        for reason in other.reasons where reasons.count < EventDraft.mostReasons {
            if !reasons[..<known.reasons].contains(reason) { reasons.append(reason) }
        }
        tellings = EventDraft.joined(tellings, other.tellings)
    }

    /// The tellings of both, the first ones and the last.
    static func joined(_ first: [Telling], _ second: [Telling]) -> [Telling] {
        var all = first
        for telling in second {
            if all.count == mostTellings { all.removeLast() }
            all.append(telling)
        }
        return all
    }
}
