// SPDX-License-Identifier: Apache-2.0

public import JSONStream

extension LexiconEntry: JSONWritable {
    /// `{"part", "written", "classes", "event"?, "frame"?, "en"?, "file", "line", "forms"}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("part", part.rawValue)
            json.field("written", written)
            json.field("classes", classes)
            json.field("event", event?.rawValue)
            json.field("frame", frame)
            json.field("en", english)
            json.field("file", origin?.file)
            json.field("line", origin?.line)
            json.field("forms", forms)
        }
    }
}

extension InspectedUnit: JSONWritable {
    /// `{"written", "normal", "taken", "classes", "readings", "names"}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("written", written)
            json.field("normal", normal)
            json.field("taken", taken)
            json.field("classes", classes)
            json.array("readings") { json in
                for reading in readings {
                    json.object { json in
                        json.field("proclitics", reading.proclitics)
                        json.field("stem", reading.stem)
                        json.field("enclitic", reading.enclitic)
                        json.field("kind", reading.kind)
                        json.field("classes", reading.classes)
                        json.field("event", reading.event?.rawValue)
                        json.field("frame", reading.frame)
                        json.field("group", reading.group.map { $0.description })
                    }
                }
            }
            json.field("names", names)
        }
    }
}
