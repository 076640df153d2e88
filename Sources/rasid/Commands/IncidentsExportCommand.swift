// SPDX-License-Identifier: Apache-2.0

import CommandTable

/// `rasid incidents export`: everything that is known of many incidents.
enum IncidentsExportCommand: Command {
    static let format = ValueOption<OutputFormat>(
        "format",
        short: "f",
        value: "FORMAT",
        fallback: .jsonl,
        "jsonl one compact document a line, json one array, text is for people"
    )

    static let spec = CommandSpec(
        ["incidents", "export"],
        summary: "write out all that is known of incidents",
        discussion: [
            "The documents have the schema of an alert's data ('rasid schema alert'): what the reports of the incident say "
                + "together as of its last revision. A snapshot: taken at one moment, beside daemons that go on."
        ],
        options: [format.spec] + KeptIncidents.options,
        examples: [
            .init("rasid incidents export > incidents.jsonl", "All of them"),
            .init(
                "rasid incidents export --class attack --since 30d --format json",
                "A month of attacks as one document"
            ),
        ],
        exits: [
            ExitStatus.success.row("they were written, were there any or none"), ExitStatus.usage.row(),
            ExitStatus.configuration.row(), ExitStatus.unreachable.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let documents = try await KeptIncidents(arguments, console).documents()
        let format = arguments[format] ?? .jsonl
        if format == .json {
            try IncidentPrinter(format: .json, console: console).printArray(documents)
        } else {
            try IncidentPrinter(format: format, console: console).print(documents)
        }
        return .success
    }
}
