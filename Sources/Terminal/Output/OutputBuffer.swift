// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// A file descriptor written to in large pieces, by any number of tasks.
///
/// What one call writes stays together. SIGPIPE must be ignored in the process, so that a reader that goes away
/// comes as `OutputError.readerGone`.
public final class OutputBuffer: Sendable {
    private struct State {
        var pending: [UInt8] = []
        var failure: OutputError?
    }

    private let descriptor: Int32
    private let limit: Int
    private let state = Mutex(State())

    /// Whether the descriptor is a terminal.
    public let isTerminal: Bool

    /// Writes to `descriptor`, which stays the caller's, once `limit` bytes have come together; on a terminal
    /// every call is written at once.
    public init(descriptor: Int32, limit: Int = 1 << 16) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
        self.limit = isTerminal ? 1 : limit
    }

    /// The process's standard output.
    public static func standardOutput() -> OutputBuffer { OutputBuffer(descriptor: STDOUT_FILENO) }

    /// Adds bytes.
    public func write(_ bytes: [UInt8]) throws(OutputError) {
        try state.withLock { state throws(OutputError) in
            state.pending.append(contentsOf: bytes)
            if state.pending.count >= limit { try drain(&state) }
        }
    }

    /// Adds text.
    public func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }

    /// Adds text and a line feed.
    public func line(_ text: String = "") throws(OutputError) { try write(text + "\n") }

    /// Writes out what has come together.
    public func flush() throws(OutputError) {
        try state.withLock { state throws(OutputError) in try drain(&state) }
    }

    private func drain(_ state: inout State) throws(OutputError) {
        if let failure = state.failure { throw failure }
        var start = 0
        while start < state.pending.count {
            let written = state.pending[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                let number = errno
                if number == EINTR { continue }
                if number == EAGAIN {
                    waitUntilWritable()
                    continue
                }
                let failure: OutputError = number == EPIPE ? .readerGone : .failed(errno: number)
                state.failure = failure
                state.pending = []
                throw failure
            }
            start += written
        }
        state.pending.removeAll(keepingCapacity: true)
    }

    /// Whoever gave the descriptor may have made it non-blocking.
    private func waitUntilWritable() {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wanted, 1, -1)
    }
}
