// SPDX-License-Identifier: Apache-2.0

/// A completion script for fish: one `complete` a line.
struct FishCompletions {
    let suite: CommandSuite

    func script() -> String {
        var lines = [
            "# fish completion for \(suite.program); written by '\(suite.program) completions fish'",
            "complete -c \(suite.program) -f",
        ]
        for (word, summary) in suite.firstWords {
            lines.append(complete("__fish_use_subcommand", "-a \(word)", summary))
        }
        for group in suite.visibleGroups {
            let members = suite.members(of: group).filter { !$0.isHidden }
            let words = members.map { $0.path[1] }.joined(separator: " ")
            for member in members {
                let condition = "\(seen(group)); and not \(seen(words))"
                lines.append(complete(condition, "-a \(member.path[1])", member.summary))
            }
        }
        for command in suite.visibleCommands {
            let condition = command.path.map(seen).joined(separator: "; and ")
            lines += command.options.map { complete(condition, option($0), $0.summary) }
            if let operands = command.operands, let action = action(operands.kind) {
                lines.append(complete(condition, action, operands.summary))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func seen(_ words: String) -> String { "__fish_seen_subcommand_from \(words)" }

    private func complete(_ condition: String, _ what: String, _ summary: String) -> String {
        "complete -c \(suite.program) -n \(Shell.quoted(condition)) \(what) -d \(Shell.quoted(summary))"
    }

    private func option(_ option: OptionSpec) -> String {
        var parts = ["-l \(option.long)"]
        if let short = option.short { parts.append("-s \(short)") }
        if let value = option.value { parts += ["-r", action(value.kind) ?? "-f"] }
        return parts.joined(separator: " ")
    }

    private func action(_ kind: ValueKind) -> String? {
        switch kind {
        case .file, .path: "-F"
        case .folder: "-a '(__fish_complete_directories)'"
        case .choice(let words): "-a \(Shell.quoted(words.joined(separator: " ")))"
        case .text, .integer, .duration: nil
        }
    }
}
