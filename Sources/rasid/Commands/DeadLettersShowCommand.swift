// SPDX-License-Identifier: Apache-2.0

import Articles
import CommandTable
import JSONStream
import Terminal

/// `rasid dead-letters show`: dead letters in full.
enum DeadLettersShowCommand: Command {
    static let spec = CommandSpec(
        ["dead-letters", "show"],
        summary: "show records that could not be worked on, in full",
        discussion: [
            "Those at the places given, or all that the filters are true of, with the reason, all headers and the bytes: as "
                + "text where they are UTF-8, else as Base64."
        ],
        options: [OutputFormat.option.spec] + DeadLetterFilter.options + KafkaTarget.options,
        operands: .init(
            "PARTITION@OFFSET",
            kind: .text,
            "places in the dead-letter topic, as list shows them; none is every letter that the filters are true of"
        ),
        examples: [
            .init("rasid dead-letters show 2@15", "One of them"),
            .init("rasid dead-letters show --code article.too-long --format jsonl", "All of a kind, a line each"),
        ],
        exits: [
            ExitStatus.success.row("they were shown"),
            ExitStatus.problems.row("there is no dead letter at a place given"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(), ExitStatus.unreachable.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let box = try DeadLetterBox(arguments, console)
        let view = DeadLetterView(page: console.page)
        let format = arguments[OutputFormat.option] ?? .text
        // Whether a letter was sent back stands behind it.
        let (_, requeued) = try await box.survey()
        var missing = box.filter.places
        var entries: [DeadLetterBox.Entry] = []
        try await box.forEach { entry in
            missing.remove(entry.place)
            let isRequeued = requeued.contains(entry.place)
            switch format {
            case .text: try console.output.write(view.full(entry, isRequeued: isRequeued) + "\n")
            case .json: entries.append(entry)
            case .jsonl:
                var line = JSONWriter(style: .compact)
                view.write(entry, isRequeued, withValue: true, to: &line)
                line.endLine()
                try console.output.write(line.bytes)
            }
        }
        if format == .json {
            var json = JSONWriter(style: .pretty)
            json.array { json in
                for entry in entries {
                    json.element { view.write(entry, requeued.contains(entry.place), withValue: true, to: &$0) }
                }
            }
            json.endLine()
            try console.output.write(json.bytes)
        }
        for place in missing.sorted(by: { ($0.partition, $0.offset) < ($1.partition, $1.offset) }) {
            console.error(
                "there is no dead letter at \(place.partition)@\(place.offset) of \(box.topic)",
                code: "dead-letter.not-found",
                help: "'rasid dead-letters list' shows those there are"
            )
        }
        return missing.isEmpty ? .success : .problems
    }
}
