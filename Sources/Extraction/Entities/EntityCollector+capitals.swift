// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Names that a country shares with the capital of another: عمان is Oman, and Amman.
extension EntityCollector {
    /// The city that a country's name is here: where the article speaks more of the city's country than of the other, or
    /// of neither, and the name stands where one is or goes to.
    func seat(_ unit: Unit, behind previous: Unit?, votes: [Int32: Int]) -> PhraseTrie.Payload? {
        guard let city = otherPlace(of: unit), let country = unit.name?.index else { return nil }
        let own = votes[country, default: 0]
        let others = votes[resources.gazetteer.places[Int(city.index)].countryIndex, default: 0]
        guard own == others else { return others > own ? city : nil }
        switch previous?.particle {
        case .fi, .ila, .min: return city
        default: return nil
        }
    }

    /// The city of another country that a country's name is as well, where the table says to be careful with it.
    func otherPlace(of unit: Unit) -> PhraseTrie.Payload? {
        guard let name = unit.name, name.kind == .country, unit.node >= 0,
            resources.gazetteer.countries[Int(name.index)].needsContext
        else { return nil }
        return resources.lexicon.phrases.ends(at: unit.node).first { payload in
            guard payload.kind == .place else { return false }
            let place = resources.gazetteer.places[Int(payload.index)]
            return place.level == .city && place.countryIndex != name.index
        }
    }
}
