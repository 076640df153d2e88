// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import JSONStream
import ProcessSupport

/// Topics, group and configuration that the daemons of one test share.
final class Station {
    let input: String
    let alerts: String
    let events: String
    let incidents: String
    let deadLetters: String
    /// The daemon's rules; those that are shipped unless given.
    private let rules: String?
    private let partitions: Int
    /// The consumer group.
    var group: String { name }
    private let name = "rasid-test-\(UUID().uuidString.prefix(8).lowercased())"
    private let folder: TemporaryFolder

    init(rules: String? = nil, partitions: Int = 4) throws {
        self.rules = rules
        self.partitions = partitions
        (input, alerts) = ("\(name)-articles", "\(name)-alerts")
        incidents = "\(name)-incidents"
        (events, deadLetters) = ("\(name)-events", "\(name)-dead-letters")
        folder = try TemporaryFolder()
    }

    /// A file of lines.
    func file(_ name: String, _ lines: [String]) throws -> String {
        try folder.file(name, lines.map { $0 + "\n" }.joined())
    }

    /// Publishes articles, each with a key of its own.
    func publish(_ articles: [String]) throws {
        let lines = articles.enumerated().map { "\($0.offset)\t\($0.element)" }
        try RealKafka.publish(linesOf: try file("articles.tsv", lines), to: input)
    }

    /// Path of the configuration of the daemon that is called `rasid`.
    var configuration: String { "\(folder.path)/rasid.yaml" }

    /// Starts a daemon and waits until it has partitions.
    func start(_ instance: String = "rasid") throws -> Daemon {
        let daemon = try launch(instance)
        try daemon.wait(for: "\"message\":\"assigned ")
        return daemon
    }

    /// Starts a daemon.
    /// - Parameter createsTopics: makes those that are missing.
    func launch(_ instance: String, createsTopics: Bool = true) throws -> Daemon {
        let config = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../config").standardizedFileURL.path
        let path = try folder.file(
            "\(instance).yaml",
            """
            instance: \(instance)
            kafka:
              bootstrap.servers: \(RealKafka.brokers ?? "")
              group.id: \(name)
              group.instance.id: \(instance)
              auto.offset.reset: earliest
            topics:
              input: \(input)
              alerts: \(alerts)
              events: \(events)
              incidents: \(incidents)
              dead_letters: \(deadLetters)
              create: {enabled: \(createsTopics), partitions: \(partitions)}
            extraction:
              lexicon: [\(config)/lexicon/ar]
              gazetteer: \(config)/gazetteer
            rules: {paths: [\(rules ?? "\(config)/rules")]}
            control: {socket: \(instance).sock}
            pipeline: {report_interval: 1s}
            log: {format: json}

            """
        )
        return try Daemon(configuration: path)
    }
}

/// The built daemon as a process.
final class Daemon: @unchecked Sendable {
    private let process = Process()
    private let condition = NSCondition()
    // Both below the condition's lock.
    private var lines: [String] = []
    private var hasEnded = false

    init(configuration path: String) throws {
        let log = Pipe()
        process.executableURL = FinishedProcess.rasid
        process.arguments = ["run", "--config", path]
        process.standardError = log
        try process.run()
        let reading = log.fileHandleForReading
        Thread { [weak self] in
            var rest = Data()
            while case let piece = reading.availableData, !piece.isEmpty {
                rest += piece
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    self?.add(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
                    rest = Data(rest[rest.index(after: end)...])
                }
            }
            self?.end()
        }
        .start()
    }

    deinit {
        if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    }

    private func add(_ line: String) {
        condition.lock()
        lines.append(line)
        condition.broadcast()
        condition.unlock()
    }

    private func end() {
        condition.lock()
        hasEnded = true
        condition.broadcast()
        condition.unlock()
    }

    /// Waits until the log says something, for two minutes at most.
    func wait(for text: String) throws {
        try wait("a line with \"\(text)\"") { lines in lines.contains { $0.contains(text) } }
    }

    /// Waits until so many records were worked on.
    func wait(forRecords count: Int) throws {
        try wait("\(count) records") { lines in
            Self.records(in: lines.filter { $0.contains("nothing left to read") }) >= count
        }
    }

    private func wait(_ what: String, until isFulfilled: ([String]) -> Bool) throws {
        let deadline = Date(timeIntervalSinceNow: 120)
        condition.lock()
        defer { condition.unlock() }
        while !isFulfilled(lines) {
            guard !hasEnded, condition.wait(until: deadline) else {
                throw RealKafka.Failed(what: "waiting for \(what)", why: lines.suffix(20).joined(separator: "\n"))
            }
        }
    }

    /// Whether it has not ended.
    var isRunning: Bool { process.isRunning }

    /// How many lines of its log say this so far.
    func count(of text: String) -> Int {
        condition.lock()
        defer { condition.unlock() }
        return lines.count { $0.contains(text) }
    }

    /// SIGKILL: it has no time for anything.
    func kill() {
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// SIGHUP.
    func hangUp() { Glibc.kill(process.processIdentifier, SIGHUP) }

    /// SIGTERM, and what the process returned.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// The throughput lines of its log: `10 000 records in 4.1 s: 2 439/s`.
    var throughput: [String] {
        condition.lock()
        defer { condition.unlock() }
        return lines.compactMap { Self.field("message", of: $0)?.string }.filter { $0.contains(" records in ") }
    }

    /// How many records it tells to have worked on so far.
    var progress: Int {
        condition.lock()
        defer { condition.unlock() }
        return Self.records(in: lines.filter { $0.contains(" records in ") && $0.contains("; lag ") })
    }

    /// How long it was at work until nothing was left to read, in seconds.
    var busySeconds: Double {
        condition.lock()
        defer { condition.unlock() }
        return lines.filter { $0.contains("nothing left to read") }
            .reduce(0) { $0 + (Self.field("seconds", of: $1)?.double ?? 0) }
    }

    private static func records(in lines: [String]) -> Int {
        lines.reduce(0) { $0 + Int(field("records", of: $1)?.int ?? 0) }
    }

    private static func field(_ name: String, of line: String) -> JSONValue? {
        (try? JSONDocument(parsing: line))?.root[name]
    }
}
