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
        .text("event.class", "What kind of event it is.", values: EventClass.rawValues) {
            [$0.event.eventClass.rawValue]
        },
        .text("event.status", "What the text says of it.", values: EventStatus.rawValues) {
            [$0.event.status.rawValue]
        },
        .text("event.mode", "How it was done: aerial, heavy-weapons, abduct, visit, …") { [$0.event.mode] },
        .text("event.context", "\"crime\" for violence without armed conflict or politics.", values: ["crime"]) {
            [$0.event.context]
        },
        .flag("event.proximity", "Whether the target was only near the place struck.") { $0.event.proximity },
        .number("event.confidence", "How sure the extractor is, from 0 to 1.") { $0.event.confidence },
        .text("event.evidence", "The words of the article that tell it.") { $0.event.evidence.map(\.text) },
    ]

    private static let health: [EventField] = [
        .text("health.resources", "What of health care was attacked.", values: HealthResource.rawValues) {
            $0.event.health?.resources.map(\.rawValue) ?? []
        },
        .text("health.attackType", "How it was attacked.", values: HealthAttackType.rawValues) {
            [$0.event.health?.attackType.rawValue]
        },
        .text("health.facility", "Name of the facility as written.") { [$0.event.health?.facility] },
        .text("health.certainty", "How sure one can be from what was read.", values: HealthCertainty.rawValues) {
            [$0.event.health?.certainty.rawValue]
        },
    ]

    private static let ceasefire: [EventField] = [
        .text("ceasefire.stage", "How far the ceasefire has come.", values: CeasefireStage.rawValues) {
            [$0.event.ceasefire?.stage.rawValue]
        },
        .text("ceasefire.purpose", "What it is for: humanitarian, holiday, …") { [$0.event.ceasefire?.purpose] },
        .text("ceasefire.duration", "For how long, as written.") { [$0.event.ceasefire?.duration] },
    ]

    private static let parties: [EventField] =
        party("actor", "who did or said it") { $0.entities($0.event.actors) }
        + party("target", "whom or what it was done to") { $0.entities($0.event.targets) }
        + party("addressee", "those a demand or statement is addressed to") { $0.entities($0.event.addressees) }

    private static func party(
        _ family: String,
        _ who: String,
        from read: @escaping @Sendable (EventField.Source) -> [Entity]
    ) -> [EventField] {
        [
            .text("\(family).name", "English name of \(who).") { read($0).map(\.name) },
            .text("\(family).nameAr", "Arabic name of \(who).") { read($0).map(\.nameArabic) },
            .text("\(family).alias", "Other names of \(who).") { read($0).flatMap(\.aliases) },
            .text("\(family).type", "What kind of entity is \(who).", values: Entity.Kind.rawValues) {
                read($0).map(\.kind.rawValue)
            },
            .text("\(family).country", "ISO 3166-1 code of \(who).") { read($0).map(\.iso3166) },
            .text("\(family).role", "Function or description, as written and in English, of \(who).") {
                read($0).flatMap { $0.roles.flatMap { [$0.text, $0.english] } }
            },
        ]
    }

    private static let place: [EventField] = [
        .text("place.name", "English name of the place.") { $0.event.places.map(\.name) },
        .text("place.nameAr", "Arabic name of the place.") { $0.event.places.map(\.nameArabic) },
        .text("place.country", "ISO 3166-1 code of the country.") { $0.event.places.map(\.country) },
        .text("place.pcode", "OCHA P-code.") { $0.event.places.map(\.pcode) },
        .text("place.admin1", "English name of the first-level division.") { $0.event.places.map(\.admin1) },
        .text("place.precision", "How closely the place is known.", values: EventPlace.Precision.rawValues) {
            $0.event.places.map(\.precision.rawValue)
        },
        .text("place.qualifier", "Which part of the place: southern countryside, surroundings, …") {
            $0.event.places.map(\.qualifier)
        },
        .number("place.lat", "Latitude of the first place in degrees (WGS 84).") { $0.event.places.first?.latitude },
        .number("place.lon", "Longitude of the first place in degrees (WGS 84).") { $0.event.places.first?.longitude },
    ]

    private static let time: [EventField] = [
        .text("time.text", "The time as written.") { [$0.event.time?.text?.text] },
        .text("time.start", "First day, YYYY-MM-DD.") { [$0.event.time?.start?.iso8601] },
        .text("time.end", "Last day, YYYY-MM-DD.") { [$0.event.time?.end?.iso8601] },
        .text("time.recurring", "How often: daily, weekly, …") { [$0.event.time?.recurring] },
    ]

    private static let casualties: [EventField] =
        count("casualties.killed", "killed") { $0.event.casualties?.killed }
        + count("casualties.injured", "injured") { $0.event.casualties?.injured }

    private static func count(
        _ family: String,
        _ what: String,
        from read: @escaping @Sendable (EventField.Source) -> Event.Count?
    ) -> [EventField] {
        [
            .number("\(family).min", "The least number of people said to be \(what).") {
                read($0).map { Double($0.min) }
            },
            .number("\(family).max", "The greatest number of people said to be \(what).") {
                read($0).map { Double($0.max) }
            },
            .text("\(family).who", "Who the \(what) are.") { [read($0)?.who] },
        ]
    }

    private static let statement: [EventField] = [
        .text("statement.speaker", "Who says so: as written, and the names known.") { source in
            let entity = source.statement?.speaker.flatMap { source.extraction.entity($0) }
            return [source.statement?.speakerText, entity?.name, entity?.nameArabic]
        },
        .text("statement.speakerKind", "How the speaker is identified.", values: Statement.SpeakerKind.rawValues) {
            [$0.statement?.speakerKind.rawValue]
        },
        .text("statement.mode", "Quoted word for word, or rendered.", values: Statement.Mode.rawValues) {
            [$0.statement?.mode.rawValue]
        },
        .text("statement.cue", "The word that introduces what is said.") { [$0.statement?.cue] },
        .text("statement.text", "What is said.") { [$0.statement?.content.text] },
    ]

    private static let article: [EventField] = [
        .article("article.id", "The article's id.") { $0.extraction.article.id },
        .article("article.title", "The headline.") { $0.extraction.article.title },
        .article("article.url", "Address of the original.") { $0.extraction.article.url },
        .article("article.source", "Outlet or channel.") { $0.extraction.article.source },
        .article("article.language", "Language the text is in.") { $0.extraction.language },
        .article("article.publishedAt", "When it was published, RFC 3339.") {
            $0.extraction.article.publishedAt?.rfc3339
        },
        .article("article.text", "Title and body. Keywords search here.", isSearchedByKeywords: true) {
            String(decoding: $0.extraction.article.text, as: UTF8.self)
        },
    ]
}
