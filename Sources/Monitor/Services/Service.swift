// SPDX-License-Identifier: Apache-2.0

/// A part of the daemon that runs as long as the daemon does.
public protocol Service: Sendable {
    /// Works until `ShutdownSignal.current` is given, finishes what it has begun, and returns.
    ///
    /// A cancelled task means that there is no time for that: return or throw at once.
    func run() async throws
}
