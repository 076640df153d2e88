// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Which way of writing suits standard error.
enum StandardErrorLog {
    static func destination(_ format: LogSettings.Format) -> any LogDestination {
        switch format {
        case .text: TextLog(hasColour: isTerminal && getenv("NO_COLOR") == nil)
        case .json: JSONLog()
        case .journal: JournalLog()
        case .auto:
            if isJournal { JournalLog() } else { destination(isTerminal ? .text : .json) }
        }
    }

    private static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// systemd tells device and inode of the journal's stream in `JOURNAL_STREAM`: standard error may have been
    /// redirected since (systemd.exec(5)).
    private static var isJournal: Bool {
        guard let stream = getenv("JOURNAL_STREAM") else { return false }
        var status = stat()
        guard fstat(STDERR_FILENO, &status) == 0 else { return false }
        return String(cString: stream) == "\(status.st_dev):\(status.st_ino)"
    }

    /// Writes bytes in one call where possible, so that lines of several threads don't mix.
    static func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = Glibc.write(STDERR_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0, errno == EINTR { continue }
                // A log that can't be written is no reason to stop.
                guard written > 0 else { return }
                rest = rest.dropFirst(written)
            }
        }
    }
}
