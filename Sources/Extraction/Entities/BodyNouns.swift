// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Gives the nouns that stand for a body named before it: ونعى الحزب, behind حزب الله.
struct BodyNouns {
    let spans: SpanReader

    private static let heads: ClassSet = [.organizationHead, .armedHead]

    /// Points such nouns to the entity; they count as no mentions of its name.
    func read(_ units: inout ContiguousArray<Unit>, sentences: ContiguousArray<UnitSentence>, entities: EntityCollector)
    {
        // Who was last called by each noun, and the last armed group.
        var bearers = HashIndex(capacity: 16)
        // What each entity may be called by, once it is asked for.
        var known: [[UInt64]?] = Array(repeating: nil, count: entities.entities.count)
        for sentence in sentences {
            for index in sentence.units where units[index].mention >= 0 || units[index].has(BodyNouns.heads) {
                let unit = units[index]
                if unit.mention >= 0, unit.name != nil {
                    let number = Int(unit.mention)
                    let names = known[number] ?? nouns(of: entities.entities[number])
                    known[number] = names
                    for noun in names { bearers.insert(unit.mention, at: noun) }
                } else if unit.mention < 0, unit.kind == .word, unit.hasArticle, !unit.hasPronoun,
                    unit.features.number == .singular, bearers.count > 0,
                    index + 1 == sentence.units.upperBound || !isQualified(by: units[index + 1])
                {
                    // -1, as for no mention, where nobody is called so.
                    units[index].mention = bearers[noun(unit)]
                }
            }
        }
    }

    /// الحزب الشيوعي is another one.
    private func isQualified(by next: Unit) -> Bool {
        guard !next.isConjoined, next.proclitics.isDisjoint(with: .prepositions) else { return false }
        return next.name != nil || next.isAdjective && next.hasArticle
            || next.kind == .word && next.group < 0 && next.hasArticle
    }

    /// What a body may be called by: the first words of its names.
    private func nouns(of entity: Entity) -> [UInt64] {
        switch entity.kind {
        case .armedGroup: return first(of: entity) + BodyNouns.armed
        case .organization, .government: return first(of: entity)
        case .person, .country, .place, .facility, .group: return []
        }
    }

    private static let armed = ["حركة", "جماعة", "تنظيم"].flatMap { FoldedName($0).words }

    private func first(of entity: Entity) -> [UInt64] {
        ([entity.nameArabic ?? ""] + entity.aliases).compactMap { name in
            let words = FoldedName(name, withoutArticles: true).words
            return words.count > 1 ? words[0] : nil
        }
    }

    private func noun(_ unit: Unit) -> UInt64 {
        let first = Int(unit.firstToken)
        let word = spans.span(first..<first + 1, without: unit.proclitics).utf8
        return FoldedName(utf8: word, withoutArticles: true).words.first ?? 0
    }
}
