// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@Suite("Publication dates")
struct PublicationTimeTests {
    @Test(
        "every spelling of a moment gives that moment",
        arguments: [
            ("2019-08-03T10:15:00Z", "2019-08-03T10:15:00Z"),
            ("2019-08-03T13:15:00+03:00", "2019-08-03T10:15:00Z"),
            ("2019-08-03t10:15:00z", "2019-08-03T10:15:00Z"),
            ("2019-08-03 05:45:00-0430", "2019-08-03T10:15:00Z"),
            ("2019-08-03T10:15", "2019-08-03T10:15:00Z"),
            ("2019-08-03T10:15:00.5Z", "2019-08-03T10:15:00.500Z"),
            ("2019-08-03T10:15:00.123456Z", "2019-08-03T10:15:00.123Z"),
            ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
            ("2019-08-03T00:30:00+03:00", "2019-08-02T21:30:00Z"),
            ("  2019-08-03T10:15:00Z\n", "2019-08-03T10:15:00Z"),
            ("2019-08-03", "2019-08-03"),
            ("1564827300", "2019-08-03T10:15:00Z"),
            ("1564827300250", "2019-08-03T10:15:00.250Z"),
            ("2020-02-29", "2020-02-29"),
        ]
    )
    func reads(text: String, expected: String) {
        #expect(PublicationTime(text)?.rfc3339 == expected)
    }

    @Test(
        "what is no date of an article is refused",
        arguments: [
            "", "  ", "أمس", "2019-13-01", "2019-02-29", "2019-8-3", "03/08/2019", "20190803", "2019", "0", "-5",
            "2019-08-03T25:00:00Z", "2019-08-03T10:60:00Z", "2019-08-03T10:15:00+3", "2019-08-03T10:15:00Zulu",
            "2019-08-03T", "2019-08-03T10:15:00.Z", "999999999999999999",
        ]
    )
    func refuses(text: String) {
        #expect(PublicationTime(text) == nil)
    }

    @Test("moments before 1970 fall on the right day")
    func before1970() {
        let time = PublicationTime("1969-12-31T23:30:00Z")
        #expect(time?.milliseconds == -1_800_000)
        #expect(time?.date == CivilDate(year: 1969, month: 12, day: 31))
        #expect(time?.rfc3339 == "1969-12-31T23:30:00Z")
    }

    @Test("fractions of epoch seconds are kept to the millisecond")
    func epochFractions() {
        #expect(PublicationTime(epoch: 1_564_827_300.25)?.milliseconds == 1_564_827_300_250)
        #expect(PublicationTime(epoch: .nan) == nil)
    }
}
