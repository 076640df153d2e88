// SPDX-License-Identifier: Apache-2.0

/// Why a command could not be done.
struct Failure: Error, Equatable {
    /// What the process returns.
    var status: ExitStatus
    /// Stable: `config.not-found`, `file.unreadable`, …
    var code: String
    /// What is wrong, in a sentence without a full stop.
    var message: String
    /// What to do about it.
    var help: String?

    init(_ status: ExitStatus, _ code: String, _ message: String, help: String? = nil) {
        self.status = status
        self.code = code
        self.message = message
        self.help = help
    }
}
