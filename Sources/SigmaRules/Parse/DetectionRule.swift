// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

/// A detection rule as parsed: nothing of it is resolved against fields yet.
public struct DetectionRule: Sendable {
    /// What it says about itself.
    public var metadata: RuleMetadata
    /// The search identifiers in the order written.
    public var searches: [Search]
    /// One or several conditions, with their places; several are alternatives.
    public var conditions: [(expression: ConditionExpression, location: SourceLocation)]
    /// SHA-256 of what it says.
    let fingerprint: String
}

/// A search identifier: a named search.
public struct Search: Sendable {
    /// Its name.
    public var name: String
    /// Where the name stands.
    public var location: SourceLocation
    /// What it searches for.
    public var expression: SearchExpression
}

/// What a search identifier stands for.
public indirect enum SearchExpression: Sendable {
    /// A map: all of its items hold.
    case all([SearchExpression])
    /// A list: at least one member holds.
    case any([SearchExpression])
    /// A field, or keywords, with values.
    case item(DetectionItem)
}

/// One `field|modifier…: value` line, or a list of keywords.
public struct DetectionItem: Sendable {
    /// The field, or `nil` for keywords.
    public var field: String?
    /// Where the field's name stands; the first keyword's place for keywords without a key.
    public var fieldLocation: SourceLocation
    /// In the order written.
    public var modifiers: [FieldModifier]
    /// At least one.
    public var values: [DetectionValue]

    /// Whether a modifier is among them.
    public func has(_ modifier: FieldModifier) -> Bool { modifiers.contains(modifier) }
}

/// A value with its place.
public struct DetectionValue: Sendable {
    /// What it is.
    public enum Content: Sendable, Equatable {
        case pattern(WildcardPattern)
        case number(Double)
        case flag(Bool)
        case null
    }

    /// What it is.
    public var content: Content
    /// As written, without quotes.
    public var text: String
    /// What was read.
    let node: YAMLNode

    /// Where it stands.
    public var location: SourceLocation { node.location }
}
