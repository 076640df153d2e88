// SPDX-License-Identifier: Apache-2.0

/// The value of an option or operand, read by its kind.
struct ParsedValue: Sendable {
    /// As written.
    var text: String
    /// Set for whole numbers.
    var integer: Int?
    /// Set for spans of time.
    var duration: Duration?

    /// Reads `text`, or says what was expected instead.
    init(_ text: String, kind: ValueKind) throws(Mismatch) {
        self.text = text
        switch kind {
        case .text:
            break
        case .file, .folder, .path:
            guard !text.isEmpty else { throw Mismatch(expected: "a path, not an empty word") }
        case .choice(let words):
            guard words.contains(text) else {
                throw Mismatch(expected: "one of \(words.joined(separator: ", "))", words)
            }
        case .integer(let range):
            guard let number = Int(text), range.contains(number) else {
                throw Mismatch(expected: Self.describe(range))
            }
            integer = number
        case .duration:
            guard let span = Self.duration(text) else {
                throw Mismatch(expected: "a time such as 500ms, 30s, 5m or 2h")
            }
            duration = span
        }
    }

    /// What would have been right.
    struct Mismatch: Error {
        var expected: String
        var choices: [String]

        init(expected: String, _ choices: [String] = []) {
            self.expected = expected
            self.choices = choices
        }
    }

    private static func describe(_ range: ClosedRange<Int>) -> String {
        range.upperBound == Int.max
            ? "a whole number of at least \(range.lowerBound)"
            : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    }

    private static func duration(_ text: String) -> Duration? {
        let units: [(suffix: String, milliseconds: Int)] = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000)]
        let unit = units.first { text.hasSuffix($0.suffix) } ?? ("", 1000)
        guard let count = Int(text.dropLast(unit.suffix.count)), count >= 0 else { return nil }
        let (milliseconds, overflow) = count.multipliedReportingOverflow(by: unit.milliseconds)
        return overflow ? nil : .milliseconds(milliseconds)
    }
}
