// SPDX-License-Identifier: Apache-2.0

public import KafkaClient

/// What is logged, and how.
public struct LogSettings: Sendable, Equatable {
    /// The least serious lines that are still logged.
    public enum Verbosity: String, Sendable, CaseIterable {
        case error, warning, notice, info, debug

        /// The level of those lines.
        public var level: LogLevel {
            switch self {
            case .error: .error
            case .warning: .warning
            case .notice: .notice
            case .info: .info
            case .debug: .debug
            }
        }
    }

    /// How lines are written.
    public enum Format: String, Sendable, CaseIterable {
        /// `journal` when standard error is the journal's, `text` on a terminal, `json` otherwise.
        case auto
        /// For people.
        case text
        /// JSON Lines.
        case json
        /// The journal's own protocol, with every field searchable.
        case journal
    }

    /// The least serious lines that are still logged.
    public var level = Verbosity.info
    /// How lines are written.
    public var format = Format.auto

    /// The defaults.
    public init() {}
}
