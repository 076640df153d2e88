// SPDX-License-Identifier: Apache-2.0

extension Diagnostic {
    /// The problem as text for people: a headline, the source line with the word underlined, notes, help.
    ///
    ///     config/rasid.yaml:12:3: error: unknown key "topcis" [config.unknown-key]
    ///      12 |   topcis:
    ///         |   ^~~~~~
    ///     help: did you mean "topics"?
    ///
    /// - Parameter colour: with ANSI escapes for a terminal.
    /// - Returns: one or more lines, each ending with a line feed.
    public func rendered(colour: Bool = false) -> String {
        let paint = Paint(isOn: colour)
        let strong = severity == .error ? "1;31" : "1;35"
        let place = location.map { paint("1", "\($0):") + " " } ?? ""
        var text = "\(place)\(paint(strong, "\(severity.rawValue):")) \(paint("1", message)) [\(code)]\n"
        if let location { text += SourceExcerpt(location).rendered(paint: paint, style: strong) }
        for note in notes {
            let place = note.location.map { "\($0): " } ?? ""
            text += "\(place)\(paint("1;36", "note:")) \(note.message)\n"
            if let location = note.location { text += SourceExcerpt(location).rendered(paint: paint, style: "1;36") }
        }
        if let help { text += "\(paint("1;32", "help:")) \(help)\n" }
        return text
    }
}

/// Wraps text in ANSI escapes, or leaves it alone.
struct Paint {
    var isOn: Bool

    func callAsFunction(_ style: String, _ text: String) -> String {
        isOn ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }
}
