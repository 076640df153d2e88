// SPDX-License-Identifier: Apache-2.0

import Articles

/// A day of the Hijri calendar by the tabular reckoning, which is a day off at most from what was seen or announced.
struct HijriDate: Sendable, Equatable {
    var year: Int
    /// 1…12.
    var month: Int
    var day: Int

    /// Years that news can speak of.
    static let years = 1300...1500
    /// From the day that the formula counts from to 1 January 1970.
    private static let epoch = 492_533

    /// Thirty and twenty-nine days by turns, and eleven leap days in thirty years.
    private var daysSinceEpoch: Int {
        (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day - HijriDate.epoch
    }

    /// The same day of the civil calendar.
    var civil: CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch) }

    /// The last day of its month.
    var endOfMonth: CivilDate {
        let next = HijriDate(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
        return next.civil.adding(days: -1)
    }
}
