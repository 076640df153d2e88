// SPDX-License-Identifier: Apache-2.0

import JSONStream
import SigmaRules

/// The schema of a correlation's section.
enum CorrelationSchema {
    static func write(to json: inout JSONObjectWriter) {
        json.field("description", "What is looked for in the matches of other rules.")
        json.field("type", "object")
        json.field("required", ["type", "rules", "timespan"])
        json.field("additionalProperties", false)
        json.object("properties") { json in
            RuleSchema.choice("type", "What is looked for.", CorrelationRule.Kind.rawValues, &json)
            names("rules", "Ids or names of the rules.", &json)
            names("group-by", "Fields or aliases whose values keep matches apart.", &json)
            RuleSchema.text(
                "timespan",
                "How far apart the events may be: a number and s, m, h, d or w.",
                pattern: "^[0-9]+[smhdw]$",
                &json
            )
            json.object("aliases") { json in
                json.field(
                    "description",
                    "Names for fields that are called otherwise in the events of different "
                        + "rules."
                )
                json.field("type", "object")
                json.object("additionalProperties") { json in
                    json.field("type", "object")
                    json.object("additionalProperties") { $0.field("enum", EventFields.table.fields.map(\.name)) }
                }
            }
            json.object("condition") { condition(&$0) }
            RuleSchema.flag("generate", "Whether the rules referred to raise alerts of their own.", &json)
        }
    }

    private static func condition(_ json: inout JSONObjectWriter) {
        json.field("description", "Bounds of the number that is counted or computed; all must hold.")
        json.field("type", "object")
        json.field("additionalProperties", false)
        json.object("properties") { json in
            for comparison in Comparison.allCases { json.object(comparison.rawValue) { $0.field("type", "number") } }
            names("field", "The field whose values are counted or computed with.", &json)
            json.object("percentile") { json in
                json.field("description", "Which percentile; 50 unless told otherwise.")
                json.field("type", "number")
                json.field("minimum", 0)
                json.field("maximum", 100)
            }
        }
    }

    /// One name, or a list of them.
    private static func names(_ name: String, _ summary: String, _ json: inout JSONObjectWriter) {
        json.object(name) { json in
            json.field("description", summary)
            json.field("type", ["string", "array"])
            json.object("items") { $0.field("type", "string") }
        }
    }
}
