// SPDX-License-Identifier: Apache-2.0

import Alerting
import CommandTable
import JSONStream
import Terminal

/// `rasid incidents show`: all that is known of an incident.
enum IncidentsShowCommand: Command {
    static let spec = CommandSpec(
        ["incidents", "show"],
        summary: "show all that is known of incidents",
        discussion: [
            "What their reports say together, as the last alert did, with every source and its figures. The beginning of an "
                + "id is enough where only one incident begins so."
        ],
        options: [OutputFormat.option.spec] + KafkaTarget.options,
        operands: .init("INCIDENT", kind: .text, count: 1...Int.max, "ids, as list shows them"),
        examples: [.init("rasid incidents show inc-47defc", "One incident")],
        exits: [
            ExitStatus.success.row("they were shown"),
            ExitStatus.problems.row("one is not known, or several begin as was given"), ExitStatus.usage.row(),
            ExitStatus.configuration.row(), ExitStatus.unreachable.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let documents = try await KeptIncidents(arguments, console).documents()
        var status = ExitStatus.success
        var found: [AlertDocument] = []
        for wanted in arguments.operands {
            let exact = documents.filter { $0.incident == wanted }
            let matching = exact.isEmpty ? documents.filter { $0.incident.hasPrefix(wanted) } : exact
            guard matching.count == 1 else {
                status = .problems
                console.error(
                    matching.isEmpty
                        ? "no incident \(wanted) is known" : "\(matching.count) incidents begin with \(wanted)",
                    code: matching.isEmpty ? "incident.not-found" : "incident.ambiguous",
                    help: matching.isEmpty ? "'rasid incidents list' shows those that are" : "give more of the id"
                )
                continue
            }
            found += matching
        }
        try IncidentPrinter(format: arguments[OutputFormat.option] ?? .text, console: console).print(found)
        return status
    }
}
