// SPDX-License-Identifier: Apache-2.0

/// What the tagger says of a token: no name, or the begin or the inside of one.
enum NameTag: Int, CaseIterable, Sendable {
    case outside, beginPerson, insidePerson, beginPlace, insidePlace, beginBody, insideBody

    /// How corpora spell it.
    var label: String {
        switch self {
        case .outside: "O"
        case .beginPerson: "B-PERS"
        case .insidePerson: "I-PERS"
        case .beginPlace: "B-LOC"
        case .insidePlace: "I-LOC"
        case .beginBody: "B-ORG"
        case .insideBody: "I-ORG"
        }
    }

    /// The kind of name, `nil` outside of names.
    var kind: NameSpan.Kind? {
        switch self {
        case .outside: nil
        case .beginPerson, .insidePerson: .person
        case .beginPlace, .insidePlace: .place
        case .beginBody, .insideBody: .body
        }
    }

    /// Whether a name goes on.
    var isInside: Bool { self == .insidePerson || self == .insidePlace || self == .insideBody }
}

/// A name that the tagger found.
struct NameSpan: Sendable, Equatable {
    /// What it names.
    enum Kind: Sendable {
        case person, place
        /// An organisation, armed group, government, club, medium.
        case body
    }

    var kind: Kind
    /// Tokens of the article.
    var tokens: Range<Int>
}
