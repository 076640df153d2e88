// SPDX-License-Identifier: Apache-2.0

import Alerting
import CommandTable
import Monitor
import RuleWorkshop
import Terminal

/// `rasid schema`: the JSON Schemas of what Rasid reads and writes.
enum SchemaCommand: Command {
    /// All there are, those of rules behind those of what goes through Kafka.
    static let schemas = PublishedSchema.all + [.ruleTests, .configuration]

    static let spec = CommandSpec(
        ["schema"],
        summary: "print the JSON Schema of a document",
        discussion: [
            "Without a name the schemas there are. All are JSON Schema, draft 2020-12.",
            "Those called rule, rule-tests and configuration are for editors: a file that begins with "
                + "'# yaml-language-server: $schema=…/rule.schema.json' is completed and checked while it is written.",
        ],
        operands: .init(
            "NAME",
            kind: .choice(schemas.map(\.name)),
            count: 0...1,
            "the document: \(schemas.map(\.name).joined(separator: ", "))"
        ),
        examples: [
            .init("rasid schema", "The schemas there are"),
            .init("rasid schema alert > alert.schema.json", "The schema of alerts"),
            .init("rasid schema rule > rule.schema.json", "For an editor that checks rules"),
        ],
        exits: [ExitStatus.success.row(), ExitStatus.usage.row("there is no such schema")]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        guard let schema = schemas.first(where: { $0.name == arguments.operands.first }) else {
            let widest = schemas.map(\.name.count).max() ?? 0
            for schema in schemas {
                let padding = String(repeating: " ", count: widest - schema.name.count)
                try console.output.line("\(schema.name)\(padding)  \(schema.title)")
            }
            return .success
        }
        try console.output.write(schema.document)
        return .success
    }
}
