// SPDX-License-Identifier: Apache-2.0

/// Manual pages in the `man` macros of roff, as `man 7 groff_man` describes them.
public struct ManualPage: Sendable {
    private let suite: CommandSuite

    /// Pages for the commands of `suite`.
    public init(suite: CommandSuite) { self.suite = suite }

    /// File name and text of every page of section 1: one for the program, one for each visible command.
    public func all() -> [(name: String, text: String)] {
        [("\(suite.program).1", overview())]
            + suite.visibleCommands.map { ("\(Self.title(suite, $0)).1", page(of: $0)) }
    }

    /// The page of the program.
    public func overview() -> String {
        var text = Self.header(suite.program, suite)
        text += ".SH NAME\n\(Self.escaped(suite.program)) \\- \(Self.escaped(suite.summary))\n"
        text += ".SH SYNOPSIS\n.B \(Self.escaped(suite.program))\n.I COMMAND\n[OPTION…]\n"
        text += ".SH DESCRIPTION\n" + Self.paragraphs(suite.discussion)
        text += ".SH COMMANDS\n"
        for command in suite.visibleCommands {
            text += ".TP\n.BR \(Self.escaped(Self.title(suite, command))) (1)\n\(Self.line(command.summary))\n"
        }
        text += Self.examples(suite.examples)
        text += Self.definitions("ENVIRONMENT", suite.environment.map { ($0.name, $0.meaning) })
        text += Self.definitions("FILES", suite.files.map { ($0.path, $0.meaning) })
        return text
    }

    /// The page of one command.
    public func page(of command: CommandSpec) -> String {
        let title = Self.title(suite, command)
        var text = Self.header(title, suite)
        text += ".SH NAME\n\(Self.escaped(title)) \\- \(Self.escaped(command.summary))\n"
        text += ".SH SYNOPSIS\n.B \(Self.escaped(suite.program)) "
        text += "\(Self.escaped(CommandSyntax.synopsis(of: command)))\n"
        text += ".SH DESCRIPTION\n"
        text +=
            command.discussion.isEmpty ? Self.line(command.summary + ".") + "\n" : Self.paragraphs(command.discussion)
        if let operands = command.operands {
            text += Self.definitions("OPERANDS", [(operands.name, operands.summary)])
        }
        let options = command.options.map { option in
            let heading = CommandSyntax.heading(of: option).drop { $0 == " " }
            return (String(heading), CommandSyntax.sentence(of: option))
        }
        text += Self.definitions("OPTIONS", options)
        text += Self.definitions("EXIT STATUS", command.exits.map { (String($0.code), $0.meaning) })
        text += Self.examples(command.examples)
        text += ".SH SEE ALSO\n.BR \(Self.escaped(suite.program)) (1)\n"
        return text
    }

    /// `rasid-rules-check`.
    static func title(_ suite: CommandSuite, _ command: CommandSpec) -> String {
        ([suite.program] + command.path).joined(separator: "-")
    }

    private static func header(_ title: String, _ suite: CommandSuite) -> String {
        ".TH \"\(escaped(title.uppercased()))\" 1 \"\" \"\(escaped(suite.program)) \(escaped(suite.version))\"\n"
    }

    private static func definitions(_ section: String, _ rows: [(name: String, text: String)]) -> String {
        guard !rows.isEmpty else { return "" }
        return ".SH \(section)\n" + rows.map { ".TP\n.B \(escaped($0.name))\n\(line($0.text))\n" }.joined()
    }

    private static func paragraphs(_ paragraphs: [String]) -> String {
        paragraphs.map { ".PP\n\(line($0))\n" }.joined()
    }

    private static func examples(_ examples: [CommandSpec.Example]) -> String {
        guard !examples.isEmpty else { return "" }
        let entries = examples.map { ".PP\n\(line($0.says + ":"))\n.PP\n.RS 4\n.nf\n\(line($0.command))\n.fi\n.RE\n" }
        return ".SH EXAMPLES\n" + entries.joined()
    }

    /// A text line: no line may begin with a character that means a request.
    private static func line(_ text: String) -> String {
        let text = escaped(text)
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }

    /// Backslashes doubled, and hyphens kept as ASCII, so that options can be copied from a page.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "\"": result += "\\(dq"
            default: result.append(character)
            }
        }
    }
}
