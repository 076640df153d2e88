// SPDX-License-Identifier: Apache-2.0

import Articles
public import JSONStream

// What `write(to:)` wrote, read again: `nil` for anything else. Of a time only the words come back, not where they stand.

extension Event {
    /// Reads an element of `events`.
    public init?(_ json: JSONValue) {
        guard let id = json["id"]?.string,
            let eventClass = json["class"]?.string.flatMap(EventClass.init),
            let status = json["status"]?.string.flatMap(EventStatus.init),
            let evidence = json.list("evidence", Span.init), let places = json.list("places", EventPlace.init),
            let confidence = json["confidence"]?.double
        else { return nil }
        self.init(
            id: id,
            eventClass: eventClass,
            status: status,
            mode: json["mode"]?.string,
            health: json["health"].flatMap(Health.init),
            ceasefire: json["ceasefire"].flatMap(Ceasefire.init),
            context: json["context"]?.string,
            proximity: json["proximity"]?.bool ?? false,
            actors: json.texts("actors"),
            targets: json.texts("targets"),
            addressees: json.texts("addressees"),
            places: places,
            time: json["time"].map(EventTime.init),
            casualties: json["casualties"].map(Casualties.init),
            statement: json["statement"]?.string,
            evidence: evidence,
            confidence: confidence
        )
    }
}

extension Event.Health {
    /// Reads the `health` object of an attack on health care.
    public init?(_ json: JSONValue) {
        guard let attackType = json["attackType"]?.string.flatMap(HealthAttackType.init),
            let certainty = json["certainty"]?.string.flatMap(HealthCertainty.init)
        else { return nil }
        self.init(
            resources: json.texts("resources").compactMap(HealthResource.init),
            attackType: attackType,
            facility: json["facility"]?.string,
            certainty: certainty
        )
    }
}

extension Event.Ceasefire {
    /// Reads the `ceasefire` object of an event of that class.
    public init?(_ json: JSONValue) {
        guard let stage = json["stage"]?.string.flatMap(CeasefireStage.init) else { return nil }
        self.init(stage: stage, purpose: json["purpose"]?.string, duration: json["duration"]?.string)
    }
}

extension Event.Count {
    /// Reads `{"min", "max", "who"}`.
    public init?(_ json: JSONValue) {
        guard let min = json["min"]?.int, let max = json["max"]?.int else { return nil }
        self.init(min: Int(min), max: Int(max), who: json["who"]?.string)
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
            text: json["text"]?.string.map { Span(start: 0, end: 0, text: $0) },
            start: json["start"]?.string.flatMap(PublicationTime.init)?.date,
            end: json["end"]?.string.flatMap(PublicationTime.init)?.date,
            recurring: json["recurring"]?.string
        )
    }
}

extension EventPlace {
    /// Reads an element of an event's `places`.
    public init?(_ json: JSONValue) {
        guard let name = json["name"]?.string, let nameArabic = json["nameAr"]?.string,
            let precision = json["precision"]?.string.flatMap(Precision.init)
        else { return nil }
        self.init(
            entity: json["entity"]?.string,
            name: name,
            nameArabic: nameArabic,
            country: json["country"]?.string,
            pcode: json["pcode"]?.string,
            admin1: json["admin1"]?.string,
            latitude: json["lat"]?.double,
            longitude: json["lon"]?.double,
            precision: precision,
            qualifier: json["qualifier"]?.string
        )
    }
}

extension Span {
    /// Reads `{"start", "end", "text"}`.
    public init?(_ json: JSONValue) {
        guard let start = json["start"]?.int, let end = json["end"]?.int, let text = json["text"]?.string else {
            return nil
        }
        self.init(start: Int(start), end: Int(end), text: text)
    }
}

extension JSONValue {
    /// The elements of a field, empty where it is left out; `nil` when one of them can't be read.
    func list<Element>(_ name: String, _ read: (JSONValue) -> Element?) -> [Element]? {
        let values = self[name]?.elements ?? []
        let elements = values.compactMap(read)
        return elements.count == values.count ? elements : nil
    }

    /// The strings of a field.
    func texts(_ name: String) -> [String] { (self[name]?.elements ?? []).compactMap(\.string) }
}
