// SPDX-License-Identifier: Apache-2.0

public import Alerting

/// How alerts are written.
public struct AlertSettings: Sendable, Equatable {
    /// Where the attributes of a CloudEvent stand in a record (CloudEvents' Kafka protocol binding).
    public enum Mode: String, Sendable, CaseIterable {
        /// In headers, with the data alone as the value.
        case binary
        /// In the value, around the data.
        case structured
    }

    /// Where the attributes stand.
    public var mode = Mode.binary
    /// The `source` of the alerts: a URI that names this daemon.
    public var source = "urn:rasid:rasid"
    /// What of a known incident must change for a further alert.
    public var updates = IncidentAspect.allCases
    /// After how many days without a report an incident ends.
    public var closingDays = 30

    /// The defaults.
    public init() {}

    /// What an engine is to remember and to tell.
    public var limits: AlertEngine.Limits {
        var limits = AlertEngine.Limits()
        limits.updates = Set(updates)
        limits.retentionDays = closingDays
        return limits
    }
}
