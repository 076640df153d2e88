// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Gathers the entities of an article from its named units, one entity for all mentions of the same thing.
/// A reference, so that the readers of the article share one.
final class EntityCollector {
    let resources: LanguageResources
    let spans: SpanReader
    /// In the order of first mention.
    private(set) var entities: [Entity] = []
    /// Where each entity came from, parallel to `entities`.
    private(set) var origins: [Origin] = []
    private var byOrigin: [Origin: Int] = [:]
    /// The longest name by which the text calls an actor.
    private var written: [Int: String] = [:]

    /// What an entity is in the resources, or by its spelling.
    enum Origin: Hashable {
        case country(Int32)
        case place(Int32)
        case actor(Int32)
        case person(Int32)
        /// Something not in the resources, by its kind and its words in normal form.
        case spelled(Entity.Kind, String)
    }

    init(resources: LanguageResources, spans: SpanReader) {
        self.resources = resources
        self.spans = spans
    }

    /// Gives every named unit its entity.
    func collect(_ units: inout ContiguousArray<Unit>, sentences: ContiguousArray<UnitSentence>) {
        let resolver = PlaceResolver(resources: resources, countryVotes: countryVotes(units))
        for sentence in sentences {
            for index in sentence.units {
                let unit = units[index]
                let previous = index > sentence.units.lowerBound ? units[index - 1] : nil
                if let name = unit.name {
                    guard let origin = origin(of: unit, name: name, previous: previous, resolver: resolver) else {
                        continue
                    }
                    units[index].mention = Int32(add(origin, unit))
                } else if let end = spelledPlaceEnd(units, index, limit: sentence.units.upperBound) {
                    let range = Int(unit.firstToken)..<Int(units[end - 1].endToken)
                    units[index].mention = Int32(add(spelled: .place, tokens: range))
                    units[index].name = nil
                }
            }
            collectForces(&units, sentence: sentence.units)
        }
    }

    /// Gives those who fight without a name an entity too, so that events can say who acted in the text's words.
    private func collectForces(_ units: inout ContiguousArray<Unit>, sentence: Range<Int>) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let groups = resources.lexicon.groups
            guard units[index].mention < 0,
                let phrase = ForcePhrase(at: index, in: units, limit: sentence.upperBound, groups: groups)
            else {
                index += 1
                continue
            }
            units[index].mention = Int32(add(phrase, units))
            index = phrase.units.upperBound
        }
    }

    private func add(_ phrase: ForcePhrase, _ units: ContiguousArray<Unit>) -> Int {
        let first = units[phrase.units.lowerBound]
        let tokens = Int(first.firstToken)..<Int(units[phrase.units.upperBound - 1].endToken)
        let mention = spans.span(tokens, without: first.proclitics)
        let words = Normalizer.fold(mention.text).split(separator: " ").map {
            $0.hasPrefix("ال") ? $0.dropFirst(2) : $0
        }
        let known = entities.count
        let number = add(.spelled(.group, words.joined(separator: " ")), mention)
        guard number == known, first.group >= 0,
            let gloss = resources.lexicon.groups[Int(first.group)].english
        else { return number }
        let owner = phrase.owner < 0 ? -1 : Int(units[phrase.owner].mention)
        entities[number].name = owner < 0 ? gloss : "\(gloss) of \(entities[owner].name)"
        return number
    }

    /// Index of the entity from that origin.
    func index(of origin: Origin) -> Int? { byOrigin[origin] }

    private func countryVotes(_ units: ContiguousArray<Unit>) -> [Int32: Int] {
        var votes: [Int32: Int] = [:]
        for unit in units {
            guard let name = unit.name else { continue }
            switch name.kind {
            case .country, .demonym: votes[name.index, default: 0] += 1
            case .actor, .metonym:
                let code = resources.gazetteer.actors[Int(name.index)].country
                if let country = resources.gazetteer.countryByCode[code] { votes[country, default: 0] += 1 }
            case .place:
                // Only names that mean one country vote.
                let codes = Set(
                    resources.lexicon.phrases.ends(at: unit.node).filter { $0.kind == .place }
                        .map { resources.gazetteer.places[Int($0.index)].country }
                )
                if codes.count == 1, let code = codes.first, let country = resources.gazetteer.countryByCode[code] {
                    votes[country, default: 0] += 1
                }
            case .person, .lexiconPhrase, .givenName, .familyName: break
            }
        }
        return votes
    }

    private func origin(
        of unit: Unit,
        name: PhraseTrie.Payload,
        previous: Unit?,
        resolver: PlaceResolver
    ) -> Origin? {
        switch name.kind {
        case .country, .demonym: return .country(name.index)
        case .actor, .metonym: return .actor(name.index)
        case .person: return .person(name.index)
        case .place:
            let type = previous.flatMap { $0.group >= 0 ? resources.lexicon.groups[Int($0.group)].english : nil }
            return resolver.place(at: unit.node, before: previous, type: type).map { .place($0) }
        case .lexiconPhrase, .givenName, .familyName: return nil
        }
    }

    /// Where the name of an unlisted place ends that stands behind a word for its kind: قرية مرعيان.
    private func spelledPlaceEnd(_ units: ContiguousArray<Unit>, _ index: Int, limit: Int) -> Int? {
        guard index > 0, units[index - 1].has(.placeType), units[index - 1].features.number == .singular,
            !units[index - 1].hasArticle, !units[index - 1].hasPronoun, units[index].kind == .word,
            units[index].group < 0, units[index].isNominal,
            units[index].proclitics.isDisjoint(with: [.bi, .li, .ka, .wa, .fa])
        else { return nil }
        return index + 1
    }

    // MARK: Adding

    private func add(_ origin: Origin, _ unit: Unit) -> Int {
        let mention = spans.span(Int(unit.firstToken)..<Int(unit.endToken), without: unit.proclitics)
        let number = add(origin, mention)
        if case .actor = origin, unit.name?.kind == .actor, !unit.proclitics.contains([.li, .article]) {
            nameAsWritten(number, mention.text)
        }
        return number
    }

    /// Users look for an actor by the article's words: its longest mention is its Arabic name, the usual one an alias.
    private func nameAsWritten(_ number: Int, _ mention: String) {
        guard case .actor(let index) = origins[number], mention.count > written[number, default: ""].count else {
            return
        }
        let usual = resources.gazetteer.actors[Int(index)].arabic
        written[number] = mention
        entities[number].nameArabic = mention
        entities[number].aliases.removeAll { $0 == usual }
        if mention != usual { entities[number].aliases.append(usual) }
    }

    private func add(spelled kind: Entity.Kind, tokens: Range<Int>) -> Int {
        let mention = spans.span(tokens)
        let key = Normalizer.fold(mention.text)
        return add(.spelled(kind, key), mention)
    }

    private func add(_ origin: Origin, _ mention: Span) -> Int {
        if let known = byOrigin[origin] {
            entities[known].mentions.append(mention)
            return known
        }
        var entity = make(origin, id: "e\(entities.count + 1)", mention: mention)
        entity.mentions = [mention]
        byOrigin[origin] = entities.count
        entities.append(entity)
        origins.append(origin)
        return entities.count - 1
    }

    private func make(_ origin: Origin, id: String, mention: Span) -> Entity {
        let gazetteer = resources.gazetteer
        switch origin {
        case .country(let index):
            let row = gazetteer.countries[Int(index)]
            return Entity(id: id, kind: .country, name: row.english, nameArabic: row.arabic, iso3166: row.iso2)
        case .place(let index):
            let row = gazetteer.places[Int(index)]
            return Entity(
                id: id,
                kind: .place,
                name: row.english,
                nameArabic: row.arabic,
                pcode: gazetteer.pcode(of: Int(index))
            )
        case .actor(let index):
            let row = gazetteer.actors[Int(index)]
            return Entity(
                id: id,
                kind: row.kind,
                name: row.english,
                nameArabic: row.arabic,
                aliases: row.aliases,
                iso3166: row.kind == .government && !row.country.isEmpty ? row.country : nil,
                wikidata: row.wikidata.isEmpty ? nil : row.wikidata
            )
        case .person(let index):
            let row = gazetteer.people[Int(index)]
            return Entity(
                id: id,
                kind: .person,
                name: row.english,
                nameArabic: row.arabic,
                wikidata: row.wikidata.isEmpty ? nil : row.wikidata
            )
        case .spelled(let kind, _):
            return Entity(id: id, kind: kind, name: mention.text, nameArabic: mention.text)
        }
    }
}
