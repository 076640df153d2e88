// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import ProcessSupport
import Testing

@Suite("rasid run", .timeLimit(.minutes(1)))
struct RunCommandTests {
    /// Nothing listens there.
    static let nowhere = ["--set", "kafka.bootstrap.servers=localhost:1", "--set", "log.format=json"]

    @Test("tells systemd that it is up while no broker is, that it reloads, and that it stops; then it ends well")
    func lifeUnderSystemd() throws {
        let systemd = try NotifySocket()
        let daemon = try RunningDaemon(Self.nowhere, environment: ["NOTIFY_SOCKET": systemd.path])
        #expect(try systemd.next().hasPrefix("READY=1\nSTATUS="))
        daemon.send(SIGHUP)
        let reloading = try systemd.next { !$0.hasPrefix("STATUS=") }
        #expect(reloading.hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
        // Between the two the watchdog may be fed.
        #expect(try systemd.next { $0.hasPrefix("READY=1") }.hasPrefix("READY=1\nSTATUS="))
        daemon.send(SIGTERM)
        #expect(try systemd.next { !$0.hasPrefix("STATUS=") }.hasPrefix("STOPPING=1\nSTATUS="))
        let (status, log) = daemon.end()
        #expect(status == 0)
        #expect(log.contains(#""level":"error","message":"broker localhost:1 is down: connection refused; retrying""#))
        #expect(log.contains(#""message":"rasid has stopped""#))
    }

    @Test("a second signal stops at once, and the exit code says that not all was finished")
    func secondSignal() throws {
        let systemd = try NotifySocket()
        let daemon = try RunningDaemon(Self.nowhere, environment: ["NOTIFY_SOCKET": systemd.path])
        _ = try systemd.next()
        daemon.send(SIGINT)
        _ = try systemd.next { $0.hasPrefix("STOPPING=1") }
        daemon.send(SIGINT)
        #expect(daemon.end().status == 1)
    }

    @Test("wrong rules and properties keep it from starting, each told with its place")
    func wrongConfiguration() throws {
        let file = try TemporaryFile("rasid.yaml", "kafka:\n  linger.ms: soon\n")
        let run = try RasidProcess("run", "--config", file.path)
        #expect(run.status == 3)
        #expect(run.errors.contains("\(file.path):2:14: error: "))
        #expect(run.errors.contains("[kafka.invalid-property]"))
    }
}

/// The daemon as a process, with the configuration that is shipped.
private final class RunningDaemon {
    private let process = Process()
    private let errors = Pipe()

    init(_ options: [String], environment: [String: String]) throws {
        process.executableURL = FinishedProcess.rasid
        process.arguments = ["run"] + options
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        process.standardError = errors
        try process.run()
    }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits for its end and returns its exit code and its log.
    func end() -> (status: Int32, log: String) {
        let log = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, log)
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
}

/// Stands for systemd's end of `NOTIFY_SOCKET`.
private final class NotifySocket {
    struct Silence: Error {}

    let path = FileManager.default.temporaryDirectory.path + "/rasid-\(UUID().uuidString)"
    private let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)

    init() throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    /// The next message that `isWanted` takes.
    func next(where isWanted: (String) -> Bool = { _ in true }) throws -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { throw Silence() }
            let message = String(decoding: buffer.prefix(count), as: UTF8.self)
            if isWanted(message) { return message }
        }
    }
}
