// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Chooses among the places of one name by the word in front, the division named beside it, the countries the
/// article speaks of, and size.
struct PlaceResolver {
    let resources: LanguageResources
    /// Mentions of each country in the article, by index into the gazetteer's countries.
    let countryVotes: CountryVotes

    /// The place meant, out of those whose name ends at the trie node.
    ///
    /// - Parameters:
    ///   - division: The division named beside it, which decides where several places bear the name.
    ///   - type: The English gloss of the word in front.
    func place(at node: Int32, within division: Int32?, type: String?) -> Int32? {
        var best: (index: Int32, score: Double)?
        let levels = type.map(PlaceResolver.levels) ?? []
        let phrases = resources.lexicon.phrases
        let ends = phrases.ends(at: node)
        for number in 0..<Int(ends.count) {
            let payload = phrases.end(number, of: ends)
            guard payload.kind == .place else { continue }
            let index = Int(payload.index)
            let level = resources.gazetteer.places[index].level
            let population = Double(resources.gazetteer.places[index].population)
            var score = PlaceResolver.weight(level) + min(population, 5_000_000) / 2_500_000
            let votes = countryVotes[resources.gazetteer.places[index].countryIndex]
            if votes > 0 { score += 3 + Double(min(votes, 5)) }
            if let division, resources.gazetteer.places.lineage(of: index).contains(Int(division)) { score += 8 }
            if levels.contains(level) { score += 4 }
            if score > (best?.score ?? -.infinity) { best = (payload.index, score) }
        }
        return best?.index
    }

    private static func weight(_ level: PlaceRow.Level) -> Double {
        switch level {
        case .admin1: 4
        case .city: 3
        case .region: 3
        case .admin2: 2.5
        case .admin3, .town: 2
        case .camp, .island, .airport: 1.5
        case .village, .neighbourhood, .crossing, .base, .water: 1
        }
    }

    /// The levels that a word of kind in front (its English gloss) allows.
    private static func levels(ofType type: String) -> [PlaceRow.Level] {
        switch type {
        case "city": [.city, .town]
        case "town": [.town, .city, .admin3]
        case "village": [.village, .town]
        case "governorate", "province", "state": [.admin1]
        case "district", "county": [.admin2, .admin3]
        case "camp": [.camp]
        case "neighbourhood", "quarter": [.neighbourhood]
        default: []
        }
    }
}
