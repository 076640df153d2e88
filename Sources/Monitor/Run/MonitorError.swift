// SPDX-License-Identifier: Apache-2.0

/// Why the daemon can't start or go on.
public struct MonitorError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A stable slug such as `monitor.no-signals`.
    public var code: String
    /// A sentence that says what happened and what to do.
    public var message: String

    /// Describes an error.
    public init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The sentence with its code.
    public var description: String { "\(message) [\(code)]" }
}
