// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Monitor
import Synchronization

/// Keeps the lines for a test to look at.
final class CollectedLog: LogDestination {
    private let lines = Mutex<[LogLine]>([])

    func write(_ line: LogLine) { lines.withLock { $0.append(line) } }

    var all: [LogLine] { lines.withLock { $0 } }
    var messages: [String] { all.map(\.message) }
}

extension Logger {
    /// For tests that don't look at the log.
    static var silent: Logger { Logger(to: CollectedLog(), level: .emergency) }
}
