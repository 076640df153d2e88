// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Terminal

/// What came of the articles of the demonstration, against what should have come.
struct DemoReport {
    /// A record of a topic.
    struct Record: Sendable {
        /// The CloudEvent's type; empty for others.
        var type: String
        var document: JSONDocument
    }

    private struct Row {
        var article: DemoArticle
        var alerts: [Record]
        var time: Duration?
        /// What the extractor saw, where no rule cared.
        var seen: [String]

        var isAsExpected: Bool {
            guard article.expectation != .silence else { return alerts.isEmpty }
            return alerts.count == 1 && alerts.allSatisfy { article.expectation.isMet(by: $0) }
        }
    }

    private let rows: [Row]

    /// `alerts` and `extractions` are all that the topics hold, `times` how long each article's first alert took.
    init(alerts: [Record], extractions: [Record], times: [String: Duration]) {
        rows = DemoArticle.all.map { article in
            Row(
                article: article,
                alerts: alerts.filter { $0.document.root["sources"]?.elements.last?["article"]?.string == article.id },
                time: times[article.id],
                seen: Self.unique(
                    extractions.filter { $0.document.root["article"]?["id"]?.string == article.id }
                        .flatMap { $0.document.root["events"]?.elements.map(Self.words) ?? [] }
                )
            )
        }
    }

    /// Whether every article gave exactly what it should.
    var isAsExpected: Bool { rows.allSatisfy(\.isAsExpected) }

    /// Two lines for each article.
    func rendered(_ painter: Painter, width: Int) -> String {
        let entries = rows.map { row in
            let mark = row.isAsExpected ? painter(.good, "✓") : painter(.bad, "✗")
            var text = "  \(mark) \(painter(.strong, row.article.shows))\n"
            for line in outcome(of: row) { text += Paragraph.indented(line, by: 6, width: width) + "\n" }
            if !row.isAsExpected { text += "      " + painter(.bad, "expected: \(row.article.expectation)") + "\n" }
            return text
        }
        let missed = rows.count { !$0.isAsExpected }
        let sum = missed == 0 ? "All \(rows.count) as expected." : "\(missed) of \(rows.count) not as expected."
        return "What came of each article:\n\n" + entries.joined() + "\n\(sum)\n"
    }

    /// `38 ms`.
    static func text(_ duration: Duration) -> String { "\(Int((duration / .milliseconds(1)).rounded())) ms" }

    private func outcome(of row: Row) -> [String] {
        guard !row.alerts.isEmpty else {
            return [
                "no alert: " + (row.seen.isEmpty ? "nothing of the kind is told" : row.seen.joined(separator: "; "))
            ]
        }
        return row.alerts.enumerated().map { index, alert in
            let level = alert.document.root["rule"]?["level"]?.string ?? ""
            let time = index == 0 ? row.time.map { " after \(Self.text($0))" } ?? "" : ""
            return "\(level) alert \(alert.change)\(time): \(Self.words(alert.document.root))"
        }
    }

    /// `attack · reported · facility`, of an event or an alert.
    private static func words(_ value: JSONValue) -> String {
        let resources = value["health"]?["resources"]?.elements.compactMap(\.string).joined(separator: " + ")
        let isElsewhere = value["class"]?.string == "attack" && resources == nil
        let parts: [String?] = [
            value["class"]?.string, value["ceasefire"]?["stage"]?.string ?? value["status"]?.string, resources,
            value["proximity"]?.bool == true ? "only near it" : nil, isElsewhere ? "not on health care" : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    /// In the order of their first appearance.
    private static func unique(_ texts: [String]) -> [String] {
        var known: Set<String> = []
        return texts.filter { known.insert($0).inserted }
    }
}

extension DemoReport.Record {
    /// `raised`, `updated` or `closed`.
    fileprivate var change: String {
        let parts = type.split(separator: ".")
        return parts.count > 1 ? String(parts[parts.count - 2]) : ""
    }
}

extension DemoArticle.Expectation: CustomStringConvertible {
    /// For the closing table.
    var description: String {
        switch self {
        case .silence: "no alert"
        case .attack(let status, let isRepeat):
            "one alert \(isRepeat ? "updated" : "raised"): attack · \(status) on health care"
        case .ceasefire(let stage): "one alert: ceasefire · \(stage)"
        }
    }

    fileprivate func isMet(by alert: DemoReport.Record) -> Bool {
        let data = alert.document.root
        switch self {
        case .silence:
            return false
        case .attack(let status, let isRepeat):
            return data["class"]?.string == "attack" && data["status"]?.string == status && data["health"] != nil
                && (alert.change == "updated") == isRepeat
        case .ceasefire(let stage):
            return data["class"]?.string == "ceasefire" && data["ceasefire"]?["stage"]?.string == stage
        }
    }
}
