// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import RuleWorkshop
import SigmaRules
import Terminal

/// The outcome of a backtest as people read it.
struct BacktestView {
    let outcome: BacktestOutcome
    let page: Page

    /// Several lines.
    func rendered() -> String {
        var text = "\(outcome.articles) articles, \(outcome.events) events, \(outcome.days.count) days\n\n"
        text += row("before", "after", "a day", "also", "gained", "lost", "changed", "rule") + "\n"
        let shown = outcome.rules.filter { rule in
            rule.before + rule.after + rule.alsoBefore + rule.alsoAfter > 0 || rule.isOld != rule.isNew
        }
        for rule in shown {
            let note = !rule.isOld ? " (new)" : !rule.isNew ? " (gone)" : ""
            let rates = [rule.before, rule.after].map { outcome.rate($0) }
            let title = page.isolated(SafeText.of(rule.metadata.title)) + note
            let line = row(
                "\(rule.before)",
                "\(rule.after)",
                change(rates[0], rates[1]),
                rule.alsoBefore + rule.alsoAfter == 0 ? "" : change("\(rule.alsoBefore)", "\(rule.alsoAfter)"),
                figure(rule, .gained),
                figure(rule, .lost),
                figure(rule, .changed),
                title
            )
            text += (rule.isAffected ? line : page.painter(.faint, line)) + "\n"
        }
        let silent = outcome.rules.count - shown.count
        if silent > 0 { text += page.painter(.faint, "\(silent) rules without alerts") + "\n" }
        return text + samples(of: BacktestOutcome.Change.allCases) + summary
    }

    /// Alerts of these changes, by rule.
    func samples(of changes: [BacktestOutcome.Change]) -> String {
        outcome.rules.map { rule in
            let samples = rule.samples.filter { changes.contains($0.change) }
            guard !samples.isEmpty else { return "" }
            let title = page.painter(.heading, page.isolated(SafeText.of(rule.metadata.title)))
            return "\n\(title)\n" + samples.map(sample).joined()
        }
        .joined()
    }

    private func change(_ before: String, _ after: String) -> String {
        before == after ? before : "\(before) → \(after)"
    }

    private var summary: String {
        "\n\(outcome.count(.gained)) alerts gained, \(outcome.count(.lost)) lost, \(outcome.count(.changed)) changed\n"
    }

    private func figure(_ rule: BacktestOutcome.Rule, _ change: BacktestOutcome.Change) -> String {
        let sign = change == .gained ? "+" : change == .lost ? "-" : "~"
        return rule.changes[change].map { "\(sign)\($0)" } ?? ""
    }

    private func row(_ cells: String...) -> String {
        let widths = [8, 8, 15, 11, 8, 8, 9]
        return zip(cells, widths).map { Paragraph.padded($0, to: $1) }.joined() + (cells.last ?? "")
    }

    private func sample(_ sample: BacktestOutcome.Sample) -> String {
        let style: Style = sample.change == .gained ? .good : sample.change == .lost ? .bad : .medium
        let headline = SafeText.of(sample.alert.headline.arabic)
        var text = "  \(page.painter(style, sample.change.rawValue)) \(page.isolated(headline))\n"
        var table = FieldTable(painter: page.painter, width: page.width)
        table.add("", SafeText.of(sample.alert.headline.english))
        table.add("because", page.withIsolatedQuotes(SafeText.of(sample.reason)))
        table.add("evidence", sample.quotes.map { page.isolated("«\(SafeText.of($0))»") }, style: .evidence)
        let parts = [sample.article.source, sample.article.publishedAt?.rfc3339, sample.article.id]
        table.add("article", parts.compactMap(\.self).map(page.isolated).joined(separator: " · "))
        text += table.text
        return text
    }
}
