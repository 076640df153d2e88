// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Papers that are signed: وقع is "happen" as well, and only who and what stands behind it tells.
extension SentenceGrammar {
    /// Units between the verb and the paper at most.
    private static let reachOfSigners = 4

    /// وقع الطرفان وثيقة: the verb of happening behind which stand those who sign, and then what they sign.
    func signature(of paper: Int) -> Int? {
        guard !units[paper].hasArticle else { return nil }
        var verb = paper - 1
        // يوقع الطرفان غدا وثيقة
        while verb > range.lowerBound, paper - verb <= SentenceGrammar.reachOfSigners,
            units[verb].isNominal || units[verb].has(.deictic)
        {
            verb -= 1
        }
        guard verb >= range.lowerBound, units[verb].isVerb, units[verb].has(.lightPassive), verb + 1 < paper else {
            return nil
        }
        let first = units[verb + 1]
        guard first.hasArticle || first.kind == .name || first.has([.role, .force]) else { return nil }
        return (verb + 1..<paper).allSatisfy {
            units[$0].features.kind != .masdar && units[$0].proclitics.isDisjoint(with: .prepositions)
        } ? verb : nil
    }

    /// Whether it is told as done: not لم يوقع، سيوقع، أن يوقع.
    func isSettled(_ signature: Int) -> Bool {
        guard !units[signature].proclitics.contains(.sa) else { return false }
        guard signature > range.lowerBound else { return true }
        switch units[signature - 1].particle {
        case .negation, .that, .conditional, .question: return false
        default: return units[signature - 1].particle != .qad || units[signature].features.kind == .perfect
        }
    }
}
