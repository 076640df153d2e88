// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Words that are read anew once the next one is known.
extension UnitBuilder {
    private static let people: ClassSet = [.people, .force, .healthPersonnel, .personnelHead, .patients]

    /// قصف عنيف على المدينة: a verb has no adjective right behind it.
    @inline(__always)
    func isDescribedStrike(_ strike: Unit, by next: Unit) -> Bool {
        strike.isAmbiguousVerb && strike.isVerb && strike.has(.strike) && next.isAdjective && next.has(.common)
            && next.proclitics.isEmpty && next.features.number == .singular && !next.features.isAbsolute
            && !next.has(UnitBuilder.people)
    }

    /// Takes the reading of a noun that the word also has.
    func readAsNoun(_ info: WordInfo, into unit: inout Unit) {
        for index in info.readings where cache.readings[index].features.kind == .masdar {
            unit.take(cache.readings[index])
            unit.isAmbiguousVerb = false
            return
        }
    }

    private static let buildings: ClassSet = [.healthFacility, .healthTransport, .buildingPart]

    /// تنظيم داعش فجر المستشفى: dawn has no building behind it, where those in front of it may blow one up.
    @inline(__always)
    func isBlownUp(_ thing: Unit, behind dawn: Unit, by doer: Unit) -> Bool {
        dawn.has(.timeUnit) && thing.has(UnitBuilder.buildings) && !thing.isVerb && !dawn.isVerb
            && dawn.proclitics.isEmpty
            && (doer.has([.force, .armedHead]) || doer.name?.kind == .actor)
    }

    /// فقد مسعف حياته: "lost" before a noun, for قد stands before nothing but verbs.
    @inline(__always)
    func isLoss(_ word: Unit, of next: Unit) -> Bool {
        word.particle == .qad && word.has(.kill) && next.isNominal && !next.isAmbiguousVerb
            && (next.has(UnitBuilder.people) || next.kind == .number || next.particle == .quantifier)
    }

    /// Takes the reading of a perfect, if the word also has one.
    func readAsVerb(_ info: WordInfo, into unit: inout Unit) -> Bool {
        for index in info.readings where cache.readings[index].features.kind == .perfect {
            unit.take(cache.readings[index])
            (unit.kind, unit.particle) = (.word, nil)
            unit.classes = lexicon.classes[Int(unit.group)]
            return true
        }
        return false
    }
}
