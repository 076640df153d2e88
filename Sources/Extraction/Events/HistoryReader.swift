// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles

/// Tells from the dates of a clause whether it tells of something clearly earlier than the news.
struct HistoryReader {
    let units: UnitView
    let text: TokenizedText
    let sentences: ContiguousArray<UnitSentence>
    /// By sentence.
    let times: [[TimeMention]]
    /// The day of the news: that of publication, else the last day the article names.
    let reference: CivilDate?

    init(
        units: UnitView,
        text: TokenizedText,
        sentences: ContiguousArray<UnitSentence>,
        times: [[TimeMention]],
        published: CivilDate?
    ) {
        self.units = units
        self.text = text
        self.sentences = sentences
        self.times = times
        reference = published ?? times.joined().filter { $0.start == $0.end }.compactMap(\.end).max()
    }

    /// How far from its trigger an event's date is looked for.
    private static let reach = 60
    /// One of them is in whatever tells of an earlier year or month.
    private static let periods: ClassSet = [.longPeriod, .month]
    /// Days of a date that names no day but a month, or a season or year, at least.
    private static let month = 27
    private static let season = 80
    /// News is told for so many days before it is history.
    private static let freshness = 45

    /// Makes history of an event that the dates around it put there.
    func date(_ draft: EventDraft) {
        switch draft.status {
        case .reported, .ongoing: break
        case .demanded where draft.eventClass == .ceasefire: break
        case .demanded, .general, .planned, .threatened, .denied, .historical, .hypothetical: return
        }
        let sentence = sentences[draft.sentence].units
        guard
            isYearsBefore(draft.trigger, in: sentence) || isRemembered(draft.trigger, in: sentence) || isEarlier(draft)
        else { return }
        draft.status = .historical
        draft.reasons.append("historical: a date says that it was long before")
        switch draft.stage {
        case .calledFor, .offered, .declared, .agreed, .extended, .negotiated: draft.stage = .mentioned
        default: break
        }
    }

    /// بعد سبع سنوات من تفجيره: the news comes years behind the deed.
    private func isYearsBefore(_ trigger: Int, in sentence: Range<Int>) -> Bool {
        guard trigger - 3 >= sentence.lowerBound, units[trigger - 1].particle == .min, !units[trigger].isVerb,
            units[trigger - 2].has(.longPeriod), !units[trigger - 2].hasArticle
        else { return false }
        return (max(sentence.lowerBound, trigger - 5)..<trigger - 2).contains { units[$0].particle == .baada }
    }

    /// ذكرى مقتل الطبيب الذي قضى في الغارة: what a relative clause says of those who are remembered.
    private func isRemembered(_ trigger: Int, in sentence: Range<Int>) -> Bool {
        let start = max(sentence.lowerBound, trigger - HistoryReader.reachOfMemory)
        guard
            let relative = (start..<trigger).last(where: { units[$0].particle == .relative }),
            !(relative..<trigger).contains(where: { units[$0].kind == .punctuation })
        else { return false }
        return (start..<relative).contains { units[$0].has(.earlier) && units[$0].features.kind == .noun }
    }

    /// Units within which a memory and what is remembered stand.
    private static let reachOfMemory = 24

    private func isEarlier(_ draft: EventDraft) -> Bool {
        let whole = sentences[draft.sentence].units
        let sentence = whole.clamped(to: draft.trigger - HistoryReader.reach..<draft.trigger + HistoryReader.reach)
        let mayTell = sentences[draft.sentence].contents.mayHave(HistoryReader.periods)
        if mayTell, let ago = ago(in: sentence) ?? lastMonth(in: sentence) ?? lastYear(in: sentence),
            belongs(ago, to: draft, in: sentence)
        {
            return true
        }
        return mentions(in: sentence, of: times[draft.sentence]).contains { mention in
            guard let start = mention.start, let end = mention.end, isLongBefore(start, end, draft),
                let place = place(of: mention, in: sentence)
            else { return false }
            // منذ عام 2020 is how long it has been so, not when it was.
            guard place.lowerBound == sentence.lowerBound || units[place.lowerBound - 1].particle != .mundhu else {
                return false
            }
            return belongs(place, to: draft, in: sentence)
        }
    }

    /// The mentions, which stand in the order of the text, within a range of units.
    private func mentions(in range: Range<Int>, of mentions: [TimeMention]) -> ArraySlice<TimeMention> {
        guard let first = range.first, let last = range.last else { return [] }
        let tokens = Int(units[first].firstToken)..<Int(units[last].endToken)
        func count(before token: Int) -> Int {
            var low = 0
            var high = mentions.count
            while low < high {
                let middle = (low + high) / 2
                if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return mentions[count(before: tokens.lowerBound)..<count(before: tokens.upperBound)]
    }

    private func isLongBefore(_ start: CivilDate, _ end: CivilDate, _ draft: EventDraft) -> Bool {
        if let reference { return end.daysSinceEpoch < reference.daysSinceEpoch - HistoryReader.freshness }
        // Without a day to compare with: news tells of days, background of years, and of months where it looks back.
        let days = end.daysSinceEpoch - start.daysSinceEpoch
        if days >= HistoryReader.season { return true }
        return days >= HistoryReader.month
            && (draft.eventClass == .ceasefire || isPluperfect(draft) || isInRelative(draft))
    }

    /// وكان المستشفى قد تعرض لغارة: told from before what the news tells.
    private func isPluperfect(_ draft: EventDraft) -> Bool {
        let sentence = sentences[draft.sentence].units
        let before = max(sentence.lowerBound, draft.trigger - 12)..<draft.trigger
        guard let perfect = before.last(where: { units[$0].particle == .qad }) else { return false }
        return (perfect..<draft.trigger).count(where: { units[$0].isVerb }) <= 1
            && before.contains { $0 < perfect && units[$0].particle == .was }
    }

    /// الممرضة التي قتلها قناص في أيار 1999: what a relative clause says more of somebody.
    private func isInRelative(_ draft: EventDraft) -> Bool {
        let sentence = sentences[draft.sentence].units
        let before = max(sentence.lowerBound, draft.trigger - 4)..<draft.trigger
        guard let relative = before.last(where: { units[$0].particle == .relative }) else { return false }
        return !units[draft.trigger].isVerb || !(relative..<draft.trigger).contains { units[$0].isVerb }
    }

    /// قبل ثلاث سنوات، قبل عامين.
    private func ago(in sentence: Range<Int>) -> Range<Int>? {
        for index in sentence where units[index].particle == .qabla {
            var next = index + 1
            // قبل نحو عشر سنوات
            while next < sentence.upperBound,
                units[next].kind == .number || units[next].particle == .quantifier || units[next].particle == .nahwa
                    || units[next].has(.aggregate)
            {
                next += 1
            }
            if next < sentence.upperBound, units[next].has(.longPeriod), !units[next].hasArticle {
                return index..<next + 1
            }
        }
        return nil
    }

    /// في 12 من حزيران الماضي: a month that is over, where no day of the news tells how long ago that is.
    private func lastMonth(in sentence: Range<Int>) -> Range<Int>? {
        guard reference == nil else { return nil }
        for index in sentence.dropLast() where units[index].has(.month) {
            var next = index + 1
            // أيلول من العام الماضي
            if next + 2 < sentence.upperBound, units[next].particle == .min, units[next + 1].has(.longPeriod) {
                next += 2
            }
            if CalendarWords.past.contains(text.tokens[Int(units[next].firstToken)].hash) { return index..<next + 1 }
        }
        return nil
    }

    /// العام الماضي، من العام قبل الماضي: a year that is over, where it is no span over which things were counted.
    private func lastYear(in sentence: Range<Int>) -> Range<Int>? {
        for index in sentence.dropLast() where isYear(index) {
            if index > sentence.lowerBound {
                let before = units[index - 1]
                if before.particle == .khilal || before.particle == .mundhu || before.has(.aggregate) { continue }
            }
            let next = units[index + 1].particle == .qabla && index + 2 < sentence.upperBound ? index + 2 : index + 1
            if CalendarWords.past.contains(text.tokens[Int(units[next].firstToken)].hash) { return index..<next + 1 }
        }
        return nil
    }

    private func isYear(_ index: Int) -> Bool {
        units[index].has(.longPeriod) && CalendarWords.theYear.contains(text.tokens[Int(units[index].firstToken)].hash)
    }

    private func place(of mention: TimeMention, in sentence: Range<Int>) -> Range<Int>? {
        guard
            let first = sentence.first(where: { Int(units[$0].endToken) > mention.tokens.lowerBound }),
            let last = sentence.last(where: { Int(units[$0].firstToken) < mention.tokens.upperBound }), first <= last
        else { return nil }
        return first..<last + 1
    }

    /// Whether the date stands in the event's own clause: at its head, or behind it with no other clause between.
    private func belongs(_ date: Range<Int>, to draft: EventDraft, in sentence: Range<Int>) -> Bool {
        let trigger = draft.trigger
        if date.lowerBound > trigger {
            guard date.lowerBound - trigger <= 24 else { return false }
            return !(trigger + 1..<date.lowerBound).contains { index in
                let unit = units[index]
                if unit.isVerb { return !isItsOwn(unit, draft) }
                return unit.particle == .clauseOpener || unit.particle == .that || unit.particle == .mundhu
                    || unit.punctuation == .semicolon
            }
        }
        // 1987 - مجلس الأمن يعتمد قرارا يقضي بوقف القتال: the head of a line in a chronicle dates all of it.
        if units[date.upperBound].punctuation == .dash || units[date.upperBound].punctuation == .colon,
            (sentence.lowerBound..<date.lowerBound).allSatisfy({ units[$0].kind == .punctuation })
        {
            return true
        }
        // في صيف 2014 | عندما اقتحموا المستشفى
        let isOpened = date.upperBound < trigger && units[date.upperBound].particle == .clauseOpener
        let start = isOpened ? date.upperBound + 1 : date.upperBound
        let between = start..<max(start, trigger)
        guard between.count <= 14, between.lowerBound <= trigger else { return false }
        let verbs = between.filter { units[$0].isVerb }.count
        let opens = between.contains {
            units[$0].particle == .clauseOpener || units[$0].particle == .that || units[$0].particle == .relative
        }
        return !opens && verbs <= (units[trigger].isVerb ? 0 : 1)
    }

    /// The verbs that carry on what a ceasefire or an attack is: هدنة أعلنتها, غارات شنتها.
    private func isItsOwn(_ unit: Unit, _ draft: EventDraft) -> Bool {
        draft.eventClass == .ceasefire
            ? unit.has([.announce, .agree, .begin, .accept, .lightPassive])
            : unit.has([.lightActive, .lightPassive, .strike, .impact, .undergo])
    }
}
