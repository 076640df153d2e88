// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Deeds by words of attack that nobody does with arms: of words, animals, malware, sportsmen, diseases and programmes.
extension EventReader {
    private static let words: ClassSet = [.condemn, .accuse, .speech, .investigate, .concern, .otherAttacker, .disease]

    /// انتقادات تستهدف إدارة المستشفى، أسود هاجمت الطبيب، هجوم ببرنامج فدية، نجم المنتخب هاجم الطاقم الطبي: words,
    /// animals, malware and sportsmen bear no weapons.
    func isUnarmed(_ draft: EventDraft) -> Bool {
        let trigger = grammar[draft.trigger]
        if trigger.has(.otherAttacker) { return draft.attackType != .other || draft.health?.isGeneric == true }
        // إصابة المهاجم: among sportsmen only weapons strike.
        if isSport, !hasForce, !trigger.has(.strike) || trigger.has(.assault) { return true }
        if trigger.group >= 0, groups[Int(trigger.group)].attackType == .heavyWeapons { return false }
        // الأسود هاجمت الطبيب … مما أصابه بجراح
        if trigger.has([.kill, .injure]), !hasForce, overview.has([.otherAttacker]) { return true }
        // هاجم الوزير مدير المستشفى: who holds an office attacks with words.
        let isOfficial = draft.arguments.actors.contains { grammar[$0.head].has(.role) }
        let isHurt = overview.has([.injure, .wounded, .kill, .dead, .storm])
        if trigger.has(.assault), trigger.has(.strike), trigger.isVerb, isOfficial, !hasForce, !isHurt { return true }
        // توعد الوزير كل طبيب يتغيب عن عمله
        if trigger.has(.threaten), trigger.isVerb, isOfficial, !hasForce, !hasViolence { return true }
        // هجوم كورونا
        let next = draft.trigger + 1
        if !trigger.isVerb, next < grammar.range.upperBound, grammar[next].has(.disease), grammar[next].isNominal {
            return true
        }
        let isAim = trigger.has(.strike) && !trigger.has(.assault)
        // حملة تلقيح تستهدف الأطفال
        let last = draft.trigger - 1
        if isAim, trigger.isVerb, last >= grammar.range.lowerBound, grammar[last].isNominal,
            (grammar.firstNominal(before: last)...last).contains(where: isProgramme)
        {
            return true
        }
        let doers = draft.arguments.actors + draft.arguments.instruments
        return doers.contains { phrase in
            let head = grammar[phrase.head]
            return !head.isVerb && head.name == nil
                && (head.has(EventReader.words) || isAim && isProgramme(phrase.head))
                && !head.has([.force, .people, .patients])
        }
    }

    /// دورة تستهدف الممرضين، دراسة تستهدف مرضى السكري: what aims at people for their good.
    private func isProgramme(_ head: Int) -> Bool {
        let unit = grammar[head]
        guard unit.group >= 0 else { return false }
        return unit.has(.document) || groups[Int(unit.group)].mode == "programme"
    }

    /// المنتخب، المباراة: nouns that are of sports, which truces are made in, too.
    private var isSport: Bool {
        overview.has([.otherTruce])
            && grammar.range.contains { index in
                let unit = grammar[index]
                return unit.has(.otherTruce) && unit.has(.common) && !unit.isAdjective
            }
    }
}
