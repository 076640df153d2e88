// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles
import Extraction

/// What tells whether two reports are of one incident.
struct ReportProfile: Sendable, Equatable {
    /// Stable text of the family: only reports of one family are compared.
    var family: String
    /// The incident's day, in days since 1970-01-01; `nil` when neither text nor record tell.
    var day: Int?
    /// The day on which the article was published; `nil` when the record does not tell.
    var published: Int?
    /// It is what the article is about first of all; other things it tells in passing.
    var isLeading: Bool
    /// The text gives that day, rather than the record the day of publication.
    var isDayGiven: Bool
    /// Towns, villages, camps, … and what is smaller, the one it is most about first.
    var towns: [ReportPlace]
    /// First-level divisions, or countries where no division is known.
    var divisions: [ReportPlace]
    /// The words around what is reported, in rising order of their hashes.
    var words: [ReportWords.Word]
    /// Numbers of killed (even) and injured (odd) given, doubled.
    var figures: [Int]
    /// Those who call, offer, reject …, where it is a ceasefire.
    var callers: [String]
    /// Those who did it, otherwise: countries, and armed groups of none.
    var sides: [String]
    /// Health care was struck.
    var isOnHealth: Bool
    /// What tells the facility's name from others; see `FacilityName`.
    var facility: [UInt32]
    /// What the rest is compared by.
    let measures: ReportMeasures

    init(
        family: String,
        day: Int?,
        published: Int?,
        isLeading: Bool,
        isDayGiven: Bool,
        towns: [ReportPlace],
        divisions: [ReportPlace],
        words: [ReportWords.Word],
        figures: [Int],
        callers: [String],
        sides: [String],
        isOnHealth: Bool,
        facility: [UInt32]
    ) {
        self.family = family
        self.day = day
        self.published = published
        self.isLeading = isLeading
        self.isDayGiven = isDayGiven
        self.towns = towns
        self.divisions = divisions
        self.words = words
        self.figures = figures
        self.callers = callers
        self.sides = sides
        self.isOnHealth = isOnHealth
        self.facility = facility
        measures = ReportMeasures(family: family, towns: towns, divisions: divisions, words: words, figures: figures)
    }
}

/// A place by name, and how much a report is about it.
struct ReportPlace: Sendable, Equatable {
    /// Of a town `place:`, country and normalised Arabic name; of a division country and English name.
    var name: String
    var weight: Double
    var latitude: Double?
    var longitude: Double?
}

extension ReportProfile {
    /// Describes a report.
    /// - Parameters:
    ///   - clues: its family, place and day.
    ///   - events: its events; of what the article is about first of all every event of the family and day, since
    ///     articles go into more and more detail.
    ///   - isLeading: it is what the article is about first of all.
    ///   - facility: what tells the name of the facility that it is about from others.
    ///   - words: the words of the article.
    init(
        _ clues: IncidentClues,
        _ events: [Event],
        at facility: [UInt32],
        isLeading: Bool,
        of extraction: ArticleExtraction,
        words: ReportWords
    ) {
        var (towns, divisions): ([ReportPlace], [ReportPlace]) = ([], [])
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
        let isCeasefire = events.contains { $0.ceasefire != nil }
        let published = extraction.article.publishedAt?.date
        self.init(
            family: clues.family.slug,
            day: clues.isWithoutDay ? nil : (clues.day ?? published)?.daysSinceEpoch,
            published: published?.daysSinceEpoch,
            isLeading: isLeading,
            isDayGiven: clues.isDayGiven,
            towns: towns.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) },
            divisions: ReportProfile.athome(divisions, of: extraction)
                .sorted { ($1.weight, $0.name) < ($0.weight, $1.name) },
            words: words.around(events.map(\.start).min() ?? 0),
            figures: figures.sorted(),
            callers: isCeasefire ? ReportProfile.callers(events, of: extraction) : [],
            sides: isCeasefire ? [] : ReportProfile.sides(events, of: extraction),
            isOnHealth: events.contains { $0.health != nil },
            facility: facility
        )
    }

    private static func add(
        _ place: EventPlace,
        _ weight: Double,
        to towns: inout [ReportPlace],
        _ divisions: inout [ReportPlace]
    ) {
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
        to places: inout [ReportPlace]
    ) {
        if let index = places.firstIndex(where: { $0.name == name }) {
            places[index].weight += weight
        } else {
            places.append(
                ReportPlace(name: name, weight: weight, latitude: position.latitude, longitude: position.longitude)
            )
        }
    }

    /// The divisions of the country that the article speaks of most, where it names any: of those who struck there it
    /// names countries too.
    private static func athome(_ divisions: [ReportPlace], of extraction: ArticleExtraction) -> [ReportPlace] {
        var counts: [String: Int] = [:]
        for event in extraction.events {
            for place in event.places where place.precision != .country && place.precision != .region {
                if let country = place.country { counts[country, default: 0] += 1 }
            }
        }
        guard let home = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return divisions }
        let own = divisions.filter { $0.name.hasPrefix("\(home):") && $0.name != "\(home):\(home)" }
        return own.isEmpty ? divisions : own
    }

    private static func callers(_ events: [Event], of extraction: ArticleExtraction) -> [String] {
        Set(events.flatMap(\.actors).compactMap { extraction.entity($0)?.name }).sorted()
    }

    private static func sides(_ events: [Event], of extraction: ArticleExtraction) -> [String] {
        let actors = events.flatMap(\.actors).compactMap { extraction.entity($0) }
        return Set(actors.filter { sideKinds.contains($0.kind) }.map { $0.iso3166 ?? $0.name }).sorted()
    }

    private static let sideKinds: [Entity.Kind] = [.armedGroup, .government, .country]
}

extension Event {
    /// Where its first word stands in the text.
    var start: Int { evidence.map(\.start).min() ?? 0 }

    /// What tells the name of the facility that was struck from others; empty where none is named.
    var facilityName: [UInt32] { health?.facility.map { FacilityName.words(of: $0, at: places) } ?? [] }

    /// How much its article is about it: 1 at the beginning, half as much after 300 characters.
    var weight: Double { 1 / (1 + Double(start) / 300) }
}

extension EventPlace.Precision {
    /// Small enough for reports that name it to be of one incident.
    var isTown: Bool { self == .exact || self == .admin3 || self == .admin2 }
}
