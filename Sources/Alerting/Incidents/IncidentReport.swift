// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction

/// What is kept of one article's report of an incident. A reference: reports are compared with each other all the time, and
/// a copy of one would count references by the dozen.
final class IncidentReport: Sendable {
    /// The article's id.
    let article: String
    /// What the incident's id is made from, should this report be its first.
    let key: IncidentKey
    /// What tells whether it belongs to others.
    let profile: ReportProfile
    /// What it says, as an alert about nothing else.
    let document: AlertDocument
    /// Tells copies of one text; see `ReportWords.signature`.
    let signature: [UInt32]

    init(article: String, key: IncidentKey, profile: ReportProfile, document: AlertDocument, signature: [UInt32]) {
        self.article = article
        self.key = key
        self.profile = profile
        self.document = document
        self.signature = signature
    }

    /// The article recalls it in passing, days after it happened: background of something else, and no report of it as
    /// long as there are others.
    var isRecollection: Bool {
        guard !profile.isLeading, let day = profile.day, let published = profile.published else { return false }
        return published - day > IncidentReport.newsDays
    }

    /// For so many days what happened is news.
    private static let newsDays = 2

    /// An order that does not depend on when reports arrive: by publication, then by the article's id; of one article by
    /// what tells its reports apart.
    func precedes(_ other: IncidentReport) -> Bool {
        let (time, otherTime) = (document.firstReported?.milliseconds, other.document.firstReported?.milliseconds)
        guard (time ?? .max, article) == (otherTime ?? .max, other.article) else {
            return (time ?? .max, article) < (otherTime ?? .max, other.article)
        }
        return key.parts.lexicographicallyPrecedes(other.key.parts)
    }

    /// How much speaks for both being of one incident: exactly the same whichever is asked, and in whatever order they
    /// arrived, so that equals stay equal.
    func score(with other: IncidentReport) -> Double {
        precedes(other)
            ? ReportSimilarity.score(profile, other.profile) : ReportSimilarity.score(other.profile, profile)
    }
}

extension IncidentReport: Equatable {
    static func == (a: IncidentReport, b: IncidentReport) -> Bool {
        a.article == b.article && a.key == b.key && a.profile == b.profile && a.document == b.document
            && a.signature == b.signature
    }
}

extension IncidentReport {
    /// What an article's report tells; `nil` for one that no rule matched.
    /// - Parameters:
    ///   - others: all reports of the article, this one among them.
    ///   - words: the article's.
    convenience init?(
        _ report: Report,
        among others: [Report],
        of extraction: ArticleExtraction,
        words: ReportWords,
        ruleset: String
    ) {
        guard let leading = report.leading else { return nil }
        let relatives = others.filter { $0.clues.family == report.clues.family }
        let isLeading = !relatives.contains { $0.weight > report.weight }
        let told = isLeading ? relatives.filter { $0.clues.day == report.clues.day } : [report]
        self.init(
            article: extraction.article.id,
            key: report.key,
            profile: ReportProfile(
                report.clues,
                told.flatMap { $0.matches.map(\.event) },
                at: report.facility,
                isLeading: isLeading,
                of: extraction,
                words: words
            ),
            document: AlertDocument(report, leading: leading, of: extraction, ruleset: ruleset),
            signature: words.signature
        )
    }
}
