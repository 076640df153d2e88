// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@Suite("Days of the calendar")
struct CivilDateTests {
    @Test(
        "days are counted from 1970-01-01, a Thursday",
        arguments: [
            ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2019-08-03", 18_111, 6),
            ("2100-03-01", 47_541, 1),
        ]
    )
    func counts(text: String, days: Int, weekday: Int) {
        let date = CivilDate(daysSinceEpoch: days)
        #expect(date.iso8601 == text)
        #expect(date.daysSinceEpoch == days)
        #expect(date.weekday == weekday)
    }

    @Test func validity() {
        #expect(CivilDate(year: 2020, month: 2, day: 29).isValid)
        #expect(!CivilDate(year: 2100, month: 2, day: 29).isValid)
        #expect(!CivilDate(year: 2020, month: 0, day: 1).isValid)
        #expect(!CivilDate(year: 2020, month: 4, day: 31).isValid)
    }

    @Test func arithmeticAndOrder() {
        let date = CivilDate(year: 2019, month: 12, day: 31)
        #expect(date.adding(days: 1).iso8601 == "2020-01-01")
        #expect(date.adding(days: -365).iso8601 == "2018-12-31")
        #expect(date < date.adding(days: 1))
    }
}
