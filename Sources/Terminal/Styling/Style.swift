// SPDX-License-Identifier: Apache-2.0

/// What a piece of text is, which decides how a terminal shows it.
public enum Style: String, Sendable, CaseIterable {
    case heading, strong, faint
    /// Alert levels and outcomes.
    case critical, high, medium, low, good, bad
    /// Parts of an article.
    case evidence, trigger, entity, place, cue

    /// Parameters of the SGR escape sequence (ECMA-48, section 8.3.117); 16 colours, so that they follow the theme.
    var parameters: String {
        switch self {
        case .heading: "1"
        case .strong: "1"
        case .faint: "2"
        case .critical: "1;97;41"
        case .high: "1;31"
        case .medium: "1;33"
        case .low: "1;36"
        case .good: "1;32"
        case .bad: "1;31"
        case .evidence: "1;30;43"
        case .trigger: "4"
        case .entity: "36"
        case .place: "32"
        case .cue: "35"
        }
    }
}

/// Puts styles on text, or leaves it plain.
public struct Painter: Sendable, Equatable {
    /// Whether escape sequences are written at all.
    public var isOn: Bool

    /// A painter that paints, or one that does not.
    public init(isOn: Bool) { self.isOn = isOn }

    /// `text` in `style`. Each line is wrapped on its own, so that no style runs over a line's end.
    public func callAsFunction(_ style: Style, _ text: some StringProtocol) -> String {
        guard isOn, !text.isEmpty else { return String(text) }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "\u{1B}[\(style.parameters)m\($0)\u{1B}[0m" }
            .joined(separator: "\n")
    }
}
