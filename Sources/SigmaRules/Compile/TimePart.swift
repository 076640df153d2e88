// SPDX-License-Identifier: Apache-2.0

/// A part of a date that rules may ask for. The date is taken as written: no time zone is converted.
enum TimePart: Sendable, Hashable {
    case minute, hour, day, week, month, year

    init?(_ modifier: FieldModifier) {
        switch modifier {
        case .minute: self = .minute
        case .hour: self = .hour
        case .day: self = .day
        case .week: self = .week
        case .month: self = .month
        case .year: self = .year
        default: return nil
        }
    }

    /// The part of a text that begins with `YYYY-MM-DD`, followed for hours and minutes by `T` or a space and
    /// `hh:mm`; `nil` where it is not there. Weeks are those of ISO 8601.
    func value(in text: [UInt8]) -> Int? {
        guard let year = number(text, 0, 4), let month = number(text, 5, 2), let day = number(text, 8, 2),
            text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        switch self {
        case .year: return year
        case .month: return month
        case .day: return day
        case .week: return TimePart.week(year, month, day)
        case .hour, .minute:
            guard text.count >= 16, text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: " "),
                text[13] == UInt8(ascii: ":"), let hour = number(text, 11, 2), hour < 24,
                let minute = number(text, 14, 2), minute < 60
            else { return nil }
            return self == .hour ? hour : minute
        }
    }

    private func number(_ text: [UInt8], _ start: Int, _ count: Int) -> Int? {
        guard text.count >= start + count else { return nil }
        var value = 0
        for byte in text[start..<start + count] {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// The week (from Monday) whose Thursday lies in the same year.
    private static func week(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let dayOfYear = dayNumber(year, month, day) - dayNumber(year, 1, 1) + 1
        let weekday = weekday(year, month, day)
        let week = (dayOfYear - weekday + 10) / 7
        if week < 1 { return weeks(in: year - 1) }
        return week > weeks(in: year) ? 1 : week
    }

    /// 53 in years that begin on a Thursday or, leap years, on a Wednesday; else 52.
    private static func weeks(in year: Int) -> Int {
        let first = weekday(year, 1, 1)
        return first == 4 || first == 3 && isLeap(year) ? 53 : 52
    }

    /// 1 on Monday to 7 on Sunday.
    private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
        // Day 0 is 1 January of the year 0 of the proleptic Gregorian calendar, a Saturday.
        (dayNumber(year, month, day) + 5) % 7 + 1
    }

    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
        let previous = year - 1
        let leapDays = year > 0 ? previous / 4 - previous / 100 + previous / 400 + 1 : 0
        return year * 365 + leapDays + before[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + day - 1
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}
