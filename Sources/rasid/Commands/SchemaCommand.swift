// SPDX-License-Identifier: Apache-2.0

import Alerting
import CommandTable
import Terminal

/// `rasid schema`: the JSON Schemas of what Rasid reads and writes.
enum SchemaCommand: Command {
    static let spec = CommandSpec(
        ["schema"],
        summary: "print the JSON Schema of a document",
        discussion: ["Without a name the schemas there are. All are JSON Schema, draft 2020-12."],
        operands: .init(
            "NAME",
            kind: .choice(PublishedSchema.all.map(\.name)),
            count: 0...1,
            "the document: \(PublishedSchema.all.map(\.name).joined(separator: ", "))"
        ),
        examples: [
            .init("rasid schema", "The schemas there are"),
            .init("rasid schema alert > alert.schema.json", "The schema of alerts"),
        ],
        exits: [ExitStatus.success.row(), ExitStatus.usage.row("there is no such schema")]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        guard let schema = PublishedSchema.all.first(where: { $0.name == arguments.operands.first }) else {
            let widest = PublishedSchema.all.map(\.name.count).max() ?? 0
            for schema in PublishedSchema.all {
                let padding = String(repeating: " ", count: widest - schema.name.count)
                try console.output.line("\(schema.name)\(padding)  \(schema.title)")
            }
            return .success
        }
        try console.output.write(schema.document)
        return .success
    }
}
