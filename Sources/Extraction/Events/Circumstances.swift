// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What is put into a clause between a word and what it governs: sources and remarks between marks (، كما قال،), and on which
/// occasion it was (على هامش القمة، إثر اجتماع مغلق). The clause goes on behind it.
extension SentenceGrammar {
    /// Units of an aside at most, its marks aside.
    private static let longestAside = 9
    /// Units before an occasion within which stands what the clause goes on with.
    private static let reachOfClause = 14

    /// Where the aside that the mark closes opens: ، بحسب بيان، – وفق الوكالة – (الأحد).
    ///
    /// - Returns: The index of its first mark; `nil` where the mark closes none, or where what follows is joined to it.
    func aside(closedAt mark: Int) -> Int? {
        let closing = units[mark].punctuation
        let isComma = closing.isComma
        guard isComma || closing == .dash || closing == .closeParen, mark + 1 < range.upperBound,
            !units[mark + 1].isConjoined
        else { return nil }
        var index = mark - 1
        while index > range.lowerBound, mark - index <= SentenceGrammar.longestAside + 1 {
            let unit = units[index]
            guard unit.kind == .punctuation else {
                index -= 1
                continue
            }
            switch unit.punctuation {
            case .openParen: return closing == .closeParen ? index : nil
            case .dash: return closing == .dash ? index : nil
            case .comma, .arabicComma:
                return isComma && index + 1 < mark && opensAside(index + 1, before: mark) ? index : nil
            case .period, .semicolon, .question, .exclamation, .colon: return nil
            default: index -= 1
            }
        }
        return nil
    }

    /// بحسب، كما، على حد قوله، في ختام، بعد
    private func opensAside(_ index: Int, before mark: Int) -> Bool {
        let unit = units[index]
        guard !unit.isConjoined else { return false }
        if unit.has(.according) || unit.has(.during) || unit.kind == .phrase && unit.has(.speech) && !unit.isVerb {
            return true
        }
        guard let particle = unit.particle else { return false }
        // كما قال، كما جاء في البيان, but إذ قتل طفل tells what happened.
        if particle == .clauseOpener {
            return units[index + 1].has(.speech)
                || (index + 1..<mark).contains { units[$0].has(.document) } && units[index + 1].isVerb
        }
        return particle == .relative
            || particle.isPreposition && particle != .ila && !unit.hasPronoun
    }

    /// What may stand in front of an occasion, with what it governs behind it.
    private static let governing: ClassSet = [
        .demand, .advocate, .necessity, .hope, .accept, .agree, .announce, .reject, .offer, .deny, .extend, .suspend,
        .tabling, .speech, .reply,
    ]
    private static let governingTo: ClassSet = [.demand, .advocate, .agree, .tabling, .necessity]
    /// What governs a truce within the occasion itself: بعد دعوته إلى هدنة.
    private static let licensing: ClassSet = [
        .agree, .announce, .begin, .demand, .advocate, .accept, .offer, .reject, .violate, .extend, .respect, .expire,
        .collapse, .halt, .aim, .unsettled, .cause, .necessity, .hope, .deny, .suspend,
    ]

    /// حثت على هامش القمة | الأطراف على وقف القتال: whether what stands in front of an occasion governs the trigger over it, by a
    /// preposition of its own or because nothing in the occasion can have it for a genitive.
    ///
    /// - Parameter occasion: Where what was going on is named, which governs nothing: مع اقتراب العيد.
    func resumes(_ trigger: Int, behind opener: Int, occasion: Int = -1, isDefinite: Bool = false) -> Bool {
        guard let head = attachment(of: trigger, behind: opener, isDefinite: isDefinite) else { return false }
        for index in opener + 1..<max(opener + 1, head) where index != occasion {
            let unit = units[index]
            if unit.isVerb || unit.has(SentenceGrammar.licensing) && !unit.isAdjective { return false }
        }
        // أعلن وفاة ثلاثة بعد انضمام الجيش إلى الهدنة: few words take what they govern by إلى.
        let isTo = units[head].particle == .ila
        let classes = isTo ? SentenceGrammar.governingTo : SentenceGrammar.governing
        var index = opener - 1
        while index >= range.lowerBound, opener - index <= SentenceGrammar.reachOfClause {
            let unit = units[index]
            if unit.punctuation == .period || unit.punctuation == .semicolon { return false }
            if unit.has(classes), unit.particle == nil { return true }
            // إن على الطرفين خلال الاجتماع وقف القتال
            if unit.particle == .ala, !unit.hasPronoun,
                index == range.lowerBound || units[index - 1].particle == .that || units[index - 1].kind == .punctuation
            {
                return true
            }
            index -= 1
        }
        return false
    }

    /// Where what the trigger is the end of begins: إلى هدنة، على الموافقة على هدنة، بوقف القتال، أن يوقفوا.
    private func attachment(of trigger: Int, behind opener: Int, isDefinite: Bool) -> Int? {
        var head = trigger
        while head > opener + 1 {
            if units[head].particle == .that { return head }
            if units[head].isConjoined { return nil }
            let before = head - 1
            let unit = units[before]
            if !units[head].proclitics.isDisjoint(with: .prepositions) {
                // الالتزام بالهدنة
                if unit.isNominal, !unit.isAdjective, unit.has(SentenceGrammar.licensing) {
                    head = before
                    continue
                }
                // تمديد العمل بالهدنة
                if unit.hasArticle, units[before - 1].has([.extend, .suspend, .halt]), before - 1 > opener {
                    head = before - 1
                    continue
                }
                // محادثات بشأن هدنة
                guard head == trigger || units[head].has(SentenceGrammar.licensing) else { return nil }
                return units[head].proclitics.contains(.bi) || isDefinite ? head : nil
            }
            if unit.punctuation.isQuotation {
                head = before
                continue
            }
            switch unit.particle {
            case .ila, .ala, .an:
                guard before - 1 > opener, !unit.hasPronoun else { return nil }
                // العودة الفورية إلى
                let noun = units[before - 1].isAdjective && before - 2 > opener ? before - 2 : before - 1
                let governor = units[noun]
                // على الاتفاق على هدنة
                if governor.isNominal, !governor.isAdjective, governor.has(SentenceGrammar.licensing) {
                    head = noun
                    continue
                }
                // بعد ساعات على هدنة, بعد مفاوضات على هدنة
                let isItsOwn =
                    noun == before - 1 && governor.kind == .word && governor.has([.timeUnit, .negotiate])
                    && !governor.hasArticle
                return unit.particle == .ala && isItsOwn ? nil : before
            case .that: return before
            // نجحت خلال جلسة طارئة | في التوصل إلى هدنة
            case .fi: return head != trigger && units[head].has(.agree) ? before : nil
            case nil: break
            default: return nil
            }
            // احترام بنود | الهدنة
            let isConstruct =
                unit.kind == .word && unit.isNominal && !unit.isAdjective && !unit.hasArticle && !unit.hasPronoun
                && !unit.has([.timeUnit, .negotiate, .weekday, .month])
            if isConstruct {
                head = before
                continue
            }
            // اتصال هاتفي مع نظيره | وقفا فوريا
            let isWhole =
                unit.isAdjective || unit.hasArticle || unit.hasPronoun || unit.kind == .name
                || unit.has([.deictic, .weekday, .timeRelative]) || unit.kind == .phrase && unit.has(.negotiate)
            return isWhole && head - opener > 1 ? head : nil
        }
        return nil
    }

    /// Whether talks only say on which occasion somebody demands, announces or accepts something: دعا على هامش القمة إلى هدنة.
    func isOccasion(_ talks: Int, of trigger: Int) -> Bool {
        let unit = units[talks]
        // مع اقتراب العيد
        let isNearing = unit.has(.unsettled) && talks > range.lowerBound && units[talks - 1].particle == .maa
        guard unit.has(.negotiate) || isNearing, !unit.isVerb else { return false }
        var opener = talks - 1
        while opener > range.lowerBound, talks - opener <= 3, units[opener].isNominal, !units[opener].isConjoined {
            opener -= 1
        }
        guard opener > range.lowerBound else { return false }
        // دعوا على هامش القمة لوقف القتال, but محادثات لوقف القتال
        let isDefinite = unit.hasArticle || units[opener].particle == .ala
        switch units[opener].particle {
        case .fi, .ala, .baada, .qabla, .khilal, .becauseOf, .inda, .maa, .ibra, .amam:
            return !units[opener].hasPronoun
                && resumes(trigger, behind: opener, occasion: talks, isDefinite: isDefinite)
        default: return units[opener].has(.during) && resumes(trigger, behind: opener, occasion: talks)
        }
    }

    /// أن توقف، بحسب بيان، القتال, أن توقفوا فورا القتال: where the clause goes on behind what stands between a verb and its object.
    func behindAside(at index: Int) -> Int? {
        let unit = units[index]
        if unit.kind == .punctuation {
            var mark = index + 1
            while mark < range.upperBound, mark - index <= SentenceGrammar.longestAside + 1 {
                if units[mark].kind == .punctuation, !units[mark].punctuation.isQuotation {
                    return aside(closedAt: mark) == index ? mark + 1 : nil
                }
                mark += 1
            }
            return nil
        }
        if unit.has(.deictic) || isAdverb(unit) { return index + 1 }
        // بشكل فوري
        if unit.proclitics.contains(.bi), unit.isNominal, !unit.hasArticle, index + 1 < range.upperBound,
            units[index + 1].isAdjective, !units[index + 1].hasArticle
        {
            return index + 2
        }
        return nil
    }
}
