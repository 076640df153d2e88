// SPDX-License-Identifier: Apache-2.0

import Glibc

/// How much speaks for two reports being of one incident: a sum of what agrees, less what contradicts.
///
/// The weights were fitted to reports of strikes in Syria that people had sorted into incidents, and rounded. Reports
/// that tell nothing of each other score 0, which is less than `threshold`: what is unknown is not guessed.
struct ReportSimilarity {
    /// From here on two reports are taken for one incident.
    static let threshold = 0.5

    /// Never of one incident, whatever else speaks for it.
    static let never = -100.0

    private enum Weight {
        static let words = 5.6
        /// Beyond this share of common words two texts are copies, and more of them tell nothing more.
        static let mostWords = 0.6
        static let towns = 2.5
        static let division = 1.1
        static let otherDivision = -0.15
        static let sameFigures = 0.2
        static let otherFigures = -1.7
        static let nextDay = -3.6
        static let callers = 1.5
        static let sameFacility = 2.5
        static let otherFacility = -1.5
        /// Of attacks on health care only: two that are taken for one hide a hospital.
        static let otherTowns = -1.2
        static let distance = -1.0
    }

    /// Kilometres from which two towns are not parts of one place any more.
    private static let far = 20.0

    /// The score of two reports of one family.
    static func score(_ a: ReportProfile, _ b: ReportProfile) -> Double {
        guard let day = a.day, let otherDay = b.day, abs(day - otherDay) <= 1 else { return never }
        var score = 0.0
        if day != otherDay {
            // Two days that the texts give are two incidents; a day of publication may be the next one.
            guard !(a.isDayGiven && b.isDayGiven) else { return never }
            score += Weight.nextDay
        }
        score += Weight.words * min(overlap(a.words, b.words), Weight.mostWords)
        let towns = cosine(a.towns, b.towns)
        // What articles tell in passing is only known by its place.
        guard (a.isLeading && b.isLeading) || towns ?? 0 > 0 else { return never }
        if let towns { score += Weight.towns * towns }
        if let divisions = cosine(a.divisions, b.divisions) {
            score += Weight.otherDivision + (Weight.division - Weight.otherDivision) * divisions
        }
        if a.isOnHealth || b.isOnHealth {
            if towns == 0 { score += Weight.otherTowns }
            if let distance = distance(a.towns, b.towns), distance > far { score += Weight.distance }
        }
        if !a.figures.isEmpty, !b.figures.isEmpty {
            score += isDisjoint(a.figures, b.figures) ? Weight.otherFigures : Weight.sameFigures
        }
        if !a.callers.isEmpty, !b.callers.isEmpty {
            guard !isDisjoint(a.callers, b.callers) else { return never }
            score += Weight.callers
        }
        if !a.facility.isEmpty, !b.facility.isEmpty {
            score += isSameName(a.facility, b.facility) ? Weight.sameFacility : Weight.otherFacility
        }
        return score
    }

    /// The share of the shorter list's words that the longer one has too.
    private static func overlap(_ a: [UInt32], _ b: [UInt32]) -> Double {
        var (i, j, shared) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                shared += 1
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return Double(shared) / Double(max(min(a.count, b.count), fewWords))
    }

    /// Of texts shorter than this a shared word tells no more than of one this long.
    private static let fewWords = 6

    /// Whether most words of the shorter name are in the longer one.
    private static func isSameName(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        a.count { b.contains($0) } * 2 > min(a.count, b.count)
    }

    private static func isDisjoint<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Bool {
        !a.contains { b.contains($0) }
    }

    /// How far two reports are about the same places, 0…1; `nil` where either names none.
    private static func cosine(_ a: [ReportProfile.Place], _ b: [ReportProfile.Place]) -> Double? {
        guard !a.isEmpty, !b.isEmpty else { return nil }
        var product = 0.0
        for place in a {
            if let other = b.first(where: { $0.name == place.name }) { product += place.weight * other.weight }
        }
        let squares = { (places: [ReportProfile.Place]) in places.reduce(0) { $0 + $1.weight * $1.weight } }
        return product / (squares(a) * squares(b)).squareRoot()
    }

    /// Kilometres between the places that either is most about; `nil` where they are not known.
    private static func distance(_ a: [ReportProfile.Place], _ b: [ReportProfile.Place]) -> Double? {
        guard let here = a.first, let there = b.first, let latitude = here.latitude, let longitude = here.longitude,
            let otherLatitude = there.latitude, let otherLongitude = there.longitude
        else { return nil }
        // Flat is near enough below a few hundred kilometres.
        let north = (otherLatitude - latitude) * 111.2
        let east = (otherLongitude - longitude) * 111.2 * cos((latitude + otherLatitude) / 2 * .pi / 180)
        return (north * north + east * east).squareRoot()
    }
}
