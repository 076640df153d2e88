// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// A thread that calls a closure whenever a descriptor can be read, until it is stopped. It closes the descriptor then.
final class DescriptorThread: Sendable {
    private let stopEnd: Int32

    /// Starts the thread.
    /// - Parameters:
    ///   - descriptor: belongs to the thread from now on, even when this throws.
    ///   - body: reads from it.
    ///   - ending: called once, after the last call of `body`.
    /// - Throws: an errno.
    init(
        reading descriptor: Int32,
        _ body: @escaping @Sendable () -> Void,
        ending: @escaping @Sendable () -> Void
    ) throws(Errno) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            defer { close(descriptor) }
            throw Errno(errno)
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stopEnd = ends[1]
        let loop = Loop(descriptor: descriptor, stop: ends[0], body: body, ending: ending)
        let retained = Unmanaged.passRetained(loop)
        var handle = pthread_t()
        let status = pthread_create(&handle, nil, descriptorThreadMain, retained.toOpaque())
        guard status == 0 else {
            retained.release()
            for end in ends + [descriptor] { close(end) }
            throw Errno(status)
        }
        pthread_detach(handle)
    }

    deinit { close(stopEnd) }

    /// Tells the thread to end, which it does after what it is doing.
    func stop() {
        var byte: UInt8 = 0
        _ = write(stopEnd, &byte, 1)
    }

    /// What the system says.
    struct Errno: Error {
        let number: Int32

        init(_ number: Int32) { self.number = number }
    }
}

private final class Loop: Sendable {
    private let descriptor: Int32
    private let stop: Int32
    private let body: @Sendable () -> Void
    private let ending: @Sendable () -> Void

    init(
        descriptor: Int32,
        stop: Int32,
        body: @escaping @Sendable () -> Void,
        ending: @escaping @Sendable () -> Void
    ) {
        self.descriptor = descriptor
        self.stop = stop
        self.body = body
        self.ending = ending
    }

    func run() {
        var waits = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let count = poll(&waits, nfds_t(waits.count), -1)
            if count < 0, errno == EINTR { continue }
            // Also when the other end was closed.
            guard count > 0, waits[1].revents == 0 else { break }
            body()
        }
        ending()
        close(descriptor)
        close(stop)
    }
}

private func descriptorThreadMain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    Unmanaged<Loop>.fromOpaque(argument).takeRetainedValue().run()
    return nil
}
