// SPDX-License-Identifier: Apache-2.0

import Explanations
import JSONStream
import SourceYAML
import Terminal

/// The page about a code: what the message means, what gives it, and how it should be.
struct ExplanationPage {
    let explanation: Explanation

    /// The message that the example gives, as it comes.
    private var message: String? {
        guard let problems = CheckedExample(explanation.example).problems else { return nil }
        return problems.all.first { $0.code == explanation.code }.map { $0.rendered() }
    }

    // MARK: For terminals

    func text(_ painter: Painter, width: Int) -> String {
        var text = painter(.strong, explanation.code) + "\n\n"
        text += paragraph(explanation.meaning, width) + "\n" + paragraph(explanation.remedy, width)
        text += "\n" + painter(.faint, "For example") + "\n\n" + block(explanation.example.shown)
        if let message { text += "\n" + block(message) }
        if let mended = explanation.mended {
            text +=
                "\n" + painter(.faint, "As it should be") + "\n\n" + block(explanation.example.shown(saying: mended))
        }
        return text
    }

    private func paragraph(_ text: String, _ width: Int) -> String {
        Paragraph.lines(text, width: min(width, 100)).map { $0 + "\n" }.joined()
    }

    private func block(_ text: String) -> String {
        lines(of: text).map { $0.isEmpty ? "\n" : "    \(SafeText.of(String($0)))\n" }.joined()
    }

    // MARK: For documents

    var markdown: String {
        var text = "### \(explanation.code)\n\n\(explanation.meaning) \(explanation.remedy)\n\n"
        switch explanation.example {
        case .message(let words): text += fenced(words, "")
        case .detection, .rules, .tests:
            text += fenced(explanation.example.shown, "yaml")
            if let message { text += fenced(message, "") }
        }
        if let mended = explanation.mended {
            text += "As it should be:\n\n" + fenced(explanation.example.shown(saying: mended), "yaml")
        }
        return text
    }

    private func fenced(_ text: String, _ language: String) -> String {
        "```\(language)\n" + lines(of: text).map { "\($0)\n" }.joined() + "```\n\n"
    }

    private func lines(of text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}

extension ExplanationPage: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("code", explanation.code)
            json.field("meaning", explanation.meaning)
            json.field("remedy", explanation.remedy)
            json.field("example", explanation.example.shown)
            json.field("message", message)
            json.field("mended", explanation.mended.map { explanation.example.shown(saying: $0) })
        }
    }
}
