// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import Testing

@Suite("How reports are merged into incidents")
struct MergingTests {
    private static let towns: [(name: String, arabic: String, latitude: Double)] = [
        ("Saraqib", "سراقب", 35.86), ("Binnish", "بنش", 35.96), ("Ariha", "أريحا", 35.81),
    ]

    private static func town(_ index: Int) -> EventPlace {
        let town = towns[index]
        return EventPlace(
            name: town.name,
            nameArabic: town.arabic,
            country: "SY",
            admin1: "Idlib",
            latitude: town.latitude,
            longitude: 36.8,
            precision: .exact
        )
    }

    private static func attack(
        _ id: String = "v1",
        at places: [EventPlace],
        facility: String? = nil,
        killed: Int? = nil
    ) -> Event {
        var event = Sample.attack(id, facility: facility, places: places)
        event.casualties = killed.map { .init(killed: .init(min: $0, max: $0)) }
        return event
    }

    private static let bodies = [
        "قصفت الطائرات الحربية مشفى المدينة صباح اليوم", "قتل مدنيون بقذائف سقطت على مركز صحي",
        "خرج المشفى عن الخدمة بعد غارة جوية عنيفة", "أدان مدير الصحة استهداف النقطة الطبية",
        "فرق الإسعاف تنقل الجرحى من موقع الهجوم", "صور تظهر دمارا واسعا في المبنى",
    ]

    /// Reports of two strikes in two towns, one of each town of which only the province is told, and a roundup.
    private static let reports = [
        Sample.extraction(
            "a0",
            [attack(at: [town(0)], killed: 2)],
            publishedAt: "2024-05-02T06:00:00Z",
            body: bodies[0]
        ),
        Sample.extraction(
            "a1",
            [attack(at: [town(1)], killed: 7)],
            publishedAt: "2024-05-02T07:00:00Z",
            body: bodies[1]
        ),
        Sample.extraction(
            "a2",
            [attack(at: [Sample.idlib], killed: 2)],
            publishedAt: "2024-05-02T08:00:00Z",
            body: bodies[2] + " " + bodies[0]
        ),
        Sample.extraction("a3", [attack(at: [town(0)])], publishedAt: "2024-05-02T09:00:00Z", body: bodies[3]),
        Sample.extraction(
            "a4",
            [attack("v1", at: [town(1)]), attack("v2", at: [town(0)])],
            publishedAt: "2024-05-02T10:00:00Z",
            body: bodies[4]
        ),
        Sample.extraction(
            "a5",
            [attack(at: [town(1)], killed: 8)],
            publishedAt: "2024-05-03T01:00:00Z",
            body: bodies[5]
        ),
    ]

    @Test(
        "whatever the order in which reports arrive, they end in the same incidents",
        arguments: [
            [0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [2, 4, 0, 5, 1, 3], [4, 2, 5, 3, 0, 1], [3, 1, 4, 2, 0, 5],
        ]
    )
    func order(_ order: [Int]) throws {
        let expected = try Sample.incidents(Self.reports)
        #expect(try Sample.incidents(order.map { Self.reports[$0] }) == expected)
        let towns = Set(expected.compactMap(\.places.first?.name))
        #expect(towns.isSuperset(of: ["Saraqib", "Binnish"]))
    }

    @Test("a report that names only the province joins the strike it tells of, and the town takes its place")
    func vagueThenPrecise() throws {
        let engine = try Sample.engine()
        let vague = try #require(engine.alerts(for: Self.reports[2]).first)
        #expect(vague.document.places.map(\.name) == ["Idlib"])
        let alerts = engine.alerts(for: Self.reports[0])
        #expect(alerts.map(\.change) == [.updated])
        #expect(alerts.map(\.document.incident) == [vague.document.incident])
        #expect(alerts.first?.document.places.map(\.name) == ["Saraqib", "Idlib"])
        #expect(alerts.first?.document.revision == 2)
    }

    @Test("a report that shows two incidents to be one closes the younger and says where its sources are")
    func merged() throws {
        let engine = try Sample.engine()
        let morning = Sample.extraction("b1", [Self.attack(at: [])], body: Self.bodies[0])
        let noon = Sample.extraction("b2", [Self.attack(at: [])], body: Self.bodies[1])
        let both = Sample.extraction("b3", [Self.attack(at: [])], body: "\(Self.bodies[0]) \(Self.bodies[1])")
        let first = try #require(engine.alerts(for: morning).first).document.incident
        let second = try #require(engine.alerts(for: noon).first).document.incident
        #expect(first != second)
        let alerts = engine.alerts(for: both)
        #expect(alerts.first?.change == .updated)
        #expect(alerts.contains { $0.change == .closed })
        let sources = Set(alerts.filter { $0.change != .closed }.flatMap { $0.document.sources.map(\.article) })
        #expect(sources.contains("b3"))
        for closed in alerts where closed.change == .closed {
            #expect(closed.document.closing?.reason == .merged)
            #expect(closed.document.closing?.incident == alerts.first?.document.incident)
            #expect(closed.document.revision == 2)
        }
        #expect(Set(alerts.map(\.id)).count == alerts.count)
    }

    @Test(
        "two facilities of one town stay two incidents; one facility under two spellings is one",
        arguments: [
            ("مشفى الأمل", "مستشفى السلام التخصصي", false), ("مشفى الأمل", "مشفى الأمَل الجراحي", true),
            ("مشفى الأمل", nil, true), ("مشفى الأمل", "مشفيين", true), ("مستشفى إدلب", "مشفى الأمل", true),
        ] as [(String, String?, Bool)]
    )
    func facilities(_ first: String, _ second: String?, _ isOne: Bool) throws {
        let engine = try Sample.engine()
        let places = [Sample.idlib]
        let a = engine.alerts(
            for: Sample.extraction("c1", [Self.attack(at: places, facility: first)], body: Self.bodies[1])
        )
        let b = engine.alerts(
            for: Sample.extraction("c2", [Self.attack(at: places, facility: second)], body: Self.bodies[3])
        )
        #expect((a.first?.document.incident == b.first?.document.incident) == isOne)
    }

    @Test("an article that tells two strikes apart keeps them apart")
    func apart() throws {
        let events = [Self.attack("v1", at: [Self.town(0)]), Self.attack("v2", at: [Self.town(1)])]
        let alerts = try Sample.engine().alerts(for: Sample.extraction("d1", events, body: Self.bodies[4]))
        #expect(alerts.map { $0.document.places.first?.name } == ["Saraqib", "Binnish"])
    }

    @Test("an article that adds to an incident with very many reports still raises what else it tells")
    func besideMany() throws {
        let engine = try Sample.engine()
        for number in 0..<150 {
            let body = Self.bodies[number % Self.bodies.count]
            _ = engine.alerts(for: Sample.extraction("n\(number)", [Self.attack(at: [Self.town(0)])], body: body))
        }
        var other = Self.attack("v2", at: [Self.town(1)])
        other.evidence = [Span(start: 30, end: 33, text: "قصف")]
        let events = [Self.attack("v1", at: [Self.town(0)]), other]
        let alerts = engine.alerts(for: Sample.extraction("n150", events, body: Self.bodies[0]))
        #expect(alerts.filter { $0.change == .raised }.map(\.document.places.first?.name) == ["Binnish"])
    }

    @Test("an article that names two facilities struck in one town raises an alert for each, with its own dead")
    func facilitiesOfOneArticle() throws {
        var second = Self.attack("v3", at: [Self.town(0)], facility: "مستشفى السلام")
        second.evidence = [Span(start: 90, end: 97, text: "استهدفت")]
        var dead = Self.attack("v4", at: [Self.town(0)], killed: 2)
        dead.evidence = [Span(start: 120, end: 124, text: "مقتل")]
        let events = [
            Self.attack("v1", at: [Self.town(0)], facility: "مشفيين"),
            Self.attack("v2", at: [Self.town(0)], facility: "مشفى الأمل"), second, dead,
        ]
        let engine = try Sample.engine()
        let article = Sample.extraction("f1", events, body: Self.bodies[0])
        let alerts = engine.alerts(for: article)
        #expect(alerts.count == 2)
        #expect(Set(alerts.map(\.document.incident)).count == 2)
        #expect(alerts.map { $0.document.casualties?.killed?.max } == [nil, 2])
        #expect(engine.alerts(for: article).isEmpty, "the article again is nothing new")
        // What others tell of either joins it.
        let later = Sample.extraction(
            "f2",
            [Self.attack(at: [Self.town(0)], facility: "مستشفى السلام التخصصي")],
            body: Self.bodies[5]
        )
        #expect(engine.alerts(for: later).map(\.document.incident) == [alerts[1].document.incident])
    }

    @Test("reports of one outlet and copies of one text count once as independent sources")
    func independence() throws {
        let engine = try Sample.engine()
        func report(_ id: String, _ source: String, _ body: String) -> Int? {
            var extraction = Sample.extraction(id, [Self.attack(at: [Self.town(0)])], body: body)
            extraction.article.source = source
            extraction.article.url = "https://\(source).example/\(id)"
            return engine.alerts(for: extraction).first?.document.independentSources
        }
        #expect(report("e1", "agency", Self.bodies[0]) == 1)
        #expect(report("e2", "agency", Self.bodies[3]) == 1)
        #expect(report("e3", "paper", Self.bodies[3]) == 1)
        #expect(report("e4", "radio", Self.bodies[5]) == 2)
    }

    @Test("reports of one site count once, those on a platform of many authors each")
    func sites() throws {
        let engine = try Sample.engine()
        func report(_ id: String, _ site: String, _ body: String) -> Int? {
            var extraction = Sample.extraction(id, [Self.attack(at: [Self.town(0)])], body: body)
            extraction.article.source = nil
            extraction.article.url = "https://\(site)/\(id)"
            return engine.alerts(for: extraction).first?.document.independentSources
        }
        #expect(report("h1", "news.example", Self.bodies[0]) == 1)
        #expect(report("h2", "news.example:8443", Self.bodies[3]) == 1)
        #expect(report("h3", "t.me", Self.bodies[5]) == 2)
        #expect(report("h4", "t.me", Self.bodies[1]) == 3)
    }

    @Test("of an incident with very many reports all are listed and each is counted once")
    func many() throws {
        let engine = try Sample.engine()
        var last: AlertDocument?
        for number in 0..<150 {
            let report = Sample.extraction(
                "m\(number)",
                [Self.attack(at: [Self.town(0)], killed: 2 + number % 3)],
                body: Self.bodies[number % Self.bodies.count]
            )
            let alerts = engine.alerts(for: report)
            #expect(alerts.count == 1)
            last = alerts.first?.document
            #expect(engine.alerts(for: report).isEmpty)
        }
        let document = try #require(last)
        #expect(Set(document.sources.map(\.article)).count == document.sources.count)
        #expect(document.sources.count >= 145)
        #expect(document.casualties?.killed?.min == 2 && document.casualties?.killed?.max == 4)
    }
}
