// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

/// Everything a rule says about itself.
public struct RuleMetadata: Sendable {
    /// A rule this one has to do with.
    public struct Relation: Sendable, Equatable {
        /// What the two are to each other.
        public enum Kind: String, Sendable, CaseIterable {
            case derived, obsolete, merged, renamed, similar
        }

        /// The other rule's id.
        public var id: String
        /// What the two are to each other.
        public var kind: Kind

        /// A relation to the rule of an id.
        public init(id: String, kind: Kind) {
            self.id = id
            self.kind = kind
        }
    }

    /// The UUID in lower case; derived from the title where the rule gives none.
    public var id: String
    /// At most 256 characters.
    public var title: String
    /// A unique name other documents may refer to.
    public var name: String?
    /// Which taxonomy its fields are of; `sigma` by default.
    public var taxonomy: String?
    /// How far it can be trusted.
    public var status: SigmaStatus?
    /// How much a match matters; where the rule does not say, `medium`, or for a correlation the highest level of the
    /// rules it refers to.
    public var level: SigmaLevel
    /// What it finds.
    public var description: String?
    /// SPDX id.
    public var license: String?
    /// Who wrote it.
    public var author: String?
    /// What it was derived from.
    public var references: [String]
    /// `YYYY-MM-DD`.
    public var date: String?
    /// `YYYY-MM-DD`.
    public var modified: String?
    /// `namespace.tag`.
    public var tags: [String]
    /// Fields worth showing with a match.
    public var fields: [String]
    /// What it is known to match wrongly.
    public var falsePositives: [String]
    /// Where it is meant to be used.
    public var scope: [String]
    /// Rules it has to do with.
    public var related: [Relation]
    /// What records it is for.
    public var logSource: LogSource
    /// Whether the rule itself gives its level.
    var hasOwnLevel: Bool
    /// Where its title stands.
    public var location: SourceLocation
    /// Where its id stands, if it has one.
    public var idLocation: SourceLocation?
}
