// SPDX-License-Identifier: Apache-2.0

/// Texts as they are written into YAML.
enum YAMLText {
    /// Plain words that YAML takes for something else.
    private static let taken: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]

    /// In quotes unless nothing but a text could be meant.
    static func scalar(_ text: String) -> String {
        let isPlain =
            text.first != "-" && text.contains { $0.isLetter } && !taken.contains(text.lowercased())
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
        if isPlain { return text }
        guard text.unicodeScalars.contains(where: isControl) else {
            return "'" + text.replacing("'", with: "''") + "'"
        }
        return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    /// As a block whose lines can be read, where YAML gives the same text back; else in quotes.
    /// - Parameter margin: blanks before each line.
    static func block(_ text: String, margin: Int) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let isSafe =
            !text.isEmpty && lines.first?.isEmpty == false && lines.last?.isEmpty == false
            && !lines.contains { line in
                line.unicodeScalars.contains(where: isControl) || line.first == " " || line.last == " "
            }
        guard isSafe else { return scalar(text) }
        let blanks = String(repeating: " ", count: margin)
        return "|-\n" + lines.map { $0.isEmpty ? "" : blanks + $0 }.joined(separator: "\n")
    }

    /// For comments.
    static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\\": return "\\\\"
        case "\"": return "\\\""
        case "\n": return "\\n"
        case "\t": return "\\t"
        default:
            guard isControl(scalar) else { return String(scalar) }
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }

    /// Also what ends a line for YAML or for those who read it, and the mark of the byte order.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: scalar == "\u{FEFF}"
        }
    }
}
