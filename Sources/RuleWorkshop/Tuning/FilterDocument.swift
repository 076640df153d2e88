// SPDX-License-Identifier: Apache-2.0

import Alerting
public import Articles
import Digest
import SigmaRules

/// A Sigma filter for a false alarm, as it is written to a file.
public struct FilterDocument: Sendable {
    /// YAML.
    public let text: String
    /// What the file may be called.
    public let fileName: String

    /// - Parameters:
    ///   - alarm: the alert that should not have come.
    ///   - pattern: what of it is to be held back.
    ///   - reason: why it should not have come.
    ///   - date: today.
    public init(_ alarm: FalseAlarm, _ pattern: FilterPattern, reason: String, date: CivilDate) {
        let headline = alarm.alert.headline
        let rules = alarm.rules.map { "        - \($0.id)  # \(YAMLText.oneLine($0.title))\n" }.joined()
        let search = Self.search(pattern)
        let told = [
            "Not an alert: \(reason)", "Made for the incident \(alarm.alert.incident): \(headline.english)",
        ]
        text = """
            # Holds back what is like this false alarm:
            #   \(YAMLText.oneLine(headline.arabic))
            title: \(YAMLText.scalar("Not an Alert: \(String(reason.prefix(200)))"))
            id: \(Self.identifier(of: alarm.alert.incident + reason + search))
            status: experimental
            description: \(YAMLText.scalar(told.joined(separator: ". ")))
            date: \(date.iso8601)
            logsource:
                product: rasid
                category: event
            filter:
                rules:
            \(rules)    selection:
            \(search)    condition: not selection

            """
        fileName = "not-\(alarm.alert.incident.filter { $0.isLetter || $0.isNumber || $0 == "-" }).yml"
    }

    private static func search(_ pattern: FilterPattern) -> String {
        let isList = pattern.alternatives.count > 1
        let margin = String(repeating: " ", count: isList ? 10 : 8)
        return pattern.alternatives.map { lines in
            lines.enumerated().map { index, line in
                let start = isList && index == 0 ? "        - " : margin
                let key = start + ([line.field] + line.modifiers).joined(separator: "|") + ":"
                if line.values.count == 1 { return "\(key) \(YAMLText.scalar(line.values[0]))\n" }
                return "\(key)\n" + line.values.map { "\(margin)    - \(YAMLText.scalar($0))\n" }.joined()
            }
            .joined()
        }
        .joined()
    }

    /// A UUID of version 8 (RFC 9562), the same for the same filter.
    private static func identifier(of text: String) -> String {
        var digits = Array(SHA256.hex(of: text).prefix(32))
        digits[12] = "8"
        digits[16] = "8"
        for position in [20, 16, 12, 8] { digits.insert("-", at: position) }
        return String(digits)
    }
}
