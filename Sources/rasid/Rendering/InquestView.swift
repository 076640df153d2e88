// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import RuleWorkshop
import SigmaRules
import Terminal

/// Why an article led to the alerts it led to, as people read it.
struct InquestView {
    let inquest: ArticleInquest
    /// Shows the rules that are meant and no others.
    let isShown: (RuleMetadata) -> Bool
    /// How many rules of each event are shown at most.
    let most: Int
    let page: Page

    /// Several lines.
    func rendered() -> String {
        let article = inquest.extraction.article
        let parts = [article.id, article.source, article.publishedAt?.date.iso8601]
        var text = page.painter(.faint, SafeText.of(parts.compactMap(\.self).joined(separator: " · "))) + "\n"
        if inquest.events.isEmpty {
            text += nothing
        }
        for finding in inquest.events { text += event(finding) }
        text += correlations()
        return text + alerts()
    }

    private var nothing: String {
        let language = inquest.extraction.language
        let reason =
            language == "ar"
            ? "No event was found in it, so there is nothing for rules to match."
            : "It is not read: its language is \(language)."
        return "\n\(reason)\n'rasid extract --explain' shows what was understood of it.\n"
    }

    // MARK: Events

    private func event(_ finding: ArticleInquest.EventFinding) -> String {
        let event = finding.event
        var parts: [String?] = [event.eventClass.rawValue, event.status.rawValue, event.mode]
        parts += [event.health.map { "health care: \($0.attackType.rawValue)" }, event.ceasefire?.stage.rawValue]
        parts += [event.places.first.map { page.isolated($0.name) }]
        let headline = parts.compactMap(\.self).joined(separator: " · ")
        var text = "\n\(page.painter(.heading, "Event \(event.id)")) \(SafeText.of(headline))\n"
        var table = FieldTable(painter: page.painter, width: page.width)
        table.add("evidence", event.evidence.map { page.isolated("«\($0.text)»") }, style: .evidence)
        for (index, reason) in event.reasons.enumerated() {
            table.add(index == 0 ? "because" : "", page.withIsolatedQuotes(reason))
        }
        text += table.text
        let shown = finding.nearestFirst.filter { isShown($0.rule.rule) }
        for ruling in shown.prefix(most) { text += "\n" + rule(ruling) }
        if shown.count > most {
            text += "\n  \(page.painter(.faint, "\(shown.count - most) more rules, none nearer to a match"))\n"
        }
        return text
    }

    private func rule(_ ruling: EventRuling) -> String {
        let rule = ruling.rule.rule
        let title = page.painter(.strong, page.isolated(SafeText.of(rule.title)))
        let mark = ruling.rule.matches ? page.painter(.good, "✓") : page.painter(.bad, "✗")
        let head = "  \(mark) \(title) (\(rule.level.rawValue)): \(outcome(of: ruling))\n"
        return head + ConditionView(ruling: ruling, page: page).rendered(margin: 6)
    }

    private func outcome(of ruling: EventRuling) -> String {
        switch ruling.rule.outcome {
        case .misses:
            let lines = ruling.rule.distance
            return "does not match; \(lines) \(lines == 1 ? "line" : "lines") would have to be otherwise"
        case .heldBack(let filter):
            return "matches, but the filter “\(SafeText.of(filter.title))” holds it back"
        case .matches:
            switch inquest.consequence(of: ruling) {
            case .alert(let alert):
                return "matches; alert \(alert.change.rawValue), incident \(alert.document.incident), "
                    + "revision \(alert.document.revision)"
            case .suppressed(let suppression):
                let incident = suppression.incident.isEmpty ? "" : " (incident \(suppression.incident))"
                return "matches, but leads to no alert of its own: \(suppression.reason.meaning)\(incident)"
            case .correlated: return "matches; only correlations look at it"
            case nil: return "matches"
            }
        }
    }

    // MARK: The rest

    private func correlations() -> String {
        let shown = inquest.correlations.filter { isShown($0.rule) }
        guard !shown.isEmpty else { return "" }
        return "\n\(page.painter(.heading, "Correlations"))\n" + shown.map(correlation).joined()
    }

    private func correlation(_ standing: CorrelationStanding) -> String {
        let bounds = standing.bounds.map { "\($0.comparison.rawValue) \(Self.number($0.value))" }
        let wanted =
            "\(standing.kind.rawValue) \(bounds.joined(separator: " and ")) within \(Self.span(standing.timespan))"
        let holds = standing.groups.contains(where: \.holds)
        let mark = holds ? page.painter(.good, "✓") : page.painter(.bad, "✗")
        var text = "  \(mark) \(page.painter(.strong, SafeText.of(standing.rule.title))): wants \(wanted)\n"
        if standing.groups.isEmpty { text += "      it has no event yet\n" }
        for group in standing.groups.prefix(10) {
            let names = zip(standing.groupNames, group.values).map { "\($0) = \(page.isolated(SafeText.of($1)))" }
            let who = names.isEmpty ? "" : names.joined(separator: ", ") + ": "
            let number = group.number.map(Self.number) ?? "nothing"
            let mark = group.holds ? page.painter(.good, "✓") : page.painter(.bad, "✗")
            text += "      \(mark) \(who)it has \(number), of \(group.events) events\n"
        }
        return text
    }

    private func alerts() -> String {
        let shown = inquest.alerts.filter { alert in
            ([alert.document.rule] + alert.document.otherRules).contains { rule in
                inquest.events.flatMap(\.rulings).contains { $0.rule.rule.id == rule.id && isShown($0.rule.rule) }
                    || inquest.correlations.contains { $0.rule.id == rule.id && isShown($0.rule) }
            }
        }
        let lines = shown.map { alert in
            let document = alert.document
            return "  \(document.rule.level.rawValue) \(alert.change.rawValue): "
                + "\(page.isolated(SafeText.of(document.headline.english))) (\(document.incident))\n"
        }
        let none = "  none\n"
        return "\n\(page.painter(.heading, "Alerts"))\n" + (lines.isEmpty ? none : lines.joined())
    }

    private static func number(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\((number * 100).rounded() / 100)"
    }

    private static func span(_ milliseconds: Int64) -> String {
        for (size, name) in [(86_400_000, "d"), (3_600_000, "h"), (60_000, "m")] as [(Int64, String)]
        where milliseconds >= size && milliseconds % size == 0 {
            return "\(milliseconds / size)\(name)"
        }
        return "\(milliseconds / 1000)s"
    }
}
