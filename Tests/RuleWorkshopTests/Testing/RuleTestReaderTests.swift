// SPDX-License-Identifier: Apache-2.0

import Articles
import RuleWorkshop
import SourceYAML
import Testing

@Suite("Test files are read")
struct RuleTestReaderTests {
    private func problems(_ text: String) throws -> [String] {
        let sink = DiagnosticSink()
        _ = RuleTestReader(reportingTo: sink).tests(in: try YAMLFile(text: text, name: "tests.yml"))
        return sink.diagnostics.all.map { diagnostic in
            "\(diagnostic.location?.description ?? "") \(diagnostic.code) \(diagnostic.help ?? "")"
        }
    }

    @Test("an article is published when it arrives, unless told otherwise; without an id it has its case's")
    func articles() throws {
        let tests = try Workshop.tests(
            """
            rules: [Any Attack]
            tests:
              - name: Three times
                at: 2024-05-05T12:00:00Z
                articles:
                  - text: نص أول
                  - text: نص ثان
                    id: own
                    at: 2024-05-06T12:00:00Z
                    publishedAt: 2024-05-01
                  - title: عنوان
                    publishedAt: unknown
                expect: none
            """
        )
        let test = try #require(tests.first)
        guard case .articles(let articles) = test.input else { return #expect(Bool(false)) }
        #expect(test.location.description == "tests.yml:3:11")
        #expect(test.expected.isEmpty)
        #expect(test.rules?.map(\.text) == ["Any Attack"])
        #expect(articles.map(\.article.id) == ["article-1.1", "own", "article-1.3"])
        let published = articles.map { $0.article.publishedAt?.rfc3339 }
        #expect(published == ["2024-05-05T12:00:00Z", "2024-05-01", nil])
        #expect(
            articles.map { $0.arrival?.rfc3339 } == [
                "2024-05-05T12:00:00Z", "2024-05-06T12:00:00Z", "2024-05-05T12:00:00Z",
            ]
        )
    }

    @Test("all that is wrong is told at once, with its place and what was meant")
    func diagnostics() throws {
        let text = """
            tests:
              - name: Wrong fields
                events:
                  - event.clas: attack
                    event.status: reportd
                    event.confidence: high
                    at: yesterday
                expect:
                  - rule: Any Attack
                    level: hihg
                    plaec: Idlib
                  - level: low
              - name: Nothing comes in
                expect: none
              - name: Both come in
                articles: [{text: نص}]
                events: [{event.class: attack}]
                expect: nobody
              - articles: [{id: empty}]
            """
        let found = try problems(text)
        let expected = [
            "tests.yml:7:13 test.wrong-type write 2024-05-05T12:00:00Z or 2024-05-05",
            "tests.yml:4:9 test.unknown-field did you mean \"event.class\"?",
            "tests.yml:5:23 test.unknown-value did you mean \"reported\"?",
            "tests.yml:6:27 test.wrong-type ",
            "tests.yml:10:16 test.unknown-value did you mean \"high\"?",
            "tests.yml:11:9 test.unknown-key did you mean \"place\"?",
            "tests.yml:12:9 test.missing-key name the rule by its title, name or id",
            "tests.yml:13:5 test.no-input give it one of the two",
            "tests.yml:15:5 test.no-input give it one of the two",
            "tests.yml:18:13 test.wrong-type put \"- \" before the alert",
            "tests.yml:19:5 test.missing-key say in a few words what the case is about",
            "tests.yml:19:16 test.missing-key give the article a text, a title or both",
            "tests.yml:19:5 test.missing-key list the alerts, or write \"expect: none\"",
        ]
        #expect(found == expected)
    }

    @Test("a file without tests is told", arguments: ["", "tests: []\n"])
    func empty(text: String) throws {
        #expect(try problems(text).contains { $0.contains("test.none") })
    }
}
