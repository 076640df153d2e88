// SPDX-License-Identifier: Apache-2.0

/// The value modifiers of Sigma 2.1 ("Sigma Modifiers").
public enum FieldModifier: String, Sendable, CaseIterable {
    case contains, startswith, endswith, all, exists, cased, neq
    case lessThan = "lt"
    case lessThanOrEqual = "lte"
    case greaterThan = "gt"
    case greaterThanOrEqual = "gte"
    case regularExpression = "re"
    case ignoreCase = "i"
    case multiLine = "m"
    case dotAll = "s"
    case base64, base64offset, utf16le, utf16be, utf16, wide, windash
    case cidr, expand, fieldref
    case minute, hour, day, week, month, year

    /// A modifier by its name, or by one of the longer names that some writers use for `i`, `m` and `s`.
    public init?(named name: String) {
        switch name {
        case "ignorecase": self = .ignoreCase
        case "multiline": self = .multiLine
        case "dotall": self = .dotAll
        default: self.init(rawValue: name)
        }
    }

    /// Those that compare numbers.
    public static let comparisons: Set<FieldModifier> = [
        .lessThan, .lessThanOrEqual, .greaterThan, .greaterThanOrEqual,
    ]

    /// Those that put wildcards around a text.
    public static let affixes: Set<FieldModifier> = [.contains, .startswith, .endswith]

    /// Those that go with `re`.
    public static let expressionFlags: Set<FieldModifier> = [.ignoreCase, .multiLine, .dotAll]

    /// Those that write a text in another way.
    public static let encodings: Set<FieldModifier> = [
        .base64, .base64offset, .utf16le, .utf16be, .utf16, .wide, .windash,
    ]

    /// Those that take a part of a date.
    public static let timeParts: Set<FieldModifier> = [.minute, .hour, .day, .week, .month, .year]

    /// Those that say what a value is; at most one of them can be there.
    static let kinds: Set<FieldModifier> = [.regularExpression, .cidr, .fieldref]
}
