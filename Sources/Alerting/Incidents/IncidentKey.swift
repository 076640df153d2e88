// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles
import Digest
import Extraction

/// What makes two reports be of one incident: family, place and day.
///
/// Where one of the three is not known, reports of different articles are never merged: the article's id stands in
/// for what is missing. A call without a place is told apart by its callers.
struct IncidentKey: Hashable, Sendable {
    let family: IncidentFamily
    let place: String
    let day: String

    /// - Parameters:
    ///   - clues: what the event and its article tell.
    ///   - event: gives the callers where there is no place.
    init(_ clues: IncidentClues, event: Event, in extraction: ArticleExtraction) {
        let article = "article:\(extraction.article.id)"
        family = clues.family
        place = clues.place.map(IncidentKey.text) ?? IncidentKey.callers(of: event, in: extraction) ?? article
        day = (clues.day ?? extraction.article.publishedAt?.date)?.iso8601 ?? article
    }

    /// `inc-` and 24 hexadecimal digits of the key's SHA-256: the same wherever and whenever it is computed.
    var identifier: String {
        var digest = SHA256()
        for part in [family.slug, place, day] {
            digest.update("\(part.utf8.count):")
            digest.update(part)
        }
        return "inc-" + digest.hex().prefix(24)
    }

    private static func text(of place: EventPlace) -> String {
        if let pcode = place.pcode { return "place:pcode:\(pcode)" }
        return "place:\(place.country ?? ""):\(Normalizer.fold(place.nameArabic))"
    }

    private static func callers(of event: Event, in extraction: ArticleExtraction) -> String? {
        let names = event.actors.compactMap { extraction.entity($0)?.name }.sorted()
        return event.ceasefire == nil || names.isEmpty ? nil : "callers:\(names.joined(separator: "|"))"
    }
}
