// SPDX-License-Identifier: Apache-2.0

/// What has to stand beside a word of many meanings for it to tell of its event: نفط and القوات both تراجع, but prices
/// withdraw from nowhere.
enum Need: String, Sendable, CaseIterable {
    /// Somebody who acts or is acted on: a state, a force, a body, people, by name or by what they are.
    case somebody
    /// Somebody who does it.
    case actor
    /// People told of by what they are, not by an office or a name.
    case people
    /// A place, or a country as one.
    case place
    /// Whatever the frame's prepositions lead to.
    case complement

    fileprivate var bit: UInt8 {
        switch self {
        case .somebody: 1
        case .people: 2
        case .place: 4
        case .complement: 8
        case .actor: 16
        }
    }
}

/// Needs any of which is enough, as bits.
struct NeedSet: Sendable, Equatable {
    private var bits: UInt8 = 0

    init(_ needs: some Sequence<Need>) {
        for need in needs { bits |= need.bit }
    }

    /// No word needs anything.
    static let none = NeedSet([])

    var isEmpty: Bool { bits == 0 }

    func contains(_ need: Need) -> Bool { bits & need.bit != 0 }

    /// As the lexicon's files spell them.
    var names: [String] { Need.allCases.filter(contains).map(\.rawValue) }
}
