// SPDX-License-Identifier: Apache-2.0

internal import Articles
internal import SourceYAML

/// What the articles read last lead to with new files, beside what they lead to with those in use.
///
/// It is done aside, with engines that know no incident, before the new files are used.
struct Rehearsal: Sendable, Equatable {
    /// The alerts of one rule, before and now.
    struct Change: Sendable, Equatable {
        var rule: String
        var before: Int
        var now: Int
    }

    /// How many articles were read.
    var articles: Int
    /// Alerts by the title of their rule, with the files in use.
    var before: [String: Int]
    /// The same with the new ones.
    var now: [String: Int]

    /// New files that take longer than this for a hundred articles would hold everything up.
    static let patience = Duration.seconds(20)

    /// Reads the articles with both.
    /// - Throws: `reload.too-slow` when the new ones take too long.
    init(
        _ articles: [Article],
        before: Analysis,
        now: Analysis,
        patience: Duration = Self.patience
    ) throws(Diagnostics) {
        self.articles = articles.count
        guard let after = Self.alerts(of: articles, now, within: patience) else {
            throw Diagnostics(
                Diagnostic(
                    "reload.too-slow",
                    "the \(articles.count) articles read last take longer than \(DurationText.text(patience)) with these "
                        + "files",
                    help: "'rasid bench rules' measures rules; look for those with many regular expressions"
                )
            )
        }
        self.now = after
        // Those in use have shown that they come to an end.
        self.before = Self.alerts(of: articles, before, within: patience) ?? [:]
    }

    /// The rules whose alerts differ, by title.
    var changes: [Change] {
        Set(before.keys).union(now.keys).sorted()
            .map { Change(rule: $0, before: before[$0] ?? 0, now: now[$0] ?? 0) }
            .filter { $0.before != $0.now }
    }

    /// In one line.
    var text: String {
        guard articles > 0 else { return "no article was read yet to try them on" }
        let last = articles == 1 ? "the article read last leads" : "the \(articles) articles read last lead"
        guard !changes.isEmpty else { return "\(last) to the same alerts" }
        let differences = changes.map { "\($0.rule) \($0.now) instead of \($0.before)" }
        return "\(last) to other alerts: \(differences.joined(separator: ", "))"
    }

    /// `nil` when it takes too long.
    private static func alerts(of articles: [Article], _ analysis: Analysis, within patience: Duration) -> [String:
        Int]?
    {
        let deadline = ContinuousClock.now + patience
        let analyst = analysis.makeAnalyst()
        let engine = analysis.makeEngine()
        var counts: [String: Int] = [:]
        for article in articles {
            for alert in analysis.findAlerts(analyst.read(article), nil, engine) { counts[alert.rule, default: 0] += 1 }
            guard ContinuousClock.now < deadline else { return nil }
        }
        return counts
    }
}
