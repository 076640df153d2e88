// SPDX-License-Identifier: Apache-2.0

internal import Glibc
public import JSONStream

/// Speaks to a running daemon over its control socket.
public struct ControlClient: Sendable {
    private let paths: [String]

    /// - Parameters:
    ///   - configuration: that of the daemon.
    ///   - environment: the process's variables.
    public init(_ configuration: RasidConfiguration, environment: [String: String]) {
        paths = ControlAddress.forClient(
            configuration.control,
            instance: configuration.instance,
            environment: environment
        )
    }

    /// Speaks to the socket at this path only.
    public init(path: String) { paths = [path] }

    /// Asks the daemon to load rules, lexicon and gazetteer anew.
    ///
    /// Blocks the thread.
    ///
    /// - Parameters:
    ///   - waits: whether to wait until it is done, rather than until the daemon has heard.
    ///   - colour: with ANSI escapes in the text for people.
    ///   - timeout: how long the daemon may take.
    /// - Returns: what became of it (`result`: loaded, unchanged or refused; `ruleset`, `summary`, `diagnostics`, `text`, …);
    ///   `nil` without waiting.
    /// - Throws: `MonitorError` with `control.no-daemon`, `control.timeout`, `control.broken-off`, or what the daemon says.
    public func reload(waits: Bool, colour: Bool = false, timeout: Duration) throws(MonitorError) -> JSONValue? {
        let descriptor = try connected()
        defer { close(descriptor) }
        let request = JSONWriter.bytes { json in
            json.object { json in
                json.field("command", "reload")
                json.field("colour", colour)
            }
        }
        let line = request + [UInt8(ascii: "\n")]
        guard send(descriptor, line, line.count, Int32(MSG_NOSIGNAL)) == line.count else { throw Self.brokenOff }
        var lines = AnswerLines(descriptor: descriptor, deadline: .now + timeout)
        while let answer = try lines.next() {
            switch answer["event"]?.string {
            case "accepted": if !waits { return nil }
            case "done": return answer["outcome"]
            default:
                throw MonitorError(
                    answer["code"]?.string ?? "control.broken-off",
                    answer["message"]?.string ?? "the daemon's answer can't be understood"
                )
            }
        }
        throw Self.brokenOff
    }

    private static let brokenOff = MonitorError(
        "control.broken-off",
        "the daemon ended before it had answered; its log says why"
    )

    /// A connection to the first socket that answers.
    private func connected() throws(MonitorError) -> Int32 {
        guard !paths.isEmpty else {
            throw MonitorError("control.no-daemon", "the configuration has no control socket (control.socket: none)")
        }
        var problems: [String] = []
        for path in paths {
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
            if descriptor >= 0, ControlAddress.withAddress(path, { connect(descriptor, $0, $1) }) == 0 {
                return descriptor
            }
            let reason = errno
            if descriptor >= 0 { close(descriptor) }
            problems.append("\(path): \(String(cString: strerror(reason)))")
        }
        throw MonitorError("control.no-daemon", "no daemon answers (\(problems.joined(separator: "; ")))")
    }
}

/// The lines that a daemon answers with, as they come.
private struct AnswerLines {
    let descriptor: Int32
    let deadline: ContinuousClock.Instant
    private var rest: [UInt8] = []

    init(descriptor: Int32, deadline: ContinuousClock.Instant) {
        self.descriptor = descriptor
        self.deadline = deadline
    }

    /// `nil` when the daemon has closed the connection.
    mutating func next() throws(MonitorError) -> JSONValue? {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(rest[..<end])
                rest.removeFirst(end + 1)
                guard let root = try? JSONDocument(parsing: line).root else {
                    throw MonitorError("control.broken-off", "the daemon's answer can't be understood")
                }
                return root
            }
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { throw Self.late }
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&wait, 1, Int32(clamping: Int(left / .milliseconds(1)) + 1))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { throw Self.late }
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            rest += piece[..<count]
        }
    }

    private static let late = MonitorError("control.timeout", "the daemon has not answered in time")
}
