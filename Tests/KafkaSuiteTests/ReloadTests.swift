// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONStream
import ProcessSupport
import Testing

@Suite(
    "Reloads on a real Kafka",
    .serialized,
    .timeLimit(.minutes(6)),
    .enabled(if: RealKafka.brokers != nil, "RASID_TEST_BROKERS is not set; 'make suite-kafka' runs this")
)
struct ReloadTests {
    /// Every so many articles one reports an attack, an incident of its own.
    private static let step = 20
    private static let count = 40_000

    private let station: Station
    private let rules: RuleFolder

    init() throws {
        rules = try RuleFolder()
        // One partition behind the articles': the order of the alerts is then that in which rules were in force.
        station = try Station(rules: rules.path, partitions: 1)
    }

    @Test(
        "Rules reloaded again and again under full load: nothing is lost, nothing comes twice, and no wrong file gets in"
    )
    func underLoad() throws {
        let articles = (0..<Self.count).map { number in
            number % Self.step == 0 ? Report.attack("n-\(number)", day: number / Self.step) : Report.calm("n-\(number)")
        }
        let daemon = try station.start()
        try station.publish(articles)
        let start = Date()
        var digests = [try rules.digest()]
        var refusals = 0
        while daemon.progress < Self.count * 3 / 4 {
            try rules.turn()
            let accepted = try reload()
            #expect(accepted.status == 0, "\(accepted.errors)")
            digests.append(try rules.digest())
            #expect(accepted.output.contains(try #require(digests.last)))

            try rules.spoil()
            let refused = try reload()
            let check = try FinishedProcess(
                FinishedProcess.rasid,
                ["rules", "check", "--config", station.configuration]
            )
            #expect(refused.status == 1)
            #expect(check.status == 3)
            #expect(refused.errors == check.errors)
            #expect(refused.errors.contains(":5:8: error:"))
            #expect(refused.output.contains(try #require(digests.last)))
            refusals += 1
            try rules.restore()
        }
        try daemon.wait(forRecords: Self.count)
        let seconds = daemon.busySeconds
        #expect(daemon.stop() == 0)
        let rate = Int(Double(Self.count) / seconds)
        print(
            "reloads under load: \(digests.count - 1) accepted and \(refusals) refused in "
                + "\(Int(Date().timeIntervalSince(start))) s, at \(rate) articles/s"
        )

        let told = try RealKafka.all(of: station.events).compactMap { try $0.json["article"]?["id"]?.string }
        let expected = Set(stride(from: 0, to: Self.count, by: Self.step).map { "n-\($0)" })
        #expect(told.count == expected.count)
        #expect(Set(told) == expected)
        let alerts = try RealKafka.all(of: station.alerts)
        #expect(alerts.count == expected.count)
        let sources = try alerts.flatMap { try $0.json["sources"]?.elements.compactMap { $0["article"]?.string } ?? [] }
        #expect(Set(sources) == expected)
        #expect(Set(alerts.compactMap { $0.headers["ce_id"] }).count == expected.count)
        // Every alert names the rules it comes of, and none comes of rules that had been replaced before.
        var order = try alerts.compactMap { try $0.json["ruleset"]?.string }
        #expect(order.count == alerts.count)
        order = order.reduce(into: []) { order, digest in if order.last != digest { order.append(digest) } }
        #expect(order.count > 2)
        var rest = digests[...]
        for digest in order {
            let place = try #require(rest.firstIndex(of: digest), "the rules of \(digest) came back")
            rest = rest[place...]
        }
    }

    @Test("A file that is renamed over another is in use without being asked for; SIGHUP says so of a wrong one")
    func withoutAsking() throws {
        let daemon = try station.start()
        try rules.turn()
        try daemon.wait(for: "\"message\":\"reloaded: ")
        try station.publish([Report.attack("one", day: 1)])
        let alert = try #require(try RealKafka.first(1, of: station.alerts).first)
        #expect(try alert.json["ruleset"]?.string == rules.digest())
        try rules.spoil()
        daemon.hangUp()
        try daemon.wait(for: "the reload failed")
        try station.publish([Report.attack("two", day: 2)])
        #expect(try RealKafka.first(2, of: station.alerts).count == 2)
        #expect(daemon.stop() == 0)
    }

    private func reload() throws -> FinishedProcess {
        try FinishedProcess(FinishedProcess.rasid, ["reload", "--wait", "--config", station.configuration])
    }
}

/// A folder of rules that change, as somebody at an editor changes them.
private final class RuleFolder {
    private let folder: TemporaryFolder
    private var turns = 0

    var path: String { folder.path }

    init() throws {
        folder = try TemporaryFolder()
        try restore()
    }

    /// The rule, told from that of other turns by its text alone.
    private var rule: String {
        """
        # Turn \(turns)
        title: Attack on health care
        id: 0b6f3e0c-7d1b-4a57-9d8a-4d2f4d1c9a10
        logsource: {product: rasid, category: event}
        level: high
        detection: {selection: {event.class: attack, health.resources: facility}, condition: selection}

        """
    }

    /// Changes the rule.
    func turn() throws {
        turns += 1
        try restore()
    }

    /// Makes the rule a wrong one.
    func spoil() throws { try save(rule.replacingOccurrences(of: "level: high", with: "level: hgih")) }

    /// Makes the rule what it was.
    func restore() throws { try save(rule) }

    /// Saves as editors do: another file, renamed over the one before.
    private func save(_ text: String) throws {
        let draft = try folder.file(".rule.yml.new", text)
        guard rename(draft, "\(path)/rule.yml") == 0 else { throw RealKafka.Failed(what: "rename", why: "\(errno)") }
    }

    /// What alerts and `rasid rules check` call these rules.
    func digest() throws -> String {
        let list = try FinishedProcess(FinishedProcess.rasid, ["rules", "check", "--format", "jsonl", path])
        return try JSONDocument(parsing: list.output).root["ruleset"]?.string ?? ""
    }
}
