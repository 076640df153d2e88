// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction

/// What is kept of one article's report of an incident.
struct IncidentReport: Sendable, Equatable {
    /// The article's id.
    var article: String
    /// What the incident's id is made from, should this report be its first.
    var key: IncidentKey
    /// What tells whether it belongs to others.
    var profile: ReportProfile
    /// What it says, as an alert about nothing else.
    var document: AlertDocument
    /// Tells copies of one text; see `ReportWords.signature`.
    var signature: [UInt32]

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

extension IncidentReport {
    /// What an article's report tells; `nil` for one that no rule matched.
    /// - Parameters:
    ///   - others: all reports of the article, this one among them.
    ///   - words: the article's.
    init?(
        _ report: Report,
        among others: [Report],
        of extraction: ArticleExtraction,
        words: ReportWords,
        ruleset: String
    ) {
        guard let leading = report.leading else { return nil }
        let relatives = others.filter { $0.clues.family == report.clues.family }
        let isLeading = !relatives.contains { $0.weight > report.weight }
        article = extraction.article.id
        key = report.key
        let told = isLeading ? relatives.filter { $0.clues.day == report.clues.day } : [report]
        profile = ReportProfile(
            report.clues,
            told.flatMap { $0.matches.map(\.event) },
            at: report.facility,
            isLeading: isLeading,
            of: extraction,
            words: words
        )
        document = AlertDocument(report, leading: leading, of: extraction, ruleset: ruleset)
        signature = words.signature
    }
}

extension [IncidentReport] {
    /// How many of them speak for themselves: reports of one outlet or one site, and copies of one text, count once.
    var independentCount: Int {
        var groups: [[IncidentReport]] = []
        for report in self {
            let (own, others) = groups.partitioned { $0.contains { report.isDependent(on: $0) } }
            groups = others + [own.flatMap(\.self) + [report]]
        }
        return groups.count
    }
}

extension IncidentReport {
    /// Whether both come from one outlet or site, or one is a copy of the other.
    fileprivate func isDependent(on other: IncidentReport) -> Bool {
        guard let source = document.sources.first, let otherSource = other.document.sources.first else { return false }
        if let name = source.source, name == otherSource.source { return true }
        if let host = source.host, host == otherSource.host { return true }
        return TextSignature.areCopies(signature, other.signature)
    }
}

extension AlertDocument.Source {
    /// The site of the original.
    fileprivate var host: Substring? {
        let parts = url?.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true) ?? []
        guard parts.count >= 2, parts[0].hasSuffix(":") else { return nil }
        let host = parts[1].prefix { $0 != ":" && $0 != "?" && $0 != "#" }
        // Sites of many authors tell nothing of who wrote it.
        return host.isEmpty || AlertDocument.Source.platforms.contains { host.hasSuffix($0) } ? nil : host
    }

    private static let platforms = [
        "facebook.com", "twitter.com", "x.com", "t.me", "telegram.me", "youtube.com", "instagram.com", "tiktok.com",
    ]
}

extension Array {
    fileprivate func partitioned(_ isFirst: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(isFirst), filter { !isFirst($0) })
    }
}
