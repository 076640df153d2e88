// SPDX-License-Identifier: Apache-2.0

/// Where log lines go.
public protocol LogDestination: Sendable {
    /// Writes one line. It must not block for long, and nothing it does may fail the caller.
    func write(_ line: LogLine)
}
