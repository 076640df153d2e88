// SPDX-License-Identifier: Apache-2.0

public import Alerting
import JSONStream
import SigmaRules

extension PublishedSchema {
    /// Files of tests.
    public static let ruleTests = PublishedSchema(name: "rule-tests", title: "Tests of rules") { json in
        json.field("type", "object")
        json.field("required", ["tests"])
        json.field("additionalProperties", false)
        json.object("properties") { json in
            names("rules", "Only these rules may raise alerts, by title, name or id.", &json)
            json.object("tests") { json in
                json.field("type", "array")
                json.field("minItems", 1)
                json.object("items") { test(&$0) }
            }
        }
    }

    private static func test(_ json: inout JSONObjectWriter) {
        json.field("description", "What comes in, and all the alerts that come of it.")
        json.field("type", "object")
        json.field("required", ["name", "expect"])
        json.field("additionalProperties", false)
        json.array("oneOf") { json in
            for input in ["articles", "events"] { json.object { $0.field("required", [input]) } }
        }
        json.object("properties") { json in
            value("name", "What the case is about.", ["string"], &json)
            value("at", "When it comes: 2024-05-05T12:00:00Z or 2024-05-05.", ["string", "number"], &json)
            names("rules", "Only these rules may raise alerts.", &json)
            json.object("articles") { json in
                json.field("type", "array")
                json.object("items") { article(&$0) }
            }
            json.object("events") { json in
                json.field("description", "Events by their fields, shown to the rules as they are.")
                json.field("type", "array")
                json.object("items") { event(&$0) }
            }
            json.object("expect") { json in
                json.array("anyOf") { json in
                    json.object { $0.field("const", "none") }
                    json.object { json in
                        json.field("type", "array")
                        json.object("items") { alert(&$0) }
                    }
                }
            }
        }
    }

    private static func article(_ json: inout JSONObjectWriter) {
        json.field("type", "object")
        json.field("additionalProperties", false)
        json.array("anyOf") { json in
            for part in ["text", "title"] { json.object { $0.field("required", [part]) } }
        }
        json.object("properties") { json in
            value("title", "The headline.", ["string"], &json)
            value("text", "What stands below it.", ["string"], &json)
            value("source", "Outlet or channel.", ["string"], &json)
            value("url", "Address of the original.", ["string"], &json)
            value("id", "Its id; made up unless given.", ["string"], &json)
            value("language", "BCP 47 tag.", ["string"], &json)
            value("at", "When it comes.", ["string", "number"], &json)
            value(
                "publishedAt",
                "When it was published, or unknown; when it comes unless given.",
                ["string", "number"],
                &json
            )
        }
    }

    private static func event(_ json: inout JSONObjectWriter) {
        json.field("type", "object")
        json.field("additionalProperties", false)
        json.object("properties") { json in
            value("at", "When it comes.", ["string", "number"], &json)
            for field in EventFields.table.fields {
                json.object(field.name) { json in
                    json.field("description", field.summary)
                    json.array("anyOf") { json in
                        json.object { kind(of: field, &$0) }
                        json.object { json in
                            json.field("type", "array")
                            json.object("items") { kind(of: field, &$0) }
                        }
                    }
                }
            }
        }
    }

    private static func kind(of field: FieldTable.Field, _ json: inout JSONObjectWriter) {
        switch field.kind {
        case .number: json.field("type", "number")
        case .flag: json.field("type", "boolean")
        case .text where !field.values.isEmpty: json.field("enum", field.values)
        case .text: json.field("type", ["string", "number", "boolean"])
        }
    }

    private static func alert(_ json: inout JSONObjectWriter) {
        json.field("description", "An alert; what is not named may be anything.")
        json.field("type", "object")
        json.field("required", ["rule"])
        json.field("additionalProperties", false)
        json.object("properties") { json in
            value("rule", "The rule, by title, name or id.", ["string"], &json)
            for aspect in AlertAspect.allCases {
                json.object(aspect.rawValue) { json in
                    let values = aspect.possibleValues
                    guard !values.isEmpty else {
                        return json.field("type", ["string", "number", "array"])
                    }
                    json.array("anyOf") { json in
                        json.object { $0.field("enum", values) }
                        json.object { json in
                            json.field("type", "array")
                            json.object("items") { $0.field("enum", values) }
                        }
                    }
                }
            }
        }
    }

    private static func value(_ name: String, _ summary: String, _ types: [String], _ json: inout JSONObjectWriter) {
        json.object(name) { json in
            json.field("description", summary)
            json.field("type", types)
        }
    }

    private static func names(_ name: String, _ summary: String, _ json: inout JSONObjectWriter) {
        json.object(name) { json in
            json.field("description", summary)
            json.field("type", ["string", "array"])
            json.object("items") { $0.field("type", "string") }
        }
    }
}
