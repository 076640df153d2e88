// SPDX-License-Identifier: Apache-2.0

/// Times as the configuration spells them: a number and a unit.
enum DurationText {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000),
    ]

    /// `nil` where the number or the unit is missing or strange, or the time is over a thousand hours.
    static func duration(_ text: String) -> Duration? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count)
        guard let number = Int64(digits), let scale = units.first(where: { $0.name == unit })?.milliseconds,
            number <= 3_600_000_000 / scale
        else { return nil }
        return .milliseconds(number * scale)
    }

    /// In the largest unit that keeps it whole.
    static func text(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        let unit = units.last { milliseconds % $0.milliseconds == 0 && milliseconds >= $0.milliseconds } ?? units[0]
        return "\(milliseconds / unit.milliseconds)\(unit.name)"
    }
}
