// SPDX-License-Identifier: Apache-2.0

/// Which incidents and reports were changed or forgotten since somebody asked.
struct StateJournal: Sendable {
    private(set) var incidents: Set<String> = []
    private(set) var reports: [String: Int] = [:]
    private(set) var folded: Set<FoldedReport> = []
    private let isKept: Bool

    /// - Parameter isKept: whether somebody asks; otherwise nothing is noted.
    init(isKept: Bool) { self.isKept = isKept }

    mutating func note(_ incident: String) {
        if isKept { incidents.insert(incident) }
    }

    mutating func note(_ report: IncidentReport, _ number: Int) {
        if isKept { reports[report.identifier] = number }
    }

    mutating func note(_ report: FoldedReport) {
        if isKept { folded.insert(report) }
    }

    mutating func clear() {
        incidents = []
        reports = [:]
        folded = []
    }
}

/// A report that is only counted and listed, because its incident has as many as are looked at one by one.
struct FoldedReport: Hashable, Sendable {
    var article: String
    var key: IncidentKey
}
