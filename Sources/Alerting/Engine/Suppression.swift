// SPDX-License-Identifier: Apache-2.0

/// A match that led to no alert of its own, and why.
public struct Suppression: Sendable, Equatable {
    /// Why.
    public enum Reason: String, Sendable, CaseIterable {
        /// The article was counted in the incident before.
        case knownArticle = "known-article"
        /// The report changes nothing about its incident that is worth an alert.
        case unchanged
        /// Another rule of a higher level, or earlier of the same, stands for the incident; this one is named in
        /// `otherRules`.
        case outranked
        /// Another event of the article belongs to the same incident and is as good or better; this one's words are
        /// among the evidence.
        case sameIncident = "same-incident"
        /// A filter holds it back.
        case filtered

        /// The same in words, for people.
        public var meaning: String {
            switch self {
            case .knownArticle: "the article was counted in the incident before"
            case .unchanged: "it changes nothing about its incident that is worth an alert"
            case .outranked: "another rule of a higher level, or earlier of the same, stands for the incident"
            case .sameIncident: "another event of the article stands for the incident"
            case .filtered: "a filter holds it back"
            }
        }
    }

    /// Why.
    public var reason: Reason
    /// Id of the rule that matched.
    public var rule: String
    /// The article's id.
    public var article: String
    /// The event's id within the article.
    public var event: String
    /// The incident's id; empty where the match was part of none.
    public var incident: String
    /// Id of the filter that holds it back.
    public var filter: String?
}
