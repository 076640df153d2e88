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

    /// كسروا أنف الطبيب: staff whose limb is broken, where others only break a strike.
    func isOfLimb(_ phrases: [NounPhrase]) -> Bool {
        phrases.contains { phrase in
            grammar[phrase.head].group >= 0 && groups[Int(grammar[phrase.head].group)].mode == "limb"
        }
    }
}
