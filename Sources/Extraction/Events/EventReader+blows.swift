// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Blows that verbs of everyday use carry, and limbs that are broken.
extension EventReader {
    /// Units behind a verb within which the blows stand that it carries.
    private static let reachOfBlows = 14
    /// Units behind it within which the munitions stand that fall.
    private static let reachOfFalls = 3

    /// Whether a verb that carries blows (أوسعوه ضربا، انهالوا عليه بالعصي) carries none here: أوسعوه نقدا، انهالت عليه التهاني.
    func carriesNothing(_ index: Int) -> Bool {
        // Of the word itself, and of no other that is spelled like it.
        let classes = groups[Int(grammar[index].group)].classes
        guard classes.contains(.common) else { return false }
        if classes.contains(.threaten) { return !isOfViolence(behind: index) }
        guard classes.contains(.assault) else { return false }
        let end = min(grammar.range.upperBound, index + EventReader.reachOfBlows)
        return !(index + 1..<max(index + 1, end)).contains { other in
            isBlow(other) || (other - index <= EventReader.reachOfFalls && grammar[other].has(.munition))
        }
    }

    private func isBlow(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.group >= 0, !unit.isVerb else { return false }
        switch groups[Int(unit.group)].mode {
        case "blow", "primitive": return true
        default: return unit.has(.assault) && !unit.has(.strike) && unit.features.kind == .masdar
        }
    }

    /// Units behind a time given within which it is told for what.
    private static let reachOfTerms = 16

    private static let befalling: ClassSet = [.strike, .assault, .storm, .kill, .damage, .explode, .besiege]

    /// أمهلوا الإدارة حتى الخميس لإخلاء المبنى, إنذار أخير بأخذ المبنى بالقوة: and not to pay its bills.
    func isOfViolence(behind index: Int) -> Bool {
        let end = min(grammar.range.upperBound, index + EventReader.reachOfTerms)
        return (index + 1..<max(index + 1, end)).contains { other in
            let unit = grammar[other]
            let isLeaving =
                unit.features.kind == .masdar && unit.has([.evacuate, .careMovement]) && !unit.has(.medical)
            return isLeaving || (unit.has(EventReader.befalling) && !unit.has(.lightActive))
                || (unit.group >= 0 && groups[Int(unit.group)].mode == "by-force")
        }
    }

    /// كسر جنود ذراع مسعف، كسر أنفه: a limb of somebody who gives care, where others only break a strike. Without anybody who does
    /// it, it may have been a fall.
    func fracture(at index: Int, group: Int) -> EventDraft? {
        guard !isAccident, overview.has([.healthPersonnel, .personnelHead]) else { return nil }
        let arguments = grammar.arguments(of: index, frame: groups[group].frame ?? Frame(), groups: groups)
        guard let limb = arguments.targets.first(where: { isLimb($0.head) }),
            let health = grammar.healthTarget(in: limb) ?? owner(of: limb),
            health.resources == [.personnel], !health.isGeneric,
            !arguments.actors.isEmpty || overview.has([.crime, .force])
        else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .reported)
        draft.mode = "beat"
        draft.attackType = .assault
        draft.arguments = arguments
        draft.health = health
        draft.evidence = [index..<index + 1, health.units]
        // بعمان: a town's country breaks nothing.
        let isByArms = arguments.actors.contains { isForce($0) && grammar[$0.head].name?.kind != .country }
        if !isByArms { draft.context = "crime" }
        finish(draft, governors: grammar.governors(of: index))
        return draft
    }

    private func isLimb(_ index: Int) -> Bool {
        let group = grammar[index].group
        return group >= 0 && groups[Int(group)].mode == "limb"
    }

    /// أنفه: of the staff told of last.
    private func owner(of limb: NounPhrase) -> HealthTarget? {
        guard grammar[limb.head].hasPronoun else { return nil }
        return HealthAttackReader(grammar: grammar).staffToldLast(before: limb.first)
    }
}
