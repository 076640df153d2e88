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
