// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import SigmaRules

extension AlertDocument {
    /// The document of an incident's latest revision.
    init(_ incident: Incident, ruleset: String) {
        let event = incident.event
        self.incident = incident.identifier
        revision = incident.revision
        rule = Rule(incident.rule.rule)
        otherRules = incident.otherRules.map(Rule.init)
        self.ruleset = ruleset
        headline = Headline(arabic: "", english: "")
        eventClass = event.eventClass
        status = event.status
        mode = event.mode
        health = event.health
        ceasefire = event.ceasefire
        context = event.context
        proximity = event.proximity
        places = incident.places
        parties = incident.parties
        time = event.time
        casualties = incident.casualties
        firstReported = incident.firstReported
        lastReported = incident.lastReported
        sources = incident.sources
        evidence = incident.evidence
        why = incident.rule.reasons.map { reason in
            let field = reason.field.map { EventFields.table[$0].name } ?? "article.text"
            return Reason(selection: reason.selection, field: field, value: reason.value)
        }
        confidence = incident.confidence
        headline = Headline(arabic: ArabicHeadline.text(of: self), english: EnglishHeadline.text(of: self))
    }
}

extension AlertDocument.Rule {
    init(_ rule: RuleMetadata) {
        self.init(id: rule.id, title: rule.title, level: rule.level, tags: rule.tags)
    }
}

extension AlertDocument.Source {
    init(_ article: Article) {
        self.init(article: article.id, url: article.url, source: article.source, publishedAt: article.publishedAt)
    }
}

extension AlertDocument.Parties {
    /// Adds those of an event, with the speaker of the statement it is told in as who says so.
    mutating func add(_ event: Event, of extraction: ArticleExtraction) {
        let statement = extraction.statements.first { $0.id == event.statement }
        let speaker = statement?.speaker.flatMap { extraction.entity($0)?.name } ?? statement?.speakerText
        func add(_ ids: [String], to parties: inout [AlertDocument.Party], allegedBy: String?) {
            for entity in ids.compactMap({ extraction.entity($0) }) {
                let party = AlertDocument.Party(
                    name: entity.name,
                    nameArabic: entity.nameArabic,
                    kind: entity.kind,
                    country: entity.iso3166,
                    allegedBy: allegedBy == entity.name ? nil : allegedBy
                )
                if !parties.contains(where: { $0.name == party.name }) { parties.append(party) }
            }
        }
        add(event.actors, to: &actors, allegedBy: speaker)
        add(event.targets, to: &targets, allegedBy: nil)
        add(event.addressees, to: &addressees, allegedBy: nil)
    }
}
