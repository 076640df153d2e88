// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import Testing

/// All are read in articles of Thursday, 29 August 2019.
@Suite("Times")
struct TimeReaderTests {
    private static let published = CivilDate(year: 2019, month: 8, day: 29)

    private func time(_ text: String, publishedAt: CivilDate? = published) throws -> EventTime? {
        try TestResources.extraction(of: text, publishedAt: publishedAt).times.first
    }

    @Test(
        "An expression of time is resolved against the day of publication",
        arguments: [
            ("وصل الوفد اليوم.", "2019-08-29", "2019-08-29"), ("وصل الوفد أمس.", "2019-08-28", "2019-08-28"),
            ("وصل الوفد أمس الأول.", "2019-08-27", "2019-08-27"), ("وصل الوفد الثلاثاء.", "2019-08-27", "2019-08-27"),
            ("وصل الوفد الخميس الماضي.", "2019-08-22", "2019-08-22"),
            ("يصل الوفد الأحد المقبل.", "2019-09-01", "2019-09-01"),
            ("وصل الوفد قبل ثلاثة أيام.", "2019-08-26", "2019-08-26"),
            ("وصل الوفد في 3 آذار.", "2019-03-03", "2019-03-03"),
            ("وصل الوفد في ٣ كانون الأول.", "2018-12-03", "2018-12-03"),
            ("وصل الوفد في نهاية تموز/يوليو.", "2019-07-21", "2019-07-31"),
            ("وصل الوفد في فيفري.", "2019-02-01", "2019-02-28"),
            ("وصل الوفد الشهر الماضي.", "2019-07-01", "2019-07-31"),
            ("وصل الوفد الأسبوع الجاري.", "2019-08-24", "2019-08-30"),
            ("وصل الوفد العام الماضي.", "2018-01-01", "2018-12-31"),
        ]
    )
    func resolved(text: String, start: String, end: String) throws {
        let time = try #require(try time(text))
        #expect(time.start?.iso8601 == start)
        #expect(time.end?.iso8601 == end)
    }

    @Test(
        "The year at the head of a line in a chronicle dates it, and no number that counts something does",
        arguments: [
            ("1987 - وصل الوفد إلى بغداد.", "1987-01-01"), ("١٩٩١: وصل الوفد إلى بغداد.", "1991-01-01"),
            ("• 2003 – وصل الوفد إلى بغداد.", "2003-01-01"), ("1991 شخصا وصلوا إلى بغداد.", nil),
            ("1500 - وصل الوفد.", nil), ("وصل 1987 - بحسب الشرطة - إلى بغداد.", nil),
            ("دمر خلال حرب 2006.", "2006-01-01"),
        ]
    )
    func chronicled(text: String, start: String?) throws {
        #expect(try time(text)?.start?.iso8601 == start)
    }

    @Test(
        "Years, seasons and spans are resolved to their first and last day",
        arguments: [
            ("وصل الوفد عام 2016.", "2016-01-01", "2016-12-31"),
            ("تكرر ذلك بين عامي 2015 و2018.", "2015-01-01", "2018-12-31"),
            ("انسحبوا في صيف 2018.", "2018-06-01", "2018-08-31"),
            ("انسحبوا شتاء عام 2015.", "2015-12-01", "2016-02-29"),
            ("استمر ذلك من آذار 2018 حتى نيسان 2019.", "2018-03-01", "2019-04-30"),
            ("استمر ذلك بين 3 و7 آب.", "2019-08-03", "2019-08-07"),
            ("استمر ذلك من 3 إلى 7 آب 2018.", "2018-08-03", "2018-08-07"),
            ("يستمر ذلك منذ عام 2011.", "2011-01-01", "2019-08-29"),
            ("يستمر ذلك منذ 3 آب.", "2019-08-03", "2019-08-29"),
            ("وصل الوفد قبل أسبوعين.", "2019-08-15", "2019-08-15"),
            ("وصل الوفد قبل ثلاثة أشهر.", "2019-05-01", "2019-05-31"),
            ("وصل الوفد قبل عامين.", "2017-01-01", "2017-12-31"),
            ("كان ذلك قبل عام 2016.", "2016-01-01", "2016-12-31"),
        ]
    )
    func spans(text: String, start: String, end: String) throws {
        let time = try #require(try time(text))
        #expect(time.start?.iso8601 == start)
        #expect(time.end?.iso8601 == end)
    }

    @Test(
        "A day or month of the Hijri calendar is given by the civil one",
        arguments: [
            ("عقد اللقاء في 15 رمضان 1440 هـ.", "2019-05-20", "2019-05-20"),
            ("عقد اللقاء في 1 محرم 1441هـ.", "2019-09-01", "2019-09-01"),
            ("عقد اللقاء في 10 ذي الحجة 1442.", "2021-07-20", "2021-07-20"),
            ("عقد اللقاء في ربيع الأول 1440.", "2018-11-10", "2018-12-09"),
        ]
    )
    func hijri(text: String, start: String, end: String) throws {
        let time = try #require(try time(text))
        #expect(time.start?.iso8601 == start)
        #expect(time.end?.iso8601 == end)
    }

    @Test(
        "Numbers of other things, names and unlike words are no times",
        arguments: ["خرج من 3 مستشفيات.", "يتراوح عددهم بين 2 و7 أطفال.", "قال رمضان إنه وصل.", "الربيع العربي"]
    )
    func noTimes(text: String) throws { #expect(try time(text) == nil) }

    @Test(
        "A full date needs no publication date",
        arguments: ["وصل الوفد في 2/12/2024.", "وصل الوفد في 2 كانون الأول 2024.", "وصل الوفد في 2024-12-02."]
    )
    func absolute(text: String) throws {
        #expect(try time(text, publishedAt: nil)?.start == CivilDate(year: 2024, month: 12, day: 2))
    }

    @Test("What is relative stays unresolved without a publication date")
    func unresolved() throws {
        let time = try #require(try time("وصل الوفد أمس.", publishedAt: nil))
        #expect(time.start == nil)
        #expect(time.text?.text == "أمس")
    }

    @Test("An event that recurs says how often")
    func recurring() throws {
        let text = "تقصف الطائرات القرية بشكل يومي."
        let events = try TestResources.extraction(of: text, publishedAt: Self.published).events
        #expect(events.first { $0.eventClass == .attack }?.time?.recurring == "daily")
    }

    @Test("A reported event without a time happened on the day of publication")
    func fallback() throws {
        let text = "قصفت الطائرات المستشفى في إدلب."
        let events = try TestResources.extraction(of: text, publishedAt: Self.published).events
        let event = try #require(events.first { $0.eventClass == .attack })
        #expect(event.time?.start == Self.published)
        #expect(event.time?.text == nil)
    }
}
