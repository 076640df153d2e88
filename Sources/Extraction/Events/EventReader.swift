// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Reads the events of an article, sentence by sentence.
struct EventReader {
    private(set) var grammar: SentenceGrammar
    let groups: [LexiconGroup]
    /// By group of the lexicon, whether its words are triggers by themselves.
    private let triggers: ContiguousArray<Bool>
    /// The sentence that is read.
    private(set) var sentence = 0
    let setting: ConflictSetting
    /// The violence of armed conflict was spoken of earlier in the article.
    var isConflict = false
    /// The sentence that told last of an attack on health care.
    var lastAttack = -2
    private(set) var overview: SentenceOverview
    /// The article tells of games.
    let isAboutSport: Bool

    init(units: UnitView, lexicon: Lexicon, setting: ConflictSetting) {
        groups = lexicon.groups
        triggers = lexicon.triggers
        self.setting = setting
        isAboutSport = EventReader.isAboutSport(units, words: lexicon.sports)
        grammar = SentenceGrammar(units: units, range: 0..<0)
        overview = SentenceOverview(grammar, triggers: triggers)
    }

    /// Whether the sentence before told of an attack on health care.
    var isBehindAttack: Bool { lastAttack == sentence - 1 }

    /// Makes a sentence the one that is read.
    mutating func turn(to sentence: Int, units: Range<Int>) {
        self.sentence = sentence
        grammar = SentenceGrammar(units: grammar.units, range: units)
        overview = SentenceOverview(grammar, triggers: triggers)
    }

    /// The events in the order of their triggers.
    func events() -> [EventDraft] {
        guard overview.hasCue else { return [] }
        var drafts: [EventDraft] = []
        let ceasefires = CeasefireReader(grammar: grammar, groups: groups)
        var skipTo = grammar.range.lowerBound
        if let draft = stationed() { drafts.append(draft) }
        for index in grammar.range {
            let unit = grammar[index]
            // Every class that is asked for below has to be among its cues.
            guard SentenceOverview.isCue(unit, triggers: triggers) else { continue }
            if index >= skipTo, unit.has(CeasefireReader.names), let reading = ceasefires.reading(at: index) {
                drafts.append(draft(of: reading))
                skipTo = reading.units.upperBound
                continue
            }
            if unit.has([.protect, .respect]) || isRelease(unit), !unit.isVerb,
                let draft = safety(at: index) ?? protection(at: index).flatMap(inSetting)
            {
                drafts.append(draft)
                continue
            }
            if unit.has(.halt), unit.isVerb, let draft = standstill(at: index) {
                drafts.append(draft)
                continue
            }
            if unit.has(.militaryUse), let draft = militarization(at: index) {
                drafts.append(draft)
                continue
            }
            if unit.has(.evacuate), let draft = orderedOut(at: index) {
                drafts.append(draft)
                continue
            }
            if unit.has(.deploy), let draft = deployment(at: index) {
                drafts.append(draft)
                continue
            }
            if unit.has(.permit), let draft = refusal(at: index) ?? passage(demandedAt: index).flatMap(inSetting) {
                drafts.append(draft)
                continue
            }
            if unit.has(.calm), let draft = calm(at: index) {
                drafts.append(draft)
                continue
            }
            if unit.has(EventReader.victims), let draft = victims(at: index) {
                drafts.append(draft)
                continue
            }
            if unit.has(EventReader.states) || (unit.has(.evacuate) && unit.isAdjective),
                let draft = (ruin(at: index) ?? struck(at: index)).flatMap(inSetting) ?? capacity(at: index)
            {
                drafts.append(draft)
                continue
            }
            if unit.has(.undergo), let draft = affront(at: index) ?? slogan(at: index) ?? declaredTarget(at: index) {
                drafts.append(draft)
                continue
            }
            if unit.has(.crime), let draft = quarrel(at: index) {
                drafts.append(draft)
                continue
            }
            guard index >= skipTo, unit.group >= 0,
                unit.has(EventReader.results) || groups[Int(unit.group)].event != nil || isLaunch(unit),
                !isOtherName(index)
            else { continue }
            // Its number: a copy of the group would count references that all workers share.
            let group = Int(unit.group)
            if groups[group].event == nil, isLaunch(unit), let draft = launch(at: index, group: group) {
                drafts.append(draft)
            }
            if groups[group].event == nil, unit.has(.munition), let draft = barrage(at: index, group: group) {
                drafts.append(draft)
            }
            if groups[group].event == nil, unit.has(.munition), let draft = pelting(at: index, group: group) {
                drafts.append(draft)
            }
            if unit.has(.munition), !unit.isVerb, let draft = use(ofWeaponAt: index) { drafts.append(draft) }
            if groups[group].event == nil, let draft = result(at: index, group: group) { drafts.append(draft) }
            guard let event = groups[group].event, event != .ceasefire, !isAchieved(index, group: group),
                !carriesNothing(index)
            else { continue }
            if let draft = draft(of: index, event: event, group: group) { drafts.append(draft) }
        }
        if drafts.count > 1 {
            dropStopsOfTruces(from: &drafts)
            dropRepeatedCommands(from: &drafts)
        }
        return drafts.count > 1 ? merged(drafts) : drafts
    }

    /// What tells of an attack only by what stands around it.
    static let results: ClassSet = [.kill, .burn, .evacuate, .munition, .collapse, .damage, .arrest]

    /// الإفراج الفوري عن الأطباء: their being held is what it is about.
    private func isRelease(_ unit: Unit) -> Bool {
        unit.group >= 0 && groups[Int(unit.group)].mode == "release"
    }

    /// أطلق، ألقى، رمى: verbs that tell of an attack only where what is launched is a weapon.
    private func isLaunch(_ unit: Unit) -> Bool { unit.has(.lightActive) && unit.has(.strike) }

    /// ألقت مروحيات براميل على نقطة طبية.
    private func launch(at index: Int, group: Int) -> EventDraft? {
        guard let draft = draft(of: index, event: .attack, group: group) else { return nil }
        // أطلقوا عليه النار: fire is no doer.
        let fire = draft.arguments.actors.first(where: isFire)
        draft.arguments.actors.removeAll(where: isFire)
        // يطلق نداء مع ازدياد المصابين بالشظايا: what is launched is no weapon.
        if draft.arguments.instruments.contains(where: { $0.preposition == nil && isAppeal($0) }) { return nil }
        // رمت الدبابات المشفى بالقذائف: what is thrown stands behind ب, and the object is thrown at.
        if draft.health == nil, draft.arguments.instruments.contains(where: { $0.preposition == .bi && isWeapon($0) }),
            let struck = draft.arguments.instruments.first(where: {
                $0.preposition == nil && grammar.type(of: $0) == .health
            }),
            let health = grammar.healthTarget(in: struck)
        {
            draft.arguments.instruments.removeAll { $0 == struck }
            draft.arguments.targets.append(struck)
            draft.health = health
            draft.eventClass = .attack
            draft.evidence.append(health.units)
        }
        guard
            let weapon = fire ?? draft.arguments.instruments.first(where: isWeapon)
                ?? draft.arguments.actors.first(where: isOwnGun)
        else { return nil }
        let types = weapon.units.lazy.compactMap { unit -> HealthAttackType? in
            let unit = grammar[unit]
            return unit.has([.munition, .strike]) && unit.group >= 0 ? groups[Int(unit.group)].attackType : nil
        }
        draft.attackType = draft.attackType ?? types.first ?? .heavyWeapons
        return draft
    }

    /// أصابت قذيفة صيدلية: what the munition that does it says.
    private func weapon(among arguments: Arguments) -> HealthAttackType? {
        guard let munition = arguments.instruments.first(where: { grammar.type(of: $0) == .munition }) else {
            return nil
        }
        let group = grammar[munition.head].group
        return group < 0 ? nil : groups[Int(group)].attackType
    }

    private func isWeapon(_ phrase: NounPhrase) -> Bool {
        let type = grammar.type(of: phrase)
        // دونوا الحي بالمدفعية
        return isOwnGun(phrase) || type == .munition || isFire(phrase) || (type == .force && phrase.preposition == .bi)
    }

    /// نداء، مناشدة، بيان
    private func isAppeal(_ phrase: NounPhrase) -> Bool { grammar[phrase.head].has([.demand, .document, .speech]) }

    /// صوبوا مدافعهم نحو المستشفى
    private func isOwnGun(_ phrase: NounPhrase) -> Bool {
        let head = grammar[phrase.head]
        return head.has(.force) && head.hasPronoun && head.group >= 0
            && groups[Int(head.group)].attackType == .heavyWeapons
    }

    /// النار، الرصاص: what is opened or fired.
    private func isFire(_ phrase: NounPhrase) -> Bool {
        let head = grammar[phrase.head]
        return head.has(.strike) && !head.isVerb && head.group >= 0 && groups[Int(head.group)].mode == "firearms"
    }

    /// حق النقض (الفيتو): the same thing once more, in brackets.
    private func isOtherName(_ index: Int) -> Bool {
        index - 2 >= grammar.range.lowerBound && grammar[index - 1].punctuation == .openParen
            && grammar[index - 2].group == grammar[index].group
    }

    // MARK: Ceasefires

    private func draft(of reading: CeasefireReader.Reading) -> EventDraft {
        let draft = EventDraft(
            sentence: sentence,
            trigger: reading.trigger,
            eventClass: .ceasefire,
            status: CeasefireReader.status(of: reading.stage),
            stage: reading.stage
        )
        draft.evidence = [reading.units] + reading.governors.units.map { $0..<$0 + 1 }
        draft.reasons = ["ceasefire \(reading.stage.rawValue): \(reading.reason)"]
        draft.confidence = reading.stage == .mentioned ? 0.6 : 0.85
        let parties = CeasefireParties(grammar: grammar)
        draft.arguments = parties.arguments(of: reading)
        let terms = CeasefireTerms(grammar: grammar, units: reading.units)
        draft.duration = terms.duration
        draft.purpose = terms.purpose
        return draft
    }

    /// كفى حربا، أوقفوا إطلاق النار: one call, said twice.
    private func dropRepeatedCommands(from drafts: inout [EventDraft]) {
        var isCalledFor = drafts.contains { $0.stage == .calledFor && !isCommand($0) }
        drafts.removeAll { draft in
            guard draft.stage == .calledFor, isCommand(draft) else { return false }
            defer { isCalledFor = true }
            return isCalledFor
        }
    }

    private func isCommand(_ draft: EventDraft) -> Bool {
        grammar[draft.trigger].has(.ceasefire) && grammar[draft.trigger].has(.demand)
    }

    /// احترام الهدنة ووقف الهجمات: that attacks stop is part of keeping the truce.
    private func dropStopsOfTruces(from drafts: inout [EventDraft]) {
        guard drafts.contains(where: { $0.stage == .upholdCalledFor && grammar[$0.trigger].has(.ceasefire) }) else {
            return
        }
        drafts.removeAll {
            ($0.stage == .calledFor || $0.stage == .upholdCalledFor) && !grammar[$0.trigger].has(.ceasefire)
        }
    }

    /// Calm that somebody demands: less than a ceasefire, which stops the fighting.
    private func calm(at index: Int) -> EventDraft? {
        let governors = grammar.governors(of: index)
        guard governors.has(.demand) || governors.has(.necessity) else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .request, status: .demanded)
        draft.mode = "yield"
        draft.evidence = [index..<index + 1]
        draft.arguments = grammar.arguments(of: index, frame: Frame(prepositions: [.fi: .place]), groups: groups)
        finish(draft, governors: governors)
        return draft
    }

    // MARK: Others

    private func draft(of index: Int, event: EventClass, group: Int) -> EventDraft? {
        let unit = grammar[index]
        let frame = groups[group].frame ?? Frame()
        let arguments = grammar.arguments(of: index, frame: frame, groups: groups)
        let governors = grammar.governors(of: index)
        let mayStrikeHealth =
            event == .attack || event == .destruction || event == .control || groups[group].attackType != nil
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: event, status: .reported)
        draft.mode = event == .control ? nil : groups[group].mode
        draft.attackType = groups[group].attackType ?? weapon(among: arguments)
        draft.evidence = [index..<index + 1]
        if mayStrikeHealth {
            let reader = HealthAttackReader(grammar: grammar)
            // أمهلوا الإدارة حتى الخميس لتسديد الفواتير: a time given for anything.
            let isTime = unit.has(.threaten) && unit.has(.advocate) && !isOfViolence(behind: index)
            draft.health = isTime ? nil : reader.target(of: index, arguments: arguments)
            if draft.health == nil, let crew = reader.hindered(by: index) {
                (draft.health, draft.attackType) = (crew, .obstruction)
            }
            if draft.health == nil, let base = firingBase(of: index) {
                (draft.health, draft.attackType) = (base, .militarization)
            }
        }
        draft.arguments = consume arguments
        // طائراتنا لم تمس المستشفى
        if unit.kind == .phrase, unit.has(.impact), unit.has(.common), draft.health == nil || !isOfForces(index) {
            return nil
        }
        if event == .control {
            if isRetaken(behind: index) || isRetaking(index) { draft.health = nil }
            if draft.health == nil { takeControl(draft) }
        }
        guard draft.health != nil || isTold(draft, group: group) else { return nil }
        if mayStrikeHealth {
            if let health = draft.health {
                if isForCare(draft) { return punishment(draft, governors: governors) }
                guard groups[group].mode != "sentence", isAttackOnHealth(draft, unit: unit, health: health) else {
                    draft.health = nil
                    if event == .destruction { return nil }
                    finish(draft, governors: governors)
                    return draft
                }
                draft.eventClass = .attack
                draft.evidence.append(health.units)
                draft.proximity = health.isNear && !isStruckToo(behind: index) || isApart(health)
                if isCrime(draft, unit: unit) {
                    draft.context = "crime"
                    if isWithBlade(draft) { draft.attackType = .individualWeapons }
                }
                finish(draft, governors: governors)
                if isThreat(draft) { (draft.status, draft.reasons) = (.reported, ["reported: staff were threatened"]) }
                if isWorkOfWar(draft) {
                    (draft.status, draft.reasons) = (.general, ["general: a war did it, not a deed"])
                }
                // What did not happen is no crime; what is to be prevented among staff and visitors is.
                let isUntrue = draft.status == .hypothetical && !governors.has(.protect)
                if draft.status == .denied || isUntrue { draft.context = nil }
                return inSetting(draft)
            }
        }
        finish(draft, governors: governors)
        return draft
    }

    /// Gives a draft its status, with the reason and the words that decided it.
    func finish(_ draft: EventDraft, governors: Governors) {
        let (status, reason) = StatusReader(grammar: grammar)
            .status(of: draft.trigger, governors: governors, health: draft.health)
        draft.status = status
        draft.reasons.append(reason)
        for unit in governors.units { draft.evidence.append(unit..<unit + 1) }
    }
}

extension CeasefireReader {
    /// The status of an event at a stage.
    static func status(of stage: CeasefireStage) -> EventStatus {
        switch stage {
        case .calledFor, .upholdCalledFor: .demanded
        case .offered, .negotiated: .planned
        case .declared, .agreed, .extended, .violated, .suspended, .rejected, .collapsed, .expired: .reported
        case .inForce: .ongoing
        case .denied: .denied
        case .mentioned: .general
        }
    }
}
