// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Terminal

/// `rasid help`: teaches the program and its commands.
enum HelpCommand: Command {
    static let spec = CommandSpec(
        ["help"],
        summary: "tell what Rasid can do, or all about one command",
        operands: .init("COMMAND", kind: .text, count: 0...2, "a command such as scan, or rules check"),
        examples: [
            .init("rasid help", "The overview"),
            .init("rasid help rules check", "All about one command"),
        ],
        exits: [ExitStatus.success.row("help was printed"), ExitStatus.usage.row("there is no such command")]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let help = HelpText(suite: Program.suite, painter: console.painter, width: console.width)
        let path = arguments.operands
        if path.isEmpty {
            try console.output.write(help.overview())
        } else if let command = Program.suite.command(path) {
            try console.output.write(help.command(command))
        } else if path.count == 1, Program.suite.groups[path[0]] != nil {
            try console.output.write(help.group(path[0]))
        } else {
            // The parser knows best what is wrong with these words.
            _ = try Program.suite.parse(path + ["--help"])
        }
        return .success
    }
}
