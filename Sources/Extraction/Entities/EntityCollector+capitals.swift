// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Names that a country shares with the capital of another: عمان is Oman, and Amman.
extension EntityCollector {
    /// The city that a country's name is here: where the article speaks more of the city's country than of the other, or
    /// of neither, and the name stands where one is or goes to.
    func seat(_ unit: Unit, behind previous: Unit?, votes: CountryVotes) -> PhraseTrie.Payload? {
        guard let city = otherPlace(of: unit), let country = unit.name?.index else { return nil }
        let own = votes[country]
        let others = votes[resources.gazetteer.places[Int(city.index)].countryIndex]
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
        return resources.lexicon.phrases.firstEnd(at: unit.node) { payload in
            guard payload.kind == .place else { return false }
            let place = resources.gazetteer.places[Int(payload.index)]
            return place.level == .city && place.countryIndex != name.index
        }
    }

    /// The government whose seat the place is: أكدت أديس أبابا. Without a row of its own it goes by its country.
    func capital(_ row: Int32, _ unit: Unit, behind previous: Unit?) -> Int? {
        let seat = resources.gazetteer.places[Int(row)]
        guard seat.countryIndex >= 0 else { return nil }
        let country = resources.gazetteer.countries[Int(seat.countryIndex)]
        guard seat.level == .city, seat.english == country.capital else { return nil }
        let place = add(.place(row), unit, behind: previous)
        let number = addGovernment(of: country, named: spans.span(Int(unit.firstToken)..<Int(unit.endToken)))
        call(number, entities[place].nameArabic ?? "")
        return number
    }

    private static let official: ClassSet = [
        .speech, .demand, .deny, .accuse, .condemn, .threaten, .reject, .accept, .announce, .agree, .offer,
    ]

    /// The government for which its seat stands when it speaks: أعلنت موسكو. The words still name the place.
    func government(behind unit: Unit, previous: Unit?, next: Unit?, origin: Origin) -> Int? {
        guard case .place(let row) = origin, unit.node >= 0, unit.proclitics.isDisjoint(with: .prepositions),
            speaks(previous) || speaks(next) && next?.isConjoined == false && previous?.particle?.isPreposition != true
        else { return nil }
        guard let actor = resources.lexicon.phrases.firstEnd(at: unit.node, where: { $0.kind == .metonym }) else {
            return capital(row, unit, behind: previous)
        }
        let place = add(origin, unit, behind: previous)
        let number = add(.actor(actor.index), Span(start: 0, end: 0, text: ""), isMention: false)
        call(number, entities[place].nameArabic ?? "")
        return number
    }

    private func speaks(_ unit: Unit?) -> Bool { unit?.isVerb == true && unit?.has(EntityCollector.official) == true }
}
