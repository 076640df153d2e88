// SPDX-License-Identifier: Apache-2.0

/// How all texts of a field look: what else a rule asks for is never found.
public struct TextForm: Sendable {
    /// In words, for messages: `a country's two letters (ISO 3166-1), such as SY`.
    public let description: String
    /// A regular expression that RE2 and ECMA-262 read alike, for the whole text.
    public let pattern: String
    private let expression: RegularExpression?

    /// - Parameters:
    ///   - description: in words, with an example.
    ///   - pattern: for the whole text, without `^` and `$`.
    public init(_ description: String, pattern: String) {
        self.description = description
        self.pattern = "^(?:\(pattern))$"
        expression = try? RegularExpression(self.pattern)
    }

    /// Whether a text looks so.
    public func fits(_ text: String) -> Bool { expression?.finds(in: Array(text.utf8)) ?? true }
}
