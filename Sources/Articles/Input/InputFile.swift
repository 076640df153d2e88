// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// An open file, read piece by piece.
struct InputFile: ~Copyable {
    let path: String
    private let descriptor: Int32

    /// Opens a file; `-` is standard input.
    init(_ path: String) throws(InputError) {
        self.path = path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.unreadable(path) }
    }

    deinit {
        if descriptor > STDERR_FILENO { close(descriptor) }
    }

    /// Adds the next piece to `buffer`; `false` at the end of the file.
    func read(into buffer: inout [UInt8]) throws(InputError) -> Bool {
        let size = 1 << 16
        var failed = false
        let piece = [UInt8](unsafeUninitializedCapacity: size) { piece, count in
            var received: Int
            repeat { received = Glibc.read(descriptor, piece.baseAddress, size) } while received < 0 && errno == EINTR
            failed = received < 0
            count = max(0, received)
        }
        guard !failed else { throw Self.unreadable(path) }
        buffer += piece
        return !piece.isEmpty
    }

    /// Reads to the end of the file.
    func readAll(into buffer: inout [UInt8]) throws(InputError) {
        while try read(into: &buffer) {}
    }

    /// The error that the last call of the system left behind.
    static func unreadable(_ path: String) -> InputError {
        InputError(code: "input.unreadable", message: "\(path) can't be read: \(String(cString: strerror(errno)))")
    }
}
