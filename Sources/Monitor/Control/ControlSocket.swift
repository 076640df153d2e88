// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// The daemon's end: a Unix socket that its own user and root may connect to, and nobody else.
final class ControlSocket: Sendable {
    /// Connections as they come, until it is closed.
    let connections: AsyncStream<ControlConnection>
    private let thread: DescriptorThread
    private let path: String
    private let inode: UInt

    /// Makes the socket. One that a daemon left behind is replaced, one on which a daemon listens is not.
    /// - Throws: `MonitorError` with `control.in-use` or `control.no-socket`.
    init(path: String) throws(MonitorError) {
        self.path = path
        try Self.prepareFolder(of: path)
        if Self.isAnswered(path) {
            throw MonitorError(
                "control.in-use",
                "another daemon listens on \(path): give this one another instance or control.socket"
            )
        }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        // Made under another name and renamed when it is ready, so that nobody meets it before it has its permissions.
        let draft = String(path.prefix(ControlAddress.longestPath - 8)) + ".\(getpid() % 1_000_000)"
        unlink(draft)
        guard ControlAddress.withAddress(draft, { bind(descriptor, $0, $1) }) == 0,
            chmod(draft, 0o600) == 0, listen(descriptor, 16) == 0, rename(draft, path) == 0
        else {
            defer {
                unlink(draft)
                close(descriptor)
            }
            throw Self.failure(path, errno)
        }
        inode = Self.inode(of: path)
        let (stream, continuation) = AsyncStream.makeStream(of: ControlConnection.self)
        connections = stream
        do {
            thread = try DescriptorThread(reading: descriptor) {
                let client = accept(descriptor, nil, nil)
                guard client >= 0 else { return }
                _ = fcntl(client, F_SETFD, FD_CLOEXEC)
                continuation.yield(ControlConnection(client))
            } ending: {
                continuation.finish()
            }
        } catch {
            throw Self.failure(path, error.number)
        }
    }

    /// Ends `connections` and takes the socket away, unless another one has its place.
    func end() {
        thread.stop()
        if Self.inode(of: path) == inode { unlink(path) }
    }

    private static func inode(of path: String) -> UInt {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_ino : 0
    }

    /// Makes the folder if it isn't there. In a folder that others may write to, anybody could put a socket of theirs.
    private static func prepareFolder(of path: String) throws(MonitorError) {
        let folder = ConfigurationPath.directory(of: path)
        guard mkdir(folder, 0o700) != 0, errno == EEXIST else { return }
        var status = stat()
        guard stat(folder, &status) == 0 else { throw failure(path, errno) }
        let isOurs = status.st_uid == getuid() || status.st_uid == 0
        let isOpen = status.st_mode & 0o022 != 0 && status.st_mode & S_ISVTX == 0
        guard isOurs, !isOpen else {
            throw MonitorError(
                "control.unsafe-folder",
                "the control socket can't be in \(folder): other users may put files there; set control.socket"
            )
        }
    }

    private static func isAnswered(_ path: String) -> Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return ControlAddress.withAddress(path) { connect(descriptor, $0, $1) } == 0
    }

    private static func failure(_ path: String, _ number: Int32) -> MonitorError {
        MonitorError(
            "control.no-socket",
            "the control socket \(path) can't be made: \(String(cString: strerror(number)))"
        )
    }
}
