// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Monitor
import Synchronization

/// Keeps the lines for a test to look at.
final class CollectedLog: LogDestination {
    private let lines = Mutex<[LogLine]>([])
    private let coming = AsyncStream.makeStream(of: LogLine.self)

    func write(_ line: LogLine) {
        lines.withLock { $0.append(line) }
        coming.continuation.yield(line)
    }

    var all: [LogLine] { lines.withLock { $0 } }
    var messages: [String] { all.map(\.message) }

    /// The next line whose message holds `text`, once it is written. For one task at a time.
    func line(with text: String) async -> String? {
        for await line in coming.stream where line.message.contains(text) { return line.message }
        return nil
    }
}

extension Logger {
    /// For tests that don't look at the log.
    static var silent: Logger { Logger(to: CollectedLog(), level: .emergency) }
}
