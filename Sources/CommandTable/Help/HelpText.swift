// SPDX-License-Identifier: Apache-2.0

public import Terminal

/// Help as a terminal shows it.
public struct HelpText: Sendable {
    private let suite: CommandSuite
    private let painter: Painter
    private let width: Int

    /// Lines of at most `width` cells, 100 at most because longer ones are hard to read.
    public init(suite: CommandSuite, painter: Painter, width: Int) {
        self.suite = suite
        self.painter = painter
        self.width = min(width, 100)
    }

    /// What the program is, its commands, and where to go on.
    public func overview() -> String {
        var text = headline(suite.program, suite.summary) + usage("\(suite.program) COMMAND [OPTION…]")
        text += paragraphs(suite.discussion)
        text += section("Commands", rows: suite.visibleCommands.map { ($0.name, $0.summary) })
        text += examples(suite.examples)
        text += section("Environment", rows: suite.environment.map { ($0.name, $0.meaning) })
        text +=
            "\n"
            + Paragraph.lines(
                "'\(suite.program) help COMMAND' tells all about one command, its examples and exit codes.",
                width: width
            ).joined(separator: "\n") + "\n"
        return text
    }

    /// The commands below a first word.
    public func group(_ name: String) -> String {
        headline("\(suite.program) \(name)", suite.groups[name] ?? "")
            + usage("\(suite.program) \(name) COMMAND [OPTION…]")
            + section("Commands", rows: suite.members(of: name).map { ($0.name, $0.summary) })
    }

    /// All about one command.
    public func command(_ command: CommandSpec) -> String {
        var text = headline("\(suite.program) \(command.name)", command.summary)
        text += usage("\(suite.program) \(CommandSyntax.synopsis(of: command))")
        text += paragraphs(command.discussion)
        if let operands = command.operands {
            text += section("Operands", rows: [(operands.name, operands.summary)])
        }
        text += section("Options", rows: command.options.filter { !$0.isCommon }.map(row))
        text += section("Common options", rows: command.options.filter(\.isCommon).map(row))
        text += examples(command.examples)
        text += section("Exit codes", rows: command.exits.map { (String($0.code), $0.meaning) })
        return text
    }

    private func row(_ option: OptionSpec) -> (String, String) {
        (CommandSyntax.heading(of: option), CommandSyntax.sentence(of: option))
    }

    private func headline(_ name: String, _ summary: String) -> String {
        "\(painter(.heading, name)): \(summary)\n\n"
    }

    private func usage(_ line: String) -> String { "\(painter(.heading, "Usage:")) \(line)\n" }

    private func paragraphs(_ paragraphs: [String]) -> String {
        paragraphs.map { "\n" + Paragraph.lines($0, width: width).joined(separator: "\n") + "\n" }.joined()
    }

    private func section(_ title: String, rows: [(name: String, text: String)]) -> String {
        guard !rows.isEmpty else { return "" }
        let names = rows.map { CellWidth.of($0.name) }
        // Very long names get a line of their own rather than pushing all texts to the right.
        let column = min(28, (names.max() ?? 0) + 4)
        var text = "\n\(painter(.heading, title + ":"))\n"
        for (row, cells) in zip(rows, names) {
            text += "  " + painter(.strong, row.name)
            text += cells + 4 > column ? "\n" + String(repeating: " ", count: column) : Self.blanks(column - cells - 2)
            text += Paragraph.indented(row.text, by: column, width: width, isHanging: true) + "\n"
        }
        return text
    }

    private func examples(_ examples: [CommandSpec.Example]) -> String {
        guard !examples.isEmpty else { return "" }
        let entries = examples.map { example in
            Paragraph.indented(example.says + ":", by: 2, width: width) + "\n    \(painter(.strong, example.command))\n"
        }
        return "\n\(painter(.heading, "Examples:"))\n" + entries.joined()
    }

    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
