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
    mutating func add(_ name: String, _ value: String) { add(name, [value], style: nil) }

    /// Adds pieces of text side by side, each in `style`; nothing when there are none.
    mutating func add(_ name: String, _ pieces: [String], style: Style?) {
        let pieces = pieces.filter { !$0.isEmpty }
        guard !pieces.isEmpty else { return }
        let margin = String(repeating: " ", count: Self.column)
        let lines = lines(of: pieces, style: style).joined(separator: "\n" + margin)
        let gap = String(repeating: " ", count: max(1, Self.column - 2 - name.count))
        text += "  \(painter(.faint, name))\(gap)\(lines)\n"
    }

    /// Broken before they are painted, since escape sequences take no room.
    private func lines(of pieces: [String], style: Style?) -> [String] {
        let room = max(20, width - Self.column)
        var lines: [String] = []
        var free = 0
        for piece in pieces {
            let parts = Paragraph.lines(SafeText.of(piece), width: room)
            for (index, part) in parts.enumerated() {
                let painted = style.map { painter($0, part) } ?? part
                let cells = CellWidth.of(part)
                if index == 0, let last = lines.indices.last, parts.count == 1, cells < free {
                    lines[last] += " " + painted
                    free -= cells + 1
                } else {
                    lines.append(painted)
                    free = room - cells
                }
            }
        }
        return lines
    }
}
