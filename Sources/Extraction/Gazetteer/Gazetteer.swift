// SPDX-License-Identifier: Apache-2.0

import ArabicText
import SourceYAML

/// What is known of countries, places, organisations and people, by the names news gives them.
struct Gazetteer: Sendable {
    private(set) var countries: [CountryRow] = []
    private(set) var places: [PlaceRow] = []
    private(set) var actors: [ActorRow] = []
    /// By the index of a country its government, where that is also called the regime.
    private(set) var regimes: [Int32: Int32] = [:]
    private(set) var people: [PersonRow] = []
    /// Single words: how common, and whether of names.
    var words = WordStatistics()
    private var placeByID: [String: Int32] = [:]
    private var actorByID: [String: Int32] = [:]
    private var personByName: [String: Int32] = [:]
    private(set) var countryByCode: [String: Int32] = [:]
    /// By index into `countries`.
    private var conflicts: [Int32: ConflictYears] = [:]

    init() {}

    /// Ids of the places read so far.
    var placeIDs: Set<String> { Set(placeByID.keys) }

    /// Whether the place is its country's capital.
    func isCapital(_ place: Int) -> Bool {
        places[place].level == .city && places[place].countryIndex >= 0
            && countries[Int(places[place].countryIndex)].capital == places[place].english
    }

    static let watchedCountries: Set = ["SY", "PS", "YE", "SD", "LB", "IQ", "LY"]
}

extension Gazetteer {
    /// Whether the country had armed conflict on its soil in that year; without a year, whether it still has.
    func hasConflict(in country: Int32, year: Int?) -> Bool { conflicts[country]?.contain(year) ?? false }

    /// Reads the table of conflicts; the countries must have been read.
    mutating func readConflicts(_ file: SourceFile) throws(Diagnostics) {
        let table = try TSVReader(file, required: ["iso2", "from", "to"])
        table.forEachRow { field in
            guard let country = countryByCode[field("iso2")], let from = Int(field("from")) else { return }
            conflicts[country, default: ConflictYears()].add(from: from, to: Int(field("to")))
        }
    }

    /// Reads the table of countries.
    mutating func readCountries(_ file: SourceFile, into names: inout PhraseTrie.Builder) throws(Diagnostics) {
        let table = try TSVReader(file, required: ["iso2", "name_en", "names_ar", "demonyms_ar"])
        table.forEachRow { field in
            let arabic = field("names_ar").listMembers
            let row = CountryRow(
                iso2: field("iso2"),
                english: field("name_en"),
                arabic: arabic.first ?? field("name_en"),
                capital: field("capital_en"),
                capitalArabic: field("capital_ar").listMembers,
                capitalLatitude: Double(field("capital_lat")),
                capitalLongitude: Double(field("capital_lon")),
                latitude: Double(field("lat")),
                longitude: Double(field("lon")),
                needsContext: field("caution") == "context"
            )
            let known = countryByCode[field("iso2")]
            let index = countries.put(row, at: known)
            if known != nil {
                names.removeAll(of: .init(kind: .country, index: index))
                names.removeAll(of: .init(kind: .demonym, index: index))
            }
            countryByCode[field("iso2")] = index
            for name in arabic { names.add(name: name, .init(kind: .country, index: index)) }
            for stem in field("demonyms_ar").listMembers {
                for form in Gazetteer.demonymForms(stem) { names.add(name: form, .init(kind: .demonym, index: index)) }
            }
            for people in field("people_ar").listMembers {
                names.add(name: people, .init(kind: .demonym, index: index))
                names.add(name: "ال" + people, .init(kind: .demonym, index: index))
            }
        }
    }

    /// Reads the table of places; a row's parent must stand before it.
    mutating func readPlaces(_ file: SourceFile, into names: inout PhraseTrie.Builder) throws(Diagnostics) {
        let table = try TSVReader(
            file,
            required: ["id", "level", "country", "parent", "pcode", "name_en", "names_ar", "lat", "lon"]
        )
        table.forEachRow { field in
            let arabic = field("names_ar").listMembers
            let known = placeByID[field("id")]
            let index = places.put(
                PlaceRow(
                    id: field("id"),
                    level: PlaceRow.Level(rawValue: field("level")) ?? .town,
                    country: field("country"),
                    countryIndex: countryByCode[field("country")] ?? -1,
                    parent: placeByID[field("parent")] ?? -1,
                    pcode: field("pcode"),
                    iso3166Part2: field("iso3166_2"),
                    english: field("name_en"),
                    arabic: arabic.first ?? field("name_en"),
                    latitude: Double(field("lat")),
                    longitude: Double(field("lon")),
                    population: Int(field("population")) ?? 0,
                    needsContext: field("caution") == "context",
                    isWatched: Gazetteer.watchedCountries.contains(field("country"))
                ),
                at: known
            )
            if known != nil { names.removeAll(of: .init(kind: .place, index: index)) }
            placeByID[field("id")] = index
            for name in arabic {
                names.add(name: name, .init(kind: .place, index: index))
                guard let glued = Gazetteer.glued(name) else { continue }
                names.add(name: glued, .init(kind: .place, index: index))
            }
        }
    }

    /// First words of towns' names that are often written together with the second: أمدرمان، ديرالزور، خانيونس.
    private static let joinedHeads: Set<Substring> = [
        "أم", "ام", "دير", "بيت", "كفر", "خان", "عين", "تل", "أبو", "رأس",
    ]

    /// The spelling without a blank of a name of two words, of which the first often stands so.
    private static func glued(_ name: String) -> String? {
        let words = name.split(separator: " ")
        guard words.count == 2, joinedHeads.contains(words[0]), words[1].count > 2 else { return nil }
        return String(words[0] + words[1])
    }

    /// Makes places of the capitals that the table of places does not have.
    mutating func addCapitals(into names: inout PhraseTrie.Builder) {
        let known = Set(places.lazy.filter { $0.level != .village }.map { $0.country + $0.english })
        for country in countries where !country.capital.isEmpty && !known.contains(country.iso2 + country.capital) {
            guard let arabic = country.capitalArabic.first else { continue }
            let index = Int32(places.count)
            places.append(
                PlaceRow(
                    id: country.iso2.lowercased() + "-capital",
                    level: .city,
                    country: country.iso2,
                    countryIndex: countryByCode[country.iso2] ?? -1,
                    parent: -1,
                    pcode: "",
                    iso3166Part2: "",
                    english: country.capital,
                    arabic: arabic,
                    latitude: country.capitalLatitude,
                    longitude: country.capitalLongitude,
                    population: PlaceRow.capitalPopulation,
                    needsContext: false,
                    isWatched: Gazetteer.watchedCountries.contains(country.iso2)
                )
            )
            for name in country.capitalArabic { names.add(name: name, .init(kind: .place, index: index)) }
        }
    }

    /// Reads the table of organisations, armed groups and governments.
    mutating func readActors(_ file: SourceFile, into names: inout PhraseTrie.Builder) throws(Diagnostics) {
        let table = try TSVReader(file, required: ["id", "type", "country", "name_en", "names_ar"])
        table.forEachRow { field in
            let known = actorByID[field("id")]
            let arabic = field("names_ar").listMembers
            let former = field("former_ar").listMembers
            let metonyms = field("metonyms_ar").listMembers
            let country = countryByCode[field("country")]
            let index = actors.put(
                ActorRow(
                    id: field("id"),
                    kind: Entity.Kind(rawValue: field("type")) ?? .organization,
                    country: field("country"),
                    countryIndex: country ?? -1,
                    english: field("name_en"),
                    arabic: arabic.first ?? field("name_en"),
                    aliases: former,
                    sectors: field("sectors").listMembers,
                    wikidata: field("wikidata"),
                    needsContext: field("caution") == "context"
                ),
                at: known
            )
            if known != nil {
                names.removeAll(of: .init(kind: .actor, index: index))
                names.removeAll(of: .init(kind: .metonym, index: index))
            }
            actorByID[field("id")] = index
            if let country, actors[Int(index)].isRegime { regimes[country] = index }
            for name in arabic + former { names.add(name: name, .init(kind: .actor, index: index)) }
            for name in metonyms { names.add(name: name, .init(kind: .metonym, index: index)) }
        }
    }

    /// Reads the table of public figures.
    mutating func readPeople(_ file: SourceFile, into names: inout PhraseTrie.Builder) throws(Diagnostics) {
        let table = try TSVReader(file, required: ["name_en", "names_ar", "country"])
        table.forEachRow { field in
            let known = personByName[field("name_en")]
            let arabic = field("names_ar").listMembers
            let index = people.put(
                PersonRow(
                    english: field("name_en"),
                    arabic: arabic.first ?? field("name_en"),
                    country: field("country"),
                    roles: field("roles").listMembers.compactMap(PersonRow.Role.init),
                    wikidata: field("wikidata")
                ),
                at: known
            )
            if known != nil { names.removeAll(of: .init(kind: .person, index: index)) }
            personByName[field("name_en")] = index
            for name in arabic { names.add(name: name, .init(kind: .person, index: index)) }
        }
    }

    /// Feminine, dual and plural of a nationality, each with and without article: سوري → السورية، السوريون …
    private static func demonymForms(_ stem: String) -> [String] {
        ["", "ة", "ان", "ين", "ون", "ات", "تان", "تين", "ا"].flatMap { [stem + $0, "ال" + stem + $0] }
    }
}

extension Array {
    /// Puts a row in the place of an earlier one, or at the end; gives its index.
    fileprivate mutating func put(_ row: Element, at known: Int32?) -> Int32 {
        guard let known else {
            append(row)
            return Int32(count - 1)
        }
        self[Int(known)] = row
        return known
    }
}

extension PhraseTrie.Builder {
    /// Adds a name as written, word by word.
    mutating func add(name: String, _ payload: PhraseTrie.Payload) {
        add(WordHash.words(of: name), payload)
    }
}
