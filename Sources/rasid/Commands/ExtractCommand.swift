// SPDX-License-Identifier: Apache-2.0

import Articles
import CommandTable
import Extraction
import JSONStream
import Monitor
import Terminal

/// `rasid extract`: everything that is understood of articles.
enum ExtractCommand: Command {
    static let explain = Flag("explain", "Tell for every event why it is of its class and status")

    static let spec = CommandSpec(
        ["extract"],
        summary: "show everything that is understood of articles",
        discussion: [
            "Prints who is named, who said what, and what happened, was demanded, denied or planned, where and when, "
                + "with the words each event was read from.",
            "As JSON Lines there is one extraction for each article, in their order. An article that can't be read is "
                + "told on standard error with its file and line, and the others are answered all the same.",
        ],
        options: [
            OutputFormat.option.spec, explain.spec, ArticleFeed.format.spec, CommonOptions.config.spec,
            CommonOptions.set.spec,
        ],
        operands: ArticleFeed.operands,
        examples: [
            .init("rasid extract article.txt", "Read an article on the terminal"),
            .init("rasid extract --explain article.txt", "And why each event is what it is"),
            .init("rasid extract --format jsonl < articles.jsonl", "Many articles, a line each"),
        ],
        exits: [
            ExitStatus.success.row("every article was answered"),
            ExitStatus.problems.row("some could not be read; standard error names them"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let settings = try ConfigurationSource.load(arguments, console)
        let extractor = Extractor(try settings.extraction.languageResources())
        let workspace = extractor.makeWorkspace()
        let format = arguments[OutputFormat.option] ?? .text
        var feed = ArticleFeed(
            paths: arguments.operands,
            format: arguments[ArticleFeed.format] ?? .auto,
            decoder: settings.input.decoder,
            console: console
        )
        var json = JSONWriter(style: format == .json ? .pretty : .compact)
        while let (_, article) = feed.next() {
            let extraction = extractor.extract(article, using: workspace)
            if format == .text {
                let view = ExtractionView(
                    extraction,
                    isExplained: arguments[explain],
                    painter: console.painter,
                    width: console.width
                )
                try console.output.line(view.rendered())
            } else {
                json.value(extraction)
                json.endLine()
                try console.output.write(json.bytes)
                json.removeAll()
            }
        }
        return feed.refusals == 0 ? .success : .problems
    }
}
