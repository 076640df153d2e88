// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import JSONStream
import RuleWorkshop
import SigmaRules
import Testing

@Suite("Why an article led to an alert, and why not")
struct ArticleInquestTests {
    private static let text =
        "قال مدير الصحة سليم الناصر إن غارات جوية استهدفت مشفى كفرنبل الجراحي في ريف إدلب اليوم الأحد، ما أدى إلى مقتل ثلاثة ممرضين."

    private func inquest(
        _ text: String = text,
        rules: CompiledRuleset? = nil,
        after earlier: [Article] = []
    ) throws -> ArticleInquest {
        let extractor = try Workshop.extractor()
        let workspace = extractor.makeWorkspace()
        let engine = AlertEngine(ruleset: try rules ?? Workshop.shipped())
        for article in earlier { _ = engine.alerts(for: extractor.extract(article, using: workspace)) }
        return ArticleInquest(article("asked", text), reading: extractor, workspace, engine: engine)
    }

    private func article(_ id: String, _ text: String) -> Article {
        Article(id: id, body: text, source: id, publishedAt: PublicationTime("2024-05-05T12:00:00Z"))
    }

    private func items(of node: ExplainedNode) -> [ExplainedItem] {
        if case .item(let item) = node.kind { return [item] }
        return node.parts.flatMap(items)
    }

    @Test("rules that match come first, each line with the words behind it, at their places in the text")
    func words() throws {
        let inquest = try inquest()
        let finding = try #require(inquest.events.first { $0.event.health != nil })
        let first = try #require(finding.nearestFirst.first)
        #expect(first.rule.rule.title == "Attack on Health Care Reported")
        #expect(first.rule.matches)
        let lines = items(of: first.rule.condition)
        let words = Dictionary(uniqueKeysWithValues: lines.map { ($0.key, first.words(behind: $0)) })
        #expect(words["event.class"]?.map(\.text) == ["غارات"])
        #expect(words["event.status"]?.contains { $0.text.contains("استهدفت") } ?? false)
        #expect(words["event.proximity"] == [])
        let scalars = Array(Self.text.unicodeScalars)
        for span in words.values.joined() {
            #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == span.text)
        }
        let rest = finding.nearestFirst.dropFirst().map(\.rule.distance)
        #expect(rest == rest.sorted())
    }

    @Test(
        "the words behind other fields are those of the place, the speaker, the keyword as written",
        arguments: [
            ("{place.name: Idlib}", "إدلب"), ("['ممرّضين']", "ممرضين"),
            ("{article.text|contains: 'كفر*الجراحى'}", "الجراحي"),
            ("{statement.cue|exists: true}", "قال"), ("{health.facility|contains: كفرنبل}", "مشفى كفرنبل الجراحي"),
        ]
    )
    func otherFields(search: String, words: String) throws {
        let rules = try Workshop.ruleset(
            """
            title: Asked
            id: 7b0b1c2d-0000-4000-8000-000000000009
            level: low
            logsource: {product: rasid, category: event}
            detection:
                s: \(search)
                condition: s
            """
        )
        let inquest = try inquest(rules: rules)
        let finding = try #require(inquest.events.first { $0.event.health != nil })
        let ruling = finding.rulings[0]
        #expect(ruling.rule.matches)
        #expect(items(of: ruling.rule.condition).flatMap { ruling.words(behind: $0).map(\.text) } == [words])
    }

    @Test(
        "what became of a match: an alert; none since the article was counted before; or only correlations look at it"
    )
    func consequences() throws {
        func consequence(_ inquest: ArticleInquest, _ title: String) -> ArticleInquest.Consequence? {
            inquest.events.flatMap(\.rulings).first { $0.rule.rule.title == title && $0.rule.matches }
                .flatMap { inquest.consequence(of: $0) }
        }
        let title = "Attack on Health Care Reported"
        guard case .alert(let alert)? = consequence(try inquest(), title) else { return #expect(Bool(false)) }
        #expect(alert.change == .raised)
        let again = try inquest(after: [article("asked", Self.text)])
        guard case .suppressed(let suppression)? = consequence(again, title) else { return #expect(Bool(false)) }
        #expect(suppression.reason == .knownArticle)
        let second = try inquest(after: [article("other", Self.text)])
        guard case .alert(let update)? = consequence(second, title) else { return #expect(Bool(false)) }
        #expect(update.change == .updated && update.document.revision == 2)
        let quiet = try inquest(
            rules: Workshop.ruleset(Workshop.rules.replacing("generate: true", with: "generate: false"))
        )
        guard case .correlated? = consequence(quiet, "Any Attack") else { return #expect(Bool(false)) }
        #expect(quiet.correlations.map(\.rule.title) == ["Three Attacks in One Place"])
        #expect(quiet.correlations.flatMap(\.groups).allSatisfy { !$0.holds })
    }

    @Test("as JSON there is every event, every rule, and every line with wanted, found and words")
    func json() throws {
        let inquest = try inquest()
        let bytes = JSONWriter.bytes { json in inquest.write(to: &json) }
        let root = try JSONDocument(parsing: bytes).root
        let events = try #require(root["events"]?.elements)
        #expect(events.count == inquest.events.count)
        let rules = try #require(events.first { $0["event"]?["health"] != nil }?["rules"]?.elements)
        #expect(rules.count == 12)
        #expect(rules[0]["outcome"]?.string == "matches")
        #expect(rules[0]["alert"]?["incident"]?.string == inquest.alerts.first?.document.incident)
        let line = rules[0]["condition"]?["parts"]?[0]?["parts"]?[0]?["parts"]?[1]
        #expect(line?["field"]?.string == "event.status")
        #expect(line?["wanted"]?.elements.map { $0["value"]?.string } == ["reported", "ongoing"])
        #expect(line?["found"]?[0]?["wanted"]?.bool == true)
        #expect(line?["words"]?[0]?["start"] != nil)
        let short = JSONWriter.bytes { json in inquest.write(to: &json, most: 2) { $0.level == .low } }
        let counts = try JSONDocument(parsing: short).root["events"]?.elements.map { $0["rules"]?.elements.count }
        #expect(counts?.allSatisfy { $0 == 2 } ?? false)
    }
}
