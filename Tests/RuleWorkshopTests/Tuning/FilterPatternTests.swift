// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import RuleWorkshop
import SigmaRules
import SourceYAML
import Testing

@Suite("A filter is made of a false alarm")
struct FilterPatternTests {
    private static let drill =
        "استهدف قصف مدفعي مركزاً صحياً في مدينة حماة خلال مناورة، بحسب ما أفاد به مراسلنا."
    private static let real = "استهدف قصف جوي مستشفى في مدينة إدلب، ما أدى إلى مقتل ممرضين."

    private func extraction(_ text: String, _ id: String) throws -> ArticleExtraction {
        let extractor = try Workshop.extractor()
        let time = PublicationTime("2024-05-05T12:00:00Z")
        let article = Article(id: id, body: text, source: "s", publishedAt: time)
        return extractor.extract(article, using: extractor.makeWorkspace())
    }

    /// The alert of the drill, with the past or without.
    private func alarm(inPast: Bool = true) throws -> FalseAlarm {
        let ruleset = try Workshop.shipped()
        let past = [try extraction(Self.real, "real"), try extraction(Self.drill, "drill")]
        let alert = try #require(AlertEngine(ruleset: ruleset).alerts(for: past[1]).first)
        var search = FalseAlarmSearch(.articles(of: alert.document), ruleset: ruleset)
        if inPast { for article in past { search.look(at: article, received: nil) } }
        return try FalseAlarm(alert.document, ruleset: ruleset, reports: search.reports)
    }

    private func pattern(_ fields: [String]? = nil, words: [String] = [], inPast: Bool = true) throws -> FilterPattern {
        try FilterPattern(of: alarm(inPast: inPast), fields: fields, words: words, ruleset: Workshop.shipped())
    }

    private func lines(_ pattern: FilterPattern) -> [String] {
        pattern.alternatives.joined().map { line in
            "\(([line.field] + line.modifiers).joined(separator: "|")): \(line.values.joined(separator: ", "))"
        }
    }

    @Test("it goes by status, place, facility, actors and words of the event, all of them")
    func usual() throws {
        #expect(
            try lines(pattern()) == [
                "event.status: reported", "place.pcode: SY0501", "health.facility: مركزاً صحياً",
                "event.evidence|all: استهدف, مركزاً صحياً, قصف مدفعي",
            ]
        )
    }

    @Test(
        "or by the fields and words that are named",
        arguments: [
            (nil, ["مناورة"], ["article.text|contains: مناورة"]),
            (nil, ["مناور*", "مراسلنا"], ["article.text|contains|all: مناور*, مراسلنا"]),
            (["article.source"], [], ["article.source: s"]),
            (["place.name"], ["مناورة"], ["place.name: Hamah", "article.text|contains: مناورة"]),
        ] as [([String]?, [String], [String])]
    )
    func chosen(fields: [String]?, words: [String], expected: [String]) throws {
        #expect(try lines(pattern(fields, words: words)) == expected)
    }

    @Test("without its article in the past it goes by what the alert says, any of the words")
    func withoutPast() throws {
        #expect(
            try lines(pattern(inPast: false)) == [
                "place.pcode: SY0501", "health.facility: مركزاً صحياً", "event.evidence: استهدف, مركزاً صحياً, قصف مدفعي",
            ]
        )
    }

    @Test(
        "it says what can't be gone by",
        arguments: [("place.nam", "tune.unknown-field"), ("ceasefire.stage", "tune.no-value")]
    )
    func refused(field: String, code: String) throws {
        let problem = #expect(throws: TuningProblem.self) { try pattern([field]) }
        #expect(problem?.code == code)
    }

    @Test("the alert of an incident is found in the past by its id, with its articles")
    func search() throws {
        let ruleset = try Workshop.shipped()
        let wanted = try alarm().alert.incident
        var search = FalseAlarmSearch(.incident(wanted), ruleset: ruleset)
        search.look(at: try extraction(Self.real, "real"), received: nil)
        #expect(search.alert == nil)
        search.look(at: try extraction(Self.drill, "drill"), received: nil)
        #expect(search.alert?.incident == wanted)
        #expect(search.reports.map(\.article.id) == ["drill"])
    }

    @Test("alerts of correlations, and of rules that are gone, are refused")
    func otherAlerts() throws {
        let alert = try alarm().alert
        let none = try Workshop.ruleset(Workshop.rules)
        let gone = #expect(throws: TuningProblem.self) { _ = try FalseAlarm(alert, ruleset: none) }
        #expect(gone?.code == "tune.no-rule")
        var correlated = alert
        correlated.rule.id = "7b0b1c2d-0000-4000-8000-000000000003"
        correlated.otherRules = []
        let refused = #expect(throws: TuningProblem.self) { _ = try FalseAlarm(correlated, ruleset: none) }
        #expect(refused?.code == "tune.correlation")
    }

    // MARK: The document

    private func compiled(_ document: FilterDocument) throws -> CompiledRuleset {
        let file = try YAMLFile(text: document.text, name: document.fileName)
        return try EventRules.compiler().compile(paths: [Workshop.path("config/rules")], adding: [file])
    }

    @Test("the filter holds the false alarm back and nothing else", arguments: [nil, "place.name", "article.id"])
    func filters(field: String?) throws {
        let document = FilterDocument(
            try alarm(),
            try pattern(field.map { [$0] }),
            reason: "a drill",
            date: CivilDate(daysSinceEpoch: 19_848)
        )
        #expect(document.text.contains("date: 2024-05-05\n"))
        let ruleset = try compiled(document)
        #expect(ruleset.warnings.all.map(\.message) == [])
        let engine = AlertEngine(ruleset: ruleset)
        #expect(engine.alerts(for: try extraction(Self.drill, "drill")).isEmpty)
        #expect(engine.suppressions.map(\.reason) == [.filtered])
        #expect(engine.alerts(for: try extraction(Self.real, "real")).count == 1)
    }

    @Test(
        "whatever the reason and the values are, the file can be read and says just that",
        arguments: [
            "it's a \"film\": no", "two\nlines\tand a tab", "#tag", "يوم تدريب", "- a list", "{a: b}", "*", "no",
            "2024-05-05",
        ]
    )
    func quoting(text: String) throws {
        var alarm = try alarm()
        alarm.alert.headline.arabic = text
        let document = FilterDocument(
            alarm,
            try FilterPattern(of: alarm, fields: nil, words: [text], ruleset: Workshop.shipped()),
            reason: text,
            date: CivilDate(daysSinceEpoch: 19_848)
        )
        let file = try YAMLFile(text: document.text, name: document.fileName)
        let root = try #require(file.documents.first?.mapping)
        #expect(root["title"]?.text == "Not an Alert: \(text)")
        #expect(root["filter"]?.mapping?["selection"]?.mapping?["article.text|contains"]?.text == text)
        #expect(try !compiled(document).warnings.hasErrors)
    }

    @Test("wildcards in values of the event are plain characters")
    func wildcards() throws {
        var alarm = try alarm(inPast: false)
        alarm.alert.health?.facility = "مركز *النور* \\ 2?"
        let pattern = try FilterPattern(
            of: alarm,
            fields: ["health.facility"],
            words: [],
            ruleset: Workshop.shipped()
        )
        #expect(lines(pattern) == ["health.facility: مركز \\*النور\\* \\\\ 2\\?"])
    }

    // MARK: The test

    @Test(
        "the test has the articles letter for letter, whatever they contain, and passes with the filter",
        arguments: [
            ("عنوان: \"خبر\"", "سطر أول.\nسطر ثانٍ # ليس تعليقاً.\n\nسطر بعد فراغ."), (nil, "  يبدأ بفراغ"),
            ("- خبر", "- أ\n\t- ب\u{2028}ج "),
            (nil, "'اقتباس'\\\u{1}"), ("عنوان وحده", ""),
        ] as [(String?, String)]
    )
    func ownTest(title: String?, body: String) throws {
        var alarm = try alarm()
        let time = PublicationTime("2024-05-05")
        let article = Article(id: "id: 1", title: title, body: body, source: "'s'", language: "ar", publishedAt: time)
        alarm.reports = [ArticleExtraction(article: article, language: "ar")]
        // The topic of events may have it twice.
        alarm.reports.append(alarm.reports[0])
        let tests = try RuleTestFiles.read(FilterTest(of: alarm, reason: "it's a drill").text, name: "t.yml")
        #expect(tests.map(\.name) == ["Not an Alert: it's a drill"])
        #expect(tests[0].expected.isEmpty)
        #expect(tests[0].rules?.map(\.text) == alarm.rules.map(\.id))
        guard case .articles(let articles) = tests[0].input else { return #expect(Bool(false)) }
        #expect(articles.map(\.article) == [article])
        #expect(articles.map(\.arrival) == [time])
    }

    @Test("there is no test without the text of the articles", arguments: [true, false])
    func noText(inPast: Bool) throws {
        var alarm = try alarm(inPast: inPast)
        for index in alarm.reports.indices { alarm.reports[index].article.text = [] }
        let problem = #expect(throws: TuningProblem.self) { try FilterTest(of: alarm, reason: "a drill") }
        #expect(problem?.code == "tune.no-text")
    }

    // MARK: Words

    @Test(
        "words that no other alert's article has are told once enough others were seen",
        arguments: [(9, []), (10, ["مركزاً", "صحياً", "حماة", "مناورة"])]
    )
    func words(others: Int, expected: [String]) throws {
        var words = TellingWords(of: try alarm())
        let other = try extraction("استهدف قصف مدفعي سوقاً في مدينة حلب خلال الليل، بحسب ما أفاد به مراسلنا.", "o")
        for _ in 0..<others { words.leaveOut(other) }
        #expect(words.texts == expected)
    }
}
