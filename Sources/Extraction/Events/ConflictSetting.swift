// SPDX-License-Identifier: Apache-2.0

/// Whether an article is set amid armed conflict.
///
/// A nurse hit by a patient's brother and one hit by soldiers are told in the same words; what differs is the article
/// around them: weapons of war, a country at war, an armed group.
enum ConflictSetting {
    /// It speaks of a country that was at war when it was published, or of an armed group.
    case war
    /// It speaks of weapons and fighting somewhere: a roundup of the day's news does, too.
    case fighting
    /// It names a country at peace when it was published, or crimes, and nothing of war.
    case peace
    /// Nothing tells.
    case untold

    private static let weapons: ClassSet = [.munition, .clash, .explode, .besiege]

    /// - Parameter year: The year of publication, where it is known.
    init(units: UnitView, entities: EntityCollector, resources: LanguageResources, year: Int?) {
        if entities.entities.indices.contains(where: { entities.entities[$0].kind == .armedGroup })
            || ConflictSetting.namesWar(entities.origins, in: resources.gazetteer, year: year)
        {
            self = .war
            return
        }
        var namesForce = false
        var namesAttack = false
        var namesOther = false
        var namesCrime = false
        let groups = resources.lexicon.groups
        for index in 0..<units.count {
            let unit = units[index]
            let strike = ConflictSetting.strike(unit, groups: groups)
            if unit.has(ConflictSetting.weapons) || strike == .heavyWeapons || strike == .chemical {
                self = .fighting
                return
            }
            // هجوم، هاجم and shots are not what private quarrels are called.
            let isShooting = ConflictSetting.isShooting(unit, groups: groups)
            if unit.has(.force) || strike == .individualWeapons || isShooting { namesForce = true }
            if unit.has(.assault), unit.has(.strike) { namesAttack = true }
            if unit.has(.otherAttacker) { namesOther = true }
            if unit.has(.crime) { namesCrime = true }
        }
        // Police come to thefts and brawls as well.
        let namesakes = ConflictSetting.namesakes(units)
        let isSomewhere = entities.origins.indices.contains {
            !namesakes.contains(Int32($0)) && entities.origins[$0].country(in: resources.gazetteer) != nil
        }
        if isSomewhere || namesCrime {
            self = .peace
        } else {
            // Lions and malware attack as well.
            self = namesForce || (namesAttack && !namesOther) ? .fighting : .untold
        }
    }

    /// Whether a country at war is named. A village of one has namesakes in any other: where only such a name speaks for
    /// war and a city of a country at peace is named as well, it is there that the article is set (مركز صحي الزاهر بمكة).
    private static func namesWar(_ origins: [EntityCollector.Origin], in gazetteer: Gazetteer, year: Int?) -> Bool {
        var namesVillageAtWar = false
        var namesPeace = false
        for origin in origins {
            guard let country = origin.country(in: gazetteer) else { continue }
            let isAtWar = gazetteer.hasConflict(in: country, year: year)
            guard case .place(let index) = origin else {
                if isAtWar { return true }
                continue
            }
            let isSmall = gazetteer.places[Int(index)].isSmall
            if isAtWar, !isSmall { return true }
            if isAtWar { namesVillageAtWar = true } else if !isSmall { namesPeace = true }
        }
        return namesVillageAtWar && !namesPeace
    }

    /// Countries that only the names of facilities mention, and that say nothing of where they are: مستشفى الصداقة التركي.
    private static func namesakes(_ units: UnitView) -> Set<Int32> {
        var found = Set<Int32>()
        for index in 1..<max(1, units.count) where isNamesake(index, units) { found.insert(units[index].mention) }
        guard !found.isEmpty else { return found }
        for index in 0..<units.count where units[index].mention >= 0 && !isNamesake(index, units) {
            found.remove(units[index].mention)
        }
        return found
    }

    private static func isNamesake(_ index: Int, _ units: UnitView) -> Bool {
        guard units[index].mention >= 0, units[index].name?.kind == .demonym else { return false }
        var before = index - 1
        while before >= 0, index - before <= 3, units[before].isNominal {
            if units[before].has(.healthFacility) { return true }
            before -= 1
        }
        return false
    }

    /// أطلقوا الرصاص, but no stabbing.
    private static func isShooting(_ unit: Unit, groups: [LexiconGroup]) -> Bool {
        unit.has(.assault) && unit.group >= 0 && groups[Int(unit.group)].mode == "firearms"
    }

    private static func strike(_ unit: Unit, groups: [LexiconGroup]) -> HealthAttackType? {
        unit.has(.strike) && unit.group >= 0 ? groups[Int(unit.group)].attackType : nil
    }
}

extension PlaceRow {
    /// A village, quarter or district that nobody has counted rather than a town or province, or what may be another word.
    fileprivate var isSmall: Bool { level != .admin1 && (population < 20_000 || needsContext) }
}

extension EntityCollector.Origin {
    /// Index of the country that a country is, a place lies in, or a body belongs to.
    fileprivate func country(in gazetteer: Gazetteer) -> Int32? {
        switch self {
        case .country(let index): index
        case .place(let index):
            gazetteer.places[Int(index)].countryIndex >= 0 ? gazetteer.places[Int(index)].countryIndex : nil
        case .actor(let index):
            gazetteer.actors[Int(index)].countryIndex >= 0 ? gazetteer.actors[Int(index)].countryIndex : nil
        case .person, .spelled: nil
        }
    }
}
