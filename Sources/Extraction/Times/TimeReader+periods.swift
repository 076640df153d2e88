// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles

/// Longer times: years, seasons, spans from one time to another, and the Hijri calendar.
extension TimeReader {
    /// - Parameter roles: What the word at the index may begin; of no matter where it is a number.
    func longer(at index: Int, limit: Int, roles: CalendarWords.Role) -> TimeMention? {
        if text.tokens[index].kind == .number { return days(at: index, limit: limit) ?? hijri(at: index, limit: limit) }
        if roles.contains(.since) { return since(index, limit: limit) }
        if roles.contains(.span) { return span(at: index, limit: limit) }
        if roles.contains(.year), let year = wholeYear(at: index, limit: limit) { return year }
        if roles.contains(.season), let season = season(at: index, limit: limit) { return season }
        return roles.contains(.hijri) ? hijri(at: index, limit: limit) : nil
    }

    // MARK: Years and seasons

    /// عام 2016، عامي 2015 و2018.
    private func wholeYear(at index: Int, limit: Int) -> TimeMention? {
        let word = hash(index, limit)
        // حرب 2006
        if CalendarWords.wars.contains(word) {
            return year(index + 1, limit).map { years($0.0...$0.0, tokens: index + 1..<$0.1) }
        }
        let isOne = CalendarWords.year.contains(word)
        guard isOne || CalendarWords.twoYears.contains(word), let (first, end) = year(index + 1, limit) else {
            return nil
        }
        if !isOne, hash(end, limit) == CalendarWords.and, let (last, end) = year(end + 1, limit), last > first {
            return years(first...last, tokens: index..<end)
        }
        return years(first...first, tokens: index..<end)
    }

    /// صيف 2019، شتاء عام 2015.
    private func season(at index: Int, limit: Int) -> TimeMention? {
        guard let months = CalendarWords.seasons[hash(index, limit)] else { return nil }
        let next = CalendarWords.year.contains(hash(index + 1, limit)) ? index + 2 : index + 1
        guard let (year, end) = year(next, limit) else { return nil }
        let last = months.upperBound > 12 ? (year + 1, months.upperBound - 12) : (year, months.upperBound)
        return TimeMention(
            tokens: index..<end,
            start: CivilDate(year: year, month: months.lowerBound, day: 1),
            end: TimeReader.end(of: CivilDate(year: last.0, month: last.1, day: 1))
        )
    }

    /// 1987 - مجلس الأمن يدعو, • 1991: قصف: the year under which a chronicle tells what happened then.
    func chronicled(in tokens: Range<Int>) -> TimeMention? {
        var index = tokens.lowerBound
        while index < tokens.upperBound, text.tokens[index].kind == .punctuation { index += 1 }
        guard let (year, end) = year(index, tokens.upperBound), end + 1 < tokens.upperBound,
            text.tokens[end].is(.dash) || text.tokens[end].is(.colon), text.tokens[end + 1].kind == .word
        else { return nil }
        return years(year...year, tokens: index..<end)
    }

    private func years(_ years: ClosedRange<Int>, tokens: Range<Int>) -> TimeMention {
        TimeMention(
            tokens: tokens,
            start: CivilDate(year: years.lowerBound, month: 1, day: 1),
            end: CivilDate(year: years.upperBound, month: 12, day: 31)
        )
    }

    private func year(_ index: Int, _ limit: Int) -> (Int, Int)? {
        guard let value = number(index, limit), (1900...2100).contains(value) else { return nil }
        return (value, index + 1)
    }

    // MARK: From one time to another

    /// منذ 2011، منذ آذار 2015: from then to the day of publication.
    private func since(_ index: Int, limit: Int) -> TimeMention? {
        guard index + 1 < limit else { return nil }
        let then =
            year(index + 1, limit).map { years($0.0...$0.0, tokens: index + 1..<$0.1) }
            ?? mention(at: index + 1, limit: limit)
        guard let then, then.recurring == nil, let start = then.start else { return nil }
        let end = published.flatMap { $0.daysSinceEpoch < start.daysSinceEpoch ? nil : $0 } ?? then.end
        return TimeMention(tokens: index..<then.tokens.upperBound, start: start, end: end)
    }

    /// بين عامي 2015 و2018، من آذار 2018 حتى نيسان 2019، بين 3 و7 آب.
    private func span(at index: Int, limit: Int) -> TimeMention? {
        guard index + 1 < limit, text.tokens[index + 1].kind == .number || openers[text.tokens[index + 1].hash] >= 0
        else {
            return nil
        }
        if let days = days(at: index + 1, limit: limit) { return days.beginning(at: index) }
        if CalendarWords.between.contains(hash(index, limit)), CalendarWords.twoYears.contains(hash(index + 1, limit)) {
            return wholeYear(at: index + 1, limit: limit)?.beginning(at: index)
        }
        guard let first = bound(at: index + 1, limit: limit), joins(first.tokens.upperBound, limit, opener: index),
            let last = bound(at: first.tokens.upperBound + 1, limit: limit), let start = first.start,
            let end = last.end,
            start.daysSinceEpoch < end.daysSinceEpoch
        else { return nil }
        return TimeMention(tokens: index..<last.tokens.upperBound, start: start, end: end)
    }

    private func bound(at index: Int, limit: Int) -> TimeMention? {
        if let year = year(index, limit) { return years(year.0...year.0, tokens: index..<year.1) }
        guard index < limit, openers[text.tokens[index].hash] >= 0 || text.tokens[index].kind == .number
        else { return nil }
        return date(at: index, limit: limit) ?? monthAlone(at: index, limit: limit)
            ?? wholeYear(at: index, limit: limit)
    }

    private func joins(_ index: Int, _ limit: Int, opener: Int) -> Bool {
        let word = hash(index, limit)
        return CalendarWords.between.contains(hash(opener, limit))
            ? word == CalendarWords.and : CalendarWords.through.contains(word)
    }

    /// 3 و7 آب، 3 إلى 7 آب، 3-7 آب.
    private func days(at index: Int, limit: Int) -> TimeMention? {
        guard index + 3 < limit, let first = number(index, limit), (1...31).contains(first),
            hash(index + 1, limit) == CalendarWords.and || CalendarWords.through.contains(hash(index + 1, limit))
                || text.tokens[index + 1].is(.dash),
            let last = date(at: index + 2, limit: limit), let end = last.start, last.end == end, end.day > first
        else { return nil }
        return TimeMention(
            tokens: index..<last.tokens.upperBound,
            start: CivilDate(year: end.year, month: end.month, day: first),
            end: end
        )
    }

    // MARK: How long ago

    /// قبل أسبوعين، قبل ثلاثة أشهر، قبل عامين: a day, a month or a year.
    func longAgo(at index: Int, limit: Int) -> TimeMention? {
        if let span = CalendarWords.doubleSpans[hash(index + 1, limit)] {
            return ago(1, of: span, tokens: index..<index + 2)
        }
        // قبل عام 2016 is before that year.
        if let span = CalendarWords.spans[hash(index + 1, limit)], number(index + 2, limit) == nil {
            return ago(1, of: span, tokens: index..<index + 2)
        }
        guard let count = NumberReader.read(text, at: index + 1, limit: limit), let value = count.exactValue,
            value < 400, let span = CalendarWords.spans[hash(count.tokens.upperBound, limit)]
        else { return nil }
        return ago(value, of: span, tokens: index..<count.tokens.upperBound + 1)
    }

    private func ago(_ count: Int, of span: (days: Int, months: Int), tokens: Range<Int>) -> TimeMention {
        guard let published else { return TimeMention(tokens: tokens) }
        if span.days > 0 {
            let day = published.adding(days: -count * span.days)
            return TimeMention(tokens: tokens, start: day, end: day)
        }
        if span.months.isMultiple(of: 12) {
            let year = published.year - count * span.months / 12
            return years(year...year, tokens: tokens)
        }
        let months = published.year * 12 + published.month - 1 - count * span.months
        let first = CivilDate(year: months / 12, month: months % 12 + 1, day: 1)
        return TimeMention(tokens: tokens, start: first, end: TimeReader.end(of: first))
    }

    // MARK: The Hijri calendar

    /// 15 رمضان 1440 هـ، شعبان 1440: only with its year, for the months' names are those of people as well.
    private func hijri(at index: Int, limit: Int) -> TimeMention? {
        let day = number(index, limit)
        guard let month = hijriMonth(at: day == nil ? index : index + 1, limit: limit) else { return nil }
        guard let year = number(month.end, limit), HijriDate.years.contains(year), day.map((1...30).contains) ?? true
        else { return nil }
        let isMarked = CalendarWords.hijriEra.contains(hash(month.end + 1, limit))
        let first = HijriDate(year: year, month: month.value, day: day ?? 1)
        return TimeMention(
            tokens: index..<(isMarked ? month.end + 2 : month.end + 1),
            start: first.civil,
            end: day == nil ? first.endOfMonth : first.civil
        )
    }

    private func hijriMonth(at index: Int, limit: Int) -> (value: Int, end: Int)? {
        let start = CalendarWords.month.contains(hash(index, limit)) ? index + 1 : index
        guard let month = CalendarWords.hijriMonths[hash(start, limit)] else { return nil }
        if month.only > 0 { return (month.only, start + 1) }
        if CalendarWords.hijriFirst.contains(hash(start + 1, limit)) { return (month.first, start + 2) }
        return CalendarWords.hijriSecond.contains(hash(start + 1, limit)) ? (month.second, start + 2) : nil
    }
}

extension TimeMention {
    /// The same time with words in front of it that say how it is meant.
    fileprivate func beginning(at token: Int) -> TimeMention {
        var mention = self
        mention.tokens = token..<tokens.upperBound
        return mention
    }
}
