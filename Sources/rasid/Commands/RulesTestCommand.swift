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

/// `rasid rules test`: whether rules do what their tests say.
enum RulesTestCommand: Command {
    static let only = ValueOption<String>(
        "run",
        value: "PATTERN",
        "Run the tests whose name or file has this in it; * stands for anything"
    )
    static let diff = Flag("diff", "Show of each failed test all that was expected and all that came, line by line")
    static let junit = ValueOption<String>("junit", value: "FILE", kind: .file, "Write a report in JUnit's XML as well")
    static let coverage = Flag("coverage", "Tell which parts of the rules the tests have put to the test")
    static let threshold = ValueOption<Int>(
        "threshold",
        value: "PERCENT",
        in: 0...100,
        "Fail when less than this share of the rules is covered"
    )
    static let quiet = Flag("quiet", short: "q", "Print failures only")

    static let spec = CommandSpec(
        ["rules", "test"],
        summary: "run the tests of rules",
        discussion: [
            "Tests lie in folders called tests, below a folder of rules or beside it. Each gives articles (or the fields "
                + "of events), the time at which they come, and the alerts they are to lead to, or none. They are read "
                + "and matched as the daemon would, each test with a memory of its own.",
            "A failure shows what is missing and what nobody expects, with file, line and column, and what the rule in "
                + "question made of the event that came nearest to it.",
            "Coverage counts each rule, filter, selection and branch of a condition twice: seen holding, and seen not "
                + "holding. A branch (an operand of and, or, 1 of, all of) counts where it decides the outcome.",
        ],
        options: [
            only.spec, diff.spec, coverage.spec, threshold.spec, junit.spec, OutputFormat.option.spec, quiet.spec,
            ScanCommand.rules.spec, CommonOptions.config.spec, CommonOptions.set.spec,
        ],
        operands: .init(
            "PATH",
            kind: .path,
            "test files, and folders of rules or tests; none are the folders of the configuration's rules"
        ),
        examples: [
            .init("rasid rules test", "All tests of the configuration's rules"),
            .init("rasid rules test --run 'Idlib*' --diff", "Some tests, with every difference"),
            .init("rasid rules test --coverage --threshold 100", "For a pipeline: everything must be tested"),
            .init("rasid rules test --rules rules.d rules.d/tests", "A site's own rules alone"),
        ],
        exits: [
            ExitStatus.success.row("all tests passed, and as much is covered as asked for"),
            ExitStatus.problems.row("a test failed, or too little is covered"),
            ExitStatus.usage.row(),
            ExitStatus.configuration.row("a rule or a test file is wrong, or there is no test"),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let settings = try ConfigurationSource.load(arguments, console)
        let named = arguments.all(ScanCommand.rules)
        let ruleset = try settings.rules.compiled(paths: named.isEmpty ? nil : named)
        let places =
            !arguments.operands.isEmpty ? arguments.operands : named.isEmpty ? settings.rules.presentPaths : named
        let tests = try tests(at: places, arguments[only])
        let extractor = Extractor(try settings.extraction.languageResources())
        let runner = RuleTestRunner(
            ruleset,
            extractor: extractor,
            measuresCoverage: arguments[coverage] || arguments[threshold] != nil
        )
        try runner.problems(of: tests).throwIfErrors()
        let results = tests.map { runner.run($0) }
        if let path = arguments[junit] { try write(JUnitReport(results).text, to: path) }
        let report = RuleTestReport(
            results: results,
            coverage: runner.coverage,
            showsAll: arguments[diff],
            isQuiet: arguments[quiet],
            page: console.page
        )
        try console.output.write(report.rendered(arguments[OutputFormat.option] ?? .text))
        return isEnough(runner.coverage, arguments[threshold], console) && results.allSatisfy(\.isPassed)
            ? .success : .problems
    }

    private static func tests(at places: [String], _ pattern: String?) throws -> [RuleTest] {
        let files = RuleTestFiles.paths(for: places)
        let all = try RuleTestFiles.read(files)
        let tests = all.filter { test in
            pattern.map { NamePattern($0).matches(test.name) || NamePattern($0).matches(test.location.file.name) }
                ?? true
        }
        guard tests.isEmpty else { return tests }
        let where_ = places.joined(separator: ", ")
        throw Failure(
            .configuration,
            "test.none",
            all.isEmpty ? "there is no test at \(where_)" : "no test has \"\(pattern ?? "")\" in its name",
            help: all.isEmpty ? "put test files into a folder called tests below the rules or beside them" : nil
        )
    }

    private static func isEnough(_ coverage: ConditionCoverage?, _ threshold: Int?, _ console: Console) -> Bool {
        guard let coverage, let threshold, coverage.share * 100 < Double(threshold) else { return true }
        let share = Int((coverage.share * 100).rounded(.down))
        console.error(
            "\(share) % of the rules is covered, less than \(threshold) %",
            code: "test.coverage",
            help: "--coverage lists what no test has put to the test"
        )
        return false
    }

    private static func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw Failure(.problems, "file.unwritable", "\(path) can't be written: \(error)")
        }
    }
}
