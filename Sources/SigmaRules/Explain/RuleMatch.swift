// SPDX-License-Identifier: Apache-2.0

/// A rule that matched, with the parts of it that made it match.
public struct RuleMatch: Sendable {
    /// A field's value that a search identifier wanted and found.
    public struct Reason: Sendable, Hashable {
        /// Name of the search identifier.
        public var selection: String
        /// The field; `nil` for a keyword.
        public var field: FieldTable.ID?
        /// The value found; of a long text, of keywords and of absent values what the rule wrote.
        public var value: String
    }

    /// The rule.
    public var rule: RuleMetadata
    /// In the order of the rule, no two alike.
    public var reasons: [Reason]
}
