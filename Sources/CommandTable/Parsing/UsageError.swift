// SPDX-License-Identifier: Apache-2.0

/// A command line that does not say what to do.
public struct UsageError: Error, Sendable, Equatable {
    /// Stable: `usage.unknown-option`, `usage.missing-value`, …
    public var code: String
    /// What is wrong, in a sentence without a full stop.
    public var message: String
    /// What was probably meant, or what to do.
    public var help: String?
    /// The command it was said to, where it got that far.
    public var command: [String]

    /// An error about the command called by `command`.
    public init(code: String, message: String, help: String? = nil, command: [String]) {
        self.code = code
        self.message = message
        self.help = help
        self.command = command
    }
}
