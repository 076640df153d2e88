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
    var prepositions: PrepositionRoles = [:]

    /// The role that the preposition gives, `nil` when the frame does not know it.
    func role(of preposition: Particle) -> Role? { prepositions[preposition] }

    /// The roles that prepositions give: so few that they are found sooner one by one than by hashing.
    struct PrepositionRoles: Sendable, Equatable, ExpressibleByDictionaryLiteral {
        private var prepositions: [Particle] = []
        private var roles: [Role] = []

        init(dictionaryLiteral elements: (Particle, Role)...) {
            for (preposition, role) in elements { self[preposition] = role }
        }

        subscript(preposition: Particle) -> Role? {
            get { prepositions.firstIndex(of: preposition).map { roles[$0] } }
            set {
                if let known = prepositions.firstIndex(of: preposition) {
                    prepositions.remove(at: known)
                    roles.remove(at: known)
                }
                guard let newValue else { return }
                prepositions.append(preposition)
                roles.append(newValue)
            }
        }
    }
}

extension Frame: CustomStringConvertible {
    /// As the lexicon's files spell it: `subject: actor, object: target, في: place`.
    var description: String {
        var parts = [("subject", subject), ("object", object), ("of", genitive)]
        // The first spelling of a preposition stands for all.
        for (name, particle) in Frame.prepositionNames.sorted(by: { ($0.key.count, $0.key) < ($1.key.count, $1.key) })
        where !parts.contains(where: { Frame.prepositionNames[$0.0] == particle }) {
            parts.append((name, prepositions[particle]))
        }
        return parts.compactMap { name, role in role.map { "\(name): \($0.rawValue)" } }.joined(separator: ", ")
    }
}
