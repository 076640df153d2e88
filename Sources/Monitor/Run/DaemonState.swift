// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// What the daemon is about, in a few words for `systemctl status`.
final class DaemonState: Sendable {
    private let state: Mutex<String>

    init(_ text: String) { state = Mutex(text) }

    var text: String {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}
