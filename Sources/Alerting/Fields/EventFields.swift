// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
public import SigmaRules

/// The fields of an event that rules may ask for: the one table from which matching, checking and the published
/// schema are made.
public enum EventFields {
    /// All fields, described.
    public static let table = FieldTable(all.map(\.field))

    static let all: [EventField] =
        event + health + ceasefire + parties + place + time + casualties + statement + article

    private static let event: [EventField] = [
        .choice("event.class", "What kind of event it is.") { event, _ in event.eventClass },
        .choice("event.status", "What the text says of it.") { event, _ in event.status },
        .text("event.mode", "How it was done: aerial, heavy-weapons, abduct, visit, …") { $2.add($0.mode) },
        .choice("event.context", "\"crime\" for violence without armed conflict or politics.") { event, _ in
            event.context.flatMap(EventContext.init)
        },
        .flag("event.proximity", "Whether the target was only near the place struck.") { $0.proximity },
        .number("event.confidence", "How sure the extractor is, from 0 to 1.") { $0.confidence },
        .text("event.evidence", "The words of the article that tell it.") { event, _, values in
            for span in event.evidence { values.add(span.text) }
        },
    ]

    /// The contexts there are.
    private enum EventContext: String, CaseIterable {
        case crime
    }

    private static let health: [EventField] = [
        .choices("health.resources", "What of health care was attacked.") { event, _, add in
            event.health?.resources.forEach { (resource: HealthResource) in add(resource) }
        },
        .choice("health.attackType", "How it was attacked.") { event, _ in event.health?.attackType },
        .text("health.facility", "Facility as written, else staff or vehicle struck.") { $2.add($0.health?.facility) },
        .choice("health.certainty", "How sure one can be from what was read.") { event, _ in event.health?.certainty },
    ]

    private static let ceasefire: [EventField] = [
        .choice("ceasefire.stage", "How far the ceasefire has come.") { event, _ in event.ceasefire?.stage },
        .text("ceasefire.purpose", "What it is for: humanitarian, holiday, …") { $2.add($0.ceasefire?.purpose) },
        .text("ceasefire.duration", "For how long, as written.") { $2.add($0.ceasefire?.duration) },
    ]

    private static let parties: [EventField] =
        party("actor", "who did or said it") { $0.actors }
        + party("target", "whom or what it was done to") { $0.targets }
        + party("addressee", "those a demand or statement is addressed to") { $0.addressees }

    private static func party(
        _ family: String,
        _ who: String,
        from ids: @escaping @Sendable (Event) -> [String]
    ) -> [EventField] {
        func text(
            _ name: String,
            _ summary: String,
            form: TextForm? = nil,
            _ write: @escaping @Sendable (Entity, inout EventValues) -> Void
        ) -> EventField {
            .text("\(family).\(name)", "\(summary) of \(who).", form: form) { event, article, values in
                for id in ids(event) {
                    if let entity = article.entity(id) { write(entity, &values) }
                }
            }
        }
        return [
            text("name", "English name") { $1.add($0.name) },
            text("nameAr", "Arabic name") { $1.add($0.nameArabic) },
            text("alias", "Other names") { entity, values in
                for alias in entity.aliases { values.add(alias) }
            },
            .choices("\(family).type", "What kind of entity is \(who).") { event, article, add in
                for id in ids(event) {
                    if let entity = article.entity(id) { add(entity.kind) }
                }
            },
            text("country", "ISO 3166-1 code", form: .country) { $1.add($0.iso3166) },
            text("role", "Function or description, as written and in English,") { entity, values in
                for role in entity.roles {
                    values.add(role.text)
                    values.add(role.english)
                }
            },
        ]
    }

    private static let place: [EventField] = [
        place("name", "English name of the place.") { $0.name },
        place("nameAr", "Arabic name of the place.") { $0.nameArabic },
        place("country", "ISO 3166-1 code of the country.", form: .country) { $0.country },
        place("pcode", "OCHA P-code.", form: .pcode) { $0.pcode },
        place("admin1", "English name of the first-level division.") { $0.admin1 },
        .choices("place.precision", "How closely the place is known.") { event, _, add in
            for place in event.places { add(place.precision) }
        },
        place("qualifier", "Which part of the place: southern countryside, surroundings, …") { $0.qualifier },
        .number("place.lat", "Latitude of the first place in degrees (WGS 84).") { $0.places.first?.latitude },
        .number("place.lon", "Longitude of the first place in degrees (WGS 84).") { $0.places.first?.longitude },
    ]

    private static func place(
        _ name: String,
        _ summary: String,
        form: TextForm? = nil,
        from read: @escaping @Sendable (EventPlace) -> String?
    ) -> EventField {
        .text("place.\(name)", summary, form: form) { event, _, values in
            for index in event.places.indices { values.add(read(event.places[index])) }
        }
    }

    private static let time: [EventField] = [
        .text("time.text", "The time as written.") { $2.add($0.time?.text?.text) },
        .text("time.start", "First day, YYYY-MM-DD.", form: .day) { $2.add($0.time?.start?.iso8601) },
        .text("time.end", "Last day, YYYY-MM-DD.", form: .day) { $2.add($0.time?.end?.iso8601) },
        .text("time.recurring", "How often: daily, weekly, …") { $2.add($0.time?.recurring) },
    ]

    private static let casualties: [EventField] =
        count("casualties.killed", "killed") { $0.casualties?.killed }
        + count("casualties.injured", "injured") { $0.casualties?.injured }

    private static func count(
        _ family: String,
        _ what: String,
        from read: @escaping @Sendable (Event) -> Event.Count?
    ) -> [EventField] {
        [
            .number("\(family).min", "The least number of people said to be \(what).") {
                read($0).map { Double($0.min) }
            },
            .number("\(family).max", "The greatest number of people said to be \(what).") {
                read($0).map { Double($0.max) }
            },
            .text("\(family).who", "Who the \(what) are.") { $2.add(read($0)?.who) },
        ]
    }

    private static let statement: [EventField] = [
        .text("statement.speaker", "Who says so: as written, and the names known.") { event, article, values in
            guard let statement = article.statement(event.statement) else { return }
            values.add(statement.speakerText)
            guard let entity = statement.speaker.flatMap({ article.entity($0) }) else { return }
            values.add(entity.name)
            values.add(entity.nameArabic)
        },
        .choice("statement.speakerKind", "How the speaker is identified.") { event, article in
            article.statement(event.statement)?.speakerKind
        },
        .choice("statement.mode", "Quoted word for word, or rendered.") { event, article in
            article.statement(event.statement)?.mode
        },
        .text("statement.cue", "The word that introduces what is said.") {
            $2.add($1.statement($0.statement)?.cue)
        },
        .text("statement.text", "What is said.") { $2.add($1.statement($0.statement)?.content.text) },
    ]

    private static let article: [EventField] = [
        .article("article.id", "The article's id.") { $1.add($0.article.id) },
        .article("article.title", "The headline.") { $1.add($0.article.title) },
        .article("article.url", "Address of the original.") { $1.add($0.article.url) },
        .article("article.source", "Outlet or channel.") { $1.add($0.article.source) },
        .article("article.language", "Language the text is in.") { $1.add($0.language) },
        .article("article.publishedAt", "When it was published, RFC 3339.") {
            $1.add($0.article.publishedAt?.rfc3339)
        },
        .article("article.text", "Title and body. Keywords search here.", isSearchedByKeywords: true) {
            $1.add(String(decoding: $0.article.text, as: UTF8.self))
        },
    ]
}

extension ArticleExtraction {
    /// The statement an event is told in.
    fileprivate func statement(_ id: String?) -> Statement? {
        guard let id else { return nil }
        return statements.first { $0.id == id }
    }
}
