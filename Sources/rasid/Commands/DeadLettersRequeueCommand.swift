// SPDX-License-Identifier: Apache-2.0

import Articles
import CommandTable
import Terminal

/// `rasid dead-letters requeue`: dead letters back to where they came from.
enum DeadLettersRequeueCommand: Command {
    static let all = Flag("all", "Every letter, where no place and no filter is given")
    static let again = Flag("again", "Also those that were sent back already")
    static let dryRun = Flag("dry-run", short: "n", "Only tell which would be sent back")
    static let to = ValueOption<String>(
        "to",
        value: "TOPIC",
        fallback: "the one each came from",
        "Send them to this topic"
    )

    static let spec = CommandSpec(
        ["dead-letters", "requeue"],
        summary: "send records that could not be worked on back to be tried once more",
        discussion: [
            "Sends those at the places given, or all that the filters are true of, to the topic they came from: bytes, key and "
                + "headers as they were, with two headers more: rasid.attempts counts the tries, and rasid.received keeps the "
                + "time at which the article first arrived. One that fails again is a dead letter again, with its count.",
            "A letter and the note that it was sent back go in one transaction: it is sent back once, however often the "
                + "command is given, unless --again says otherwise. Letters themselves stay until the topic forgets them.",
        ],
        options: DeadLetterFilter.options + [all.spec, again.spec, to.spec, dryRun.spec] + KafkaTarget.options,
        operands: .init("PARTITION@OFFSET", kind: .text, "places in the dead-letter topic, as list shows them"),
        examples: [
            .init("rasid dead-letters requeue 2@15", "One of them"),
            .init("rasid dead-letters requeue --code article.too-long --since 7d", "After raising the limit"),
            .init("rasid dead-letters requeue --all --dry-run", "What would be sent back"),
        ],
        exits: [
            ExitStatus.success.row("all of them were sent back"),
            ExitStatus.problems.row("some could not be sent back; standard error names them"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(), ExitStatus.unreachable.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let box = try DeadLetterBox(arguments, console)
        guard !box.filter.isOpen || arguments[all] else {
            throw UsageError(
                code: "usage.missing-operand",
                message: "which dead letters? name places or filters, or say --all",
                command: arguments.command.path
            )
        }
        // The transaction is taken over first, so that no other run adds to what is read next.
        var requeue = arguments[dryRun] ? nil : try await Requeue(box, to: arguments[to])
        let (entries, requeued) = try await box.survey()
        let skipped = arguments[again] ? [] : requeued
        var missing = box.filter.places
        var lost = 0
        var wanted: Set<RequeueReceipt> = []
        for entry in entries {
            missing.remove(entry.place)
            if skipped.contains(entry.place) { continue }
            if entry.letter.isValueLeftOut {
                lost += 1
                let origin = entry.letter.origin
                console.error(
                    "\(DeadLetterView.place(entry.place)) has no bytes: they were too many for the dead letters",
                    code: "dead-letter.no-value",
                    help:
                        "they lie at \(origin.topic)[\(origin.partition)]@\(origin.offset) while that topic keeps them"
                )
                continue
            }
            wanted.insert(entry.place)
        }
        for place in missing {
            console.error(
                "there is no dead letter at \(DeadLetterView.place(place)) of \(box.topic)",
                code: "dead-letter.not-found",
                help: "'rasid dead-letters list' shows those there are"
            )
        }
        if requeue == nil {
            let view = DeadLetterView(page: console.page)
            for entry in entries where wanted.contains(entry.place) {
                try console.output.write(view.line(entry, isRequeued: false))
            }
            console.note("\(wanted.count) dead letters would be sent back")
        } else if !wanted.isEmpty {
            try await box.forEach { entry in
                if wanted.contains(entry.place) { try await requeue?.add(entry) }
            }
            try await requeue?.send()
        }
        if let requeue {
            await requeue.close()
            let before = entries.count { skipped.contains($0.place) }
            console.note(
                "\(requeue.count) dead letters were sent back"
                    + (before > 0 ? "; \(before) had been before (--again sends them once more)" : "")
            )
        }
        return missing.isEmpty && lost == 0 ? .success : .problems
    }
}
