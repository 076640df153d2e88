// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import JSONStream
import KafkaClient
import Testing

@testable import rasid

@Suite("rasid rules backtest")
struct RulesBacktestCommandTests {
    static let articles = """
        {"id": "1", "text": "استهدف قصف جوي مستشفى في مدينة إدلب.", "published_at": "2024-05-05"}
        {"id": "2", "text": "استهدف قصف جوي مستشفى في مدينة حماة.", "published_at": "2024-05-07"}

        """
    private static let filter = """
        title: Nothing of Hama
        id: 7b0b1c2d-0000-4000-8000-0000000000f1
        logsource: {product: rasid, category: event}
        filter:
            rules: any
            selection:
                place.name: Hamah
            condition: not selection

        """

    @Test("A filter to add loses an alert; figures, reason, evidence and article are told, and a page is written")
    func adding() throws {
        let filter = try TemporaryFile("filter.yml", Self.filter)
        let page = filter.folder + "/page.html"
        let run = try RasidProcess(
            "rules",
            "backtest",
            "--add",
            filter.path,
            "--html",
            page,
            input: Self.articles
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("2 articles, 2 events, 2 days\n"))
        #expect(
            run.output.contains(
                "\n2       1       1.0 → 0.50                        -1               Attack on Health Care Reported\n"
            )
        )
        #expect(run.output.contains("  because    now: the filter \"Nothing of Hama\" holds it back\n"))
        #expect(run.output.contains("  article    2024-05-07 · 2\n"))
        #expect(run.output.hasSuffix("\n0 alerts gained, 1 lost, 0 changed\n"))
        #expect(try String(contentsOfFile: page, encoding: .utf8).contains("<b class=\"lost\">1 lost</b>"))
    }

    @Test(
        "--since leaves out what was published before; --samples 0 only counts",
        arguments: [("2024-05-06", 1), ("2024-05-01", 2)]
    )
    func since(time: String, articles: Int) throws {
        let filter = try TemporaryFile("filter.yml", Self.filter)
        let run = try RasidProcess(
            "rules",
            "backtest",
            "--add",
            filter.path,
            "--since",
            time,
            "--samples",
            "0",
            "-f",
            "json",
            input: Self.articles
        )
        let root = try JSONDocument(parsing: run.output).root
        #expect(root["articles"]?.int == Int64(articles))
        #expect(root["lost"]?.int == 1)
        #expect(root["rules"]?.elements.allSatisfy { $0["samples"]?.elements.isEmpty ?? false } ?? false)
    }

    @Test("Records of events in a file, and of articles and events in topics, give the same as the articles")
    func events() async throws {
        let filter = try TemporaryFile("filter.yml", Self.filter)
        let extracted = try RasidProcess("extract", "-f", "jsonl", input: Self.articles).output
        func rules(_ run: RasidProcess) throws -> [Int64?] {
            #expect(run.status == 0, "\(run.errors)")
            let root = try JSONDocument(parsing: run.output).root
            return [root["events"]?.int, root["gained"]?.int, root["lost"]?.int]
        }
        let file = try TemporaryFile("events.jsonl", extracted)
        #expect(
            try rules(RasidProcess("rules", "backtest", "--add", filter.path, "-f", "json", file.path)) == [2, 0, 1]
        )

        let broker = try EmbeddedBroker()
        let kafka = KafkaConfiguration(broker.clientProperties)
        for (topic, lines) in [("articles", Self.articles), ("events", extracted)] {
            try await broker.createTopic(topic, partitions: 1)
            let producer = try KafkaProducer(kafka)
            let records = lines.split(separator: "\n").map { OutgoingRecord(topic: topic, value: Array($0.utf8)) }
            for result in await producer.send(records) { _ = try result.get() }
            await producer.close()
            let source = "topic:\(topic)@\(broker.bootstrapServers)"
            let run = try RasidProcess(
                "rules",
                "backtest",
                "--add",
                filter.path,
                "-f",
                "json",
                "--from",
                source
            )
            #expect(try rules(run) == [2, 0, 1])
        }
    }

    @Test(
        "--fail-on is for pipelines: exit code 1 when there is such a change",
        arguments: [("lost", 1), ("gained", 0)]
    )
    func failing(change: String, status: Int32) throws {
        let filter = try TemporaryFile("filter.yml", Self.filter)
        let run = try RasidProcess(
            "rules",
            "backtest",
            "--add",
            filter.path,
            "--fail-on",
            change,
            input: Self.articles
        )
        #expect(run.status == status)
        #expect(run.errors.contains("1 alerts are lost [backtest.lost]") == (status == 1))
    }

    @Test("What can't be read is told, the rest is compared, and the exit code is 1")
    func unreadable() throws {
        let filter = try TemporaryFile("filter.yml", Self.filter)
        let run = try RasidProcess("rules", "backtest", "--add", filter.path, input: Self.articles + "{\"id\": \n")
        #expect(run.status == 1)
        #expect(run.errors.contains("[article.broken-json]"))
        #expect(run.output.hasPrefix("2 articles"))
    }

    @Test(
        "What can't be meant is exit code 2, a broken rule 3, and brokers that do not answer 4",
        arguments: [
            ([], 2, "[usage.missing-option]"),
            (["--add", "FILTER", "--since", "yesterday"], 2, "--since must be a span such as 12h, 7d or 4w"),
            (["--add", "/nowhere.yml"], 3, "/nowhere.yml"),
            (["--add", "FILTER", "--from", "topic:news@127.0.0.1:1"], 4, "127.0.0.1:1"),
        ] as [([String], Int32, String)]
    )
    func mistakes(options: [String], status: Int32, message: String) throws {
        let filter = try TemporaryFile("filter.yml", Self.filter)
        let words = ["rules", "backtest"] + options.map { $0.replacing("FILTER", with: filter.path) }
        let run = try RasidProcess(words: words, input: Self.articles)
        #expect(run.status == status)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test("The size of the past is known of files and folders, and not of what is no file")
    func size() throws {
        let file = try TemporaryFile("a.txt", "12345")
        #expect(HistoryFeed.size(of: [file.path]) == 5)
        #expect(HistoryFeed.size(of: [file.folder, file.path]) == 10)
        #expect(HistoryFeed.size(of: [file.path, "-"]) == nil)
        #expect(HistoryFeed.size(of: ["/dev/null"]) == nil)
    }

    @Test(
        "The line of progress has a bar where the end is known",
        arguments: [
            (nil, "100 records, 50/s"),
            (0.5, "████████████░░░░░░░░░░░░ 50 %  100 records, 50/s"),
            (1.2, "████████████████████████ 100 %  100 records, 50/s"),
        ] as [(Double?, String)]
    )
    func progress(share: Double?, line: String) {
        #expect(ProgressLine.text(records: 100, share: share, after: .seconds(2)) == line)
    }
}
