// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// A noun with what follows it without a preposition: genitives, adjectives, names, numbers.
struct NounPhrase: Sendable, Equatable {
    /// Index of its first unit.
    var first: Int
    /// Index behind its last unit.
    var end: Int
    /// Index of the noun it is about; quantifiers, numbers and demonstratives in front are passed over.
    var head: Int
    /// The preposition that governs it, bound or separate.
    var preposition: Particle?

    var units: Range<Int> { first..<end }
}

/// The units of one sentence, with what can be asked of them.
struct SentenceGrammar {
    let units: UnitView
    let range: Range<Int>

    subscript(_ index: Int) -> Unit { units[index] }

    /// Phrases that begin another clause or work as a preposition: على مقربة من، في حال، ما أدى إلى.
    private static let openers: ClassSet = [
        .near, .conditional, .concession, .clauseOpener, .becauseOf, .according, .cause, .inclusion,
    ]
    private static let sufferers: ClassSet = [
        .healthPersonnel, .personnelHead, .healthFacility, .healthTransport, .patients, .people, .dead, .wounded,
    ]
    static let timeWords: ClassSet = [.deictic, .weekday, .month, .timeUnit]

    /// Units of a noun phrase at most: no writer's phrase is so long, and a list of nouns without end must not be walked
    /// for each of them.
    static let longestPhrase = 48

    /// The noun phrase that begins at a unit; a preposition bound to the first unit or standing before it is
    /// passed over and kept.
    func nounPhrase(at start: Int, preposition: Particle? = nil) -> NounPhrase? {
        var first = start
        while first < range.upperBound, isQuote(units[first]) { first += 1 }
        guard first < range.upperBound, units[first].isNominal else { return nil }
        // أصابت إحداها | مركزا
        if units[first].particle == .quantifier, units[first].hasPronoun {
            return NounPhrase(first: first, end: first + 1, head: first, preposition: preposition)
        }
        var end = first + 1
        var head = first
        var headFound = isHead(units[first])
        let limit = min(range.upperBound, first + SentenceGrammar.longestPhrase)
        while end < limit {
            let unit = units[end]
            if unit.kind == .punctuation {
                guard let next = afterInnerMark(end) else { break }
                end = next
                continue
            }
            if headFound, let next = afterPurpose(end, of: units[head]) ?? afterInstitution(end, head: head) {
                end = next
                continue
            }
            if headFound, isAffiliation(end, of: units[head]) {
                end += 1
                continue
            }
            // أكثر من 700 عامل صحي، ما يزيد على عشرين طبيبا
            if !headFound, unit.particle?.isPreposition == true, !unit.hasPronoun, end + 1 < range.upperBound,
                units[end + 1].kind == .number
            {
                end += 1
                continue
            }
            // مستشفى 22 مايو
            if headFound, unit.has(.month), end > head + 1, units[end - 1].kind == .number,
                isInFacilityName(end, head: head)
            {
                end += 1
                continue
            }
            guard unit.isNominal, !unit.isConjoined, unit.proclitics.isDisjoint(with: .prepositions) else { break }
            if headFound, unit.has(SentenceGrammar.timeWords), unit.kind != .name, !isInFacilityName(end, head: head) {
                break
            }
            // ليل أمس | مستوصف البلدة
            if headFound, units[head].has(SentenceGrammar.timeWords), units[head].kind != .name,
                (unit.has(SentenceGrammar.thrown) || unit.has(SentenceGrammar.objects))
                    && !unit.has(SentenceGrammar.timeWords) || countsPeople(end)
            {
                break
            }
            if headFound,
                isObjectByEnding(end) || isBehindTime(end, head: head) || isBehindManner(end, first: first)
                    || isBehindWhole(end)
            {
                break
            }
            if headFound, unit.kind == .particle, unit.particle == .quantifier { break }
            // خسرت الهيئة الصحية | خمسة من مسعفيها
            // خسر مستشفى دوما | ثلاثة من كادره
            let isFacility =
                units[head].has(.healthFacility) && end + 1 < range.upperBound && units[end + 1].particle == .min
            let isWhole = units[head].has(SentenceGrammar.losers) || units[head].name != nil || isFacility
            if headFound, countsPeople(end) && (isWhole || isCrew(first, head, to: end)) || countsMunitions(end, head) {
                break
            }
            // أقلت سيارة إسعاف | جثامين جنود
            if headFound, unit.has(SentenceGrammar.carried), unit.features.number == .plural,
                isCrew(first, head, to: end)
            {
                break
            }
            if headFound, unit.kind == .phrase, unit.has(SentenceGrammar.openers) || isPredicate(unit) { break }
            if headFound,
                beginsObject(end, after: units[head], isApart: end > head + 1) || followsDefinite(end)
                    || followsAbsolute(end) || followsGenitive(end, of: units[head])
                    || isPlaceStruck(end, by: units[head])
            {
                break
            }
            // تلقى أطباء | تهديدات، أطلق مستشفى | نداء
            if headFound, unit.has(SentenceGrammar.messages), unit.features.kind != .adjective, !unit.hasArticle,
                units[head].has(SentenceGrammar.threatened)
            {
                break
            }
            // غرفة العناية المركزة | هدفا للقذائف
            if headFound, unit.has(.undergo), unit.features.kind == .invariable { break }
            if headFound, isStruck(end, by: head, behind: first - 1) || isStaffTaken(end, by: units[head]) { break }
            if headFound, endsBehindName(end, head: units[head]) || endsBehindOffice(end, head: head) { break }
            // أصيبت طبيبة | برصاص قناص, إخلاء مستشفى | تحت تهديد السلاح
            let isMeans = unit.kind == .phrase && unit.has([.strike, .munition])
            if headFound, isMeans, units[head].has(SentenceGrammar.sufferers) { break }
            // مصدر أمني رفض كشف اسمه، عن مسؤول قوله
            if headFound, unit.has(.reject), units[head].has(.unnamedSource) { break }
            if headFound, unit.hasPronoun, unit.has(.speech), unit.features.kind == .masdar { break }
            if !headFound, isHead(unit) {
                head = end
                headFound = true
            }
            end += 1
        }
        while end > first + 1, isQuote(units[end - 1]) { end -= 1 }
        return NounPhrase(
            first: first,
            end: end,
            head: head,
            preposition: preposition ?? units[first].proclitics.preposition
        )
    }

    /// Whether the unit is no genitive of those who act but what they act on: قصفت الطائرات مستشفى.
    private func beginsObject(_ index: Int, after head: Unit, isApart: Bool) -> Bool {
        let unit = units[index]
        // استهدف القصف | المبنى
        if head.has(.strike), head.hasArticle, unit.hasArticle, unit.kind == .word, !unit.isAdjective,
            unit.has(SentenceGrammar.objects)
        {
            return true
        }
        // A definite noun has no genitive: الطائرات المستشفى are two phrases.
        // طعن شاب | ممرضة: two people of one and the other sex, or one in the accusative.
        if head.has(.people), !head.hasArticle, head.features.number == .singular, unit.has(.healthPersonnel),
            !unit.hasArticle, unit.kind == .word, unit.features.number == .singular
        {
            return unit.features.isAbsolute || unit.features.isFeminine != head.features.isFeminine
        }
        // استهدف قناص | الطبيب، اقتاد جنود | المسعفين: no fighters are a doctor's.
        if head.has(.force), !head.hasArticle, unit.has(.healthPersonnel), unit.kind == .word, unit.hasArticle {
            return true
        }
        // الطيران الحربي | المستشفى: a phrase of those who act is complete.
        let isComplete = head.hasArticle || head.kind == .name || (head.kind == .phrase && !isApart)
        guard !unit.hasArticle || isComplete, unit.kind != .name else { return false }
        // بغارة جوية حاقدة محيط المشفى: a strike with its adjectives has no genitive any more.
        guard
            head.has(SentenceGrammar.fighters) || (isApart && head.has(.strike))
                || head.name.map({ $0.kind == .country || $0.kind == .actor }) == true
        else { return false }
        // قصفت الطائرات 3 مستشفيات، ألقت مروحيات براميل
        if unit.kind == .number || (unit.has(.munition) && !head.has(.munition)) { return true }
        // قوات الأمن | كوادر طبية
        return unit.has(SentenceGrammar.objects)
            || unit.has(.personnelHead) && healthResource(at: index, limit: range.upperBound) != nil
    }

    /// Whether an indefinite noun stands behind a definite one, of which it can be neither genitive nor adjective:
    /// دمر القصف الروسي | مستشفى البلدة. Names may (الطبيب محمد).
    private func followsDefinite(_ index: Int) -> Bool {
        let before = units[index - 1]
        let unit = units[index]
        // عناصر الدعم السريع | مخازن الأدوية
        if before.name?.kind == .actor || before.name?.kind == .metonym {
            // عناصر تنظيم داعش | ثلاثة مسعفين
            if unit.kind == .number, index + 1 < range.upperBound {
                return units[index + 1].has(SentenceGrammar.objects)
            }
            return !unit.hasArticle && !unit.isAdjective && unit.name == nil && unit.has(SentenceGrammar.objects)
        }
        // العيادة | تسعة شهداء
        if unit.kind == .number, index + 1 < range.upperBound, units[index + 1].has([.dead, .wounded]) {
            return before.hasArticle || before.name != nil
        }
        guard before.hasArticle || before.name?.kind == .demonym else { return false }
        return (unit.kind == .word || unit.kind == .phrase) && unit.group >= 0 && !unit.hasArticle && !unit.isAdjective
    }

    /// مدير المستشفى | تهديدا، أحرق رجال | مركزا صحيا: what stands in the accusative belongs to nobody.
    private func isObjectByEnding(_ index: Int) -> Bool {
        let unit = units[index]
        guard unit.kind == .word, unit.features.isAbsolute else { return false }
        if unit.features.kind == .masdar { return true }
        // عشرون طبيبا is what is counted; قوات الأمن | متطوعا
        let before = units[index - 1]
        let isBehindNoun =
            before.kind == .word || before.kind == .name || before.kind == .phrase && before.has(.force)
        return unit.features.kind == .noun && unit.features.number == .singular && !unit.hasArticle
            && isBehindNoun && !before.features.isAbsolute
    }

    /// Whether a definite noun stands behind one that can have no genitive: اختطف مسلحون | الطبيب.
    private func followsAbsolute(_ index: Int) -> Bool {
        let before = units[index - 1]
        let unit = units[index]
        guard !before.hasArticle, !before.has(.title) else { return false }
        // محتجون | ثلاث سيارات إسعاف
        if unit.kind == .number, before.features.isAbsolute, before.features.number == .plural, before.has(.people) {
            return true
        }
        if before.features.isAbsolute, before.name == nil {
            // مركزا | طبيبا، متظاهرون | مركزا، محتجون | سيارات إسعاف; not مسعفون متطوعون
            let isApart =
                before.features.number == .singular || before.features.number != unit.features.number
                || (before.has(.people) && unit.has(SentenceGrammar.things))
            let isNoun = unit.kind == .word || (unit.kind == .phrase && unit.has(SentenceGrammar.objects))
            if isApart, !before.isAdjective, isNoun, unit.group >= 0, !unit.isAdjective,
                unit.proclitics.isDisjoint(with: .prepositions)
            {
                return true
            }
            return unit.hasArticle
        }
        // جنود متنكرون بزي مدني | مستشفى الأمل: no adjective of another thing has a facility behind it that belongs to it.
        if before.isAdjective, !before.isSuperlative, !before.has(.medical), !unit.hasArticle, unit.kind == .word,
            unit.features.number == .singular, unit.has([.healthFacility, .healthTransport])
        {
            return true
        }
        // آليات عسكرية | المستشفى، غارات روسية | المشفى
        guard before.isAdjective || before.name?.kind == .demonym, unit.hasArticle, !unit.isAdjective else {
            return false
        }
        return (unit.has(SentenceGrammar.objects) || healthResource(at: index, limit: range.upperBound) != nil)
            && !unit.has(.near)
    }

    /// Whether a definite noun stands behind those who act with their genitive, of which it is no adjective: مدفعية
    /// النظام | الأحياء.
    private func followsGenitive(_ index: Int, of head: Unit) -> Bool {
        let before = units[index - 1]
        // نقابة الأطباء | الطبيب فلان: the phrase takes in its genitive.
        if before.kind == .phrase, index - 1 >= range.lowerBound, units[index].kind == .word, units[index].hasArticle,
            units[index].has(.healthPersonnel), !before.isVerb, !before.has(.healthPersonnel)
        {
            return true
        }
        guard units[index].hasArticle, !units[index].isAdjective, before.hasArticle || before.name?.kind == .actor,
            units[index].has(SentenceGrammar.objects) || healthResource(at: index, limit: range.upperBound) != nil
        else { return false }
        // طردت الحركة | الأطباء
        if head.hasArticle { return head.has([.organizationHead, .armedHead]) }
        // نقابة الأطباء | الطبيب فلان
        if head.has(.organizationHead), units[index].has(.healthPersonnel) { return true }
        return head.has([.force, .munition, .armedHead, .personnelHead])
    }

    /// قصفت المدفعية | حلب، طائرات روسية | إدلب: the name of a place behind those who act and are complete without it.
    private func isPlaceStruck(_ index: Int, by head: Unit) -> Bool {
        let before = units[index - 1]
        switch units[index].name?.kind {
        case .place, .foundPlace: break
        default: return false
        }
        guard head.has([.force, .munition, .armedHead]) || head.name?.kind == .actor else { return false }
        return before.hasArticle || before.isAdjective || before.name?.kind == .demonym || before.name?.kind == .actor
    }

    /// Bodies, which have no numbers behind them.
    private static let losers: ClassSet = [.organizationHead, .armedHead, .regime]
    private static let counted: ClassSet = [.people, .dead, .wounded, .personnelHead, .force]

    /// مساء أمس | ثلاثة مسعفين، صباح اليوم | خمسة من العاملين: no date, but how many.
    private func countsPeople(_ index: Int) -> Bool {
        guard units[index].kind == .number, index + 1 < range.upperBound else { return false }
        let next = units[index + 1]
        return next.particle == .min || next.has(SentenceGrammar.counted)
            || (next.has(SentenceGrammar.objects) && !next.has(SentenceGrammar.timeWords))
    }

    /// نقلت طواقم الإسعاف | خمسة مصابين: those who give care, complete with their genitive, behind the verb of what they do.
    private func isCrew(_ first: Int, _ head: Int, to end: Int) -> Bool {
        first > range.lowerBound && units[first - 1].isVerb
            && units[head].has([.healthPersonnel, .personnelHead, .healthTransport])
            && (units[end - 1].hasArticle || units[end - 1].kind == .phrase)
    }

    private static let carried: ClassSet = [.dead, .wounded, .patients]

    private static let hits: ClassSet = [.impact, .strike, .damage, .kill]

    /// أصاب صاروخ | المستشفى: behind a verb of hitting a munition belongs to no one that can be hit.
    private func isStruck(_ index: Int, by head: Int, behind verb: Int) -> Bool {
        // استهدف بأكثر من صاروخ | المستشفى
        let isMeans = units[verb + 1].proclitics.contains(.bi)
        let isHit = verb >= range.lowerBound && units[verb].isVerb && units[verb].has(SentenceGrammar.hits)
        guard isMeans || isHit else { return false }
        // استهدفت غارة | محيط المستشفى
        if isHit, units[head].has(.strike), !units[head].hasArticle, units[index].has(.near), !units[index].isAdjective
        {
            return true
        }
        guard units[head].has(.munition), !units[head].hasArticle, units[index].hasArticle else { return false }
        return healthResource(at: index, limit: range.upperBound) != nil
    }

    private static let messages: ClassSet = [.threaten, .demand]
    private static let threatened: ClassSet = [.healthPersonnel, .healthFacility]
    static let fighters: ClassSet = [.force, .munition, .armedHead, .crime]

    static let objects: ClassSet = [
        .healthFacility, .healthTransport, .healthPersonnel, .facilityHead, .placeType, .people, .near, .buildingPart,
        .strike, .assault, .patients, .healthSupplies, .militaryUse,
    ]

    /// ألقت ليل أمس | براميل، قصفت فجر اليوم | طائرات
    private static let thrown: ClassSet = [.munition, .force]

    private static let things: ClassSet = [.healthFacility, .healthTransport, .facilityHead, .placeType]

    /// Whether a word for a time is part of the name of a facility: مستشفى الثورة العام، مشفى تشرين، but not
    /// المستشفى العام الماضي.
    private func isInFacilityName(_ index: Int, head: Int) -> Bool {
        guard units[head].has(.healthFacility) else { return false }
        if units[index].has([.deictic, .weekday]), index > head + 1 { return false }
        if units[index].has(.deictic) || (units[head].hasArticle && !units[index].hasArticle) { return false }
        guard index + 1 < range.upperBound else { return true }
        let next = units[index + 1]
        return !next.has([.timeRelative, .month, .timeUnit]) && next.kind != .number
    }

    /// Whether a unit can be what a phrase is about.
    private func isHead(_ unit: Unit) -> Bool {
        unit.kind != .number && unit.kind != .particle && !unit.has(.aggregate)
    }

    /// مركز طبي توقف عن العمل, but مركز طبي متوقف عن العمل.
    private func isPredicate(_ unit: Unit) -> Bool { unit.has(.outOfService) && unit.features.kind == .masdar }

    func isQuote(_ unit: Unit) -> Bool { unit.punctuation.isQuotation }

    /// Where a phrase goes on behind a mark inside it: a quotation mark, or a short bracket.
    private func afterInnerMark(_ index: Int) -> Int? {
        let unit = units[index]
        if isQuote(unit) {
            let next = index + 1
            guard next < range.upperBound, units[next].isNominal || isQuote(units[next]),
                !units[next].isConjoined
            else { return nil }
            return next
        }
        // د. فلان
        if unit.punctuation == .period, units[index - 1].has(.title), index + 1 < range.upperBound,
            units[index + 1].name?.kind.isPerson == true
        {
            return index + 1
        }
        if unit.punctuation == .openParen || unit.punctuation == .openBracket {
            var close = index + 1
            while close < range.upperBound, close - index <= 8 {
                if units[close].punctuation == .closeParen || units[close].punctuation == .closeBracket {
                    return close + 1
                }
                close += 1
            }
        }
        return nil
    }
}
