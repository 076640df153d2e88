// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Those of whom a threat tells what is to befall them.
extension HealthAttackReader {
    /// Units between a threat and what it says.
    private static let reachOfThreats = 8
    /// Units behind those threatened within which it is told what is to befall them.
    private static let reachOfFates = 20

    private static let fates: ClassSet = [
        .kill, .strike, .damage, .abduct, .arrest, .impact, .assault, .undergo, .burn,
    ]

    /// توعدوا بأن كل طبيب يعمل هناك سيقتل، لوحوا بأن أي مستشفى سيغدو هدفا: whoever or whatever of a kind.
    func menaced(by trigger: Int) -> HealthTarget? {
        let end = min(grammar.range.upperBound - 2, trigger + HealthAttackReader.reachOfThreats)
        guard let that = (trigger + 1..<max(trigger + 1, end)).first(where: { grammar[$0].particle == .that }),
            grammar[that + 1].particle == .quantifier, let phrase = grammar.nounPhrase(at: that + 1),
            var target = grammar.healthTarget(in: phrase), target.units.lowerBound <= that + 2
        else { return nil }
        let limit = min(grammar.range.upperBound, target.units.upperBound + HealthAttackReader.reachOfFates)
        guard
            (target.units.upperBound..<max(target.units.upperBound, limit)).contains(where: {
                grammar[$0].has(HealthAttackReader.fates)
            })
        else { return nil }
        target.isGeneric = false
        return target
    }
}
