// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import CommandTable
import Extraction
import JSONStream
import Monitor
import RuleWorkshop
import SigmaRules
import SourceYAML
import Terminal

/// `rasid rules why`: why an article led to an alert, and why it did not.
enum RulesWhyCommand: Command {
    static let article = ValueOption<String>(
        "article",
        short: "a",
        value: "FILE",
        kind: .file,
        fallback: "standard input",
        isRepeatable: true,
        "Article to ask about: a text file, a JSON file or JSON Lines"
    )
    static let after = ValueOption<String>(
        "after",
        value: "FILE",
        kind: .path,
        isRepeatable: true,
        "Articles that were read before, so that their incidents and correlations are known"
    )
    static let rule = ValueOption<String>(
        "rule",
        value: "RULE",
        isRepeatable: true,
        "Show this rule only, by id, name, title or a part of the title"
    )
    static let event = ValueOption<String>("event", value: "N", "Show this event only: 2, or v2")
    static let nearest = ValueOption<Int>(
        "nearest",
        short: "n",
        value: "N",
        in: 1...Int.max,
        fallback: "all",
        "Show the N rules of each event that come nearest to a match"
    )

    static let spec = CommandSpec(
        ["rules", "why"],
        summary: "tell why an article led to an alert, and why not",
        discussion: [
            "Reads the article as the daemon would and shows, for every event found in it and every rule, the rule's "
                + "condition as a tree: ✓ at the parts that hold, ✗ at the others, and on each line the field, what the "
                + "rule wants, what was found, and the words of the article behind it. Rules that match come first, "
                + "then those that a filter holds back, then the others, the nearest to a match before the rest.",
            "A match that led to no alert of its own says why: another rule stands for the incident, another event of "
                + "the article does, the article was counted before, or a filter holds it back. Correlations say what "
                + "they have counted and what they wait for; name with --after the articles that came before.",
        ],
        options: [
            article.spec, rule.spec, event.spec, nearest.spec, after.spec, OutputFormat.option.spec,
            ScanCommand.rules.spec, ArticleFeed.format.spec, CommonOptions.config.spec, CommonOptions.set.spec,
        ],
        examples: [
            .init("rasid rules why --article article.txt", "Every event, every rule"),
            .init("rasid rules why -a article.txt --rule \"Attack on Health Care\"", "Why this rule did (not) match"),
            .init("rasid rules why -a article.txt --nearest 2", "The two rules nearest to a match"),
            .init("rasid rules why -a new.jsonl --after archive.jsonl", "With the incidents of earlier articles"),
        ],
        exits: [
            ExitStatus.success.row("it was told"),
            ExitStatus.problems.row("an article could not be read, or there is no such rule or event"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let settings = try ConfigurationSource.load(arguments, console)
        let named = arguments.all(ScanCommand.rules)
        let ruleset = try settings.rules.compiled(paths: named.isEmpty ? nil : named)
        let wanted = try rules(arguments.all(rule), in: ruleset)
        let extractor = Extractor(try settings.extraction.languageResources())
        let workspace = extractor.makeWorkspace()
        let engine = AlertEngine(ruleset: ruleset, rarities: extractor.resources.wordRarities)
        func feed(_ paths: [String]) -> ArticleFeed {
            ArticleFeed(
                paths: paths,
                format: arguments[ArticleFeed.format] ?? .auto,
                decoder: settings.input.decoder,
                console: console
            )
        }
        var refusals = 0
        if !arguments.all(after).isEmpty {
            var history = feed(arguments.all(after))
            while let (_, article) = history.next() {
                _ = engine.alerts(for: extractor.extract(article, using: workspace))
            }
            refusals += history.refusals
        }
        var articles = feed(arguments.all(article))
        var isMissing = false
        while let (_, article) = articles.next() {
            var inquest = ArticleInquest(article, reading: extractor, workspace, engine: engine)
            if let text = arguments[event] {
                let id = text.hasPrefix("v") ? text : "v\(text)"
                let found = inquest.events.map(\.event.id)
                inquest.events.removeAll { $0.event.id != id }
                if inquest.events.isEmpty {
                    isMissing = true
                    console.error(
                        "the article has no event \(id)",
                        code: "why.no-event",
                        help: found.isEmpty ? "it has none at all" : "it has \(found.joined(separator: ", "))"
                    )
                    continue
                }
            }
            try show(inquest, wanted, arguments, console)
        }
        return refusals + articles.refusals == 0 && !isMissing ? .success : .problems
    }

    /// The ids of the rules that are meant; `nil` for all.
    private static func rules(_ names: [String], in ruleset: CompiledRuleset) throws -> Set<String>? {
        guard !names.isEmpty else { return nil }
        let known = ruleset.rules.map(\.metadata) + ruleset.correlations.map(\.metadata)
        var ids: Set<String> = []
        for name in names {
            let exact = known.filter { [$0.id, $0.title, $0.name].contains(name) }
            let found = exact.isEmpty ? known.filter { $0.title.lowercased().contains(name.lowercased()) } : exact
            guard !found.isEmpty else {
                throw Failure(
                    .problems,
                    "why.no-rule",
                    "there is no rule \"\(name)\"",
                    help: Suggestion.help(for: name, among: known.flatMap { [$0.title, $0.name ?? $0.id] })
                        ?? "'rasid rules check' lists the rules"
                )
            }
            ids.formUnion(found.map(\.id))
        }
        return ids
    }

    private static func show(
        _ inquest: ArticleInquest,
        _ wanted: Set<String>?,
        _ arguments: ParsedArguments,
        _ console: Console
    ) throws {
        let most = arguments[nearest] ?? .max
        let format = arguments[OutputFormat.option] ?? .text
        guard format == .text else {
            var json = JSONWriter(style: format == .json ? .pretty : .compact)
            inquest.write(to: &json, most: most) { wanted?.contains($0.id) ?? true }
            json.endLine()
            return try console.output.write(json.bytes)
        }
        let view = InquestView(
            inquest: inquest,
            isShown: { wanted?.contains($0.id) ?? true },
            most: most,
            page: console.page
        )
        try console.output.write(view.rendered())
    }
}
