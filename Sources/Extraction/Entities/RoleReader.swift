// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles

/// Reads what people are from the words beside their names: مبعوث الأمم المتحدة إلى سوريا غير بيدرسون.
struct RoleReader {
    let resources: LanguageResources
    let spans: SpanReader
    /// The year of publication, where it is known: who held an office depends on it.
    let year: Int?

    private static let longest = 14
    private static let mostRoles = 6
    /// Words that an apposition may hold besides nouns.
    private static let joining: Set<Particle> = [.ila, .fi, .inda]

    /// Gives the people of the article their roles, and role nouns that stand for one of them his entity.
    func read(
        _ units: inout ContiguousArray<Unit>,
        sentences: ContiguousArray<UnitSentence>,
        entities: EntityCollector
    ) {
        // Who was last called by each role, by the role's noun.
        var holders = HashIndex(capacity: 8)
        for sentence in sentences {
            for index in sentence.units where units[index].mention >= 0 || units[index].has(.role) {
                let unit = units[index]
                if unit.mention >= 0, isPerson(unit) {
                    let found = [before(index, units, sentence.units), after(index, units, sentence.units)]
                    for role in found.compactMap({ $0 }) {
                        for office in offices(in: role, units) {
                            add(office, units, to: Int(unit.mention), of: entities)
                        }
                        for part in role where units[part].has(.role) {
                            holders.insert(unit.mention, at: noun(units[part]))
                        }
                    }
                } else if holders.count > 0, unit.mention < 0, unit.hasArticle,
                    unit.features.number == .singular
                {
                    let holder = holders[noun(unit)]
                    if holder >= 0, !isBesidePerson(index, units, sentence.units) { units[index].mention = holder }
                }
            }
        }
    }

    /// The first word of a role without clitics and article.
    private func noun(_ unit: Unit) -> UInt64 {
        let first = Int(unit.firstToken)
        let word = spans.span(first..<first + 1, without: unit.proclitics).utf8
        return FoldedName(utf8: word, withoutArticles: true).hash
    }

    private func isPerson(_ unit: Unit) -> Bool { unit.name?.kind == .person || unit.name?.kind == .foundPerson }

    private func isBesidePerson(_ index: Int, _ units: ContiguousArray<Unit>, _ range: Range<Int>) -> Bool {
        var next = index + 1
        while next < range.upperBound, next - index < 6, units[next].isNominal {
            if isPerson(units[next]) { return true }
            next += 1
        }
        return false
    }

    // MARK: Where it stands

    /// The role in front of a name: from its first noun to the name.
    private func before(_ name: Int, _ units: ContiguousArray<Unit>, _ range: Range<Int>) -> Range<Int>? {
        var first: Int?
        var index = name - 1
        while index >= range.lowerBound, name - index <= RoleReader.longest {
            let unit = units[index]
            // د. فلان
            let isAbbreviated = unit.punctuation == .period && index > range.lowerBound && units[index - 1].has(.title)
            guard unit.isNominal && !isPerson(unit) || isJoining(unit) || isAbbreviated else { break }
            if unit.has(.role), unit.kind != .name { first = index }
            // What و joins to the words before it is another person's role, and so is what a preposition governs, but
            // for الممثلة الخاصة للأمين العام.
            let isGoverned = unit.has(.role) && !unit.proclitics.isDisjoint(with: .prepositions)
            if unit.isConjoined || isGoverned && !isOffice(before: index, units, range) { break }
            index -= 1
        }
        guard let first, first < name else { return nil }
        return first..<name
    }

    /// Whether ل joins the unit to an office: الممثلة الخاصة | للأمين.
    private func isOffice(before index: Int, _ units: ContiguousArray<Unit>, _ range: Range<Int>) -> Bool {
        guard units[index].proclitics.contains(.li) else { return false }
        var before = index - 1
        while before >= range.lowerBound, units[before].isAdjective { before -= 1 }
        return before >= range.lowerBound && units[before].has(.role) && units[before].kind != .name
    }

    /// One after another what people are several of: رئيس المجلس الانتقالي | الفريق أول, مدير المستشفى | الدكتور. A definite
    /// office right in front of another is somebody else's: استقبل الوزير | الممثلة الخاصة.
    private func offices(in role: Range<Int>, _ units: ContiguousArray<Unit>) -> [Range<Int>] {
        var offices: [Range<Int>] = []
        var first = role.lowerBound
        for index in role.dropFirst() {
            let unit = units[index]
            let before = units[index - 1]
            let isOther = before.has(.role) && before.hasArticle && before.kind == .word && !before.has(.title)
            let isComplete =
                before.isAdjective || before.name != nil || before.has([.medical, .healthFacility]) || isOther
                || before.group < 0 && before.hasArticle
            guard unit.has(.title) || unit.has(.role) && isDefinite(unit) && isComplete,
                unit.proclitics.isDisjoint(with: .prepositions), unit.kind != .name
            else { continue }
            if !isOther || unit.has(.title) { offices.append(first..<index) }
            first = index
        }
        return offices + [first..<role.upperBound]
    }

    /// Phrases of the lexicon may hold their article: الفريق أول.
    private func isDefinite(_ unit: Unit) -> Bool {
        unit.hasArticle || spans.span(Int(unit.firstToken)..<Int(unit.firstToken) + 1).text.hasPrefix("ال")
    }

    /// The role behind a name: مارك لوكوك، وكيل الأمين العام …
    private func after(_ name: Int, _ units: ContiguousArray<Unit>, _ range: Range<Int>) -> Range<Int>? {
        var first = name + 1
        guard first < range.upperBound else { return nil }
        let mark = units[first].punctuation
        let isSetOff = mark == .comma || mark == .arabicComma || mark == .dash || mark == .openParen
        if isSetOff { first += 1 }
        guard first < range.upperBound, units[first].has(.role), units[first].kind != .name, units[first].isNominal,
            units[first].proclitics.isDisjoint(with: [.wa, .fa, .bi, .li, .ka]), isSetOff || units[first].hasArticle
        else { return nil }
        var end = first + 1
        while end < range.upperBound, end - first < RoleReader.longest {
            let unit = units[end]
            guard unit.isNominal || isJoining(unit), !isPerson(unit), !unit.has(.deictic), !unit.has(.weekday) else {
                break
            }
            end += 1
        }
        while end > first + 1, isJoining(units[end - 1]) { end -= 1 }
        // A role in front of another name belongs to that one.
        if end < range.upperBound, isPerson(units[end]) { return nil }
        return first..<end
    }

    private func isJoining(_ unit: Unit) -> Bool {
        guard let particle = unit.particle, !unit.isConjoined else { return false }
        return RoleReader.joining.contains(particle) && !unit.hasPronoun
    }

    // MARK: What it says

    private func add(
        _ role: Range<Int>,
        _ units: ContiguousArray<Unit>,
        to entity: Int,
        of entities: EntityCollector
    ) {
        let first = units[role.lowerBound]
        let tokens = Int(first.firstToken)..<Int(units[role.upperBound - 1].endToken)
        let text = spans.words(tokens, without: first.proclitics)
        let known = entities.entities[entity].roles
        guard known.count < RoleReader.mostRoles, !known.contains(where: { $0.text == text }) else { return }
        let gloss = first.group >= 0 ? resources.lexicon.groups[Int(first.group)].english : nil
        let office = office(named: text, of: entities.origins[entity])
        entities.add(Entity.Role(text: text, english: office ?? gloss), to: entity)
    }

    /// The English name of the office that the table gives a person at the time, where the text's words are about it.
    private func office(named text: String, of origin: EntityCollector.Origin) -> String? {
        guard case .person(let index) = origin else { return nil }
        let words = FoldedName(text, withoutArticles: true).words
        return resources.gazetteer.people[Int(index)].roles.last { role in
            guard year.map(role.years.contains) ?? true else { return false }
            return FoldedName(role.arabic, withoutArticles: true).words.contains(where: words.contains)
        }?.english
    }
}
