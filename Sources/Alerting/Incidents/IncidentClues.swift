// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction

/// What an event tells of the incident it belongs to, before and after the rest of its article was asked.
struct IncidentClues: Sendable {
    let family: IncidentFamily
    /// The event's place; its first one unless another of them lies within that.
    var place: EventPlace?
    /// The event's own day, where it has one.
    var day: CivilDate?
    /// The text gives the day; otherwise it is that of publication.
    var isDayGiven: Bool { day != nil && isTimeGiven }
    private var isTimeGiven = false
    /// It happened in the course of a week, a month, a year: reports of that are of no one incident.
    var isWithoutDay = false

    init(_ event: Event) {
        family = IncidentFamily(event)
        place = event.places.first.map { first in event.places.first { first.contains($0) } ?? first }
        guard family.isDatedByEvent, let time = event.time, let start = time.start else { return }
        isTimeGiven = time.text != nil
        let span = time.end.map { $0.daysSinceEpoch - start.daysSinceEpoch } ?? 0
        if span <= IncidentClues.longest { day = start } else { isWithoutDay = true }
    }

    /// A night, or a day and the next, is still one moment.
    private static let longest = 2

    /// Articles name a place in full once and then speak of the province, the area or nothing, and give the day once:
    /// an event takes the place of the first other one of its family that lies within its own, and the first day given
    /// for that place.
    static func completed(_ clues: [IncidentClues]) -> [IncidentClues] {
        let placed = clues.map { clue in
            var clue = clue
            while let finer = clues.first(where: { clue.isCompatible(with: $0) && $0.isFiner(than: clue) }) {
                clue.place = finer.place
            }
            return clue
        }
        return placed.map { clue in
            var clue = clue
            if clue.day == nil,
                let dated = placed.first(where: {
                    $0.day != nil && clue.isCompatible(with: $0) && $0.isAtSamePlace(as: clue)
                })
            {
                clue.day = dated.day
                clue.isTimeGiven = dated.isTimeGiven
            }
            return clue
        }
    }

    private func isCompatible(with other: IncidentClues) -> Bool {
        family == other.family && (day == nil || other.day == nil || day == other.day)
    }

    private func isFiner(than other: IncidentClues) -> Bool {
        guard let place else { return false }
        return other.place?.contains(place) ?? true
    }

    private func isAtSamePlace(as other: IncidentClues) -> Bool {
        guard let place, let otherPlace = other.place else { return place == nil && other.place == nil }
        return place.isSamePlace(as: otherPlace)
    }
}

extension EventPlace {
    /// Whether another place is known to lie within this one, and to be smaller.
    func contains(_ other: EventPlace) -> Bool {
        guard precision.rank > other.precision.rank, country == other.country else { return false }
        if let pcode, let otherCode = other.pcode, otherCode.hasPrefix(pcode) { return true }
        switch precision {
        case .country: return country != nil
        case .admin1: return other.admin1 == name
        default: return false
        }
    }
}

extension EventPlace.Precision {
    /// The smaller the area the less.
    fileprivate var rank: Int {
        switch self {
        case .exact: 0
        case .admin3: 1
        case .admin2: 2
        case .admin1: 3
        case .country: 4
        case .region: 5
        }
    }
}
