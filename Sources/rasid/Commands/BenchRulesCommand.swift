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

/// `rasid bench rules`: what matching costs, with the rules of the configuration and with very many.
enum BenchRulesCommand: Command {
    static let input = ValueOption<String>(
        "input",
        short: "i",
        value: "FILE",
        kind: .path,
        isRepeatable: true,
        "Articles to read; none is standard input"
    )

    static let spec = CommandSpec(
        ["bench", "rules"],
        summary: "measure the matching of rules",
        discussion: [
            "Reads the events of all articles first. Then measures what the rules of the configuration add to the time "
                + "of the extractor, and what an event costs with 10, 100, 1,000 and 10,000 made-up rules and with one "
                + "rule of 100,000 keywords, their words taken from the articles. All times are the processor's, so that "
                + "they are the same on a busy machine."
        ],
        options: [input.spec, OutputFormat.option.spec, CommonOptions.config.spec, CommonOptions.set.spec],
        examples: [.init("rasid bench rules --input articles.jsonl", "Measure with the events of these articles")],
        exits: [
            ExitStatus.success.row("it was measured"),
            ExitStatus.problems.row("some articles could not be read, or no event was in them"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let settings = try ConfigurationSource.load(arguments, console)
        let extractor = Extractor(try settings.extraction.languageResources())
        let workspace = extractor.makeWorkspace()
        let shipped = try settings.rules.compiled()
        var feed = ArticleFeed(
            paths: arguments.all(input),
            format: .auto,
            decoder: settings.input.decoder,
            console: console
        )
        var articles: [Article] = []
        while let (_, article) = feed.next() { articles.append(article) }
        let clock = ProcessorClock()
        var extractions: [ArticleExtraction] = []
        let extraction = clock.measure {
            extractions = articles.map { extractor.extract($0, using: workspace) }
        }
        let matching = clock.measure { _ = EventRules.matches(in: extractions, of: shipped) }
        let engine = AlertEngine(ruleset: shipped, rarities: extractor.resources.wordRarities)
        let alerting = clock.measure {
            for extraction in extractions { _ = engine.alerts(for: extraction) }
        }
        let told = extractions.filter { !$0.events.isEmpty }
        guard !told.isEmpty else { throw Failure(.problems, "bench.no-events", "there are no events to match") }
        let made = MadeRules(of: told.map(\.article))
        var lines: [BenchRulesOutcome.Line] = []
        for count in [10, 100, 1000, 10_000] {
            lines.append(try line("\(count) rules", made.rules(count), told, clock))
        }
        lines.append(try line("100000 keywords", made.keywords(100_000), told, clock))
        let outcome = BenchRulesOutcome(
            articles: articles.count,
            events: extractions.reduce(0) { $0 + $1.events.count },
            extraction: extraction,
            matching: matching,
            alerting: alerting,
            lines: lines
        )
        try console.output.write(outcome.rendered(arguments[OutputFormat.option] ?? .text))
        return feed.refusals == 0 ? .success : .problems
    }

    /// The best of five passes over all events.
    private static func line(
        _ name: String,
        _ rules: String,
        _ extractions: [ArticleExtraction],
        _ clock: ProcessorClock
    ) throws -> BenchRulesOutcome.Line {
        let begin = clock.now
        let ruleset = try EventRules.compiler().compile([try YAMLFile(text: rules, name: name)])
        let compiling = clock.now - begin
        let records = extractions.flatMap { EventRules.records(of: $0, for: ruleset) }
        var matches = 0
        let passes = (0..<5).map { _ in
            clock.measure { matches = records.reduce(0) { $0 + ruleset.matches($1).count } }
        }
        let best = passes.min() ?? .zero
        return BenchRulesOutcome.Line(
            name: name,
            compiling: compiling,
            anEvent: best / records.count,
            matches: matches
        )
    }
}
