// SPDX-License-Identifier: Apache-2.0

public import KafkaClient

/// A line of the log before it is written.
public struct LogLine: Sendable, Equatable {
    /// How serious it is.
    public var level: LogLevel
    /// A sentence for people. Several lines are possible: diagnostics show the text they are about.
    public var message: String
    /// What a machine wants to find; names in `snake_case`, sorted when written.
    public var fields: [String: LogValue]
    /// Milliseconds since 1970 (UTC).
    public var milliseconds: Int64

    /// A line.
    public init(level: LogLevel, message: String, fields: [String: LogValue] = [:], milliseconds: Int64) {
        self.level = level
        self.message = message
        self.fields = fields
        self.milliseconds = milliseconds
    }
}
