// SPDX-License-Identifier: Apache-2.0

/// Text set in lines of a terminal.
public enum Paragraph {
    /// Breaks `text` at blanks into lines of at most `width` cells; a longer word keeps a line of its own.
    ///
    /// Nothing but blanks at line ends is dropped: Arabic is never cut or shortened.
    public static func lines(_ text: some StringProtocol, width: Int) -> [String] {
        var lines: [String] = []
        for source in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            var used = 0
            for word in source.split(separator: " ") {
                let cells = CellWidth.of(word)
                if used > 0, used + 1 + cells > width {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                if used > 0 {
                    line += " "
                    used += 1
                }
                line += word
                used += cells
            }
            lines.append(line)
        }
        return lines
    }

    /// The lines of `text` with `indent` blanks before each, except where `isHanging` says that the first
    /// line continues one that was begun; joined by line feeds.
    public static func indented(_ text: some StringProtocol, by indent: Int, width: Int, isHanging: Bool = false)
        -> String
    {
        let margin = String(repeating: " ", count: indent)
        return lines(text, width: max(20, width - indent)).enumerated()
            .map { index, line in (isHanging && index == 0) || line.isEmpty ? line : margin + line }
            .joined(separator: "\n")
    }

    /// `text` with blanks behind it up to `width` cells.
    public static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - CellWidth.of(text)))
    }
}
