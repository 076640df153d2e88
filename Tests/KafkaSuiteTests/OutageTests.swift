// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONStream
import Testing

@Suite(
    "Brokers and daemons that come and go",
    .serialized,
    .timeLimit(.minutes(5)),
    .enabled(if: RealKafka.brokers != nil, "RASID_TEST_BROKERS is not set; 'make suite-kafka' runs this")
)
struct OutageTests {
    private static let maybeHurt = (Cluster.current?.count ?? 0) >= 3
    private let station: Station

    init() throws { station = try Station() }

    /// Reports of so many incidents.
    private func reports(_ numbers: Range<Int>) -> [String] { numbers.map { Report.attack("n-\($0)", day: $0) } }

    /// Each article has its events once, and each alert is there once.
    private func expectAllOnce(_ count: Int) throws {
        let told = try RealKafka.all(of: station.events).compactMap { try $0.json["article"]?["id"]?.string }
        #expect(told.count == count)
        #expect(Set(told) == Set((0..<count).map { "n-\($0)" }))
        let alerts = try RealKafka.all(of: station.alerts)
        #expect(alerts.count == count)
        #expect(Set(alerts.compactMap { $0.headers["ce_id"] }).count == count)
    }

    @Test("Topics that are missing are waited for: the daemon says which, and goes on once somebody makes them")
    func missingTopics() throws {
        let waiting = try station.launch("first", createsTopics: false)
        try waiting.wait(for: "waiting for topics that are missing: \(station.input), ")
        // It looks again after half a second, then after one, two, …
        Thread.sleep(forTimeInterval: 4)
        #expect(waiting.isRunning)
        #expect(waiting.count(of: "\"message\":\"assigned ") == 0)
        #expect(waiting.count(of: "waiting for topics that are missing") == 1)
        let maker = try station.start("second")
        #expect(maker.stop() == 0)
        try waiting.wait(for: "\"message\":\"assigned ")
        try station.publish([Report.attack("one")])
        #expect(try RealKafka.first(1, of: station.alerts).count == 1)
        #expect(waiting.stop() == 0)
    }

    @Test("A static member that is started again gets its partitions back, and the other keeps its own all the time")
    func staticMembership() throws {
        let first = try station.start("first")
        let second = try station.start("second")
        // Each of the two stages has a group of its own.
        try second.wait(for: "\"message\":\"assigned \(station.events)")
        try second.wait(for: "\"message\":\"assigned \(station.input)")
        try first.wait(for: "\"message\":\"gave up \(station.events)")
        try first.wait(for: "\"message\":\"gave up \(station.input)")
        let before = second.count(of: "\"message\":\"gave up ")
        #expect(first.stop() == 0)
        let again = try station.start("first")
        try again.wait(for: "\"message\":\"assigned \(station.events)")
        try again.wait(for: "\"message\":\"assigned \(station.input)")
        try station.publish(reports(0..<200))
        _ = try RealKafka.first(200, of: station.alerts)
        #expect(second.count(of: "\"message\":\"gave up ") == before)
        #expect(again.count(of: "\"message\":\"gave up ") == 0)
        #expect(again.stop() == 0)
        #expect(second.stop() == 0)
        try expectAllOnce(200)
    }

    @Test(
        "Brokers that are killed and started again one after the other: subscribers miss nothing and see nothing twice",
        .enabled(if: maybeHurt, "needs three brokers that may be hurt")
    )
    func rollingRestart() throws {
        let cluster = try #require(Cluster.current)
        let daemon = try station.start()
        for broker in 1...3 {
            try station.publish(reports((broker - 1) * 300..<broker * 300))
            _ = try RealKafka.first((broker - 1) * 300 + 50, of: station.events)
            try cluster.kill(broker)
            // The others go on meanwhile.
            _ = try RealKafka.first(broker * 300, of: station.alerts)
            try cluster.restart(broker)
        }
        #expect(daemon.isRunning)
        #expect(daemon.stop() == 0)
        try expectAllOnce(900)
    }

    @Test(
        "Without a quorum of brokers the daemon waits, and goes on by itself when there is one again",
        .enabled(if: maybeHurt, "needs three brokers that may be hurt")
    )
    func lostQuorum() throws {
        let cluster = try #require(Cluster.current)
        let daemon = try station.start()
        let count = 8000
        try station.publish(reports(0..<count))
        _ = try RealKafka.first(50, of: station.events)
        for broker in 2...3 { try cluster.kill(broker) }
        Thread.sleep(forTimeInterval: 20)
        #expect(daemon.isRunning)
        let progress = daemon.progress
        Thread.sleep(forTimeInterval: 5)
        #expect(daemon.progress == progress)
        #expect(progress < count)
        for broker in 2...3 { try cluster.restart(broker) }
        _ = try RealKafka.first(count, of: station.alerts)
        #expect(daemon.isRunning)
        #expect(daemon.stop() == 0)
        try expectAllOnce(count)
    }
}
