// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import JSONStream
import Testing

@Suite("Incidents as they are kept")
struct IncidentSnapshotTests {
    private static let saraqib = EventPlace(
        name: "Saraqib",
        nameArabic: "سراقب",
        country: "SY",
        admin1: "Idlib",
        latitude: 35.86,
        longitude: 36.8,
        precision: .exact
    )

    private func report(_ number: Int, at places: [EventPlace], facility: String? = nil) -> ArticleExtraction {
        var event = Sample.attack(facility: facility, places: places)
        event.casualties = .init(killed: .init(min: number, max: number + 1, who: "مدنيين"))
        event.time = EventTime(
            text: Span(start: 0, end: 3, text: "أمس"),
            start: CivilDate(year: 2024, month: 5, day: 1),
            end: CivilDate(year: 2024, month: 5, day: 1)
        )
        let body = ["قصف الطيران مشفى المدينة", "سقطت قذائف قرب المركز الطبي", "خروج مشفى عن الخدمة"][number % 3]
        return Sample.extraction("s\(number)", [event, Sample.ceasefire("v2")], body: body)
    }

    /// What an archive makes of an engine's changes.
    private func keep(_ engine: AlertEngine, in archive: inout IncidentArchive) {
        for (key, value) in engine.takeChanges() {
            let isRead = archive.take(key: key, value: value)
            #expect(isRead)
        }
    }

    private func text(_ document: AlertDocument) -> String {
        String(decoding: JSONWriter.bytes { $0.value(document) }, as: UTF8.self)
    }

    @Test("what is written is read again, and says the same")
    func roundTrip() throws {
        let engine = try Sample.engine(keepsState: true)
        var archive = IncidentArchive()
        let alerts = engine.alerts(for: report(1, at: [Self.saraqib], facility: "مشفى الأمل"))
        keep(engine, in: &archive)
        #expect(archive.snapshots.count == alerts.count)
        for alert in alerts {
            let kept = try #require(archive.snapshots.first { $0.identifier == alert.document.incident })
            let document = try #require(kept.document)
            #expect(text(document) == text(alert.document))
        }
        #expect(engine.takeChanges().isEmpty)
    }

    @Test("an article read again after a restart is known, with each of the facilities it tells apart")
    func facilitiesApart() throws {
        let places = [Self.saraqib]
        let names = ["مشفى الأمل", "مستشفى السلام"]
        let events = zip(["v1", "v2"], names).map { Sample.attack($0, facility: $1, places: places) }
        let article = Sample.extraction("t1", events, body: "قصف الطيران مشفيين في المدينة")
        let engine = try Sample.engine(keepsState: true)
        var archive = IncidentArchive()
        #expect(engine.alerts(for: article).count == 2)
        keep(engine, in: &archive)
        let restored = try Sample.engine(keepsState: true)
        for snapshot in archive.snapshots { restored.restore(snapshot) }
        #expect(restored.alerts(for: article).isEmpty)
    }

    @Test("a further report costs one record of its own and one of its incident")
    func incremental() throws {
        let engine = try Sample.engine(keepsState: true)
        for number in 1...30 {
            _ = engine.alerts(
                for: Sample.extraction("r\(number)", [Sample.attack(places: [Self.saraqib])], body: "قصف")
            )
            let keys = engine.takeChanges().map(\.key)
            #expect(keys.filter { $0.hasPrefix("rep-") }.count == 1)
            #expect(keys.filter { $0.hasPrefix("inc-") }.count == 1)
        }
    }

    @Test("whoever takes over goes on as if nothing had happened")
    func takeover() throws {
        let reports = [
            report(1, at: [Self.saraqib]), report(2, at: [Sample.idlib]), report(3, at: [Self.saraqib]),
            report(4, at: []), report(5, at: [Self.saraqib], facility: "مشفى السلام"),
        ]
        for handover in 1..<reports.count {
            let first = try Sample.engine(keepsState: true)
            var archive = IncidentArchive()
            for report in reports[..<handover] {
                _ = first.alerts(for: report)
                keep(first, in: &archive)
            }
            let second = try Sample.engine(keepsState: true)
            for snapshot in archive.snapshots { second.restore(snapshot) }
            #expect(second.statistics.incidents == first.statistics.incidents)
            let whole = try Sample.engine()
            for report in reports[..<handover] { _ = whole.alerts(for: report) }
            for report in reports[handover...] {
                let (after, undisturbed) = (second.alerts(for: report), whole.alerts(for: report))
                #expect(after.map(\.id) == undisturbed.map(\.id))
                #expect(after.map { text($0.document) } == undisturbed.map { text($0.document) })
            }
            // What was counted before is not counted again.
            #expect(second.alerts(for: reports[0]).isEmpty)
        }
    }

    @Test("of an incident with very many reports those that are only counted are known again too")
    func folded() throws {
        let first = try Sample.engine(keepsState: true)
        var archive = IncidentArchive()
        let reports = (0..<130).map { number in
            Sample.extraction(
                "f\(number)",
                [Sample.attack(places: [Self.saraqib])],
                body: "قصف مشفى المدينة صباح اليوم"
            )
        }
        for report in reports { _ = first.alerts(for: report) }
        keep(first, in: &archive)
        let second = try Sample.engine(keepsState: true)
        for snapshot in archive.snapshots { second.restore(snapshot) }
        for report in reports { #expect(second.alerts(for: report).isEmpty) }
    }

    @Test("forgotten incidents are told, so that they can be deleted")
    func forgotten() throws {
        var limits = AlertEngine.Limits()
        limits.retentionDays = 10
        let engine = try Sample.engine(limits: limits, keepsState: true)
        _ = engine.alerts(for: report(1, at: [Self.saraqib]), received: PublicationTime("2024-05-02"))
        let known = Set(engine.takeChanges().map(\.key))
        #expect(known.count == 4)
        _ = engine.alerts(
            for: Sample.extraction("n", [Sample.attack()], publishedAt: "2024-06-20"),
            received: PublicationTime("2024-06-20")
        )
        #expect(Set(engine.takeChanges().filter { $0.value == nil }.map(\.key)) == known)
    }

    @Test("what expired while no daemon ran is forgotten with the first report after")
    func expiredMeanwhile() throws {
        var limits = AlertEngine.Limits()
        limits.retentionDays = 10
        let first = try Sample.engine(limits: limits, keepsState: true)
        var archive = IncidentArchive()
        _ = first.alerts(for: report(1, at: [Self.saraqib]), received: PublicationTime("2024-05-02"))
        keep(first, in: &archive)
        let second = try Sample.engine(limits: limits, keepsState: true)
        for snapshot in archive.snapshots { second.restore(snapshot) }
        _ = second.alerts(
            for: Sample.extraction("n", [Sample.attack()], publishedAt: "2024-06-20"),
            received: PublicationTime("2024-06-20")
        )
        keep(second, in: &archive)
        #expect(archive.snapshots.count == 1)
        #expect(second.statistics.incidents == 1)
    }

    @Test("anything else is refused", arguments: ["{}", "[]", #"{"incident":"inc-1","revision":1}"#, "{"])
    func others(text: String) {
        var archive = IncidentArchive()
        let isRead = archive.take(key: "inc-1", value: Array(text.utf8))
        #expect(!isRead)
        #expect(archive.snapshots.isEmpty)
    }
}
