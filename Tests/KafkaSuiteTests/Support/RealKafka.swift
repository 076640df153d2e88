// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONStream
import ProcessSupport
import Testing

/// The brokers that the suite was given, seen through kcat: a client that shares no line with ours.
enum RealKafka {
    /// `RASID_TEST_BROKERS`; `nil` where the suite can't run.
    static let brokers = ProcessInfo.processInfo.environment["RASID_TEST_BROKERS"]

    /// One message as kcat tells it.
    struct Message {
        var key: String?
        var value: String
        var headers: [String: String]

        /// The value, read as JSON.
        var json: JSONValue { get throws { try JSONDocument(parsing: value).root } }
    }

    /// Runs kcat, for a minute and a half at most.
    @discardableResult
    static func kcat(_ arguments: String...) throws -> String {
        let timeout = URL(fileURLWithPath: "/usr/bin/timeout")
        let words = ["--kill-after=5", "90", "kcat", "-b", try #require(brokers)] + arguments
        let run = try FinishedProcess(timeout, words)
        guard run.status == 0 else { throw Failed(what: "kcat \(arguments)", why: run.errors) }
        return run.output
    }

    /// Publishes each line of a file, `KEY<tab>VALUE`, as a message; the keys spread them over the partitions.
    static func publish(linesOf path: String, to topic: String) throws {
        try kcat("-P", "-t", topic, "-K", "\t", "-l", path)
    }

    /// Waits for so many messages of a topic and returns them.
    static func first(_ count: Int, of topic: String) throws -> [Message] {
        try messages(of: kcat("-C", "-q", "-J", "-t", topic, "-o", "beginning", "-c", String(count)))
    }

    /// All messages there are now.
    static func all(of topic: String) throws -> [Message] {
        try messages(of: kcat("-C", "-q", "-J", "-t", topic, "-o", "beginning", "-e"))
    }

    private static func messages(of output: String) throws -> [Message] {
        try output.split(separator: "\n").map { line in
            let root = try JSONDocument(parsing: String(line)).root
            let names = root["headers"]?.elements.compactMap(\.string) ?? []
            let pairs = stride(from: 0, to: names.count - 1, by: 2).map { (names[$0], names[$0 + 1]) }
            return Message(
                key: root["key"]?.string,
                value: root["payload"]?.string ?? "",
                headers: Dictionary(pairs) { _, last in last }
            )
        }
    }

    struct Failed: Error {
        var what: String
        var why: String
    }
}
