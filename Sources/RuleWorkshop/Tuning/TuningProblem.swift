// SPDX-License-Identifier: Apache-2.0

/// Why no filter can be made of a false alarm.
public struct TuningProblem: Error, Sendable, Equatable {
    /// Stable: `tune.no-alert`, `tune.correlation`, …
    public var code: String
    /// What is wrong, in a sentence without a full stop.
    public var message: String
    /// What to do about it.
    public var help: String?

    init(_ code: String, _ message: String, help: String? = nil) {
        self.code = code
        self.message = message
        self.help = help
    }
}
