// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import SigmaRules

/// The outcome of a backtest as one page of HTML that needs nothing else: no script, no file, no network. Arabic runs
/// from right to left, with the words that tell an alert marked.
public struct BacktestPage {
    /// How much of an article is shown around its evidence, in Unicode scalars.
    private static let excerpt = 1200

    private let outcome: BacktestOutcome
    private let title: String

    /// A page of an outcome.
    /// - Parameter title: says what was compared.
    public init(_ outcome: BacktestOutcome, title: String) {
        self.outcome = outcome
        self.title = title
    }

    /// The page.
    public var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(Self.escaped(title))</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        <h1>\(Self.escaped(title))</h1>
        <p>\(outcome.articles) articles with \(outcome.events) events on \(outcome.days.count) days:
        <b class="gained">\(outcome.count(.gained)) alerts gained</b>,
        <b class="lost">\(outcome.count(.lost)) lost</b>, <b class="changed">\(outcome.count(.changed)) changed</b>.</p>
        \(table)
        \(chart)
        \(outcome.rules.filter { !$0.samples.isEmpty }.map(section).joined())
        <footer>Old rules sha256:\(Self.escaped(outcome.digestBefore)), new rules sha256:\
        \(Self.escaped(outcome.digestAfter))</footer>
        </body>
        </html>

        """
    }

    // MARK: Figures

    private var table: String {
        let rows = outcome.rules.map { rule in
            let note = !rule.isOld ? " (new)" : !rule.isNew ? " (gone)" : ""
            let name = Self.escaped(rule.metadata.title) + note
            let link = rule.samples.isEmpty ? name : "<a href=\"#\(Self.escaped(rule.metadata.id))\">\(name)</a>"
            let cells = [
                "\(rule.before)", "\(rule.after)", rate(rule.before), rate(rule.after), "\(rule.alsoBefore)",
                "\(rule.alsoAfter)",
                figure(rule, .gained), figure(rule, .lost), figure(rule, .changed),
            ]
            return "<tr class=\"\(rule.isAffected ? "affected" : "")\"><td dir=\"auto\">\(link)</td>"
                + "<td>\(rule.metadata.level.rawValue)</td>" + cells.map { "<td class=\"n\">\($0)</td>" }.joined()
                + "</tr>"
        }
        return """
            <table>
            <thead><tr><th>Rule</th><th>Level</th><th>Before</th><th>After</th><th>Before a day</th><th>After a day</th><th>Also before</th><th>Also after</th>\
            <th>Gained</th><th>Lost</th><th>Changed</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    private func figure(_ rule: BacktestOutcome.Rule, _ change: BacktestOutcome.Change) -> String {
        let count = rule.changes[change] ?? 0
        return count == 0 ? "" : "<b class=\"\(change.rawValue)\">\(count)</b>"
    }

    private func rate(_ count: Int) -> String { outcome.rate(count) }

    /// Alerts a day, before and after side by side.
    private var chart: String {
        let days = outcome.days.suffix(120)
        let most = days.map { max($0.before, $0.after) }.max() ?? 0
        guard days.count > 1, most > 0 else { return "" }
        let height = 80
        let bars = days.enumerated().map { index, day in
            func bar(_ count: Int, _ offset: Int, _ name: String) -> String {
                let size = count * height / most
                return "<rect class=\"\(name)\" x=\"\(index * 10 + offset)\" y=\"\(height - size)\" width=\"4\" "
                    + "height=\"\(size)\"><title>\(day.date.iso8601): \(count) \(name)</title></rect>"
            }
            return bar(day.before, 0, "before") + bar(day.after, 4, "after")
        }
        return """
            <h2>Alerts a day</h2>
            <svg viewBox="0 0 \(days.count * 10) \(height)" role="img" aria-label="Alerts a day before and after">\
            \(bars.joined())</svg>
            <p class="legend"><span class="before">before</span> <span class="after">after</span>, \
            \(days.first?.date.iso8601 ?? "") to \(days.last?.date.iso8601 ?? "")</p>
            """
    }

    // MARK: Samples

    private func section(_ rule: BacktestOutcome.Rule) -> String {
        "<h2 id=\"\(Self.escaped(rule.metadata.id))\" dir=\"auto\">\(Self.escaped(rule.metadata.title))</h2>\n"
            + rule.samples.map(article).joined(separator: "\n")
    }

    private func article(_ sample: BacktestOutcome.Sample) -> String {
        let parts = [
            sample.article.source, sample.article.publishedAt?.rfc3339, sample.article.id,
        ]
        let source = parts.compactMap(\.self).map(Self.escaped).joined(separator: " · ")
        return """
            <article class="\(sample.change.rawValue)">
            <h3><b class="\(sample.change.rawValue)">\(sample.change.rawValue)</b> \(Self.escaped(sample.alert.headline.english))</h3>
            <p lang="ar" dir="rtl"><b>\(Self.escaped(sample.alert.headline.arabic))</b></p>
            <p>\(Self.escaped(sample.reason)).</p>
            <blockquote lang="ar" dir="rtl">\(text(of: sample))</blockquote>
            <p class="source">\(source)\(link(sample.article.url))</p>
            </article>
            """
    }

    private func link(_ url: String?) -> String {
        // Anything but a web address could do something when it is followed.
        guard let url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return "" }
        return " · <a rel=\"noreferrer\" href=\"\(Self.escaped(url))\">original</a>"
    }

    /// The article around the words that tell the alert, these marked.
    private func text(of sample: BacktestOutcome.Sample) -> String {
        let scalars = Array(String(decoding: sample.article.text, as: UTF8.self).unicodeScalars)
        let spans = sample.alert.evidence.filter { $0.article == sample.article.id }.map(\.span)
        guard !scalars.isEmpty else {
            return spans.map { "<mark>\(Self.escaped($0.text))</mark>" }.joined(separator: " … ")
        }
        var marked = [Bool](repeating: false, count: scalars.count)
        for span in spans {
            for index in (span.start..<max(span.start, span.end)).clamped(to: 0..<scalars.count) {
                marked[index] = true
            }
        }
        let first = spans.map(\.start).min() ?? 0
        let start =
            scalars.count <= Self.excerpt ? 0 : max(0, min(first - Self.excerpt / 4, scalars.count - Self.excerpt))
        let end = min(scalars.count, start + Self.excerpt)
        var html = start > 0 ? "…" : ""
        var index = start
        while index < end {
            var next = index
            while next < end, marked[next] == marked[index] { next += 1 }
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[index..<next])
            let text = Self.escaped(String(piece))
            html += marked[index] ? "<mark>\(text)</mark>" : text
            index = next
        }
        return html.replacing("\n", with: "<br>") + (end < scalars.count ? "…" : "")
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let style = """

        :root { color-scheme: light dark; --gained: #0a7d33; --lost: #b3261e; --changed: #8a5a00; --line: #8884; }
        body { font: 16px/1.5 system-ui, "Noto Sans", "Noto Naskh Arabic", sans-serif; max-width: 70rem; margin: 2rem auto; \
        padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: start; }
        .n { text-align: end; font-variant-numeric: tabular-nums; }
        tr:not(.affected) { opacity: .6; }
        b.gained { color: var(--gained); } b.lost { color: var(--lost); } b.changed { color: var(--changed); }
        article { border-inline-start: 4px solid var(--line); padding-inline-start: 1rem; margin: 1.5rem 0; }
        article.gained { border-color: var(--gained); } article.lost { border-color: var(--lost); }
        article.changed { border-color: var(--changed); }
        h3 { margin: 0; font-size: 1rem; }
        blockquote { margin: .5rem 0; font-size: 1.1rem; line-height: 1.9; }
        mark { padding: 0 .1em; border-radius: .2em; }
        svg { width: 100%; height: 6rem; } rect.before { fill: #888; } rect.after { fill: #2867b2; }
        .legend .before { border-bottom: 3px solid #888; } .legend .after { border-bottom: 3px solid #2867b2; }
        .source, footer, .legend { font-size: .85rem; opacity: .8; overflow-wrap: anywhere; }

        """
}
