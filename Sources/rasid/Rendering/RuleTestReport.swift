// SPDX-License-Identifier: Apache-2.0

import Extraction
import JSONStream
import RuleWorkshop
import SigmaRules
import SourceYAML
import Terminal

/// What `rasid rules test` tells.
struct RuleTestReport {
    let results: [RuleTestResult]
    let coverage: ConditionCoverage?
    /// Show of failed tests all that was expected and all that came.
    let showsAll: Bool
    /// Leave out what is in order.
    let isQuiet: Bool
    let page: Page

    func rendered(_ format: OutputFormat) -> [UInt8] {
        if format == .text { return Array(text.utf8) }
        var json = JSONWriter(style: format == .json ? .pretty : .compact)
        json.value(self)
        json.endLine()
        return json.bytes
    }

    private var text: String {
        var text = ""
        for result in results {
            if !result.isPassed {
                text += failure(result) + "\n"
            } else if !isQuiet {
                text += "\(page.painter(.good, "ok")) \(page.isolated(SafeText.of(result.test.name)))\n"
            }
        }
        if let coverage { text += coverageText(coverage) }
        let failures = results.count { !$0.isPassed }
        if failures > 0 || !isQuiet {
            text += "\(results.count) tests, \(failures) failed"
            text += coverage.map { ", \(Self.percent($0.share)) covered\n" } ?? "\n"
        }
        return text
    }

    // MARK: Failures

    private func failure(_ result: RuleTestResult) -> String {
        let test = result.test
        var text = "\(page.painter(.bad, "FAILED")) \(page.isolated(SafeText.of(test.name)))\n"
        for difference in result.differences {
            let place = difference.location ?? test.location
            text += "  \(page.painter(.strong, place.description)): \(SafeText.of(difference.summary))\n"
            if !showsAll { text += lines(of: difference) }
        }
        if showsAll { text += all(of: result) }
        for reason in result.reasons { text += why(reason) }
        return text
    }

    private func lines(of difference: RuleTestResult.Difference) -> String {
        switch difference {
        case .missing(let alert): return diff(minus: alert.lines, plus: [])
        case .unexpected(let alert): return diff(minus: [], plus: alert.lines)
        case .other(_, let alert, let demands):
            return demands.map { demand in
                let said = alert.texts(of: demand.aspect)
                return diff(
                    minus: ["\(demand.aspect.rawValue): \(demand.values.joined(separator: ", "))"],
                    plus: said.isEmpty ? [] : ["\(demand.aspect.rawValue): \(said.joined(separator: ", "))"]
                )
            }
            .joined()
        }
    }

    /// Everything expected and everything that came, with the lines that are in one of the two only marked.
    private func all(of result: RuleTestResult) -> String {
        var text = "    expected\n"
        let came = Set(result.alerts.flatMap(\.lines))
        for alert in result.test.expected { text += marked(alert.lines, "-", unless: came) }
        if result.test.expected.isEmpty { text += "      none\n" }
        text += "    came\n"
        let expected = Set(result.test.expected.flatMap(\.lines))
        for alert in result.alerts { text += marked(alert.lines, "+", unless: expected) }
        if result.alerts.isEmpty { text += "      none\n" }
        return text
    }

    private func marked(_ lines: [String], _ mark: String, unless known: Set<String>) -> String {
        lines.enumerated().map { index, line in
            let shown = (index == 0 ? "- " : "  ") + SafeText.of(line)
            guard !known.contains(line) else { return "      \(shown)\n" }
            return page.painter(mark == "-" ? .bad : .good, "    \(mark) \(shown)") + "\n"
        }
        .joined()
    }

    private func diff(minus: [String], plus: [String]) -> String {
        minus.map { page.painter(.bad, "    - \(SafeText.of($0))") + "\n" }.joined()
            + plus.map { page.painter(.good, "    + \(SafeText.of($0))") + "\n" }.joined()
    }

    private func why(_ ruling: EventRuling) -> String {
        let event = ruling.event.map { "\($0.id) (\($0.eventClass.rawValue), \($0.status.rawValue))" } ?? "the event"
        let verb: String
        switch ruling.rule.outcome {
        case .matches: verb = "matches"
        case .misses: verb = "does not match"
        case .heldBack(let filter): verb = "is held back by the filter “\(filter.title)” at"
        }
        return "    why: “\(SafeText.of(ruling.rule.rule.title))” \(verb) \(event)\n"
            + ConditionView(ruling: ruling, page: page).rendered(margin: 6)
    }

    // MARK: Coverage

    private func coverageText(_ coverage: ConditionCoverage) -> String {
        var text = isQuiet && coverage.share == 1 ? "" : "\(page.painter(.heading, "Coverage"))\n"
        for rule in coverage.rules {
            let missing = rule.points.filter { $0.seen < 2 }
            guard !missing.isEmpty || !isQuiet else { continue }
            text += Paragraph.padded("  \(Self.percent(rule.share))", to: 9) + SafeText.of(rule.metadata.title) + "\n"
            for point in missing {
                let place = point.location.map { page.painter(.faint, "  # \($0)") } ?? ""
                text += "           \(point.kind.rawValue) \(SafeText.of(point.name)): \(Self.missing(point))\(place)\n"
            }
        }
        return text
    }

    private static func missing(_ point: ConditionCoverage.Point) -> String {
        let what: String
        switch (point.wasTrue, point.wasFalse) {
        case (false, false): what = "never tried"
        case (false, true): what = "never seen holding"
        default: what = "never seen not holding"
        }
        return point.kind == .branch ? what + " where it decides" : what
    }

    /// Rounded down, so that 100 % means all.
    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded(.down))) %" }
}

extension RuleTestReport: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("tests", results.count)
            json.field("failed", results.count { !$0.isPassed })
            json.array("results") { json in
                for result in results where !isQuiet || !result.isPassed {
                    json.object { Self.write(result, to: &$0) }
                }
            }
            if let coverage {
                json.object("coverage") { json in
                    json.field("share", coverage.share)
                    json.array("rules") { json in
                        for rule in coverage.rules { json.object { Self.write(rule, to: &$0) } }
                    }
                }
            }
        }
    }

    private static func write(_ result: RuleTestResult, to json: inout JSONObjectWriter) {
        json.field("name", result.test.name)
        json.field("location", result.test.location)
        json.field("passed", result.isPassed)
        json.field("milliseconds", result.duration / .milliseconds(1))
        guard !result.isPassed else { return }
        json.array("differences") { json in
            for difference in result.differences {
                json.object { json in
                    json.field("message", difference.summary)
                    json.field("location", difference.location ?? result.test.location)
                }
            }
        }
        json.array("alerts") { json in
            for alert in result.alerts {
                json.object { json in
                    json.field("rule", alert.rule.title)
                    for aspect in AlertAspect.allCases { json.field(aspect.rawValue, ifAny: alert.texts(of: aspect)) }
                }
            }
        }
    }

    private static func write(_ rule: ConditionCoverage.Rule, to json: inout JSONObjectWriter) {
        json.field("id", rule.metadata.id)
        json.field("title", rule.metadata.title)
        json.field("share", rule.share)
        json.array("points") { json in
            for point in rule.points {
                json.object { json in
                    json.field("kind", point.kind.rawValue)
                    json.field("name", point.name)
                    json.field("holding", point.wasTrue)
                    json.field("failing", point.wasFalse)
                    json.field("location", point.location)
                }
            }
        }
    }
}
