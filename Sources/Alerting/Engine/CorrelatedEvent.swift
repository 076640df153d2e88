// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import SigmaRules

/// An event that correlations look at.
struct CorrelatedEvent: Sendable {
    /// The event's id within its article.
    let id: String
    let matches: [RuleMatch]
    let record: SigmaRecord
    /// Tells it from the events of all articles.
    let identity: String
    /// What tells reports of one incident from others as long as no incident is known: family, place and day.
    let incident: String
    /// What it says, as an alert about nothing else.
    let document: AlertDocument

    init(
        _ event: Event,
        _ matches: [RuleMatch],
        _ record: SigmaRecord,
        of extraction: ArticleExtraction,
        _ ruleset: String
    ) {
        id = event.id
        self.matches = matches
        self.record = record
        identity = "\(extraction.article.id) \(event.id)"
        let match = Report.Match(event: event, rules: matches)
        let clues = IncidentClues(event)
        let report = Report(key: IncidentKey(clues, event: event, in: extraction), clues: clues, matches: [match])
        incident = report.key.identifier
        document = AlertDocument(
            report,
            leading: (event, match.leading ?? matches[0]),
            of: extraction,
            ruleset: ruleset
        )
    }
}
