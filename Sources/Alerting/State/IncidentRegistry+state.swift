// SPDX-License-Identifier: Apache-2.0

extension IncidentRegistry {
    /// What is to be kept of the changes since the last call, in a stable order; without an entry what is forgotten.
    mutating func takeChanges() -> [(key: String, entry: StateEntry?)] {
        defer { journal.clear() }
        let reports = journal.reports.map { key, number in
            (key: key, entry: self.reports[number].map(StateEntry.report))
        }
        let folded = journal.folded.map { report in
            (key: report.identifier, entry: self.folded[report].map { StateEntry.folded(report, incident: $0) })
        }
        let incidents = journal.incidents.map { (key: $0, entry: self.incidents[$0].map(kept)) }
        return (reports + folded + incidents).sorted { $0.key < $1.key }
    }

    private func kept(_ incident: Incident) -> StateEntry {
        .incident(incident, reports: incident.reports.compactMap { reports[$0]?.identifier })
    }
}
