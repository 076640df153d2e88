// SPDX-License-Identifier: Apache-2.0

/// What the parts of a trigger's clause are to the event.
struct Frame: Sendable, Equatable {
    /// The part somebody or something plays in an event.
    enum Role: String, Sendable, CaseIterable {
        case actor, target, place, instrument, addressee, theme, source
        /// The noun phrase itself decides: forces and states act, places, facilities and people suffer.
        case actorOrTarget = "actor-or-target"
    }

    var subject: Role?
    var object: Role?
    /// The genitive behind an action noun.
    var genitive: Role?
    var prepositions: [Particle: Role] = [:]

    /// The role that the preposition gives, `nil` when the frame does not know it.
    func role(of preposition: Particle) -> Role? { prepositions[preposition] }
}
