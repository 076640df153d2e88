// SPDX-License-Identifier: Apache-2.0

internal import CUnixSockets
internal import Glibc
internal import JSONStream

/// One client of the control socket: it sends one line of JSON and gets one line for each thing that happens.
final class ControlConnection: Sendable {
    private let descriptor: Int32

    /// How long a client may take to say or to hear something.
    private static let patience = timeval(tv_sec: 2, tv_usec: 0)
    private static let longestRequest = 1 << 16

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        var patience = Self.patience
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    }

    deinit { close(descriptor) }

    /// Whether the process at the other end runs as our user or as root.
    var isFromOurUser: Bool {
        var user = uid_t()
        return rasid_peer_user(descriptor, &user) == 0 && (user == getuid() || user == 0)
    }

    /// The request; `nil` when none comes, or it is none.
    func request() -> JSONValue? {
        var line: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while !line.contains(UInt8(ascii: "\n")), line.count < Self.longestRequest {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            line += piece[..<count]
        }
        return try? JSONDocument(parsing: Array(line.prefix { $0 != UInt8(ascii: "\n") })).root
    }

    /// Writes one line.
    /// - Returns: whether the client took it.
    @discardableResult
    func answer(_ body: (inout JSONWriter) -> Void) -> Bool {
        var json = JSONWriter()
        body(&json)
        json.endLine()
        var rest = json.bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
