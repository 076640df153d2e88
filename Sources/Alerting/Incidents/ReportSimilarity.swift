// SPDX-License-Identifier: Apache-2.0

import Glibc

/// How much speaks for two reports being of one incident: a sum of what agrees, less what contradicts.
///
/// The weights of attacks were fitted to reports of strikes in Syria that people had sorted into incidents (logistic
/// regression, drawn towards what the words say and never to the other side of zero) and rounded. Reports that tell
/// nothing of each other score less than `threshold`: what is unknown is not guessed.
struct ReportSimilarity {
    /// From here on two reports are taken for one incident.
    static let threshold = 0.0

    /// Never of one incident, whatever else speaks for it.
    static let never = -100.0

    /// What any two reports of one family and day have against them.
    private static let base = -1.5

    private enum Weight {
        // Time
        static let nextDay = -4.4
        /// Of what happened in one night one article says today and another yesterday, though both appear on one day.
        static let samePublication = 4.2
        /// Unless both say which day they mean.
        static let givenDays = -2.0
        /// One tells of the morning, the other of the night.
        static let otherHours = -1.5
        // Words
        static let words = 0.6
        static let rareWords = 1.6
        static let manyRareWords = 2.3
        static let rarestWord = 2.3
        // Places
        static let towns = 1.8
        static let otherTown = -1.3
        static let otherTowns = -0.5
        static let division = 0.2
        static let otherDivision = -0.8
        // What was struck, by whom, and what came of it
        static let sameSite = 1.3
        static let otherSite = -0.5
        static let otherSides = -1.0
        static let otherHealth = -1.2
        static let sameKilled = 0.4
        static let otherKilled = -0.6
        static let otherInjured = -0.6
        static let sameFacility = 2.5
        static let otherFacility = -2.5
        /// Of attacks on health care only: two that are taken for one hide a hospital.
        static let otherHealthTowns = -1.2
        static let distance = -1.0
        // Ceasefires
        static let callers = 3.0
        static let place = 2.0
    }

    /// Beyond this share of common words two texts are copies, and more of them tell nothing more.
    private static let mostWords = 0.6
    /// Of texts shorter than this a shared word tells no more than of one this long: words, and the sum of rarities.
    private static let fewWords = 6.0
    private static let littleRarity = 20.0
    /// So much more than rare, over all words in common, is as much as words can tell.
    private static let many = 12.0
    /// As rare as a word that two texts have in common is mostly at best.
    private static let rarest = 8.0
    /// Kilometres up to which two towns may be parts of one place, and from which they are not any more.
    private static let near = 8.0
    private static let far = 20.0

    /// The score of two reports of one family.
    static func score(_ a: ReportProfile, _ b: ReportProfile) -> Double {
        guard let time = time(a, b) else { return never }
        var score = base + time
        let likeness = towns(a, b)
        // What articles tell in passing is only known by its place.
        guard (a.isLeading && b.isLeading) || likeness ?? 0 > 0 else { return never }
        if a.measures.isCeasefire {
            guard let said = saying(a, b, likeness) else { return never }
            return score + said + words(a, b)
        }
        score += places(a, b, likeness) + words(a, b)
        if PartOfDay.areApart(a.measures.hours, b.measures.hours) { score += Weight.otherHours }
        let sites = a.measures.sites & b.measures.sites
        if sites != 0 || (a.isOnHealth && b.isOnHealth) {
            score += Weight.sameSite
        } else if a.measures.sites != 0, b.measures.sites != 0 {
            score += Weight.otherSite
        }
        if isContradiction(a.sides, b.sides) { score += Weight.otherSides }
        if a.isOnHealth != b.isOnHealth { score += Weight.otherHealth }
        score += figures(a, b)
        if !a.facility.isEmpty, !b.facility.isEmpty {
            score += FacilityName.areSame(a.facility, b.facility) ? Weight.sameFacility : Weight.otherFacility
        }
        return score
    }

    // MARK: Time

    /// `nil` when the days leave no doubt.
    private static func time(_ a: ReportProfile, _ b: ReportProfile) -> Double? {
        guard let day = a.day, let otherDay = b.day, abs(day - otherDay) <= 1 else { return nil }
        guard day != otherDay else { return 0 }
        var score = Weight.nextDay
        if let published = a.published, published == b.published { score += Weight.samePublication }
        if a.isDayGiven, b.isDayGiven { score += Weight.givenDays }
        return score
    }

    // MARK: Words

    private static func words(_ a: ReportProfile, _ b: ReportProfile) -> Double {
        var (i, j) = (0, 0)
        var (shared, sum, surplus, best) = (0.0, 0.0, 0.0, 0.0)
        while i < a.words.count, j < b.words.count {
            let (word, other) = (a.words[i], b.words[j])
            if word.stem == other.stem {
                let rarity = Double(word.rarity) / 10
                shared += 1
                sum += rarity
                surplus += max(rarity - Double(ReportWords.rare), 0)
                best = max(best, rarity)
            }
            if word.stem <= other.stem { i += 1 }
            if other.stem <= word.stem { j += 1 }
        }
        let count = max(Double(min(a.words.count, b.words.count)), fewWords)
        let whole = max(min(a.measures.rarity, b.measures.rarity), littleRarity)
        return Weight.words * min(shared / count, mostWords)
            + Weight.rareWords * min(sum / whole, mostWords)
            + Weight.manyRareWords * min(surplus / many, 1)
            + Weight.rarestWord * best / rarest
    }

    // MARK: Places

    private static func places(_ a: ReportProfile, _ b: ReportProfile, _ likeness: Double?) -> Double {
        var score = Weight.towns * (likeness ?? 0)
        let distance = distance(a.towns, b.towns)
        if let likeness, likeness < 0.05, distance.map({ $0 > near }) ?? true {
            let areFew = a.measures.isAboutFewTowns && b.measures.isAboutFewTowns
            score += areFew ? Weight.otherTown : Weight.otherTowns
        }
        if let divisions = cosine(a.measures.divisions, b.measures.divisions) {
            score += divisions < 0.05 ? Weight.otherDivision : Weight.division * divisions
        } else if isContradiction(Array(a.measures.countries), Array(b.measures.countries)),
            a.measures.divisions.isEmpty, b.measures.divisions.isEmpty
        {
            score += Weight.otherDivision
        }
        if a.isOnHealth || b.isOnHealth {
            if likeness == 0 { score += Weight.otherHealthTowns }
            if let distance, distance > far { score += Weight.distance }
        }
        return score
    }

    /// How far two reports are about the same towns, 0…1; `nil` where either names none.
    private static func towns(_ a: ReportProfile, _ b: ReportProfile) -> Double? {
        guard !a.measures.towns.isEmpty, !b.measures.towns.isEmpty else { return nil }
        let product = likeness(a, b) + likeness(b, a)
        return min(product / 2 / (a.measures.townsNorm * b.measures.townsNorm), 1)
    }

    private static func likeness(_ a: ReportProfile, _ b: ReportProfile) -> Double {
        var product = 0.0
        for (index, name) in a.measures.towns.enumerated() {
            var most = 0.0
            for (other, otherName) in b.measures.towns.enumerated() where b.towns[other].weight > most {
                most = max(most, name.likeness(to: otherName) * b.towns[other].weight)
            }
            product += a.towns[index].weight * most
        }
        return product
    }

    /// How far two reports are about the same places, 0…1; `nil` where either names none.
    private static func cosine(_ a: [ReportPlace], _ b: [ReportPlace]) -> Double? {
        guard !a.isEmpty, !b.isEmpty else { return nil }
        var product = 0.0
        for place in a {
            if let other = b.first(where: { $0.name == place.name }) { product += place.weight * other.weight }
        }
        let squares = { (places: [ReportPlace]) in places.reduce(0) { $0 + $1.weight * $1.weight } }
        return product / (squares(a) * squares(b)).squareRoot()
    }

    /// Kilometres between the places that either is most about; `nil` where they are not known.
    private static func distance(_ a: [ReportPlace], _ b: [ReportPlace]) -> Double? {
        guard let here = a.first, let there = b.first, let latitude = here.latitude, let longitude = here.longitude,
            let otherLatitude = there.latitude, let otherLongitude = there.longitude
        else { return nil }
        // Flat is near enough below a few hundred kilometres.
        let north = (otherLatitude - latitude) * 111.2
        let east = (otherLongitude - longitude) * 111.2 * cos((latitude + otherLatitude) / 2 * .pi / 180)
        return (north * north + east * east).squareRoot()
    }

    // MARK: What was struck, and what was said

    private static func figures(_ a: ReportProfile, _ b: ReportProfile) -> Double {
        var score = 0.0
        if isContradiction(a.measures.killed, b.measures.killed) {
            score += Weight.otherKilled
        } else if !a.measures.killed.isEmpty, !b.measures.killed.isEmpty {
            score += Weight.sameKilled
        }
        if isContradiction(a.measures.injured, b.measures.injured) { score += Weight.otherInjured }
        return score
    }

    /// One initiative is that of the same callers for the same place; `nil` when callers or places have nothing in
    /// common.
    private static func saying(_ a: ReportProfile, _ b: ReportProfile, _ likeness: Double?) -> Double? {
        var score = 0.0
        guard !isContradiction(a.callers, b.callers) else { return nil }
        if !a.callers.isEmpty, !b.callers.isEmpty { score += Weight.callers }
        if let divisions = cosine(a.measures.divisions, b.measures.divisions) {
            score += Weight.place * max(divisions, likeness ?? 0)
        } else if !a.measures.countries.isEmpty, !b.measures.countries.isEmpty {
            guard !a.measures.countries.isDisjoint(with: b.measures.countries) else { return nil }
            score += Weight.place
        }
        return score
    }

    /// Whether both tell, and nothing that they tell agrees.
    private static func isContradiction<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Bool {
        !a.isEmpty && !b.isEmpty && !a.contains { b.contains($0) }
    }
}
