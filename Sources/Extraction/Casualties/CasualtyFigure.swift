// SPDX-License-Identifier: Apache-2.0

/// How many were killed or injured, as one place of the text says.
struct CasualtyFigure: Sendable, Equatable {
    enum Kind: Sendable {
        case killed, injured
    }

    var kind: Kind
    var minimum: Int
    var maximum: Int
    /// The units that say who, without the number.
    var who: Range<Int>?
    /// Index of the unit that says what became of them.
    var unit: Int
}
