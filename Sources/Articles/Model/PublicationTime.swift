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
}
