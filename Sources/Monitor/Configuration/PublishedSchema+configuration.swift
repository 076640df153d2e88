// SPDX-License-Identifier: Apache-2.0

public import Alerting
internal import JSONStream
internal import SourceYAML

extension PublishedSchema {
    /// The configuration, as the reader of it takes it.
    public static let configuration = PublishedSchema(name: "configuration", title: "Configuration of Rasid") { json in
        let record = SettingsReader.Record()
        _ = ConfigurationLoader(baseDirectory: ".", environment: [:]).read([], into: DiagnosticSink(), record: record)
        write(section: record.shapes.map { ($0.path.split(separator: ".").map(String.init), $0.kind) }, to: &json)
    }

    private static func write(
        section settings: [(path: [String], kind: SettingShape.Kind)],
        to json: inout JSONObjectWriter
    ) {
        // A section may be left empty.
        json.field("type", ["object", "null"])
        json.field("additionalProperties", false)
        json.object("properties") { json in
            var written: Set<String> = []
            for setting in settings {
                guard let key = setting.path.first, written.insert(key).inserted else { continue }
                json.object(key) { json in
                    if setting.path.count == 1 { return write(setting.kind, to: &json) }
                    let below = settings.filter { $0.path.first == key && $0.path.count > 1 }
                    write(section: below.map { (Array($0.path.dropFirst()), $0.kind) }, to: &json)
                }
            }
        }
    }

    private static func write(_ kind: SettingShape.Kind, to json: inout JSONObjectWriter) {
        switch kind {
        case .text: json.field("type", ["string", "null"])
        case .flag: json.field("type", ["boolean", "null"])
        case .choice(let values):
            json.array("anyOf") { json in
                json.object { $0.field("enum", values) }
                json.object { $0.field("type", "null") }
            }
        case .integer(let range):
            json.field("type", ["integer", "null"])
            json.field("minimum", range.lowerBound)
            json.field("maximum", range.upperBound)
        case .integerOrAuto(let range):
            json.array("anyOf") { json in
                json.object { json in
                    json.field("type", ["integer", "null"])
                    json.field("minimum", range.lowerBound)
                    json.field("maximum", range.upperBound)
                }
                json.object { $0.field("const", "auto") }
            }
        case .duration:
            json.field("type", ["string", "null"])
            json.field("pattern", "^[0-9]+(ms|s|m|h)$")
        case .texts:
            json.field("type", ["string", "array", "null"])
            json.object("items") { $0.field("type", "string") }
        case .lists:
            json.field("type", ["object", "null"])
            json.object("additionalProperties") { json in
                json.field("type", ["string", "array"])
                json.object("items") { $0.field("type", "string") }
            }
        case .properties:
            json.field("description", "Properties of librdkafka, under its own names.")
            json.field("type", ["object", "null"])
            json.object("additionalProperties") { json in
                json.field("type", ["string", "number", "boolean", "array", "null"])
                json.object("items") { $0.field("type", ["string", "number", "boolean"]) }
            }
        }
    }
}
