// SPDX-License-Identifier: Apache-2.0

import JSONStream
import ProcessSupport
import Testing

@Suite(
    "Backtests on a real Kafka",
    .serialized,
    .enabled(if: RealKafka.brokers != nil, "RASID_TEST_BROKERS is not set; 'make suite-kafka' runs this")
)
struct BacktestTests {
    private static let filter = """
        title: Nothing of Aleppo
        id: 5a5b1c2d-0000-4000-8000-0000000000f1
        logsource: {product: rasid, category: event}
        filter:
            rules: any
            selection:
                place.name: Aleppo
            condition: not selection
        """

    @Test("The topics of articles and of events are read beside a daemon that goes on, from a moment on")
    func history() throws {
        let station = try Station()
        let daemon = try station.start()
        try station.publish([Report.attack("one"), Report.attack("two", in: "حلب"), Report.attack("three", in: "درعا")])
        _ = try RealKafka.first(3, of: station.alerts)
        let changed = try station.file("filter.yml", [Self.filter])
        for (topic, since, articles) in [
            (station.input, "1h", 3), (station.events, "1h", 3), (station.input, "2100-01-01", 0),
        ] {
            let source = "topic:\(topic)@\(try #require(RealKafka.brokers))"
            let run = try FinishedProcess(
                FinishedProcess.rasid,
                ["rules", "backtest", "--add", changed, "--from", source, "--since", since, "--format", "json"]
            )
            #expect(run.status == 0, "\(run.errors)")
            let outcome = try JSONDocument(parsing: run.output).root
            #expect(outcome["articles"]?.int == Int64(articles))
            #expect(outcome["lost"]?.int == (articles == 0 ? 0 : 1))
            #expect(outcome["gained"]?.int == 0)
        }
        let alert = try #require(try RealKafka.all(of: station.alerts).first { $0.value.contains("حلب") })
        let brokers = try #require(RealKafka.brokers)
        let tuned = try FinishedProcess(
            FinishedProcess.rasid,
            [
                "rules", "tune", try #require(alert.key), "--false-positive", "a test", "--format", "json", "--dry-run",
                "--alerts", "topic:\(station.alerts)@\(brokers)", "--from", "topic:\(station.events)@\(brokers)",
            ]
        )
        #expect(tuned.status == 0, "\(tuned.errors)")
        let filter = try JSONDocument(parsing: tuned.output).root
        #expect(filter["heldBack"]?.bool == true)
        #expect(filter["silenced"]?.int == 0)
        // The daemon still has its partitions: the next article gives its alert.
        try station.publish([Report.attack("four", in: "حمص")])
        _ = try RealKafka.first(4, of: station.alerts)
        #expect(daemon.stop() == 0)
    }
}
