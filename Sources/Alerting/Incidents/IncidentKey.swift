// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles
import Digest
import Extraction

/// What the events of an article are sorted by, and what the incident's id is made from: family, place and day.
///
/// Where one of the three is not known, the article's id stands in for what is missing. A call without a place is told
/// apart by its callers.
struct IncidentKey: Hashable, Sendable {
    let family: IncidentFamily
    let place: String
    let day: String
    /// What an article tells apart at one place and day, from the second facility on; `nil` for the first and for all
    /// that names none.
    var site: String?

    /// `inc-` and 24 hexadecimal digits of the key's SHA-256: the same wherever and whenever it is computed.
    var identifier: String { identifier(apart: nil) }

    /// The same for another incident of the same key: the article that told it first makes the difference.
    func identifier(apart article: String?) -> String {
        var digest = SHA256()
        for part in parts + (article.map { [$0] } ?? []) {
            digest.update("\(part.utf8.count):")
            digest.update(part)
        }
        return "inc-" + digest.hex().prefix(24)
    }

    /// What it consists of, as text.
    var parts: [String] { [family.slug, place, day] + (site.map { ["site", $0] } ?? []) }

    /// The same for every mention of a place: of a town country and normalised name, whether it is meant as a town or
    /// as the district around it; of a larger area its P-code, where it has one.
    static func text(of place: EventPlace) -> String {
        if !place.precision.isTown, let pcode = place.pcode { return "place:pcode:\(pcode)" }
        return "place:\(place.country ?? ""):\(Normalizer.fold(place.nameArabic))"
    }

    private static func callers(of event: Event, in extraction: ArticleExtraction) -> String? {
        let names = event.actors.compactMap { extraction.entity($0)?.name }.sorted()
        guard event.ceasefire != nil, !names.isEmpty else { return nil }
        // Where others of its kind have a country, it goes with them, and is not the one that is told without any.
        let family = IncidentFamily(event)
        let country = extraction.events.lazy.filter { IncidentFamily($0) == family }
            .compactMap { $0.places.lazy.compactMap(\.country).first }.first
        return "callers:\(country.map { "\($0):" } ?? "")\(names.joined(separator: "|"))"
    }
}

extension IncidentKey {
    /// - Parameters:
    ///   - clues: what the event and its article tell.
    ///   - event: gives the callers where there is no place.
    init(_ clues: IncidentClues, event: Event, in extraction: ArticleExtraction) {
        let article = "article:\(extraction.article.id)"
        family = clues.family
        place = clues.place.map(IncidentKey.text) ?? IncidentKey.callers(of: event, in: extraction) ?? article
        day = (clues.day ?? extraction.article.publishedAt?.date)?.iso8601 ?? article
    }
}
