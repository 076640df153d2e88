// SPDX-License-Identifier: Apache-2.0

import Alerting
import CommandTable
import Extraction
import FoundationEssentials
import JSONStream
import Monitor
import RuleWorkshop
import SigmaRules
import SourceYAML
import Terminal

/// `rasid rules backtest`: what new rules would have said of the past that the old ones did not.
enum RulesBacktestCommand: Command {
    static let rules = ValueOption<String>(
        "rules",
        short: "r",
        value: "FILE_OR_DIR",
        kind: .path,
        fallback: "the configuration's",
        isRepeatable: true,
        "The new rules"
    )
    static let against = ValueOption<String>(
        "against",
        value: "FILE_OR_DIR",
        kind: .path,
        fallback: "the configuration's",
        isRepeatable: true,
        "The old rules"
    )
    static let adding = ValueOption<String>(
        "add",
        value: "FILE_OR_DIR",
        kind: .path,
        isRepeatable: true,
        "Rules and filters that the new rules have besides"
    )
    static let html = ValueOption<String>(
        "html",
        value: "FILE",
        kind: .file,
        "Write a page to look at and pass on, too"
    )
    static let samples = ValueOption<Int>(
        "samples",
        short: "n",
        value: "N",
        in: 0...1000,
        fallback: "3",
        "Show so many alerts of each rule that are gained, lost and changed"
    )

    static let failures = ValueOption<String>(
        "fail-on",
        value: "CHANGE",
        kind: .choice(BacktestOutcome.Change.allCases.map(\.rawValue)),
        isRepeatable: true,
        "Return exit code 1 when an alert is gained, lost or changed"
    )

    static let spec = CommandSpec(
        ["rules", "backtest"],
        summary: "show what a change of rules would have done in the past",
        discussion: [
            "Shows the same articles to the old and to the new rules, each with incidents of their own, and tells for "
                + "every rule how many alerts there are before and after, which are gained, lost and changed (another "
                + "rule or level stands for them), and why.",
            "The past is a topic of articles, which are read anew, or a topic of events, which is faster; or files of "
                + "either. Topics are read without joining a consumer group: nothing is committed, and the daemon goes "
                + "on undisturbed.",
        ],
        options: [
            rules.spec, adding.spec, against.spec, HistoryFeed.from.spec, HistoryFeed.since.spec, samples.spec,
            html.spec, failures.spec,
            OutputFormat.option.spec, CommonOptions.config.spec, CommonOptions.set.spec,
        ],
        operands: ArticleFeed.operands,
        examples: [
            .init("rasid rules backtest --add new-filter.yml archive.jsonl", "What a filter would have held back"),
            .init(
                "rasid rules backtest --rules new/ --from topic:rasid.events --since 7d",
                "New rules on a week of events, against those of the configuration"
            ),
            .init("rasid rules backtest -r new/ --against old/ --html report.html archive/", "A page to pass on"),
        ],
        exits: [
            ExitStatus.success.row("everything was compared"),
            ExitStatus.problems.row("some records could not be read, or --fail-on says so; standard error tells"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(), ExitStatus.unreachable.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let settings = try ConfigurationSource.load(arguments, console)
        guard ![rules, adding, against].allSatisfy({ arguments.all($0).isEmpty }) else {
            throw UsageError(
                code: "usage.missing-option",
                message: "nothing is to be compared: name new rules by --rules or --add, or old ones by --against",
                command: arguments.command.path
            )
        }
        let paths = settings.rules.presentPaths
        func compiled(_ named: [String], adding: [String] = []) throws -> CompiledRuleset {
            try settings.rules.compiled(paths: (named.isEmpty ? paths : named) + adding)
        }
        let new = try compiled(arguments.all(rules), adding: arguments.all(adding))
        if !new.warnings.isEmpty { console.show(new.warnings) }
        let old = try compiled(arguments.all(against))
        let feed = try HistoryFeed(
            arguments,
            files: arguments.operands,
            otherwise: .files(["-"]),
            settings: settings,
            extractor: Extractor(try settings.extraction.languageResources()),
            console: console
        )
        var backtest = Backtest(old: old, new: new, samples: arguments[samples] ?? 3, rarities: feed.rarities)
        let refusals = try await feed.forEach { backtest.add($0, received: $1) }
        let outcome = backtest.outcome
        if let path = arguments[html] { try write(outcome, arguments, to: path) }
        let format = arguments[OutputFormat.option] ?? .text
        if format == .text {
            try console.output.write(BacktestView(outcome: outcome, page: console.page).rendered())
        } else {
            var json = JSONWriter(style: format == .json ? .pretty : .compact)
            json.value(outcome)
            json.endLine()
            try console.output.write(json.bytes)
        }
        let failed = arguments.all(failures).compactMap(BacktestOutcome.Change.init).filter { outcome.count($0) > 0 }
        for change in failed {
            console.error("\(outcome.count(change)) alerts are \(change.rawValue)", code: "backtest.\(change.rawValue)")
        }
        return refusals == 0 && failed.isEmpty ? .success : .problems
    }

    private static func write(_ outcome: BacktestOutcome, _ arguments: ParsedArguments, to path: String) throws {
        let new = arguments.all(rules) + arguments.all(adding)
        let names = new.isEmpty ? "the rules of the configuration" : new.joined(separator: ", ")
        let old = arguments.all(against)
        let title = "\(names) against \(old.isEmpty ? "the rules of the configuration" : old.joined(separator: ", "))"
        do {
            try Data(BacktestPage(outcome, title: title).html.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw Failure(.problems, "file.unwritable", "\(path) can't be written: \(error)")
        }
    }
}
