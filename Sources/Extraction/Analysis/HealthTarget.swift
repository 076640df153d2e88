// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What of health care a noun phrase names.
struct HealthTarget: Sendable, Equatable {
    /// Without repetitions, in the order of the text.
    var resources: [HealthResource]
    /// Units that name it: the facility with its name, the crew, the ambulance.
    var units: Range<Int>
    /// The phrase speaks of what lies near it: محيط المستشفى.
    var isNear: Bool
    /// Facilities or staff as a kind, not these ones: المستشفيات والمرافق الصحية.
    var isGeneric: Bool
    /// How many, where a number stands before it.
    var hasNumber: Bool

    /// Whether it names a building: a facility or a store.
    var isBuilding: Bool { resources.contains(where: \.isBuilding) }
}

extension HealthResource {
    /// Whether it stands somewhere.
    var isBuilding: Bool { self == .facility || self == .warehouse }
}

extension SentenceGrammar {
    /// الشوارع المحيطة | بمستشفى، الجهة المقابلة | لمستشفى: what only says near what something lies.
    func isBesideNear(_ phrase: NounPhrase) -> Bool {
        guard phrase.first > range.lowerBound, units[phrase.first - 1].has(.near) else { return false }
        return units[phrase.first - 1].isAdjective || units[phrase.first - 1].kind == .phrase
    }

    /// What of health care a phrase is about, or `nil`.
    ///
    /// The phrase is about health care when its head is (مستشفى الثورة), when its head is part of or belongs to
    /// health care (غرفة العمليات في المستشفى، سكن الممرضات), or when a general head carries a medical word
    /// (نقطة طبية، طاقم طبي). A street, quarter or square named after a hospital only counts as near it.
    func healthTarget(in phrase: NounPhrase) -> HealthTarget? {
        var isNear = false
        var hasNumber = false
        var isOne = false
        var building: Int?
        var index = phrase.first
        while index < phrase.end {
            let unit = units[index]
            if let (resource, _) = healthResource(at: index, limit: phrase.end) {
                // المسعفين الثلاثة
                if unit.hasArticle, index + 1 < phrase.end {
                    let next = units[index + 1].isAdjective ? index + 2 : index + 1
                    if next < phrase.end, units[next].kind == .number { hasNumber = true }
                }
                let isThing = resource.isBuilding || resource == .transport
                return HealthTarget(
                    // سكن الممرضات is a building, however many nurses live there; زجاج سيارة إسعاف is a vehicle.
                    resources: [building == nil || isThing ? resource : .facility],
                    units: (isThing ? index : building ?? index)..<phrase.end,
                    isNear: isNear || unit.has(.near),
                    isGeneric: building == nil && !isOne && isGeneric(index, in: phrase, hasNumber: hasNumber),
                    hasNumber: hasNumber
                )
            }
            if unit.kind == .number {
                hasNumber = true
            } else if unit.isSuperlative {
                // أكبر مستشفيات المدينة is one of them.
                isOne = true
            } else if unit.has(.near) {
                isNear = true
            } else if unit.has(.placeType), !unit.has(.buildingPart) {
                isNear = true
            } else if isHome(unit) {
                return resident(behind: index)
            } else if unit.has(.buildingPart) || isUnknownPart(index, of: phrase) {
                building = building ?? index
            } else if isHeadOfFacility(index, in: phrase) || isDoctor(index, in: phrase) {
                return HealthTarget(
                    resources: [.personnel],
                    units: index..<phrase.end,
                    isNear: isNear,
                    isGeneric: unit.features.number == .plural && !hasNumber,
                    hasNumber: hasNumber
                )
            } else if index == phrase.head, let staff = apposition(behind: index, in: phrase) {
                index = staff
                continue
            } else if unit.has(.aggregate) || unit.kind == .particle
                || unit.has(.placeQualifier)
            {
                // Goes on to what it is a part or a number of.
            } else if index == phrase.head, !unit.has(.personnelHead), !unit.has(.facilityHead) {
                return nil
            } else if index != phrase.head, unit.kind != .punctuation {
                return nil
            }
            index += 1
        }
        return nil
    }

    private func isHome(_ unit: Unit) -> Bool {
        (unit.has(.owned) && !unit.isAdjective) || (unit.has(.buildingPart) && unit.has(.agent))
    }

    /// منزل الطبيب، سيارة الطبيب، سيارة تابعة لطبيب: whoever lives there or drives it is struck, and no facility.
    private func resident(behind home: Int) -> HealthTarget? {
        var next = home + 1
        // سيارة مفخخة is nobody's.
        while next < range.upperBound, units[next].isAdjective, !units[next].has(.munition),
            units[next].proclitics.isEmpty, !units[next].has([.healthPersonnel, .people])
        {
            next += 1
        }
        let isAffiliated = next > home + 1 && units[next - 1].has(.owned)
        guard let owner = nounPhrase(at: next), owner.preposition == (isAffiliated ? .li : nil),
            !units[owner.first].isConjoined, next == home + 1 || isAffiliated,
            var target = healthTarget(in: owner), target.resources == [.personnel]
        else { return nil }
        if units[home].has(.owned) { target.resources.insert(.transport, at: 0) }
        return target
    }

    private static let otherDoctors: ClassSet = [.role, .organizationHead, .armedHead]

    /// الدكتور حسام: a doctor by his title alone, unless an office or a university beside him says what else he is.
    private func isDoctor(_ index: Int, in phrase: NounPhrase) -> Bool {
        guard units[index].has(.title), units[index].has(.medical), isAmidHealthCare(index) else { return false }
        // ضربوا الدكتور أمام المرضى
        let isAlone = index + 1 == phrase.end && units[index].hasArticle && index == phrase.first
        guard isAlone || (index + 1 < phrase.end && isName(units[index + 1])) else { return false }
        var before = index - 1
        while before >= range.lowerBound, index - before <= 4, units[before].isNominal {
            if isOtherOffice(units[before]) { return false }
            before -= 1
        }
        let reach = phrase.end..<min(range.upperBound, phrase.end + 5)
        return !phrase.units.contains { isOtherOffice(units[$0]) } && !reach.contains { isOtherOffice(units[$0]) }
    }

    /// A person's name, or a word that nobody knows.
    private func isName(_ unit: Unit) -> Bool {
        unit.name?.kind.isPerson == true || (unit.kind == .word && unit.group < 0 && !unit.hasArticle)
    }

    private static let careAround = 60

    /// Whether health care is spoken of nearby, where a doctor is one of medicine.
    private func isAmidHealthCare(_ index: Int) -> Bool {
        let around = max(0, index - SentenceGrammar.careAround)..<min(units.count, index + SentenceGrammar.careAround)
        return around.contains {
            units[$0].has([.healthFacility, .healthPersonnel, .patients, .healthTransport])
                || (units[$0].has(.medical) && !units[$0].has(.title))
        }
    }

    private func isOtherOffice(_ unit: Unit) -> Bool {
        // أمام is spelled like إمام.
        unit.particle == nil && unit.has(SentenceGrammar.otherDoctors) && !unit.has(.healthPersonnel)
    }

    /// مدير مكتب الصحة، نائب مدير المستشفى: who leads a facility is of its staff.
    private func isHeadOfFacility(_ index: Int, in phrase: NounPhrase) -> Bool {
        guard units[index].has(.role), !units[index].hasArticle, !units[index].has(.organizationHead) else {
            return false
        }
        // دهموا مستشفى واعتقلوا مديره
        if units[index].hasPronoun { return isOfHealthCare(index) }
        var next = index + 1
        while next < phrase.end, units[next].has(.role), !units[next].hasArticle { next += 1 }
        guard next < phrase.end, !units[next].has(.near) else { return false }
        // مدير مركز بنغازي الطبي
        return units[next].has(.healthFacility)
            || units[next].has(.facilityHead) && healthResource(at: next, limit: phrase.end)?.0 == .facility
    }

    private static let callings: ClassSet = [.people, .title, .dead, .wounded, .unnamedSource, .role]

    /// Where somebody's profession stands behind what else he is called: الشاب المسعف، زميلتنا الممرضة، الدكتور أحمد
    /// العيسى أخصائي الأطفال.
    private func apposition(behind head: Int, in phrase: NounPhrase) -> Int? {
        let unit = units[head]
        guard
            unit.name?.kind == .person || unit.name?.kind == .foundPerson
                || unit.has(SentenceGrammar.callings),
            unit.hasArticle || unit.hasPronoun || unit.name != nil || unit.has(.title)
        else { return nil }
        return (head + 1..<max(head + 1, phrase.end)).first { index in
            let other = units[index]
            if other.has(.healthPersonnel) { return other.hasArticle || other.kind == .phrase }
            return isHeadOfFacility(index, in: phrase)
        }
    }

    /// A word that nobody knows right before a facility is a part of it: حوش المستشفى، كرفانات المشفى.
    private func isUnknownPart(_ index: Int, of phrase: NounPhrase) -> Bool {
        let unit = units[index]
        guard index == phrase.head, unit.kind == .word, unit.group < 0, !unit.hasArticle, index + 1 < phrase.end else {
            return false
        }
        return units[index + 1].has([.healthFacility, .healthTransport])
    }

    /// The resource whose words begin at a unit, and where they end.
    func healthResource(at index: Int, limit: Int) -> (HealthResource, Int)? {
        let unit = units[index]
        if unit.has(.healthTransport) { return (.transport, index + 1) }
        if unit.has(.healthFacility) { return (unit.has(.warehouse) ? .warehouse : .facility, index + 1) }
        if unit.has(.healthPersonnel) { return isLiability(index) || isWound(index) ? nil : (.personnel, index + 1) }
        if unit.has(.healthSupplies) { return (.supplies, index + 1) }
        if unit.has(.patients) { return isQuality(index) ? nil : (.patients, index + 1) }
        // فتح الجنود النار على مركباته: whose vehicles they are, a pronoun tells.
        if unit.has(.owned), unit.hasPronoun, isOfMedicalBody(index) { return (.transport, index + 1) }
        guard unit.has(.facilityHead) || unit.has(.personnelHead) else { return nil }
        var next = index + 1
        while next < limit, next - index <= 3 {
            let modifier = units[next]
            // خيمة المسعفين, نقطة إسعاف
            // مركز لتوزيع سيارات الإسعاف
            let isOfStaff = modifier.has([.healthSupplies, .healthPersonnel, .healthTransport])
            // مركز الدكتور فلان may be of anything.
            if modifier.has(.medical) && !modifier.has(.title) || (unit.has(.facilityHead) && isOfStaff) {
                if unit.has(.personnelHead) { return (.personnel, next + 1) }
                return (unit.has(.warehouse) ? .warehouse : .facility, next + 1)
            }
            if unit.has(.personnelHead), modifier.has(.healthFacility) || modifier.has(.healthTransport) {
                return (.personnel, next + 1)
            }
            // مركز الكوليرا, where مركز تفشي الكوليرا is no building
            if unit.has(.facilityHead), next == index + 1, modifier.has(.disease), !modifier.has(.common) {
                return (.facility, next + 1)
            }
            guard modifier.isNominal else { break }
            next += 1
        }
        // كوادر الدفاع المدني والإسعاف، مركز الدفاع المدني والإسعاف
        if next > index + 1, next < range.upperBound, units[next].isConjoined,
            units[next].hasArticle, units[next].has(.medical), !units[next].isAdjective
        {
            return (unit.has(.personnelHead) ? .personnel : .facility, next)
        }
        guard unit.has(.personnelHead),
            isAttached(to: next) || isOfHealthCare(index) || isColleague(index) || isCrewToldOf(index)
        else {
            return nil
        }
        return (.personnel, next)
    }

    /// أصابت قذيفة سيارة الإسعاف وقتل الطاقم: whose crew it is, what was told of before says.
    private func isCrewToldOf(_ index: Int) -> Bool {
        guard units[index].has(.agent), units[index].hasArticle else { return false }
        // الطاقم الفني is of something else.
        let next = index + 1
        if next < range.upperBound, units[next].isNominal, !units[next].isConjoined,
            units[next].isAdjective || units[next].kind == .name
        {
            return false
        }
        var before = index - 1
        while before >= range.lowerBound, index - before <= SentenceGrammar.reachOfPronouns {
            let unit = units[before]
            if unit.has([.healthFacility, .healthTransport]), !unit.has(.near) { return true }
            if unit.has(.force) || unit.punctuation == .semicolon { return false }
            before -= 1
        }
        return false
    }

    /// نفسه المريضة، عقول مريضة: what is said of a thing is nobody in care.
    private func isQuality(_ index: Int) -> Bool {
        let unit = units[index]
        guard unit.kind == .word, unit.features.number == .singular, index > range.lowerBound else { return false }
        let before = units[index - 1]
        guard before.isNominal, before.kind == .word, !before.has([.people, .wounded, .healthPersonnel]),
            unit.proclitics.isDisjoint(with: .prepositions), !unit.isConjoined
        else { return false }
        // بنفوسهم المريضة: a word nobody knows, with a suffix that may be a pronoun, behind a bound preposition.
        if unit.hasArticle, before.group < 0, !before.hasArticle, unit.features.isFeminine { return true }
        if unit.hasArticle { return before.hasArticle || before.hasPronoun }
        return !before.hasArticle && !before.hasPronoun && before.features.isFeminine && unit.features.isFeminine
            && before.features.number != .singular
    }

    private static let deedsOnSurgeons: ClassSet = [.kill, .arrest, .abduct, .force]

    /// تضميد الجراح are wounds; اختطف مسلحون الجراح is a surgeon, on whom something is done.
    private func isWound(_ index: Int) -> Bool {
        let unit = units[index]
        guard unit.has(.injure), unit.kind == .word else { return false }
        guard index > range.lowerBound, unit.proclitics.isSubset(of: .article), !unit.hasPronoun else { return true }
        let before = units[index - 1]
        return !before.has(SentenceGrammar.deedsOnSurgeons) && !before.has(.healthPersonnel)
    }

    /// قابلة للانفجار is no midwife; تعرضت ممرضة للضرب is a nurse.
    private func isLiability(_ index: Int) -> Bool {
        guard index + 1 < range.upperBound, units[index].features.isFeminine,
            index == range.lowerBound || !units[index - 1].has(.undergo)
        else { return false }
        let next = units[index + 1]
        return next.proclitics.contains(.li) && next.features.kind == .masdar
    }

    /// Units within which the body is looked for that a pronoun stands for.
    private static let reachOfPronouns = 24

    /// أعلن المستشفى إصابة تسعة من طاقمه: whose crew it is, a pronoun tells. The nearest body or force is meant.
    private func isOfHealthCare(_ index: Int) -> Bool {
        guard units[index].enclitic == .hu || units[index].enclitic == .ha || units[index].enclitic == .na else {
            return false
        }
        var before = index - 1
        while before >= range.lowerBound, index - before <= SentenceGrammar.reachOfPronouns {
            let unit = units[before]
            if unit.punctuation == .period || unit.punctuation == .semicolon { return false }
            if unit.has([.healthFacility, .healthTransport]), !unit.has(.near) { return true }
            if unit.has([.force, .armedHead]) { return false }
            if unit.name?.kind == .actor { return unit.has(.medical) }
            if unit.has(.organizationHead) {
                return (before + 1..<min(before + 4, index)).contains { units[$0].has([.medical, .healthPersonnel]) }
            }
            before -= 1
        }
        return false
    }

    /// الهلال الأحمر: إطلاق نار على مركباته: the nearest body before gives care.
    private func isOfMedicalBody(_ index: Int) -> Bool {
        guard units[index].enclitic == .hu || units[index].enclitic == .ha || units[index].enclitic == .na else {
            return false
        }
        var before = index - 1
        while before >= range.lowerBound, index - before <= SentenceGrammar.reachOfPronouns {
            let unit = units[before]
            if unit.has([.people, .personnelHead]) || unit.name?.kind.isPerson == true { return false }
            if unit.has(.medical), unit.kind != .word { return true }
            if unit.name?.kind == .actor { return false }
            before -= 1
        }
        return false
    }

    /// احتج الأطباء على قتل زميلهم، قتل مسعف وأصيب زميله: the nearest people are staff.
    private func isColleague(_ index: Int) -> Bool {
        // زميل لهم
        let isTheirs = index + 1 < range.upperBound && units[index + 1].particle == .li && units[index + 1].hasPronoun
        guard units[index].has(.people), units[index].hasPronoun || isTheirs else { return false }
        var before = index - 1
        while before >= range.lowerBound, index - before <= SentenceGrammar.reachOfPronouns {
            let unit = units[before]
            if unit.has(.healthPersonnel) { return !isLiability(before) }
            if unit.has([.people, .force, .dead, .wounded]) || unit.name?.kind.isPerson == true { return false }
            before -= 1
        }
        return false
    }

    /// Whether a preposition binds staff to health care: متطوع في الهلال الأحمر، عاملان من طواقم الإسعاف.
    private func isAttached(to index: Int) -> Bool {
        guard index + 1 < range.upperBound else { return false }
        switch units[index].particle {
        case .fi, .min, .maa, .inda: break
        default: return false
        }
        // موظفون في منظمة طبية
        let isBody =
            index + 2 < range.upperBound && units[index + 1].has(.organizationHead) && units[index + 2].has(.medical)
        // العاملين في المركز الصحي
        let isPlace =
            units[index].particle != .min && units[index + 1].has(.facilityHead)
            && healthResource(at: index + 1, limit: range.upperBound)?.0 == .facility
        return units[index + 1].has(.medical) || isBody || isPlace
            || (units[index].particle != .min && units[index + 1].has([.healthFacility, .healthTransport]))
    }

    /// Plural, not counted, not named and nobody's own (عياداته).
    private func isGeneric(_ index: Int, in phrase: NounPhrase, hasNumber: Bool) -> Bool {
        let unit = units[index]
        // الرعاية الصحية، القطاع الصحي
        if unit.has(.aggregate), unit.has(.healthFacility) { return true }
        // الممرضين is spelled like two of them; with the article it is the kind, and so are العاملين في القطاع الصحي.
        let isKind = unit.hasArticle || unit.kind == .phrase && unit.has(.healthPersonnel)
        let isMany = unit.features.number == .plural || (unit.features.number == .dual && isKind)
        guard isMany, !hasNumber, unit.enclitic == .none else { return false }
        return !phrase.units.contains { $0 > index && units[$0].kind == .name && units[$0].name?.kind != .demonym }
    }
}
