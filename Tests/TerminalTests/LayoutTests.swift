// SPDX-License-Identifier: Apache-2.0

import Terminal
import Testing

@Suite("Widths in cells of a terminal")
struct CellWidthTests {
    @Test(
        arguments: [
            ("", 0), ("abc", 3), ("مستشفى", 6), ("مُسْتَشْفَى", 6), ("\u{200F}هدنة\u{200F}", 4), ("日本", 4), ("🏥", 2),
            ("e\u{301}", 1),
        ]
    )
    func counts(text: String, cells: Int) {
        #expect(CellWidth.of(text) == cells)
    }
}

@Suite("Paragraphs")
struct ParagraphTests {
    @Test("Lines break at blanks, and a word that is too long keeps a line of its own")
    func breaks() {
        #expect(Paragraph.lines("one two three-and-more four", width: 8) == ["one two", "three-and-more", "four"])
    }

    @Test("Arabic is broken by cells, not by bytes, and nothing of it is lost")
    func arabic() {
        let text = "قصفت طائرات مستشفى المدينة فجر اليوم"
        let lines = Paragraph.lines(text, width: 12)
        #expect(lines == ["قصفت طائرات", "مستشفى", "المدينة فجر", "اليوم"])
        #expect(lines.joined(separator: " ") == text)
    }

    @Test("Line feeds of the text stay")
    func lineFeeds() {
        #expect(Paragraph.lines("a b\n\nc", width: 10) == ["a b", "", "c"])
    }

    @Test("Indents every line, or all but the first")
    func indents() {
        #expect(Paragraph.indented("aa bb cc dd ee ff gg hh ii", by: 2, width: 22) == "  aa bb cc dd ee ff gg\n  hh ii")
        #expect(Paragraph.indented("aa\nbb", by: 2, width: 22, isHanging: true) == "aa\n  bb")
    }
}

@Suite("Highlights")
struct HighlightTests {
    private let painter = Painter(isOn: true)

    @Test("Offsets count Unicode scalars, marks included")
    func scalars() {
        let text = "قُصِف مستشفى"
        let start = 6
        let painted = Highlight.apply([Highlight(start..<start + 6, .evidence)], to: text, painter: painter)
        #expect(painted == "قُصِف \u{1B}[1;30;43mمستشفى\u{1B}[0m")
    }

    @Test("Where they overlap the later wins, and what lies beyond the text is left out")
    func overlap() {
        let painted = Highlight.apply(
            [Highlight(0..<4, .entity), Highlight(2..<9, .evidence)],
            to: "abcd",
            painter: painter
        )
        #expect(painted == "\u{1B}[36mab\u{1B}[0m\u{1B}[1;30;43mcd\u{1B}[0m")
    }
}

@Suite("Text from outside can't command the terminal")
struct SafeTextTests {
    @Test(
        arguments: [
            ("خبر\nعاجل\t!", "خبر\nعاجل\t!"), ("\u{1B}[31mred", "␛[31mred"), ("a\u{7F}b", "a␡b"),
            ("\u{9B}2J", "\u{FFFD}2J"),
        ]
    )
    func shown(text: String, expected: String) {
        #expect(SafeText.of(text) == expected)
        #expect(SafeText.of(text).unicodeScalars.count == text.unicodeScalars.count)
    }
}
