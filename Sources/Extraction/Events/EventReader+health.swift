// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What makes a deed an attack on health care, and one of armed conflict.
extension EventReader {
    /// Protection of health care that somebody demands: what the attacks are that it is to be safe from.
    func protection(at index: Int) -> EventDraft? {
        let governors = grammar.governors(of: index)
        guard governors.has(.demand) || governors.has(.necessity) || governors.has(.draft),
            let phrase = grammar.nounPhrase(at: index + 1)
        else { return nil }
        let protected = grammar.coordination(from: phrase)
        guard
            let (phrase, health) = protected.lazy
                .compactMap({ phrase in grammar.healthTarget(in: phrase).map { (phrase, $0) } }).first
        else { return nil }
        var draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .demanded)
        draft.health = health
        draft.arguments.targets = [phrase]
        draft.arguments.end = protected.last?.end ?? phrase.end
        draft.evidence = [index..<index + 1, health.units] + governors.units.map { $0..<$0 + 1 }
        draft.reasons = ["demanded: protection is demanded"]
        return draft
    }

    /// A death that the lexicon holds for no event, of people who give care, where violence stands beside it:
    /// لقي مسعف مصرعه برصاص قناص.
    func violentDeath(at index: Int, group: LexiconGroup) -> EventDraft? {
        guard hasViolence || hasMunition else { return nil }
        let arguments = grammar.arguments(of: index, frame: group.frame ?? Frame(), groups: groups)
        let reader = HealthAttackReader(grammar: grammar)
        guard let health = reader.target(of: index, arguments: arguments), health.resources.contains(.personnel) else {
            return nil
        }
        var draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.attackType = group.attackType
        draft.arguments = arguments
        draft.health = health
        draft.evidence = [index..<index + 1, health.units]
        finish(&draft, governors: grammar.governors(of: index))
        return draft
    }

    /// A facility that somebody took and holds.
    func takeControl(of arguments: Arguments, into draft: inout EventDraft) {
        let trigger = grammar[draft.trigger]
        guard trigger.isVerb || !trigger.proclitics.contains(.li) else { return }
        guard !isAccident, !grammar.range.contains(where: { grammar[$0].has(.burn) }) else { return }
        draft.health = (arguments.targets + arguments.places).lazy.compactMap(grammar.healthTarget)
            .first { $0.resources.contains(.facility) && !$0.isGeneric }
        if draft.health != nil { draft.attackType = .militarization }
    }

    private static let weapons: ClassSet = [.strike, .explode, .munition, .clash, .force, .storm, .besiege]
    private static let deeds: ClassSet = [
        .strike, .storm, .assault, .explode, .abduct, .loot, .impact, .clash, .besiege, .arrest, .obstruct, .evacuate,
        .threaten,
    ]
    /// What is also done where there is no war.
    private static let crimes: ClassSet = [.assault, .strike, .storm, .abduct, .loot, .threaten]
    private static let violence: ClassSet = [.strike, .explode, .munition, .clash, .assault, .storm, .hostilities]

    /// Damage, fire, death and closure are attacks only where violence caused them.
    func isAttackOnHealth(_ draft: EventDraft, unit: Unit, health: HealthTarget) -> Bool {
        let isPeople = health.resources.contains(.personnel) || health.resources.contains(.patients)
        if unit.has([.kill, .injure]), !isPeople {
            // أصيب المستشفى بقذيفة: things are hit, not wounded.
            if unit.has(.impact) { return hasMunition && (unit.isVerb || unit.features.kind == .masdar) }
            return isByForce(draft)
        }
        if isAccident, !hasForce { return false }
        if unit.has(EventReader.deeds) || draft.eventClass == .control { return true }
        if draft.attackType == .fire, !draft.arguments.actors.isEmpty || hasForce { return true }
        if unit.has([.damage, .kill, .injure, .burn]), isByForce(draft) { return true }
        // An assassination or execution is violence by itself.
        if unit.has(.kill), draft.attackType != nil { return true }
        return hasViolence || isConflict
    }

    private func isByForce(_ draft: EventDraft) -> Bool {
        draft.arguments.actors.contains { grammar.type(of: $0) == .force }
            || draft.arguments.instruments.contains { grammar.type(of: $0) == .munition }
    }

    private var hasViolence: Bool {
        grammar.range.contains { grammar[$0].has(EventReader.violence) }
    }

    private var hasMunition: Bool {
        grammar.range.contains { grammar[$0].has(.munition) }
    }

    private var hasForce: Bool {
        grammar.range.contains { grammar[$0].has([.force, .munition]) }
    }

    private var isAccident: Bool {
        grammar.range.contains { grammar[$0].has(.accident) }
    }

    /// What is left of an attack on health care where nothing tells of war: deeds of violence are crime, and damage,
    /// closures and deaths are mishaps. Of attacks in general people speak anywhere.
    func inSetting(_ draft: EventDraft) -> EventDraft? {
        guard draft.health != nil, setting != .war else { return draft }
        if draft.status == .threatened { return hasForce || hasViolence || isConflict ? draft : nil }
        guard setting == .peace || draft.status == .reported || draft.status == .ongoing else { return draft }
        let unit = grammar[draft.trigger]
        let isViolent = unit.has(EventReader.crimes) || unit.has(.kill) && draft.attackType != nil
        if setting == .fighting { return isViolent || hasForce || hasViolence || isConflict ? draft : nil }
        guard isViolent else { return nil }
        var draft = draft
        draft.context = "crime"
        return draft
    }

    /// Violence without armed conflict: no forces and no weapons of war, but the words of private quarrels,
    /// theft or a fight in a casualty department.
    func isCrime(_ draft: EventDraft, unit: Unit) -> Bool {
        if isByForce(draft) { return false }
        let namesCrime = grammar.range.contains { grammar[$0].has(.crime) }
        if namesCrime, isByCivilians(draft) { return true }
        if grammar.range.contains(where: { grammar[$0].has(EventReader.weapons) }) {
            return namesCrime && !hasHeavyWeapons
        }
        if namesCrime { return true }
        guard !isConflict, unit.has(.assault), !unit.has(.strike) else { return false }
        // Shots are war until something says otherwise; blows and insults are not.
        switch unit.group >= 0 ? groups[Int(unit.group)].attackType : nil {
        case .individualWeapons, .heavyWeapons, .chemical: return false
        case nil: return setting != .war
        default: return true
        }
    }

    /// أحد المواطنين، شاب، مرافقو المريض.
    private func isByCivilians(_ draft: EventDraft) -> Bool {
        !draft.arguments.actors.isEmpty
            && draft.arguments.actors.allSatisfy { actor in
                grammar[actor.head].has([.people, .crime]) && !actor.units.contains { grammar[$0].has(.force) }
            }
    }

    private var hasHeavyWeapons: Bool {
        grammar.range.contains { grammar[$0].has([.strike, .munition, .clash]) }
    }
}
