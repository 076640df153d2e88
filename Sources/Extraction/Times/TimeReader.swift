// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles

/// Finds expressions of time and resolves them against the day of publication; without one only full dates are
/// resolved.
struct TimeReader {
    let text: TokenizedText
    let published: CivilDate?
    let openers = CalendarWords.openers
    private let sieve = CalendarWords.sieve

    init(text: TokenizedText, published: CivilDate?) {
        self.text = text
        self.published = published
    }

    /// The expressions in a range of tokens, in the order of the text.
    func mentions(in tokens: Range<Int>) -> [TimeMention] {
        var found: [TimeMention] = []
        var index = tokens.lowerBound
        if let year = chronicled(in: tokens) {
            found.append(year)
            index = year.tokens.upperBound
        }
        while index < tokens.upperBound {
            if mayOpen(text.tokens[index]), let mention = mention(at: index, limit: tokens.upperBound) {
                found.append(mention)
                index = mention.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func mayOpen(_ token: Token) -> Bool {
        token.kind == .number || sieve.mayContain(token.hash) && openers[token.hash] >= 0
    }

    func hash(_ index: Int, _ limit: Int) -> UInt64 { index < limit ? text.tokens[index].hash : 0 }

    func mention(at index: Int, limit: Int) -> TimeMention? {
        guard index < limit else { return nil }
        if text.tokens[index].kind == .number {
            return longer(at: index, limit: limit, roles: []) ?? date(at: index, limit: limit)
        }
        let word = text.tokens[index].hash
        let roles = CalendarWords.Role(rawValue: max(0, openers[word]))
        guard !roles.isEmpty else { return nil }
        if roles.contains(.recurring) {
            let isDaily = CalendarWords.daily.contains(word)
            return TimeMention(tokens: index..<index + 1, recurring: isDaily ? "daily" : "weekly")
        }
        if let longer = longer(at: index, limit: limit, roles: roles) { return longer }
        if roles.contains(.month), let month = monthAlone(at: index, limit: limit) { return month }
        return roles.contains(.relative) ? relative(at: index, limit: limit) : nil
    }

    // MARK: Dates

    /// 29 آب 2019, 2/12/2024, 2024-12-02.
    func date(at index: Int, limit: Int) -> TimeMention? {
        guard let value = number(index, limit) else { return nil }
        if let month = month(at: index + 1, limit: limit), (1...31).contains(value) {
            let (year, end) = year(at: month.end, limit: limit)
            return mention(index..<end, day: resolved(year: year, month: month.value, day: value))
        }
        guard index + 4 < limit, let middle = number(index + 2, limit), let last = number(index + 4, limit),
            text.tokens[index + 1].punctuation == text.tokens[index + 3].punctuation,
            text.tokens[index + 1].is(.slash) || text.tokens[index + 1].is(.dash)
        else { return nil }
        let isYearFirst = value > 31
        let date = CivilDate(year: isYearFirst ? value : last, month: middle, day: isYearFirst ? last : value)
        guard (1900...2100).contains(date.year), date.isValid else { return nil }
        return mention(index..<index + 5, day: date)
    }

    /// تموز/يوليو, آب 2019, نهاية تموز.
    func monthAlone(at index: Int, limit: Int) -> TimeMention? {
        let word = hash(index, limit)
        var days = 1...31
        var start = index
        if CalendarWords.early.contains(word) { days = 1...10 }
        if CalendarWords.middle.contains(word) { days = 11...20 }
        if CalendarWords.late.contains(word) { days = 21...31 }
        if days != 1...31 { start += 1 }
        guard let month = month(at: start, limit: limit) else { return nil }
        let (year, end) = year(at: month.end, limit: limit)
        guard let first = resolved(year: year, month: month.value, day: 1) else {
            return TimeMention(tokens: index..<end)
        }
        let length = TimeReader.length(of: first)
        return TimeMention(
            tokens: index..<end,
            start: first.adding(days: days.lowerBound - 1),
            end: first.adding(days: min(days.upperBound, length) - 1)
        )
    }

    private func month(at index: Int, limit: Int) -> (value: Int, end: Int)? {
        let word = hash(index, limit)
        var found: (value: Int, end: Int)?
        if let value = CalendarWords.months[word] {
            found = (value, index + 1)
        } else if let pair = CalendarWords.doubled[word] {
            if CalendarWords.first.contains(hash(index + 1, limit)) { found = (pair.first, index + 2) }
            if CalendarWords.second.contains(hash(index + 1, limit)) { found = (pair.second, index + 2) }
        }
        // The other calendar's name of the same month: تموز/يوليو.
        if let month = found, month.end + 1 < limit, text.tokens[month.end].is(.slash),
            let same = self.month(at: month.end + 1, limit: limit), same.value == month.value
        {
            return same
        }
        return found
    }

    private func year(at index: Int, limit: Int) -> (Int?, Int) {
        guard let value = number(index, limit), (1900...2100).contains(value) else { return (nil, index) }
        return (value, index + 1)
    }

    /// Without a year the latest such day that is not more than a month ahead of the publication.
    private func resolved(year: Int?, month: Int, day: Int) -> CivilDate? {
        if let year {
            let date = CivilDate(year: year, month: month, day: day)
            return date.isValid ? date : nil
        }
        guard let published else { return nil }
        for year in stride(from: published.year + 1, through: published.year - 8, by: -1) {
            let date = CivilDate(year: year, month: month, day: day)
            if date.isValid, date.daysSinceEpoch <= published.daysSinceEpoch + 31 { return date }
        }
        return nil
    }

    /// The last day of the month that begins on a day.
    static func end(of first: CivilDate) -> CivilDate { first.adding(days: length(of: first) - 1) }

    private static func length(of first: CivilDate) -> Int {
        let next = CivilDate(year: first.month == 12 ? first.year + 1 : first.year, month: first.month % 12 + 1, day: 1)
        return next.daysSinceEpoch - first.daysSinceEpoch
    }

    func number(_ index: Int, _ limit: Int) -> Int? {
        guard index < limit, text.tokens[index].kind == .number, text.tokens[index].codeCount <= 4 else { return nil }
        return text.withCodes(of: text.tokens[index]) { codes in
            var value = 0
            for code in codes {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(code) else { return nil }
                value = value * 10 + Int(code - UInt8(ascii: "0"))
            }
            return codes.isEmpty ? nil : value
        }
    }

    // MARK: Relative expressions

    /// أمس, الخميس الماضي, قبل ثلاثة أيام, الشهر الجاري.
    private func relative(at index: Int, limit: Int) -> TimeMention? {
        let word = hash(index, limit)
        let following = hash(index + 1, limit)
        if let offset = CalendarWords.deictics[word] {
            let isDayBefore = offset == -1 && CalendarWords.first.contains(following)
            let isNamed = CalendarWords.weekdays[following] != nil
            let end = isDayBefore || isNamed ? index + 2 : index + 1
            return mention(index..<end, day: published?.adding(days: isDayBefore ? -2 : offset))
        }
        if let weekday = CalendarWords.weekdays[word] { return self.weekday(weekday, at: index, following: following) }
        if CalendarWords.before.contains(word) { return longAgo(at: index, limit: limit) }
        return period(word, at: index, following: following)
    }

    private func weekday(_ weekday: Int, at index: Int, following: UInt64) -> TimeMention {
        let isPast = CalendarWords.past.contains(following)
        let isNext = CalendarWords.next.contains(following)
        let end = isPast || isNext ? index + 2 : index + 1
        guard let published else { return TimeMention(tokens: index..<end) }
        var offset = (weekday - published.weekday - 7) % 7
        if isNext { offset += 7 } else if isPast, offset == 0 { offset = -7 }
        return mention(index..<end, day: published.adding(days: offset))
    }

    private func period(_ word: UInt64, at index: Int, following: UInt64) -> TimeMention? {
        let step =
            CalendarWords.past.contains(following)
            ? -1 : CalendarWords.current.contains(following) ? 0 : CalendarWords.next.contains(following) ? 1 : nil
        guard let step else { return nil }
        let tokens = index..<index + 2
        if word == CalendarWords.theWeek {
            // Weeks begin on Saturday where this press is written.
            let start = published.map { $0.adding(days: step * 7 - ($0.weekday + 1) % 7) }
            return TimeMention(tokens: tokens, start: start, end: start?.adding(days: 6))
        }
        if word == CalendarWords.theMonth {
            let months = published.map { $0.year * 12 + $0.month - 1 + step }
            let start = months.map { CivilDate(year: $0 / 12, month: $0 % 12 + 1, day: 1) }
            return TimeMention(
                tokens: tokens,
                start: start,
                end: start.map { $0.adding(days: TimeReader.length(of: $0) - 1) }
            )
        }
        guard CalendarWords.theYear.contains(word) else { return nil }
        return TimeMention(
            tokens: tokens,
            start: published.map { CivilDate(year: $0.year + step, month: 1, day: 1) },
            end: published.map { CivilDate(year: $0.year + step, month: 12, day: 31) }
        )
    }

    private func mention(_ tokens: Range<Int>, day: CivilDate?) -> TimeMention {
        TimeMention(tokens: tokens, start: day, end: day)
    }
}
