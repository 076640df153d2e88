// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Finds where an event took place: in its own arguments, else nearest in its sentence, else in the sentences
/// before it. A reference, for every closure over it would copy all that it holds.
final class EventPlaceReader {
    let resources: LanguageResources
    let workspace: ExtractionWorkspace
    let units: UnitView
    let spans: SpanReader
    let entities: EntityCollector
    /// The units that name places, in the order of the text: found once, for every event asks for those around it.
    private let placeUnits: ContiguousArray<Int>

    init(
        resources: LanguageResources,
        workspace: ExtractionWorkspace,
        units: UnitView,
        spans: SpanReader,
        entities: EntityCollector
    ) {
        self.resources = resources
        self.workspace = workspace
        self.units = units
        self.spans = spans
        self.entities = entities
        var found: ContiguousArray<Int> = []
        for index in 0..<units.count where EventPlaceReader.isPlace(units[index], entities.origins) {
            found.append(index)
        }
        placeUnits = found
    }

    /// Most specific first; of a place and what holds it only the place stays.
    func places(of draft: EventDraft) -> [EventPlace] {
        var found: [Int] = []
        found.reserveCapacity(EventPlaceReader.mostPlaces)
        func take(_ range: Range<Int>) {
            for index in placeUnits(in: range) where !found.contains(index) && !isDoer(index, of: draft) {
                found.append(index)
            }
        }
        if let health = draft.health { take(health.units) }
        for phrase in draft.arguments.places { take(phrase.units) }
        for phrase in draft.arguments.targets { take(phrase.units) }
        if let extent = extent(of: draft) { take(extent) }
        if !hasTown(found), let antecedent = antecedent(of: draft) { found.insert(antecedent, at: 0) }
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
        if let town = narrowing(found, of: draft) { found.insert(town, at: 0) }
        if !found.contains(where: isKnown), let known = nearestKnown(to: draft) { found.append(known) }
        let places = distinct(found)
        guard let country = country(of: draft, at: places) else { return places }
        return places + [country]
    }

    /// Of an attack at no known place the country at war whose people and forces the article speaks of, where it is the
    /// only one.
    private func country(of draft: EventDraft, at places: [EventPlace]) -> EventPlace? {
        guard draft.eventClass == .attack, !places.contains(where: { $0.country != nil }) else { return nil }
        var only: Int32?
        var isOccupied = false
        for origin in entities.origins {
            let index: Int32
            switch origin {
            case .country(let country): index = country
            case .actor(let actor): index = resources.gazetteer.actors[Int(actor)].countryIndex
            case .place, .person, .spelled: continue
            }
            guard index >= 0 else { continue }
            let code = resources.gazetteer.countries[Int(index)].iso2
            if code == "IL" { isOccupied = true }
            guard index != only, Gazetteer.watchedCountries.contains(code) else { continue }
            guard only == nil else { return nil }
            only = index
        }
        // جيش الاحتلال يعتقل مدير المستشفى: without another country it is the one that is occupied.
        if only == nil, isOccupied, draft.health != nil { only = resources.gazetteer.countryByCode["PS"] }
        return only.map { country($0) }
    }

    private func country(_ index: Int32, as entity: String? = nil) -> EventPlace {
        // Each field by itself, as below.
        let row = Int(index)
        return EventPlace(
            entity: entity,
            name: resources.gazetteer.countries[row].english,
            nameArabic: resources.gazetteer.countries[row].arabic,
            country: resources.gazetteer.countries[row].iso2,
            latitude: resources.gazetteer.countries[row].latitude,
            longitude: resources.gazetteer.countries[row].longitude,
            precision: .country
        )
    }

    /// Units looked at on each side of an event for a place.
    private static let reach = 600
    /// Units within which a trigger's clause says from where to where the place reaches, and how long that may be.
    private static let extents = 24

    /// The words from where to where the place of a deed reaches: مناطق تمتد من ريف حلب إلى حماة وصولا إلى حمص.
    private func extent(of draft: EventDraft) -> Range<Int>? {
        let limit = workspace.sentences[draft.sentence].units.upperBound
        let near = draft.trigger + 1..<max(draft.trigger + 1, min(limit, draft.trigger + EventPlaceReader.extents))
        guard
            let start = near.first(where: { units[$0].has(.extent) || endsClause($0) }), units[start].has(.extent)
        else { return nil }
        let end = min(limit, start + EventPlaceReader.extents)
        return start..<((start + 1..<max(start + 1, end)).first(where: endsClause) ?? end)
    }

    private func endsClause(_ index: Int) -> Bool {
        let unit = units[index]
        if unit.has(.extent) { return false }
        return unit.isVerb || unit.punctuation == .period || unit.punctuation == .semicolon
            || unit.particle == .clauseOpener
    }

    /// What happens at a spot of its own; what is said of a division, or demanded for it, is meant for all of it.
    private static func isPhysical(_ event: EventClass) -> Bool {
        switch event {
        case .attack, .destruction, .control, .displacement: true
        default: false
        }
    }

    /// The town told nearest before, where the event's own sentence only names the division that holds it.
    private func narrowing(_ found: [Int], of draft: EventDraft) -> Int? {
        guard let first = found.first, draft.sentence > 0, EventPlaceReader.isPhysical(draft.eventClass),
            case .place(let division) = entities.origins[Int(units[first].mention)],
            resources.gazetteer.places[Int(division)].level == .admin1, found.allSatisfy({ !isTown($0) })
        else { return nil }
        let start = workspace.sentences[max(0, draft.sentence - 3)].units.lowerBound
        let end = workspace.sentences[draft.sentence].units.lowerBound
        return placeUnits(in: max(start, end - EventPlaceReader.reach)..<end).last { index in
            guard case .place(let town) = entities.origins[Int(units[index].mention)], isTown(index) else {
                return false
            }
            let places = resources.gazetteer.places
            return places.admin1(of: Int(town)) == places.admin1(of: Int(division))
        }
    }

    /// The place of the gazetteer named nearest before the event, else nearest behind it.
    private func nearestKnown(to draft: EventDraft) -> Int? {
        let before = max(0, draft.trigger - EventPlaceReader.reach)..<draft.trigger
        if let known = placeUnits(in: before).last(where: { isKnown($0) && !isDoer($0, of: draft) }) { return known }
        let behind = draft.trigger..<min(units.count, draft.trigger + EventPlaceReader.reach)
        return placeUnits(in: behind).first { isKnown($0) && !isDoer($0, of: draft) }
    }

    /// دعت مصر إلى هدنة، تواصل إسرائيل منع الوقود: a state that acts is not where it acts, nor is the capital that stands for it.
    /// Alerts go by the country.
    private func isDoer(_ index: Int, of draft: EventDraft) -> Bool {
        guard draft.health != nil || draft.eventClass == .ceasefire else { return false }
        switch entities.origins[Int(units[index].mention)] {
        case .country: break
        case .place(let row): guard resources.gazetteer.isCapital(Int(row)) else { return false }
        case .actor, .person, .spelled: return false
        }
        guard index == 0 || units[index - 1].particle?.isPreposition != true,
            units[index].proclitics.isDisjoint(with: .prepositions)
        else { return false }
        if draft.arguments.actors.contains(where: { $0.head == index && $0.preposition == nil }) { return true }
        return [index - 1, index + 1].contains { verb in
            (0..<units.count).contains(verb) && units[verb].isVerb && draft.evidence.contains { $0.contains(verb) }
        }
    }

    /// Whether a place is one of the gazetteer.
    private func isKnown(_ index: Int) -> Bool {
        switch entities.origins[Int(units[index].mention)] {
        case .place, .country: return true
        case .actor, .person, .spelled: return false
        }
    }

    private func isTown(_ index: Int) -> Bool {
        guard case .place(let row) = entities.origins[Int(units[index].mention)] else { return false }
        return EventPlaceReader.precision(resources.gazetteer.places[Int(row)].level) == .exact
    }

    /// The place that هذه المنطقة or في المدينة takes up: the last one named before, countries aside.
    private func antecedent(of draft: EventDraft) -> Int? {
        let sentence = workspace.sentences[draft.sentence]
        let mayPoint = sentence.contents.mayHave([.placeType]) && sentence.contents.mayHave(.demonstrative)
        let pointing = mayPoint ? sentence.units.first(where: pointsToPlace) : nil
        let plain = draft.arguments.places.first { units[$0.head].has(.placeType) && units[$0.head].hasArticle }?.head
        guard let pointing = pointing ?? plain else { return nil }
        return placeUnits(in: max(0, pointing - EventPlaceReader.reach)..<pointing).last { index in
            if case .country = entities.origins[Int(units[index].mention)] { return false }
            return true
        }
    }

    /// هذه المنطقة
    private func pointsToPlace(_ index: Int) -> Bool {
        units[index].particle == .demonstrative && index + 1 < units.count && units[index + 1].has(.placeType)
            && units[index + 1].hasArticle
    }

    /// The units that name places within a range.
    private func placeUnits(in range: Range<Int>) -> ContiguousArray<Int>.SubSequence {
        func count(before unit: Int) -> Int {
            var low = 0
            var high = placeUnits.count
            while low < high {
                let middle = (low + high) / 2
                if placeUnits[middle] < unit { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return placeUnits[count(before: range.lowerBound)..<count(before: range.upperBound)]
    }

    private static func isPlace(_ unit: Unit, _ origins: [EntityCollector.Origin]) -> Bool {
        guard unit.mention >= 0, unit.name?.kind != .demonym else { return false }
        switch origins[Int(unit.mention)] {
        case .place, .country, .spelled(.place, _): return true
        case .actor, .person, .spelled: return false
        }
    }

    private func hasTown(_ indices: [Int]) -> Bool {
        indices.contains { index in
            if case .place = entities.origins[Int(units[index].mention)] { return true }
            if case .spelled(.place, _) = entities.origins[Int(units[index].mention)] { return isSettlement(index) }
            return false
        }
    }

    private static let settlements: Set<String> = ["city", "town", "village", "camp", "neighbourhood", "quarter"]

    /// Whether the word in front says that an unlisted name is that of a settlement (سوق البطاطا is none).
    private func isSettlement(_ index: Int) -> Bool {
        guard index > 0, units[index - 1].group >= 0,
            let gloss = resources.lexicon.groups[Int(units[index - 1].group)].english
        else { return false }
        return EventPlaceReader.settlements.contains(gloss)
    }

    private static let mostPlaces = 6

    private func distinct(_ indices: [Int]) -> [EventPlace] {
        guard !indices.isEmpty else { return [] }
        var kept: [Int] = []
        kept.reserveCapacity(min(indices.count, EventPlaceReader.mostPlaces))
        for index in indices where !kept.contains(where: { units[$0].mention == units[index].mention }) {
            kept.append(index)
            if kept.count == EventPlaceReader.mostPlaces { break }
        }
        // A country is only of use where no place in it is named.
        if kept.count > 1, !kept.allSatisfy({ isCountry(units[$0]) }) { kept.removeAll { isCountry(units[$0]) } }
        var places: [EventPlace] = []
        places.reserveCapacity(kept.count)
        for index in kept { places.append(place(of: Int(units[index].mention), unit: index)) }
        return completed(places)
    }

    private func isCountry(_ unit: Unit) -> Bool {
        if case .country = entities.origins[Int(unit.mention)] { true } else { false }
    }

    /// Unlisted places take country and division from those named beside them.
    private func completed(_ places: [EventPlace]) -> [EventPlace] {
        guard places.indices.contains(where: { places[$0].country == nil }),
            let known = places.first(where: { $0.country != nil })
        else { return places }
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
        switch entities.origins[entity] {
        case .place(let index):
            // Each field by itself: a copy of the row would count a reference for every name in it.
            let row = Int(index)
            let country = resources.gazetteer.places[row].country
            let position = resources.gazetteer.places.coordinates(of: row)
            return EventPlace(
                entity: entities.entities[entity].id,
                name: resources.gazetteer.places[row].english,
                nameArabic: written(unit, canonical: resources.gazetteer.places[row].arabic),
                country: country.isEmpty ? nil : country,
                pcode: resources.gazetteer.places.pcode(of: row),
                admin1: resources.gazetteer.places.admin1(of: row),
                latitude: position?.latitude,
                longitude: position?.longitude,
                precision: EventPlaceReader.precision(resources.gazetteer.places[row].level)
            )
        case .country(let index): return country(index, as: entities.entities[entity].id)
        case .actor, .person, .spelled:
            let named = entities.entities[entity]
            return EventPlace(
                entity: named.id,
                name: named.name,
                nameArabic: named.nameArabic ?? named.name,
                precision: .exact
            )
        }
    }

    /// The name as the text writes it, unless it holds the usual one (مدينة دوما).
    private func written(_ unit: Int, canonical: String) -> String {
        let span = spans.span(Int(units[unit].firstToken)..<Int(units[unit].endToken), without: units[unit].proclitics)
        // The name holds another only behind a blank, and among Arabic letters (U+0600–U+06FF) there is none.
        guard !span.utf8.allSatisfy({ (0x80...0xBF).contains($0) || (0xD8...0xDB).contains($0) }) else {
            return span.text
        }
        let words = FoldedName(utf8: span.utf8).words
        let known = FoldedName(canonical).words
        let holdsUsual = !known.isEmpty && words.count > known.count && words.suffix(known.count).elementsEqual(known)
        return holdsUsual ? canonical : span.text
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
