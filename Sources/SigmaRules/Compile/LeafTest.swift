// SPDX-License-Identifier: Apache-2.0

/// What one value of a rule asks of one field, or of the keyword fields.
struct LeafTest: Sendable {
    enum Predicate: Sendable {
        case text(TextMatcher, isCased: Bool)
        /// Equality with a number; a text value equals it when it reads the same.
        case number(Double, asText: [UInt8])
        case comparison(Comparison, Double)
        case flag(Bool, asText: [UInt8])
        /// The field has at least one value, or none.
        case exists(Bool)
        case expression(RegularExpression)
        case network(NetworkRange)
        /// A value of another field, as a whole or as a part.
        case field(FieldTable.ID, FieldAffix, isCased: Bool)
        case timePart(TimePart, Comparison, Double)
    }

    /// Where in a field's value the value of another field is looked for.
    enum FieldAffix: Sendable {
        case whole, start, end, anywhere
    }

    /// The field, or `nil` for keywords.
    var field: FieldTable.ID?
    var predicate: Predicate
    /// What a value must have for the test to hold, where that can be told.
    var anchor: LeafAnchor?
    /// The value as the rule writes it.
    var written: String
}
