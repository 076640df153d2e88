// SPDX-License-Identifier: Apache-2.0

/// A shell for which completions can be written.
public enum Shell: String, Sendable, CaseIterable {
    case bash, zsh, fish

    /// The script that teaches the shell the commands of `suite`.
    public func completions(for suite: CommandSuite) -> String {
        switch self {
        case .bash: BashCompletions(suite: suite).script()
        case .zsh: ZshCompletions(suite: suite).script()
        case .fish: FishCompletions(suite: suite).script()
        }
    }

    /// The words in single quotes, as all three shells read them.
    static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension CommandSuite {
    /// First words of the overview without repeats, with what they do.
    var firstWords: [(word: String, summary: String)] {
        var seen: Set<String> = []
        return visibleCommands.compactMap { command in
            let word = command.path[0]
            guard seen.insert(word).inserted else { return nil }
            return (word, groups[word] ?? command.summary)
        }
    }

    /// Groups in the order of the overview.
    var visibleGroups: [String] { firstWords.map(\.word).filter { groups[$0] != nil } }
}
