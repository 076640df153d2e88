// SPDX-License-Identifier: Apache-2.0

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

    /// The defaults.
    public init() {}
}
