// SPDX-License-Identifier: Apache-2.0

public import Alerting
public import Articles
import Extraction
public import SigmaRules

/// What rules would have said of the past that others did not say.
public struct BacktestOutcome: Sendable {
    /// What became of an alert.
    public enum Change: String, Sendable, CaseIterable {
        /// Only the new rules raise it.
        case gained
        /// Only the old rules raise it.
        case lost
        /// Both do, but another rule stands for it, or its level is another.
        case changed
    }

    /// An alert that is gained, lost or changed.
    public struct Sample: Sendable {
        /// What became of it.
        public var change: Change
        /// The alert: with the new rules, or the old ones where it is lost.
        public var alert: AlertDocument
        /// What it was with the old rules; for changed ones.
        public var before: AlertDocument?
        /// The article that led to it.
        public var article: Article
        /// Why, in a sentence without a full stop.
        public var reason: String

        /// The words that tell it, none twice; the article's own where it has any.
        public var quotes: [String] {
            let own = alert.evidence.filter { $0.article == article.id }
            var seen: Set<String> = []
            return (own.isEmpty ? alert.evidence : own).map(\.span.text).filter { seen.insert($0).inserted }
        }
    }

    /// One rule or correlation of either side.
    public struct Rule: Sendable {
        /// As the new rules have it, else as the old ones do.
        public var metadata: RuleMetadata
        /// Whether the old rules have it.
        public var isOld: Bool
        /// Whether the new rules have it.
        public var isNew: Bool
        /// How many alerts, updates included, it stood for with the old rules.
        public var before = 0
        /// How many with the new ones.
        public var after = 0
        /// How many of them told new incidents, with the old rules.
        public var incidentsBefore = 0
        /// How many of them told new incidents, with the new rules.
        public var incidentsAfter = 0
        /// How many alerts there were for which another rule stood while it matched as well, with the old rules.
        public var alsoBefore = 0
        /// How many with the new ones.
        public var alsoAfter = 0
        /// How many alerts of each change; a changed one counts with both rules.
        public var changes: [Change: Int] = [:]
        /// The first few of each change.
        public var samples: [Sample] = []

        /// Whether anything is otherwise.
        public var isAffected: Bool { !changes.isEmpty }
    }

    /// The alerts of one day.
    public struct Day: Sendable {
        /// The day on which the articles were published.
        public var date: CivilDate
        /// With the old rules.
        public var before = 0
        /// With the new ones.
        public var after = 0
    }

    /// How many articles, or records of events, were looked at.
    public var articles = 0
    /// How many events they tell.
    public var events = 0
    /// The rules of both sides, in the order of the new ones, and then those that are gone.
    public var rules: [Rule]
    /// The days with articles, in order; those of articles without a date are missing.
    public var days: [Day] = []
    /// What became of the alerts of articles that were set aside; they are not among the changes of the rules.
    public var setAside: [Change: Int] = [:]
    /// SHA-256 of the old rules.
    public var digestBefore: String
    /// SHA-256 of the new rules.
    public var digestAfter: String

    /// On average, over the days with articles.
    public func perDay(_ count: Int) -> Double { Double(count) / Double(max(days.count, 1)) }

    /// The same for people: two digits.
    public func rate(_ count: Int) -> String {
        let perDay = perDay(count)
        let digits = perDay < 0.995 ? 100 : perDay < 9.95 ? 10 : 1
        let parts = Int((perDay * Double(digits)).rounded())
        let fraction = String(parts % digits)
        let zeros = String(repeating: "0", count: max(String(digits).count - 1 - fraction.count, 0))
        return digits == 1 || parts == 0 ? "\(parts)" : "\(parts / digits).\(zeros)\(fraction)"
    }

    /// All alerts of a change.
    public func count(_ change: Change) -> Int {
        let sum = rules.reduce(0) { $0 + ($1.changes[change] ?? 0) }
        return change == .changed ? sum - changedTwice : sum
    }

    /// Changed alerts that are counted with two rules.
    var changedTwice = 0
}
