// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// What a command line asks for.
public enum Invocation: Sendable {
    /// No command, or `--help` in its place: the overview.
    case overview
    /// `--version` in place of a command.
    case version
    /// Help on the commands below a first word.
    case group(String)
    /// Help on one command.
    case help(CommandSpec)
    /// A command to be run.
    case run(ParsedArguments)
}

extension CommandSuite {
    /// Reads a command line, without the program's name.
    ///
    /// - Throws: `UsageError` with what was probably meant.
    public func parse(_ words: [String]) throws(UsageError) -> Invocation {
        guard let first = words.first else { return .overview }
        switch first {
        case "-h", "--help": return .overview
        case "-V", "--version": return .version
        default: break
        }
        if first.hasPrefix("-") {
            throw UsageError(
                code: "usage.no-command",
                message: "option \(first) stands where a command should",
                help:
                    "options come behind the command: \(program) COMMAND \(first) …; '\(program) help' lists the commands",
                command: []
            )
        }
        let command: CommandSpec
        if let found = self.command([first]) {
            command = found
        } else if groups[first] != nil {
            guard words.count > 1 else {
                let members = members(of: first).map { "\(program) \($0.name)" }
                throw UsageError(
                    code: "usage.incomplete-command",
                    message: "'\(first)' needs a second word",
                    help: "try \(members.joined(separator: ", "))",
                    command: [first]
                )
            }
            if ["-h", "--help"].contains(words[1]) { return .group(first) }
            guard let found = self.command([first, words[1]]) else {
                let names = members(of: first).map { $0.path[1] }
                throw unknownCommand(words[1], among: names, behind: [first])
            }
            command = found
        } else {
            let names = visibleCommands.map { $0.path[0] }
            throw unknownCommand(first, among: names, behind: [])
        }
        return try parse(Array(words.dropFirst(command.path.count)), for: command)
    }

    /// The error for a command that there is not.
    public func unknownCommand(_ word: String, among names: [String], behind path: [String]) -> UsageError {
        let suggestion = Suggestion.nearest(to: word, among: names).map { name in
            "did you mean '\(([program] + path + [name]).joined(separator: " "))'?"
        }
        return UsageError(
            code: "usage.unknown-command",
            message: "there is no command '\((path + [word]).joined(separator: " "))'",
            help: suggestion ?? "'\(program) help' lists the commands",
            command: path
        )
    }

    private func parse(_ words: [String], for command: CommandSpec) throws(UsageError) -> Invocation {
        let scan = GetoptScan(words: words, options: command.options)
        var arguments = ParsedArguments(command: command)
        for step in scan.steps {
            switch step {
            case .option(let index, let value):
                let option = command.options[index]
                if option.long == "help" { return .help(command) }
                try arguments.take(option, value)
            case .unknown(let word):
                throw unknownOption(word, command)
            case .ambiguous(let word):
                let names = command.options.map { "--\($0.long)" }.filter { $0.hasPrefix(word) }
                throw UsageError(
                    code: "usage.ambiguous-option",
                    message: "\(word) may be \(names.joined(separator: " or "))",
                    help: "write it out",
                    command: command.path
                )
            case .missingValue(let index):
                let option = command.options[index]
                throw UsageError(
                    code: "usage.missing-value",
                    message: "--\(option.long) needs a value: --\(option.long) \(option.value?.name ?? "VALUE")",
                    command: command.path
                )
            case .unexpectedValue(let index):
                throw UsageError(
                    code: "usage.unexpected-value",
                    message: "--\(command.options[index].long) takes no value",
                    command: command.path
                )
            }
        }
        arguments.operands = scan.operands
        try check(scan.operands, command)
        return .run(arguments)
    }

    private func unknownOption(_ word: String, _ command: CommandSpec) -> UsageError {
        let names = command.options.map { "--\($0.long)" }
        return UsageError(
            code: "usage.unknown-option",
            message: "'\(program) \(command.name)' has no option \(word)",
            help: Suggestion.nearest(to: word, among: names).map { "did you mean \($0)?" }
                ?? "'\(program) help \(command.name)' lists its options",
            command: command.path
        )
    }

    private func check(_ operands: [String], _ command: CommandSpec) throws(UsageError) {
        let name = "'\(program) \(command.name)'"
        guard let expected = command.operands else {
            guard let extra = operands.first else { return }
            throw UsageError(
                code: "usage.unexpected-operand",
                message: "\(name) takes no '\(extra)'",
                help: "it has options only; '\(program) help \(command.name)' lists them",
                command: command.path
            )
        }
        if operands.count < expected.count.lowerBound {
            throw UsageError(
                code: "usage.missing-operand",
                message: "\(name) needs \(expected.name): \(expected.summary)",
                command: command.path
            )
        }
        if operands.count > expected.count.upperBound {
            let extra = operands[expected.count.upperBound]
            throw UsageError(
                code: "usage.unexpected-operand",
                message: "\(name) does not know what to do with '\(extra)'",
                help: "it takes at most \(expected.count.upperBound) \(expected.name)",
                command: command.path
            )
        }
        for operand in operands {
            if let problem = ParsedArguments.problem(operand, expected.kind) {
                throw UsageError(
                    code: "usage.bad-operand",
                    message: "\(expected.name) must be \(problem.expected), not '\(operand)'",
                    help: Suggestion.nearest(to: operand, among: problem.choices).map { "did you mean \($0)?" },
                    command: command.path
                )
            }
        }
    }
}

extension ParsedArguments {
    fileprivate mutating func take(_ option: OptionSpec, _ text: String?) throws(UsageError) {
        guard let value = option.value, let text else {
            switches.insert(option.long)
            return
        }
        do {
            let parsed = try ParsedValue(text, kind: value.kind)
            given[option.long, default: []].append(parsed)
        } catch {
            throw UsageError(
                code: "usage.bad-value",
                message: "--\(option.long) must be \(error.expected), not '\(text)'",
                help: Suggestion.nearest(to: text, among: error.choices).map { "did you mean \($0)?" },
                command: command.path
            )
        }
    }

    fileprivate static func problem(_ text: String, _ kind: ValueKind) -> ParsedValue.Mismatch? {
        do {
            _ = try ParsedValue(text, kind: kind)
            return nil
        } catch {
            return error
        }
    }
}
