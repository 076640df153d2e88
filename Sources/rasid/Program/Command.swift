// SPDX-License-Identifier: Apache-2.0

import CommandTable

/// One subcommand: its table and what it does.
protocol Command: SendableMetatype {
    /// The single source of its parsing, help, manual page and completions.
    static var spec: CommandSpec { get }

    /// Does it. `arguments` are checked against `spec`.
    ///
    /// - Throws: `Failure`, `Diagnostics`, `OutputError` and the errors of the rooms; `Program` prints them.
    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus
}

/// A command as the program keeps it.
struct RunnableCommand: Sendable {
    let spec: CommandSpec
    let run: @Sendable (ParsedArguments, Console) async throws -> ExitStatus

    init<Kind: Command>(_: Kind.Type) {
        spec = Kind.spec
        run = { try await Kind.run($0, $1) }
    }
}
