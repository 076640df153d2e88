// SPDX-License-Identifier: Apache-2.0

import Alerting
import CommandTable
import JSONStream
import SigmaRules
import SourceYAML
import Terminal

/// `rasid rules fields`: what rules may ask for.
enum RulesFieldsCommand: Command {
    static let spec = CommandSpec(
        ["rules", "fields"],
        summary: "list the fields that rules may ask for, with their values",
        discussion: [
            "Rules compare the fields of events: what happened, what the text says of it, where, who, how many. Each "
                + "is listed "
                + "with what it says and, where only certain values can come, these."
        ],
        options: [ExplainCommand.format.spec],
        operands: .init("FIELD", kind: .text, "a field, or a family of them such as place; none are all"),
        examples: [
            .init("rasid rules fields", "All fields"),
            .init("rasid rules fields event.status", "What an event's status can be"),
        ],
        exits: [ExitStatus.success.row(), ExitStatus.usage.row("there is no such field")]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let all = EventFields.table.fields
        let fields = arguments.operands.isEmpty ? all : try arguments.operands.flatMap { try chosen($0, of: all) }
        switch arguments[ExplainCommand.format] ?? .text {
        case .text: try console.output.write(text(fields, console))
        case .markdown: try console.output.write(FieldsPage(fields: fields).markdown)
        case .json:
            try console.output.write(
                JSONWriter.bytes(style: .pretty) { json in
                    json.array { json in
                        for field in fields { json.object { write(field, to: &$0) } }
                    }
                } + [0x0A]
            )
        }
        return .success
    }

    private static func chosen(_ word: String, of all: [SigmaRules.FieldTable.Field]) throws -> [SigmaRules.FieldTable
        .Field]
    {
        let fields = all.filter { $0.name == word || $0.name.hasPrefix("\(word).") }
        guard fields.isEmpty else { return fields }
        throw Failure(
            .usage,
            "usage.bad-operand",
            "there is no field \(word)",
            help: Suggestion.help(for: word, among: all.map(\.name)) ?? "'rasid rules fields' lists all"
        )
    }

    private static func text(_ fields: [SigmaRules.FieldTable.Field], _ console: Console) -> String {
        let width = (fields.map(\.name.count).max() ?? 0) + 2
        let margin = String(repeating: " ", count: width)
        let room = max(30, console.width - width)
        return fields.map { field in
            let lines =
                Paragraph.lines(field.summary, width: room)
                + Paragraph.lines(FieldsPage.values(of: field), width: room).map { console.painter(.faint, $0) }
            let shown = lines.filter { !$0.isEmpty }.joined(separator: "\n" + margin)
            return console.painter(.strong, Paragraph.padded(field.name, to: width)) + shown + "\n"
        }
        .joined()
    }

    private static func write(_ field: SigmaRules.FieldTable.Field, to json: inout JSONObjectWriter) {
        json.field("name", field.name)
        json.field("kind", field.kind.rawValue)
        json.field("summary", field.summary)
        json.field("values", ifAny: field.values)
        json.field("form", field.form?.description)
        json.field("single", field.isSingle)
    }
}
