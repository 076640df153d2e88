// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import Synchronization

/// Tells that something may have changed at or below some paths (inotify(7)).
///
/// Files are watched by way of their folders, for editors don't write into a file: they write another one and rename
/// it. Folders that come are watched too.
final class FileWatcher: Sendable {
    /// An element for every time that something may have changed; several changes at once are one.
    let changes: AsyncStream<Void>
    private let thread: DescriptorThread
    private let watches: Watches

    /// Begins to watch.
    /// - Throws: `MonitorError` with `monitor.no-watch` when the system has no watch, descriptor or thread left.
    init(_ paths: [String]) throws(MonitorError) {
        let descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard descriptor >= 0 else { throw Self.failure(errno) }
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        changes = stream
        let watches = Watches(descriptor: descriptor, paths: paths)
        self.watches = watches
        let problem = watches.renew()
        do {
            thread = try DescriptorThread(reading: descriptor) {
                guard watches.takeEvents() else { return }
                _ = watches.renew()
                continuation.yield()
            } ending: {
                continuation.finish()
            }
        } catch {
            throw Self.failure(error.number)
        }
        if problem != 0 {
            thread.stop()
            throw Self.failure(problem)
        }
    }

    /// Ends `changes`.
    func stop() { thread.stop() }

    private static func failure(_ number: Int32) -> MonitorError {
        MonitorError(
            "monitor.no-watch",
            "files can't be watched: \(String(cString: strerror(number)))"
                + (number == ENOSPC ? "; raise the sysctl fs.inotify.max_user_watches" : "")
        )
    }
}

/// The watches of one inotify descriptor.
private final class Watches: Sendable {
    private let descriptor: Int32
    private let paths: [String]
    /// For each watch the names that matter; `nil` for all.
    private let names = Mutex<[Int32: Set<String>?]>([:])

    init(descriptor: Int32, paths: [String]) {
        self.descriptor = descriptor
        self.paths = paths
    }

    /// Watches the folders there are now; those watched already stay so.
    /// - Returns: 0 or the errno of the first that can't be watched.
    func renew() -> Int32 {
        let mask = UInt32(
            IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF
                | IN_MOVE_SELF | IN_ONLYDIR
        )
        var problem: Int32 = 0
        var renewed: [Int32: Set<String>?] = [:]
        for (folder, wanted) in WatchedFolders(paths).names {
            let watch = inotify_add_watch(descriptor, folder, mask)
            guard watch >= 0 else {
                // It may have gone this moment, which is a change that was told.
                if errno != ENOENT, problem == 0 { problem = errno }
                continue
            }
            // Two paths may lead to one folder.
            if let known = renewed[watch], let known, let wanted {
                renewed[watch] = known.union(wanted)
            } else if renewed[watch] == nil {
                renewed[watch] = wanted
            } else {
                renewed[watch] = .some(nil)
            }
        }
        let old = names.withLock { names in
            defer { names = renewed }
            return names.keys
        }
        for watch in old where renewed[watch] == nil { inotify_rm_watch(descriptor, watch) }
        return problem
    }

    /// Reads all events there are.
    /// - Returns: whether any matters.
    func takeEvents() -> Bool {
        var isRelevant = false
        withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
            while true {
                let count = read(descriptor, buffer.baseAddress, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                if holdsRelevant(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { isRelevant = true }
            }
        }
        return isRelevant
    }

    private func holdsRelevant(_ events: UnsafeRawBufferPointer) -> Bool {
        let header = MemoryLayout<inotify_event>.size
        var isRelevant = false
        var start = 0
        while start + header <= events.count {
            let event = events.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            let name = events[(start + header)..<min(events.count, start + header + Int(event.len))].prefix { $0 != 0 }
            if matters(event, String(decoding: name, as: UTF8.self)) { isRelevant = true }
            start += header + Int(event.len)
        }
        return isRelevant
    }

    private func matters(_ event: inotify_event, _ name: String) -> Bool {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
        return names.withLock { names in
            // What is told of a watch that was given up comes late.
            guard let wanted = names[event.wd] else { return false }
            return name.isEmpty || (wanted?.contains(name) ?? true)
        }
    }
}
