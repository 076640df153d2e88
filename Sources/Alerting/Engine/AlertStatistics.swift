// SPDX-License-Identifier: Apache-2.0

public import SigmaRules

/// What an engine has done since it was made.
public struct AlertStatistics: Sendable, Equatable {
    /// Articles asked about.
    public internal(set) var articles = 0
    /// Events in them.
    public internal(set) var events = 0
    /// Matches of a rule and an event.
    public internal(set) var matches = 0
    /// Alerts about new incidents.
    public internal(set) var raised = 0
    /// Alerts about known incidents.
    public internal(set) var updated = 0
    /// Alerts about incidents that turned out to be parts of others.
    public internal(set) var closed = 0
    /// Matches that led to no alert of their own.
    public internal(set) var suppressed: [Suppression.Reason: Int] = [:]
    /// What correlations remember, and what they could not.
    public internal(set) var correlations = CorrelationStatistics()
    /// Events of articles without a time, which no correlation could take in.
    public internal(set) var undated = 0
    /// Incidents remembered now.
    public internal(set) var incidents = 0
}
