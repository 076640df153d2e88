// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import CommandTable
import Extraction
import JSONStream
import Monitor
import SigmaRules
import SourceYAML
import Terminal

/// `rasid scan`: the alerts that articles raise, without Kafka.
enum ScanCommand: Command {
    static let rules = ValueOption<String>(
        "rules",
        short: "r",
        value: "FILE_OR_DIR",
        kind: .path,
        fallback: "the configuration's",
        isRepeatable: true,
        "Use these rules instead"
    )

    static let spec = CommandSpec(
        ["scan"],
        summary: "look for alerts in articles, without Kafka",
        discussion: [
            "Reads articles in their order, as the daemon would, and prints every alert: a report of an incident that is "
                + "known already gives a new revision with all its sources.",
            "As JSON Lines each line is the alert's data with the article that led to it. An article that can't be read "
                + "is told on standard error with its file and line, and the others are answered all the same.",
        ],
        options: [
            OutputFormat.option.spec, rules.spec, ArticleFeed.format.spec, CommonOptions.config.spec,
            CommonOptions.set.spec,
        ],
        operands: ArticleFeed.operands,
        examples: [
            .init("rasid scan article.txt", "Look for alerts in an article"),
            .init("rasid scan --rules my-rule.yml archive/", "Try a rule of your own on a folder"),
            .init("rasid scan --format jsonl < articles.jsonl", "Many articles, a line for each alert"),
        ],
        exits: [
            ExitStatus.success.row("every article was answered, with or without alerts"),
            ExitStatus.problems.row("some could not be read; standard error names them"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let settings = try ConfigurationSource.load(arguments, console)
        let named = arguments.all(rules)
        let ruleset = try settings.rules.compiled(paths: named.isEmpty ? nil : named)
        if !ruleset.warnings.isEmpty { console.show(ruleset.warnings) }
        let extractor = Extractor(try settings.extraction.languageResources())
        let workspace = extractor.makeWorkspace()
        let engine = AlertEngine(
            ruleset: ruleset,
            rarities: extractor.resources.wordRarities,
            limits: settings.alerts.limits
        )
        let format = arguments[OutputFormat.option] ?? .text
        var feed = ArticleFeed(
            paths: arguments.operands,
            format: arguments[ArticleFeed.format] ?? .auto,
            decoder: settings.input.decoder,
            console: console
        )
        while let (_, article) = feed.next() {
            for alert in engine.alerts(for: extractor.extract(article, using: workspace)) {
                try show(alert, as: format, console)
            }
        }
        if format == .text {
            let done = engine.statistics
            console.note("\(done.articles) articles, \(done.raised) alerts raised, \(done.updated) updated")
        }
        return feed.refusals == 0 ? .success : .problems
    }

    private static func show(_ alert: Alert, as format: OutputFormat, _ console: Console) throws {
        var json = JSONWriter(style: format == .json ? .pretty : .compact)
        alert.document.write(to: &json, article: alert.article)
        guard format == .text else {
            json.endLine()
            return try console.output.write(json.bytes)
        }
        // Shown from the document, so that people see what subscribers get.
        let view = AlertView(try JSONDocument(parsing: json.bytes), type: alert.type)
        try console.output.line(view.rendered(painter: console.painter, width: console.width))
    }
}
