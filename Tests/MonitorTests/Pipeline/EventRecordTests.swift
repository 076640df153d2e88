// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import JSONStream
import Testing

@testable import Monitor

@Suite("Records of events")
struct EventRecordTests {
    @Test(
        "go by country, those without a place with others of their kind, each with the entities and statements that its events refer to"
    )
    func byCountry() throws {
        let extraction = ArticleExtraction(
            article: Article(id: "n1", title: "قصف في إدلب واعتقالات في القاهرة"),
            language: "ar",
            entities: ["e1", "e2", "e3", "e4"].map { Entity(id: $0, kind: .group, name: $0) },
            statements: [
                Statement(
                    id: "s1",
                    speaker: "e3",
                    speakerText: "ناشط",
                    speakerKind: .unnamed,
                    cue: "قال",
                    mode: .indirect,
                    content: Span(start: 0, end: 3, text: "قصف")
                )
            ],
            events: [
                event("v1", in: "SY", actors: ["e1"], statement: "s1"), event("v2", in: "EG", targets: ["e2"]),
                event("v3", in: "SY"), event("v4", in: nil), event("v5", .ceasefire, in: nil),
            ]
        )
        let records = EventRecord.records(of: extraction)
        #expect(records.map(\.country) == ["SY", "EG", ""])
        let documents = try records.map { try JSONDocument(parsing: $0.value).root }
        #expect(documents.map { ids($0["events"]) } == [["v1", "v3", "v4"], ["v2"], ["v5"]])
        #expect(documents.map { ids($0["entities"]) } == [["e1", "e3"], ["e2"], []])
        #expect(documents.map { ids($0["statements"]) } == [["s1"], [], []])
        #expect(documents.allSatisfy { $0["article"]?["id"]?.string == "n1" })
    }

    @Test func nothingHappened() {
        let extraction = ArticleExtraction(article: Article(id: "n1", title: "هدوء"), language: "ar")
        #expect(EventRecord.records(of: extraction).isEmpty)
    }

    private func event(
        _ id: String,
        _ eventClass: EventClass = .attack,
        in country: String?,
        actors: [String] = [],
        targets: [String] = [],
        statement: String? = nil
    ) -> Event {
        var event = Event(id: id, eventClass: eventClass, status: .reported, evidence: [], confidence: 1)
        event.actors = actors
        event.targets = targets
        event.statement = statement
        if let country {
            event.places = [EventPlace(name: country, nameArabic: country, country: country, precision: .country)]
        }
        return event
    }

    private func ids(_ array: JSONValue?) -> [String] { array?.elements.compactMap { $0["id"]?.string } ?? [] }
}
