// SPDX-License-Identifier: Apache-2.0

/// One line for the log.
public struct KafkaLogLine: Sendable, Hashable {
    /// How bad it is.
    public var level: LogLevel
    /// What it is about: librdkafka's facility, such as `OFFSET`, or `broker`, `topic`, `group` for the lines
    /// made here.
    public var facility: String
    /// The line.
    public var message: String

    /// Describes a line.
    public init(level: LogLevel, facility: String, message: String) {
        self.level = level
        self.facility = facility
        self.message = message
    }
}
