// SPDX-License-Identifier: Apache-2.0

// The C library's types for threads reach Swift through the first module that includes them.
import CRDKafka
import Glibc

/// Starts threads of the operating system, for work that blocks in C and must not hold up Swift's own.
enum DedicatedThread {
    /// Runs `body` on a new thread that belongs to nobody and ends with it. All signals are blocked there, so
    /// that they go to the thread that waits for them.
    ///
    /// - Parameter name: what `ps -L` and debuggers show, at most 15 bytes of it.
    static func start(name: String, _ body: @escaping @Sendable () -> Void) throws(KafkaError) {
        let work = Unmanaged.passRetained(ThreadBody(name: name, body))
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        defer { pthread_attr_destroy(&attributes) }
        var everySignal = sigset_t()
        var before = sigset_t()
        sigfillset(&everySignal)
        // A thread begins with its maker's mask.
        pthread_sigmask(SIG_SETMASK, &everySignal, &before)
        var thread = pthread_t()
        let result = pthread_create(&thread, &attributes, threadMain, work.toOpaque())
        pthread_sigmask(SIG_SETMASK, &before, nil)
        guard result == 0 else {
            work.release()
            throw KafkaError(.cannotStart, "No thread can be started: \(String(cString: strerror(result)))")
        }
    }
}

/// What a thread is to do.
private final class ThreadBody: Sendable {
    let name: String
    let run: @Sendable () -> Void

    init(name: String, _ run: @escaping @Sendable () -> Void) {
        self.name = name
        self.run = run
    }
}

private func threadMain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    let body = Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue()
    nameThread(body.name)
    body.run()
    return nil
}

/// Names the thread that calls. Glibc's own function for it is not visible to Swift, so the kernel's file is used.
private func nameThread(_ name: String) {
    let file = open("/proc/thread-self/comm", O_WRONLY)
    guard file >= 0 else { return }
    let bytes = Array(name.utf8.prefix(15))
    // A thread without its name works as well.
    _ = write(file, bytes, bytes.count)
    close(file)
}
