// SPDX-License-Identifier: Apache-2.0

/// A completion script for bash that needs nothing but bash itself.
struct BashCompletions {
    let suite: CommandSuite

    func script() -> String {
        let name = "_\(suite.program)"
        return """
            # bash completion for \(suite.program); written by '\(suite.program) completions bash'
            \(name)() {
                local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="" index
                COMPREPLY=()
                for ((index = 1; index < COMP_CWORD && index < 3; index++)); do
                    case "${COMP_WORDS[index]}" in -*) break ;; esac
                    command="${command:+$command }${COMP_WORDS[index]}"
                    case "$command" in \(pattern(suite.visibleGroups))) ;; *) break ;; esac
                done
                case "$command" in
                    "") mapfile -t COMPREPLY < <(compgen -W "\(words(suite.firstWords.map(\.word) + ["--help", "--version"]))" -- "$word"); return ;;
            \(suite.visibleGroups.map(group).joined(separator: "\n"))
                esac
                case "$command $before" in
            \(suite.visibleCommands.flatMap(values).joined(separator: "\n"))
                esac
                case "$command" in
            \(suite.visibleCommands.map(options).joined(separator: "\n"))
                esac
            }
            complete -F \(name) \(suite.program)

            """
    }

    private func pattern(_ words: [String]) -> String { words.isEmpty ? "--" : words.joined(separator: "|") }

    private func words(_ words: [String]) -> String { words.joined(separator: " ") }

    private func group(_ name: String) -> String {
        let members = suite.members(of: name).filter { !$0.isHidden }.map { $0.path[1] }
        return "        \(name)) mapfile -t COMPREPLY < <(compgen -W \"\(words(members))\" -- \"$word\"); return ;;"
    }

    private func values(of command: CommandSpec) -> [String] {
        command.options.compactMap { option in
            guard let value = option.value else { return nil }
            let names = ["--\(option.long)"] + (option.short.map { ["-\($0)"] } ?? [])
            let patterns = names.map { "\"\(command.name) \($0)\"" }.joined(separator: "|")
            return "        \(patterns)) \(reply(value.kind)); return ;;"
        }
    }

    private func options(of command: CommandSpec) -> String {
        let names = words(command.options.map { "--\($0.long)" })
        let operands = command.operands.map { reply($0.kind) } ?? ":"
        return """
                    "\(command.name)")
                        case "$word" in
                            -*) mapfile -t COMPREPLY < <(compgen -W "\(names)" -- "$word") ;;
                            *) \(operands) ;;
                        esac ;;
            """
    }

    private func reply(_ kind: ValueKind) -> String {
        switch kind {
        case .file, .path:
            return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$word\")"
        case .folder:
            return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$word\")"
        case .choice(let words):
            return "mapfile -t COMPREPLY < <(compgen -W \"\(words.joined(separator: " "))\" -- \"$word\")"
        case .text, .integer, .duration:
            return ":"
        }
    }
}
