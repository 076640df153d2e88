// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Figures that stand where no noun or verb of killing or wounding leads to them at once.
extension CasualtyReader {
    private static let distance = 20

    /// قتيل وثلاثة جرحى: one, where the word stands at the head of its clause or is joined to another count, and is
    /// neither one of several (بين قتيل وجريح) nor said of somebody (طفل جريح).
    func isSingle(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.features.number == .singular, !unit.hasArticle, !unit.hasPronoun,
            unit.proclitics.isDisjoint(with: .prepositions), isSingular(unit)
        else { return false }
        guard index > grammar.range.lowerBound else { return true }
        // إلى قتيلة واحدة, but ولم يسقط قتيل واحد
        if grammar[index - 1].particle == .ila { return true }
        let before = grammar[index - 1]
        if before.kind == .punctuation { return true }
        guard unit.isConjoined else { return before.isVerb && !before.has([.kill, .injure]) }
        // قتيل وجريح, but not بين قتيل وجريح or 14 مدنيا قتيل وجريح
        guard before.has([.dead, .wounded]) || before.kind == .phrase && before.has(.kill) else { return false }
        return index - 1 == grammar.range.lowerBound || grammar[index - 2].particle != .bayna
    }

    private static let joined = Set(
        ["وقتيل", "وقتيلا", "وشهيد", "وجريح", "وجريحا", "وجريحة", "وشهيدة"].map(WordHash.word)
    )

    private func isSingular(_ unit: Unit) -> Bool {
        let hash = text.tokens[Int(unit.firstToken)].hash
        return CasualtyReader.singles.contains(hash) || CasualtyReader.joined.contains(hash)
    }

    /// قضى ثلاثة عشر مدنيا، قضى فيها ممرض: people counted right behind, or behind what they died in.
    func isDeathOfSome(_ index: Int) -> Bool {
        let next = index + 1
        guard next < grammar.range.upperBound else { return false }
        let unit = grammar[next]
        // قضى فيها ممرض
        if unit.particle == .fi, unit.hasPronoun { return counts.count(at: next + 1) != nil }
        guard unit.kind == .number, let count = counts.count(at: next), let who = count.who?.first else { return false }
        return grammar[who].has([.people, .healthPersonnel, .patients, .force]) && !grammar[who].has(.timeUnit)
    }

    private static let remains = Set(["جثث", "جثامين", "وجثث"].map(WordHash.word))

    /// انتشلوا جثث 14 شخصا: whose bodies they are.
    func bodies(at index: Int) -> CountReader.Count? {
        let unit = grammar[index]
        guard CasualtyReader.remains.contains(text.tokens[Int(unit.endToken) - 1].hash),
            index + 1 < grammar.range.upperBound, grammar[index + 1].kind == .number
        else { return nil }
        return counts.count(at: index + 1)
    }

    private static let life = WordHash.word("بحياة")

    /// أودى القصف الذي استهدف الحي بحياة ثلاثة: far behind its verb.
    func lives(behind index: Int) -> CountReader.Count? {
        guard grammar[index].isVerb, grammar[index].has(.kill) else { return nil }
        let end = min(grammar.range.upperBound, index + CasualtyReader.distance)
        for next in index + 1..<max(index + 1, end) {
            let unit = grammar[next]
            if unit.has([.kill, .injure]) || unit.punctuation == .semicolon { return nil }
            if text.tokens[Int(unit.firstToken)].hash == CasualtyReader.life { return counts.count(at: next + 1) }
        }
        return nil
    }

    /// استشهد مع زوجته، قتل مع ثلاثة من رفاقه: those who died with him, too.
    func withCompanions(_ count: CountReader.Count) -> CountReader.Count {
        guard count.end + 1 < grammar.range.upperBound, grammar[count.end].particle == .maa,
            !grammar[count.end].hasPronoun, let others = counts.count(at: count.end + 1)
        else { return count }
        let who = others.who?.first.map { grammar[$0] }
        guard who?.hasPronoun == true || grammar[count.end + 1].kind == .number else { return count }
        var all = count
        all.minimum += others.minimum
        all.maximum += others.maximum
        all.end = others.end
        return all
    }

    /// The number behind إلى, where the one before it is an earlier toll.
    func laterToll(behind number: Int) -> CountReader.Count? {
        let end = min(grammar.range.upperBound, number + 5)
        guard let preposition = (number + 1..<max(number + 1, end)).first(where: { grammar[$0].particle == .ila }),
            preposition + 1 < grammar.range.upperBound
        else { return nil }
        return counts.count(at: preposition + 1)
    }

    /// لم يسفر القصف الذي استهدف الحي عن إصابات: what a denied verb leads to.
    func isResultOfNothing(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard index - 1 > grammar.range.lowerBound,
            unit.proclitics.contains(.bi) || unit.proclitics.contains(.li) || grammar[index - 1].particle == .an
                || grammar[index - 1].particle == .ila || grammar[index - 1].particle == .quantifier
        else { return false }
        var before = index - 1
        while before > grammar.range.lowerBound, index - before <= CasualtyReader.distance {
            let other = grammar[before]
            if other.punctuation == .period || other.punctuation == .semicolon || other.has([.kill, .injure]) {
                return false
            }
            if other.isVerb, other.has(.cause) { return grammar[before - 1].particle == .negation }
            if other.isVerb, other.isConjoined { return false }
            before -= 1
        }
        return false
    }

    private static let cases = Set(["إصابة", "وفاة"].map(WordHash.word))

    /// 27 إصابة، 13 وفاة, where 2023 مقتل is a year.
    func isCase(_ unit: Unit) -> Bool { CasualtyReader.cases.contains(text.tokens[Int(unit.firstToken)].hash) }

    /// 13 حزيران 2023 إصابات: the year of a date.
    func isYear(_ number: NumberReading, before index: Int) -> Bool {
        guard (1900..<2100).contains(number.minimum) else { return false }
        return (max(grammar.range.lowerBound, index - 3)..<index).contains {
            grammar[$0].has(.month) && Int(grammar[$0].endToken) == number.tokens.lowerBound
        }
    }

    /// أربعة مسعفين شهداء: those counted right in front, of whom the word says what became of them.
    func apposed(_ index: Int) -> CountReader.Count? {
        guard index - 2 >= grammar.range.lowerBound, !grammar[index].hasArticle, grammar[index].proclitics.isEmpty,
            grammar[index - 1].has([.people, .healthPersonnel]), grammar[index - 1].isNominal,
            grammar[index - 2].kind == .number, !grammar[index - 2].isConjoined
        else { return nil }
        return counts.count(at: index - 2)
    }

    private static let tolls = Set(["حصيلة", "الحصيلة", "والحصيلة"].map(WordHash.word))

    /// لترتفع الحصيلة إلى تسعة، حصيلة القصف إلى ستة مدنيين: the number that a toll without a word for the dead has risen to.
    func toll(at index: Int) -> CasualtyFigure? {
        guard CasualtyReader.tolls.contains(text.tokens[Int(grammar[index].firstToken)].hash) else { return nil }
        var next = index + 1
        while next + 1 < grammar.range.upperBound, next - index <= 10 {
            let unit = grammar[next]
            if unit.particle == .ila, grammar[next + 1].kind == .number {
                guard let count = counts.count(at: next + 1),
                    count.who.map({ !grammar[$0.lowerBound].has([.dead, .wounded]) }) ?? true
                else { return nil }
                return figure(.killed, count, at: index)
            }
            if unit.has([.dead, .wounded, .kill, .injure]) || unit.isConjoined { return nil }
            guard unit.isNominal || unit.particle?.isPreposition == true else { return nil }
            next += 1
        }
        return nil
    }

    private static let fall = WordHash.word("سقوط")
    private static let toFall = WordHash.word("لسقوط")

    /// أسفر القصف عن سقوط ثمانية أشخاص: people who fall by what was done are dead, but not سقوط 30 شخصا بين قتيل وجريح.
    func fallen(at index: Int) -> CasualtyFigure? {
        let hash = text.tokens[Int(grammar[index].firstToken)].hash
        guard hash == CasualtyReader.fall || hash == CasualtyReader.toFall,
            (max(grammar.range.lowerBound, index - 3)..<index).contains(where: { grammar[$0].has(.cause) }),
            let count = firstCount(behind: index), let who = count.who?.first, grammar[who].has(.people),
            count.end == grammar.range.upperBound || grammar[count.end].particle != .bayna
        else { return nil }
        return figure(.killed, count, at: index)
    }

    /// ما لا يقل عن | 30 شخصا
    private func firstCount(behind index: Int) -> CountReader.Count? {
        let end = min(grammar.range.upperBound, index + 6)
        for next in index + 1..<max(index + 1, end) {
            if grammar[next].isConjoined || grammar[next].kind == .punctuation { return nil }
            if grammar[next].kind == .number || next == index + 1, let count = counts.count(at: next) { return count }
        }
        return nil
    }

    private static let counted = Set(["حالة", "حالات"].map(WordHash.word))

    /// 13 حالة وفاة: where the words for a case begin.
    func caseBegin(_ index: Int) -> Int {
        guard index > grammar.range.lowerBound,
            CasualtyReader.counted.contains(text.tokens[Int(grammar[index - 1].firstToken)].hash)
        else { return index }
        return index - 1
    }

    func isName(_ index: Int) -> Bool { grammar[index].kind == .name }
}
