// SPDX-License-Identifier: Apache-2.0

import JSONStream

/// Puts incidents together again from the records in which they are kept.
public struct IncidentArchive: Sendable {
    private var entries: [String: StateEntry] = [:]

    /// Nothing is known yet.
    public init() {}

    /// Takes in a record, in the order of its topic: what was known under its key is replaced.
    /// - Parameter value: `nil` for what is forgotten.
    /// - Returns: whether it could be read.
    public mutating func take(key: String, value: [UInt8]?) -> Bool {
        guard let value else {
            entries[key] = nil
            return true
        }
        guard let entry = (try? JSONDocument(parsing: value)).flatMap({ StateEntry($0.root) }) else { return false }
        entries[key] = entry
        return true
    }

    /// The incidents, in the order in which they were raised.
    public var snapshots: [IncidentSnapshot] {
        var folded: [String: [FoldedReport]] = [:]
        for case .folded(let report, let incident) in entries.values { folded[incident, default: []].append(report) }
        var snapshots: [IncidentSnapshot] = []
        for case .incident(let incident, let keys) in entries.values {
            let reports = keys.compactMap { key in
                if case .report(let report)? = entries[key] { report } else { nil }
            }
            snapshots.append(
                IncidentSnapshot(incident: incident, reports: reports, folded: folded[incident.identifier] ?? [])
            )
        }
        return snapshots.sorted { ($0.incident.sequence, $0.identifier) < ($1.incident.sequence, $1.identifier) }
    }
}
