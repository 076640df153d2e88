// SPDX-License-Identifier: Apache-2.0

import Articles
import CommandTable
import JSONStream
import Terminal

/// `rasid dead-letters list`: what could not be worked on.
enum DeadLettersListCommand: Command {
    static let pending = Flag("pending", "Only those that were not sent back yet")

    static let spec = CommandSpec(
        ["dead-letters", "list"],
        summary: "list the records that could not be worked on",
        discussion: [
            "A line for each: its place in the dead-letter topic, by which 'show' and 'requeue' call it, when it was laid "
                + "aside, the reason, where it came from, its key, and how often it was tried.",
            "Reads without joining a consumer group.",
        ],
        options: [OutputFormat.option.spec] + DeadLetterFilter.options + [pending.spec] + KafkaTarget.options,
        examples: [
            .init("rasid dead-letters list --since 24h", "What was laid aside since yesterday"),
            .init("rasid dead-letters list --code 'article.*' --text مستشفى", "Articles that speak of a hospital"),
        ],
        exits: [
            ExitStatus.success.row("they were listed, were there any or none"), ExitStatus.usage.row(),
            ExitStatus.configuration.row(), ExitStatus.unreachable.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let box = try DeadLetterBox(arguments, console)
        let (all, requeued) = try await box.survey()
        let entries = arguments[pending] ? all.filter { !requeued.contains($0.place) } : all
        let view = DeadLetterView(page: console.page)
        switch arguments[OutputFormat.option] ?? .text {
        case .text:
            for entry in entries {
                try console.output.write(view.line(entry, isRequeued: requeued.contains(entry.place)))
            }
            let back = entries.count { requeued.contains($0.place) }
            try console.output.line("\(entries.count) dead letters\(back > 0 ? ", \(back) of them sent back" : "")")
        case .json:
            var json = JSONWriter(style: .pretty)
            json.array { json in
                for entry in entries {
                    json.element { view.write(entry, requeued.contains(entry.place), withValue: false, to: &$0) }
                }
            }
            json.endLine()
            try console.output.write(json.bytes)
        case .jsonl:
            for entry in entries {
                var json = JSONWriter(style: .compact)
                view.write(entry, requeued.contains(entry.place), withValue: false, to: &json)
                json.endLine()
                try console.output.write(json.bytes)
            }
        }
        return .success
    }
}
