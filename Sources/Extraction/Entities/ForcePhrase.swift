// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Those who fight without a name of their own: طائرات حربية روسية، قوات الاحتلال، مسلحون مجهولون.
struct ForcePhrase {
    /// From the noun to behind the last word that says whose or of what kind they are.
    var units: Range<Int>
    /// The unit inside that names whose they are, or -1.
    var owner: Int

    private static let longest = 5
    /// The classes of the nouns it may begin with.
    static let heads: ClassSet = [.force, .armedHead]
    private static let owners: ClassSet = [.force, .armedHead, .organizationHead]

    /// The phrase whose noun is the unit, where it speaks of people or crews at all.
    init?(at head: Int, in units: ContiguousArray<Unit>, limit: Int, groups: [LexiconGroup]) {
        let noun = units[head]
        guard noun.kind == .word || noun.kind == .phrase, noun.has(ForcePhrase.heads), noun.isNominal,
            !noun.hasPronoun, noun.features.kind != .masdar
        else { return nil }
        var end = head + 1
        var owner = -1
        var isQualified = false
        while end < limit, end - head < ForcePhrase.longest {
            let unit = units[end]
            guard unit.isNominal, !unit.isConjoined, unit.proclitics.isDisjoint(with: .prepositions) else { break }
            switch unit.name?.kind {
            case .demonym, .actor, .country, .metonym, .person, .place, .foundPerson, .foundPlace, .foundBody:
                if owner < 0 { owner = end }
                isQualified = true
            case .lexiconPhrase: break
            case nil:
                guard ForcePhrase.qualifies(unit, behind: units[end - 1]) else {
                    self.init(head, end, owner: owner, noun: noun, isQualified: isQualified, groups: groups)
                    return
                }
                if unit.has(ForcePhrase.owners) { isQualified = true }
            }
            end += 1
        }
        self.init(head, end, owner: owner, noun: noun, isQualified: isQualified, groups: groups)
    }

    private init?(_ head: Int, _ end: Int, owner: Int, noun: Unit, isQualified: Bool, groups: [LexiconGroup]) {
        let isWeapon = noun.group >= 0 && groups[Int(noun.group)].attackType != nil
        let isMany = noun.features.number != .singular
        // حركة and قوة alone are many things; قوات and المدفعية are not.
        guard isQualified || noun.has(.force) && (isMany || isWeapon || noun.hasArticle || noun.kind == .phrase) else {
            return nil
        }
        units = head..<end
        self.owner = owner
    }

    /// Whether a word without a name says more of those in front of it: an adjective, or whose they are.
    private static func qualifies(_ unit: Unit, behind previous: Unit) -> Bool {
        guard unit.kind == .word || unit.kind == .phrase else { return false }
        if unit.has(owners) { return true }
        guard unit.group < 0 || unit.features.kind == .adjective, !unit.has(.common) else { return false }
        // An adjective agrees in the article; words nobody knows are only taken when they look like one.
        return unit.hasArticle == previous.hasArticle && (unit.group >= 0 || unit.hasArticle)
    }
}
