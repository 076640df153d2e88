// SPDX-License-Identifier: Apache-2.0

/// A country or territory of ISO 3166-1.
struct CountryRow: Sendable {
    var iso2: String
    var english: String
    var arabic: String
    var capital: String
    /// Its names in Arabic.
    var capitalArabic: [String]
    var capitalLatitude: Double?
    var capitalLongitude: Double?
    var latitude: Double?
    var longitude: Double?
    /// A name or demonym of one word is also another word (مالي): counts only where the context says so.
    var needsContext: Bool
}

/// A division, town, village, camp, neighbourhood or other named place.
struct PlaceRow: Sendable {
    /// How large a place is and what it is.
    enum Level: String, Sendable, CaseIterable {
        case region, admin1, admin2, admin3, city, town, village, camp, neighbourhood, airport, crossing, base
        case island, water
    }

    /// What a capital counts for among places of its name, whatever its size.
    static let capitalPopulation = 1_000_000

    var id: String
    var level: Level
    /// ISO 3166-1 alpha-2; empty for a region of several countries.
    var country: String
    /// Index of its country, or -1.
    var countryIndex: Int32
    /// Index of the place that holds it, or -1.
    var parent: Int32
    var pcode: String
    var iso3166Part2: String
    var english: String
    var arabic: String
    var latitude: Double?
    var longitude: Double?
    var population: Int
    /// Also a common word or a given name: counts only beside a word that says it is a place.
    var needsContext: Bool
    /// It lies in one of the countries whose villages are listed, so that its name is news and not chance.
    var isWatched: Bool
}

/// An organisation, armed group or government.
struct ActorRow: Sendable {
    var id: String
    var kind: Entity.Kind
    var country: String
    /// Index of its country, or -1.
    var countryIndex: Int32
    var english: String
    var arabic: String
    var aliases: [String]
    var sectors: [String]
    var wikidata: String
    /// A name of one word is also another word: counts only where the context says so.
    var needsContext: Bool

    /// Its opponents call it النظام without more.
    var isRegime: Bool { sectors.contains("regime") }

    /// Its people and vehicles are health care: أطباء بلا حدود، الهلال الأحمر.
    var isMedical: Bool { sectors.contains("medical") }
}

/// A public figure.
struct PersonRow: Sendable {
    /// A function and the years in which it was held.
    struct Role: Sendable {
        var years: ClosedRange<Int>
        var arabic: String
        var english: String

        /// Reads `from..to:Arabic:English`; an empty year is open.
        init?(_ text: String) {
            let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3 else { return nil }
            let bounds = parts[0].split(separator: ".", omittingEmptySubsequences: false)
            guard bounds.count == 3, let first = bounds.first, let last = bounds.last else { return nil }
            let from = Int(first) ?? 0
            years = from...max(from, Int(last) ?? 9999)
            arabic = String(parts[1])
            english = String(parts[2])
        }
    }

    var english: String
    var arabic: String
    var country: String
    var roles: [Role]
    var wikidata: String
}
