// SPDX-License-Identifier: Apache-2.0

internal import Glibc
public import KafkaClient

/// Writes log lines with fields that machines can search.
public struct Logger: Sendable {
    /// The least serious lines that are still written.
    public var level: LogLevel
    /// Fields that every line has; a line's own go before them.
    public var fields: [String: LogValue]
    private let destination: any LogDestination

    /// A logger to a destination.
    public init(to destination: any LogDestination, level: LogLevel = .info, fields: [String: LogValue] = [:]) {
        self.destination = destination
        self.level = level
        self.fields = fields
    }

    /// A logger to standard error as the settings have it.
    public init(_ settings: LogSettings, instance: String) {
        self.init(
            to: StandardErrorLog.destination(settings.format),
            level: settings.level.level,
            fields: ["instance": .string(instance)]
        )
    }

    /// Writes a line if its level is high enough.
    public func log(_ level: LogLevel, _ message: @autoclosure () -> String, _ fields: [String: LogValue] = [:]) {
        guard level <= self.level else { return }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        destination.write(
            LogLine(
                level: level,
                message: message(),
                fields: self.fields.merging(fields) { _, own in own },
                milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
            )
        )
    }

    /// Something failed.
    public func error(_ message: @autoclosure () -> String, _ fields: [String: LogValue] = [:]) {
        log(.error, message(), fields)
    }

    /// Something may fail, or goes slower than it should.
    public func warning(_ message: @autoclosure () -> String, _ fields: [String: LogValue] = [:]) {
        log(.warning, message(), fields)
    }

    /// Worth knowing in normal operation.
    public func notice(_ message: @autoclosure () -> String, _ fields: [String: LogValue] = [:]) {
        log(.notice, message(), fields)
    }

    /// A sign of life.
    public func info(_ message: @autoclosure () -> String, _ fields: [String: LogValue] = [:]) {
        log(.info, message(), fields)
    }

    /// For those who look for a fault.
    public func debug(_ message: @autoclosure () -> String, _ fields: [String: LogValue] = [:]) {
        log(.debug, message(), fields)
    }
}
