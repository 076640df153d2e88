// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Finds where an event took place: in its own arguments, else nearest in its sentence, else in the sentences
/// before it.
struct EventPlaceReader {
    let resources: LanguageResources
    let workspace: ExtractionWorkspace
    let units: UnitView
    let entities: EntityCollector

    /// Most specific first; of a place and what holds it only the place stays.
    func places(of draft: EventDraft) -> [EventPlace] {
        let arguments = draft.arguments
        var found: [Int] = []
        func take(_ range: Range<Int>) {
            for index in range where isPlace(index) && !found.contains(index) { found.append(index) }
        }
        if let health = draft.health { take(health.units) }
        for phrase in arguments.places + arguments.targets { take(phrase.units) }
        if !hasTown(found), let antecedent = antecedent(of: draft.sentence) { found.insert(antecedent, at: 0) }
        if found.isEmpty || !hasTown(found) {
            let sentence = workspace.sentences[draft.sentence].units
            // What follows the trigger, then what stands before it.
            take(draft.trigger..<sentence.upperBound)
            if found.isEmpty { take(sentence.lowerBound..<draft.trigger) }
        }
        var back = draft.sentence - 1
        while found.isEmpty, back >= 0, draft.sentence - back <= 3 {
            take(workspace.sentences[back].units)
            back -= 1
        }
        if found.isEmpty, let title = workspace.sentences.first, draft.sentence > 0 { take(title.units) }
        if found.isEmpty {
            var next = draft.sentence + 1
            while found.isEmpty, next < workspace.sentences.count, next - draft.sentence <= 2 {
                take(workspace.sentences[next].units)
                next += 1
            }
        }
        return distinct(found)
    }

    /// The place that هذه المنطقة or هذه المدينة takes up: the last one named before, countries aside.
    private func antecedent(of sentence: Int) -> Int? {
        let pointing = workspace.sentences[sentence].units.first { index in
            units[index].particle == .demonstrative && index + 1 < units.count && units[index + 1].has(.placeType)
                && units[index + 1].hasArticle
        }
        guard let pointing else { return nil }
        return (0..<pointing).last { index in
            guard isPlace(index) else { return false }
            if case .country = entities.origins[Int(units[index].mention)] { return false }
            return true
        }
    }

    private func isPlace(_ index: Int) -> Bool {
        let mention = units[index].mention
        guard mention >= 0, units[index].name?.kind != .demonym else { return false }
        switch entities.origins[Int(mention)] {
        case .place, .country, .spelled(.place, _): return true
        case .actor, .person, .spelled: return false
        }
    }

    private func hasTown(_ indices: [Int]) -> Bool {
        indices.contains { index in
            if case .place = entities.origins[Int(units[index].mention)] { return true }
            if case .spelled(.place, _) = entities.origins[Int(units[index].mention)] { return true }
            return false
        }
    }

    private func distinct(_ indices: [Int]) -> [EventPlace] {
        var seen = Set<Int32>()
        var places: [EventPlace] = []
        for index in indices {
            let mention = units[index].mention
            guard seen.insert(mention).inserted, places.count < 6 else { continue }
            places.append(place(of: Int(mention), unit: index))
        }
        // A country is only of use where no place in it is named.
        if places.contains(where: { $0.precision != .country }) { places.removeAll { $0.precision == .country } }
        return completed(places)
    }

    /// Unlisted places take country and division from those named beside them.
    private func completed(_ places: [EventPlace]) -> [EventPlace] {
        guard let known = places.first(where: { $0.country != nil }) else { return places }
        return places.map { place in
            guard place.country == nil else { return place }
            var place = place
            place.country = known.country
            place.pcode = known.pcode
            place.admin1 = known.admin1
            place.latitude = known.latitude
            place.longitude = known.longitude
            place.precision = known.precision
            return place
        }
    }

    private func place(of entity: Int, unit: Int) -> EventPlace {
        let gazetteer = resources.gazetteer
        let named = entities.entities[entity]
        switch entities.origins[entity] {
        case .place(let index):
            let row = gazetteer.places[Int(index)]
            let position = gazetteer.coordinates(of: Int(index))
            return EventPlace(
                entity: named.id,
                name: row.english,
                nameArabic: row.arabic,
                country: row.country.isEmpty ? nil : row.country,
                pcode: gazetteer.pcode(of: Int(index)),
                admin1: gazetteer.admin1(of: Int(index))?.english,
                latitude: position?.latitude,
                longitude: position?.longitude,
                precision: EventPlaceReader.precision(row.level)
            )
        case .country(let index):
            let row = gazetteer.countries[Int(index)]
            return EventPlace(
                entity: named.id,
                name: row.english,
                nameArabic: row.arabic,
                country: row.iso2,
                latitude: row.latitude,
                longitude: row.longitude,
                precision: .country
            )
        case .actor, .person, .spelled:
            return EventPlace(
                entity: named.id,
                name: named.name,
                nameArabic: named.nameArabic ?? named.name,
                precision: .exact
            )
        }
    }

    private static func precision(_ level: PlaceRow.Level) -> EventPlace.Precision {
        switch level {
        case .admin1: .admin1
        case .admin2: .admin2
        case .admin3: .admin3
        case .region, .water: .region
        case .city, .town, .village, .camp, .neighbourhood, .airport, .crossing, .base, .island: .exact
        }
    }
}
