// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Extraction
import FoundationEssentials
import JSONStream
import Monitor
import SourceYAML
import Terminal

/// `rasid lexicon check`: whether words and names are right.
enum LexiconCheckCommand: Command {
    static let quiet = Flag("quiet", short: "q", "Print problems only")
    static let strict = Flag("strict", "Take warnings for errors")

    static let spec = CommandSpec(
        ["lexicon", "check"],
        summary: "check the lexicon and the gazetteer",
        discussion: [
            "Reads and compiles words and names as the daemon would: what is shipped, then a site's own. All problems are "
                + "told at once, each with file, line and column, the line with a mark under the very word, and what was "
                + "probably meant.",
            "Folders given are read on top of those of the configuration, so that words can be checked before they "
                + "are put in place: *.yaml in them are words, *.tsv tables of names.",
        ],
        options: [
            OutputFormat.option.spec, quiet.spec, strict.spec, CommonOptions.config.spec, CommonOptions.set.spec,
        ],
        operands: .init("DIR", kind: .path, "folders with words and names of your own"),
        examples: [
            .init("rasid lexicon check", "What the configuration names"),
            .init("rasid lexicon check my-words", "Words before they go live"),
        ],
        exits: [
            ExitStatus.success.row("words and names are right"), ExitStatus.usage.row(),
            ExitStatus.configuration.row("something in them is wrong"),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let format = arguments[OutputFormat.option] ?? .text
        var resources: LanguageResources?
        var problems: Diagnostics
        do {
            var settings = try ConfigurationSource.load(arguments, console).extraction
            try settings.add(folders: arguments.operands)
            let loaded = try settings.languageResources()
            problems = loaded.warnings
            resources = loaded
        } catch let found as Diagnostics {
            problems = found
        }
        problems.sortByLocation()
        if format == .text {
            if !problems.isEmpty { console.show(problems) }
            if !arguments[quiet], let resources { try console.output.write(text(resources.counts)) }
        } else if !arguments[quiet] || !problems.isEmpty {
            var json = JSONWriter(style: format == .json ? .pretty : .compact)
            write(resources?.counts, problems, to: &json)
            json.endLine()
            try console.output.write(json.bytes)
        }
        return problems.hasErrors || (arguments[strict] && !problems.isEmpty) ? .configuration : .success
    }

    private static func text(_ counts: LanguageResources.Counts) -> String {
        "\(counts.groups) groups of words with \(counts.forms) forms, \(counts.places) places, \(counts.actors) actors, "
            + "\(counts.people) people\n"
    }

    private static func write(
        _ counts: LanguageResources.Counts?,
        _ problems: Diagnostics,
        to json: inout JSONWriter
    ) {
        json.object { json in
            json.field("valid", !problems.hasErrors)
            if let counts {
                json.field("groups", counts.groups)
                json.field("forms", counts.forms)
                json.field("places", counts.places)
                json.field("actors", counts.actors)
                json.field("people", counts.people)
            }
            json.field("diagnostics", problems)
        }
    }
}

extension ExtractionSettings {
    /// Reads these folders after all others, each as words, names or both, by what is in it.
    /// - Throws: `Failure` for what is no folder or holds neither.
    mutating func add(folders: [String]) throws {
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            let hasWords = names.contains { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
            let hasNames = names.contains { $0.hasSuffix(".tsv") }
            guard hasWords || hasNames else {
                throw Failure(
                    .configuration,
                    "lexicon.no-files",
                    "there are no words (*.yaml) and no names (*.tsv) in \(folder)",
                    help: "name a folder that has some"
                )
            }
            if hasWords { lexicon.append(folder) }
            if hasNames { gazetteer.append(folder) }
        }
    }
}
