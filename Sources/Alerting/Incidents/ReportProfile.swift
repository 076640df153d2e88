// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles
import Extraction

/// What tells whether two reports are of one incident.
struct ReportProfile: Sendable, Equatable {
    /// A place by name, and how much the report is about it.
    struct Place: Sendable, Equatable {
        /// P-code of a division, else country and normalised Arabic name.
        var name: String
        var weight: Double
        var latitude: Double?
        var longitude: Double?
    }

    /// Stable text of the family: only reports of one family are compared.
    var family: String
    /// The incident's day, in days since 1970-01-01; `nil` when neither text nor record tell.
    var day: Int?
    /// It is what the article is about first of all; other things it tells in passing.
    var isLeading: Bool
    /// The text gives that day, rather than the record the day of publication.
    var isDayGiven: Bool
    /// Towns, villages, camps, … and what is smaller.
    var towns: [Place]
    /// First-level divisions, or countries where no division is known.
    var divisions: [Place]
    /// Normalised hashes of the words around what is reported.
    var words: [UInt32]
    /// Numbers of killed (even) and injured (odd) given, doubled.
    var figures: [Int]
    /// Those who call, offer, reject …, where it is a ceasefire.
    var callers: [String]
    /// Health care was struck.
    var isOnHealth: Bool
    /// Normalised hashes of the words of the facility's name.
    var facility: [UInt32]
}

extension ReportProfile {
    /// Describes a report.
    /// - Parameters:
    ///   - clues: its family, place and day.
    ///   - events: its events; of what the article is about first of all every event of the family and day, since
    ///     articles go into more and more detail.
    ///   - isLeading: it is what the article is about first of all.
    ///   - words: the words of the article.
    init(
        _ clues: IncidentClues,
        _ events: [Event],
        isLeading: Bool,
        of extraction: ArticleExtraction,
        words: ReportWords
    ) {
        family = clues.family.slug
        day = clues.isWithoutDay ? nil : (clues.day ?? extraction.article.publishedAt?.date)?.daysSinceEpoch
        self.isLeading = isLeading
        isDayGiven = clues.isDayGiven
        var (towns, divisions): ([Place], [Place]) = ([], [])
        var figures: Set<Int> = []
        for event in events {
            // What stands first matters most, in the text as well as in an event.
            let weight = event.weight
            for (index, place) in event.places.enumerated() {
                ReportProfile.add(place, weight / (1 + Double(index) / 2), to: &towns, &divisions)
            }
        }
        // Further on articles tell of other times and other places.
        for event in events.sorted(by: { $0.start < $1.start }).prefix(6) {
            if let killed = event.casualties?.killed { figures.insert(killed.min * 2) }
            if let injured = event.casualties?.injured { figures.insert(injured.min * 2 + 1) }
        }
        if let place = clues.place { ReportProfile.add(place, 0.5, to: &towns, &divisions) }
        self.towns = towns.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }
        self.divisions = divisions.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }
        self.figures = figures.sorted()
        self.words = words.around(events.map(\.start).min() ?? 0)
        callers = events.contains { $0.ceasefire != nil } ? ReportProfile.callers(events, of: extraction) : []
        isOnHealth = events.contains { $0.health != nil }
        facility = events.lazy.compactMap { $0.health?.facility }.first.map(ReportWords.of(name:)) ?? []
    }

    private static func add(_ place: EventPlace, _ weight: Double, to towns: inout [Place], _ divisions: inout [Place])
    {
        if place.precision.isTown {
            add(weight, IncidentKey.text(of: place), at: (place.latitude, place.longitude), to: &towns)
        }
        if let division = place.admin1 ?? place.country {
            add(weight, "\(place.country ?? ""):\(division)", at: (nil, nil), to: &divisions)
        }
    }

    private static func add(
        _ weight: Double,
        _ name: String,
        at position: (latitude: Double?, longitude: Double?),
        to places: inout [Place]
    ) {
        if let index = places.firstIndex(where: { $0.name == name }) {
            places[index].weight += weight
        } else {
            places.append(
                Place(name: name, weight: weight, latitude: position.latitude, longitude: position.longitude)
            )
        }
    }

    private static func callers(_ events: [Event], of extraction: ArticleExtraction) -> [String] {
        Set(events.flatMap(\.actors).compactMap { extraction.entity($0)?.name }).sorted()
    }
}

extension Event {
    /// Where its first word stands in the text.
    var start: Int { evidence.map(\.start).min() ?? 0 }

    /// How much its article is about it: 1 at the beginning, half as much after 300 characters.
    var weight: Double { 1 / (1 + Double(start) / 300) }
}

extension EventPlace.Precision {
    /// Small enough for reports that name it to be of one incident.
    var isTown: Bool { self == .exact || self == .admin3 || self == .admin2 }
}
