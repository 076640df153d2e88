// SPDX-License-Identifier: Apache-2.0

/// What the resources know of an entity, or what its spelling says.
extension EntityCollector {
    /// The entity of an origin that is met for the first time.
    func make(_ origin: Origin, id: String, mention: Span) -> Entity {
        // Each field by itself: a copy of a row would count a reference for every name in it.
        switch origin {
        case .country(let index):
            let row = Int(index)
            return Entity(
                id: id,
                kind: .country,
                name: resources.gazetteer.countries[row].english,
                nameArabic: resources.gazetteer.countries[row].arabic,
                iso3166: resources.gazetteer.countries[row].iso2
            )
        case .place(let index):
            let row = Int(index)
            return Entity(
                id: id,
                kind: .place,
                name: resources.gazetteer.places[row].english,
                nameArabic: resources.gazetteer.places[row].arabic,
                pcode: resources.gazetteer.places.pcode(of: row)
            )
        case .actor(let index):
            let row = Int(index)
            let kind = resources.gazetteer.actors[row].kind
            let country = resources.gazetteer.actors[row].country
            let wikidata = resources.gazetteer.actors[row].wikidata
            return Entity(
                id: id,
                kind: kind,
                name: resources.gazetteer.actors[row].english,
                nameArabic: resources.gazetteer.actors[row].arabic,
                aliases: resources.gazetteer.actors[row].aliases,
                iso3166: kind == .government && !country.isEmpty ? country : nil,
                wikidata: wikidata.isEmpty ? nil : wikidata
            )
        case .person(let index):
            let row = Int(index)
            let wikidata = resources.gazetteer.people[row].wikidata
            return Entity(
                id: id,
                kind: .person,
                name: resources.gazetteer.people[row].english,
                nameArabic: resources.gazetteer.people[row].arabic,
                wikidata: wikidata.isEmpty ? nil : wikidata
            )
        case .spelled(let kind, _):
            // #الجيش_السوري names as الجيش السوري does.
            let isHashtag = mention.text.utf8.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "_") }
            let name =
                isHashtag
                ? String(mention.text.compactMap { $0 == "#" ? nil : $0 == "_" ? " " : $0 }) : mention.text
            return Entity(id: id, kind: kind, name: name, nameArabic: name)
        }
    }
}
