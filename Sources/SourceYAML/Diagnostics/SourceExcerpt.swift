// SPDX-License-Identifier: Apache-2.0

/// A source line made fit to print, with a marker line whose cells stand under the very characters.
struct SourceExcerpt {
    /// Lines wider than this many cells are cut around the marked stretch.
    static let widest = 160

    private let number: Int
    private let line: String
    private let padding: String
    private let marker: String

    /// Empty where the location names no line of the file.
    init(_ location: SourceLocation) {
        guard let position = location.position, let bytes = location.file.line(position.line) else {
            (number, line, padding, marker) = (0, "", "", "")
            return
        }
        number = position.line
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let start = min(position.column - 1, scalars.count)
        let end = min(start + location.length, scalars.count)
        let window = SourceExcerpt.window(of: scalars, around: start..<end)
        let head = window.lowerBound > 0 ? "…" : ""
        let tail = window.upperBound < scalars.count ? "…" : ""
        line = head + SourceExcerpt.shown(scalars[window]) + tail
        var padding = head.isEmpty ? "" : " "
        for scalar in scalars[window.lowerBound..<max(window.lowerBound, start)] {
            padding += scalar == "\t" ? "\t" : String(repeating: " ", count: CellWidth.of(scalar))
        }
        self.padding = padding
        let cells = scalars[start..<min(end, window.upperBound)].reduce(0) { $0 + CellWidth.of($1) }
        marker = "^" + String(repeating: "~", count: max(cells - 1, 0))
    }

    func rendered(paint: Paint, style: String) -> String {
        guard number > 0 else { return "" }
        let gutter = String(number)
        let blank = String(repeating: " ", count: gutter.count)
        return " \(paint("2", "\(gutter) |")) \(line)\n \(paint("2", "\(blank) |")) \(padding)\(paint(style, marker))\n"
    }

    /// Control characters and those that reorder text would garble the terminal: they are shown as symbols.
    private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar.value {
            case 0x09: text.append(scalar)
            case 0..<0x20: text.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: text.append("\u{FFFD}")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    private static func window(of scalars: [Unicode.Scalar], around marked: Range<Int>) -> Range<Int> {
        guard scalars.count > widest else { return 0..<scalars.count }
        let start = max(0, min(marked.lowerBound - widest / 3, scalars.count - widest))
        return start..<min(scalars.count, start + widest)
    }
}

/// How many cells of a terminal a character takes.
enum CellWidth {
    /// 0 for marks and formats that join the character before, 2 for wide East Asian ones and emoji, else 1.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: return 1
        case 0x202A...0x202E, 0x2066...0x2069: return 1  // shown as a replacement character
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }
}
