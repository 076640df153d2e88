// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Extraction
import JSONStream
import Monitor
import SourceYAML
import Terminal

/// `rasid lexicon list`: the words that are known.
enum LexiconListCommand: Command {
    static let classOption = ValueOption<String>(
        "class",
        value: "CLASS",
        "Only words of this semantic class, such as strike or health-facility"
    )
    static let forms = Flag("forms", "All forms of each word")

    static let spec = CommandSpec(
        ["lexicon", "list"],
        summary: "list the words of the lexicon",
        discussion: [
            "Each word or phrase with what it is, the classes of its group, the event it is a trigger of, and where it "
                + "stands. Words that a site's files take out are left out."
        ],
        options: [
            OutputFormat.option.spec, classOption.spec, forms.spec, CommonOptions.config.spec, CommonOptions.set.spec,
        ],
        examples: [
            .init("rasid lexicon list --class strike", "Everything that is bombardment"),
            .init("rasid lexicon list --format jsonl", "All of it, with all forms, for a program"),
        ],
        exits: [ExitStatus.success.row(), ExitStatus.usage.row(), ExitStatus.configuration.row()]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let wanted = arguments[classOption]
        if let wanted, SemanticClass.byName[wanted] == nil {
            throw Failure(
                .usage,
                "lexicon.unknown-class",
                "\"\(wanted)\" is no semantic class",
                help: Suggestion.help(for: wanted, among: SemanticClass.byName.keys.sorted())
                    ?? "'rasid lexicon list' shows all of them"
            )
        }
        let settings = try ConfigurationSource.load(arguments, console).extraction
        let entries = try LanguageResources.entries(lexicon: settings.presentLexicon)
            .filter { wanted.map($0.classes.contains) ?? true }
        switch arguments[OutputFormat.option] ?? .text {
        case .text:
            for entry in entries { try console.output.write(line(entry, isLong: arguments[forms], console.page)) }
            try console.output.line("\(entries.count) words and phrases")
        case .json:
            var json = JSONWriter(style: .pretty)
            json.value(entries)
            json.endLine()
            try console.output.write(json.bytes)
        case .jsonl:
            var json = JSONWriter(style: .compact)
            for entry in entries {
                json.value(entry)
                json.endLine()
            }
            try console.output.write(json.bytes)
        }
        return .success
    }

    private static func line(_ entry: LexiconEntry, isLong: Bool, _ page: Page) -> String {
        let classes = entry.classes.joined(separator: ", ") + (entry.event.map { " → \($0.rawValue)" } ?? "")
        let place = page.painter(.faint, entry.origin.map { "  # \($0)" } ?? "")
        let head =
            "\(Paragraph.padded(entry.part.rawValue, to: 10))\(page.isolated(entry.written))  \(classes)\(place)\n"
        guard isLong, !entry.forms.isEmpty else { return head }
        let forms = entry.forms.map(page.isolated).joined(separator: " ")
        return head + Paragraph.indented(forms, by: 10, width: page.width) + "\n"
    }
}
