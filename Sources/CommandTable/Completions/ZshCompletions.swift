// SPDX-License-Identifier: Apache-2.0

/// A completion script for zsh, on its `_arguments` and `_describe`.
struct ZshCompletions {
    let suite: CommandSuite

    func script() -> String {
        """
        #compdef \(suite.program)
        # zsh completion for \(suite.program); written by '\(suite.program) completions zsh'
        _\(suite.program)() {
            local -a words_of_\(suite.program)
            if (( CURRENT == 2 )); then
                words_of_\(suite.program)=(
        \(suite.firstWords.map { "            \(entry($0.word, $0.summary))" }.joined(separator: "\n"))
                )
                _describe command words_of_\(suite.program)
                return
            fi
            case "$words[2]" in
        \(suite.visibleGroups.map(group).joined(separator: "\n"))
        \(suite.visibleCommands.filter { $0.path.count == 1 }.map { branch($0, indent: 8) }.joined(separator: "\n"))
            esac
        }
        _\(suite.program) "$@"

        """
    }

    private func entry(_ word: String, _ summary: String) -> String {
        Shell.quoted("\(word.replacingColons):\(summary.replacingColons)")
    }

    private func group(_ name: String) -> String {
        let members = suite.members(of: name).filter { !$0.isHidden }
        return """
                    \(name))
                        if (( CURRENT == 3 )); then
                            words_of_\(suite.program)=(
            \(members.map { "                    \(entry($0.path[1], $0.summary))" }.joined(separator: "\n"))
                            )
                            _describe command words_of_\(suite.program)
                            return
                        fi
                        case "$words[3]" in
            \(members.map { branch($0, indent: 16) }.joined(separator: "\n"))
                        esac ;;
            """
    }

    /// `_arguments` counts words from the command on.
    private func branch(_ command: CommandSpec, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        var rows = command.options.map(option)
        if let operands = command.operands { rows.append(Shell.quoted("*:\(operands.name):\(action(operands.kind))")) }
        let arguments = rows.joined(separator: " \\\n\(margin)    ")
        return """
            \(margin)\(command.path[command.path.count - 1]))
            \(margin)shift \(command.path.count) words; (( CURRENT -= \(command.path.count) ))
            \(margin)words=(\(suite.program) $words)
            \(margin)(( CURRENT += 1 ))
            \(margin)_arguments \\
            \(margin)    \(arguments) ;;
            """
    }

    private func option(_ option: OptionSpec) -> String {
        let text = option.summary.replacingColons.replacingBrackets
        let value = option.value.map { ":\($0.name):\(action($0.kind))" } ?? ""
        let equals = option.value == nil ? "" : "="
        let many = option.value?.isRepeatable == true ? "*" : ""
        let long = Shell.quoted("\(many)--\(option.long)\(equals)[\(text)]\(value)")
        guard let short = option.short else { return long }
        return long + " " + Shell.quoted("\(many)-\(short)[\(text)]\(value)")
    }

    private func action(_ kind: ValueKind) -> String {
        switch kind {
        case .file, .path: "_files"
        case .folder: "_files -/"
        case .choice(let words): "(\(words.joined(separator: " ")))"
        case .text, .integer, .duration: " "
        }
    }
}

extension String {
    /// Colons separate the parts of an entry.
    fileprivate var replacingColons: String { map { $0 == ":" ? "\\:" : String($0) }.joined() }

    /// Brackets enclose the text of an option.
    fileprivate var replacingBrackets: String {
        map { $0 == "[" || $0 == "]" ? "\\\($0)" : String($0) }.joined()
    }
}
