// SPDX-License-Identifier: Apache-2.0

/// What a setting takes, noted as it is read: the configuration's schema is made of it.
struct SettingShape {
    enum Kind {
        case text
        case flag
        case integer(ClosedRange<Int>)
        /// A number, or the word `auto`.
        case integerOrAuto(ClosedRange<Int>)
        case choice([String])
        /// A number with its unit.
        case duration
        /// A list of texts; one text stands for a list of one.
        case texts
        /// Lists of texts by names of the user's own.
        case lists
        /// A section of properties under names of somebody else.
        case properties
    }

    /// The keys that lead to it, joined by dots.
    var path: String
    var kind: Kind
}
