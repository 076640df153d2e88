// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Finds how many were killed and injured in a sentence: behind verbs and nouns of killing and wounding
/// (مقتل ثلاثة، أصيب طفلان), and at nouns that count (عشرة جرحى).
struct CasualtyReader {
    let grammar: SentenceGrammar
    let counts: CountReader
    var text: TokenizedText { counts.text }

    init(grammar: SentenceGrammar, text: TokenizedText) {
        self.grammar = grammar
        counts = CountReader(grammar: grammar, text: text)
    }

    /// Classes without which a sentence has no figures.
    static let cues: ClassSet = [.dead, .wounded, .kill, .injure, .impact]

    /// The figures in the order of the text. Parts of a figure (بينهم طفل) are not figures.
    func figures() -> [CasualtyFigure] {
        var found: [CasualtyFigure] = []
        var index = grammar.range.lowerBound
        while index < grammar.range.upperBound {
            let unit = grammar[index]
            if unit.kind == .word, unit.has([.dead, .wounded]) || isDead(unit) {
                found += figures(atNoun: index)
            } else if unit.has([.kill, .injure]), unit.kind != .particle, !unit.has(.provide) || isDeath(index) {
                found += figures(behind: index)
            } else if unit.has(.impact), let fallen = fallen(at: index) {
                found.append(fallen)
            }
            if unit.isAmount, let toll = toll(at: index) { found.append(toll) }
            index += 1
        }
        return found
    }

    /// قضى مسعف في القصف, but no sentence that a court passed: behind those who died stands of what.
    private func isDeath(_ index: Int) -> Bool {
        if isDeathOfSome(index) { return true }
        guard let phrase = grammar.nounPhrase(at: index + 1), phrase.preposition == nil else { return false }
        var end = phrase.end
        if end + 1 < grammar.range.upperBound, grammar[end].particle == .min {
            end = grammar.nounPhrase(at: end + 1)?.end ?? end
        }
        guard end < grammar.range.upperBound else { return false }
        let next = grammar[end]
        return next.particle == .fi || next.particle == .becauseOf || next.has(.becauseOf)
            || (next.isConjoined && next.has(.injure))
    }

    private static let dead = WordHash.word("قتلى")
    private static let theDead = WordHash.word("القتلى")

    /// قتلى, which is spelled like قتلي, my killing.
    private func isDead(_ unit: Unit) -> Bool {
        let hash = text.tokens[Int(unit.firstToken)].hash
        return hash == CasualtyReader.dead || hash == CasualtyReader.theDead
    }

    private static let victims = Set(["ضحايا", "الضحايا", "بشرية", "البشرية", "بالأرواح"].map(WordHash.word))

    private static let each = WordHash.word("كل")
    private static let bodies = Set(["جثة", "جثته", "جثتها", "جثمان", "جثمانه", "جثمانها"].map(WordHash.word))

    /// ضحايا, خسائر بشرية: the dead and the wounded alike.
    private func isVictims(_ unit: Unit) -> Bool {
        CasualtyReader.victims.contains(text.tokens[Int(unit.endToken) - 1].hash)
    }

    // MARK: Verbs and action nouns

    private func figures(behind index: Int) -> [CasualtyFigure] {
        let unit = grammar[index]
        let kind: CasualtyFigure.Kind = unit.has(.kill) ? .killed : .injured
        if isNegated(index) {
            let isPlural = unit.features.number == .plural || unit.kind == .phrase
            return isPlural && (kind == .injured || isVictims(unit)) ? nobody(at: index) : [none(kind, at: index)]
        }
        if unit.kind == .phrase, let count = counted(inPhrase: unit) {
            return [CasualtyFigure(kind: kind, minimum: count, maximum: count, unit: index)]
        }
        if kind == .injured, unit.isConjoined, index > grammar.range.lowerBound, grammar[index - 1].has(.kill),
            !hasItsOwn(grammar[index - 1]), counted(inPhrase: grammar[index - 1]) == nil
        {
            return []
        }
        if kind == .killed, !hasItsOwn(unit), index + 2 < grammar.range.upperBound, grammar[index + 1].isConjoined,
            grammar[index + 1].has(.injure), let count = countBehind(index + 1)
        {
            // مقتل وإصابة 15 شخصا: one figure for both.
            return shared(count, at: index)
        }
        // أربع إصابات، ثلاث وفيات، 27 إصابة
        let isPlural = unit.features.number == .plural
        if !unit.isVerb, unit.kind == .word, isPlural || isCase(unit), let number = number(before: caseBegin(index)),
            isPlural || number.minimum > 10
        {
            let maximum = CountReader.maximum(of: number)
            return [CasualtyFigure(kind: kind, minimum: number.minimum, maximum: maximum, unit: index)]
        }
        if let count = countBehind(index) {
            return [figure(kind, withCompanions(count), at: index)]
        }
        if let lives = lives(behind: index) { return [figure(kind, lives, at: index)] }
        if let figure = pronoun(at: index) { return [figure] }
        if let other = another(behind: index) { return [figure(kind, other, at: index)] }
        // استشهد مواطنان | وأصيب آخرون: whom a joined verb tells of stands behind it, counted or not.
        if unit.isVerb, unit.isConjoined, index + 1 < grammar.range.upperBound, isOthers(index + 1) { return [] }
        // لقي ثلاثة أشخاص حتفهم
        if unit.isVerb || (unit.has(.kill) && unit.hasPronoun), var count = countBefore(index) {
            count.end = index + 1
            return [figure(kind, withCompanions(count), at: index)]
        }
        return []
    }

    /// مقتلهم وإصابة ثلاثة، طفلان قتلا وأصيب خمسة: whose dead stand before it shares no figure with the wounded.
    private func hasItsOwn(_ unit: Unit) -> Bool {
        unit.hasPronoun || (unit.isVerb && unit.features.number != .singular)
    }

    /// ما أدى إلى استشهاده: the one told of before.
    private func pronoun(at index: Int) -> CasualtyFigure? {
        let unit = grammar[index]
        guard unit.has(.kill), !unit.isVerb,
            (max(grammar.range.lowerBound, index - 3)..<index).contains(where: { grammar[$0].has(.cause) })
        else { return nil }
        switch unit.enclitic {
        case .hu, .ha: return CasualtyFigure(kind: .killed, minimum: 1, maximum: 1, unit: index)
        case .huma: return CasualtyFigure(kind: .killed, minimum: 2, maximum: 2, unit: index)
        default: return nil
        }
    }

    private static let oneMore = Set(
        [
            "آخر", "أخرى", "ثان", "ثانية", "ثالث", "ثالثة", "رابع", "رابعة", "خامس", "خامسة", "سادس", "سادسة",
        ].map(WordHash.word)
    )
    private static let others = Set(["آخرون", "آخرين", "أخريات", "غيرهم", "العشرات", "كثيرون"].map(WordHash.word))

    /// وأصيب ثالث: one more than those told of before.
    private func another(behind index: Int) -> CountReader.Count? {
        let next = index + 1
        // مجزرة أخرى is no death.
        guard grammar[index].isVerb || grammar[index].features.kind == .masdar, grammar[index].isConjoined,
            next < grammar.range.upperBound,
            CasualtyReader.oneMore.contains(text.tokens[Int(grammar[next].firstToken)].hash)
        else { return nil }
        return CountReader.Count(minimum: 1, maximum: 1, who: nil, end: next + 1)
    }

    private func isOthers(_ index: Int) -> Bool {
        CasualtyReader.others.contains(text.tokens[Int(grammar[index].firstToken)].hash)
    }

    private func countBehind(_ index: Int) -> CountReader.Count? {
        let unit = grammar[index]
        var next = index + 1
        var phrases = 0
        while next < grammar.range.upperBound, next - index < 12, phrases < 3 {
            let current = grammar[next]
            if current.isConjoined { return nil }
            // كل من الطبيب والممرضة
            if current.particle == .quantifier, next + 1 < grammar.range.upperBound, grammar[next + 1].particle == .min,
                text.tokens[Int(current.firstToken)].hash == CasualtyReader.each
            {
                next += 2
                continue
            }
            if let count = counts.count(at: next) { return count }
            if current.isVerb || current.has([.kill, .injure]) { return nil }
            if current.kind == .punctuation {
                guard current.punctuation.isQuotation else { return nil }
                next += 1
            } else if current.has([.deictic, .weekday, .timeUnit]) {
                next += 1
            } else if unit.isVerb || unit.kind == .phrase, current.particle == nil || current.particle == .quantifier,
                let phrase = grammar.nounPhrase(at: next), !current.isConjoined
            {
                // أودى بحياة ستة: the number stands inside the phrase.
                next = phrase.units.first { $0 > next && grammar[$0].kind == .number } ?? phrase.end
                phrases += 1
            } else if current.hasPronoun, current.particle?.isPreposition == true, unit.isVerb {
                // قضى فيها | ممرض
                next += 1
            } else if let particle = current.particle, particle.isPreposition, unit.kind == .phrase || unit.isVerb,
                let phrase = grammar.nounPhrase(at: next + 1)
            {
                // وقتل في القصف | أربعة ممرضين
                let isDefinite = grammar[phrase.head].hasArticle || phrase.units.contains(where: isName)
                let number = isDefinite ? phrase.units.first { $0 > phrase.head && grammar[$0].kind == .number } : nil
                next = number ?? phrase.end
                phrases += 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// ثلاثة مدنيين قتلوا.
    private func countBefore(_ index: Int) -> CountReader.Count? {
        // ثلاثة أشخاص حتفهم: the phrase that counts takes their death in.
        let isTheirs = grammar[index].hasPronoun && !grammar[index].isVerb
        // الطبيب الذي قتل
        let isRelative = index > grammar.range.lowerBound && grammar[index - 1].particle == .relative
        let index = isRelative ? index - 1 : index
        var start = index - 1
        var best: CountReader.Count?
        while start >= grammar.range.lowerBound, index - start <= 6,
            grammar[start].isNominal || isPart(start) || isAtLeast(from: start, to: start + 2)
        {
            if let count = counts.count(at: start),
                count.end == index || (isTheirs && count.end == index + 1) || isOfBody(from: count.end, to: index)
                    || isAtLeast(from: count.end, to: index)
            {
                best = count
            }
            start -= 1
        }
        return best
    }

    /// ثلاثة من أفراد الطاقم، ثلاثة مسعفين من الهلال الأحمر: between those counted and those of whom they are.
    private func isPart(_ index: Int) -> Bool {
        guard grammar[index].particle == .min, !grammar[index].hasPronoun, index > grammar.range.lowerBound else {
            return false
        }
        return grammar[index - 1].kind == .number || grammar[index - 1].has([.people, .healthPersonnel])
    }

    private static let least = WordHash.word("الأقل")

    /// طفلان | على الأقل | استشهدا
    private func isAtLeast(from start: Int, to end: Int) -> Bool {
        end - start == 2 && end <= grammar.range.upperBound && grammar[start].particle == .ala
            && text.tokens[Int(grammar[start + 1].firstToken)].hash == CasualtyReader.least
    }

    /// مسعفين | من الهلال الأحمر | قضوا: what stands between those counted and their verb says only of whom they are.
    private func isOfBody(from end: Int, to verb: Int) -> Bool {
        end + 1 < verb && isPart(end) && grammar.nounPhrase(at: end + 1)?.end == verb
    }

    static let singles = Set(
        ["قتيل", "شهيد", "جريح", "القتيل", "الشهيد", "شهيدا", "شهيدة", "قتيلة", "جريحة"].map(WordHash.word)
    )
    private static let pairs = Set(["قتيلين", "شهيدين", "جريحين", "مصابين", "شهيدان"].map(WordHash.word))

    /// سقوط قتيل, سقوط جريحين: the phrase holds the noun.
    private func counted(inPhrase unit: Unit) -> Int? {
        let last = text.tokens[Int(unit.endToken) - 1].hash
        if CasualtyReader.pairs.contains(last) { return 2 }
        return CasualtyReader.singles.contains(last) ? 1 : nil
    }

    private func isNegated(_ index: Int) -> Bool {
        if isResultOfNothing(index) { return true }
        var before = index - 1
        while before >= grammar.range.lowerBound, index - before <= 6 {
            let unit = grammar[before]
            if unit.particle == .negation || unit.particle == .without { return true }
            if unit.kind == .punctuation || unit.isConjoined || unit.has([.kill, .injure]) { return false }
            if unit.has(.strike), unit.isVerb { return false }
            // لم يصلوا إلى الجرحى: there are some, but nobody gets to them.
            if unit.has(.careMovement) { return false }
            before -= 1
        }
        return false
    }

    // MARK: Nouns that count

    private func figures(atNoun index: Int) -> [CasualtyFigure] {
        let unit = grammar[index]
        let kind: CasualtyFigure.Kind = unit.has(.wounded) ? .injured : .killed
        if isNegated(index) { return isVictims(unit) || kind == .injured ? nobody(at: index) : [none(kind, at: index)] }
        if let count = countBetween(index) { return shared(count, at: index) }
        if unit.hasArticle, index + 1 < grammar.range.upperBound, grammar[index + 1].kind == .number,
            !grammar[index + 1].isConjoined, let count = counts.count(at: index + 1)
        {
            // القتلى العشرة
            return [figure(kind, count, at: index)]
        }
        if let count = total(of: index) {
            return [figure(kind, count, at: index)]
        }
        if let count = bodies(at: index) { return [figure(.killed, count, at: index)] }
        if let count = apposed(index) { return [figure(kind, count, at: index)] }
        guard let number = number(before: index) else {
            if isSingle(index) {
                return [CasualtyFigure(kind: kind, minimum: 1, maximum: 1, who: index..<index + 1, unit: index)]
            }
            // عثر على جثته
            if CasualtyReader.bodies.contains(text.tokens[Int(unit.endToken) - 1].hash) {
                return [CasualtyFigure(kind: .killed, minimum: 1, maximum: 1, unit: index)]
            }
            guard unit.features.number == .dual, !unit.hasArticle, !isDead(unit) else { return [] }
            return [CasualtyFigure(kind: kind, minimum: 2, maximum: 2, who: index..<index + 1, unit: index)]
        }
        let who = index..<index + 1
        let maximum = CountReader.maximum(of: number)
        let next = index + 1
        // One figure for both: عشرات القتلى والجرحى.
        if next < grammar.range.upperBound, grammar[next].isConjoined, grammar[next].has([.dead, .wounded]) {
            let other: CasualtyFigure.Kind = grammar[next].has(.wounded) ? .injured : .killed
            return [
                CasualtyFigure(kind: kind, minimum: 1, maximum: maximum, who: who, unit: index),
                CasualtyFigure(kind: other, minimum: 1, maximum: maximum, who: next..<next + 1, unit: index),
            ]
        }
        return [CasualtyFigure(kind: kind, minimum: number.minimum, maximum: maximum, who: who, unit: index)]
    }

    /// 14 مدنيا بين قتيل وجريح: the count that the noun shares with the next one.
    private func countBetween(_ index: Int) -> CountReader.Count? {
        guard index > grammar.range.lowerBound, grammar[index - 1].particle == .bayna,
            index + 1 < grammar.range.upperBound, grammar[index + 1].isConjoined,
            grammar[index + 1].has([.dead, .wounded])
        else { return nil }
        var start = index - 2
        var best: CountReader.Count?
        while start >= grammar.range.lowerBound, index - start <= 6, grammar[start].isNominal {
            if let count = counts.count(at: start), count.end == index - 1 { best = count }
            start -= 1
        }
        return best
    }

    private static let totals = Set(["عدد", "حصيلة", "وعدد", "وحصيلة", "لعدد", "بعدد"].map(WordHash.word))

    /// بلغ عدد قتلى الهجوم على المستشفى 24، ارتفعت حصيلة الشهداء إلى 13: the number that a word for it announces.
    private func total(of index: Int) -> CountReader.Count? {
        guard index > grammar.range.lowerBound,
            CasualtyReader.totals.contains(text.tokens[Int(grammar[index - 1].firstToken)].hash)
        else { return nil }
        var next = index + 1
        while next < grammar.range.upperBound, next - index <= 14 {
            let unit = grammar[next]
            if unit.kind == .number {
                // من خمسة إلى تسعة: the later number is the toll.
                let later = grammar[next - 1].particle == .min ? laterToll(behind: next) : nil
                return later ?? counts.count(at: next)
            }
            if unit.isConjoined || unit.particle == .relative { return nil }
            guard unit.isNominal || unit.isVerb || unit.particle?.isPreposition == true || unit.punctuation.isQuotation
            else { return nil }
            next += 1
        }
        return nil
    }

    /// One figure for the killed and the injured together: some of both.
    private func shared(_ count: CountReader.Count, at index: Int) -> [CasualtyFigure] {
        let most = max(1, count.maximum - 1)
        return [
            CasualtyFigure(kind: .killed, minimum: 1, maximum: most, who: count.who, unit: index),
            CasualtyFigure(kind: .injured, minimum: 1, maximum: most, who: count.who, unit: index),
        ]
    }

    private func none(_ kind: CasualtyFigure.Kind, at index: Int) -> CasualtyFigure {
        CasualtyFigure(kind: kind, minimum: 0, maximum: 0, unit: index)
    }

    /// "No injuries" or "no victims" at all means neither dead nor wounded.
    private func nobody(at index: Int) -> [CasualtyFigure] { [none(.killed, at: index), none(.injured, at: index)] }

    /// The number that ends right before a noun, unless it counts a part (بينهم ثلاثة قتلى).
    func number(before index: Int) -> NumberReading? {
        let token = Int(grammar[index].firstToken)
        let first = Int(grammar[max(grammar.range.lowerBound, index - 5)].firstToken)
        for start in first..<max(first, token) {
            guard let reading = NumberReader.read(text, at: start, limit: token), reading.tokens.upperBound == token
            else { continue }
            return isInDate(reading.tokens) || isYear(reading, before: index) ? nil : reading
        }
        return nil
    }

    /// السبت 2025/05/24 شهداء: the day is no count.
    private func isInDate(_ tokens: Range<Int>) -> Bool {
        let first = Int(grammar[grammar.range.lowerBound].firstToken)
        return tokens.lowerBound - 1 > first && text.tokens[tokens.lowerBound - 2].kind == .number
            && (text.tokens[tokens.lowerBound - 1].is(.slash) || text.tokens[tokens.lowerBound - 1].is(.dash))
    }

    func figure(_ kind: CasualtyFigure.Kind, _ count: CountReader.Count, at index: Int) -> CasualtyFigure {
        CasualtyFigure(kind: kind, minimum: count.minimum, maximum: count.maximum, who: count.who, unit: index)
    }
}
