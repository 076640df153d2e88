// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What makes the ceasefire a mere date, name or circumstance of something else.
extension CeasefireStageReader {
    /// لجنة مراقبة وقف إطلاق النار، خط وقف إطلاق النار، ظروف مثالية للهدنة.
    var isOversight: Bool {
        var index = trigger - 1
        while index >= grammar.range.lowerBound, trigger - index <= 3 {
            let unit = grammar[index]
            if unit.has(.oversight) { return true }
            // مناطق وقف إطلاق النار
            if unit.has(.placeType), !unit.hasArticle, index == trigger - 1 { return true }
            guard unit.particle == .ala || isQuality(unit) || unit.has(.agree) && !unit.isVerb else { return false }
            index -= 1
        }
        return false
    }

    /// An adjective, or a word that nobody knows in its place.
    private func isQuality(_ unit: Unit) -> Bool {
        unit.isAdjective || (unit.kind == .word && unit.isNominal && unit.group < 0)
    }

    /// رغم الهدنة، مع استمرار سريان الهدنة: it holds in name only where the sentence tells of violence.
    func circumstance() -> Finding? {
        let isConceded = governors.has(.concession) || concessionBefore(trigger)
        let isContinued =
            governors.units.contains { governor in
                grammar[governor].has(.continuing) && !grammar[governor].isVerb && governor > grammar.range.lowerBound
                    && grammar[governor - 1].particle == .maa
            }
        guard isConceded || isContinued else { return nil }
        // رغم الدعوات إلى هدنة: what is told of it is the demand.
        let concession = (grammar.range.lowerBound..<trigger).last { grammar[$0].has(.concession) }
        let isOfNone = governors.units.contains {
            $0 < trigger && $0 > concession ?? grammar.range.lowerBound - 1 && grammar[$0].has(notThere)
        }
        if !isContinued, isOfNone { return nil }
        // رغم الخروقات لا تزال الهدنة صامدة: the breaches are conceded, not the truce.
        let breach = (grammar.range.lowerBound..<trigger).last { grammar[$0].has(.violate) }
        if let breach, self.isConceded(breach), let found = predicate(), found.stage == .inForce { return found }
        // رغم تخليه عن الحرب: that somebody stopped is no truce.
        if tellsOfViolence, grammar[trigger].has(.ceasefire) || grammar[trigger].has(.calm) {
            return (.violated, "violence goes on in spite of it")
        }
        return isContinued ? (.inForce, "it goes on") : (.mentioned, "it is only conceded")
    }

    /// What governs a ceasefire that is not there, or not any more.
    private var notThere: ClassSet {
        [.demand, .advocate, .necessity, .draft, .hope, .negotiate, .unsettled, .offer, .reject, .collapse, .expire]
    }

    /// Whether a concession stands in front of a word, over what counts it: رغم وجود بعض الخروقات.
    func isConceded(_ index: Int) -> Bool {
        (max(grammar.range.lowerBound, index - 4)..<index).contains { grammar[$0].has(.concession) }
    }

    /// هدنة أعلنت في 2013: a clause that only tells of when a truce is from, by a year.
    func isOfAnEarlierYear(_ verb: Int) -> Bool {
        guard grammar[verb].isVerb else { return false }
        let end = min(grammar.range.upperBound, verb + 7)
        return (verb + 1..<max(verb + 1, end)).contains { index in
            guard grammar[index].kind == .number, index > verb + 1, !countsSomething(index) else { return false }
            return grammar[index - 1].has(.longPeriod) || grammar[index - 1].particle == .fi
        }
    }

    /// أعلن الطرفان هدنة مماثلة في 2013
    var isOfYearBehind: Bool {
        let end = min(grammar.range.upperBound, units.upperBound + 4)
        return (units.upperBound + 1..<max(units.upperBound + 1, end)).contains { index in
            guard grammar[index].kind == .number, !countsSomething(index) else { return false }
            return grammar[index - 1].particle == .fi || grammar[index - 1].has(.longPeriod) && isYear(before: index)
        }
    }

    /// في عام 2013, but not شهر واحد: a word for the year, behind a preposition or none.
    private func isYear(before number: Int) -> Bool {
        grammar[number - 1].features.number == .singular && !grammar[number - 1].features.isAbsolute
    }

    /// في 26 يوليو, في 10 مدن: a number with what it counts is no year.
    private func countsSomething(_ number: Int) -> Bool {
        let next = number + 1
        guard next < grammar.range.upperBound else { return false }
        return grammar[next].has(.month) || grammar[next].isNominal && !grammar[next].isConjoined
    }

    /// أكثر من هدنة، ثلاث هدن، خمس محاولات لعقد هدنة: none of them is the news.
    var isOneOfSeveral: Bool {
        func isCounted(_ index: Int) -> Bool {
            guard index > grammar.range.lowerBound else { return false }
            return grammar[index - 1].kind == .number
        }
        if trigger - 1 > grammar.range.lowerBound, grammar[trigger - 1].particle == .min,
            grammar[trigger - 2].particle == .quantifier
        {
            return true
        }
        let isPlural = grammar[trigger].features.number == .plural && grammar[trigger].kind == .word
        if isPlural, isCounted(trigger) { return true }
        return governors.units.contains {
            $0 < trigger && grammar[$0].has(.unsettled) && !grammar[$0].isVerb
                && grammar[$0].features.number == .plural && isCounted($0)
        }
    }

    private func concessionBefore(_ index: Int) -> Bool {
        index > grammar.range.lowerBound && grammar[index - 1].has(.concession)
    }

    var tellsOfViolence: Bool {
        grammar.range.contains { index in
            guard !units.contains(index) else { return false }
            return grammar[index].has([.strike, .clash, .assault, .kill, .explode, .violate, .impact, .storm])
                || isFighting(index)
        }
    }

    /// تجدد القتال، تشهد المنطقة تصعيدا: fighting that somebody does, not fighting that stops.
    private func isFighting(_ index: Int) -> Bool {
        guard grammar[index].has(.hostilities), !grammar[index].has(.ceasefire) else { return false }
        let before = max(grammar.range.lowerBound, index - 5)..<index
        return before.contains { grammar[$0].isVerb }
            && !before.contains { grammar[$0].has([.halt, .collapse, .expire]) || grammar[$0].particle == .negation }
    }

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
                isBeginning(nearest) || isAgreement(nearest) && nearest == trigger - 1 && isBeginning(nearest - 1)
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

    /// لا صحة لما يتداول عن هدنة: words that call something false, before it.
    var isCalledFalse: Bool {
        (grammar.range.lowerBound..<trigger).contains {
            grammar[$0].has(.deny) && grammar[$0].kind == .phrase && !grammar[$0].isVerb
        }
    }

    private func isLink(_ particle: Particle?) -> Bool {
        switch particle {
        case .min, .ala, .ila, .li, .maa, .bayna, .fi, .an: true
        default: false
        }
    }

    /// لا هدنة، لن تكون هناك هدنة، ليس ثمة وقف لإطلاق النار.
    var isSaidNotToBe: Bool {
        guard !demanded || isOnlySaid, trigger > grammar.range.lowerBound else { return false }
        var index = trigger - 1
        var between = 0
        while index >= grammar.range.lowerBound, between <= 3 {
            let unit = grammar[index]
            if unit.particle == .negation { return !grammar[trigger].hasArticle || between > 0 }
            guard unit.particle == .there || unit.particle == .was || unit.particle == .quantifier
            else { return false }
            index -= 1
            between += 1
        }
        return false
    }

    /// شدد على أنه لن تكون هناك هدنة: who insists that something is so demands nothing.
    private var isOnlySaid: Bool {
        let demanding = governors.units.filter { $0 < trigger && grammar[$0].has(CeasefireStageReader.demands) }
        return !demanding.isEmpty
            && demanding.allSatisfy { governor in
                grammar[governor].isVerb && grammar[governor].has(.speech)
                    && (governor + 1..<trigger).contains { grammar[$0].particle == .that }
            }
    }
}
