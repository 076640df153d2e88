// SPDX-License-Identifier: Apache-2.0

/// The value modifiers of Sigma 2.1 that are evaluated.
public enum FieldModifier: String, Sendable, CaseIterable {
    case contains, startswith, endswith, all, exists, cased, neq
    case lessThan = "lt"
    case lessThanOrEqual = "lte"
    case greaterThan = "gt"
    case greaterThanOrEqual = "gte"

    /// Those that compare numbers.
    public static let comparisons: Set<FieldModifier> = [
        .lessThan, .lessThanOrEqual, .greaterThan, .greaterThanOrEqual,
    ]

    /// Those that put wildcards around a text.
    public static let affixes: Set<FieldModifier> = [.contains, .startswith, .endswith]

    /// Modifiers of the standard that are not evaluated; a rule that uses one is refused.
    static let unsupported: Set<String> = [
        "re", "i", "m", "s", "base64", "base64offset", "utf16le", "utf16be", "utf16", "wide", "windash", "cidr",
        "expand",
        "fieldref", "minute", "hour", "day", "week", "month", "year",
    ]
}
