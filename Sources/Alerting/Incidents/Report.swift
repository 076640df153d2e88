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

    /// What tells the name of the facility that it is about from others; empty where none is named.
    var facility: [UInt32] { matches.lazy.map(\.event.facilityName).first { !$0.isEmpty } ?? [] }

    /// Where the last of its events begins in the text.
    private var lastStart: Int { matches.last?.event.start ?? 0 }

    /// Sorts the matched events of an article into reports, in the order of their first event.
    ///
    /// Facilities of different names at one place and day were struck apart; what names none belongs to the
    /// one told last before it.
    static func reports(of matches: [Match], in extraction: ArticleExtraction) -> [Report] {
        let clues = IncidentClues.completed(matches.map { IncidentClues($0.event) })
        var reports: [Report] = []
        for (match, clue) in zip(matches, clues) {
            var key = IncidentKey(clue, event: match.event, in: extraction)
            let name = match.event.facilityName
            let ofKey = reports.indices.filter { reports[$0].key.isSame(as: key) }
            let own =
                name.isEmpty
                ? ofKey.max { (reports[$0].lastStart, $0) < (reports[$1].lastStart, $1) }
                : ofKey.first { !FacilityName.areDifferent(reports[$0].facility, name) }
            if let own {
                reports[own].matches.append(match)
            } else {
                if !ofKey.isEmpty { key.site = name.map { String($0, radix: 16) }.joined(separator: "-") }
                reports.append(Report(key: key, clues: clue, matches: [match]))
            }
        }
        return reports
    }
}

extension IncidentKey {
    /// Whether family, place and day are the same.
    fileprivate func isSame(as other: IncidentKey) -> Bool {
        family == other.family && place == other.place && day == other.day
    }
}
