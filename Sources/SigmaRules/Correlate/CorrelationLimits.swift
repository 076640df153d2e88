// SPDX-License-Identifier: Apache-2.0

/// How much correlations remember.
public struct CorrelationLimits: Sendable {
    /// Events over all correlations.
    public var events = 100_000
    /// Events of one group of a correlation.
    public var eventsOfGroup = 10_000
    /// Groups that one event may belong to where the fields that keep events apart have several values.
    public var groupsOfEvent = 64
    /// Events that a match names; the latest ones.
    public var membersOfMatch = 100

    /// 100,000 events, 10,000 a group, 64 groups an event, 100 events a match.
    public init() {}
}

/// What correlations remember and what they did not.
public struct CorrelationStatistics: Sendable, Equatable {
    /// Events remembered now.
    public internal(set) var held = 0
    /// Events that a limit made forgotten before their time.
    public internal(set) var dropped = 0
    /// Events that came too late to be counted.
    public internal(set) var late = 0
    /// Events without a value of a field that keeps events apart, which belong to no group.
    public internal(set) var ungrouped = 0

    /// Nothing yet.
    public init() {}
}
