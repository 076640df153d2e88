// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What tells violence of private life from that of armed conflict.
extension EventReader {
    private static let weaponsOfWar: ClassSet = [.strike, .explode, .munition, .clash, .force, .storm, .besiege]

    /// Violence without armed conflict: no forces and no weapons of war, but the words of private quarrels,
    /// theft or a fight in a casualty department.
    func isCrime(_ draft: EventDraft, unit: Unit) -> Bool {
        if isByGang(draft) || isLawful(draft, unit: unit) || isOfArrested(draft, unit: unit) || isDrawnByOffender(unit)
        {
            return true
        }
        if unit.has([.assault, .kill]), isByKin(draft) { return true }
        if isByForce(draft) || isTorture(unit) { return false }
        if unit.has(.damage), isByOffenders(draft) { return true }
        // طبيب يعتدي على مريضة
        if unit.has(.assault), !draft.arguments.actors.isEmpty, draft.arguments.actors.allSatisfy(isStaff) {
            return true
        }
        // Of what befalls a kind people speak in a war as of the war.
        if setting == .war, draft.health?.isGeneric == true { return false }
        let namesCrime = overview.has([.crime])
        if namesCrime, isByCivilians(draft) || isWithBlade(draft) { return true }
        // محام يضرب طبيبة، قتل على يد جاره: what civilians do to each other.
        if setting != .war, unit.has([.assault, .kill]), isByCivilians(draft), !overview.has([.munition]) {
            return true
        }
        if overview.has(EventReader.weaponsOfWar) {
            return namesCrime && !hasHeavyWeapons
        }
        if namesCrime { return true }
        guard !isConflict, unit.has(.assault), !unit.has(.strike), !isBlowToBuilding(draft, by: unit) else {
            return false
        }
        // Shots are war until something says otherwise; blows and insults are not.
        switch unit.group >= 0 ? groups[Int(unit.group)].attackType : nil {
        case .individualWeapons, .heavyWeapons, .chemical: return false
        // Of attacks on staff as a kind people speak where there is war, too.
        case nil: return setting != .war && !(setting == .untold && draft.health?.isGeneric == true)
        default: return true
        }
    }

    /// أوقفت الشرطة صيدليا لبيعه أدوية مغشوشة: arrested by the police for an offence told behind.
    private func isLawful(_ draft: EventDraft, unit: Unit) -> Bool {
        guard unit.has(.arrest), draft.arguments.actors.contains(where: { isGroup($0.head, mode: "police") }) else {
            return false
        }
        return (draft.trigger + 1..<grammar.range.upperBound).contains { isGroup($0, mode: "offence") }
    }

    /// القبض على شاب اعتدى على ممرضة: what somebody was arrested for, who is no fighter.
    private func isOfArrested(_ draft: EventDraft, unit: Unit) -> Bool {
        let doer = draft.trigger - 1
        guard unit.isVerb, unit.has(.assault), !unit.has(.strike), doer - 1 >= grammar.range.lowerBound,
            grammar[doer].has(.people), !grammar[doer].hasArticle, !grammar[doer].has(.force)
        else { return false }
        return (max(grammar.range.lowerBound, doer - 2)..<doer).contains { grammar[$0].has(.arrest) }
    }

    private func isGroup(_ index: Int, mode: String) -> Bool {
        grammar[index].group >= 0 && groups[Int(grammar[index].group)].mode == mode
    }

    /// عصابة alone: with an adjective or a name it is a side of a war, as others call it.
    private func isByGang(_ draft: EventDraft) -> Bool {
        !draft.arguments.actors.isEmpty
            && draft.arguments.actors.allSatisfy { actor in
                actor.units.count == 1 && grammar[actor.head].has([.crime]) && grammar[actor.head].has(.force)
            }
    }

    /// زوجها، طليقها، شقيقه: somebody's relative or neighbour, wherever it is.
    private func isByKin(_ draft: EventDraft) -> Bool {
        !draft.arguments.actors.isEmpty
            && draft.arguments.actors.allSatisfy { actor in
                let head = grammar[actor.head]
                return head.has(.people) && head.hasPronoun && head.features.number == .singular
                    && !actor.units.contains { grammar[$0].has(.force) }
            }
    }

    /// أشهر مخمور سكينا في وجه ممرضة: a weapon drawn by somebody who bears none by trade.
    private func isDrawnByOffender(_ unit: Unit) -> Bool {
        guard unit.kind == .phrase, unit.has(.threaten), unit.has(.munition), !overview.has([.force]) else {
            return false
        }
        return overview.has([.crime]) || setting == .peace
    }

    /// أحد المواطنين، شاب، مرافقو المريض.
    private func isByCivilians(_ draft: EventDraft) -> Bool {
        !draft.arguments.actors.isEmpty
            && draft.arguments.actors.allSatisfy { actor in
                grammar[actor.head].has([.people, .crime]) && !actor.units.contains { grammar[$0].has(.force) }
            }
    }

    /// ضربة بآلة حادة
    func isWithBlade(_ draft: EventDraft) -> Bool {
        setting != .war && draft.arguments.instruments.contains { grammar[$0.head].has(.crime) }
    }

    private var hasHeavyWeapons: Bool { overview.has([.strike, .munition, .clash]) }

    /// أقارب المتوفى حطموا قسم الطوارئ، لصوص: those whom one has to do with in a hospital at peace, where anybody is one.
    func isByOffenders(_ draft: EventDraft) -> Bool {
        let offenders: ClassSet = setting == .peace ? [.crime, .people] : [.crime]
        return !draft.arguments.actors.isEmpty
            && draft.arguments.actors.allSatisfy { actor in
                grammar[actor.head].has(offenders) && !actor.units.contains { grammar[$0].has(.force) }
            }
    }

    private func isStaff(_ phrase: NounPhrase) -> Bool { grammar.healthTarget(in: phrase)?.resources == [.personnel] }

    /// الضرب المتكرر للمستشفى: no building is hit with a fist.
    private func isBlowToBuilding(_ draft: EventDraft, by unit: Unit) -> Bool {
        draft.health?.isBuilding == true && unit.group >= 0 && groups[Int(unit.group)].attackType == nil
            && groups[Int(unit.group)].frame?.object == .target
    }
}
