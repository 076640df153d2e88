// SPDX-License-Identifier: Apache-2.0

public import JSONStream

extension Event: JSONWritable {
    /// An element of `events`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("id", id)
            json.field("class", eventClass.rawValue)
            json.field("status", status.rawValue)
            json.field("mode", mode)
            json.field("health", health)
            json.field("ceasefire", ceasefire)
            json.field("context", context)
            if proximity { json.field("proximity", true) }
            json.field("actors", ifAny: actors)
            json.field("targets", ifAny: targets)
            json.field("addressees", ifAny: addressees)
            json.field("places", ifAny: places)
            json.field("time", time)
            json.field("casualties", casualties)
            json.field("statement", statement)
            json.field("evidence", evidence)
            json.field("confidence", confidence)
        }
    }
}

extension Event.Health: JSONWritable {
    /// The `health` object of an attack on health care.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("resources", resources.map(\.rawValue))
            json.field("attackType", attackType.rawValue)
            json.field("facility", facility)
            json.field("certainty", certainty.rawValue)
        }
    }
}

extension Event.Ceasefire: JSONWritable {
    /// The `ceasefire` object of an event of that class.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("stage", stage.rawValue)
            json.field("purpose", purpose)
            json.field("duration", duration)
        }
    }
}

extension Event.Count: JSONWritable {
    /// `{"min", "max", "who"}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("min", min)
            json.field("max", max)
            json.field("who", who)
        }
    }
}

extension Event.Casualties: JSONWritable {
    /// `{"killed", "injured"}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("killed", killed)
            json.field("injured", injured)
        }
    }
}

extension EventPlace: JSONWritable {
    /// An element of an event's `places`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("entity", entity)
            json.field("name", name)
            json.field("nameAr", nameArabic)
            json.field("country", country)
            json.field("pcode", pcode)
            json.field("admin1", admin1)
            json.field("lat", latitude)
            json.field("lon", longitude)
            json.field("precision", precision.rawValue)
            json.field("qualifier", qualifier)
        }
    }
}
