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

    /// The roles that prepositions give, each in the place of its preposition's number: a frame is copied for every trigger,
    /// and nothing in it is counted.
    struct PrepositionRoles: Sendable, Equatable, ExpressibleByDictionaryLiteral {
        /// A role's number, or 0.
        private var numbers = SIMD32<UInt8>()

        init(dictionaryLiteral elements: (Particle, Role)...) {
            for (preposition, role) in elements { self[preposition] = role }
        }

        subscript(preposition: Particle) -> Role? {
            get { preposition.isPreposition ? Role(number: numbers[Int(preposition.rawValue)]) : nil }
            set { numbers[Int(preposition.rawValue)] = newValue?.number ?? 0 }
        }
    }
}

extension Frame.Role {
    /// Counted from 1.
    fileprivate var number: UInt8 {
        switch self {
        case .actor: 1
        case .target: 2
        case .place: 3
        case .instrument: 4
        case .addressee: 5
        case .theme: 6
        case .source: 7
        case .actorOrTarget: 8
        }
    }

    fileprivate init?(number: UInt8) {
        switch number {
        case 1: self = .actor
        case 2: self = .target
        case 3: self = .place
        case 4: self = .instrument
        case 5: self = .addressee
        case 6: self = .theme
        case 7: self = .source
        case 8: self = .actorOrTarget
        default: return nil
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
