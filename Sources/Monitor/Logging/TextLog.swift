// SPDX-License-Identifier: Apache-2.0

internal import Articles
internal import Glibc
internal import KafkaClient

/// Lines for people: time of day, level, message, then the fields.
struct TextLog: LogDestination {
    let hasColour: Bool

    func write(_ line: LogLine) { StandardErrorLog.write(Array((text(line) + "\n").utf8)) }

    /// The line without its line feed.
    func text(_ line: LogLine) -> String {
        let time = PublicationTime(milliseconds: line.milliseconds).rfc3339
        let (word, colour) = Self.appearance(line.level)
        // Of a message of several lines the first is the sentence, the others what it is about.
        let lines = line.message.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        var text = "\(time) \(painted(word, colour)) \(lines[0])"
        let fields = line.fields.filter { $0.key != "instance" }.sorted { $0.key < $1.key }
        if !fields.isEmpty {
            text += painted("  " + fields.map { "\($0.key)=\(Self.quoted($0.value.text))" }.joined(separator: " "), "2")
        }
        return lines.count > 1 ? text + "\n" + lines[1] : text
    }

    private func painted(_ text: String, _ colour: String) -> String {
        hasColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    }

    private static func appearance(_ level: LogLevel) -> (word: String, colour: String) {
        switch level {
        case .emergency, .alert, .critical, .error: ("error  ", "1;31")
        case .warning: ("warning", "1;33")
        case .notice: ("notice ", "1;36")
        case .info: ("info   ", "32")
        case .debug: ("debug  ", "2")
        }
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = !text.isEmpty && !text.contains { $0.isWhitespace || $0 == "\"" || $0 == "=" }
        return isPlain ? text : "\"\(text.map { $0 == "\"" ? "\\\"" : $0.isNewline ? "\\n" : String($0) }.joined())\""
    }
}
