// SPDX-License-Identifier: Apache-2.0

/// An incident as it was kept, with its reports: all that is needed to go on where another daemon left off.
public struct IncidentSnapshot: Sendable, Equatable {
    /// The incident's id.
    public var identifier: String { incident.identifier }
    /// Counts the alerts about it.
    public var revision: Int { incident.revision }
    /// What its reports say together; `nil` once it was merged into another.
    public var document: AlertDocument? { AlertDocument(incident, core: AlertDocument(identifier, reports)) }

    var incident: Incident
    var reports: [IncidentReport]
    /// Those that are counted and no longer looked at one by one.
    var folded: [FoldedReport]
}
