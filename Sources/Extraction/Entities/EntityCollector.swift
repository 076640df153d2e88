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
    /// By `key(of:)`.
    private var byOrigin = HashIndex(capacity: 16)
    private(set) var people = PersonNames()
    /// Of each entity that is an actor the length of the longest name by which the text calls it.
    private var written: [Int] = []

    /// What an entity is in the resources, or by its spelling.
    enum Origin {
        case country(Int32)
        case place(Int32)
        case actor(Int32)
        case person(Int32)
        /// Something not in the resources, by its kind and its name.
        case spelled(Entity.Kind, FoldedName)
    }

    /// What the tagger found; `nil` where there is no tagger.
    let names: ContiguousArray<NameSpan>?

    init(resources: LanguageResources, spans: SpanReader, names: ContiguousArray<NameSpan>?) {
        self.resources = resources
        self.names = names
        self.spans = spans
        entities.reserveCapacity(EntityCollector.usual)
        origins.reserveCapacity(EntityCollector.usual)
        written.reserveCapacity(EntityCollector.usual)
    }

    /// As many entities most articles have at most.
    private static let usual = 12

    /// Gives every named unit its entity.
    func collect(_ units: inout ContiguousArray<Unit>, sentences: ContiguousArray<UnitSentence>) {
        let votes = countryVotes(units)
        let resolver = PlaceResolver(resources: resources, countryVotes: votes)
        for sentence in sentences {
            for index in sentence.units where mayName(index, units) {
                let previous = index > sentence.units.lowerBound ? units[index - 1] : nil
                if let seat = seat(units[index], behind: previous, votes: votes) { units[index].name = seat }
                let unit = units[index]
                if let name = unit.name {
                    if name.kind == .demonym, namesDoer(units, index, from: sentence.units.lowerBound) {
                        units[index].mention = Int32(addForces(ofCountry: name.index, unit))
                        continue
                    }
                    let division = division(behind: index, units, limit: sentence.units.upperBound)
                    guard
                        let origin = origin(
                            of: unit,
                            name: name,
                            previous: previous,
                            division: division,
                            resolver: resolver
                        )
                    else { continue }
                    let next = index + 1 < sentence.units.upperBound ? units[index + 1] : nil
                    units[index].mention = Int32(
                        government(behind: unit, previous: previous, next: next, origin: origin)
                            ?? add(origin, unit, behind: previous)
                    )
                } else if unit.has(.regime) {
                    let next = index + 1 < sentence.units.upperBound ? units[index + 1] : nil
                    units[index].mention = regime(unit, before: next, votes: votes).map(Int32.init) ?? -1
                } else if let end = spelledPlaceEnd(units, index, limit: sentence.units.upperBound) {
                    let range = Int(unit.firstToken)..<Int(units[end - 1].endToken)
                    let isNamed = names == nil || mayBeNamed(behind: units[index - 1])
                    units[index].mention = Int32(add(spelled: .place, tokens: range, isMention: isNamed))
                    units[index].name = nil
                }
            }
            if sentence.contents.mayHave(ForcePhrase.heads) { collectForces(&units, sentence: sentence.units) }
        }
        collectShortNames(&units, sentences: sentences)
    }

    /// Whether a unit may carry a mention of something with a name, by what is seen at once.
    private func mayName(_ index: Int, _ units: borrowing ContiguousArray<Unit>) -> Bool {
        units[index].name != nil || units[index].has(.regime) || index > 0 && units[index - 1].has(.placeType)
    }

    /// Gives those who fight without a name an entity too, so that events can say who acted in the text's words.
    private func collectForces(_ units: inout ContiguousArray<Unit>, sentence: Range<Int>) {
        let groups = resources.lexicon.groups
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard units[index].mention < 0, units[index].has(ForcePhrase.heads),
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
        let known = entities.count
        let words = spans.words(tokens, without: first.proclitics)
        let name = FoldedName(words, withoutArticles: true)
        if phrase.owner < 0, first.hasArticle, let known = fuller(name) {
            if case .spelled = origins[known] { entities[known].mentions.append(mention) }
            return known
        }
        let number = add(.spelled(.group, name), mention)
        if number == known, words != mention.text { entities[number].nameArabic = words }
        guard number == known, first.group >= 0,
            let gloss = resources.lexicon.groups[Int(first.group)].english
        else { return number }
        let owner = phrase.owner < 0 ? -1 : Int(units[phrase.owner].mention)
        entities[number].name = owner < 0 ? gloss : "\(gloss) of \(entities[owner].name)"
        return number
    }

    /// Index of the entity from that origin.
    func index(of origin: Origin) -> Int? {
        let known = byOrigin[EntityCollector.key(of: origin)]
        return known < 0 ? nil : Int(known)
    }

    private func note(_ origin: Origin, at number: Int) {
        byOrigin.insert(Int32(number), at: EntityCollector.key(of: origin))
    }

    /// The table and the row of what is in the resources, or the kind and the name of what is not, as one well mixed
    /// number.
    private static func key(of origin: Origin) -> UInt64 {
        let (table, row): (UInt64, UInt64)
        switch origin {
        case .country(let index): (table, row) = (1, UInt64(UInt32(bitPattern: index)))
        case .place(let index): (table, row) = (2, UInt64(UInt32(bitPattern: index)))
        case .actor(let index): (table, row) = (3, UInt64(UInt32(bitPattern: index)))
        case .person(let index): (table, row) = (4, UInt64(UInt32(bitPattern: index)))
        case .spelled(let kind, let name): (table, row) = (5 + kind.number, name.hash)
        }
        let mixed = (table << 32 ^ row) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
    }

    private func countryVotes(_ units: ContiguousArray<Unit>) -> CountryVotes {
        var votes = CountryVotes()
        for unit in units {
            guard let name = unit.name else { continue }
            switch name.kind {
            case .country, .demonym:
                if otherPlace(of: unit) == nil { votes.add(name.index) }
            case .actor, .metonym:
                let country = resources.gazetteer.actors[Int(name.index)].countryIndex
                if country >= 0 { votes.add(country) }
            case .place:
                // Only names that mean one country vote.
                if let country = onlyCountry(of: unit), country >= 0 { votes.add(country) }
            case .person, .lexiconPhrase, .foundPerson, .foundPlace, .foundBody: break
            }
        }
        return votes
    }

    /// The country of all places of the unit's name; `nil` where they lie in several.
    private func onlyCountry(of unit: Unit) -> Int32? {
        var country: Int32?
        let phrases = resources.lexicon.phrases
        let ends = phrases.ends(at: unit.node)
        for number in 0..<Int(ends.count) {
            let payload = phrases.end(number, of: ends)
            guard payload.kind == .place else { continue }
            let next = resources.gazetteer.places[Int(payload.index)].countryIndex
            if let country, country != next { return nil }
            country = next
        }
        return country
    }

    private func origin(
        of unit: Unit,
        name: PhraseTrie.Payload,
        previous: Unit?,
        division: Int32?,
        resolver: PlaceResolver
    ) -> Origin? {
        switch name.kind {
        case .country, .demonym: return .country(name.index)
        case .actor, .metonym: return .actor(name.index)
        case .person: return .person(name.index)
        case .place:
            let type = previous.flatMap { $0.group >= 0 ? resources.lexicon.groups[Int($0.group)].english : nil }
            return resolver.place(at: unit.node, within: division, type: type).map { .place($0) }
        case .foundPerson: return spelled(.person, unit)
        case .foundPlace: return spelled(.place, unit)
        case .foundBody: return spelled(.organization, unit)
        case .lexiconPhrase: return nil
        }
    }

    private func spelled(_ kind: Entity.Kind, _ unit: Unit) -> Origin {
        let tokens = Int(unit.firstToken)..<Int(unit.endToken)
        return .spelled(kind, FoldedName(utf8: spans.span(tokens, without: unit.proclitics).utf8))
    }

    // MARK: Adding

    func add(_ origin: Origin, _ unit: Unit, behind previous: Unit?) -> Int {
        let tokens = Int(unit.firstToken)..<Int(unit.endToken)
        let name = spans.span(tokens, without: unit.proclitics)
        let named = namedTokens(of: unit, behind: previous, tokens)
        let mention = named.map { $0 == tokens ? name : spans.span($0) }
        let number = add(origin, mention ?? name, isMention: mention != nil)
        // Never more characters than scalars, which are known before any text is made.
        if case .actor = origin, unit.name?.kind == .actor, name.end - name.start > written[number] {
            nameAsWritten(number, spans.words(tokens, without: unit.proclitics))
        }
        return number
    }

    /// Users look for an actor by the article's words: its longest mention is its Arabic name, the usual one an alias.
    func nameAsWritten(_ number: Int, _ mention: String) {
        guard case .actor(let index) = origins[number] else { return }
        let length = mention.count
        guard length > written[number] else { return }
        let usual = resources.gazetteer.actors[Int(index)].arabic
        written[number] = length
        entities[number].nameArabic = mention
        entities[number].aliases.removeAll { $0 == usual }
        if mention != usual { entities[number].aliases.append(usual) }
    }

    /// Adds another name.
    func call(_ entity: Int, _ alias: String) {
        if !entities[entity].aliases.contains(alias) { entities[entity].aliases.append(alias) }
    }

    /// Adds mentions that were found later than others, in their places among those of the entity.
    func add(mentions: [Span], to entity: Int) {
        entities[entity].mentions += mentions
        entities[entity].mentions.sort { $0.start < $1.start }
    }

    /// Adds what a person is.
    func add(_ role: Entity.Role, to entity: Int) { entities[entity].roles.append(role) }

    /// Gives names that no unit stands for an entity; the first of their words that is not part of another name points
    /// to it.
    func add(_ names: [NameSpan], to units: inout ContiguousArray<Unit>) {
        for name in names {
            let kind: Entity.Kind =
                switch name.kind {
                case .person: .person
                case .place: .place
                case .body: .organization
                }
            let number = add(spelled: kind, tokens: name.tokens)
            var low = 0
            var high = units.count
            while low < high {
                let middle = (low + high) / 2
                if Int(units[middle].firstToken) < name.tokens.lowerBound { low = middle + 1 } else { high = middle }
            }
            guard name.kind == .person, low < units.count, units[low].mention < 0, units[low].name == nil else {
                continue
            }
            units[low].mention = Int32(number)
        }
    }

    /// The government of a country under a word of the article that only points to it.
    func addGovernment(of country: CountryRow, named mention: Span) -> Int {
        let number = add(.spelled(.government, FoldedName(country.iso2)), mention, isMention: false)
        entities[number].name = country.english
        entities[number].aliases = [country.arabic]
        entities[number].iso3166 = country.iso2
        return number
    }

    private func add(spelled kind: Entity.Kind, tokens: Range<Int>, isMention: Bool = true) -> Int {
        let mention = spans.span(tokens)
        return add(.spelled(kind, FoldedName(utf8: mention.utf8)), mention, isMention: isMention)
    }

    func add(_ origin: Origin, _ mention: Span, isMention: Bool = true) -> Int {
        if let known = index(of: origin) {
            if isMention { entities[known].mentions.append(mention) }
            return known
        }
        if case .spelled(.person, let name) = origin,
            let (known, isByLastWord) = people.person(named: name),
            !isByLastWord || entities[known].nameArabic?.contains(" ") == false
        {
            return join(mention, named: name, to: known, isMention: isMention)
        }
        if case .spelled(.organization, let noun) = origin, let known = body(calledBy: noun, mention) {
            note(origin, at: known)
            if isMention { entities[known].mentions.append(mention) }
            return known
        }
        let number = entities.count
        entities.append(make(origin, id: LocalIdentifier.entity(number), mention: mention))
        if isMention { entities[number].mentions.append(mention) }
        note(origin, at: number)
        origins.append(origin)
        written.append(0)
        if entities[number].kind == .person { note(entities[number].nameArabic ?? "", ofPerson: number) }
        return number
    }

    private func note(_ name: String, ofPerson person: Int) {
        let words = resources.gazetteer.words
        people.note(name, of: person) { words.nameRank($0) > 1 || words.frequency($0) > 8 }
    }

    /// Another name of a person: the fuller one becomes the name, the other an alias.
    private func join(_ mention: Span, named name: FoldedName, to person: Int, isMention: Bool) -> Int {
        note(.spelled(.person, name), at: person)
        if isMention { entities[person].mentions.append(mention) }
        let known = entities[person].nameArabic ?? ""
        var alias = mention.text
        if case .spelled = origins[person], mention.text.count > known.count {
            alias = known
            entities[person].name = mention.text
            entities[person].nameArabic = mention.text
            note(mention.text, ofPerson: person)
        }
        if !entities[person].aliases.contains(alias) { entities[person].aliases.append(alias) }
        return person
    }
}

extension Entity.Kind {
    /// Its place among all kinds.
    fileprivate var number: UInt64 {
        switch self {
        case .person: 0
        case .organization: 1
        case .armedGroup: 2
        case .government: 3
        case .country: 4
        case .place: 5
        case .facility: 6
        case .group: 7
        }
    }
}
