// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Explanations
import JSONStream
import SourceYAML
import Terminal

/// `rasid explain`: what the code behind a message means.
enum ExplainCommand: Command {
    /// How pages are written.
    enum Format: String, CaseIterable, Sendable {
        case text, json, markdown
    }

    static let format = ValueOption<Format>(
        "format",
        short: "f",
        value: "FORMAT",
        fallback: .text,
        "text is for people, json for programs, markdown for documents"
    )

    static let spec = CommandSpec(
        ["explain"],
        summary: "tell what the code of a message means",
        discussion: [
            "Every message ends with a code in brackets, which never changes. The page about it tells what is wrong "
                + "and what "
                + "to do, with an example and, for files, the example as it should be.",
            "Without a code all codes are listed. A part before the dot stands for all codes that begin so.",
        ],
        options: [format.spec],
        operands: .init("CODE", kind: .text, "a code such as rule.unknown-field, or a family of them such as rule"),
        examples: [
            .init("rasid explain rule.unknown-field", "What is wrong, and what to do"),
            .init("rasid explain", "All codes"),
        ],
        exits: [ExitStatus.success.row(), ExitStatus.usage.row("no message has that code")]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let chosen = try arguments.operands.flatMap(explanations)
        switch arguments[format] ?? .text {
        case .text:
            if chosen.isEmpty { try console.output.write(list(console)) }
            let pages = chosen.map { ExplanationPage(explanation: $0).text(console.painter, width: console.width) }
            try console.output.write(pages.joined(separator: "\n\n"))
        case .json:
            let pages = (chosen.isEmpty ? Explanation.all : chosen).map(ExplanationPage.init)
            try console.output.write(JSONWriter.bytes(style: .pretty) { $0.value(pages) } + [0x0A])
        case .markdown:
            let pages = (chosen.isEmpty ? Explanation.all : chosen).map { ExplanationPage(explanation: $0).markdown }
            try console.output.write((chosen.isEmpty ? Self.title : "") + pages.joined())
        }
        return .success
    }

    private static let title = """
        # Messages

        Every message ends with a code in brackets. The code never changes, so that scripts can go by it; the words may. `rasid explain CODE`
        prints what stands here. This page is made by `rasid explain --format markdown`.


        """

    private static func explanations(_ word: String) throws -> [Explanation] {
        let code = word.filter { $0 != "[" && $0 != "]" }.lowercased()
        if let explanation = Explanation.of(code) { return [explanation] }
        let family = Explanation.all.filter { $0.family == code }
        guard family.isEmpty else { return family }
        throw Failure(
            .usage,
            "explain.unknown-code",
            "no message has the code \(word)",
            help: Suggestion.help(for: code, among: Explanation.all.map(\.code)) ?? "'rasid explain' lists the codes"
        )
    }

    private static func list(_ console: Console) -> String {
        let width = (Explanation.all.map(\.code.count).max() ?? 0) + 2
        return Explanation.all.map { explanation in
            let room = max(20, console.width - width)
            let lines = Paragraph.lines(firstSentence(explanation.meaning), width: room)
            let margin = String(repeating: " ", count: width)
            return Paragraph.padded(explanation.code, to: width) + lines.joined(separator: "\n" + margin) + "\n"
        }
        .joined()
    }

    private static func firstSentence(_ text: String) -> String {
        guard let end = text.firstRange(of: ". ") else { return text }
        return String(text[..<end.lowerBound]) + "."
    }
}
