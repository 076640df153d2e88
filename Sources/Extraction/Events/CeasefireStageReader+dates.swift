// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What makes the ceasefire a mere date of something else: بعد سريان الهدنة، منذ هدنة 1953.
extension CeasefireStageReader {
    /// What stands in front of the chain of nouns that ends with the ceasefire, where it dates the clause:
    /// قبل ساعات من سريان الهدنة، منذ سقوط الهدنة، خلال الهدنة.
    func dated() -> Finding? {
        guard let (date, start) = dateWord() else { return nil }
        let nearest = governors.units.first { $0 > start && $0 < trigger }
        let ends = nearest.map { grammar[$0].has([.collapse, .expire, .violate]) } ?? false
        // قبل محادثات لوقف إطلاق النار: talks and demands are what they are before they begin.
        let isOfItsOwn = governors.units.contains { index in
            guard index > start, index < trigger else { return false }
            // منذ التوسط في اتفاق لوقف إطلاق النار: what the talks led to.
            if date == .mundhu, grammar[index].has(.negotiate), (index + 1..<trigger).contains(where: isAgreement) {
                return false
            }
            return grammar[index].has([.negotiate, .demand, .advocate, .offer, .reject])
        }
        if isOfItsOwn { return nil }
        // دعا إلى إعادة الإعمار بعد اتفاق الهدنة
        if date == .baada || date == .mundhu || date == .khilal, nearest == trigger - 1,
            grammar[trigger - 1].has(.agree), grammar[trigger - 1].features.kind == .noun, !tellsOfViolence,
            governors.units.contains(where: { $0 < start && grammar[$0].has(CeasefireStageReader.demands) })
        {
            return (.mentioned, "it only dates what is demanded")
        }
        switch date {
        // قبل الجيش بالهدنة: folded, قَبِلَ is also قَبْلَ.
        case .qabla where grammar[trigger].proclitics.contains(.bi) && start == trigger - 2 && isParty(start + 1):
            return (.agreed, "it is accepted")
        // قبل الجانبان هدنة
        case .qabla where isNewTruce && start == trigger - 2 && grammar[start + 1].features.number == .dual:
            return (.agreed, "it is accepted")
        case .qabla:
            return relativeClause() ?? (.mentioned, "it only dates what comes before it")
        case .maa: return (.mentioned, "it only dates what is demanded")
        case .inda, .hatta:
            guard nearest.map({ grammar[$0].has([.agree, .announce, .begin]) }) == true else { return nil }
            return (.negotiated, "it is only awaited")
        case .mundhu:
            if ends { return nil }
            // قصفت القوات البلدة مرتين منذ بدء الهدنة
            return tellsOfViolence && !isLongAgo && !tellsOfLull
                ? (.violated, "violence followed it") : (.mentioned, "it only dates what followed it")
        case .khilal:
            // اتهم المتمردين بقصف المدينة خلال الهدنة: what somebody is accused of.
            if !ends, nearest == nil, tellsOfViolence, isAccused(before: start) {
                return (.violated, "somebody is accused of violence during it")
            }
            if ends || grammar[trigger].has(.halt) { return nil }
            // خلال الهدنة السابقة
            if units.upperBound < grammar.range.upperBound, grammar[units.upperBound].has(.earlier) {
                return (.mentioned, "it only dates what happened in an earlier one")
            }
            // خلال الهدنة تمكن السكان من العودة: a verb of agreeing behind it is somebody else's.
            if let found = predicate(), found.stage != .agreed || relativeClause() != nil { return found }
            return sentence()
        case .baada:
            if nearest.map({ grammar[$0].has([.begin, .announce, .agree]) }) ?? beginsBehind, tellsOfViolence {
                return (.violated, "violence follows its beginning")
            }
            // قصفوا المرفأ بعد دقائق من صمت المدافع، عاد القصف بعد يوم من الهدنة
            let isHoursAfter = grammar[start].has(.shortly) && !grammar[start].has(.common)
            if nearest == nil,
                isHoursAfter
                    && (tellsOfViolence || grammar.range.contains(where: { grammar[$0].has(.munition) }))
                    || isDaysAfter(start) && grammar.range.contains(where: { isDeed($0) || isReturn(of: $0) })
            {
                return (.violated, "violence follows it shortly")
            }
            // عاد النازحون بعد سريان الهدنة
            if let nearest,
                isBeginning(nearest) || isAnnouncement(nearest, behind: start)
                    || isAgreement(nearest) && nearest == trigger - 1 && isBeginning(nearest - 1)
            {
                return (.mentioned, "it only dates what followed it")
            }
            if nearest != nil || grammar[trigger].has(.halt) { return nil }
            return predicate() ?? sentence()
        default: return nil
        }
    }

    /// عاد القصف، عودة القصف
    private func isReturn(of deed: Int) -> Bool {
        grammar[deed].has([.strike, .clash]) && !grammar[deed].isVerb && deed > grammar.range.lowerBound
            && grammar[deed - 1].has([.respect, .continuing, .careMovement])
    }

    /// بعد يوم من الهدنة، بعد أيام على الهدنة
    private func isDaysAfter(_ preposition: Int) -> Bool {
        guard grammar[preposition].particle == .baada, preposition + 2 < trigger, trigger - preposition <= 5,
            grammar[trigger - 1].particle == .min || grammar[trigger - 1].particle == .ala
        else { return false }
        return (preposition + 1..<trigger - 1).allSatisfy {
            grammar[$0].kind == .number || grammar[$0].has(.timeUnit) && !grammar[$0].has(.longPeriod)
        }
    }

    private func isAccused(before date: Int) -> Bool {
        (max(grammar.range.lowerBound, date - 10)..<date).contains {
            grammar[$0].has(.accuse) && grammar[$0].isVerb
        }
    }

    private func isParty(_ index: Int) -> Bool {
        grammar[index].has([.force, .armedHead, .organizationHead, .regime]) || grammar[index].kind == .name
    }

    private func isAgreement(_ index: Int) -> Bool { grammar[index].has(.agree) && !grammar[index].isVerb }

    /// The word of time that governs the chain, and where it stands.
    private func dateWord() -> (Particle, Int)? {
        var index = trigger - 1
        while index >= grammar.range.lowerBound, trigger - index <= 9 {
            let unit = grammar[index]
            // لم تمض ساعة على إعلان الهدنة حتى …
            if index > grammar.range.lowerBound, grammar[index - 1].has(.shortly), !grammar[index - 1].has(.common) {
                return (.baada, index - 1)
            }
            if unit.has(.aggregate), unit.has(.longPeriod), unit.kind == .phrase {
                return grammar.resumes(trigger, behind: index) ? nil : (.mundhu, index)
            }
            switch unit.particle {
            case .qabla, .baada, .mundhu, .khilal, .inda, .hatta:
                // منذ أن وقع الطرفان: the clause is read by its verb.
                let isWhole =
                    isWholeSpan(behind: index) || isCutOff(behind: index, CeasefireStageReader.spans)
                    || grammar.resumes(trigger, behind: index) || isYet(index)
                return unit.hasPronoun || isWhole ? nil : unit.particle.map { ($0, index) }
            // طالب بإيصال الغذاء مع بدء الهدنة
            case .maa where index + 1 < trigger && grammar[index + 1].has(.begin) && !grammar[index + 1].isVerb:
                return demanded && !grammar.resumes(trigger, behind: index) ? (.maa, index) : nil
            default: break
            }
            if isWholeTime(index) { return nil }
            if unit.has(.shortly) {
                // قبل ساعات على بدئها counts from it.
                return isGoverned(behind: index) ? nil : (unit.has(.common) ? .qabla : .baada, index)
            }
            if unit.has(.during), unit.particle == nil {
                return isCutOff(behind: index, CeasefireStageReader.fights) || grammar.resumes(trigger, behind: index)
                    ? nil : (.khilal, index)
            }
            if unit.particle == .that, index > grammar.range.lowerBound {
                // بعد أن بدأت الهدنة
                let before = grammar[index - 1].particle
                return before == .mundhu || before == .baada ? before.map { ($0, index - 1) } : nil
            }
            if unit.isVerb {
                // منذ أن وقع الحزب اتفاقا
                guard index > grammar.range.lowerBound, grammar[index - 1].particle == .that else { return nil }
                index -= 1
                continue
            }
            guard isLink(unit.particle) || unit.isNominal || unit.punctuation.isQuotation, !unit.isConjoined else {
                return nil
            }
            index -= 1
        }
        return nil
    }

    /// بعد دخول الهدنة حيز التنفيذ
    private var beginsBehind: Bool {
        let end = min(units.upperBound + 2, grammar.range.upperBound)
        return (units.upperBound..<max(units.upperBound, end)).contains {
            grammar[$0].has(.begin) && !grammar[$0].isVerb
        }
    }

    /// A year, or that nothing was heard of it: منذ هدنة 2013.
    private var isLongAgo: Bool {
        // منذ هدنة 2013
        let next = units.upperBound
        if next < grammar.range.upperBound, grammar[next].kind == .number, !grammar[trigger].hasArticle { return true }
        return (units.upperBound..<min(grammar.range.upperBound, units.upperBound + 14)).contains {
            grammar[$0].has(.longPeriod) || grammar[$0].kind == .number && grammar[$0 - 1].has(.month)
                || grammar[$0].kind == .number && grammar[$0 - 1].particle == .fi
        }
    }

    /// لم تشهد المدينة قتالا منذ الهدنة.
    private var tellsOfLull: Bool {
        grammar.range.contains { index in
            !units.contains(index)
                && (grammar[index].particle == .negation || grammar[index].particle == .without
                    || grammar[index].has(.halt))
        }
    }

    /// منذ أسابيع، بعد يومين: a span that is whole without what stands behind it.
    private func isWholeSpan(behind preposition: Int) -> Bool {
        var index = preposition + 1
        if index < trigger, grammar[index].kind == .number { index += 1 }
        guard index + 1 < trigger, grammar[index].has(.timeUnit), !grammar[index].hasArticle else { return false }
        let isCounted = index > preposition + 1 || grammar[index].features.number != .singular
        return isCounted && grammar[index + 1].particle != .min && !grammar[index + 1].hasArticle
    }

    private static let spans: ClassSet = [.timeUnit, .deictic, .weekday]
    private static let fights: ClassSet = [.clash, .hostilities, .strike]

    /// دعا بعد منتصف الليل | إلى هدنة، حثهم بالتزامن مع الاشتباكات | على وقف القتال: a circumstance of its own, and what stands
    /// behind it hangs on the verb.
    private func isCutOff(behind preposition: Int, _ heads: ClassSet) -> Bool {
        var index = preposition + 1
        if index < trigger, grammar[index].kind == .number { index += 1 }
        guard index < trigger, grammar[index].has(heads) else { return false }
        while index < trigger, grammar[index].isNominal, grammar[index].proclitics.isDisjoint(with: .prepositions) {
            index += 1
        }
        if isGoverned(behind: index - 1) { return true }
        // بعد ساعات على الهدنة counts from it.
        guard grammar[index].particle == .ala else { return false }
        switch grammar[preposition].particle {
        case .baada, .mundhu: return grammar[index - 1].hasArticle
        default: return true
        }
    }

    /// تراجعت الأسعار عقب إعلان الهدنة
    private func isAnnouncement(_ index: Int, behind date: Int) -> Bool {
        index == date + 1 && index == trigger - 1 && grammar[index].has(.announce) && !grammar[index].isVerb
            && (grammar.range.lowerBound..<date).contains { grammar[$0].isVerb }
    }

    private func isBeginning(_ index: Int) -> Bool { grammar[index].has(.begin) && !grammar[index].isVerb }

    /// لم يتوصلوا بعد | إلى هدنة
    private func isYet(_ index: Int) -> Bool {
        grammar[index].particle == .baada && grammar[index + 1].particle?.isPreposition == true
    }

    /// Whether إلى, ب or ل follows.
    private func isGoverned(behind index: Int) -> Bool {
        let next = grammar[index + 1]
        return next.particle == .ila || next.proclitics.contains(.bi) || next.proclitics.contains(.li)
    }

    /// عند السابعة من صباح الجمعة سريان …: a time of its own, which the chain behind it does not belong to.
    private func isWholeTime(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.has([.weekday, .month, .deictic]) || (unit.has(.timeUnit) && unit.hasArticle) else { return false }
        return grammar[index + 1].isNominal && grammar[index + 1].proclitics.isDisjoint(with: .prepositions)
    }

    private func isLink(_ particle: Particle?) -> Bool {
        switch particle {
        case .min, .ala, .ila, .li, .maa, .bayna, .fi, .an: true
        default: false
        }
    }
}
