// SPDX-License-Identifier: Apache-2.0

import Foundation
import ProcessSupport

/// The brokers of the suite, where they were started for it and may be hurt: `RASID_TEST_CLUSTER` is the script that does it,
/// a colon, and their folder; `RASID_TEST_BROKER_COUNT` how many there are.
struct Cluster {
    let count: Int
    private let script: URL
    private let folder: String

    /// `nil` where the brokers are somebody else's.
    static let current: Cluster? = {
        let environment = ProcessInfo.processInfo.environment
        guard let parts = environment["RASID_TEST_CLUSTER"]?.split(separator: ":", maxSplits: 1), parts.count == 2,
            let count = environment["RASID_TEST_BROKER_COUNT"].flatMap({ Int($0) })
        else { return nil }
        return Cluster(count: count, script: URL(fileURLWithPath: String(parts[0])), folder: String(parts[1]))
    }()

    /// kill -9 of a broker.
    func kill(_ broker: Int) throws { try call("kill", broker) }

    /// Starts a broker that was killed, and waits until it serves.
    func restart(_ broker: Int) throws { try call("restart", broker) }

    private func call(_ verb: String, _ broker: Int) throws {
        let run = try FinishedProcess(script, [verb, folder, "\(broker)"])
        guard run.status == 0 else { throw RealKafka.Failed(what: "\(verb) \(broker)", why: run.output + run.errors) }
    }
}
