// SPDX-License-Identifier: Apache-2.0

/// Someone or something that the article names.
public struct Entity: Sendable, Equatable {
    /// What kind of thing an entity is; raw values are the vocabulary's.
    public enum Kind: String, Sendable, CaseIterable {
        case person, organization
        case armedGroup = "armed-group"
        case government, country, place, facility
        /// People named by what they are: diplomats, civilians.
        case group
    }

    /// A function a person holds or a description an organisation carries.
    public struct Role: Sendable, Equatable {
        /// As written.
        public var text: String
        /// English, where the lexicon knows it.
        public var english: String?

        /// A role as written, with its English name where known.
        public init(text: String, english: String? = nil) {
            self.text = text
            self.english = english
        }
    }

    /// `e1`, `e2`, … in the order of first mention.
    public var id: String
    /// What kind of thing it is.
    public var kind: Kind
    /// English name, or the Arabic one where no English is known.
    public var name: String
    /// Arabic name in its fullest form.
    public var nameArabic: String?
    /// Other names, former ones included.
    public var aliases: [String]
    /// Functions and descriptions the article gives it.
    public var roles: [Role]
    /// ISO 3166-1 alpha-2.
    public var iso3166: String?
    /// OCHA P-code (not FIPS: the two schemes share shapes but not meanings).
    public var pcode: String?
    /// Wikidata item, where known.
    public var wikidata: String?
    /// Every place where it is named, in the order of the text.
    public var mentions: [Span]

    /// An entity of the parts given.
    public init(
        id: String,
        kind: Kind,
        name: String,
        nameArabic: String? = nil,
        aliases: [String] = [],
        roles: [Role] = [],
        iso3166: String? = nil,
        pcode: String? = nil,
        wikidata: String? = nil,
        mentions: [Span] = []
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.nameArabic = nameArabic
        self.aliases = aliases
        self.roles = roles
        self.iso3166 = iso3166
        self.pcode = pcode
        self.wikidata = wikidata
        self.mentions = mentions
    }
}
