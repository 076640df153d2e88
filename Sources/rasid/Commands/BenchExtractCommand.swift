// SPDX-License-Identifier: Apache-2.0

import Articles
import CommandTable
import Extraction
import JSONStream
import Monitor
import Terminal

/// `rasid bench extract`: how fast the extractor alone is.
enum BenchExtractCommand: Command {
    static let input = ValueOption<String>(
        "input",
        short: "i",
        value: "FILE",
        kind: .path,
        isRepeatable: true,
        "Articles to read; none is standard input"
    )
    static let threads = ValueOption<Int>("threads", value: "N", in: 1...1024, fallback: "1", "How many at a time")
    static let passes = ValueOption<Int>(
        "passes",
        value: "N",
        in: 1...1_000_000,
        fallback: "1",
        "Read all articles so many times"
    )

    static let spec = CommandSpec(
        ["bench", "extract"],
        summary: "measure the extractor alone",
        discussion: [
            "Decodes all articles first, then measures nothing but the extraction: articles and megabytes (10⁶ bytes of "
                + "UTF-8) a second over the time on the clock, and the most memory the process had, the articles included."
        ],
        options: [
            input.spec, threads.spec, passes.spec, OutputFormat.option.spec, CommonOptions.config.spec,
            CommonOptions.set.spec,
        ],
        examples: [.init("rasid bench extract --input articles.jsonl --threads 2", "Measure with two at a time")],
        exits: [
            ExitStatus.success.row("it was measured"),
            ExitStatus.problems.row("some articles could not be read, or there were none"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let settings = try ConfigurationSource.load(arguments, console)
        let clock = ContinuousClock()
        let begin = clock.now
        let extractor = Extractor(try settings.extraction.languageResources(), isPrepared: true)
        let start = begin.duration(to: clock.now)
        var feed = ArticleFeed(
            paths: arguments.all(input),
            format: .auto,
            decoder: settings.input.decoder,
            console: console
        )
        var articles: [Article] = []
        while let (_, article) = feed.next() { articles.append(article) }
        guard !articles.isEmpty else { throw Failure(.problems, "bench.no-articles", "there are no articles to read") }

        let workers = arguments[threads] ?? 1
        let rounds = arguments[passes] ?? 1
        let before = clock.now
        let events = await extract(articles, rounds: rounds, workers: workers, with: extractor)
        let elapsed = before.duration(to: clock.now)
        let outcome = BenchOutcome(
            articles: articles.count * rounds,
            bytes: articles.reduce(0) { $0 + $1.text.count } * rounds,
            events: events,
            workers: workers,
            start: start,
            elapsed: elapsed,
            peakBytes: ProcessMemory.peak()
        )
        try console.output.write(outcome.rendered(arguments[OutputFormat.option] ?? .text))
        return feed.refusals == 0 ? .success : .problems
    }

    /// Reads every article so often, `workers` at a time, each with buffers of its own; the number of events found.
    private static func extract(
        _ articles: [Article],
        rounds: Int,
        workers: Int,
        with extractor: Extractor
    ) async -> Int {
        await withTaskGroup(of: Int.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    let workspace = extractor.makeWorkspace()
                    var events = 0
                    for _ in 0..<rounds {
                        for index in stride(from: worker, to: articles.count, by: workers) {
                            events += extractor.extract(articles[index], using: workspace).events.count
                        }
                    }
                    return events
                }
            }
            return await group.reduce(0, +)
        }
    }
}
