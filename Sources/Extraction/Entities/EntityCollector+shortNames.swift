// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Words that take up what was named in full elsewhere in the article.
extension EntityCollector {
    /// Gives the family names that nothing else marks as names the people who bear them: وأضاف الصفدي, in an article on
    /// أيمن الصفدي.
    func collectShortNames(_ units: inout ContiguousArray<Unit>, sentences: ContiguousArray<UnitSentence>) {
        var found: [Int: [Span]] = [:]
        if people.haveLongNames { collectFamilyNamesOfTwoWords(&units, sentences: sentences, &found) }
        if people.haveFamilyNames { collectFamilyNames(&units, sentences: sentences, &found) }
        for (person, mentions) in found { add(mentions: mentions, to: person) }
    }

    /// وأكد فضل الله, in an article on حسن فضل الله: only behind a verb of speech, for the words alone are seldom names.
    private func collectFamilyNamesOfTwoWords(
        _ units: inout ContiguousArray<Unit>,
        sentences: ContiguousArray<UnitSentence>,
        _ found: inout [Int: [Span]]
    ) {
        for sentence in sentences where sentence.contents.mayHave(EntityCollector.telling) {
            for index in sentence.units.dropFirst().dropLast()
            where units[index - 1].isVerb && units[index - 1].has(EntityCollector.telling) {
                let (first, second) = (units[index], units[index + 1])
                guard first.name == nil, second.name == nil, first.kind == .word, second.kind == .word,
                    first.proclitics.subtracting(.article).isEmpty,
                    let person = people.person(
                        withFamilyName: spans.tokens[Int(first.firstToken)].hash,
                        spans.tokens[Int(second.firstToken)].hash
                    )
                else { continue }
                for part in index...index + 1 {
                    units[part].kind = .name
                    units[part].name = PhraseTrie.Payload(kind: .foundPerson, index: -1)
                    units[part].mention = Int32(person)
                }
                found[person, default: []].append(spans.span(Int(first.firstToken)..<Int(second.endToken)))
            }
        }
    }

    private func collectFamilyNames(
        _ units: inout ContiguousArray<Unit>,
        sentences: ContiguousArray<UnitSentence>,
        _ found: inout [Int: [Span]]
    ) {
        for sentence in sentences {
            for index in sentence.units where units[index].name == nil && units[index].kind == .word {
                let unit = units[index]
                guard unit.isNominal, !unit.hasPronoun,
                    let person = people.person(withFamilyName: spans.tokens[Int(unit.firstToken)].hash),
                    unit.group < 0
                        || isCalled(unit, behind: index > sentence.units.lowerBound ? units[index - 1] : nil),
                    index + 1 == sentence.units.upperBound || !belongs(units[index + 1], to: unit)
                else { continue }
                let tokens = Int(unit.firstToken)..<Int(unit.endToken)
                var proclitics = unit.proclitics
                if unit.group < 0, !people.beginsWithClitic(spans.tokens[tokens.lowerBound].hash) {
                    proclitics.subtract([.wa, .fa, .bi, .li, .ka])
                }
                units[index].kind = .name
                units[index].proclitics = proclitics
                units[index].name = PhraseTrie.Payload(kind: .foundPerson, index: -1)
                units[index].mention = Int32(person)
                found[person, default: []].append(spans.span(tokens, without: proclitics))
            }
        }
    }

    /// The body among those named last whose name begins with a noun that stands alone: المنظمة, of منظمة أطباء بلا حدود.
    func body(calledBy noun: FoldedName, _ mention: Span) -> Int? {
        guard noun.words.count == 1 else { return nil }
        let head = FoldedName(utf8: mention.utf8, withoutArticles: true)
        // Without an article it is a name of its own.
        guard head.words.count == 1, head.words != noun.words else { return nil }
        return recent.last { number in
            switch entities[number].kind {
            case .organization, .armedGroup: break
            case .person, .government, .country, .place, .facility, .group: return false
            }
            return FoldedName(entities[number].nameArabic ?? "", withoutArticles: true).extends(head)
        }
    }

    private static let telling: ClassSet = [.speech, .demand, .deny, .accuse, .condemn, .threaten]

    /// Whether an ordinary word is a name where it stands: وقال الكبير.
    private func isCalled(_ unit: Unit, behind previous: Unit?) -> Bool {
        guard let previous, unit.hasArticle, unit.isAdjective || unit.has(.common) else { return false }
        return previous.isVerb && previous.has(EntityCollector.telling)
    }

    /// الأمين العام: an adjective makes a noun of it.
    private func belongs(_ next: Unit, to unit: Unit) -> Bool {
        !next.isConjoined && next.proclitics.isDisjoint(with: .prepositions)
            && (next.isAdjective && next.hasArticle == unit.hasArticle || next.name?.kind.isPerson == true)
    }
}
