// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONStream
import ProcessSupport
import Testing

@Suite(
    "The daemon on a real Kafka",
    .serialized,
    .timeLimit(.minutes(4)),
    .enabled(if: RealKafka.brokers != nil, "RASID_TEST_BROKERS is not set; 'make suite-kafka' runs this")
)
struct DeliveryTests {
    private let station: Station

    init() throws { station = try Station() }

    /// Ids of the articles that the events topic tells of.
    private func articles(_ events: [RealKafka.Message]) throws -> [String] {
        try events.compactMap { try $0.json["article"]?["id"]?.string }
    }

    @Test("A report gives an alert: a CloudEvent whose key is the incident")
    func alert() throws {
        let daemon = try station.start()
        try station.publish([Report.attack("one")])
        let alert = try #require(try RealKafka.first(1, of: station.alerts).first)
        #expect(alert.headers["ce_specversion"] == "1.0")
        #expect(alert.headers["ce_type"] == "org.rasid.alert.raised.v1")
        #expect(alert.headers["ce_subject"] == alert.key)
        #expect(alert.headers["content-type"] == "application/json")
        #expect(try alert.json["status"]?.string == "reported")
        #expect(try alert.json["places"]?[0]?["pcode"]?.string == "SY0700")
        #expect(try alert.json["why"]?[0]?["field"]?.string == "event.class")
        #expect(try alert.json["sources"]?[0]?["article"]?.string == "one")
        #expect(daemon.stop() == 0)
    }

    @Test("A record that is no article goes to the dead letters whole, and the next one still gives its alert")
    func poison() throws {
        let daemon = try station.start()
        let broken = #"{"id": "two", "text": "خبر لم يكت"#
        let lines = [broken, Report.attack("three")]
        // One partition: the broken record stands before the other.
        try RealKafka.kcat(
            "-P",
            "-t",
            station.input,
            "-p",
            "0",
            "-H",
            "origin=feed-7",
            "-l",
            try station.file("articles", lines)
        )
        let letter = try #require(try RealKafka.first(1, of: station.deadLetters).first)
        #expect(letter.value == broken)
        #expect(letter.headers["origin"] == "feed-7")
        #expect(letter.headers["rasid.error.code"] == "article.broken-json")
        #expect(letter.headers["rasid.error.topic"] == station.input)
        #expect(letter.headers["rasid.error.partition"] == "0")
        #expect(letter.headers["rasid.error.offset"] == "0")
        #expect(letter.headers["rasid.error.message"]?.isEmpty == false)
        let alert = try #require(try RealKafka.first(1, of: station.alerts).first)
        #expect(try alert.json["sources"]?[0]?["article"]?.string == "three")
        #expect(daemon.stop() == 0)
        #expect(try RealKafka.all(of: station.deadLetters).count == 1)
    }

    @Test("SIGTERM in the middle loses nothing and repeats nothing: the next daemon goes on")
    func termination() throws {
        let count = 3000
        let first = try station.start("first")
        try station.publish(Report.attacks(count))
        _ = try RealKafka.first(50, of: station.events)
        #expect(first.stop() == 0)
        let second = try station.start("second")
        _ = try RealKafka.first(count, of: station.events)
        #expect(second.stop() == 0)
        let told = try articles(RealKafka.all(of: station.events))
        #expect(told.count == count)
        #expect(Set(told) == Set((0..<count).map { "n-\($0)" }))
    }

    @Test("A second daemon of the group takes over partitions, and together they leave nothing out")
    func sharing() throws {
        let count = 2000
        let first = try station.start("first")
        let second = try station.start("second")
        try first.wait(for: "\"message\":\"gave up ")
        try station.publish(Report.attacks(count))
        _ = try RealKafka.first(count, of: station.events)
        #expect(first.stop() == 0)
        #expect(second.stop() == 0)
        #expect(Set(try articles(RealKafka.all(of: station.events))) == Set((0..<count).map { "n-\($0)" }))
    }

    @Test("kill -9 again and again: every event once, every alert once, and no revision left out")
    func crashes() throws {
        let count = 1200
        var last = try station.start("first")
        try station.publish(Report.attacks(count))
        for round in 1...3 {
            _ = try RealKafka.first(count * round / 4, of: station.events)
            last.kill()
            last = try station.start("first")
        }
        _ = try RealKafka.first(count, of: station.events)
        // Each report of an incident is one alert.
        _ = try RealKafka.first(count, of: station.alerts)
        #expect(last.stop() == 0)
        let told = try articles(RealKafka.all(of: station.events))
        #expect(told.count == count)
        #expect(Set(told).count == count)
        let alerts = try RealKafka.all(of: station.alerts)
        #expect(alerts.count == count)
        #expect(Set(alerts.compactMap { $0.headers["ce_id"] }).count == count)
        for (_, revisions) in Dictionary(grouping: alerts, by: \.key) {
            let numbers = try revisions.compactMap { try $0.json["revision"]?.int }
            #expect(numbers == Array(1...Int64(revisions.count)))
            #expect(try revisions.last?.json["sourceCount"]?.int == Int64(revisions.count))
        }
    }
}
