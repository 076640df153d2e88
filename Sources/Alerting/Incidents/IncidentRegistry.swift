// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction

/// The incidents of late. Memory is bounded: incidents expire by the time of reports, not by the wall clock, so that a
/// replay gives what the first run gave; and there is a most of them.
struct IncidentRegistry: Sendable {
    private let retention: Int64
    private let capacity: Int
    private var incidents: [String: Incident] = [:]
    /// When each was last added to, in the order of articles seen.
    private var touched: [String: Int] = [:]
    private var sequence = 0
    /// The latest publication time seen, milliseconds.
    private var latest = Int64.min
    private var nextSweep = Int64.min

    /// - Parameters:
    ///   - retentionDays: how many days after its last report an incident is forgotten.
    ///   - capacity: how many are kept at most; of more, those least recently added to are forgotten.
    init(retentionDays: Int, capacity: Int) {
        retention = Int64(retentionDays) * 86_400_000
        self.capacity = max(capacity, 1)
    }

    /// How many are kept.
    var count: Int { incidents.count }

    /// Adds a report to its incident.
    /// - Returns: the incident, or `nil` if the article was counted in it already.
    mutating func add(_ report: Report, from extraction: ArticleExtraction) -> Incident? {
        guard let leading = report.leading else { return nil }
        let identifier = report.key.identifier
        let article = extraction.article
        var incident = incidents[identifier] ?? Incident(identifier: identifier, leading: leading)
        guard !incident.contains(article: article.id) else { return nil }
        incident.add(report, from: extraction)
        sequence += 1
        incidents[identifier] = incident
        touched[identifier] = sequence
        if let time = article.publishedAt?.milliseconds { latest = max(latest, time) }
        forget()
        return incident
    }

    private mutating func forget() {
        if latest > nextSweep {
            // Once per tenth of the retention is often enough to bound memory and seldom enough to cost nothing.
            nextSweep = latest + retention / 10
            let limit = latest - retention
            for (identifier, incident) in incidents {
                guard let last = incident.lastReported, last.milliseconds < limit else { continue }
                remove(identifier)
            }
        }
        guard incidents.count > capacity else { return }
        let oldest = touched.sorted { $0.value < $1.value }.prefix(max(capacity / 10, 1))
        for (identifier, _) in oldest { remove(identifier) }
    }

    private mutating func remove(_ identifier: String) {
        incidents[identifier] = nil
        touched[identifier] = nil
    }
}
