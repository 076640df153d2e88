// SPDX-License-Identifier: Apache-2.0

/// All commands of a program.
public struct CommandSuite: Sendable {
    /// The name it is called by.
    public var program: String
    /// Version of the program, as manual pages show it.
    public var version: String
    /// What the program is, on one line without a full stop.
    public var summary: String
    /// What newcomers should read first, a paragraph each.
    public var discussion: [String]
    /// The first commands to try.
    public var examples: [CommandSpec.Example]
    /// In the order of the overview, each with the common options among its own.
    public private(set) var commands: [CommandSpec]
    /// What the first word of commands of several words stands for: `rules` → "Work with rules".
    public var groups: [String: String]
    /// Environment variables and what they do.
    public var environment: [(name: String, meaning: String)]
    /// Files and what they are for.
    public var files: [(path: String, meaning: String)]

    /// Adds `commonOptions` to every command.
    public init(
        program: String,
        version: String,
        summary: String,
        discussion: [String],
        examples: [CommandSpec.Example],
        commands: [CommandSpec],
        commonOptions: [OptionSpec],
        groups: [String: String] = [:],
        environment: [(name: String, meaning: String)] = [],
        files: [(path: String, meaning: String)] = []
    ) {
        self.program = program
        self.version = version
        self.summary = summary
        self.discussion = discussion
        self.examples = examples
        self.commands = commands.map { command in
            var command = command
            command.options += commonOptions
            return command
        }
        self.groups = groups
        self.environment = environment
        self.files = files
    }

    /// The commands of the overview.
    public var visibleCommands: [CommandSpec] { commands.filter { !$0.isHidden } }

    /// The command called by exactly these words.
    public func command(_ path: [String]) -> CommandSpec? { commands.first { $0.path == path } }

    /// The commands below a first word that is a group: `rules` → `rules check`.
    public func members(of group: String) -> [CommandSpec] {
        commands.filter { $0.path.count > 1 && $0.path[0] == group }
    }
}
