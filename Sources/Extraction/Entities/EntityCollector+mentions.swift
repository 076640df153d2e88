// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Which words of a text name an entity, and which only point to it.
extension EntityCollector {
    /// The tokens by which a unit names its entity, `nil` where it only points to it: السوري says of a thing that it
    /// is Syria's, and القاهرة in جامعة القاهرة is part of another name.
    func namedTokens(of unit: Unit, behind previous: Unit?, _ tokens: Range<Int>) -> Range<Int>? {
        guard let kind = unit.name?.kind else { return tokens }
        guard let names else { return kind == .demonym ? nil : tokens }
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].tokens.upperBound <= tokens.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < names.count, names[low].tokens.lowerBound < tokens.upperBound else {
            // Of states and known people the tables are sure; other words of theirs are often something else.
            if kind == .place, isSure(unit, behind: previous) { return tokens }
            return kind == .country && !isAdjective(unit) || kind == .person ? tokens : nil
        }
        let found = names[low].tokens
        return tokens.lowerBound <= found.lowerBound && found.upperBound <= tokens.upperBound ? found : nil
    }

    /// Whether the word for a state also says whose something is: تركية.
    private func isAdjective(_ unit: Unit) -> Bool {
        unit.node >= 0 && resources.lexicon.phrases.firstEnd(at: unit.node, where: { $0.kind == .demonym }) != nil
    }

    /// Whether a place is one even where the tagger sees none: a sea or region, a large city behind a preposition, and of the
    /// countries whose villages are listed a division, a town of some size, or one behind a preposition or a word for its
    /// kind. Of one that is another word as well (باب) only the last says so.
    private func isSure(_ unit: Unit, behind previous: Unit?) -> Bool {
        guard let index = unit.name?.index else { return false }
        let place = resources.gazetteer.places[Int(index)]
        let isBehindPreposition = unit.proclitics.contains(.bi) || previous?.particle?.isPreposition == true
        guard place.isWatched else {
            if place.needsContext, unit.endToken == unit.firstToken + 1 { return false }
            return place.level == .region || place.level == .water
                || isBehindPreposition && place.population > EntityCollector.large
        }
        if let previous, previous.has(.placeType), mayBeNamed(behind: previous) { return true }
        if previous?.has([.placeQualifier, .near]) == true { return true }
        if place.needsContext, unit.endToken == unit.firstToken + 1 { return false }
        return place.level == .admin1 || place.population > 50_000 || isBehindPreposition
    }

    /// How many live in a city that is known by its name in all the world.
    private static let large = 500_000

    /// The gloss of streets, markets and crossings.
    private static let manMade = "man-made place"

    /// Whether a word for a kind of place has its name behind it, though nothing else says so: الطريق البحري and مدن جديدة
    /// are only told what they are like, and a street may be said to be anything.
    func mayBeNamed(behind type: Unit) -> Bool {
        guard !type.hasArticle, type.features.number == .singular else { return false }
        return type.group < 0 || resources.lexicon.groups[Int(type.group)].english != EntityCollector.manMade
    }
}
