// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Extraction
import JSONStream
import Monitor
import Terminal

/// `rasid lexicon try`: how words are read.
enum LexiconTryCommand: Command {
    static let spec = CommandSpec(
        ["lexicon", "try"],
        summary: "show how a word, phrase or sentence is read",
        discussion: [
            "For each word: its normal form, what may be taken off in front and behind, every reading that the lexicon has "
                + "with its group and the frame by which it can be a trigger, and the places, actors and people of that "
                + "name. The word is read as it stands: in a sentence its neighbours choose among the readings."
        ],
        options: [OutputFormat.option.spec, CommonOptions.config.spec, CommonOptions.set.spec],
        operands: .init("WORD", kind: .text, count: 1...Int.max, "words, or a sentence in quotation marks"),
        examples: [
            .init("rasid lexicon try بالمشفى", "One word"),
            .init("rasid lexicon try 'تعرض المشفى لقصف'", "A sentence"),
        ],
        exits: [ExitStatus.success.row(), ExitStatus.usage.row(), ExitStatus.configuration.row()]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let settings = try ConfigurationSource.load(arguments, console).extraction
        let extractor = Extractor(try settings.languageResources())
        let units = extractor.inspect(arguments.operands.joined(separator: " "))
        let format = arguments[OutputFormat.option] ?? .text
        guard format != .text else {
            for unit in units where unit.taken != "sign" { try console.output.write(text(unit, console.page)) }
            return .success
        }
        var json = JSONWriter(style: format == .json ? .pretty : .compact)
        json.value(units)
        json.endLine()
        try console.output.write(json.bytes)
        return .success
    }

    private static func text(_ unit: InspectedUnit, _ page: Page) -> String {
        let classes = unit.classes.isEmpty ? "" : ": \(unit.classes.joined(separator: ", "))"
        var table = FieldTable(painter: page.painter, width: page.width)
        table.add("normal", page.isolated(unit.normal))
        table.add("taken for", unit.taken + classes)
        for reading in unit.readings { table.add("reading", self.reading(reading, page)) }
        for name in unit.names { table.add("name", name) }
        if unit.readings.isEmpty, unit.names.isEmpty, unit.taken == "unknown" {
            table.add("reading", "none: neither the lexicon nor the gazetteer knows it")
        }
        return page.painter(.strong, page.isolated(unit.written)) + "\n" + table.text
    }

    private static func reading(_ reading: InspectedUnit.Reading, _ page: Page) -> String {
        let parts = [reading.proclitics, reading.stem, reading.enclitic].filter { !$0.isEmpty }.map(page.isolated)
        var text = parts.joined(separator: " + ") + (parts.isEmpty ? "" : " ") + reading.kind
        text += " — " + reading.classes.joined(separator: ", ")
        if let event = reading.event { text += "; triggers \(event.rawValue)" }
        if let frame = reading.frame { text += " (\(frame))" }
        return text + (reading.group.map { "; \($0)" } ?? "")
    }
}
