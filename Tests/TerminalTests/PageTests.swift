// SPDX-License-Identifier: Apache-2.0

import Terminal
import Testing

@Suite("Pages with text that runs from right to left")
struct PageTests {
    private func page(_ direction: Page.Direction, width: Int = 80) -> Page {
        Page(painter: Painter(isOn: false), width: width, direction: direction)
    }

    @Test(
        "Who orders the letters is told from the environment",
        arguments: [
            (false, ["VTE_VERSION": "6800"], Page.Direction.none), (true, ["VTE_VERSION": "6800"], .terminal),
            (true, ["VTE_VERSION": "5202"], .isolates), (true, ["TERM": "mlterm-256color"], .terminal),
            (true, ["TERM": "xterm-256color"], .isolates), (true, [:], .isolates),
        ]
    )
    func direction(isTerminal: Bool, environment: [String: String], expected: Page.Direction) {
        #expect(Page.direction(isTerminal: isTerminal, environment: environment) == expected)
    }

    @Test("Arabic within a line is isolated on a terminal, and left alone in a file")
    func isolates() {
        #expect(page(.isolates).isolated("إدلب") == "\u{2068}إدلب\u{2069}")
        #expect(page(.isolates).isolated("Idlib") == "Idlib")
        #expect(page(.none).isolated("إدلب") == "إدلب")
        #expect(page(.terminal).withIsolatedQuotes("trigger «قصف» (x)") == "trigger \u{2068}«قصف»\u{2069} (x)")
        #expect(page(.terminal).withIsolatedQuotes("» a « b") == "» a « b")
    }

    @Test(
        "Lines are broken at blanks, one scalar for one",
        arguments: [
            ("قصفت الطائرات مستشفى في إدلب", "قصفت الطائرات\nمستشفى في إدلب"),
            ("سطر\nقصفت الطائرات مستشفى", "سطر\nقصفت الطائرات\nمستشفى"),
            ("abcdefghijklmnopqrstuvwxyz abc", "abcdefghijklmnopqrstuvwxyz\nabc"), ("", ""),
        ]
    )
    func breaks(text: String, expected: String) {
        #expect(page(.isolates, width: 18).broken(text) == expected)
        #expect(page(.none).broken(text) == text)
        #expect(expected.unicodeScalars.count == text.unicodeScalars.count)
    }

    @Test("A terminal that can is told where paragraphs begin, and told back")
    func paragraphs() {
        #expect(page(.terminal).rightToLeft("نص") == "\u{1B}[?2501hنص\u{1B}[?2501l")
        #expect(page(.isolates).rightToLeft("نص") == "نص")
    }
}
