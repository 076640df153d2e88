// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Testing

@Suite("Every shell's script knows every command and option of the table")
struct ShellTests {
    @Test(arguments: Shell.allCases)
    func complete(shell: Shell) {
        let script = shell.completions(for: Bakery.suite)
        for command in Bakery.suite.visibleCommands {
            for word in command.path { #expect(script.contains(word), "\(word)") }
            for option in command.options { #expect(script.contains(option.long), "\(option.long)") }
        }
        #expect(!script.contains("recipe"))
    }

    @Test("Quotes in a text don't end a word of the script")
    func quotes() {
        #expect(Shell.fish.completions(for: Bakery.suite).contains("-d 'Bake until it'\\''s dark'"))
        #expect(Shell.zsh.completions(for: Bakery.suite).contains("'--dark[Bake until it'\\''s dark]'"))
    }
}
