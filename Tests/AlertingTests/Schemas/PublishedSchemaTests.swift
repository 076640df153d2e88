// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import JSONStream
import SigmaRules
import Testing

@Suite("Published schemas")
struct PublishedSchemaTests {
    private func schema(_ name: String) throws -> [UInt8] {
        try #require(PublishedSchema.all.first { $0.name == name }).document
    }

    private var attack: Event {
        var event = Sample.attack(health: [.facility, .personnel], facility: "مستشفى الأمل")
        event.mode = "aerial"
        event.actors = ["e1"]
        event.targets = ["e4"]
        event.addressees = ["e2"]
        event.time = EventTime(
            text: Span(start: 0, end: 3, text: "أمس"),
            start: CivilDate(year: 2024, month: 5, day: 1),
            end: CivilDate(year: 2024, month: 5, day: 1)
        )
        event.casualties = .init(killed: .init(min: 1, max: 2, who: "مسعفون"), injured: nil)
        event.statement = "s1"
        return event
    }

    @Test("the files under schemas/ are what the program prints", arguments: PublishedSchema.all.map(\.name))
    func files(name: String) throws {
        let file = try Repository.bytes("schemas/\(name).schema.json")
        #expect(try String(decoding: schema(name), as: UTF8.self) == String(decoding: file, as: UTF8.self))
    }

    @Test("alerts are as the schema says")
    func alerts() throws {
        var near = attack
        near.proximity = true
        near.context = "crime"
        near.places = [Sample.saraqib]
        let events = [attack, near, Sample.ceasefire("v3")]
        let alerts = try Sample.engine().alerts(for: Sample.extraction(events))
        #expect(alerts.count == 3)
        for alert in alerts {
            let document = JSONWriter.bytes { $0.value(alert.document) }
            #expect(try SchemaCheck.problems(of: document, against: schema("alert")) == [])
        }
    }

    @Test("extractions are as the schema says")
    func extractions() throws {
        var extraction = Sample.extraction([attack, Sample.ceasefire("v2")])
        extraction.times = [EventTime(text: Span(start: 0, end: 3, text: "أمس"))]
        let document = JSONWriter.bytes { $0.value(extraction) }
        #expect(try SchemaCheck.problems(of: document, against: schema("extraction")) == [])
    }

    @Test("the check itself finds what is wrong")
    func check() throws {
        let problems = try SchemaCheck.problems(
            of: Array(#"{"incident": 5, "class": "war", "more": 1}"#.utf8),
            against: schema("alert")
        )
        #expect(problems.contains("$.incident: no string"))
        #expect(problems.contains("$.class: war is no value"))
        #expect(problems.contains("$: more is not described"))
        #expect(problems.contains("$: sources is missing"))
    }

    @Test("every field of rules is in the schema of rule fields")
    func ruleFields() throws {
        let properties = try #require(try JSONDocument(parsing: schema("rule-fields")).root["properties"])
        #expect(properties.fields.map(\.name) == EventFields.table.fields.map(\.name))
    }
}
