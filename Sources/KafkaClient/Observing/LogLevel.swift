// SPDX-License-Identifier: Apache-2.0

/// How bad a log line is; the raw values are those of syslog(3).
public enum LogLevel: Int, Sendable, Hashable, Comparable {
    /// The system is unusable.
    case emergency
    /// Somebody must act at once.
    case alert
    /// A part is broken for good.
    case critical
    /// Something failed.
    case error
    /// Something may fail, or goes slower than it should.
    case warning
    /// Worth knowing in normal operation.
    case notice
    /// A sign of life.
    case info
    /// For those who look for a fault.
    case debug

    /// Whether `a` is worse than `b`.
    public static func < (a: LogLevel, b: LogLevel) -> Bool { a.rawValue < b.rawValue }
}
