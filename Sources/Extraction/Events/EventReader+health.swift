// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What makes a deed an attack on health care, and one of armed conflict.
extension EventReader {
    /// Protection of health care that somebody demands: what the attacks are that it is to be safe from.
    func protection(at index: Int) -> EventDraft? {
        let governors = grammar.governors(of: index)
        guard groups[Int(grammar[index].group)].mode != "keep-to", let (phrase, health) = protected(by: index),
            governors.has(.demand) || governors.has(.necessity) || governors.has(.draft) || isDuty(phrase, of: index)
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .demanded)
        draft.health = health
        draft.arguments.targets = [phrase]
        draft.arguments.end = max(phrase.end, index + 1)
        draft.evidence = [index..<index + 1, health.units] + governors.units.map { $0..<$0 + 1 }
        draft.reasons = ["demanded: protection is demanded"]
        return draft
    }

    /// حماية المستشفيات | واجب إنساني
    private func isDuty(_ phrase: NounPhrase, of protection: Int) -> Bool {
        phrase.end < grammar.range.upperBound && grammar[protection].has(.protect)
            && grammar[protection].proclitics.isDisjoint(with: .prepositions) && grammar[phrase.end].isNominal
            && grammar[phrase.end].has(.necessity)
    }

    /// Whom or what a noun of protection or respect is about: حماية المستشفيات، الإفراج عن الأطباء، حمايتها.
    private func protected(by index: Int) -> (NounPhrase, HealthTarget)? {
        if grammar[index].hasPronoun {
            return HealthAttackReader(grammar: grammar).antecedent(ofProtection: index)
                .map {
                    (NounPhrase(first: $0.units.lowerBound, end: $0.units.upperBound, head: $0.units.lowerBound), $0)
                }
        }
        // العمل على إطلاق سراحه
        if grammar[index].kind == .phrase, index + 1 == grammar.range.upperBound || !grammar[index + 1].isNominal,
            grammar[min(index + 1, grammar.range.upperBound - 1)].particle != .an
        {
            return held(before: index)
        }
        var next = index + 1
        // الإفراج الفوري عن
        while next < grammar.range.upperBound, grammar[next].isAdjective { next += 1 }
        if next < grammar.range.upperBound, grammar[next].particle == .an {
            // عائلة الطبيب تطالب بالإفراج عنه
            if grammar[next].hasPronoun { return held(before: index) }
            next += 1
        }
        guard let phrase = grammar.nounPhrase(at: next) else { return nil }
        return grammar.coordination(from: phrase).lazy
            .compactMap { phrase in grammar.healthTarget(in: phrase).map { (phrase, $0) } }.first
    }

    /// The staff or patient named last before whom a pronoun takes up.
    private func held(before index: Int) -> (NounPhrase, HealthTarget)? {
        guard let target = HealthAttackReader(grammar: grammar).antecedent(ofProtection: index),
            target.resources.contains(.personnel) || target.resources.contains(.patients)
        else { return nil }
        let units = target.units
        return (NounPhrase(first: units.lowerBound, end: units.upperBound, head: units.lowerBound), target)
    }

    /// شجار داخل قسم الطوارئ: a brawl where people are cared for.
    func quarrel(at index: Int) -> EventDraft? {
        let unit = grammar[index]
        guard !unit.isVerb, unit.group >= 0, groups[Int(unit.group)].mode == "beat" else { return nil }
        let frame = Frame(prepositions: [.fi: .place, .bi: .place, .dakhil: .place])
        let arguments = grammar.arguments(of: index, frame: frame, groups: groups)
        let places = arguments.places.lazy.compactMap(grammar.healthTarget)
        guard let health = places.first(where: { $0.isBuilding && !$0.isNear && !$0.isGeneric })
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.mode = "beat"
        draft.attackType = .assault
        draft.context = "crime"
        draft.health = health
        draft.arguments = arguments
        draft.evidence = [index..<index + 1, health.units]
        finish(draft, governors: grammar.governors(of: index))
        return draft
    }

    /// لا يفصل بين المبنى الذي سوته الغارة بالأرض والمستوصف سوى شارع: what only a street is told to be between.
    func isApart(_ health: HealthTarget) -> Bool {
        let first = health.units.lowerBound
        guard grammar[first].isConjoined else { return false }
        return (grammar.range.lowerBound..<first).contains { index in
            grammar[index].group >= 0 && groups[Int(grammar[index].group)].mode == "apart"
        }
    }

    /// Units behind a deed within which the damage stands that it did.
    private static let reachOfDamage = 24

    /// سقط برميلان في محيط المشفى ما أدى إلى خروجه عن الخدمة، في محيط المستشفى وتضررت واجهته: what was struck nearby was
    /// struck itself.
    func isStruckToo(behind trigger: Int) -> Bool {
        guard overview.has([.outOfService, .damage, .impact]) else { return false }
        let end = min(grammar.range.upperBound, trigger + EventReader.reachOfDamage)
        return (trigger + 1..<max(trigger + 1, end)).contains { index in
            let unit = grammar[index]
            if unit.has(.outOfService) {
                return unit.hasPronoun || (unit.kind == .phrase && groups[Int(unit.group)].event != nil)
            }
            guard unit.has([.damage, .impact]), index + 1 < grammar.range.upperBound else { return false }
            // وأضرار في واجهته، وأصابت شظايا الطابق الثالث منه
            let isInside = grammar[index + 1].particle == .fi && !grammar[index + 1].hasPronoun
            let part = isInside || grammar[index + 1].has(.munition) ? index + 2 : index + 1
            guard part < grammar.range.upperBound, grammar[part].has(.buildingPart) else { return false }
            return grammar[part].enclitic == .hu || grammar[part].enclitic == .ha || isOfIt(part)
        }
    }

    /// الطابق الرابع منه: a part, and whose it is behind من.
    private func isOfIt(_ part: Int) -> Bool {
        let end = min(grammar.range.upperBound, part + 3)
        return grammar[part].hasArticle
            && (part + 1..<max(part + 1, end)).contains { grammar[$0].particle == .min && grammar[$0].hasPronoun }
    }

    private static let deeds: ClassSet = [
        .strike, .storm, .assault, .explode, .abduct, .loot, .impact, .clash, .besiege, .arrest, .obstruct, .evacuate,
        .threaten,
    ]
    /// What is also done where there is no war.
    private static let crimes: ClassSet = [.assault, .strike, .storm, .abduct, .loot, .threaten]

    /// Damage, fire, death and closure are attacks only where violence caused them.
    func isAttackOnHealth(_ draft: EventDraft, unit: Unit, health: HealthTarget) -> Bool {
        let isPeople = health.resources.contains(.personnel) || health.resources.contains(.patients)
        if unit.has([.kill, .injure]), !isPeople, !isMassacre(unit) {
            // أصيب المستشفى بقذيفة: things are hit, not wounded.
            // أصيب المستشفى إصابة مباشرة، إصابة المستشفى بأضرار
            if unit.has(.impact) {
                // مستشفى ينقذ طفلا أصيب برصاصة: whom the relative clause is about.
                if unit.isVerb, draft.trigger > grammar.range.lowerBound, isSomebody(draft.trigger - 1) { return false }
                let isDamaged = overview.has([.damage]) && (hasViolence || setting == .war) && !isAccident
                // أصيب المستشفى بقصف مدفعي
                let isStruck = draft.arguments.instruments.contains { grammar[$0.head].has(.strike) }
                // قصفت الطائرات المستشفى، كما أصيبت سيارة إسعاف
                if health.resources == [.transport], unit.isVerb, hasViolence || isConflict, !isAccident { return true }
                let isByThemselves = hasForce && grammar.hasPronounSubject(draft.trigger)
                return (hasMunition || isStruck || isDamaged || isDirectHit || isFromAfar(draft) || isByThemselves)
                    && (unit.isVerb || unit.features.kind == .masdar)
            }
            // مقتل نازح وابنته في باحة المستشفى إثر قصف: no death of wounds, told of those who were taken there.
            let isOnScene =
                hasViolence && !unit.isVerb && draft.attackType == nil && health.isBuilding && !health.isGeneric
            if isOnScene, !health.isNear, !overview.has([.careMovement, .wounded]), !draft.arguments.places.isEmpty {
                return true
            }
            // أعدم الجرحى داخل المستشفى
            let isExecution = draft.attackType != nil && setting == .war
            // قضوا في قصف المستشفى
            let isInStrike = unit.kind == .phrase && draft.attackType == .heavyWeapons
            return isByForce(draft) || (unit.has(.kill) && unit.isVerb && (hasForce || isExecution || isInStrike))
        }
        if isUnarmed(draft) || isBeyondWar(draft, unit: unit, health: health) { return false }
        // أخطاء تضرر منها المرضى: patients are harmed by much else.
        if unit.has(.damage), health.resources == [.patients], !hasViolence { return false }
        if draft.attackType == .other { return true }
        // فقدان الاتصال بطاقم إسعاف: lost to violence, where that is spoken of.
        if unit.group >= 0, groups[Int(unit.group)].mode == "missing" {
            return isPeople || health.resources.contains(.transport)
                ? (hasViolence || isConflict || setting == .war) && !isAccident : false
        }
        if isAccident, !hasForce, !unit.has(.assault) { return false }
        // حريق يودي بحياة مرضى
        if unit.has(.kill), draft.attackType == nil, overview.has([.burn]), !hasViolence, !hasForce { return false }
        // حريق والدفاع المدني يحاصره: fires are contained, too.
        if unit.has(.besiege), draft.arguments.targetIsPronoun, overview.has([.burn]), !hasForce { return false }
        // حطم أقارب المتوفى قسم الطوارئ
        if unit.has(.damage), unit.isVerb, isByOffenders(draft) { return true }
        // 34 مستشفى خارج الخدمة منذ بداية العام، نصف المستشفيات خارج الخدمة: in a war, counted over a time or as a share.
        if unit.has(.outOfService), setting == .war, health.hasNumber && isCountedSince || isShare(health) {
            return true
        }
        if isMassacre(unit) { return true }
        if draft.eventClass == .coerce, unit.has(.evacuate) {
            // أجبر الأطباء على مغادرة المستشفى: in a war no ministry compels anybody that is not named.
            return isByForce(draft) || hasViolence || (setting == .war && draft.arguments.actors.isEmpty)
        }
        if unit.has(EventReader.deeds) || draft.eventClass == .control { return true }
        // أحرقت سيارتا إسعاف: somebody set them on fire, where احترقت tells of none.
        // تعرض مستشفى للحرق
        let isArson = setting == .war && (unit.isVerb || unit.proclitics.contains(.li)) && !isAccident
        if draft.attackType == .fire, !draft.arguments.actors.isEmpty || hasForce || isArson { return true }
        if unit.has([.damage, .kill, .injure, .burn]), isByForce(draft) { return true }
        // الجنود عاثوا في المستشفى وحطموا الأجهزة
        if unit.has(.damage), unit.isVerb, hasForce { return true }
        if isMurder(draft, unit: unit) { return true }
        // الأضرار التي لحقت بالمستشفى: in a war it is the war that damages, unless it burns or storms.
        if unit.has(.damage), setting == .war, !isAccident, !overview.has([.burn]) {
            return true
        }
        // An assassination or execution is violence by itself, and whoever is killed in a war is killed by it.
        if unit.has(.kill), draft.attackType != nil || (setting == .war && !isAccident) { return true }
        return hasViolence || isConflict
            || (unit.has(.kill) && (isOverWar || (health.isGeneric && unit.isVerb && isCountedSince)))
    }

    /// سقطت شجرة خلف المستشفى، انفجر أنبوب مياه قربه: what nobody knows for a weapon, and something near it.
    private func isBeyondWar(_ draft: EventDraft, unit: Unit, health: HealthTarget) -> Bool {
        health.isNear && unit.has([.explode, .impact]) && unit.isVerb && !hasMunition
            && !draft.arguments.instruments.isEmpty
            && draft.arguments.instruments.allSatisfy { grammar[$0.head].group < 0 && grammar[$0.head].kind == .word }
    }

    private func isSomebody(_ index: Int) -> Bool {
        grammar[index].isNominal && grammar[index].has([.people, .wounded, .patients]) && !grammar[index].hasArticle
    }

    /// نصف المستشفيات
    private func isShare(_ health: HealthTarget) -> Bool {
        (health.isGeneric || grammar[health.units.lowerBound].features.number == .plural)
            && health.units.lowerBound > grammar.range.lowerBound && grammar[health.units.lowerBound - 1].isAmount
    }

    /// منذ أكتوبر، منذ اندلاع الحرب
    private var isCountedSince: Bool { isOverWar || grammar.range.contains { grammar[$0].particle == .mundhu } }

    /// أصاب الطيران سيارة إسعاف: those who hit with weapons of war.
    private func isFromAfar(_ draft: EventDraft) -> Bool {
        (draft.arguments.instruments + draft.arguments.actors).contains { grammar[$0.head].has(.force) }
    }

    /// إصابة مباشرة
    private var isDirectHit: Bool {
        grammar.range.contains { index in
            grammar[index].kind == .phrase && grammar[index].has(.impact) && !grammar[index].isVerb
        }
    }

    /// منذ السابع من أكتوبر، منذ اندلاع: a phrase for a span that began with a war.
    private var isOverWar: Bool {
        grammar.range.contains {
            grammar[$0].kind == .phrase && grammar[$0].has(.aggregate) && grammar[$0].has(.longPeriod)
        }
    }

    /// Torture is what states and armed groups do.
    func isTorture(_ unit: Unit) -> Bool { unit.group >= 0 && groups[Int(unit.group)].mode == "torture" }

    /// شاب يقتل طبيبا: killing by somebody, where مات tells of none.
    private func isMurder(_ draft: EventDraft, unit: Unit) -> Bool {
        unit.has(.kill) && unit.isVerb && draft.eventClass == .attack && !draft.arguments.actors.isEmpty
    }

    /// مجزرة المستشفى: the word alone tells of many deaths by violence.
    private func isMassacre(_ unit: Unit) -> Bool {
        unit.has(.kill) && unit.group >= 0 && groups[Int(unit.group)].mode == "massacre"
    }

    func isByForce(_ draft: EventDraft) -> Bool { isByForce(draft.arguments) }

    func isByForce(_ arguments: Arguments) -> Bool {
        arguments.actors.contains { grammar.type(of: $0) == .force }
            || arguments.instruments.contains { grammar.type(of: $0) == .munition }
    }

    /// Violence in the sentence, or in the one before, where that told of an attack on health care.
    var hasViolence: Bool { overview.hasViolence || isBehindAttack }

    private var hasMunition: Bool { overview.has([.munition]) }

    var hasForce: Bool { overview.has([.force, .munition]) }

    var isAccident: Bool { overview.has([.accident]) }

    /// What is left of an attack on health care where nothing tells of war: deeds of violence are crime, and damage,
    /// closures and deaths are mishaps. Of attacks in general people speak anywhere.
    func inSetting(_ draft: EventDraft) -> EventDraft? {
        guard draft.health != nil, setting != .war else { return draft }
        // لم يقتل أي طبيب: what did not happen needs no war.
        if draft.status == .denied { return draft }
        if draft.status == .threatened {
            if hasForce || hasViolence || isConflict { return draft }
            // هدد الأطباء بالإضراب: threatened by nobody.
            guard !draft.arguments.actors.isEmpty else { return nil }
        }
        guard setting == .peace || draft.status == .reported || draft.status == .ongoing else { return draft }
        // إسبانيا تطالب بوقف الهجمات على المنشآت الطبية: wherever those are.
        let unit = grammar[draft.trigger]
        if draft.status == .demanded, draft.health?.isGeneric == true, unit.has(.strike), !unit.isAdjective {
            return draft
        }
        if isByMilitia(draft) { return draft }
        if draft.attackType == .other {
            draft.context = "crime"
            return draft
        }
        let isKilling = unit.has(.kill) && (draft.attackType != nil || isMurder(draft, unit: unit))
        let isViolent = unit.has(EventReader.crimes) || isKilling
        // استهداف is no word for a quarrel, nor مجزرة for a crime.
        let isThing = draft.health?.isBuilding == true
        let isStruck = unit.has(.strike) && !unit.has(.assault) && (isThing || !draft.arguments.targetIsPronoun)
        let isHit =
            draft.attackType == .militarization
            || (draft.attackType == .heavyWeapons && (unit.kind == .phrase || hasViolence))
            || draft.attackType == .chemical
        // استشهد مسعفان: the word alone tells of war.
        if setting == .untold, unit.has(.kill), draft.attackType == .unknown { return draft }
        if setting == .untold, draft.context == nil, isHit || (unit.has(.storm) && isThing) { return draft }
        // التحالف يدمر عيادة
        if setting == .untold, unit.has(.damage), unit.isVerb, isByForce(draft) { return draft }
        // اقتياد الطواقم خلال اقتحام المجمع
        let isTold = HealthAttackReader(grammar: grammar).isOnSpeaker(draft.trigger) && unit.features.number == .plural
        // توقيف طواقم الإسعاف: crews are not arrested for what one of them did.
        let isCrews = unit.has(.arrest) && draft.health?.isGeneric == true && draft.health?.resources == [.personnel]
        if setting == .untold, unit.has([.arrest, .abduct]), hasViolence || isTold || isCrews { return draft }
        if setting == .untold, isStruck || isMassacre(unit) || isTorture(unit) || isLossOfWar(unit) {
            return draft
        }
        if setting == .fighting { return isViolent || hasForce || hasViolence || isConflict ? draft : nil }
        guard isViolent || draft.attackType == .fire else { return nil }
        switch draft.status {
        case .denied, .planned, .hypothetical: return draft
        case .reported, .ongoing, .general, .threatened, .historical, .demanded: break
        }
        draft.context = "crime"
        return draft
    }

    /// سرقة محتويات المستشفى على يد الميليشيات: what militias do is war, by whatever word of the police it is called.
    private func isByMilitia(_ draft: EventDraft) -> Bool {
        draft.arguments.actors.contains { actor in
            let head = grammar[actor.head]
            // عشرات الجنود اقتحموا المستشفى
            let isArmy =
                head.has(.force) && head.group >= 0 && groups[Int(head.group)].mode == "army"
                && head.features.number == .plural
            return isArmy || (head.has(.force) && head.has(.armedHead))
        }
    }

    /// Staff whom somebody threatens suffer that itself; of a facility the threat is of what is to befall it.
    func isThreat(_ draft: EventDraft) -> Bool {
        guard draft.status == .threatened, grammar[draft.trigger].has(.threaten), let health = draft.health,
            health.resources.contains(.personnel) || health.resources.contains(.patients), !health.isBuilding
        else { return false }
        let trigger = grammar[draft.trigger]
        // توعد كل طبيب, which nobody has been told to his face.
        if health.units.lowerBound > draft.trigger + 1, grammar[health.units.lowerBound - 1].particle == .quantifier {
            return false
        }
        // توعد بقتل أي طبيب: the doctors are whom the deed would befall, and nobody has been told so yet.
        let isOfDeed = draft.arguments.instruments.contains { phrase in
            phrase.head < health.units.lowerBound && grammar[phrase.head].features.kind == .masdar
                && grammar[phrase.head].has([.kill, .strike, .assault, .abduct, .arrest])
        }
        if isOfDeed, draft.trigger < health.units.lowerBound { return false }
        // سلاحه في وجه طبيبة: whoever bears it.
        if trigger.kind == .phrase, trigger.has(.munition) { return true }
        // مسلحون توعدوه بالقتل
        if trigger.isVerb, trigger.hasPronoun, trigger.features.number == .plural { return true }
        return draft.arguments.actors.contains(where: grammar.isSomebody)
            || (!grammar[draft.trigger].isVerb && grammar.sufferer(of: draft.trigger) != nil)
    }

    /// دمرت الحرب مستشفيات المدينة: what a war did to several.
    func isWorkOfWar(_ draft: EventDraft) -> Bool {
        guard draft.status == .reported, let health = draft.health, !draft.arguments.actors.isEmpty,
            grammar[health.units.lowerBound].features.number == .plural
        else { return false }
        return draft.arguments.actors.allSatisfy { actor in
            let head = grammar[actor.head]
            return head.has(.hostilities) && head.hasArticle && !head.has(.strike) && actor.units.count == 1
        }
    }

    /// قتل 700 عامل صحي خلال سنوات النزاع، أصيب مسعفان جراء استهداف سيارتهما: death or damage, told beside fighting.
    private func isLossOfWar(_ unit: Unit) -> Bool {
        unit.has([.kill, .injure, .damage, .outOfService])
            && grammar.range.contains { index in
                let other = grammar[index]
                return other.has([.hostilities, .strike]) && !other.has(.assault) && !other.has(.lightActive)
            }
    }
}
