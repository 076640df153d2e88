// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

/// One document of a rule file.
public enum RuleDocument: Sendable {
    case detection(DetectionRule)
    case correlation(CorrelationRule)
    case filter(FilterRule)

    /// What kind of document it is.
    enum Kind: String {
        case detection, correlation, filter
    }

    /// What it says about itself.
    public var metadata: RuleMetadata {
        switch self {
        case .detection(let rule): rule.metadata
        case .correlation(let rule): rule.metadata
        case .filter(let rule): rule.metadata
        }
    }
}

/// A name a rule gives to something, with its place.
public struct RuleName: Sendable {
    /// As written.
    public var text: String
    /// Where it stands.
    public var location: SourceLocation
}
