// SPDX-License-Identifier: Apache-2.0

/// One incident: its identity and how often it was told of. What is known of it lies in its reports.
struct Incident: Sendable, Equatable {
    /// How many of its reports are looked at one by one.
    static let mostReports = 96

    let identifier: String
    /// Counts the alerts about it, from 1.
    var revision = 0
    /// The numbers of its reports, in an order that does not depend on their arrival; none once it was merged into
    /// another.
    var reports: [Int] = []
    /// What further reports say together, once there are as many as are sorted: they are counted and listed, and not
    /// looked at one by one any more.
    var folded: AlertDocument?
    /// What its latest alert said of each aspect, as numbers; see `AlertDocument.standing`. Empty where that is not known.
    var told: [String: Int] = [:]
    /// When it was raised, in the order of all incidents.
    let sequence: Int
    /// When it was last added to, in the order of all reports.
    var touched = 0
    /// When its latest report arrived, in milliseconds since 1970, where that is known.
    var arrived: Int64?

    /// Whether further reports are folded.
    var isFull: Bool { reports.count >= Incident.mostReports }
}

/// What became of an incident when a report was added.
struct IncidentChange: Sendable {
    var change: Alert.Change
    var document: AlertDocument
}
