// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Finds the health care that a violent event struck, if any.
///
/// Being in the same sentence is not enough: the facility, crew or ambulance must be what the trigger governs —
/// its object, its genitive, the phrase behind its preposition, the subject of its passive, the antecedent of
/// its pronoun. Where the wounded were taken, who visited them and who is quoted is therefore never a target.
struct HealthAttackReader {
    let grammar: SentenceGrammar

    /// What of health care the trigger struck. Where only equipment is named, the facility told of before was struck, too.
    func target(of trigger: Int, arguments: Arguments) -> HealthTarget? {
        guard var target = named(by: trigger, arguments: arguments) else { return nil }
        if holdsPatients(target) { target.resources.append(.patients) }
        for resource in occupants(of: target) where !target.resources.contains(resource) {
            target.resources.append(resource)
        }
        guard target.resources == [.supplies], grammar[trigger].has([.damage, .burn, .impact]) else { return target }
        var index = min(trigger, target.units.lowerBound) - 1
        while index >= grammar.range.lowerBound {
            if grammar[index].has(.healthFacility), grammar[index].features.number == .singular,
                let facility = grammar.nounPhrase(at: index).flatMap(grammar.healthTarget),
                facility.resources == [.facility], !facility.isNear
            {
                target.units = facility.units.clamped(to: index..<trigger)
                target.resources = [.facility, .supplies]
                target.isGeneric = facility.isGeneric
                return target
            }
            index -= 1
        }
        return target
    }

    private func named(by trigger: Int, arguments: Arguments) -> HealthTarget? {
        let unit = grammar[trigger]
        // الجرحى الراقدين: who is called wounded wounds nobody.
        if unit.kind == .word, !unit.isVerb, unit.has([.dead, .wounded]) { return counted(amongVictimsAt: trigger) }
        for (position, phrase) in arguments.targets.enumerated() {
            // استهداف أربعة من الكوادر الطبية
            if var target = grammar.healthTarget(in: phrase) ?? counted(by: phrase) ?? quantity(phrase, of: unit) {
                let isBeside = phrase.preposition == .li && grammar.isBesideNear(phrase)
                if phrase.preposition == .near || isBeside || isInFront(phrase, of: unit) { target.isNear = true }
                // سرقة بنك قرب المستشفى: only what bursts or burns strikes near something.
                if target.isNear, !unit.has(HealthAttackReader.deedsAround) { continue }
                // انقطاع الكهرباء وتزايد المرضى: what is cut off is from those right behind it.
                let isOutage = unit.kind == .phrase && unit.has(.obstruct) && !unit.isVerb
                if isOutage, target.resources == [.patients], phrase.preposition == nil, phrase.first > trigger + 1 {
                    continue
                }
                return extended(target, over: arguments.targets[position...])
            }
            // جرحى تفجير غازي عنتاب في المستشفى: where those lie whom the deed only names.
            if !names(trigger), let target = belonging(to: phrase, trigger: unit) { return target }
            if let target = part(phrase, of: trigger) ?? careItself(phrase, of: unit) { return target }
            if let target = takenUpAgain(phrase, by: trigger) { return target }
        }
        // إشعار بأن المبنى سيقصف: buildings do nothing.
        if unit.isVerb, let target = arguments.actors.lazy.compactMap({ takenUpAgain($0, by: trigger) }).first {
            return target
        }
        if unit.has(.obstruct), let target = obstructed(by: trigger) { return target }
        let isPredicate = unit.kind == .phrase && unit.has(.undergo) && unit.has(.strike) && !unit.isVerb
        if unit.has(.outOfService) || isPredicate, let target = subject(ofPredicate: trigger) { return target }
        // ما زال الطبيب رهن الاعتقال
        let isState = unit.kind == .phrase && unit.has(.arrest) && unit.has(.undergo)
        if isState, let target = victim(of: trigger) { return target }
        // عثر على الطبيبة مقتولة
        if unit.has(.kill), unit.has(.assault) || unit.isAdjective, let target = victim(of: trigger) { return target }
        if unit.has(.threaten) {
            for phrase in arguments.addressees {
                if let target = grammar.healthTarget(in: phrase) { return target }
            }
            if let target = menaced(by: trigger) { return target }
            // اتصال من مسلحين توعدوه بالقتل
            if unit.isVerb, unit.hasPronoun { return antecedent(of: trigger) }
        }
        if let target = counted(amongVictimsAt: trigger - 1) ?? prey(of: trigger) { return target }
        if let target = calling(ofStruckBy: trigger) { return target }
        if let target = scene(of: trigger, arguments: arguments) { return target }
        if unit.has(HealthAttackReader.deedsOnPeople),
            let target = among(victimsOf: trigger, behind: arguments.targets.last?.end)
        {
            return target
        }
        if let target = fronted(before: trigger) { return target }
        if let target = included(behind: arguments.targets.last) ?? beside(trigger)
            ?? among(thingsStruckBy: trigger, behind: arguments.targets.last?.end)
        {
            return target
        }
        // سقوط شهيدين من المسعفين
        if unit.kind == .phrase, unit.has(.kill), let target = counted(behindVictimsAt: trigger) { return target }
        if let target = topic(of: trigger, arguments: arguments) { return target }
        if let target = reached(by: trigger) ?? joined(behind: arguments.targets.last, of: trigger) { return target }
        if let target = spared(by: trigger, behind: arguments.targets.last?.end) { return target }
        if let target = companions(of: trigger, behind: arguments.targets.last?.end) { return target }
        if let target = sharing(trigger, arguments: arguments) { return target }
        if let target = standing(byWhatIsStruckBy: trigger, arguments: arguments) { return target }
        if arguments.targetIsPronoun, unit.has(.obstruct) { return kept(from: trigger, arguments: arguments) }
        if arguments.targetIsPronoun {
            return antecedent(of: trigger).flatMap { isCaredFor($0, with: unit) ? nil : $0 }
        }
        return arguments.targets.isEmpty ? sceneOfDeed(trigger) : nil
    }

    /// تعافى المريض من إصابته: what he is cared for.
    private func isCaredFor(_ target: HealthTarget, with injury: Unit) -> Bool {
        target.resources == [.patients] && injury.has(.injure) && injury.features.kind == .masdar
    }

    /// An explosion, a shot, a clash or a massacre *in* a hospital is an attack on it; a single death there is not,
    /// nor is what names the wounded who lie there (جرحى القصف في المستشفى).
    private func scene(of trigger: Int, arguments: Arguments) -> HealthTarget? {
        let unit = grammar[trigger]
        // دخلوا المستشفى وقتلوا ثلاثة داخله: several who kill.
        let isByMany = unit.features.number == .plural && !unit.features.isPassive && !arguments.targets.isEmpty
        let isMassacre = unit.has(.kill) && (!unit.isVerb || !arguments.actors.isEmpty || isByMany)
        guard
            isMassacre || isShotAtGate(arguments, by: unit)
                || unit.has([.strike, .explode, .clash, .assault, .storm, .burn, .impact, .damage]),
            !names(trigger) || (unit.has(.kill) && !unit.isVerb && unit.has(.hostilities))
        else { return nil }
        for phrase in arguments.places {
            guard var target = grammar.healthTarget(in: phrase) ?? part(phrase, of: trigger) ?? whole(of: phrase) else {
                // في الشارع المقابل للمستشفى
                if let near = belonging(to: phrase, trigger: unit), near.isNear { return near }
                continue
            }
            switch phrase.preposition {
            case .bi where grammar.isBesideNear(phrase): target.isNear = true
            case .amam where isInFront(phrase, of: unit): target.isNear = true
            case .amam, .inda: target.isNear = target.isNear || strikesOthers(trigger, arguments)
            case .near, .hawla, .kharij, .khalfa: target.isNear = true
            default: break
            }
            if target.isBuilding || target.resources.contains(.transport) { return target }
        }
        return nil
    }

    /// قتل أربعة مدنيين بنيران قناصة أمام بوابة المستشفى: shots at a part of a facility, whoever they hit.
    private func isShotAtGate(_ arguments: Arguments, by unit: Unit) -> Bool {
        guard unit.has([.kill, .injure]) else { return false }
        let isShot = arguments.instruments.contains { grammar[$0.head].has([.strike, .munition, .force]) }
        return isShot
            && arguments.places.contains { place in
                (place.preposition == .amam || place.preposition == .dakhil) && grammar[place.head].has(.buildingPart)
            }
    }

    /// Before its gate something happens at the facility, before itself near it; closed to somebody a road is.
    private func isInFront(_ phrase: NounPhrase, of trigger: Unit) -> Bool {
        phrase.preposition == .amam && !grammar[phrase.head].has(.buildingPart) && !trigger.has(.evacuate)
    }

    private static let deedsAround: ClassSet = [
        .strike, .explode, .impact, .clash, .assault, .storm, .damage, .besiege, .burn, .munition,
    ]

    /// Whether the deed only says which people are meant: ضحايا القصف، جرحى الغارة.
    private func names(_ trigger: Int) -> Bool {
        guard trigger > grammar.range.lowerBound, !grammar[trigger].isVerb else { return false }
        let before = grammar[trigger - 1]
        return before.isNominal && !before.isVerb && before.has([.people, .wounded, .dead, .patients])
            && grammar[trigger].proclitics.isDisjoint(with: .prepositions)
    }

    static let deedsOnPeople: ClassSet = [.kill, .injure, .arrest, .abduct]
    private static let deeds: ClassSet = [
        .strike, .impact, .damage, .explode, .storm, .burn, .kill, .injure, .arrest, .abduct, .assault, .collapse,
    ]

    /// The facility that a part of a building or a gathering stands in: مبنى ملحق بمستشفى، تجمع بمركز طبي.
    private func belonging(to phrase: NounPhrase, trigger: Unit) -> HealthTarget? {
        guard trigger.has(HealthAttackReader.deeds) else { return nil }
        let head = grammar[phrase.head]
        let people =
            head.has([.people, .personnelHead, .aggregate, .dead, .wounded]) || head.kind == .number
            || head.particle == .quantifier
            // عددا كبيرا من الأطباء
            || (head.isAdjective && grammar[phrase.first].particle == .quantifier)
        // أصيب قسم الحضانة بالمستشفى بقذيفة: where أصيب may be said of things.
        let strikesPeople = trigger.has(HealthAttackReader.deedsOnPeople) && !(trigger.has(.impact) && !people)
        if strikesPeople, !people { return nil }
        var index = phrase.end
        // وصل المسعفون فاستشهد اثنان منهم
        if strikesPeople, index < grammar.range.upperBound, grammar[index].particle == .min, grammar[index].hasPronoun {
            return staffToldLast(before: phrase.first)
        }
        // تجمعا لهم بمركز طبي
        if index < grammar.range.upperBound, grammar[index].particle == .li, grammar[index].hasPronoun { index += 1 }
        guard index < grammar.range.upperBound else { return nil }
        var next = grammar[index]
        if next.particle == .fi || next.particle == .dakhil || next.particle == .min { index += 1 }
        // جريحا من سريره في مستشفى المدينة، من غرفة في المستشفى
        if next.particle == .min, index + 1 < grammar.range.upperBound, grammar[index].isNominal,
            grammar[index].hasPronoun || grammar[index].has(.buildingPart), grammar[index + 1].particle == .fi,
            !grammar[index + 1].hasPronoun
        {
            next = grammar[index]
            index += 2
        }
        // جريحا من داخل سيارة إسعاف
        if next.particle == .min, index < grammar.range.upperBound, grammar[index].particle == .dakhil {
            next = grammar[index]
            index += 1
        }
        if let taken = takenFromBed(phrase, by: trigger) { return taken }
        guard index < grammar.range.upperBound, index != phrase.end || grammar[index].proclitics.preposition != nil,
            let inner = grammar.nounPhrase(at: index), var target = grammar.healthTarget(in: inner)
        else { return nil }
        // المناطق القريبة من المشفى
        if phrase.units.contains(where: { grammar[$0].has(.near) }) || (next.particle == .min && head.has(.placeType)) {
            target.isNear = true
        }
        if strikesPeople {
            guard next.particle == .min || next.particle == .dakhil || next.isNominal else { return nil }
            if phrase.units.contains(where: { grammar[$0].kind == .number }) {
                (target.hasNumber, target.isGeneric) = (true, false)
            }
            // عددا من المرضى والأطباء
            for joined in grammar.coordination(from: inner).dropFirst() {
                for resource in grammar.healthTarget(in: joined)?.resources ?? []
                where !target.resources.contains(resource) {
                    target.resources.append(resource)
                }
            }
            if target.resources.contains(.personnel) || next.particle == .dakhil { return target }
            // إصابة عدد من المرضى
            if target.resources == [.patients], next.particle == .min, head.particle == .quantifier || head.isAmount {
                target.isGeneric = false
                return target
            }
            // اعتقال جريح من المستشفى
            let isTakenOut = head.has(.wounded) && !target.isNear && !target.isGeneric
            return trigger.has([.arrest, .abduct]) && (target.resources.contains(.patients) || isTakenOut)
                ? target : nil
        }
        // قصفوا الأحياء من باحة المستشفى: where it came from.
        if next.particle == .min, head.has(.placeType), grammar[inner.head].has(.buildingPart) { return nil }
        // نقص في الأدوية is no place.
        return target.resources.contains(.supplies) ? nil : target
    }

    /// What a predicate apart from its verb is said of: خرج بنك الدم في مدينة الرقة عن الخدمة.
    private func subject(ofPredicate trigger: Int) -> HealthTarget? {
        var index = trigger - 1
        while index >= grammar.range.lowerBound, trigger - index <= 12 {
            let unit = grammar[index]
            if unit.kind == .punctuation, !unit.punctuation.isQuotation { return nil }
            if unit.has([.healthFacility, .facilityHead, .healthTransport]), !unit.has(.buildingPart),
                let target = grammar.nounPhrase(at: index).flatMap(grammar.healthTarget)
            {
                return target
            }
            // خرج مستشفى تدعمه منظمة خيرية عن الخدمة
            // باتت أربعة مشاف أهدافا للطيران
            let isCopula = unit.has(.common) && grammar[trigger].has(.undergo)
            if unit.isVerb, !isCopula, !grammar.describes(index) { return nil }
            index -= 1
        }
        return nil
    }

    /// قضى ممرض في السجن تحت التعذيب: who died of it.
    func victim(of trigger: Int) -> HealthTarget? {
        var index = trigger - 1
        while index >= grammar.range.lowerBound, trigger - index <= 10 {
            let unit = grammar[index]
            if unit.isVerb || (unit.kind == .punctuation && !unit.punctuation.isQuotation) { return nil }
            if var target = grammar.nounPhrase(at: index).flatMap(grammar.healthTarget),
                target.resources.contains(.personnel), target.units.lowerBound == index
            {
                target.units = target.units.clamped(to: index..<trigger)
                return target
            }
            index -= 1
        }
        return nil
    }

    /// The facilities that an adjective without the article is the predicate of: معظم مستشفيات القطاع مدمرة.
    func subject(ofState adjective: Int) -> HealthTarget? {
        var index = adjective - 1
        while index >= grammar.range.lowerBound, adjective - index <= 8,
            grammar[index].isNominal || grammar[index].particle == .fi
        {
            let unit = grammar[index]
            // الطواقم الطبية محاصرة
            let isStaff = grammar[adjective].has(.besiege) && unit.has([.healthPersonnel, .personnelHead])
            if isStaff || unit.has([.healthFacility, .facilityHead]), !unit.has(.buildingPart),
                let phrase = grammar.nounPhrase(at: index),
                phrase.end >= adjective || grammar[phrase.end].particle == .fi,
                let target = grammar.healthTarget(in: phrase)
            {
                let isDefinite = (index..<adjective).contains { other in
                    let unit = grammar[other]
                    // A word that nobody knows is its name.
                    return unit.hasArticle || unit.kind == .name || (unit.kind == .word && unit.group < 0)
                }
                return isDefinite || isShare(before: index) ? target : nil
            }
            index -= 1
        }
        return nil
    }

    private func isShare(before index: Int) -> Bool {
        index > grammar.range.lowerBound && grammar[index - 1].isAmount
    }

    /// Takes in what is listed behind the first one, with names in between that leave out their kind
    /// (مستشفيات كفرنبل ومعرة النعمان، مشفى إدلب الجامعي والوطني ومشفى الأمومة).
    private func extended(_ target: HealthTarget, over phrases: ArraySlice<NounPhrase>) -> HealthTarget {
        var all = target
        var listEnd = target.units.upperBound
        let isPlural = target.units.contains {
            grammar[$0].has(.healthFacility) && grammar[$0].features.number == .plural
        }
        for phrase in phrases.dropFirst() {
            // A phrase may also stand in front of the first one, as the subject before its verb does.
            let isAdjacent = phrase.first >= all.units.lowerBound && phrase.first - listEnd <= 1
            // عشرون مريضا وعدد من الأطباء
            if let next = grammar.healthTarget(in: phrase) ?? staff(countedBy: phrase) {
                for resource in next.resources where !all.resources.contains(resource) {
                    all.resources.append(resource)
                }
                // الهجمات على المستشفيات والعاملين في القطاع الصحي: staff without a number are a kind beside a kind.
                let isKind = next.isGeneric || (next.resources == [.personnel] && !next.hasNumber)
                all.isGeneric = all.isGeneric && isKind
                if isAdjacent { all.units = all.units.lowerBound..<next.units.upperBound }
            } else if isAdjacent, isElliptical(phrase) {
                if isPlural { all.units = all.units.lowerBound..<phrase.end }
            } else {
                listEnd = -2
                continue
            }
            if listEnd >= 0 { listEnd = phrase.end }
        }
        return withFacility(all)
    }

    /// A name or an adjective alone, which says which one of the kind named before.
    private func isElliptical(_ phrase: NounPhrase) -> Bool {
        let head = grammar[phrase.head]
        return head.name?.kind == .place || (head.kind == .word && (head.group < 0 || head.features.kind == .adjective))
    }

    /// A part of a facility with the one it is in: سكن الممرضات بمستشفى الجنوب، قسم الطوارئ في مستشفى الجنوب.
    func withFacility(_ target: HealthTarget) -> HealthTarget {
        guard target.resources.first == .facility, !target.isNear else { return target }
        var index = target.units.upperBound
        guard index < grammar.range.upperBound else { return target }
        if grammar[index].particle == .fi || grammar[index].particle == .dakhil { index += 1 }
        guard index < grammar.range.upperBound,
            index > target.units.upperBound || grammar[index].proclitics.contains(.bi),
            grammar[index].has(.healthFacility), let phrase = grammar.nounPhrase(at: index)
        else { return target }
        var whole = target
        whole.units = target.units.lowerBound..<phrase.end
        // غرف المرضى في مستشفى الأمل: of one facility they are no kind.
        if grammar[index].features.number == .singular, grammar.healthTarget(in: phrase)?.isGeneric == false {
            whole.isGeneric = false
        }
        return whole
    }

    /// The unit in front where that is a number, so that the phrase knows it is counted.
    func counted(_ index: Int) -> Int {
        index > grammar.range.lowerBound && grammar[index - 1].kind == .number ? index - 1 : index
    }

    /// A facility that is named beside a definite deed without a target of its own: داخل المشفى لحظة الهجوم.
    ///
    /// Not where the sentence speaks of the wounded or of care: there the facility is where they were taken.
    func sceneOfDeed(_ trigger: Int) -> HealthTarget? {
        let unit = grammar[trigger]
        guard unit.has([.strike, .assault]), !unit.isVerb, unit.hasArticle, isTimedBy(trigger) else { return nil }
        guard !grammar.range.contains(where: { grammar[$0].has([.careMovement, .wounded, .dead]) }) else { return nil }
        guard let target = antecedent(of: trigger), !target.isGeneric, !target.isNear else { return nil }
        return target
    }

    /// Whether the deed only dates what the clause tells: قبل الهجوم، لحظة القصف.
    private func isTimedBy(_ trigger: Int) -> Bool {
        guard trigger > grammar.range.lowerBound else { return false }
        switch grammar[trigger - 1].particle {
        case .qabla, .baada, .khilal: return true
        default: return grammar[trigger - 1].has(.during)
        }
    }
}
