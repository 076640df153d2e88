// SPDX-License-Identifier: Apache-2.0

/// A stretch of a text that is shown in a style.
public struct Highlight: Sendable, Equatable {
    /// Unicode scalar offsets into the text.
    public var range: Range<Int>
    /// How it is shown.
    public var style: Style

    /// Shows the scalars of `range` in `style`.
    public init(_ range: Range<Int>, _ style: Style) {
        self.range = range
        self.style = style
    }

    /// `text` with the stretches painted; where they overlap, the later in the list wins. Ranges beyond the text
    /// are cut to it.
    public static func apply(_ highlights: [Highlight], to text: String, painter: Painter) -> String {
        guard painter.isOn, !highlights.isEmpty else { return text }
        let scalars = Array(text.unicodeScalars)
        var styles = [Style?](repeating: nil, count: scalars.count)
        for highlight in highlights {
            for index in highlight.range.clamped(to: 0..<scalars.count) { styles[index] = highlight.style }
        }
        var result = ""
        var start = 0
        while start < scalars.count {
            var end = start + 1
            while end < scalars.count, styles[end] == styles[start] { end += 1 }
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[start..<end])
            result += styles[start].map { painter($0, String(piece)) } ?? String(piece)
            start = end
        }
        return result
    }
}
