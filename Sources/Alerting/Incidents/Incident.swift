// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import SigmaRules

/// One incident as all reports so far tell it.
struct Incident: Sendable {
    /// How many pieces of evidence are kept; a new report's come first.
    static let mostEvidence = 20

    let identifier: String
    /// Counts the alerts about it, from 1.
    private(set) var revision = 0
    private(set) var sources: [AlertDocument.Source] = []
    private(set) var rule: RuleMatch
    private(set) var otherRules: [RuleMetadata] = []
    private(set) var event: Event
    private(set) var places: [EventPlace] = []
    private(set) var parties = AlertDocument.Parties()
    private(set) var casualties: Event.Casualties?
    private(set) var evidence: [AlertDocument.Evidence] = []
    private(set) var confidence = 0.0
    private(set) var firstReported: PublicationTime?
    private(set) var lastReported: PublicationTime?
    private var articles: Set<String> = []

    /// An incident that nothing is known of but what it is to be about; `add` fills it.
    init(identifier: String, leading: (event: Event, rule: RuleMatch)) {
        self.identifier = identifier
        rule = leading.rule
        event = leading.event
    }

    /// Whether an article was counted already.
    func contains(article: String) -> Bool { articles.contains(article) }

    /// Takes in what one more article says.
    mutating func add(_ report: Report, from extraction: ArticleExtraction) {
        let article = extraction.article
        revision += 1
        articles.insert(article.id)
        sources.append(AlertDocument.Source(article))
        if let time = article.publishedAt {
            if firstReported.map({ time.milliseconds < $0.milliseconds }) ?? true { firstReported = time }
            if lastReported.map({ time.milliseconds > $0.milliseconds }) ?? true { lastReported = time }
        }
        if let leading = report.leading, leading.rule.rule.level > rule.rule.level { give(leading) }
        if let place = report.place { add(place) }
        var fresh: [AlertDocument.Evidence] = []
        for match in report.matches {
            for other in match.rules where other.rule.id != rule.rule.id { note(other.rule) }
            merge(match.event, of: extraction)
            for span in match.event.evidence {
                let piece = AlertDocument.Evidence(article: article.id, span: span)
                if !fresh.contains(piece) { fresh.append(piece) }
            }
        }
        evidence = Array((fresh + evidence).prefix(Incident.mostEvidence))
    }

    /// Lets a report that matters more lead from now on.
    private mutating func give(_ leading: (event: Event, rule: RuleMatch)) {
        let (oldEvent, oldRule) = (event, rule)
        (event, rule) = leading
        if let health = oldEvent.health { event.health = event.health?.merged(with: health) ?? health }
        otherRules.removeAll { $0.id == rule.rule.id }
        note(oldRule.rule)
    }

    private mutating func note(_ other: RuleMetadata) {
        if !otherRules.contains(where: { $0.id == other.id }) { otherRules.append(other) }
    }

    private mutating func add(_ place: EventPlace) {
        guard !places.contains(where: { $0.isSamePlace(as: place) }) else { return }
        var place = place
        place.entity = nil  // ids of entities mean nothing outside their article
        places.append(place)
    }

    private mutating func merge(_ other: Event, of extraction: ArticleExtraction) {
        confidence = max(confidence, other.confidence)
        for place in other.places { add(place) }
        parties.add(other, of: extraction)
        casualties = Event.Casualties.merged(casualties, other.casualties)
        if let more = other.health { event.health = event.health?.merged(with: more) ?? more }
        if var ceasefire = event.ceasefire, let more = other.ceasefire {
            ceasefire.purpose = ceasefire.purpose ?? more.purpose
            ceasefire.duration = ceasefire.duration ?? more.duration
            event.ceasefire = ceasefire
        }
    }
}
