// SPDX-License-Identifier: Apache-2.0

import CommandTable
import FoundationEssentials
import Terminal

/// `rasid man`: writes the manual pages, for those who package Rasid.
enum ManCommand: Command {
    static let folder = ValueOption<String>(
        "output",
        short: "o",
        value: "DIR",
        kind: .folder,
        "Write every page into DIR"
    )

    static let spec = CommandSpec(
        ["man"],
        summary: "write the manual pages",
        discussion: ["Without --output the page of the program itself goes to standard output."],
        options: [folder.spec],
        examples: [
            .init("rasid man | man -l -", "Read the page of the program"),
            .init("rasid man --output /usr/share/man/man1", "Install all pages"),
        ],
        exits: [ExitStatus.success.row(), ExitStatus.problems.row("a page could not be written")],
        isHidden: true
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let manual = ManualPage(suite: Program.suite)
        guard let folder = arguments[folder] else {
            try console.output.write(manual.overview())
            return .success
        }
        for page in manual.all() {
            let path = "\(folder)/\(page.name)"
            do {
                try Data(page.text.utf8).write(to: URL(fileURLWithPath: path))
            } catch {
                throw Failure(
                    .problems,
                    "file.unwritable",
                    "\(path) could not be written",
                    help: "make the folder first"
                )
            }
        }
        return .success
    }
}
