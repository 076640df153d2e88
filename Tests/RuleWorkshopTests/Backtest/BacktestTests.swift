// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import JSONStream
import RuleWorkshop
import SigmaRules
import Testing

@Suite("What a change of rules would have done in the past")
struct BacktestTests {
    /// Four days: an attack on a market in Idlib, a robbed pharmacy, an attack in Hama, and no event at all.
    private static let past = [
        "استهدفت غارة جوية سوقاً في مدينة إدلب، ما أدى إلى مقتل أربعة مدنيين.",
        "قصفت مدفعية سوقاً في مدينة حلب، ما أدى إلى إصابة مدنيين.",
        "استهدفت غارة جوية سوقاً في مدينة حماة، ما أدى إلى مقتل مدنيين.",
        "يسود طقس معتدل في دمشق.",
    ]

    private func rule(_ title: String, _ id: Int, level: String = "medium", _ search: String) -> String {
        """
        title: \(title)
        id: 7b0b1c2d-0000-4000-8000-00000000010\(id)
        level: \(level)
        logsource: {product: rasid, category: event}
        detection:
            selection: \(search)
            condition: selection
        ---

        """
    }

    private func backtest(_ old: String, _ new: String, samples: Int = 3) throws -> BacktestOutcome {
        let extractor = try Workshop.extractor()
        let workspace = extractor.makeWorkspace()
        var backtest = Backtest(old: try Workshop.ruleset(old), new: try Workshop.ruleset(new), samples: samples)
        for (index, text) in Self.past.enumerated() {
            let time = PublicationTime("2024-05-0\(index + 1)T12:00:00Z")
            let article = Article(id: "a-\(index)", body: text, source: "s", publishedAt: time)
            backtest.add(extractor.extract(article, using: workspace))
        }
        return backtest.outcome
    }

    private var attacks: String { rule("Any Attack", 1, "{event.class: attack}") }

    @Test("the same rules make no difference")
    func same() throws {
        let outcome = try backtest(attacks, attacks)
        #expect(outcome.articles == 4)
        #expect(outcome.rules.map(\.before) == [3])
        #expect(outcome.rules.map(\.after) == [3])
        #expect(!outcome.rules[0].isAffected)
        #expect(outcome.days.map(\.before) == [1, 1, 1, 0])
        #expect(outcome.digestBefore == outcome.digestAfter)
    }

    @Test(
        "an alert is gained, lost or changed, and it is told why",
        arguments: [
            ("{place.name: Idlib}", "lost", [1, 2], "now: the rule does not match (place.name: Idlib, found "),
            (
                "{place.name: [Idlib, Hamah]}", "lost", [1],
                "now: the rule does not match (place.name: Idlib, Hamah, found Aleppo"
            ),
        ]
    )
    func narrowed(search: String, change: String, articles: [Int], reason: String) throws {
        let narrow = rule("Any Attack", 1, search)
        let forwards = try #require(try backtest(attacks, narrow).rules.first)
        #expect(forwards.changes == [.lost: articles.count])
        #expect(forwards.samples.map(\.article.id) == articles.map { "a-\($0)" })
        #expect(forwards.samples.allSatisfy { $0.reason.hasPrefix(reason) })
        // The other way round it is gained.
        let backwards = try #require(try backtest(narrow, attacks).rules.first)
        #expect(backwards.changes == [.gained: articles.count])
        let before = reason.replacing("now:", with: "before:")
        #expect(backwards.samples.allSatisfy { $0.reason.hasPrefix(before) })
    }

    @Test("a filter that holds an alert back is named")
    func filtered() throws {
        let filter = """
            title: Nothing of Hama
            id: 7b0b1c2d-0000-4000-8000-000000000109
            logsource: {product: rasid, category: event}
            filter:
                rules: any
                selection:
                    place.name: Hamah
                condition: not selection

            """
        let outcome = try backtest(attacks, attacks + filter)
        #expect(outcome.count(.lost) == 1)
        let sample = try #require(outcome.rules[0].samples.first)
        #expect(sample.reason == "now: the filter \"Nothing of Hama\" holds it back")
        #expect(sample.quotes.contains { $0.contains("غارة") })
    }

    @Test("another level, and another rule in its place, are changes; they count once")
    func changed() throws {
        let high = rule("Any Attack", 1, level: "high", "{event.class: attack}")
        let level = try backtest(attacks, high)
        #expect(level.count(.changed) == 3)
        #expect(level.count(.gained) == 0 && level.count(.lost) == 0)
        #expect(level.rules[0].samples.first?.reason == "its level was medium and is high")
        let other = try backtest(attacks, rule("Attacks Anew", 2, "{event.class: attack}"))
        #expect(other.count(.changed) == 3)
        #expect(other.rules.map(\.metadata.title) == ["Attacks Anew", "Any Attack"])
        #expect(other.rules.map(\.isOld) == [false, true])
        #expect(other.rules.map(\.isNew) == [true, false])
        #expect(other.rules.map { $0.changes[.changed] } == [3, 3])
        #expect(other.rules[0].samples.first?.reason == "the rule \"Any Attack\" stood for it")
    }

    @Test("a rule that matches where another stands for the alert is counted apart")
    func outranked() throws {
        let outcome = try backtest(attacks, attacks + rule("Strikes", 2, level: "low", "{event.mode: aerial}"))
        let strikes = try #require(outcome.rules.first { $0.metadata.title == "Strikes" })
        #expect(strikes.before == 0 && strikes.after == 0)
        #expect(strikes.alsoBefore == 0 && strikes.alsoAfter == 2)
        #expect(!strikes.isAffected)
    }

    @Test("no more samples are kept than asked for, and all alerts are counted", arguments: 0...2)
    func samples(most: Int) throws {
        let outcome = try backtest(attacks, rule("None", 2, "{place.name: Paris}"), samples: most)
        let old = try #require(outcome.rules.first { $0.isOld })
        #expect(old.samples.count == most)
        #expect(old.changes[.lost] == 3)
        #expect(outcome.rules.first { $0.isNew }?.isAffected == false)
    }

    @Test("alerts of correlations are compared by their group")
    func correlations() throws {
        let correlation = """
            title: Two Attacks
            id: 7b0b1c2d-0000-4000-8000-000000000108
            level: high
            correlation:
                type: event_count
                rules: [7b0b1c2d-0000-4000-8000-000000000101]
                timespan: 7d
                condition: {gte: 2}
                generate: true

            """
        let outcome = try backtest(attacks, attacks + correlation)
        let rule = try #require(outcome.rules.first { $0.metadata.title == "Two Attacks" })
        #expect(rule.after > 0)
        #expect(rule.changes == [.gained: rule.after])
        #expect(rule.samples.first?.reason == "before: the correlation does not hold")
        #expect(try !backtest(attacks + correlation, attacks + correlation).rules.contains(where: \.isAffected))
    }

    @Test(
        "rates are told with two digits",
        arguments: [(0, "0"), (1, "0.25"), (4, "1.0"), (5, "1.3"), (39, "9.8"), (40, "10"), (4002, "1001")]
    )
    func rates(count: Int, text: String) throws {
        // Of four days.
        #expect(try backtest(attacks, attacks).rate(count) == text)
    }

    @Test("as JSON there are figures, rates, and samples with the alert and the reason")
    func json() throws {
        let outcome = try backtest(attacks, rule("Any Attack", 1, "{place.name: Idlib}"))
        let root = try JSONDocument(parsing: JSONWriter.bytes { $0.value(outcome) }).root
        #expect(root["days"]?.int == 4)
        #expect(root["lost"]?.int == 2)
        let rule = try #require(root["rules"]?[0])
        #expect(rule["alerts"]?["before"]?.int == 3)
        #expect(rule["alertsPerDay"]?["after"]?.double == 0.25)
        #expect(rule["samples"]?[0]?["change"]?.string == "lost")
        #expect(rule["samples"]?[0]?["alert"]?["places"]?[0]?["name"]?.string == "Aleppo")
        #expect(root["perDay"]?.elements.map { $0["after"]?.int } == [1, 0, 0, 0])
    }

    @Test("the page marks the evidence, and lets nothing of an article or a rule be anything but text")
    func page() throws {
        let outcome = try backtest(attacks, rule("\"<script>alert(1)</script>\"", 2, "{place.name: Idlib}"))
        let html = BacktestPage(outcome, title: "new & old").html
        #expect(html.contains("<title>new &amp; old</title>"))
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(html.contains("lang=\"ar\" dir=\"rtl\""))
        #expect(html.contains("<mark>"))
        #expect(html.contains("2024-05-01"))
    }

    @Test(
        "an address that is none of the web is no link",
        arguments: ["javascript:alert(1)", "https://news.example/1"]
    )
    func links(url: String) throws {
        let extractor = try Workshop.extractor()
        var backtest = Backtest(
            old: try Workshop.ruleset(attacks),
            new: try Workshop.ruleset(rule("None", 2, "{place.name: Paris}")),
            samples: 1
        )
        var article = Article(id: "a", body: Self.past[0], source: "s", publishedAt: PublicationTime("2024-05-01"))
        article.url = url
        backtest.add(extractor.extract(article, using: extractor.makeWorkspace()))
        let html = BacktestPage(backtest.outcome, title: "t").html
        #expect(html.contains("href=\"\(url)\"") == url.hasPrefix("https:"))
    }
}
