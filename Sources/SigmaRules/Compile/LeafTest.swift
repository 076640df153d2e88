// SPDX-License-Identifier: Apache-2.0

/// What one value of a rule asks of one field, or of the keyword fields.
struct LeafTest: Sendable {
    enum Predicate: Sendable, Equatable {
        case folded(TextMatcher)
        case cased(TextMatcher)
        /// Equality with a number; a text value equals it when it reads the same.
        case number(Double, asText: [UInt8])
        case comparison(FieldModifier, Double)
        case flag(Bool, asText: [UInt8])
        /// The field has at least one value, or none.
        case exists(Bool)
    }

    /// The field, or `nil` for keywords.
    var field: FieldTable.ID?
    var predicate: Predicate
    /// The value as the rule writes it.
    var written: String
}
