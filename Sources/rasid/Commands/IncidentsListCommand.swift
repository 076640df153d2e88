// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import CommandTable
import Extraction
import JSONStream
import SigmaRules
import Terminal

/// `rasid incidents list`: what is known of incidents, a line each.
enum IncidentsListCommand: Command {
    static let spec = CommandSpec(
        ["incidents", "list"],
        summary: "list the incidents that the daemons know",
        discussion: [
            "From the compacted topic in which they are kept, read without joining a consumer group: each with its id, the "
                + "last report, level, how many sources tell it and how many of those speak for themselves, and its headline. "
                + "Incidents that were merged into others, and those that have expired, are left out."
        ],
        options: [OutputFormat.option.spec] + KeptIncidents.options,
        examples: [
            .init("rasid incidents list --since 7d", "What was reported this week"),
            .init("rasid incidents list --class attack --country SD", "Attacks in Sudan"),
        ],
        exits: [
            ExitStatus.success.row("they were listed, were there any or none"), ExitStatus.usage.row(),
            ExitStatus.configuration.row(), ExitStatus.unreachable.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let documents = try await KeptIncidents(arguments, console).documents()
        switch arguments[OutputFormat.option] ?? .text {
        case .text:
            for document in documents { try console.output.write(line(document, console.page)) }
            try console.output.line("\(documents.count) incidents")
        case .json:
            var json = JSONWriter(style: .pretty)
            json.array { json in
                for document in documents { json.element { write(document, to: &$0) } }
            }
            json.endLine()
            try console.output.write(json.bytes)
        case .jsonl:
            for document in documents {
                var json = JSONWriter(style: .compact)
                write(document, to: &json)
                json.endLine()
                try console.output.write(json.bytes)
            }
        }
        return .success
    }

    private static func line(_ document: AlertDocument, _ page: Page) -> String {
        let level = Paragraph.padded(document.rule.level.rawValue, to: 9)
        let sources = "\(document.sources.count) sources, \(document.independentSources) independent"
        let time = Paragraph.padded(document.lastReported?.rfc3339 ?? "undated", to: 21)
        return "\(document.incident)  \(time)  \(level) \(sources)\n"
            + "    \(SafeText.of(document.headline.english))\n    \(page.isolated(SafeText.of(document.headline.arabic)))\n"
    }

    private static func write(_ document: AlertDocument, to json: inout JSONWriter) {
        json.object { json in
            json.field("incident", document.incident)
            json.field("revision", document.revision)
            json.field("level", document.rule.level.rawValue)
            json.field("class", document.eventClass.rawValue)
            json.field("status", document.status.rawValue)
            json.object("headline") { json in
                json.field("ar", document.headline.arabic)
                json.field("en", document.headline.english)
            }
            json.field("countries", ifAny: Set(document.places.compactMap(\.country)).sorted())
            json.field("firstReported", document.firstReported?.rfc3339)
            json.field("lastReported", document.lastReported?.rfc3339)
            json.field("sourceCount", document.sources.count)
            json.field("independentSources", document.independentSources)
        }
    }
}
