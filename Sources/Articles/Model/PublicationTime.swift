// SPDX-License-Identifier: Apache-2.0

/// When an article was published: an instant, or only a day.
public struct PublicationTime: Sendable, Hashable {
    /// Milliseconds since 1970-01-01T00:00:00Z; for a date without a time, that day's midnight UTC.
    public var milliseconds: Int64
    /// The record gave a day and no time of day.
    public var isDateOnly: Bool

    /// An instant, or with `isDateOnly` the midnight that starts the day.
    public init(milliseconds: Int64, isDateOnly: Bool = false) {
        self.milliseconds = milliseconds
        self.isDateOnly = isDateOnly
    }

    /// The UTC day it falls on.
    public var date: CivilDate {
        let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        return CivilDate(daysSinceEpoch: Int(rest < 0 ? days - 1 : days))
    }

    /// RFC 3339 in UTC: `2019-08-29T10:30:00Z`, with milliseconds where there are any, or only the day.
    public var iso8601: String {
        guard !isDateOnly else { return date.iso8601 }
        var rest = milliseconds % 86_400_000
        if rest < 0 { rest += 86_400_000 }
        func padded(_ value: Int64, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        let fraction = rest % 1000 == 0 ? "" : ".\(padded(rest % 1000, 3))"
        let time = "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):\(padded(rest / 1000 % 60, 2))"
        return "\(date.iso8601)T\(time)\(fraction)Z"
    }
}
