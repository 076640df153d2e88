// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Phrases that say when or how, behind which an object may stand without any mark between them.
extension SentenceGrammar {
    /// ليلة أمس | أجزاء من المستشفى: what is over has no genitive.
    func isBehindTime(_ index: Int, head: Int) -> Bool {
        let unit = units[index]
        // منذ أسبوعين | دخول الأدوية
        if units[head].has(SentenceGrammar.timeWords), units[head].kind != .name, unit.has(.permit) { return true }
        return units[head].has(SentenceGrammar.timeWords) && units[head].kind != .name && units[index - 1].has(.deictic)
            && unit.kind == .word && unit.group >= 0 && !unit.hasArticle && !unit.isAdjective
            && !unit.has(.timeRelative)
    }

    /// يعتقد أنها روسية، يرجح أنه للتحالف: a verb put in between with what is thought of it.
    ///
    /// - Returns: Where the clause goes on behind it.
    func endOfGuess(_ verb: Int) -> Int? {
        guard verb + 2 < range.upperBound, units[verb].features.kind == .imperfect, !units[verb].isConjoined,
            units[verb + 1].particle == .that, units[verb + 1].hasPronoun
        else { return nil }
        if units[verb + 2].isNominal { return verb + 3 }
        // مسلح يعتقد أنه من التنظيم، يظن أنه ينتمي إلى التنظيم
        var origin = verb + 2
        if units[origin].isVerb, units[origin].features.kind == .imperfect { origin += 1 }
        guard origin + 1 < range.upperBound, units[origin].particle == .min || units[origin].particle == .ila,
            !units[origin].hasPronoun
        else { return nil }
        return nounPhrase(at: origin + 1)?.end
    }

    /// مرافق مريض | أنف طبيب: a phrase for somebody's relatives has its genitive already.
    func isBehindWhole(_ index: Int) -> Bool {
        let before = units[index - 1]
        return before.kind == .phrase && before.has(.crime) && !before.isVerb && !units[index].isAdjective
            && !units[index].hasArticle && units[index].kind != .name && units[index].group >= 0
    }

    private static let struck: ClassSet = [.healthFacility, .healthTransport, .healthPersonnel]
    private static let bearers: ClassSet = [.people, .force]
    private static let things: ClassSet = [
        .healthFacility, .facilityHead, .placeType, .buildingPart, .near, .strike, .assault, .militaryUse,
    ]

    /// داهمت قوة بلباس مدني | مستشفى المدينة, بقيادة ضابط كبير | مستشفى: the manner of a deed, and what it was done to.
    func isBehindManner(_ index: Int, first: Int) -> Bool {
        let unit = units[index]
        let before = units[index - 1]
        let isWord = unit.kind == .word && unit.has(.healthFacility)
        // بشكل خاص | مستودع الأدوية, but no phrase behind those who bear arms
        let isPhrase = unit.kind == .phrase && unit.has(SentenceGrammar.struck) && before.isAdjective
        guard isWord || isPhrase, !unit.hasArticle, index - first >= 2,
            units[first].proclitics.contains(.bi), !units[first].hasArticle, !before.hasArticle, !before.has(.role)
        else { return false }
        return (before.isAdjective || before.has(SentenceGrammar.bearers))
            && !(first..<index).contains { units[$0].has(SentenceGrammar.things) }
    }

    /// An adjective in the accusative that belongs to no noun: عسكريا، مباشرا.
    func isAdverb(_ unit: Unit) -> Bool {
        unit.isAdjective && unit.features.isAbsolute && unit.features.number == .singular && !unit.hasArticle
            && !unit.has([.people, .healthPersonnel, .patients])
    }

    /// أصابت إحداها مباشرة | مركزا: an indefinite adjective behind no noun, with a noun behind it.
    func isAdverb(at index: Int) -> Bool {
        guard units[index].isAdjective, units[index].features.number == .singular, !units[index].hasArticle,
            index > range.lowerBound,
            !units[index - 1].isNominal || units[index - 1].hasPronoun, index + 1 < range.upperBound
        else { return false }
        return healthResource(at: index + 1, limit: range.upperBound) != nil && units[index].has(.common)
            && !units[index].has([.people, .healthPersonnel, .patients, .force])
    }
}
