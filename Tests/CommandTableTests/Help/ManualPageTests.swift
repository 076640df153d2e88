// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Testing

@Suite("Manual pages are made from the table")
struct ManualPageTests {
    private let manual = ManualPage(suite: Bakery.suite)

    @Test("There is a page for the program and one for every command that is not hidden")
    func names() {
        #expect(
            manual.all().map(\.name) == ["bakery.1", "bakery-bake.1", "bakery-shelf-list.1", "bakery-shelf-fill.1"]
        )
    }

    @Test("Hyphens, quotes and leading dots can't be taken for roff")
    func escaping() {
        let command = CommandSpec(
            ["dot"],
            summary: "print a \\ and a 'quote'",
            discussion: [".hidden files are shown, --all or not."],
            exits: [.init(0, "done")]
        )
        let page = manual.page(of: command)
        #expect(page.contains("bakery\\-dot \\- print a \\e and a \\(aqquote\\(aq\n"))
        #expect(page.contains("\n\\&.hidden files are shown, \\-\\-all or not.\n"))
    }

    @Test("A page has the sections that man readers expect, in their order")
    func sections() throws {
        let page = manual.page(of: try #require(Bakery.suite.command(["bake"])))
        let sections = page.split(separator: "\n").filter { $0.hasPrefix(".SH ") }.map { $0.dropFirst(4) }
        #expect(
            sections == [
                "NAME", "SYNOPSIS", "DESCRIPTION", "OPERANDS", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO",
            ]
        )
        #expect(page.contains(".TP\n.B \\-n, \\-\\-count N\nHow many loaves (default: 1)\n"))
    }
}
