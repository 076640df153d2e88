// SPDX-License-Identifier: Apache-2.0

import CommandTable

/// What the process returns; public, so scripts and service managers may rely on it.
enum ExitStatus: Int32, CaseIterable, Sendable {
    case success = 0
    case problems = 1
    case usage = 2
    case configuration = 3
    case unreachable = 4
    case timeout = 5

    /// When it is returned, for commands that have nothing more precise to say.
    var meaning: String {
        switch self {
        case .success: "all was done"
        case .problems: "something failed or was found wrong; standard error says what"
        case .usage: "the command line is wrong; nothing was done"
        case .configuration: "the configuration, a rule, the lexicon or the gazetteer is wrong or missing"
        case .unreachable: "no Kafka broker could be reached, or it refused"
        case .timeout: "the time given ran out before the work was done"
        }
    }

    /// A row of a command's table, with its own words where given.
    func row(_ meaning: String? = nil) -> CommandSpec.Exit {
        CommandSpec.Exit(rawValue, meaning ?? self.meaning)
    }
}
