// SPDX-License-Identifier: Apache-2.0

import Terminal

/// Named lines under a headline: names in one column, texts beside them.
struct FieldTable {
    private static let column = 13
    private let painter: Painter
    private let width: Int
    private(set) var text = ""

    init(painter: Painter, width: Int) {
        self.painter = painter
        self.width = width
    }

    /// Adds a line, or several where the text is long; nothing when it is empty.
    mutating func add(_ name: String, _ value: String, style: Style? = nil) {
        guard !value.isEmpty else { return }
        // Wrapped before it is painted, since escape sequences take no room.
        let lines = Paragraph.indented(SafeText.of(value), by: Self.column, width: width, isHanging: true)
        let painted = lines.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            guard let style else { return String(line) }
            guard index > 0 else { return painter(style, line) }
            let body = line.drop { $0 == " " }
            return String(repeating: " ", count: line.count - body.count) + painter(style, body)
        }
        text += "  " + painter(.faint, name) + String(repeating: " ", count: max(1, Self.column - 2 - name.count))
        text += painted.joined(separator: "\n") + "\n"
    }
}
