// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Reads of a truce where only its agreement or its breaches are named: خروقات إسرائيلية في الجنوب، خرقت القوات التفاهم،
/// طالب بوقف الخروقات، قصف رغم أن التفاهم قائم.
///
/// An agreement may be on anything, and much is broken that is no truce (القانون، الأجواء): what is broken has to be an
/// agreement or nothing named, and the sentence has to tell of war.
struct CeasefirePacts {
    let grammar: SentenceGrammar
    let groups: [LexiconGroup]

    /// Units around a breach within which signs of war are looked for.
    private static let reach = 60
    private static let violence: ClassSet = [.strike, .munition, .clash, .kill, .impact, .explode, .storm, .assault]
    private static let warring: ClassSet = [.force, .armedHead, .regime]

    func reading(at index: Int) -> CeasefireReader.Reading? {
        let unit = grammar[index]
        guard unit.kind == .word || unit.has([.violate, .concession]), unit.has([.violate, .respect, .concession])
        else {
            return nil
        }
        let lower = max(grammar.range.lowerBound, index - CeasefirePacts.reach)
        let upper = min(grammar.range.upperBound, index + CeasefirePacts.reach)
        let near = CeasefirePacts(grammar: SentenceGrammar(units: grammar.units, range: lower..<upper), groups: groups)
        let finding =
            unit.has(.violate)
            ? near.breach(at: index) : unit.has(.respect) ? near.strain(at: index) : near.spite(at: index)
        guard let found = finding, !near.isElsewhere else { return nil }
        return CeasefireReader.Reading(
            stage: found.stage,
            trigger: index,
            units: found.units,
            governors: near.grammar.governors(of: index),
            reason: found.reason
        )
    }

    private typealias Finding = (stage: CeasefireStage, units: Range<Int>, reason: String)

    /// A truce by name is read by that, and a sentence of sport or business has none.
    private var isElsewhere: Bool {
        grammar.range.contains { index in
            let unit = grammar[index]
            return unit.has([.ceasefire, .calm]) || unit.has(.otherTruce) && unit.features.kind == .noun
        }
    }

    // MARK: Breaches

    private func breach(at index: Int) -> Finding? {
        let unit = grammar[index]
        if unit.kind == .phrase {
            guard let pact = pact(before: index), tellsOf(CeasefirePacts.violence, but: index) else { return nil }
            return told(index, units: pact..<index + 1)
        }
        if let pact = pact(brokenBy: index) {
            let units = index..<pact + 1
            if isForbidden(index) { return (.upholdCalledFor, units, "its breach is forbidden") }
            let isWar = isBreach(unit) && (tellsOf(CeasefirePacts.warring, but: index) || isOfWar(index))
            guard isWar || tellsOf(CeasefirePacts.violence, but: index) else { return nil }
            return told(index, units: units)
        }
        guard isBreach(unit), !unit.isVerb, !breaksOtherThing(index), isOfWar(index) else { return nil }
        return told(index, units: index..<index + 1)
    }

    private func told(_ index: Int, units: Range<Int>) -> Finding? {
        let governors = grammar.governors(of: index)
        let stages = CeasefireStageReader(
            grammar: grammar,
            units: index..<index + 1,
            governors: governors,
            groups: groups
        )
        let isStopped = governors.units.contains {
            $0 < index && index - $0 <= 4 && grammar[$0].has([.halt, .obstruct])
        }
        if stages.demanded, isStopped || governors.isNegated || governors.isWithout {
            return (.upholdCalledFor, units, "its breaches are to stop")
        }
        let before = index > grammar.range.lowerBound ? grammar[index - 1] : nil
        let isAny =
            before?.particle == .quantifier && grammar[index].features.number == .singular && before?.kind != .number
        guard !isStopped, !governors.isNegated, !governors.isWithout, !governors.isConditional, !governors.isPossible,
            !governors.isQuestion, !governors.isFuture, !governors.has(.deny), !governors.has(.threaten),
            !isAny || isCounted(index)
        else { return nil }
        return (.violated, units, "its agreement is broken")
    }

    private func isBreach(_ unit: Unit) -> Bool { unit.group >= 0 && groups[Int(unit.group)].mode == "breach" }

    /// لا تخرقوا الاتفاق
    private func isForbidden(_ verb: Int) -> Bool {
        grammar[verb].isVerb && grammar[verb].features.person == .second && verb > grammar.range.lowerBound
            && grammar[verb - 1].particle == .negation
    }

    /// The agreement that is broken: خرق الاتفاق، خرقت إسرائيل التفاهم، خرق جديد للاتفاق.
    private func pact(brokenBy breach: Int) -> Int? {
        let unit = grammar[breach]
        let end = min(grammar.range.upperBound, breach + 6)
        for index in breach + 1..<max(breach + 1, end) {
            let next = grammar[index]
            if isAgreement(index) {
                let isObject = next.proclitics.isDisjoint(with: .prepositions) || next.proclitics.contains(.li)
                // What is an everyday word breaks one only right beside it.
                guard isObject, next.kind == .word || isBreach(unit), !unit.has(.common) || index == breach + 1,
                    !next.isConjoined
                else { return nil }
                return isOnOtherThings(index) ? nil : index
            }
            guard next.isNominal, !next.isConjoined, next.proclitics.isDisjoint(with: .prepositions),
                unit.isVerb || index == breach + 1 || next.isAdjective || next.kind == .name
            else { return nil }
        }
        return nil
    }

    /// ضرب بالاتفاق | عرض الحائط, والاتفاق | لم يجف حبره
    private func pact(before phrase: Int) -> Int? {
        let start = max(grammar.range.lowerBound, phrase - 3)
        return (start..<phrase).last {
            isAgreement($0) && (grammar[$0].hasArticle || grammar[$0].hasPronoun) && !isOnOtherThings($0)
        }
    }

    private func isAgreement(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.has(.agree), !unit.isVerb else { return false }
        if unit.kind == .phrase { return unit.group >= 0 && groups[Int(unit.group)].mode == "agreed-on" }
        // اتفاقية is one of law or trade.
        return unit.kind == .word && unit.features.kind == .noun && !unit.features.isFeminine
    }

    /// الاتفاق النووي، اتفاق المناخ: what it is on is said right behind it, where الاتفاق الموقع and تفاهم جدة say no such thing.
    private func isOnOtherThings(_ agreement: Int) -> Bool {
        let next = agreement + 1
        guard grammar[agreement].kind == .word, next < grammar.range.upperBound else { return false }
        let behind = grammar[next]
        if behind.isAdjective { return behind.has(.otherTruce) }
        guard behind.isNominal, behind.proclitics.isDisjoint(with: .prepositions), !behind.isConjoined else {
            return false
        }
        // الاتفاق النووي, but تفاهم جدة
        if behind.kind == .word, behind.group < 0 { return behind.hasArticle }
        return !grammar[agreement].hasArticle && behind.kind != .name
            && !behind.has([.month, .placeType, .placeQualifier])
    }

    /// خرق القانون، خروقات لقانون البناء: what is broken stands behind it, and is no agreement.
    private func breaksOtherThing(_ breach: Int) -> Bool {
        let end = min(grammar.range.upperBound, breach + 5)
        for index in breach + 1..<max(breach + 1, end) {
            let unit = grammar[index]
            if unit.proclitics.contains(.li), unit.isNominal { return true }
            if unit.particle == .li || unit.particle == .fi || unit.kind == .punctuation || unit.isVerb { return false }
            if unit.has(.law) { return true }
            // خرق | السيادة, but خرق إسرائيلي, خروقات العدو
            if index == breach + 1, unit.isNominal, !unit.isAdjective, unit.kind == .word,
                !unit.has(CeasefirePacts.warring),
                unit.proclitics.isDisjoint(with: .prepositions), !unit.isConjoined, !grammar[breach].hasPronoun,
                !grammar[breach].hasArticle
            {
                return true
            }
        }
        return false
    }

    /// Whether a breach of nothing named is one of a truce: somebody's at war, or counted beside violence.
    private func isOfWar(_ breach: Int) -> Bool {
        let unit = grammar[breach]
        let next = breach + 1
        let isSomebodys =
            next < grammar.range.upperBound
            && (grammar[next].name?.kind == .demonym || grammar[next].name?.kind == .country
                || grammar[next].name?.kind == .actor || grammar[next].has(CeasefirePacts.warring))
        let isSeveral = unit.features.number == .plural || isCounted(breach)
        // بوقف خروقاتها: whose they are stands in front.
        let isTheirs =
            unit.hasPronoun && unit.features.number == .plural
            && (grammar.range.lowerBound..<breach).contains {
                grammar[$0].name != nil || grammar[$0].has(CeasefirePacts.warring)
            }
        if isSomebodys || isTheirs { return isSeveral || tellsOf(CeasefirePacts.violence, but: breach) }
        guard tellsOf(CeasefirePacts.violence, but: breach) else { return false }
        // خرقا صارخا, الخروقات المتكررة, but الخروقات الأمنية
        guard next < grammar.range.upperBound, grammar[next].isAdjective else { return isSeveral }
        let isGlaring = grammar[next].group >= 0 && groups[Int(grammar[next].group)].mode == "glaring"
        return isGlaring || isSeveral && grammar[next].has(.continuing)
    }

    private func isCounted(_ breach: Int) -> Bool {
        guard breach > grammar.range.lowerBound else { return false }
        let before = grammar[breach - 1]
        return before.kind == .number || before.has(.aggregate)
    }

    private func tellsOf(_ classes: ClassSet, but breach: Int) -> Bool {
        grammar.range.contains { $0 != breach && grammar[$0].has(classes) }
    }

    // MARK: Violence while it is in force

    /// قتل راع، والتفاهم لا يزال نافذا; قصفوا البلدة مع أن التفاهم قائم.
    private func strain(at index: Int) -> Finding? {
        guard isInForce(index) else { return nil }
        var pact = index - 1
        while pact > grammar.range.lowerBound, index - pact <= 8, !isAgreement(pact) {
            let between = grammar[pact]
            guard
                between.isNominal || between.has([.continuing, .month]) || between.particle == .was
                    || between.particle == .fi
            else { return nil }
            pact -= 1
        }
        guard pact > grammar.range.lowerBound, isAgreement(pact), grammar[pact].hasArticle, !isOnOtherThings(pact)
        else {
            return nil
        }
        let isConceded = (max(grammar.range.lowerBound, pact - 3)..<pact).contains { grammar[$0].has(.concession) }
        guard grammar[pact].isConjoined || isConceded, tellsOf(CeasefirePacts.violence, but: index) else { return nil }
        return (.violated, pact..<index + 1, "violence is told beside an agreement that is in force")
    }

    /// قائم، ساريا: said of it.
    private func isInForce(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.isAdjective && !unit.hasArticle && unit.group >= 0 && groups[Int(unit.group)].mode == "in-force"
    }

    private static let fighting: ClassSet = [.munition, .clash, .impact, .explode, .storm]
    private static let struck: ClassSet = [.kill, .dead, .wounded, .injure, .damage, .force, .placeType]

    /// What those who fight do; somebody may be killed in a quarrel, and a minister bombarded with questions.
    private var tellsOfFighting: Bool {
        func tells(_ classes: ClassSet) -> Bool { grammar.range.contains { grammar[$0].has(classes) } }
        return tells(CeasefirePacts.fighting) || tells([.strike]) && tells(CeasefirePacts.struck)
            || tells([.kill]) && tells(CeasefirePacts.warring)
    }

    /// قتلت مسيرة شابا رغم الاتفاق
    private func spite(at concession: Int) -> Finding? {
        let pact = concession + 1
        guard pact < grammar.range.upperBound, isAgreement(pact), grammar[pact].hasArticle, !isOnOtherThings(pact)
        else {
            return nil
        }
        let next = pact + 1
        if next < grammar.range.upperBound {
            switch grammar[next].particle {
            case .ala, .hawla, .bayna, .maa: return nil
            default: break
            }
        }
        // رغم أن التفاهم قائم is told by what it is.
        let behind = next..<max(next, min(next + 6, grammar.range.upperBound))
        guard tellsOfFighting, !behind.contains(where: isInForce) else { return nil }
        return (.violated, concession..<pact + 1, "violence is told in spite of an agreement")
    }
}
