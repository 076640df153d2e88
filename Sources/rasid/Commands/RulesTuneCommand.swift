// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import CommandTable
import Extraction
import FoundationEssentials
import JSONStream
import Monitor
import RuleWorkshop
import SigmaRules
import SourceYAML
import Terminal

/// `rasid rules tune`: a filter for a false alarm.
enum RulesTuneCommand: Command {
    static let reason = ValueOption<String>(
        "false-positive",
        value: "REASON",
        "Why the alert should not have come, in a few words; they become the filter's title"
    )
    static let fields = ValueOption<String>(
        "by",
        value: "FIELD",
        isRepeatable: true,
        "Go by this field of the alert's events and no other: place.name, article.source, …"
    )
    static let words = ValueOption<String>(
        "word",
        value: "TEXT",
        isRepeatable: true,
        "Go by these words of the article, wildcards included; with --by by both"
    )
    static let alerts = ValueOption<String>(
        "alerts",
        value: "SOURCE",
        fallback: "the past, by the incident's id",
        "Look the alert up here by its id: topic:NAME, topic:NAME@HOST:PORT,… or a file"
    )
    static let output = ValueOption<String>(
        "output",
        short: "o",
        value: "FILE",
        kind: .file,
        fallback: "not-INCIDENT.yml in rules.d",
        "Write the filter here"
    )
    static let most = ValueOption<Int>(
        "at-most",
        value: "N",
        in: 0...Int.max,
        "Write nothing when more than N other alerts would have been silenced"
    )
    static let withTest = Flag("with-test", "Write the alert's articles as a test beside the filter, too")
    static let isDry = Flag("dry-run", "Show everything and write nothing")

    static let spec = CommandSpec(
        ["rules", "tune"],
        summary: "write a filter for a false alarm",
        discussion: [
            "Makes a Sigma filter that holds back what is like the alert, shows which other alerts it would have silenced "
                + "in the past, runs the tests of the rules with it, and writes it into the site's folder of rules. "
                + "Nothing is written when a test would break, or when the alert would come all the same.",
            "ALERT is a file with an alert as 'rasid alerts' and 'rasid scan' print it, or an incident's id: then the "
                + "alert is looked for with --alerts, or else the past is read for it. Without --from the past is the "
                + "topic of events of the configuration.",
            "The filter is narrow unless told otherwise: status, place, facility, stage, actors and the very words that "
                + "told the event must be the same. --word and --by choose what to go by instead.",
        ],
        options: [
            reason.spec, words.spec, fields.spec, alerts.spec, HistoryFeed.from.spec, HistoryFeed.since.spec,
            most.spec, withTest.spec, output.spec, isDry.spec, RulesBacktestCommand.samples.spec,
            OutputFormat.option.spec,
            CommonOptions.config.spec, CommonOptions.set.spec,
        ],
        operands: .init(
            "ALERT",
            kind: .path,
            count: 1...1,
            "a file with the alert (- is standard input), or its incident's id"
        ),
        examples: [
            .init(
                "rasid rules tune alert.json --false-positive \"a drill\" --word مناورة --from archive/",
                "Hold back alerts of these rules whose articles speak of a drill"
            ),
            .init(
                "rasid rules tune inc-5776507dabfecf64d333fec7 --false-positive \"a film\" --from topic:rasid.events --since 30d",
                "By its id, with a month of events"
            ),
            .init(
                "rasid rules tune alert.json --false-positive satire --by article.source --dry-run --from archive/",
                "What going by the outlet would do"
            ),
        ],
        exits: [
            ExitStatus.success.row("the filter was written, or shown with --dry-run"),
            ExitStatus.problems.row(
                "nothing was written: a test would break, the alert would come all the same, too many others would be "
                    + "silenced, there is no such alert, or the file is there already"
            ),
            ExitStatus.usage.row(), ExitStatus.configuration.row(), ExitStatus.unreachable.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        guard let reason = arguments[reason], reason.contains(where: { !$0.isWhitespace }) else {
            throw UsageError(
                code: "usage.missing-option",
                message: "--false-positive is missing: say in a few words why the alert should not have come",
                command: arguments.command.path
            )
        }
        let settings = try ConfigurationSource.load(arguments, console)
        let ruleset = try settings.rules.compiled()
        let extractor = Extractor(try settings.extraction.languageResources())
        guard !arguments.all(HistoryFeed.from).contains("-") else {
            throw UsageError(
                code: "usage.bad-value",
                message: "the past is read twice, so it can't be standard input; name files, or a topic by --from",
                command: arguments.command.path
            )
        }
        let feed = try HistoryFeed(
            arguments,
            files: [],
            otherwise: .topic(name: settings.topics.events, brokers: nil),
            settings: settings,
            extractor: extractor,
            console: console
        )
        do {
            let alarm = try await falseAlarm(arguments, settings, ruleset, feed)
            let pattern = try FilterPattern(
                of: alarm,
                fields: arguments.all(fields).isEmpty ? nil : arguments.all(fields),
                words: arguments.all(words),
                ruleset: ruleset
            )
            let filter = FilterDocument(alarm, pattern, reason: reason, date: today(console.environment))
            let path = try path(for: filter, arguments, settings)
            let test = arguments[withTest] ? try FilterTest(of: alarm, reason: reason) : nil
            var outcome = TuningOutcome(alarm: alarm, filter: filter, path: path, test: test)
            try checkAbsence(of: test == nil ? [path] : [path, outcome.testPath])
            let tuned = try settings.rules.compiled(adding: [YAMLFile(text: filter.text, name: path)])
            try await outcome.look(
                at: feed,
                old: ruleset,
                new: tuned,
                samples: arguments[RulesBacktestCommand.samples] ?? 3
            )
            let tests = try RuleTestFiles.read(RuleTestFiles.paths(for: settings.rules.presentPaths))
            outcome.tests = tests.count
            outcome.broken = RuleTestRunner.broken(tests, by: tuned, insteadOf: ruleset, extractor: extractor)
            if let test {
                let runner = RuleTestRunner(tuned, extractor: extractor)
                outcome.ownTest = try RuleTestFiles.read(test.text, name: outcome.testPath).map { runner.run($0) }
            }
            outcome.objection = objection(to: outcome, arguments)
            if outcome.objection == nil, !arguments[isDry] {
                if let test { try write(test.text, to: outcome.testPath) }
                try write(filter.text, to: path)
                outcome.isWritten = true
            }
            try console.output.write(outcome.rendered(arguments[OutputFormat.option] ?? .text, page: console.page))
            guard let objection = outcome.objection else { return .success }
            try console.output.flush()
            console.error(objection.message, code: objection.code, help: objection.help)
            return .problems
        } catch let problem as TuningProblem {
            throw Failure(.problems, problem.code, problem.message, help: problem.help)
        }
    }

    /// The alert with what the past has of its articles.
    private static func falseAlarm(
        _ arguments: ParsedArguments,
        _ settings: RasidConfiguration,
        _ ruleset: CompiledRuleset,
        _ feed: HistoryFeed
    ) async throws -> FalseAlarm {
        let wanted: FalseAlarmSearch.Wanted
        switch try await AlertFinder(settings: settings).find(arguments.operands[0], in: arguments[alerts]) {
        case .alert(let alert): wanted = .articles(of: alert)
        case .incident(let id): wanted = .incident(id)
        }
        var search = FalseAlarmSearch(wanted, ruleset: ruleset, rarities: feed.rarities)
        _ = try await feed.silenced().forEach { search.look(at: $0, received: $1) }
        guard let alert = search.alert else {
            throw Failure(
                .problems,
                "tune.no-alert",
                "there is no file \(arguments.operands[0]), and the past gives no alert of such an incident",
                help: "'rasid rules tune ID --alerts topic:\(settings.topics.alerts)' looks for it among the alerts"
            )
        }
        return try FalseAlarm(alert, ruleset: ruleset, reports: search.reports)
    }

    private static func objection(to outcome: TuningOutcome, _ arguments: ParsedArguments) -> Failure? {
        if let broken = outcome.broken.first {
            let count = outcome.broken.count
            return Failure(
                .problems,
                "tune.breaks-test",
                "nothing is written: with the filter \(count == 1 ? "a test breaks" : "\(count) tests break"), "
                    + "first \"\(broken.test.name)\" at \(broken.test.location)",
                help: "make the filter narrower by --word or --by, or change the test if it is wrong"
            )
        }
        if outcome.isIdle {
            return Failure(
                .problems,
                "tune.no-effect",
                "nothing is written: with the filter the alert would come all the same",
                help: "are the words in the article? 'rasid rules why' shows its events and their fields"
            )
        }
        if outcome.ownTest.contains(where: { !$0.isPassed }) {
            return Failure(
                .problems,
                "tune.test-fails",
                "nothing is written: with the filter the alert's articles still lead to alerts of its rules",
                help: "are those false alarms, too? make the filter wider, or leave out --with-test"
            )
        }
        if let most = arguments[most], outcome.silenced > most {
            return Failure(
                .problems,
                "tune.too-wide",
                "nothing is written: \(outcome.silenced) other alerts would have been silenced, more than \(most)",
                help: "make the filter narrower by --word or --by"
            )
        }
        return nil
    }

    /// Today, or the day of SOURCE_DATE_EPOCH for output that is the same every day.
    private static func today(_ environment: [String: String]) -> CivilDate {
        let seconds = environment["SOURCE_DATE_EPOCH"].flatMap(Int64.init) ?? Int64(Date().timeIntervalSince1970)
        return PublicationTime(milliseconds: seconds * 1000).date
    }

    // MARK: The file

    /// Where the filter goes: by default into the last folder of rules that is a site's own.
    private static func path(
        for filter: FilterDocument,
        _ arguments: ParsedArguments,
        _ settings: RasidConfiguration
    ) throws -> String {
        if let given = arguments[output] { return given }
        let folders = settings.rules.paths.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        guard let folder = folders.last(where: { $0.hasSuffix(".d") }) else {
            throw Failure(
                .problems,
                "tune.no-folder",
                "rules.paths has no folder of the site's own, one whose name ends in .d",
                help: "name a file by --output"
            )
        }
        return "\(folder)/\(filter.fileName)"
    }

    private static func checkAbsence(of paths: [String]) throws(Failure) {
        guard let path = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) else { return }
        throw Failure(
            .problems,
            "tune.exists",
            "\(path) is there already",
            help: "remove it, or name another file by --output"
        )
    }

    private static func write(_ text: String, to path: String) throws {
        do {
            let url = URL(fileURLWithPath: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            // Whole or not at all: the daemon may be reading the folder.
            try Data(text.utf8).write(to: url, options: .atomic)
        } catch {
            throw Failure(.problems, "file.unwritable", "\(path) can't be written: \(error)")
        }
    }
}
