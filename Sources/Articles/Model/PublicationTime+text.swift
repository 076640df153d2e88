// SPDX-License-Identifier: Apache-2.0

extension PublicationTime {
    /// As RFC 3339 in UTC (`2019-08-03T10:15:00Z`, with milliseconds where there are any), or `YYYY-MM-DD`.
    public var rfc3339: String {
        guard !isDateOnly else { return date.iso8601 }
        let day: Int64 = 86_400_000
        let ofDay = ((milliseconds % day) + day) % day
        let seconds = ofDay / 1000
        var text = "\(date.iso8601)T\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
        let fraction = ofDay % 1000
        if fraction > 0 { text += "." + padded(fraction, width: 3) }
        return text + "Z"
    }

    private func padded(_ number: Int64, width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension PublicationTime {
    /// Reads a date as articles give it: RFC 3339 (a space may stand for the `T`, seconds may be missing, no
    /// offset means UTC), `YYYY-MM-DD`, or an epoch in digits. `nil` for anything else.
    public init?(_ text: String) {
        let characters = Array(text.utf8).trimmingSpace
        if let number = Int64(String(decoding: characters, as: UTF8.self)) {
            self.init(epoch: Double(number))
        } else {
            var scanner = TimestampScanner(characters)
            guard let time = scanner.scan() else { return nil }
            self = time
        }
    }

    /// Reads an epoch: seconds up to 10¹¹, milliseconds from there on.
    ///
    /// `nil` before 1973-03-03 (10⁸ seconds) and beyond 10¹⁴ milliseconds: what looks like that is more likely
    /// a bare year, a compact date or a mistake than the date of an article.
    public init?(epoch: Double) {
        switch epoch {
        case 1e8..<1e11: self.init(milliseconds: Int64((epoch * 1000).rounded()))
        case 1e11..<1e14: self.init(milliseconds: Int64(epoch.rounded()))
        default: return nil
        }
    }
}

/// Reads `YYYY-MM-DD` and what may follow it in RFC 3339.
private struct TimestampScanner {
    private let text: ArraySlice<UInt8>
    private var position: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        position = text.startIndex
    }

    mutating func scan() -> PublicationTime? {
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2) else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        guard date.isValid else { return nil }
        let midnight = Int64(date.daysSinceEpoch) * 86_400_000
        if position == text.endIndex { return PublicationTime(milliseconds: midnight, isDateOnly: true) }
        guard skip("T") || skip("t") || skip(" "), let ofDay = timeOfDay(), let offset = offset(),
            position == text.endIndex
        else { return nil }
        return PublicationTime(milliseconds: midnight + ofDay - offset)
    }

    /// Milliseconds since midnight. A leap second counts as the one before it.
    private mutating func timeOfDay() -> Int64? {
        guard let hour = number(2), hour < 24, skip(":"), let minute = number(2), minute < 60 else { return nil }
        var milliseconds = Int64(hour * 60 + minute) * 60_000
        guard skip(":") else { return milliseconds }
        guard let second = number(2), second <= 60 else { return nil }
        milliseconds += Int64(min(second, 59)) * 1000
        guard skip(".") || skip(",") else { return milliseconds }
        var digits = 0
        var fraction: Int64 = 0
        while let digit = number(1) {
            if digits < 3 { fraction = fraction * 10 + Int64(digit) }
            digits += 1
        }
        guard digits > 0 else { return nil }
        for _ in min(digits, 3)..<3 { fraction *= 10 }
        return milliseconds + fraction
    }

    /// Milliseconds east of UTC; none given is UTC.
    private mutating func offset() -> Int64? {
        if position == text.endIndex || skip("Z") || skip("z") { return 0 }
        let sign: Int64
        if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
        guard let hours = number(2), hours < 24 else { return nil }
        _ = skip(":")
        guard let minutes = number(2), minutes < 60 else { return nil }
        return sign * Int64(hours * 60 + minutes) * 60_000
    }

    private mutating func number(_ digits: Int) -> Int? {
        guard text.endIndex - position >= digits else { return nil }
        var value = 0
        for byte in text[position..<position + digits] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        position += digits
        return value
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < text.endIndex, text[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }
}

extension Array<UInt8> {
    /// Without ASCII space around it.
    fileprivate var trimmingSpace: ArraySlice<UInt8> {
        let rest = drop(while: \.isASCIISpace)
        guard let last = rest.lastIndex(where: { !$0.isASCIISpace }) else { return [] }
        return rest[...last]
    }
}
