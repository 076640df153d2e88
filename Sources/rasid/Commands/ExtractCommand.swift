// SPDX-License-Identifier: Apache-2.0

import Articles
import CommandTable
import Extraction
import JSONStream
import Monitor
import Terminal

/// `rasid extract`: everything that is understood of articles.
enum ExtractCommand: Command {
    /// How extractions are written.
    enum Format: String, CaseIterable, Sendable {
        case text, json, jsonl, brat
    }

    static let format = ValueOption<Format>(
        "format",
        short: "f",
        value: "FORMAT",
        fallback: .text,
        "text is for people, json one indented document, jsonl one compact document a line, brat for annotators"
    )
    static let explain = Flag("explain", "Tell for every event its trigger, the frame that matched, and why its status")
    static let output = ValueOption<String>(
        "output",
        short: "o",
        value: "DIR",
        kind: .path,
        "With --format brat: the folder for ID.txt, ID.ann and brat's configuration"
    )

    static let spec = CommandSpec(
        ["extract"],
        summary: "show everything that is understood of articles",
        discussion: [
            "Prints who is named, who said what, and what happened, was demanded, denied or planned, where and when, "
                + "with the words each event was read from.",
            "As JSON Lines there is one extraction for each article, in their order. An article that can't be read is "
                + "told on standard error with its file and line, and the others are answered all the same.",
            "With --format brat the folder given by --output is a collection that the brat annotation tool opens; "
                + "without --output the annotations of one article are printed.",
        ],
        options: [
            format.spec, explain.spec, output.spec, ArticleFeed.format.spec, CommonOptions.config.spec,
            CommonOptions.set.spec,
        ],
        operands: ArticleFeed.operands,
        examples: [
            .init("rasid extract article.txt", "Read an article on the terminal"),
            .init("rasid extract --explain article.txt", "And why each event is what it is"),
            .init("rasid extract --format jsonl < articles.jsonl", "Many articles, a line each"),
            .init("rasid extract --format brat --output news articles.jsonl", "A collection for annotators"),
        ],
        exits: [
            ExitStatus.success.row("every article was answered"),
            ExitStatus.problems.row("some could not be read; standard error names them"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let format = arguments[format] ?? .text
        if format != .brat, arguments[output] != nil {
            throw Failure(
                .usage,
                "usage.output",
                "--output is for --format brat",
                help: "the others are written to standard output"
            )
        }
        let settings = try ConfigurationSource.load(arguments, console)
        let extractor = Extractor(try settings.extraction.languageResources())
        let workspace = extractor.makeWorkspace()
        let writer = try ExtractionWriter(
            format: format,
            folder: arguments[output],
            isExplained: arguments[explain],
            console: console
        )
        var feed = ArticleFeed(
            paths: arguments.operands,
            format: arguments[ArticleFeed.format] ?? .auto,
            decoder: settings.input.decoder,
            console: console
        )
        while let (_, article) = feed.next() {
            try writer.write(extractor.extract(article, using: workspace, isExplained: format == .text))
        }
        return feed.refusals == 0 ? .success : .problems
    }
}
