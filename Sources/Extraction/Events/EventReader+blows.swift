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
        let unit = grammar[index]
        if unit.has(.threaten), unit.has(.common) { return !isOfViolence(behind: index) }
        guard unit.has(.assault), unit.has(.common) else { return false }
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
    private func isOfViolence(behind index: Int) -> Bool {
        let end = min(grammar.range.upperBound, index + EventReader.reachOfTerms)
        return (index + 1..<max(index + 1, end)).contains { other in
            let unit = grammar[other]
            let isLeaving = unit.features.kind == .masdar && unit.has([.evacuate, .careMovement]) && !unit.has(.medical)
            return isLeaving || unit.has(EventReader.befalling)
                || (unit.group >= 0 && groups[Int(unit.group)].mode == "by-force")
        }
    }

    /// أنف الطبيب, in one phrase.
    func isLimb(_ health: HealthTarget?) -> Bool {
        guard let health else { return false }
        let group = grammar[health.units.lowerBound].group
        return group >= 0 && groups[Int(group)].mode == "limb"
    }

    /// كسروا أنف الطبيب: staff whose limb is broken, where others only break a strike.
    func isOfLimb(_ phrases: [NounPhrase]) -> Bool {
        phrases.contains { phrase in
            grammar[phrase.head].group >= 0 && groups[Int(grammar[phrase.head].group)].mode == "limb"
        }
    }
}
