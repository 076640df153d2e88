// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// What the daemon is about, in a few words for `systemctl status`.
final class DaemonState: Sendable {
    private struct State {
        var activity: String
        var trouble: String?
    }

    private let state: Mutex<State>

    init(_ activity: String) { state = Mutex(State(activity: activity)) }

    /// What it does now.
    func turn(to activity: String) { state.withLock { $0.activity = activity } }

    /// What somebody should look at; `nil` when it is mended.
    func report(_ trouble: String?) { state.withLock { $0.trouble = trouble } }

    /// What it does now.
    var activity: String { state.withLock(\.activity) }

    /// Both in one line.
    var text: String {
        state.withLock { state in [state.activity, state.trouble].compactMap(\.self).joined(separator: "; ") }
    }
}
