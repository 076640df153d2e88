// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import JSONStream
import RuleWorkshop
import SigmaRules
import SourceYAML
import Terminal

/// What came of tuning, and how it is shown.
struct TuningOutcome {
    private static let mostWords = 12

    let alarm: FalseAlarm
    let filter: FilterDocument
    let path: String
    let test: FilterTest?
    private(set) var backtest: BacktestOutcome?
    private(set) var words: [String] = []
    /// How many tests were run.
    var tests = 0
    /// Those that the filter breaks.
    var broken: [RuleTestResult] = []
    /// What came of the test that is written, too.
    var ownTest: [RuleTestResult] = []
    /// Why nothing is written.
    var objection: Failure?
    var isWritten = false

    init(alarm: FalseAlarm, filter: FilterDocument, path: String, test: FilterTest?) {
        self.alarm = alarm
        self.filter = filter
        self.path = path
        self.test = test
    }

    /// Where the test goes: into the folder of tests below that of the filter.
    var testPath: String {
        let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
        return
            "\(folder)/\(RuleTestFiles.folder)/\(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])"
    }

    /// How many alerts of other articles are lost or another.
    var silenced: Int { (backtest?.count(.lost) ?? 0) + (backtest?.count(.changed) ?? 0) }

    /// Whether the past has the alert's articles, and the filter changes nothing about them.
    var isIdle: Bool { !alarm.reports.isEmpty && backtest?.setAside[.lost] == nil }

    /// Shows the past to the rules without and with the filter.
    mutating func look(at feed: HistoryFeed, old: CompiledRuleset, new: CompiledRuleset, samples: Int) async throws {
        let articles = alarm.articles
        let rules = Set(alarm.rules.map(\.id))
        var backtest = Backtest(
            old: old,
            new: new,
            samples: samples,
            settingAside: articles,
            rarities: feed.rarities
        )
        var telling = TellingWords(of: alarm)
        _ = try await feed.forEach { extraction, received in
            let alerts = backtest.add(extraction, received: received)
            if !articles.contains(extraction.article.id),
                alerts.contains(where: { rules.contains($0.document.rule.id) })
            {
                telling.leaveOut(extraction)
            }
        }
        self.backtest = backtest.outcome
        words = Array(telling.texts.prefix(Self.mostWords))
    }

    // MARK: Showing

    func rendered(_ format: OutputFormat, page: Page) -> [UInt8] {
        guard format == .text else {
            var json = JSONWriter(style: format == .json ? .pretty : .compact)
            json.value(self)
            json.endLine()
            return json.bytes
        }
        return Array(text(page).utf8)
    }

    private func text(_ page: Page) -> String {
        var text = filter.text.split(separator: "\n").map { "  \(page.isolated(SafeText.of(String($0))))\n" }.joined()
        text += "\n"
        if alarm.reports.isEmpty {
            text += page.painter(
                .medium,
                "The past does not have the alert's articles: the filter goes by what the alert says of all its reports "
                    + "together,\nand that it holds the alert back is not shown.\n"
            )
        } else if !isIdle {
            text += "The alert is held back: \(SafeText.of(alarm.alert.headline.english))\n"
        }
        if let backtest {
            text += "\nOther alerts, of \(backtest.articles) articles on \(backtest.days.count) days: "
            text += "\(backtest.count(.lost)) silenced, \(backtest.count(.changed)) changed\n"
            let view = BacktestView(outcome: backtest, page: page)
            text += view.samples(of: [.lost, .changed])
        }
        if !words.isEmpty {
            let shown = words.map { page.isolated(SafeText.of($0)) }.joined(separator: ", ")
            text += "\nWords that no other alert's article has, for --word: \(shown)\n"
        }
        text += "\n\(tests) tests, \(broken.count) broken by the filter\n"
        for result in broken {
            text += "  \(page.painter(.bad, SafeText.of(result.test.name)))\n"
            text += result.differences.map { "    \(page.isolated(SafeText.of($0.summary)))\n" }.joined()
        }
        for result in ownTest {
            text += "its own test \(result.isPassed ? "passes" : page.painter(.bad, "fails"))\n"
            text += result.differences.map { "    \(page.isolated(SafeText.of($0.summary)))\n" }.joined()
        }
        if isWritten, test != nil { text += "written to \(testPath)\n" }
        if isWritten { text += "written to \(path); 'rasid rules check' reads it, a reload puts it to use\n" }
        return text
    }
}

extension TuningOutcome: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("incident", alarm.alert.incident)
            json.field("filter", filter.text)
            json.field("file", path)
            json.field("test", test?.text)
            json.field("testFile", test == nil ? nil : testPath)
            json.field("written", isWritten)
            json.field("articlesFound", alarm.reports.count)
            json.field("heldBack", alarm.reports.isEmpty ? nil : !isIdle)
            json.field("silenced", backtest?.count(.lost) ?? 0)
            json.field("changed", backtest?.count(.changed) ?? 0)
            json.field("words", words)
            json.field("tests", tests)
            json.array("broken") { json in
                for result in broken {
                    json.object { json in
                        json.field("name", result.test.name)
                        json.field("place", result.test.location.description)
                    }
                }
            }
            if let objection {
                json.object("objection") { json in
                    json.field("code", objection.code)
                    json.field("message", objection.message)
                }
            }
            json.field("past", backtest)
        }
    }
}
