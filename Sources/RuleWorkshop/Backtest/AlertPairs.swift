// SPDX-License-Identifier: Apache-2.0

import Alerting

/// The alerts that two sets of rules raise for one article, sorted by what they tell.
struct AlertPairs {
    /// Those that have none of the other side beside them.
    private(set) var lost: [Alert] = []
    /// Those that had none of the other side beside them.
    private(set) var gained: [Alert]
    /// Those of which another rule or level stands for the same.
    private(set) var changed: [(before: Alert, after: Alert)] = []

    init(_ before: [Alert], _ after: [Alert]) {
        gained = after
        var open: [Alert] = []
        // Those of the same rule find each other first.
        for alert in before {
            let same = gained.firstIndex { other in
                other.document.rule.id == alert.document.rule.id && AlertPairs.tellTheSame(alert, other)
            }
            guard let same else {
                open.append(alert)
                continue
            }
            let other = gained.remove(at: same)
            if other.document.rule.level != alert.document.rule.level { changed.append((alert, other)) }
        }
        for alert in open {
            if let other = gained.firstIndex(where: { AlertPairs.tellTheSame(alert, $0) }) {
                changed.append((alert, gained.remove(at: other)))
            } else {
                lost.append(alert)
            }
        }
    }

    /// Whether two alerts are of one correlation and group, or both tell an incident by some of the same words.
    private static func tellTheSame(_ a: Alert, _ b: Alert) -> Bool {
        if a.document.correlation != nil || b.document.correlation != nil {
            return a.document.rule.id == b.document.rule.id
                && a.document.correlation?.group == b.document.correlation?.group
        }
        return a.document.evidence.contains { b.document.evidence.contains($0) }
    }
}
