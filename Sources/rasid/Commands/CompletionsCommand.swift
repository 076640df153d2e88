// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Terminal

/// `rasid completions`: writes what teaches a shell the command line.
enum CompletionsCommand: Command {
    static let spec = CommandSpec(
        ["completions"],
        summary: "write the completions of a shell",
        operands: .init("SHELL", kind: .choice(Shell.allCases.map(\.rawValue)), count: 1...1, "bash, zsh or fish"),
        examples: [
            .init("source <(rasid completions bash)", "Complete in this shell"),
            .init("rasid completions fish > ~/.config/fish/completions/rasid.fish", "Complete in fish from now on"),
        ],
        exits: [ExitStatus.success.row()],
        isHidden: true
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        for shell in arguments.operands.compactMap(Shell.init(rawValue:)) {
            try console.output.write(shell.completions(for: Program.suite))
        }
        return .success
    }
}
