// SPDX-License-Identifier: Apache-2.0

import Extraction
import SigmaRules

/// What one article says of one incident: the events of it that rules matched.
struct Report: Sendable {
    /// An event with the rules it matched; at least one.
    struct Match: Sendable {
        var event: Event
        var rules: [RuleMatch]

        /// The rule that matters most, the first of equals.
        var leading: RuleMatch? {
            rules.reduce(nil as RuleMatch?) { best, match in
                best.map { match.rule.level > $0.rule.level ? match : $0 } ?? match
            }
        }
    }

    let key: IncidentKey
    /// What the article tells of the incident's family, place and day.
    let clues: IncidentClues
    /// The incident's place, where one is known.
    var place: EventPlace? { clues.place }
    /// At least one.
    var matches: [Match]

    /// How much the article is about it.
    var weight: Double { matches.reduce(0) { $0 + $1.event.weight } }

    /// The event and the rule that the alert is about: the highest level, then the surest, then the first.
    var leading: (event: Event, rule: RuleMatch)? {
        var best: (event: Event, rule: RuleMatch)?
        for match in matches {
            guard let rule = match.leading else { continue }
            guard let current = best else {
                best = (match.event, rule)
                continue
            }
            let isHigher = rule.rule.level > current.rule.rule.level
            let isSurer =
                rule.rule.level == current.rule.rule.level && match.event.confidence > current.event.confidence
            if isHigher || isSurer { best = (match.event, rule) }
        }
        return best
    }

    /// Sorts the matched events of an article into reports, in the order of their first event.
    static func reports(of matches: [Match], in extraction: ArticleExtraction) -> [Report] {
        let clues = IncidentClues.completed(matches.map { IncidentClues($0.event) })
        var reports: [Report] = []
        for (match, clue) in zip(matches, clues) {
            let key = IncidentKey(clue, event: match.event, in: extraction)
            if let index = reports.firstIndex(where: { $0.key == key }) {
                reports[index].matches.append(match)
            } else {
                reports.append(Report(key: key, clues: clue, matches: [match]))
            }
        }
        return reports
    }
}
