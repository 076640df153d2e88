// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import JSONStream

/// The events of one article that happened in one country, as a record for the topic of events.
///
/// The country is the key, so all that is known of one country's incidents meets in one partition. The value is an
/// extraction with just these events and the entities and statements that they refer to.
struct EventRecord: Sendable, Equatable {
    /// ISO 3166 code of the country of the events' first places; empty where none is known.
    let country: String
    /// The document.
    let value: [UInt8]

    /// One record for each country, in the order in which the article comes to speak of them.
    static func records(of extraction: ArticleExtraction) -> [EventRecord] {
        var countries: [String] = []
        for event in extraction.events where !countries.contains(event.country) { countries.append(event.country) }
        return countries.map { country in
            let part = extraction.keeping(events: extraction.events.filter { $0.country == country })
            return EventRecord(country: country, value: JSONWriter.bytes { part.write(to: &$0) })
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

extension Event {
    fileprivate var country: String { places.lazy.compactMap(\.country).first ?? "" }
}
