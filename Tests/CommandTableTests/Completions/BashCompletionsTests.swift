// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Foundation
import Testing

@Suite("Bash completes by the table", .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
struct BashCompletionsTests {
    @Test(
        "Commands, second words, options and the values of choices",
        arguments: [
            (["bakery", "b"], "bake"),
            (["bakery", ""], "bake shelf --help --version"),
            (["bakery", "shelf", ""], "list fill"),
            (["bakery", "shelf", "fill", "--h"], "--help"),
            (["bakery", "bake", "--d"], "--dark --dry-run"),
            (["bakery", "bake", "--shape", ""], "round square"),
            (["bakery", "bake", "rye", "--shape", "s"], "square"),
        ]
    )
    func completes(words: [String], expected: String) throws {
        let script = """
            \(Shell.bash.completions(for: Bakery.suite))
            COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))
            COMP_CWORD=\(words.count - 1)
            _bakery
            echo "${COMPREPLY[*]}"
            """
        let bash = Process()
        bash.executableURL = URL(fileURLWithPath: "/bin/bash")
        bash.arguments = ["--norc", "-c", script]
        let output = Pipe()
        bash.standardOutput = output
        try bash.run()
        let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        bash.waitUntilExit()
        #expect(answer == expected + "\n")
    }
}
