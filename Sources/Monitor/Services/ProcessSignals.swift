// SPDX-License-Identifier: Apache-2.0

internal import CSignals
internal import Glibc

/// The signals that the process gets, as a sequence.
///
/// A handler writes each signal to a pipe and a thread of its own reads them from there; so it doesn't matter which
/// thread the system picks for a signal. One may listen at a time.
public final class ProcessSignals: Sendable {
    /// A signal that the daemon listens to.
    public enum Signal: Sendable, CaseIterable {
        /// SIGTERM.
        case terminate
        /// SIGINT, from Ctrl-C.
        case interrupt
        /// SIGHUP.
        case hangUp

        var number: Int32 {
            switch self {
            case .terminate: SIGTERM
            case .interrupt: SIGINT
            case .hangUp: SIGHUP
            }
        }
    }

    /// The signals as they come, until this is released.
    public let signals: AsyncStream<Signal>
    private let writeEnd: Int32
    private static let numbers = Signal.allCases.map(\.number)

    /// Begins to listen. SIGPIPE is ignored from now on.
    ///
    /// - Throws: `MonitorError` with `monitor.no-signals` when the system has no pipe or thread left.
    public init() throws(MonitorError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Self.failure(errno) }
        let (readEnd, writeEnd) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // A handler must never wait.
        _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK)
        self.writeEnd = writeEnd
        let (stream, continuation) = AsyncStream.makeStream(of: Signal.self)
        signals = stream
        let status = SignalThread.start(SignalThread(readEnd: readEnd, continuation: continuation))
        guard status == 0 else {
            close(readEnd)
            throw Self.failure(status)
        }
        rasid_signals_ignore_pipe()
        let refused = rasid_signals_listen(writeEnd, Self.numbers, Int32(Self.numbers.count))
        guard refused == 0 else { throw Self.failure(refused) }
    }

    deinit {
        rasid_signals_stop(Self.numbers, Int32(Self.numbers.count))
        // The thread reads the end of the pipe and ends.
        close(writeEnd)
    }

    private static func failure(_ number: Int32) -> MonitorError {
        MonitorError("monitor.no-signals", "signals can't be listened to: \(String(cString: strerror(number)))")
    }
}

/// Reads signals from the pipe.
private final class SignalThread: Sendable {
    private let readEnd: Int32
    private let continuation: AsyncStream<ProcessSignals.Signal>.Continuation

    init(readEnd: Int32, continuation: AsyncStream<ProcessSignals.Signal>.Continuation) {
        self.readEnd = readEnd
        self.continuation = continuation
    }

    /// Starts the thread, which keeps itself.
    /// - Returns: 0 or an errno.
    static func start(_ thread: SignalThread) -> Int32 {
        let retained = Unmanaged.passRetained(thread)
        var handle = pthread_t()
        let status = pthread_create(&handle, nil, signalThreadMain, retained.toOpaque())
        if status == 0 { pthread_detach(handle) } else { retained.release() }
        return status
    }

    func run() {
        var byte: UInt8 = 0
        while true {
            let count = read(readEnd, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { break }
            if let signal = ProcessSignals.Signal.allCases.first(where: { $0.number == Int32(byte) }) {
                continuation.yield(signal)
            }
        }
        close(readEnd)
        continuation.finish()
    }
}

private func signalThreadMain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    Unmanaged<SignalThread>.fromOpaque(argument).takeRetainedValue().run()
    return nil
}
