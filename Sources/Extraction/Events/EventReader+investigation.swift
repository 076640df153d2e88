// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Investigations, which share their word with what is achieved.
extension EventReader {
    private static let investigators: ClassSet = [
        .organizationHead, .force, .armedHead, .role, .regime, .unnamedSource,
    ]

    /// تحقيق الأهداف، لتحقيق السلام: what is achieved and not looked into.
    func isAchieved(_ index: Int, group: Int) -> Bool {
        let unit = grammar[index]
        guard groups[group].mode == "investigate", unit.features.kind == .masdar, groups[group].frame?.genitive == nil,
            unit.features.number == .singular, !unit.hasArticle, !unit.features.isAbsolute,
            index + 1 < grammar.range.upperBound
        else { return false }
        let next = grammar[index + 1]
        // تحقيقها، تحقيق ذلك، تحقيق عدة أهداف, but تحقيقها في الحادث
        if unit.hasPronoun { return next.particle != .fi && next.particle != .hawla && next.particle != .maa }
        if next.particle == .demonstrative || next.particle == .quantifier { return true }
        // تحقيق دولي، تحقيق النيابة
        return next.isNominal && !next.isAdjective && next.name == nil && !next.has(EventReader.investigators)
            && next.proclitics.isDisjoint(with: .prepositions) && next.particle == nil
    }
}
