// SPDX-License-Identifier: Apache-2.0

public import Articles
public import Extraction
public import SigmaRules

/// What an alert says: the `data` of the event that subscribers get.
public struct AlertDocument: Sendable, Equatable {
    /// The rule that raised it.
    public struct Rule: Sendable, Equatable {
        /// UUID.
        public var id: String
        /// Its title.
        public var title: String
        /// How much it matters.
        public var level: SigmaLevel
        /// `namespace.tag`.
        public var tags: [String]
    }

    /// One sentence in both languages.
    public struct Headline: Sendable, Equatable {
        /// Arabic.
        public var arabic: String
        /// English.
        public var english: String
    }

    /// Someone who has a part in it.
    public struct Party: Sendable, Equatable {
        /// English name, or the Arabic one where no English is known.
        public var name: String
        /// Arabic name.
        public var nameArabic: String?
        /// What kind of entity.
        public var kind: Entity.Kind
        /// ISO 3166-1 alpha-2.
        public var country: String?
        /// Who says so, where the article quotes somebody.
        public var allegedBy: String?
    }

    /// Those who have a part in it, no one twice.
    public struct Parties: Sendable, Equatable {
        /// Who did or said it.
        public var actors: [Party] = []
        /// Whom or what it was done to.
        public var targets: [Party] = []
        /// Those a demand is addressed to.
        public var addressees: [Party] = []
    }

    /// An article that reports it.
    public struct Source: Sendable, Equatable {
        /// The article's id.
        public var article: String
        /// Address of the original.
        public var url: String?
        /// Outlet or channel.
        public var source: String?
        /// When it was published.
        public var publishedAt: PublicationTime?
        /// The figures it gives.
        public var casualties: Event.Casualties?
    }

    /// Words of an article that tell it.
    public struct Evidence: Sendable, Equatable {
        /// The article's id.
        public var article: String
        /// Where in its text.
        public var span: Span
    }

    /// A field's value that the rule wanted and found.
    public struct Reason: Sendable, Equatable {
        /// Name of the search identifier.
        public var selection: String
        /// The field; `article.text` for keywords.
        public var field: String
        /// The value.
        public var value: String
    }

    /// What a correlation found.
    public struct Correlation: Sendable, Equatable {
        /// What was looked for.
        public var kind: CorrelationRule.Kind
        /// The number the condition is about.
        public var number: Double
        /// How far apart the first and the last event may be, milliseconds.
        public var timespan: Int64
        /// The fields that keep events apart, with the values of these.
        public var group: [Reason]
    }

    /// The end of an incident's alerts.
    public struct Closing: Sendable, Equatable {
        /// Why it ends.
        public enum Reason: String, Sendable, CaseIterable {
            /// Further reports showed it to be a part of another incident, which has its sources now.
            case merged
            /// No report came for as long as the configuration waits.
            case quiet
        }

        /// Why it ends.
        public var reason: Reason
        /// The incident that has its sources now.
        public var incident: String?
    }

    /// The incident's id; the same for all its revisions, and in every replay.
    public var incident: String
    /// Counts the alerts about the incident, from 1.
    public var revision: Int
    /// The rule that raised it.
    public var rule: Rule
    /// Other rules that matched reports of it.
    public var otherRules: [Rule]
    /// SHA-256 of the rule files, hexadecimal.
    public var ruleset: String
    /// One sentence in both languages.
    public var headline: Headline
    /// Set where a correlation raised it: the rest is what the events it is about say together.
    public var correlation: Correlation?
    /// What kind of event it is.
    public var eventClass: EventClass
    /// What the texts say of it.
    public var status: EventStatus
    /// PLOVER's mode: aerial, heavy-weapons, …
    public var mode: String?
    /// Set when health care was the target.
    public var health: Event.Health?
    /// Set for ceasefires.
    public var ceasefire: Event.Ceasefire?
    /// `crime` for violence without armed conflict or politics.
    public var context: String?
    /// The target was only near the place struck.
    public var proximity: Bool
    /// Where; the first one is the incident's.
    public var places: [EventPlace]
    /// Who has a part in it.
    public var parties: Parties
    /// When it happened, as far as the leading report tells.
    public var time: EventTime?
    /// Ranges over all reports.
    public var casualties: Event.Casualties?
    /// The earliest publication time of the reports.
    public var firstReported: PublicationTime?
    /// The latest publication time of the reports.
    public var lastReported: PublicationTime?
    /// All reports, in the order of their publication.
    public var sources: [Source]
    /// How many of them speak for themselves: those of one outlet and copies of one text count once.
    public var independentSources: Int
    /// The words that tell it, those of the latest report first.
    public var evidence: [Evidence]
    /// What made the rule match.
    public var why: [Reason]
    /// 0…1.
    public var confidence: Double
    /// Why nothing more will be said under this id; set in the last alert of an incident.
    public var closing: Closing?
}
