// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import Testing

@Suite("When a known incident is told of again, and when it ends")
struct UpdateTests {
    private static let words = "قصفت الطائرات الحربية مشفى المدينة صباح اليوم"

    private func report(_ id: String, killed: Int?, publishedAt: String = "2024-05-02T10:00:00Z") -> ArticleExtraction {
        var event = Sample.attack(places: [Sample.saraqib])
        event.casualties = killed.map { .init(killed: .init(min: $0, max: $0)) }
        return Sample.extraction(id, [event], publishedAt: publishedAt, body: Self.words)
    }

    private func engine(_ updates: Set<IncidentAspect>) throws -> AlertEngine {
        var limits = AlertEngine.Limits()
        limits.updates = updates
        return try Sample.engine(limits: limits, keepsState: true)
    }

    @Test("every further report is an update unless the configuration wants less")
    func everyReport() throws {
        let engine = try engine(Set(IncidentAspect.allCases))
        let changes = ["a", "b", "c"].flatMap { engine.alerts(for: report($0, killed: 2)).map(\.change) }
        #expect(changes == [.raised, .updated, .updated])
    }

    @Test("only figures: a report that repeats them is counted, and listed in the next alert")
    func figures() throws {
        let engine = try engine([.casualties, .level])
        let first = engine.alerts(for: report("a", killed: 2))
        #expect(first.map(\.change) == [.raised])
        #expect(engine.alerts(for: report("b", killed: 2)).isEmpty)
        #expect(engine.suppressions.map(\.reason) == [.unchanged])
        #expect(engine.suppressions.map(\.incident) == first.map(\.document.incident))
        let third = engine.alerts(for: report("c", killed: 3))
        #expect(third.map(\.change) == [.updated])
        #expect(third.first?.document.revision == 2)
        #expect(third.first?.document.sources.map(\.article) == ["a", "b", "c"])
        #expect(third.first?.document.casualties?.killed == .init(min: 2, max: 3))
    }

    @Test("whoever takes over knows what was told")
    func takeover() throws {
        let first = try engine([.casualties])
        _ = first.alerts(for: report("a", killed: 2))
        var archive = IncidentArchive()
        for (key, value) in first.takeChanges() {
            let isRead = archive.take(key: key, value: value)
            #expect(isRead)
        }
        let second = try engine([.casualties])
        for snapshot in archive.snapshots { second.restore(snapshot) }
        #expect(second.alerts(for: report("b", killed: 2)).isEmpty)
        #expect(second.alerts(for: report("c", killed: 4)).map(\.document.revision) == [2])
    }

    @Test("an incident of which nothing was heard for long ends with an alert that says so")
    func quiet() throws {
        var limits = AlertEngine.Limits()
        limits.retentionDays = 10
        let engine = try Sample.engine(limits: limits)
        let raised = engine.alerts(for: report("a", killed: 2), received: PublicationTime("2024-05-02"))
        let other = Sample.extraction("z", [Sample.attack()], publishedAt: "2024-06-20")
        let alerts = engine.alerts(for: other, received: PublicationTime("2024-06-20"))
        #expect(alerts.map(\.change) == [.raised, .closed])
        let closed = try #require(alerts.last)
        #expect(closed.document.closing?.reason == .quiet)
        #expect(closed.document.incident == raised.first?.document.incident)
        #expect(closed.document.revision == 2)
        #expect(closed.article == "a")
        #expect(engine.statistics.incidents == 1)
    }

    @Test("what an article recalls in passing days later is known, but no further source")
    func recollection() throws {
        let engine = try Sample.engine()
        let first = engine.alerts(for: report("a", killed: 2))
        let may2 = CivilDate(year: 2024, month: 5, day: 2)
        var recalled = Sample.attack("v2", places: [Sample.saraqib])
        recalled.time = EventTime(text: Span(start: 0, end: 3, text: "الخميس"), start: may2, end: may2)
        recalled.evidence = [Span(start: 900, end: 903, text: "قصف")]
        let later = Sample.extraction(
            "b",
            [Sample.attack("v1"), recalled],
            publishedAt: "2024-05-09T10:00:00Z",
            body: Self.words
        )
        let alerts = engine.alerts(for: later)
        #expect(alerts.map(\.change) == [.raised])
        #expect(alerts.first?.document.incident != first.first?.document.incident)
        // Where nobody else tells of it, it is news after all, whichever comes first.
        let reversed = try Sample.engine()
        #expect(reversed.alerts(for: later).count == 2)
        let joined = reversed.alerts(for: report("a", killed: 2))
        #expect(joined.map { $0.document.sources.map(\.article) } == [["a"]])
    }
}
