// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Where a name ends the phrase it stands in, and where an office goes on behind its institution.
extension SentenceGrammar {
    private static let bodies: ClassSet = [.organizationHead, .armedHead, .force, .regime]
    private static let holders: ClassSet = [.role, .title]
    /// Units read behind an office for the name of who holds it.
    private static let officeReach = 8

    /// Whether the phrase is complete with the name in front of the unit: دعت عطيفة | المانحين, اتهمت حماس | إسرائيل.
    func endsBehindName(_ index: Int, head: Unit) -> Bool {
        guard let name = units[index - 1].name else { return false }
        let unit = units[index]
        switch name.kind {
        case .person, .foundPerson:
            if let next = unit.name { return next.kind != .demonym && !next.kind.isPerson }
            guard unit.kind != .particle else { return true }
            guard unit.group >= 0 else { return unit.hasArticle }
            // الدكتور فلان مدير صحة المدينة
            if unit.has(.healthPersonnel), unit.kind == .phrase || unit.hasArticle { return false }
            return !unit.has(SentenceGrammar.holders) && !(unit.isAdjective && unit.hasArticle)
        case .actor, .country, .metonym, .foundBody:
            if let next = unit.name {
                if next.kind.isPerson { return !head.has(.role) }
                return next.kind == .actor || next.kind == .country || next.kind == .metonym
            }
            guard unit.kind == .word || unit.kind == .phrase else { return unit.kind == .particle }
            guard unit.group >= 0 else { return !unit.hasArticle && !head.has(.role) }
            // نعى الهلال الأحمر | متطوعيه
            if unit.hasPronoun, unit.has(.personnelHead) { return true }
            if unit.has(SentenceGrammar.holders) || unit.has([.near, .placeQualifier, .placeType]) { return false }
            return !(unit.isAdjective && unit.hasArticle)
        case .place, .foundPlace:
            // في عفرين | مدير المشفى
            guard !head.has([.healthFacility, .facilityHead]), unit.name == nil else { return false }
            // في مدينة جنين | المستشفى الميداني، في تعز | ثلاثة مسعفين
            if head.has([.placeType, .placeQualifier]) || head.name?.kind == name.kind {
                var noun = unit.kind == .number ? index + 1 : index
                if noun > index, noun < range.upperBound, units[noun].particle == .min { noun += 1 }
                if noun < range.upperBound, healthResource(at: noun, limit: range.upperBound) != nil { return true }
            }
            return unit.group >= 0 && unit.has(SentenceGrammar.behindPlaces) && !unit.hasArticle && !unit.isAdjective
        case .demonym, .lexiconPhrase: return false
        }
    }

    /// What is no part of a place's name: whom and what a deed there befell.
    private static let behindPlaces: ClassSet = [
        .role, .people, .healthPersonnel, .personnelHead, .healthFacility, .healthTransport,
    ]

    /// Whether a definite office is complete and the unit names somebody else: اتهم المتحدث | الجيش.
    func endsBehindOffice(_ index: Int, head: Int) -> Bool {
        let office = units[head]
        guard office.has(.role), office.hasArticle, office.kind == .word,
            (head + 1..<index).allSatisfy({
                units[$0].isAdjective && units[$0].hasArticle || units[$0].name?.kind == .demonym
            })
        else { return false }
        let unit = units[index]
        switch unit.name?.kind {
        case .actor, .country, .metonym, .foundBody: return true
        case nil: return unit.hasArticle && !unit.isAdjective && unit.has(SentenceGrammar.bodies)
        default: return false
        }
    }

    /// Where an office goes on behind the institution that ل joins to it: الأمين العام للأمم المتحدة فلان. Those whom a
    /// speaker tells it stand behind ل too (قال المتحدث للوكالة), but behind no adjective of his office.
    func afterInstitution(_ index: Int, head: Int) -> Int? {
        let unit = units[index]
        guard unit.proclitics.contains(.li), !unit.isConjoined, unit.isNominal, endsWithOffice(index, head: head),
            units[index - 1].name?.kind.isPerson != true
        else { return nil }
        let isComplete = units[index - 1].isAdjective || units[index - 1].kind == .phrase
        if isComplete, namesBody(unit) { return index + 1 }
        if !unit.has(.document), unit.has(SentenceGrammar.bodies) { return index + 1 }
        return leadsToHolder(index) ? index + 1 : nil
    }

    /// Whether the phrase is of an office, or ends with one in apposition: فلان الأمين العام | للحزب.
    private func endsWithOffice(_ index: Int, head: Int) -> Bool {
        var last = index - 1
        while last > head, units[last].isAdjective { last -= 1 }
        return units[head].has(.role) || units[last].has(.role)
    }

    private func namesBody(_ unit: Unit) -> Bool {
        switch unit.name?.kind {
        case .actor, .country, .metonym, .foundBody: true
        default: unit.has(SentenceGrammar.bodies)
        }
    }

    /// Whether the name of a person stands at the end of the words from here on, and no other's office before it.
    private func leadsToHolder(_ start: Int) -> Bool {
        var index = start
        while index < range.upperBound, index - start < SentenceGrammar.officeReach {
            let unit = units[index]
            if unit.name?.kind.isPerson == true {
                return index > start && !units[index - 1].has(SentenceGrammar.holders)
            }
            guard unit.isNominal || unit.particle == .fi, !unit.isConjoined,
                index == start || unit.proclitics.isDisjoint(with: .prepositions)
            else { return false }
            index += 1
        }
        return false
    }
}

extension PhraseTrie.Payload.Kind {
    /// Whether it names one human being.
    var isPerson: Bool { self == .person || self == .foundPerson }
}
