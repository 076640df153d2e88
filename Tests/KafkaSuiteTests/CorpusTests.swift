// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONStream
import ProcessSupport
import Testing

/// Texts of others, which are not part of the project: measured where they lie beside it.
private enum Corpus {
    static let folder = ProcessInfo.processInfo.environment["RASID_TEST_CORPUS"] ?? "../shared"
    static let article = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/articles")
        .filter { $0.hasSuffix(".txt") }.sorted().first.map { "\(folder)/articles/\($0)" }
    static let lines = ["corpus/sample.jsonl", "corpus/negatives.jsonl"].map { "\(folder)/\($0)" }
    static var isThere: Bool { lines.allSatisfy { FileManager.default.fileExists(atPath: $0) } }
}

@Suite(
    "Real articles on a real Kafka",
    .serialized,
    .timeLimit(.minutes(4)),
    .enabled(if: RealKafka.brokers != nil, "RASID_TEST_BROKERS is not set; 'make suite-kafka' runs this")
)
struct CorpusTests {
    private let station: Station

    init() throws { station = try Station() }

    @Test(
        "The first article gives a call for a ceasefire and a demand to end attacks, and no new attack",
        .enabled(if: Corpus.article != nil, "no article beside the project; set RASID_TEST_CORPUS")
    )
    func firstArticle() throws {
        let daemon = try station.start()
        // A file as an operand is one message.
        try RealKafka.kcat("-P", "-t", station.input, "-H", "content-type=text/plain", try #require(Corpus.article))
        _ = try RealKafka.first(2, of: station.alerts)
        #expect(daemon.stop() == 0)
        let alerts = try RealKafka.all(of: station.alerts).map { try $0.json }
        #expect(alerts.count == 2)
        let call = try #require(alerts.first { $0["class"]?.string == "ceasefire" })
        #expect(call["ceasefire"]?["stage"]?.string == "called-for")
        #expect(call["places"]?[0]?["pcode"]?.string == "SY07")
        let callers = call["actors"]?.elements.compactMap { $0["country"]?.string } ?? []
        #expect(Set(callers) == ["KW", "DE", "BE"])
        let demand = try #require(alerts.first { $0["class"]?.string == "attack" })
        #expect(demand["status"]?.string == "demanded")
        #expect(demand["health"] != nil)
    }

    @Test(
        "Ten thousand articles come through: events come of those that the extractor by itself finds some in",
        .enabled(if: Corpus.isThere, "no corpus beside the project; set RASID_TEST_CORPUS")
    )
    func tenThousand() throws {
        let count = 10_000
        var lines: [String] = []
        for path in Corpus.lines {
            lines += try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        }
        // Some come again, as wires do.
        lines = (0..<count).map { lines[$0 % lines.count] }
        let file = try station.file("articles", lines)
        let alone = try FinishedProcess(FinishedProcess.rasid, ["extract", "--format", "jsonl", file])
        let daemon = try station.start()
        try station.publish(lines)
        try daemon.wait(forRecords: count)
        #expect(daemon.stop() == 0)
        print("10,000 articles: \(daemon.throughput.joined(separator: "; "))")
        let expected = eventful(
            try alone.output.split(separator: "\n").map { try JSONDocument(parsing: String($0)).root }
        )
        let published = eventful(try RealKafka.all(of: station.events).map { try $0.json })
        #expect(!expected.isEmpty)
        #expect(published == expected)
    }

    /// Ids of the articles that have events.
    private func eventful(_ extractions: [JSONValue]) -> Set<String> {
        Set(extractions.filter { $0["events"]?.elements.isEmpty == false }.compactMap { $0["id"]?.string })
    }
}
