// SPDX-License-Identifier: Apache-2.0

import JSONStream
import ProcessSupport
import Testing

@Suite(
    "Tools beside a daemon on a real Kafka",
    .serialized,
    .timeLimit(.minutes(3)),
    .enabled(if: RealKafka.brokers != nil, "RASID_TEST_BROKERS is not set; 'make suite-kafka' runs this")
)
struct StateToolsTests {
    private let station: Station

    init() throws { station = try Station() }

    private func rasid(_ words: String...) throws -> FinishedProcess {
        let run = try FinishedProcess(
            FinishedProcess.rasid,
            words + ["--brokers", try #require(RealKafka.brokers), "--set", "kafka.group.id=\(station.group)"]
        )
        #expect(run.status == 0, "\(run.errors)")
        return run
    }

    private func lines(_ run: FinishedProcess) throws -> [JSONValue] {
        try run.output.split(separator: "\n").map { try JSONDocument(parsing: String($0)).root }
    }

    @Test("rasid incidents tells what the last alerts told, of the incidents that are asked for")
    func incidents() throws {
        let daemon = try station.start()
        try station.publish([Report.attack("one"), Report.attack("two"), Report.attack("three", in: "الخرطوم")])
        let alerts = try RealKafka.first(3, of: station.alerts)
        let topic = ["--topic", station.incidents]
        let listed = try lines(rasid("incidents", "list", "--format", "jsonl", topic[0], topic[1]))
        #expect(Set(listed.compactMap { $0["incident"]?.string }) == Set(alerts.compactMap(\.key)))
        #expect(Set(listed.compactMap { $0["sourceCount"]?.int }) == [1, 2])
        let there = try lines(rasid("incidents", "list", "--country", "SD", "-f", "jsonl", topic[0], topic[1]))
        #expect(there.count == 1)
        let exported = try lines(rasid("incidents", "export", "--place", "إدلب", topic[0], topic[1]))
        #expect(exported.count == 1)
        #expect(exported.first?["sources"]?.elements.compactMap { $0["article"]?.string }.sorted() == ["one", "two"])
        let identifier = try #require(exported.first?["incident"]?.string)
        #expect(
            try rasid("incidents", "show", String(identifier.prefix(12)), topic[0], topic[1]).output.contains(
                identifier
            )
        )
        #expect(daemon.stop() == 0)
    }

    @Test("A dead letter that is sent back is tried again, and once only")
    func requeue() throws {
        let daemon = try station.start()
        try station.publish([#"{"id": "broken""#])
        _ = try RealKafka.first(1, of: station.deadLetters)
        let sent = try rasid("dead-letters", "requeue", "--all", "--topic", station.deadLetters)
        #expect(sent.errors.contains("1 dead letters were sent back"))
        // The first letter, its receipt, and the second letter.
        _ = try RealKafka.first(3, of: station.deadLetters)
        let letters = try lines(rasid("dead-letters", "list", "-f", "jsonl", "--topic", station.deadLetters))
        #expect(letters.map { $0["attempts"]?.int } == [1, 2])
        #expect(letters.map { $0["requeued"]?.bool } == [true, false])
        #expect(letters.allSatisfy { $0["key"]?.string == "0" })
        let pending = ["dead-letters", "requeue", "--code", "event.*", "--topic", station.deadLetters]
        #expect(
            try rasid(pending[0], pending[1], pending[2], pending[3], pending[4], pending[5]).errors.contains(
                "0 dead letters"
            )
        )
        #expect(daemon.stop() == 0)
    }
}
