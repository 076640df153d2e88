// SPDX-License-Identifier: Apache-2.0

/// When to colour what is written.
public enum ColorChoice: String, Sendable, CaseIterable {
    case auto, always, never

    /// Decides for one output.
    ///
    /// `auto` colours a terminal unless `NO_COLOR` is set to anything (https://no-color.org) or `TERM` is
    /// `dumb` or missing.
    public func isOn(isTerminal: Bool, environment: [String: String]) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
            let term = environment["TERM"] ?? ""
            return isTerminal && !isPlain && !term.isEmpty && term != "dumb"
        }
    }
}
