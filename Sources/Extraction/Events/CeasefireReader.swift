// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Finds what names a cessation of fighting, and reads how far it has come.
struct CeasefireReader {
    let grammar: SentenceGrammar
    let groups: [LexiconGroup]

    /// A ceasefire that the sentence speaks of.
    struct Reading {
        var stage: CeasefireStage
        var trigger: Int
        /// All units that name it.
        var units: Range<Int>
        var governors: Governors
        var reason: String
    }

    /// How far from a ceasefire's name what is said of it is looked for, so that a line without any mark, however
    /// long, is read in a time that grows with its length.
    private static let reach = 160

    /// The reading of the unit, or `nil` when it names no cessation of fighting.
    func reading(at index: Int) -> Reading? {
        guard let units = cessation(at: index) else {
            return stopOfEarlier(at: index) ?? keepingOfEarlier(at: index) ?? endOfFighting(at: index)
                ?? CeasefirePacts(grammar: grammar, groups: groups).reading(at: index)
        }
        let lower = max(grammar.range.lowerBound, index - CeasefireReader.reach)
        let upper = min(grammar.range.upperBound, units.upperBound + CeasefireReader.reach)
        return CeasefireReader(grammar: SentenceGrammar(units: grammar.units, range: lower..<upper), groups: groups)
            .reading(of: units, at: index)
    }

    private func reading(of units: Range<Int>, at index: Int) -> Reading? {
        let unit = grammar[index]
        let phrase = grammar.nounPhrase(at: index)
        let end = max(units.upperBound, phrase?.end ?? 0)
        // الحرب على الفساد
        let behind = min(end + 1, grammar.range.upperBound)
        guard !(units.lowerBound..<behind).contains(where: isOther), !isAboutOtherTruce, !isCivil(units),
            !isCivilTruce(at: index)
        else { return nil }
        if isInvented(index) { return nil }
        let governors = grammar.governors(of: index)
        let isVerbal = unit.isVerb && unit.has(.halt)
        let finding =
            isVerbal
            ? CeasefireHalts(grammar: grammar, units: units, governors: governors, groups: groups).finding()
            : CeasefireStageReader(grammar: grammar, units: units, governors: governors, groups: groups).finding()
        // انتهت المفاوضات بخروج المقاتلين وإلقاء السلاح: who lays down his arms has mostly lost.
        if let finding, unit.has(.ceasefire), unit.has(.common), !isAskedFor(finding.stage) { return nil }
        // A stop of fighting is named by many words, and where nothing is told of it, it is no ceasefire.
        let isName =
            unit.has(.ceasefire) && !unit.has(.halt)
            || units.count > 1 && grammar[units.upperBound - 1].kind == .phrase && !isMereStop(unit)
        guard let finding, finding.stage != .mentioned || isName || isVerbal || unit.has(.calm) else { return nil }
        return Reading(
            stage: finding.stage,
            trigger: index,
            units: units,
            governors: governors,
            reason: finding.reason
        )
    }

    /// بعد توقف إطلاق النار: وقف is done by somebody, توقف may be a lull.
    private func isMereStop(_ unit: Unit) -> Bool { unit.has(.common) && !unit.isVerb && !unit.has(.arrest) }

    private func isAskedFor(_ stage: CeasefireStage) -> Bool {
        switch stage {
        case .calledFor, .upholdCalledFor, .offered, .rejected: true
        default: false
        }
    }

    /// The classes of the words at which `cessation(at:)` may find one; no other word is shown to it.
    static let names: ClassSet = [.ceasefire, .calm, .halt, .expire, .extend, .violate, .respect, .concession]

    /// A cessation by name, or a stop of what can be stopped.
    private func cessation(at index: Int) -> Range<Int>? {
        let unit = grammar[index]
        if unit.has(.ceasefire) { return isNamedBeside(index) ? nil : index..<index + 1 }
        if unit.has(.calm), !unit.isVerb, isBargainedFor(index) || isOfAgreement(index) { return index..<index + 1 }
        guard unit.has(.halt), !unit.has(.outOfService) else { return nil }
        if let end = fighting(behindSpanAt: index + 1) { return healthFollows(end) ? nil : index..<end + 1 }
        var next = index + 1
        while next < grammar.range.upperBound, next - index <= 6 {
            let candidate = grammar[next]
            // سلوكها العدواني، دعمها الحرب: behind a noun with its pronoun stands an adjective or an object.
            if next > index + 1, candidate.hasArticle, candidate.kind == .word, grammar[next - 1].hasPronoun {
                return nil
            }
            if candidate.has(.halt) || candidate.has(.ceasefire) { return nil }
            if candidate.has(.lightActive), isOfOtherThings(next) { return nil }
            if isOwnOperation(next) { return isByParty(index) ? index..<next + 1 : nil }
            // سلوكها العدواني
            if candidate.isAdjective, candidate.has(.hostilities) { return nil }
            if candidate.has(.hostilities) || candidate.has([.strike, .clash, .assault]) {
                return healthFollows(next) || sparesHealthCare(next) ? nil : index..<next + 1
            }
            // أن توقف، بحسب بيان، القتال
            if unit.isVerb, let behind = grammar.behindAside(at: next) {
                next = behind
                continue
            }
            if unit.isVerb, grammar.isBetween(next), let object = stopped(behindOccasion: next) {
                next = object
                continue
            }
            // إيقاف ستة أشخاص is an arrest.
            // وقف فوري وغير مشروط للقتال
            let isQuality = candidate.isAdjective || candidate.particle == .without
            // تكف عن قصف المدينة
            let isObject = candidate.particle == .an && next == index + 1
            guard
                candidate.isNominal || candidate.particle == .quantifier || candidate.particle == .demonstrative
                    || isQuality || isObject,
                !candidate.isConjoined || isQuality || isSecondParty(next, of: index), candidate.kind != .number,
                !candidate.has(.people)
            else { return nil }
            next += 1
        }
        return nil
    }

    /// يجب أن تنتهي هذه الحرب: that fighting comes to its end, where somebody demands or hopes it.
    private func endOfFighting(at index: Int) -> Reading? {
        let unit = grammar[index]
        if let found = endOfSubject(at: index) { return found }
        guard unit.has(.expire), unit.isVerb, !unit.hasPronoun, index + 1 < grammar.range.upperBound else { return nil }
        let ended = grammar[index + 1].particle == .demonstrative ? index + 2 : index + 1
        let end = min(ended + 3, grammar.range.upperBound)
        guard ended < grammar.range.upperBound, grammar[ended].has(.hostilities), !grammar[ended].isVerb,
            grammar[ended].hasArticle || grammar[ended].kind == .phrase,
            !(index..<end).contains(where: isOther), !isAboutOtherTruce, !healthFollows(ended)
        else { return nil }
        let governors = grammar.governors(of: index)
        guard governors.has(.demand) || governors.has(.necessity) || governors.has(.hope), !governors.isNegated else {
            return nil
        }
        return Reading(
            stage: .calledFor,
            trigger: index,
            units: index..<ended + 1,
            governors: governors,
            reason: "somebody demands that the fighting end"
        )
    }

    /// وقف إطلاق الوعود: of what is launched only weapons are fighting.
    private func isOfOtherThings(_ launch: Int) -> Bool {
        var next = launch + 1
        // إطلاق كل القذائف، مئات الصواريخ
        while next < grammar.range.upperBound, grammar[next].kind == .particle || grammar[next].kind == .number {
            next += 1
        }
        guard !grammar[launch].isVerb, next < grammar.range.upperBound, grammar[next].isNominal,
            grammar[next].proclitics.isDisjoint(with: .prepositions), !grammar[next].isConjoined
        else { return false }
        return !grammar[next].has([.strike, .munition, .hostilities, .force])
    }

    /// وقف الاعتداءات على المعلمين: assaults stop among neighbours too; between those at war somebody is named.
    private func isCivil(_ units: Range<Int>) -> Bool {
        let stopped = grammar[units.upperBound - 1]
        guard units.count > 1, stopped.has(.assault), !stopped.has([.strike, .hostilities]) else { return false }
        // وضع حد للتعدي على المعلمين: blows are no war.
        if stopped.group >= 0, groups[Int(stopped.group)].attackType == .assault { return true }
        return !grammar.range.contains { index in
            let unit = grammar[index]
            if unit.has([.force, .armedHead, .munition, .clash, .strike, .regime]) { return true }
            switch unit.name?.kind {
            case .country, .actor, .metonym, .demonym: return true
            default: return false
            }
        }
    }

    /// اتفاق خفض التصعيد, also in quotation marks.
    private func isOfAgreement(_ index: Int) -> Bool {
        guard grammar[index].kind == .phrase else { return false }
        var before = index - 1
        while before >= grammar.range.lowerBound, grammar[before].punctuation.isQuotation { before -= 1 }
        return before >= grammar.range.lowerBound && grammar[before].has(.agree) && grammar[before].isNominal
    }

    /// Calm is a truce where it is negotiated, agreed, extended or broken: مفاوضات التهدئة، خرق التهدئة.
    private func isBargainedFor(_ index: Int) -> Bool {
        guard grammar[index].kind == .word else { return false }
        let governors = grammar.governors(of: index)
        // تهدئة مخاوفهم calms something else, تهدئة طرابلس is one there.
        let next = index + 1
        let isThere =
            next < grammar.range.upperBound && grammar[next].name?.kind == .place && grammar[next].proclitics.isEmpty
        let isOfOther =
            !isThere && !grammar[index].hasArticle && next < grammar.range.upperBound && grammar[next].isNominal
            && !grammar[next].isAdjective && grammar[next].proclitics.isDisjoint(with: .prepositions)
        guard !isOfOther, !grammar[index].isConjoined else { return false }
        // أنهت تهدئة استمرت عاما
        if index > grammar.range.lowerBound, grammar[index - 1].has(.halt), grammar[index - 1].isVerb { return true }
        return governors.units.contains {
            grammar[$0].has([
                .negotiate, .agree, .violate, .extend, .announce, .respect, .begin, .expire, .offer, .continuing,
            ])
        }
    }

    /// Whether what is to stop is aimed at health care, which is the other alert condition.
    func healthFollows(_ trigger: Int) -> Bool {
        let end = min(grammar.range.upperBound, trigger + 5)
        return (trigger + 1..<max(end, trigger + 1)).contains {
            grammar.healthResource(at: $0, limit: grammar.range.upperBound) != nil
        }
    }

    /// ممر لسيارات الإسعاف ووقف استهدافها: what is struck is health care that was told of before.
    private func sparesHealthCare(_ deed: Int) -> Bool {
        let unit = grammar[deed]
        guard unit.has([.strike, .assault]), !unit.isVerb, unit.hasPronoun else { return false }
        return HealthAttackReader(grammar: grammar).antecedent(of: deed) != nil
    }
}
