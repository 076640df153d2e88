// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import JSONStream
import KafkaClient
import ProcessSupport
import Testing

@Suite("rasid rules tune")
struct RulesTuneCommandTests {
    private static let past = """
        {"id": "1", "text": "استهدف قصف جوي مستشفى في مدينة إدلب.", "published_at": "2024-05-05"}
        {"id": "2", "text": "استهدف قصف مدفعي مركزاً صحياً في مدينة حماة خلال مناورة.", "published_at": "2024-05-06"}
        {"id": "3", "text": "قصفت المدفعية مستشفى في مدينة حلب خلال مناورة.", "published_at": "2024-05-07"}

        """

    /// A site with rules of its own, a past, and the alert of the second article in it.
    private struct Site {
        let folder: TemporaryFolder
        let config: String
        let past: String
        let alerts: String
        let incident: String
        var filters: [String] {
            (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/rules.d")) ?? []
        }

        init() throws {
            folder = try TemporaryFolder()
            let root = #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined()
            config = try folder.file(
                "rasid.yaml",
                """
                rules: {paths: [\(root)/config/rules, rules.d]}
                extraction: {lexicon: [\(root)/config/lexicon/ar], gazetteer: \(root)/config/gazetteer}

                """
            )
            past = try folder.file("past.jsonl", RulesTuneCommandTests.past)
            let scan = try RasidProcess("scan", "-c", config, "-f", "jsonl", past)
            alerts = try folder.file("alerts.jsonl", scan.output)
            let alert = try scan.output.split(separator: "\n").map { try JSONDocument(parsing: String($0)).root }
                .first { $0["article"]?.string == "2" }
            incident = try #require(alert?["incident"]?.string)
        }

        func tune(_ words: String...) throws -> RasidProcess {
            try RasidProcess(words: ["rules", "tune", "-c", config, "--false-positive", "a drill"] + words)
        }
    }

    @Test("By its id the alert is found in the past; the filter is written, and others that it silences are shown")
    func writes() throws {
        let site = try Site()
        let run = try site.tune(site.incident, "--from", site.past, "--word", "مناورة")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("The alert is held back: "))
        #expect(run.output.contains("Other alerts, of 3 articles on 3 days: 1 silenced, 0 changed\n"))
        #expect(run.output.contains("2024-05-07 · 3\n"))
        #expect(run.output.contains("0 broken by the filter\n"))
        #expect(site.filters == ["not-\(site.incident).yml"])
        let check = try RasidProcess("rules", "check", "--strict", "-c", site.config)
        #expect(check.status == 0, "\(check.errors)")
        let scan = try RasidProcess("scan", "-c", site.config, "-f", "jsonl", site.past)
        let articles = try scan.output.split(separator: "\n")
            .map { try JSONDocument(parsing: String($0)).root["article"]?.string }
        #expect(articles == ["1"])
        // It is not written over.
        let again = try site.tune(site.incident, "--alerts", site.alerts, "--from", site.past, "--word", "مناورة")
        #expect(again.status == 1)
        #expect(again.errors.contains("[tune.exists]"))
    }

    @Test("With a test the alert's article stays silent for good, and the day may be given")
    func withTest() throws {
        let site = try Site()
        let words = ["-c", site.config, "--false-positive", "a drill", "--from", site.past, "--with-test"]
        let run = try RasidProcess(
            words: ["rules", "tune", site.incident] + words,
            environment: ["SOURCE_DATE_EPOCH": "1714900000"]
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("  date: 2024-05-05\n"))
        #expect(run.output.contains("its own test passes\n"))
        #expect(Set(site.filters) == ["not-\(site.incident).yml", "tests"])
        let folder = site.folder.path + "/rules.d"
        let passed = try RasidProcess("rules", "test", "-c", site.config, folder)
        #expect(passed.status == 0)
        #expect(passed.output.contains("ok Not an Alert: a drill"))
        try FileManager.default.removeItem(atPath: "\(folder)/not-\(site.incident).yml")
        let failed = try RasidProcess("rules", "test", "-c", site.config, folder)
        #expect(failed.status == 1)
        // The test is not written over, either.
        let again = try RasidProcess(words: ["rules", "tune", site.incident] + words)
        #expect(again.errors.contains("[tune.exists]"))
    }

    @Test(
        "Nothing is written when a test would break, the alert would come anyway, too many others go, or nobody wants it",
        arguments: [
            (["--by", "event.class"], 1, "[tune.breaks-test]"),
            (["--word", "زلزال"], 1, "[tune.no-effect]"),
            (["--word", "مناورة", "--at-most", "0"], 1, "[tune.too-wide]"),
            (["--by", "place.nam"], 1, "[tune.unknown-field]"),
            (["--dry-run"], 0, ""),
        ] as [([String], Int32, String)]
    )
    func refuses(options: [String], status: Int32, code: String) throws {
        let site = try Site()
        let words = [
            "rules", "tune", "-c", site.config, "--false-positive", "a drill", site.incident, "--from", site.past,
        ]
        let run = try RasidProcess(words: words + options)
        #expect(run.status == status)
        #expect(run.errors.contains(code) && run.errors.isEmpty == code.isEmpty, "\(run.errors)")
        #expect(site.filters.isEmpty)
    }

    @Test("An alert is found in a file and in a topic; the past may be the topic of events")
    func sources() async throws {
        let site = try Site()
        let many = try site.tune(site.alerts, "--from", site.past)
        #expect(many.status == 1)
        #expect(many.errors.contains("[tune.many-alerts]"))
        let broker = try EmbeddedBroker()
        let events = try RasidProcess("extract", "-c", site.config, "-f", "jsonl", site.past).output
        let alerts = try String(contentsOfFile: site.alerts, encoding: .utf8)
        for (topic, lines) in [("alerts", alerts), ("events", events)] {
            try await broker.createTopic(topic, partitions: 1)
            let producer = try KafkaProducer(KafkaConfiguration(broker.clientProperties))
            let records = lines.split(separator: "\n").map { OutgoingRecord(topic: topic, value: Array($0.utf8)) }
            for result in await producer.send(records) { _ = try result.get() }
            await producer.close()
        }
        let servers = broker.bootstrapServers
        let run = try site.tune(
            site.incident,
            "--alerts",
            "topic:alerts@\(servers)",
            "--from",
            "topic:events@\(servers)",
            "--output",
            site.folder.path + "/filter.yml",
            "-f",
            "json"
        )
        #expect(run.status == 0, "\(run.errors)")
        let outcome = try JSONDocument(parsing: run.output).root
        #expect(outcome["written"]?.bool == true)
        #expect(outcome["heldBack"]?.bool == true)
        #expect(outcome["silenced"]?.int == 0)
        #expect(
            try String(contentsOfFile: site.folder.path + "/filter.yml", encoding: .utf8) == outcome["filter"]?.string
        )
    }

    @Test(
        "What can't be meant is exit code 2, an alert that is nowhere 1",
        arguments: [
            (["ALERT"], 2, "--false-positive is missing"),
            (["--false-positive", " ", "ALERT"], 2, "--false-positive is missing"),
            (["--false-positive", "x", "ALERT", "--from", "-"], 2, "it can't be standard input"),
            (
                ["--false-positive", "x", "inc-0", "--from", "/dev/null", "--alerts", "/nowhere"], 1,
                "[file.unreadable]"
            ),
            (["--false-positive", "x", "inc-0", "--from", "/dev/null"], 1, "[tune.no-alert]"),
        ] as [([String], Int32, String)]
    )
    func mistakes(options: [String], status: Int32, message: String) throws {
        let run = try RasidProcess(words: ["rules", "tune"] + options)
        #expect(run.status == status)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
