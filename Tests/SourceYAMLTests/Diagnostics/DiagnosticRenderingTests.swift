// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@Suite("Diagnostics as text")
struct DiagnosticRenderingTests {
    @Test("headline, source line, underline and help")
    func whole() {
        let file = SourceFile(name: "config/rasid.yaml", text: "instance: a\n  topcis: {}\n")
        let diagnostic = Diagnostic(
            "config.unknown-key",
            "unknown key \"topcis\"",
            at: SourceLocation(file: file, position: SourcePosition(line: 2, column: 3), length: 6),
            help: "did you mean \"topics\"?"
        )
        #expect(
            diagnostic.rendered() == """
                config/rasid.yaml:2:3: error: unknown key "topcis" [config.unknown-key]
                 2 |   topcis: {}
                   |   ^~~~~~
                help: did you mean "topics"?

                """
        )
        #expect(diagnostic.description == "config/rasid.yaml:2:3: error: unknown key \"topcis\" [config.unknown-key]")
    }

    /// The marker line under the last word of each line.
    @Test(
        "the underline stands under the very characters",
        arguments: [
            ("key: word", 6, 4, "     ^~~~"),
            ("\tkey:\tword", 7, 4, "\t    \t^~~~"),
            ("هجوم: كلمة", 7, 4, "      ^~~~"),
            ("قَصَفَ: كلمة", 9, 4, "     ^~~~"),  // three vowel marks take no cell
            ("停戦: word", 5, 4, "      ^~~~"),  // two cells each
            ("ab: 停戦", 5, 2, "    ^~~~"),
            ("e\u{301}: 🚑 x", 7, 1, "      ^"),
            ("a\u{202E}b: x", 6, 1, "     ^"),
            ("end:", 5, 0, "    ^"),
        ]
    )
    func underline(line: String, column: Int, length: Int, marker: String) throws {
        let file = SourceFile(name: "f", text: "first\n" + line)
        let location = SourceLocation(file: file, position: SourcePosition(line: 2, column: column), length: length)
        let lines = Diagnostic("a.b", "m", at: location).rendered().split(separator: "\n")
        #expect(try #require(lines.last) == "   | \(marker)")
    }

    @Test("characters that would garble a terminal are shown as symbols")
    func controlCharacters() {
        let file = SourceFile(name: "f", text: "a\u{1B}[31mb\u{202E}c")
        let text = Diagnostic("a.b", "m", at: SourceLocation(file: file, position: SourcePosition(line: 1, column: 1)))
            .rendered()
        #expect(text.contains("a␛[31mb\u{FFFD}c"))
    }

    @Test("a long line is cut around the marked word")
    func longLine() throws {
        let file = SourceFile(
            name: "f",
            text: String(repeating: "x", count: 5000) + "word" + String(repeating: "y", count: 5000)
        )
        let location = SourceLocation(file: file, position: SourcePosition(line: 1, column: 5001), length: 4)
        let lines = Diagnostic("a.b", "m", at: location).rendered().split(separator: "\n").map(Array.init)
        let start = try #require(lines[2].firstIndex(of: "^"))
        #expect(String(lines[1][start..<start + 4]) == "word")
        #expect(lines[1].count < 200)
    }

    @Test("notes point elsewhere")
    func notes() {
        let file = SourceFile(name: "f", text: "one\ntwo\n")
        let first = SourceLocation(file: file, position: SourcePosition(line: 1, column: 1), length: 3)
        let second = SourceLocation(file: file, position: SourcePosition(line: 2, column: 1), length: 3)
        let text = Diagnostic("a.b", "m", at: second, severity: .warning, notes: [.init("see here", at: first)])
            .rendered()
        #expect(text == "f:2:1: warning: m [a.b]\n 2 | two\n   | ^~~\nf:1:1: note: see here\n 1 | one\n   | ^~~\n")
    }

    @Test("colour only when asked for")
    func colour() {
        let diagnostic = Diagnostic("a.b", "m")
        #expect(!diagnostic.rendered().contains("\u{1B}"))
        #expect(diagnostic.rendered(colour: true).contains("\u{1B}[1;31merror:\u{1B}[0m"))
    }

    @Test("several are sorted by place, stable within one")
    func sorting() {
        let file = SourceFile(name: "f", text: "a\nb\n")
        func problem(_ message: String, line: Int) -> Diagnostic {
            Diagnostic("a.b", message, at: SourceLocation(file: file, position: SourcePosition(line: line, column: 1)))
        }
        var all = Diagnostics([problem("third", line: 2), problem("first", line: 1), problem("second", line: 1)])
        all.sortByLocation()
        #expect(all.all.map(\.message) == ["first", "second", "third"])
    }
}
