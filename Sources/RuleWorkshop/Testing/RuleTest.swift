// SPDX-License-Identifier: Apache-2.0

public import Articles
public import SigmaRules
public import SourceYAML

/// One case of a test file: what comes in, and which alerts it is to lead to.
public struct RuleTest: Sendable {
    /// What comes in.
    public enum Input: Sendable {
        /// Articles, which are read and matched as the daemon would.
        case articles([(article: Article, arrival: PublicationTime?)])
        /// Events by their fields, which are shown to the rules as they are.
        case events([(record: SigmaRecord, time: PublicationTime)])
    }

    /// What it is about.
    public var name: String
    /// Where its name stands.
    public var location: SourceLocation
    /// What comes in, in this order.
    public var input: Input
    /// The alerts it is to lead to, in any order; none other may come.
    public var expected: [ExpectedAlert]
    /// The rules that may raise alerts, by id, name or title; `nil` for all.
    public var rules: [RuleReference]?
}

/// A rule as a test names it.
public struct RuleReference: Sendable {
    /// Id, name or title.
    public var text: String
    /// Where it stands.
    public var location: SourceLocation

    /// Whether a rule is meant.
    public func names(_ rule: RuleMetadata) -> Bool {
        text.lowercased() == rule.id || text == rule.name || text == rule.title
    }
}

/// An alert that a test expects.
public struct ExpectedAlert: Sendable {
    /// Something the alert must say.
    public struct Demand: Sendable {
        /// What of the alert is looked at.
        public var aspect: AlertAspect
        /// All must be among what the alert says.
        public var values: [String]
        /// Where it stands.
        public var location: SourceLocation
    }

    /// The rule that stands for it.
    public var rule: RuleReference
    /// What else it must say.
    public var demands: [Demand]
}
