// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Testing

@Suite("rasid scan")
struct ScanCommandTests {
    private static let articles = """
        {"id": "1", "text": "استهدف قصف جوي مستشفى في مدينة إدلب، اليوم الأحد.", "published_at": "2024-05-05"}
        {"id": "2", "text": "يسود طقس معتدل في دمشق.", "published_at": "2024-05-05"}
        {"id": "3", "text": "استهدف قصف مستشفى في مدينة إدلب، وفق ناشطين.", "published_at": "2024-05-05"}

        """

    @Test("Each alert is a line with its article; a second report gives a revision with both sources")
    func revisions() throws {
        let run = try RasidProcess("scan", "--format", "jsonl", input: Self.articles)
        #expect(run.status == 0, "\(run.errors)")
        let alerts = try run.output.split(separator: "\n").map { try JSONDocument(parsing: String($0)).root }
        #expect(alerts.map { $0["article"]?.string } == ["1", "3"])
        #expect(alerts.map { $0["revision"]?.int } == [1, 2])
        #expect(Set(alerts.compactMap { $0["incident"]?.string }).count == 1)
        #expect(alerts.last?["sources"]?.elements.count == 2)
        #expect(alerts.first?["rule"]?["level"]?.string == "critical")
    }

    @Test("Without alerts it is quiet and content")
    func nothing() throws {
        let run = try RasidProcess("scan", input: #"{"id": "2", "text": "يسود طقس معتدل في دمشق."}"# + "\n")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors == "1 articles, 0 alerts raised, 0 updated\n")
    }

    @Test("Rules of one's own take the place of the configuration's")
    func ownRules() throws {
        let rule = try TemporaryFile(
            "weather.yml",
            """
            title: Any attack
            id: 4d0d6ee2-5a3c-4c41-9d0e-7d4f6a0c2b11
            logsource: {product: rasid, category: event}
            detection:
                selection:
                    event.class: attack
                condition: selection
            level: low

            """
        )
        let run = try RasidProcess("scan", "-f", "jsonl", "--rules", rule.path, input: Self.articles)
        #expect(run.status == 0, "\(run.errors)")
        let first = try JSONDocument(parsing: String(run.output.prefix { $0 != "\n" })).root
        #expect(first["rule"]?["title"]?.string == "Any attack")
    }

    @Test("On a terminal an alert shows its headline in Arabic and English, and its evidence")
    func text() throws {
        let run = try RasidProcess("scan", input: Self.articles)
        #expect(run.output.hasPrefix(" CRITICAL  "))
        #expect(run.output.contains("\n  evidence   «"))
        #expect(run.errors.hasSuffix("3 articles, 1 alerts raised, 1 updated\n"))
    }
}
