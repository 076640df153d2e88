// SPDX-License-Identifier: Apache-2.0

internal import Alerting
internal import Articles
internal import Extraction
internal import JSONStream

/// The events of one article that happened in one country, as a record for the topic of events.
///
/// The country is the key, so all that is known of one country's incidents meets in one partition. The value is an
/// extraction with just these events and the entities and statements that they refer to.
struct EventRecord: Sendable, Equatable {
    /// The header that says when the article arrived, in milliseconds since 1970: the record's own time is when its
    /// events were extracted, by which topics are kept.
    static let receivedHeader = DeadLetter.receivedHeader

    /// ISO 3166 code of the country of the events' incidents; empty where none is known.
    let country: String
    /// The key: the country, or `ZZ`, ISO's code for none, so that those without one meet as well.
    var key: String { country.isEmpty ? "ZZ" : country }
    /// The document.
    let value: [UInt8]

    /// One record for each country, in the order in which the article comes to speak of them.
    static func records(of extraction: ArticleExtraction) -> [EventRecord] {
        let regions = IncidentRegion.countries(of: extraction)
        var countries: [String] = []
        for country in regions where !countries.contains(country) { countries.append(country) }
        // Written in one place and copied out: what grows by itself holds up to twice what it needs, and many records wait. A slice of
        // all of it would be no copy.
        var json = JSONWriter(reserving: extraction.article.text.count + 2048)
        return countries.map { country in
            let isWhole = countries.count == 1
            let part = extraction.keeping(
                events: isWhole
                    ? extraction.events
                    : extraction.events.indices.filter { regions[$0] == country }.map { extraction.events[$0] }
            )
            json.removeAll()
            part.write(to: &json, includingText: true)
            return EventRecord(country: country, value: json.bytes.withUnsafeBufferPointer { Array($0) })
        }
    }
}

extension ArticleExtraction {
    /// Only these events and what they refer to.
    fileprivate func keeping(events: [Event]) -> ArticleExtraction {
        let statements = statements.filter { statement in events.contains { $0.statement == statement.id } }
        var referred = Set(statements.compactMap(\.speaker))
        for event in events {
            referred.formUnion(event.actors)
            referred.formUnion(event.targets)
            referred.formUnion(event.addressees)
            referred.formUnion(event.places.compactMap(\.entity))
        }
        return ArticleExtraction(
            article: article,
            language: language,
            entities: entities.filter { referred.contains($0.id) },
            statements: statements,
            events: events
        )
    }
}
