// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import SigmaRules

extension AlertDocument.Rule {
    init(_ rule: RuleMetadata) {
        self.init(id: rule.id, title: rule.title, level: rule.level, tags: rule.tags)
    }
}

extension AlertDocument.Source {
    init(_ article: Article, casualties: Event.Casualties?) {
        self.init(
            article: article.id,
            url: article.url,
            source: article.source,
            publishedAt: article.publishedAt,
            casualties: casualties
        )
    }
}

extension AlertDocument.Parties {
    /// Adds those of another report.
    mutating func add(_ other: AlertDocument.Parties) {
        func add(_ more: [AlertDocument.Party], to parties: inout [AlertDocument.Party]) {
            for party in more where !parties.contains(where: { $0.name == party.name }) { parties.append(party) }
        }
        add(other.actors, to: &actors)
        add(other.targets, to: &targets)
        add(other.addressees, to: &addressees)
    }

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
