// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Who suffers what an action noun tells.
extension SentenceGrammar {
    /// Who suffers what an action noun tells, where a verb of suffering carries it: تعرض المستشفى لقصف.
    func sufferer(of trigger: Int) -> [NounPhrase]? {
        // تعرض لقصف، تعرض إلى قصف، لم يسلم من القصف
        let isDative = isDative(trigger) || units[trigger].has(.threaten)
        // يعزز المستشفى قدراته لمواجهة الطوارئ: what one gets ready for.
        if isDative, units[trigger].has(.clash) { return nil }
        var index = trigger - 1
        var steps = 0
        while index >= range.lowerBound, steps < 14 {
            let unit = units[index]
            if unit.has(.undergo) {
                guard isDative || !unit.has(.impact) else { return nil }
                // لم يتعرض المستشفى لأضرار في القصف: the circumstance of what was not suffered.
                if !isDative, index > range.lowerBound, units[index - 1].particle == .negation { return nil }
                // تلقى المستشفى خمس جثث إثر اشتباكات
                if unit.has(.careMovement), (index..<trigger).contains(where: { units[$0].has([.dead, .wounded]) }) {
                    return nil
                }
                var start = index + 1
                // هدفا دائما للقصف
                while !unit.isVerb, start < trigger, isQuality(start) { start += 1 }
                while start < trigger {
                    if units[start].particle == .according, let next = endOfAttribution(start) {
                        start = next
                        continue
                    }
                    guard let phrase = nounPhrase(at: start), phrase.end <= trigger else {
                        start += 1
                        continue
                    }
                    if phrase.preposition == nil, !isWhen(phrase) { return listed(from: phrase, before: trigger) }
                    // تعرض في آب الماضي لقصف، تعرض العام الماضي لقصف: none of the words says who.
                    start = max(start + 1, phrase.end)
                }
                if unit.hasPronoun, !unit.isVerb { return takenUp(by: index).flatMap(sufferer) }
                if let staff = staffSpeaking(before: index) { return [staff] }
                return (isSaidOfEarlier(index) ? toldBefore(index) : phraseBefore(index)).flatMap(sufferer)
            }
            // تلقى المدير الذي رفض تسليم الجرحى تهديدا
            let isInserted =
                unit.isVerb && index > range.lowerBound
                && (units[index - 1].particle == .relative || describes(index) || saysMore(index))
            if (unit.isVerb && !isInserted) || unit.particle == .clauseOpener { return nil }
            index -= 1
            steps += 1
        }
        return nil
    }

    private func sufferer(_ phrase: NounPhrase) -> [NounPhrase]? { isTakenInto(phrase) ? nil : [phrase] }

    /// أدخل الشاب مستشفى الطائف إثر تعرضه لانفجار: the object of the verb is where somebody was taken to.
    func isTakenInto(_ phrase: NounPhrase) -> Bool {
        guard phrase.preposition == nil, phrase.first > range.lowerBound else { return false }
        let before = phrase.first - 1
        let verb = units[before].isNominal ? before - 1 : before
        return verb >= range.lowerBound && units[verb].isVerb && units[verb].has(.careMovement)
    }

    /// دائما، متكررا: how somebody is a target, and who is none.
    private func isQuality(_ index: Int) -> Bool {
        let unit = units[index]
        return unit.kind == .word && unit.proclitics.isEmpty && !unit.isVerb
            && (unit.features.kind == .adjective || unit.features.kind == .invariable)
    }

    /// العام الماضي، آب الماضي، شتاء | 2016
    private func isWhen(_ phrase: NounPhrase) -> Bool {
        let head = units[phrase.head]
        return type(of: phrase) == .time || head.has([.month, .timeUnit, .weekday, .deictic])
            || head.kind == .number && phrase.units.count == 1
    }

    /// The sufferers joined to the first, also behind a phrase that says more of it: تعرضت فرق الإنقاذ في الدفاع المدني،
    /// ومسعفون لهجوم.
    private func listed(from first: NounPhrase, before trigger: Int) -> [NounPhrase] {
        var all = coordination(from: first).filter { $0.end <= trigger }
        var index = all.last?.end ?? trigger
        while index < trigger {
            guard units[index].isConjoined, let phrase = nounPhrase(at: index), phrase.preposition == nil,
                phrase.end <= trigger, healthTarget(in: phrase) != nil
            else {
                index += 1
                continue
            }
            all += coordination(from: phrase).filter { $0.end <= trigger }
            index = max(index + 1, all.last?.end ?? trigger)
        }
        return all
    }

    /// Whether the deed stands behind ل، إلى or من, as one suffered does: لقصف، إلى عملية سرقة، إلى الخلع والسرقة.
    private func isDative(_ trigger: Int) -> Bool {
        var index = trigger
        while index >= range.lowerBound, trigger - index <= 2 {
            if units[index].proclitics.contains(.li) { return true }
            guard index > range.lowerBound else { return false }
            let before = units[index - 1]
            if before.particle == .ila || before.particle == .min { return true }
            guard before.isNominal, index == trigger || !units[index].hasArticle || units[index].isConjoined else {
                return false
            }
            index -= 1
        }
        return false
    }

    /// إلا إنها تعرضت لقصف، لكنه تعرض: whose subject is a pronoun of what was told before.
    private func isSaidOfEarlier(_ verb: Int) -> Bool {
        guard verb > range.lowerBound, units[verb].isVerb else { return false }
        let before = units[verb - 1]
        if before.particle == .pronoun || before.particle == .clauseOpener || before.has(.clauseOpener) { return true }
        // علق المستشفى عمله بعد أن تعرض
        if before.particle == .that, verb - 2 >= range.lowerBound, units[verb - 2].particle == .baada { return true }
        return before.particle == .that && before.hasPronoun
    }

    /// الطبيب المفرج عنه يقول إنه تعرض لصعق: the staff who say it of themselves.
    private func staffSpeaking(before verb: Int) -> NounPhrase? {
        guard verb - 2 > range.lowerBound, units[verb].isVerb, units[verb - 1].particle == .that,
            units[verb - 1].hasPronoun
        else { return nil }
        var index = verb - 2
        var isSpeech = false
        while index >= range.lowerBound, verb - index <= 12 {
            let unit = units[index]
            if unit.kind == .punctuation, !unit.punctuation.isQuotation { return nil }
            if unit.isVerb {
                guard unit.has(.speech), !isSpeech else { return nil }
                isSpeech = true
            }
            if unit.has(.healthPersonnel), unit.features.number == units[verb].features.number,
                !isGovernedByPreposition(index)
            {
                return nounPhrase(at: index)
            }
            index -= 1
        }
        return nil
    }

    private func isGovernedByPreposition(_ index: Int) -> Bool {
        !units[index].proclitics.isDisjoint(with: .prepositions)
            || (index > range.lowerBound && units[index - 1].particle?.isPreposition == true)
    }

    /// Units before the clause within which what its pronoun stands for was told, also in the sentence before.
    private static let reachOfSubjects = 30

    /// The one facility or vehicle told last.
    func toldBefore(_ verb: Int) -> NounPhrase? {
        // حيث تعرضوا لقصف: a building is no several people.
        if units[verb].features.number == .plural, !units[verb].hasPronoun { return nil }
        let start = max(0, verb - SentenceGrammar.reachOfSubjects)
        let grammar = SentenceGrammar(units: units, range: start..<range.upperBound)
        var index = verb - 1
        while index >= start {
            if units[index].has([.healthFacility, .healthTransport, .facilityHead]),
                units[index].features.number == .singular,
                let phrase = grammar.nounPhrase(at: index), grammar.healthTarget(in: phrase)?.isNear == false
            {
                return phrase
            }
            // ولا مسلحون are not there.
            if units[index].has(.force), index == start || units[index - 1].particle != .negation { return nil }
            index -= 1
        }
        return nil
    }

    /// The phrase a verb without a subject behind it takes up: the antecedent of its relative clause, or the
    /// subject in front of it.
    private func phraseBefore(_ verb: Int) -> NounPhrase? {
        var index = verb - 1
        var crossed = 0
        while index >= range.lowerBound, crossed < 8 {
            if saysMore(index) {
                // سيارة إسعاف | كانت تنقل جريحا | تعرضت
                index -= units[index - 1].particle == .was ? 2 : 1
                crossed += 1
                continue
            }
            // المستشفى | الذي تدعمه المنظمة | تعرض
            if units[index].isVerb, index - 2 >= range.lowerBound, units[index - 1].particle == .relative {
                index -= 2
                crossed += 1
                continue
            }
            // المستشفيات | ظلت عرضة
            if units[index].isVerb, index == verb - 1, !units[verb].isVerb, units[index].has(.common) {
                index -= 1
                crossed += 1
                continue
            }
            if units[index].isVerb || units[index].particle == .that { return nil }
            // إن الأسير المحرر تعرض، الشاب المسعف تعرض
            if units[index].has(.people), units[index].isNominal, !units[index].has(.personnelHead) {
                return nounPhrase(at: firstNominal(before: index)).flatMap { healthTarget(in: $0) != nil ? $0 : nil }
            }
            // نقلوهم إلى المشفى، حيث تعرضوا لقصف: a building is no several people.
            let isMany = units[verb].features.number == .plural && !units[verb].features.isFeminine
            if isMany, units[index].features.number == .singular {
                index -= 1
                crossed += 1
                continue
            }
            if healthResource(at: index, limit: range.upperBound) != nil { return nounPhrase(at: index) }
            // النقطة الطبية في البلدة تتعرض
            if units[index].has(.placeType), index - 2 > range.lowerBound, units[index - 1].particle == .fi,
                let before = nounPhrase(at: firstNominal(before: index - 2)), before.end == index - 1,
                before.preposition == nil, !isBehindPreposition(before), healthTarget(in: before) != nil
            {
                return before
            }
            // مستشفى يعمل في البلدة تعرض
            if units[index].has(.placeType), index - 2 > range.lowerBound, units[index - 1].particle == .fi,
                saysMore(index - 2)
            {
                index -= 2
                crossed += 1
                continue
            }
            // مستوصف البلدة يتعرض: the town is the dispensary's.
            if units[index].has(.placeType) {
                let whole = nounPhrase(at: firstNominal(before: index))
                let isWhole = whole.map { $0.end > index && healthTarget(in: $0) != nil } == true
                return isWhole ? whole : nounPhrase(at: index)
            }
            index -= 1
            crossed += 1
        }
        return nil
    }

    /// مستشفى تدعمه منظمة: whether a verb takes up with its pronoun the indefinite facility or vehicle right in front of it.
    func describes(_ verb: Int) -> Bool {
        let unit = units[verb]
        guard unit.isVerb, unit.hasPronoun, !unit.isConjoined, verb > range.lowerBound else { return false }
        var before = verb - 1
        while before > range.lowerBound, units[before].isAdjective { before -= 1 }
        return !units[before].hasArticle && units[before].has([.healthTransport, .healthFacility, .facilityHead])
    }

    /// Whether the verb opens a clause without a relative that says more of the noun in front of it.
    private func saysMore(_ verb: Int) -> Bool {
        let unit = units[verb]
        guard unit.isVerb, !unit.isConjoined, unit.features.kind == .imperfect, verb > range.lowerBound else {
            return false
        }
        var before = units[verb - 1].particle == .was ? verb - 2 : verb - 1
        guard before >= range.lowerBound else { return false }
        // سيارة إسعاف بيضاء
        if units[before].isAdjective, before > range.lowerBound { before -= 1 }
        return !units[before].hasArticle && units[before].has([.healthTransport, .healthFacility, .facilityHead])
    }

    /// Units within which whom a pronoun stands for is looked for.
    private static let reachOfSufferers = 16

    /// خرج المشفى عن الخدمة بعد تعرضه لقصف: the health care that the pronoun takes up. What a preposition governs is
    /// where somebody was taken to, and people told of in between are the ones meant.
    private func takenUp(by suffering: Int) -> NounPhrase? {
        let isPlural = units[suffering].enclitic == .hum || units[suffering].enclitic == .hunna
        // داخل مستشفى الأمل بعد تعرضه لقصف: where nothing else is told of, it is where something is.
        var scene: NounPhrase?
        var index = suffering - 1
        while index >= range.lowerBound, suffering - index <= SentenceGrammar.reachOfSufferers {
            let unit = units[index]
            if unit.punctuation == .period || unit.punctuation == .semicolon { return scene }
            let isGoverned =
                !unit.proclitics.isDisjoint(with: .prepositions)
                || (index > range.lowerBound && units[index - 1].particle?.isPreposition == true)
            if !isGoverned, healthResource(at: index, limit: range.upperBound) != nil,
                let phrase = nounPhrase(at: index), let target = healthTarget(in: phrase)
            {
                let isPeople = target.resources.contains(.personnel) || target.resources.contains(.patients)
                if isPeople || !isPlural { return phrase }
            } else if isGoverned, !isPlural, scene == nil, index > range.lowerBound,
                units[index - 1].particle == .dakhil || units[index - 1].particle == .fi, unit.has(.healthFacility),
                !(index..<suffering).contains(where: { units[$0].has([.careMovement, .wounded, .dead]) })
            {
                scene = nounPhrase(at: index)
            } else if !isGoverned, unit.has([.people, .dead, .wounded, .force]) || unit.name?.kind.isPerson == true,
                // مستشفى ابن سينا
                index == range.lowerBound || !units[index - 1].has(.healthFacility)
            {
                return nil
            }
            index -= 1
        }
        return scene
    }
}
