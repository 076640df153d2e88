// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import SigmaRules

extension AlertDocument {
    /// What one article says of an incident, as if it were all that is known. The incident's id and revision are
    /// given when it is merged with others.
    /// - Parameter leading: the event and the rule that the alert is about.
    init(
        _ report: Report,
        leading: (event: Event, rule: RuleMatch),
        of extraction: ArticleExtraction,
        ruleset: String
    ) {
        let (event, match) = leading
        let article = extraction.article
        incident = ""
        revision = 0
        rule = Rule(match.rule)
        otherRules = []
        self.ruleset = ruleset
        headline = Headline(arabic: "", english: "")
        eventClass = event.eventClass
        status = event.status
        mode = event.mode
        health = event.health
        ceasefire = event.ceasefire
        context = event.context
        proximity = event.proximity
        places = []
        parties = Parties()
        time = event.time
        casualties = nil
        firstReported = article.publishedAt
        lastReported = article.publishedAt
        sources = []
        independentSources = 1
        evidence = []
        why = match.reasons.map { reason in
            let field = reason.field.map { EventFields.table[$0].name } ?? "article.text"
            return Reason(selection: reason.selection, field: field, value: reason.value)
        }
        confidence = 0
        if let place = report.place { add(place) }
        for told in report.matches {
            for other in told.rules { note(Rule(other.rule)) }
            add(told.event, of: extraction)
        }
        sources = [Source(article, casualties: casualties)]
    }

    private mutating func add(_ other: Event, of extraction: ArticleExtraction) {
        confidence = max(confidence, other.confidence)
        for place in other.places { add(place) }
        parties.add(other, of: extraction)
        casualties = Event.Casualties.merged(casualties, other.casualties)
        merge(health: other.health, ceasefire: other.ceasefire)
        for span in other.evidence {
            let piece = Evidence(article: extraction.article.id, span: span.detached)
            if !evidence.contains(piece) { evidence.append(piece) }
        }
    }
}
