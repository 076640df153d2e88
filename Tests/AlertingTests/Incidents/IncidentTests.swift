// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import Testing

@Suite("Which reports are of one incident")
struct IncidentTests {
    /// Whether two events, each in an article of its own, are taken for one incident.
    private func areMerged(
        _ first: Event,
        _ second: Event,
        publishedAt days: (String?, String?) = ("2024-05-02", "2024-05-02")
    ) throws -> Bool {
        let engine = try Sample.engine()
        let bodies = ("قصفت الطائرات مشفى في المدينة فجرا", "طالت قذائف مدفعية مركزا طبيا وسط الأحياء")
        let a = engine.alerts(for: Sample.extraction("a1", [first], publishedAt: days.0, body: bodies.0))
        let b = engine.alerts(for: Sample.extraction("a2", [second], publishedAt: days.1, body: bodies.1))
        return try #require(a.first).document.incident == (try #require(b.first)).document.incident
    }

    private func dated(_ event: Event, _ day: Int) -> Event {
        var event = event
        event.time = EventTime(
            start: CivilDate(year: 2024, month: 5, day: day),
            end: CivilDate(year: 2024, month: 5, day: day)
        )
        return event
    }

    @Test("the same class, place and day")
    func same() throws {
        #expect(try areMerged(Sample.attack(), Sample.attack(status: .ongoing)))
        #expect(try areMerged(Sample.ceasefire(), Sample.ceasefire(stage: .offered, actors: [])))
    }

    @Test("another place, another day, another class")
    func different() throws {
        #expect(try !areMerged(Sample.attack(), Sample.attack(places: [Sample.saraqib])))
        #expect(try !areMerged(Sample.attack(), Sample.attack(), publishedAt: ("2024-05-02", "2024-05-03")))
        #expect(try !areMerged(Sample.attack(), Sample.ceasefire()))
    }

    @Test("what is demanded, threatened or criminal is no report of what happened")
    func phases() throws {
        #expect(try !areMerged(Sample.attack(), Sample.attack(status: .demanded)))
        #expect(try !areMerged(Sample.attack(), Sample.attack(status: .threatened)))
        #expect(try !areMerged(Sample.ceasefire(), Sample.ceasefire(stage: .upholdCalledFor)))
        var crime = Sample.attack()
        crime.context = "crime"
        #expect(try !areMerged(Sample.attack(), crime))
    }

    @Test("what happened is of its own day, whenever it is reported; what is called for, of the day of the report")
    func days() throws {
        let days = ("2024-05-02", "2024-05-04")
        #expect(try areMerged(dated(Sample.attack(), 1), dated(Sample.attack(), 1), publishedAt: days))
        #expect(
            try !areMerged(
                dated(Sample.attack(), 1),
                dated(Sample.attack(), 2),
                publishedAt: ("2024-05-02", "2024-05-02")
            )
        )
        #expect(try areMerged(dated(Sample.ceasefire(), 7), dated(Sample.ceasefire(), 8)))
    }

    @Test("without place or day nothing is guessed, except that calls of the same callers are one")
    func unknown() throws {
        #expect(try !areMerged(Sample.attack(places: []), Sample.attack(places: [])))
        #expect(try !areMerged(Sample.attack(), Sample.attack(), publishedAt: (nil, nil)))
        #expect(try areMerged(Sample.ceasefire(actors: ["e2", "e1"], places: []), Sample.ceasefire(places: [])))
        #expect(try areMerged(Sample.ceasefire(places: []), Sample.ceasefire(actors: ["e1"], places: [])))
        #expect(try !areMerged(Sample.ceasefire(), Sample.ceasefire(actors: ["e4"])))
        #expect(try !areMerged(Sample.ceasefire(actors: [], places: []), Sample.ceasefire(actors: [], places: [])))
    }

    @Test("within an article, a province or no place at all means the town that is named, and the day is given once")
    func withinAnArticle() throws {
        var saraqib = Sample.saraqib
        saraqib.admin1 = "Idlib"
        let syria = EventPlace(name: "Syria", nameArabic: "سوريا", country: "SY", precision: .country)
        let events = [
            Sample.attack("v1"), dated(Sample.attack("v2", places: [Sample.idlib, saraqib]), 1),
            Sample.attack("v3", places: []), Sample.attack("v4", places: [syria]),
        ]
        let alerts = try Sample.engine().alerts(for: Sample.extraction(events))
        #expect(alerts.map(\.document.places.first?.name) == ["Saraqib"])
        #expect(alerts.map(\.document.headline.english) == ["Bombardment of a health facility reported in Saraqib"])
        let other = try Sample.engine().alerts(
            for: Sample.extraction("a2", [dated(Sample.attack(places: [saraqib]), 1)])
        )
        #expect(other.map(\.document.incident) == alerts.map(\.document.incident))
    }

    @Test("two towns of one province, and two days at one place, stay two incidents")
    func apart() throws {
        let hama = EventPlace(
            name: "Hama",
            nameArabic: "حماة",
            country: "SY",
            pcode: "SY05",
            admin1: "Hama",
            precision: .admin1
        )
        let places = [
            [Sample.saraqib], [EventPlace(name: "Binnish", nameArabic: "بنش", country: "SY", precision: .admin3)],
            [hama],
        ]
        let events = places.enumerated().map { Sample.attack("v\($0)", places: $1) }
        #expect(try Sample.engine().alerts(for: Sample.extraction(events)).count == 3)
        let days = [dated(Sample.attack("v1"), 1), dated(Sample.attack("v2"), 2)]
        #expect(try Sample.engine().alerts(for: Sample.extraction(days)).count == 2)
    }

    @Test("places are the same by P-code, else by country and normalised name")
    func places() throws {
        let spelled = EventPlace(name: "Saraqeb", nameArabic: "سَراقِب", country: "SY", precision: .exact)
        #expect(try areMerged(Sample.attack(places: [Sample.saraqib]), Sample.attack(places: [spelled])))
        var abroad = Sample.saraqib
        abroad.country = "LB"
        #expect(try !areMerged(Sample.attack(places: [Sample.saraqib]), Sample.attack(places: [abroad])))
    }

    @Test("ids are stable from version to version: subscribers keep them")
    func identifier() throws {
        let alert = try #require(try Sample.engine().alerts(for: Sample.extraction([Sample.attack()])).first)
        #expect(alert.document.incident == "inc-c3d50cfdd5f1509519044510")
        #expect(alert.id == "inc-c3d50cfdd5f1509519044510.1.0237384c-e5e2-4e15-9ff9-62df284ecc24")
    }

    @Test("incidents are forgotten by the time at which reports arrive, not by that of the articles")
    func expiry() throws {
        var limits = AlertEngine.Limits()
        limits.retentionDays = 10
        let engine = try Sample.engine(limits: limits)
        func arrives(_ id: String, at day: String, publishedAt: String) {
            _ = engine.alerts(
                for: Sample.extraction(id, [Sample.attack()], publishedAt: publishedAt),
                received: PublicationTime(day)
            )
        }
        for day in 1...9 { arrives("may\(day)", at: "2024-05-02", publishedAt: "2023-05-0\(day)") }
        #expect(engine.statistics.incidents == 9)
        arrives("late", at: "2024-05-09", publishedAt: "2020-01-01")
        #expect(engine.statistics.incidents == 10)
        arrives("june", at: "2024-06-20", publishedAt: "2024-06-20")
        #expect(engine.statistics.incidents == 1)
    }

    @Test("and there is a most of them")
    func capacity() throws {
        var limits = AlertEngine.Limits()
        limits.incidents = 20
        limits.suppressions = 5
        let engine = try Sample.engine(limits: limits)
        for number in 1...100 {
            let article = Sample.extraction("a\(number)", [Sample.attack(places: [])], body: "-")
            _ = engine.alerts(for: article)
            _ = engine.alerts(for: article)
        }
        #expect(engine.statistics.incidents <= 20)
        #expect(engine.suppressions.count == 5)
        #expect(engine.statistics.suppressed == [.knownArticle: 100])
    }
}
