// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What stands over a trigger and decides what the text says of it: who denies, demands, threatens, condemns.
struct Governors: Sendable {
    /// Classes of all governing words, nearest first being of no matter.
    var classes = ClassSet.none
    /// The verb itself, or the noun, is negated.
    var isNegated = false
    /// عدم or دون stands before the action noun.
    var isWithout = false
    /// ألا يقصفوا، أن لا يقصفوا: the negation belongs to what is demanded.
    var isForbidden = false
    var isConditional = false
    var isQuestion = false
    var isPossible = false
    /// كان or كانت قد: told from before the story.
    var isPluperfect = false
    var isFuture = false
    /// The trigger stands in a relative clause: what is presupposed, whatever governs its antecedent.
    var isRelative = false
    /// نفى مسؤوليته عن القصف denies who, not that.
    var deniesResponsibility = false
    /// Indices of the governing words that count, for the evidence.
    var units: [Int] = []

    func has(_ one: SemanticClass) -> Bool { classes.contains(one) }

    /// يخشون أن يتعرض المستشفى للقصف: what is feared in the subjunctive has not happened.
    fileprivate mutating func noteFear(_ isSubjunctive: Bool) {
        if isSubjunctive, has(.concern) { isPossible = true }
    }
}

extension SentenceGrammar {
    private static let modal: ClassSet = [
        .demand, .necessity, .deny, .condemn, .accuse, .threaten, .plan, .aim, .halt, .protect, .investigate, .concern,
        .respect, .violate, .collapse, .reject, .accept, .announce, .begin, .extend, .negotiate, .agree, .offer,
        .expire, .suspend, .draft, .continuing, .earlier, .possible, .law, .aggregate, .according, .speech,
        .conditional, .concession, .hope, .unsettled, .drill, .advocate, .provide, .exploit,
    ]

    /// Reads what governs the unit: to the left, through nouns and prepositions, up to the verb of its clause or
    /// the verb that takes its أن clause.
    func governors(of trigger: Int) -> Governors {
        var found = Governors()
        let unit = units[trigger]
        var index = trigger - 1
        var throughThat = false
        if unit.isVerb {
            if unit.proclitics.contains(.sa) { found.isFuture = true }
            if isCommand(trigger) || isBidding(trigger) { found.classes.formUnion(ClassSet(.demand)) }
            // ناشدهم أن يرحموا المدينة ويوقفوا القصف
            if unit.has(SentenceGrammar.commands), let joined = clause(coordinatedWith: trigger, found: found) {
                collectBackwards(from: joined, into: &found, verbTrigger: false, inClause: true)
                return found
            }
            // Auxiliaries and particles right before the verb.
            verb: while index >= range.lowerBound {
                let before = units[index]
                if let outside = beforeComplement(at: index, of: trigger, into: &found) {
                    throughThat = true
                    index = outside
                    break verb
                }
                switch before.particle {
                case .negation:
                    found.isNegated = true
                    // أن لا يقصفوا, where أنه لا يقصف tells what is so
                    let isBehindThat = index > range.lowerBound && units[index - 1].particle == .that
                    if isBehindThat, !units[index - 1].hasPronoun, index + 1 == trigger { found.isForbidden = true }
                    // لا تقصفوا المستشفيات
                    if unit.features.person == .second, unit.features.kind == .imperfect,
                        unit.features.number == .plural,
                        index + 1 == trigger
                    {
                        found.isForbidden = true
                        found.classes.formUnion(ClassSet(.demand))
                    }
                case .qad:
                    if unit.features.kind == .imperfect { found.isPossible = true }
                case .was: found.isPluperfect = true
                case .that:
                    // لا يزال مجهولا | بعد أن اختطفه مسلحون: when it was tells the clause, and nothing governs it. بعد أن يتوقف
                    // القصف is still to come.
                    if index > range.lowerBound, units[index - 1].particle == .baada {
                        guard unit.features.kind != .perfect else { return found }
                        found.isConditional = true
                    }
                    throughThat = true
                    index -= 1
                    break verb
                case .conditional:
                    found.isConditional = true
                case .question: found.isQuestion = found.isQuestion || !isNarrated(index)
                case .relative:
                    found.isRelative = true
                    return found
                default:
                    if before.has(.possible) {
                        found.isPossible = true
                    } else if before.kind == .phrase, before.has(.conditional) {
                        found.isConditional = true
                    } else if before.has(.necessity), before.kind == .phrase, unit.proclitics.contains(.li) {
                        // حان الوقت ليتوقف القتال
                        found.classes.formUnion(before.classes)
                        found.units.append(index)
                    } else if before.has(SentenceGrammar.aspects), before.kind == .phrase || before.isVerb {
                        // لا تزال القوات تحاصر، سبق أن قصفت
                        found.classes.formUnion(before.classes)
                        found.units.append(index)
                    } else if !before.isNominal {
                        break verb
                    }
                }
                index -= 1
            }
            if !throughThat {
                collectBackwards(from: index, into: &found, verbTrigger: true)
                return found
            }
        }
        let isSubjunctive = throughThat && unit.features.kind == .imperfect && index + 2 == trigger
        collectBackwards(from: index, into: &found, verbTrigger: false, inClause: throughThat)
        found.noteFear(isSubjunctive)
        return found
    }

    /// What is called for, agreed and refused on some occasion.
    private static let bidden = CeasefireReader.names

    private func collectBackwards(
        from start: Int,
        into found: inout Governors,
        verbTrigger: Bool,
        inClause isTold: Bool = false
    ) {
        let initial = verbTrigger ? found : Governors()
        var index = start
        var steps = 0
        var existential = false
        var isOutside = false
        var inClause = isTold
        // Occasions are told from what governs for what the news calls for, and no other trigger pays for it.
        let isBidden = !verbTrigger && (isTold || units[start + 1].has(SentenceGrammar.bidden))
        while index >= range.lowerBound, steps < 28 {
            let unit = units[index]
            steps += 1
            if unit.kind == .punctuation {
                // دعا، كما قال، إلى هدنة
                if let opened = aside(closedAt: index) {
                    index = opened - 1
                    continue
                }
                switch unit.punctuation {
                case .semicolon, .period, .ellipsis, .exclamation, .question: return
                case .colon: if verbTrigger { return }
                default: break
                }
                index -= 1
                continue
            }
            if verbTrigger, unit.isVerb || unit.particle == .clauseOpener { return }
            // رغم الدعوات إلى حمايته قصفت الطائرات المستشفى: the nouns of the circumstance in front govern no verb.
            if verbTrigger, unit.has(.concession) || unit.particle == .baada && !unit.hasPronoun {
                found = initial
                return
            }
            switch unit.particle {
            case .there: existential = true
            case .without:
                // عدم تعرض المستشفى لقصف
                let isSuffered = index + 1 < range.upperBound && units[index + 1].has(.undergo)
                if steps <= 2 || isSuffered { found.isWithout = true }
                if isSuffered, steps > 2 { found.isNegated = true }
            case .negation:
                // لا علاقة لنا بالهجوم denies who did it, and not that it was done.
                if steps <= 3 || existential, !units[index + 1].has(.responsibility) { found.isNegated = true }
            case .conditional: found.isConditional = true
            case .question: found.isQuestion = found.isQuestion || !isNarrated(index)
            case .relative: break
            case .that: inClause = true
            case .becauseOf:
                if steps > 1, !unit.isConjoined, !isBidden || !resumes(start + 1, behind: index) { return }
            case .clauseOpener: if steps > 1, !unit.isConjoined { return }
            default: break
            }
            if unit.particle == nil {
                // الأمل with the article is mostly a name (إعادة الأمل).
                // A clause's verb does not reach into the relative clauses of its nouns, but a denial may.
                let reaches = !isOutside || !unit.isVerb || unit.has(.deny)
                // تمكن مسلحون من اقتحام المستشفى: who managed to do it did it.
                let isManaged =
                    unit.has(.possible) && unit.isVerb && !unit.has(.concern) && units[start].particle == .min
                    && units[start + 1].particle != .that
                // كشف تحقيق أن الجيش قصف: what an investigation found is told as fact.
                // ستكون هدفا
                let isCopula = unit.has(.plan) && unit.has(.common) && unit.features.kind == .invariable
                let isFinding = inClause && unit.has(.investigate) && !unit.isVerb && !unit.has(.demand)
                if reaches, !isManaged, !isFinding, !isCopula, unit.has(SentenceGrammar.modal), !unit.isSuperlative,
                    !isBidden || !isOccasion(index, of: start + 1),
                    !unit.has(.hope) || !unit.hasArticle || isSomebodysHope(index)
                {
                    found.classes.formUnion(unit.classes)
                    found.units.append(index)
                    if unit.has(.possible) { found.isPossible = true }
                    // في حال استهداف المستشفى; but في حالة حرجة is a state.
                    if unit.has(.conditional), steps <= 4, !units[index + 1].isAdjective { found.isConditional = true }
                    if unit.has(.deny), index + 1 < range.upperBound {
                        found.deniesResponsibility =
                            found.deniesResponsibility || deniesResponsibility(from: index, to: start)
                    }
                }
                // مؤكدا أن …: a participle of speech opens a clause as its verb does.
                if inClause, unit.has(.speech), !unit.isVerb, unit.features.kind == .adjective { return }
                // … مشيرا إلى قصف المستشفى: what stands before it is another clause.
                if unit.has(.speech), !unit.isVerb,
                    unit.kind == .phrase && !unit.has(.common) || (unit.isAdjective && unit.features.isAbsolute)
                {
                    return
                }
                // رحب بالعودة، داعيا إلى هدنة
                if unit.has(.demand), unit.isAdjective, unit.features.isAbsolute, !unit.hasArticle { return }
                if unit.isVerb, let outside = beforeRelativeClause(of: index) {
                    index = outside
                    isOutside = true
                    continue
                }
                if isCommand(index) { found.classes.formUnion(ClassSet(.demand)) }
                if unit.isVerb {
                    // The verb of the clause: its own particles count, then the clause is read.
                    var before = index - 1
                    // سبق أن تعرض لقصف، لا يزال يتعرض لقصف
                    if before >= range.lowerBound, units[before].has(SentenceGrammar.aspects),
                        units[before].kind == .phrase || units[before].isVerb
                    {
                        found.classes.formUnion(units[before].classes)
                        found.units.append(before)
                        before -= 1
                    }
                    if before >= range.lowerBound,
                        let outside = beforeComplement(at: before, of: index, into: &found)
                    {
                        collectBackwards(from: outside, into: &found, verbTrigger: false, inClause: true)
                        return
                    }
                    while before >= range.lowerBound, let particle = units[before].particle {
                        if particle == .negation { found.isNegated = true }
                        if particle == .conditional { found.isConditional = true }
                        if particle == .was { found.isPluperfect = true }
                        // قد يعلن عن هدنة
                        if particle == .qad, isMasculineImperfect(unit) { found.isPossible = true }
                        if particle == .question { found.isQuestion = true }
                        guard particle == .qad || particle == .was || particle == .negation || particle == .that else {
                            break
                        }
                        if particle == .that {
                            // علق عمله بعد أن تعرض لقصف: when it was tells the clause, and nothing governs it.
                            if before > range.lowerBound, units[before - 1].particle == .baada,
                                unit.features.kind == .perfect
                            {
                                return
                            }
                            collectBackwards(from: before - 1, into: &found, verbTrigger: false)
                            found.noteFear(unit.features.kind == .imperfect)
                            return
                        }
                        before -= 1
                    }
                    // إذا لم يتم إخلاؤه
                    if before >= range.lowerBound, units[before].kind == .phrase, units[before].has(.conditional) {
                        found.isConditional = true
                    }
                    if unit.proclitics.contains(.sa) { found.isFuture = true }
                    guard let coordinated = clause(coordinatedWith: index, found: found) else { return }
                    collectBackwards(from: coordinated, into: &found, verbTrigger: false)
                    return
                }
            }
            index -= 1
        }
    }

    /// يجب أن يتوقف القصف ويعلن الطرفان هدنة: where the أن clause that a joined imperfect carries on stands, leftwards.
    private func clause(coordinatedWith verb: Int, found: Governors) -> Int? {
        // Only so far: a chain of joined clauses of any length must not be walked for each of them.
        guard found.units.count < 8 else { return nil }
        guard units[verb].isConjoined, units[verb].features.kind == .imperfect else { return nil }
        var index = verb - 1
        while index > range.lowerBound, verb - index <= 16 {
            let unit = units[index]
            if unit.punctuation == .period || unit.punctuation == .semicolon || unit.particle == .clauseOpener {
                return nil
            }
            if unit.isVerb {
                guard unit.features.kind == .imperfect else { return nil }
                if units[index - 1].particle == .that { return index - 2 }
                guard unit.isConjoined else { return nil }
            }
            index -= 1
        }
        return nil
    }

    /// ضغط عليها كي توقف حربها، ناشدهم ألا يخرقوا الهدنة، أمل أن تصمد وأن تلتزم بها الفصائل: where the sentence goes on,
    /// leftwards, before a word other than أن alone that makes the verb behind it a complement; `nil` of any other word.
    private func beforeComplement(at index: Int, of verb: Int, into found: inout Governors) -> Int? {
        let opener = units[index]
        // وإلا ستقتحمه is no ألا.
        guard opener.has(.complementizer), index + 1 == verb, units[verb].features.kind == .imperfect,
            !units[verb].proclitics.contains(.sa)
        else { return nil }
        // ألا holds the negation.
        if opener.has(.common) {
            found.isNegated.toggle()
            found.isForbidden = true
        }
        guard opener.has(.clauseOpener) || opener.isConjoined else { return index - 1 }
        // What a joined clause depends on stands before the one it is joined to.
        var before = index - 1
        while before > range.lowerBound, index - before <= 24 {
            let unit = units[before]
            if unit.punctuation == .period || unit.punctuation == .semicolon { return nil }
            if unit.isVerb, unit.features.kind == .imperfect,
                units[before - 1].particle == .that || units[before - 1].has(.complementizer)
            {
                return before - 2
            }
            before -= 1
        }
        return index - 1
    }

    /// يعلن, whose prefix no perfect has: فقد تقرر and قد أبلغ are perfects.
    private func isMasculineImperfect(_ verb: Unit) -> Bool {
        verb.features.kind == .imperfect && verb.features.person == .third && !verb.features.isFeminine
    }

    /// أعرب عن الأمل في، يحدوه الأمل بأن: somebody's own, where عملية إعادة الأمل is a name.
    private func isSomebodysHope(_ index: Int) -> Bool {
        if index > range.lowerBound, units[index - 1].particle == .an { return true }
        return (index + 1..<min(index + 3, range.upperBound)).contains { units[$0].particle == .that }
    }

    private static let aspects: ClassSet = [.continuing, .earlier]

    /// Where the sentence goes on, leftwards, before the relative clause that the verb begins; `nil` where it
    /// begins none.
    private func beforeRelativeClause(of verb: Int) -> Int? {
        var index = verb - 1
        while index >= range.lowerBound, let particle = units[index].particle {
            switch particle {
            case .relative: return index - 1
            case .negation, .qad, .was: index -= 1
            default: return nil
            }
        }
        return nil
    }

    /// روى كيف قتلوا زملاءه: what is told in a question happened.
    private func isNarrated(_ question: Int) -> Bool {
        var verb = question - 1
        // روى طبيب كيف قتلوا
        while verb > range.lowerBound, question - verb <= 4, units[verb].isNominal { verb -= 1 }
        return verb >= range.lowerBound && units[verb].isVerb && units[verb].has(.speech)
    }

    private func deniesResponsibility(from index: Int, to end: Int) -> Bool {
        guard index < end else { return false }
        return (index + 1...end).contains { units[$0].has(.responsibility) }
    }
}
