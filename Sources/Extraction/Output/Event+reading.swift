// SPDX-License-Identifier: Apache-2.0

import Articles
public import JSONStream

// What `write(to:)` wrote, read again: `nil` for anything else. Of a time only the words come back, not where they stand.

extension Event {
    /// Reads an element of `events`.
    public init?(_ json: JSONValue) {
        guard let id = json.string("id"),
            let eventClass = json.string("class").flatMap(EventClass.init),
            let status = json.string("status").flatMap(EventStatus.init),
            let evidence = json.list("evidence", Span.init), let places = json.list("places", EventPlace.init),
            let confidence = json.double("confidence")
        else { return nil }
        self.init(
            id: id,
            eventClass: eventClass,
            status: status,
            mode: json.string("mode"),
            health: json["health"].flatMap(Health.init),
            ceasefire: json["ceasefire"].flatMap(Ceasefire.init),
            context: json.string("context"),
            proximity: json["proximity"]?.bool ?? false,
            actors: json.texts("actors"),
            targets: json.texts("targets"),
            addressees: json.texts("addressees"),
            places: places,
            time: json["time"].map(EventTime.init),
            casualties: json["casualties"].map(Casualties.init),
            statement: json.string("statement"),
            evidence: evidence,
            confidence: confidence
        )
    }
}

extension Event.Health {
    /// Reads the `health` object of an attack on health care.
    public init?(_ json: JSONValue) {
        guard let attackType = json.string("attackType").flatMap(HealthAttackType.init),
            let certainty = json.string("certainty").flatMap(HealthCertainty.init)
        else { return nil }
        self.init(
            resources: json.texts("resources").compactMap(HealthResource.init),
            attackType: attackType,
            facility: json.string("facility"),
            certainty: certainty
        )
    }
}

extension Event.Ceasefire {
    /// Reads the `ceasefire` object of an event of that class.
    public init?(_ json: JSONValue) {
        guard let stage = json.string("stage").flatMap(CeasefireStage.init) else { return nil }
        self.init(stage: stage, purpose: json.string("purpose"), duration: json.string("duration"))
    }
}

extension Event.Count {
    /// Reads `{"min", "max", "who"}`.
    public init?(_ json: JSONValue) {
        guard let min = json.int("min"), let max = json.int("max") else { return nil }
        self.init(min: Int(min), max: Int(max), who: json.string("who"))
    }
}

extension Event.Casualties {
    /// Reads `{"killed", "injured"}`.
    public init(_ json: JSONValue) {
        self.init(
            killed: json["killed"].flatMap(Event.Count.init),
            injured: json["injured"].flatMap(Event.Count.init)
        )
    }
}

extension EventTime {
    /// Reads an element of `times`, or an event's `time`.
    public init(_ json: JSONValue) {
        self.init(
            text: json.string("text").map { Span(start: 0, end: 0, text: $0) },
            start: json.string("start").flatMap(PublicationTime.init)?.date,
            end: json.string("end").flatMap(PublicationTime.init)?.date,
            recurring: json.string("recurring")
        )
    }
}

extension EventPlace {
    /// Reads an element of an event's `places`.
    public init?(_ json: JSONValue) {
        guard let name = json.string("name"), let nameArabic = json.string("nameAr"),
            let precision = json.string("precision").flatMap(Precision.init)
        else { return nil }
        self.init(
            entity: json.string("entity"),
            name: name,
            nameArabic: nameArabic,
            country: json.string("country"),
            pcode: json.string("pcode"),
            admin1: json.string("admin1"),
            latitude: json.double("lat"),
            longitude: json.double("lon"),
            precision: precision,
            qualifier: json.string("qualifier")
        )
    }
}

extension Span {
    /// Reads `{"start", "end", "text"}`.
    public init?(_ json: JSONValue) {
        guard let start = json.int("start"), let end = json.int("end"), let text = json.string("text") else {
            return nil
        }
        self.init(start: Int(start), end: Int(end), text: text)
    }
}

extension JSONValue {
    /// The strings of a field.
    func texts(_ name: String) -> [String] {
        var texts: [String] = []
        forEachElement(of: name) { value in
            if let text = value.string { texts.append(text) }
        }
        return texts
    }
}
