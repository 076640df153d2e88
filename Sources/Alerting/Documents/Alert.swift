// SPDX-License-Identifier: Apache-2.0

public import Articles

/// An alert to be published.
public struct Alert: Sendable, Equatable {
    /// What became of the incident.
    public enum Change: String, Sendable, CaseIterable {
        case raised, updated, closed
    }

    /// What became of the incident.
    public var change: Change
    /// The article that led to it.
    public var article: String
    /// When that article was published, else when it was received; `nil` where neither is known.
    public var time: PublicationTime?
    /// What it says.
    public var document: AlertDocument
}
