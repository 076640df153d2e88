// SPDX-License-Identifier: Apache-2.0

import JSONStream
import SigmaRules

/// The schema of a document of a rule file: Sigma 2.1 with the fields that events have, so that editors can complete and
/// check them.
enum RuleSchema {
    static func write(to json: inout JSONObjectWriter) {
        json.field("description", "A detection rule, a correlation or a filter. Keys of your own are allowed.")
        json.field("type", "object")
        json.field("required", ["title"])
        json.array("oneOf") { json in
            for section in ["detection", "correlation", "filter"] {
                json.object { $0.field("required", [section]) }
            }
        }
        json.object("dependentRequired") { json in
            json.field("detection", ["logsource"])
            json.field("filter", ["logsource"])
        }
        json.object("properties") { json in
            metadata(&json)
            json.object("detection") { detection("What is looked for, and how it is combined.", besides: [], &$0) }
            json.object("filter") { detection("What is held back.", besides: ["rules"], &$0) }
            json.object("correlation") { CorrelationSchema.write(to: &$0) }
            flag("generate", "Whether the rules referred to raise alerts of their own.", &json)
        }
        json.object("$defs") { definitions(json: &$0) }
    }

    // MARK: What a rule says about itself

    private static func metadata(_ json: inout JSONObjectWriter) {
        text("title", "What the rule finds, in a few words.", longest: 256, &json)
        text("id", "A UUID; uuidgen makes one.", pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", &json)
        text("name", "A name that correlations and filters may refer to it by.", longest: 256, &json)
        text("taxonomy", "Whose names of fields are used.", longest: 256, &json)
        choice("status", "How far it can be trusted.", SigmaStatus.rawValues, &json)
        choice("level", "How much a match matters.", SigmaLevel.rawValues, &json)
        text("description", "What it finds, and what not.", longest: 65_535, &json)
        text("license", "SPDX id.", &json)
        text("author", "Who wrote it.", &json)
        text("date", "When it was written.", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", &json)
        text("modified", "When it was changed.", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", &json)
        texts("references", "What it was derived from.", &json)
        texts("tags", "namespace.name", pattern: "^[a-z0-9_-]+\\.[a-z0-9._-]+$", &json)
        texts("fields", "Fields worth showing with a match.", &json)
        texts("falsepositives", "What it may match wrongly.", shortest: 2, &json)
        texts("scope", "Where it is meant to be used.", shortest: 2, &json)
        json.object("related") { json in
            json.field("description", "Rules it has to do with.")
            json.field("type", "array")
            json.object("items") { json in
                json.field("type", "object")
                json.field("required", ["id", "type"])
                json.object("properties") { json in
                    text("id", "The other rule's id.", &json)
                    choice("type", "What the two are to each other.", RuleMetadata.Relation.Kind.rawValues, &json)
                }
            }
        }
        json.object("logsource") { json in
            json.field("description", "The records it is for: {product: rasid, category: event}.")
            json.field("type", "object")
            json.field("minProperties", 1)
            json.field("additionalProperties", false)
            json.object("properties") { json in
                json.object("product") { $0.field("const", EventRules.logSource.product) }
                json.object("category") { $0.field("const", EventRules.logSource.category) }
                text("definition", "What must be set up for it.", &json)
            }
        }
    }

    // MARK: Detections

    private static func detection(_ summary: String, besides others: [String], _ json: inout JSONObjectWriter) {
        json.field("description", summary)
        json.field("type", "object")
        json.field("required", others + ["condition"])
        json.field("minProperties", others.count + 2)
        json.object("properties") { json in
            json.object("condition") { json in
                json.field(
                    "description",
                    "Names of selections with and, or, not, 1 of, all of, them and parentheses; a list holds "
                        + "alternatives."
                )
                json.field("type", ["string", "array"])
                json.object("items") { $0.field("type", "string") }
            }
            json.object("timeframe") { json in
                json.field("description", "Not part of Sigma since 2.0.")
                json.object("not") { _ in }
            }
            if others.contains("rules") {
                json.object("rules") { json in
                    json.field("description", "Ids or names of the rules it is for, or any.")
                    json.field("type", ["string", "array"])
                    json.object("items") { $0.field("type", "string") }
                }
            }
        }
        json.object("additionalProperties") { $0.field("$ref", "#/$defs/search") }
    }

    private static func definitions(json: inout JSONObjectWriter) {
        json.object("search") { json in
            json.field("description", "A selection: fields that must all be so, a list of alternatives, or keywords.")
            json.array("anyOf") { json in
                json.object { $0.field("$ref", "#/$defs/selection") }
                json.object { json in
                    json.field("type", "array")
                    json.field("minItems", 1)
                    json.object("items") { json in
                        json.array("anyOf") { json in
                            json.object { $0.field("$ref", "#/$defs/selection") }
                            json.object { $0.field("type", ["string", "number"]) }
                        }
                    }
                }
                json.object { $0.field("type", ["string", "number"]) }
            }
        }
        let fields = EventFields.table.fields
        json.object("selection") { json in
            json.field("type", "object")
            json.field("minProperties", 1)
            json.field("additionalProperties", false)
            json.object("properties") { json in
                for field in fields { json.object(field.name) { value(of: field, &$0) } }
            }
            let names = fields.map { $0.name.replacing(".", with: "\\.") }.joined(separator: "|")
            let modifiers = (FieldModifier.allCases.map(\.rawValue) + ["ignorecase", "multiline", "dotall"])
                .joined(separator: "|")
            json.object("patternProperties") { json in
                json.object("^(\(names))(\\|(\(modifiers)))+$") { $0.field("$ref", "#/$defs/values") }
                json.object("^(\\|(\(modifiers)))+$") { $0.field("$ref", "#/$defs/values") }
            }
        }
        json.object("values") { anyOf(orLists: [Kinds(types: ["string", "number", "boolean", "null"])], &$0) }
    }

    /// What one value can be.
    private struct Kinds {
        var types: [String] = []
        var values: [String] = []
        var pattern: String?
    }

    private static func value(of field: FieldTable.Field, _ json: inout JSONObjectWriter) {
        json.field("description", field.summary)
        let wildcard = Kinds(pattern: "[*?]")
        switch field.kind {
        case .number: anyOf(orLists: [Kinds(types: ["number", "null"])], &json)
        case .flag: anyOf(orLists: [Kinds(types: ["boolean", "null"])], &json)
        case .text where !field.values.isEmpty:
            anyOf(orLists: [Kinds(values: field.values), wildcard, Kinds(types: ["null"])], &json)
        case .text:
            guard let form = field.form else {
                return anyOf(orLists: [Kinds(types: ["string", "number", "boolean", "null"])], &json)
            }
            anyOf(orLists: [Kinds(pattern: form.pattern), wildcard, Kinds(types: ["null"])], &json)
        }
    }

    /// A value, or a list of values.
    private static func anyOf(orLists kinds: [Kinds], _ json: inout JSONObjectWriter) {
        func write(_ kind: Kinds, _ json: inout JSONObjectWriter) {
            json.field("type", ifAny: kind.types)
            json.field("enum", ifAny: kind.values)
            if let pattern = kind.pattern {
                json.field("type", "string")
                json.field("pattern", pattern)
            }
        }
        json.array("anyOf") { json in
            for kind in kinds { json.object { write(kind, &$0) } }
            json.object { json in
                json.field("type", "array")
                json.field("minItems", 1)
                json.object("items") { json in
                    json.array("anyOf") { json in
                        for kind in kinds { json.object { write(kind, &$0) } }
                    }
                }
            }
        }
    }
}

/// Parts that several schemas are made of.
extension RuleSchema {
    static func text(
        _ name: String,
        _ summary: String,
        pattern: String? = nil,
        longest: Int? = nil,
        _ json: inout JSONObjectWriter
    ) {
        json.object(name) { json in
            json.field("description", summary)
            json.field("type", "string")
            json.field("pattern", pattern)
            json.field("maxLength", longest)
        }
    }

    static func flag(_ name: String, _ summary: String, _ json: inout JSONObjectWriter) {
        json.object(name) { json in
            json.field("description", summary)
            json.field("type", "boolean")
        }
    }

    static func choice(_ name: String, _ summary: String, _ values: [String], _ json: inout JSONObjectWriter) {
        json.object(name) { json in
            json.field("description", summary)
            json.field("enum", values)
        }
    }

    static func texts(
        _ name: String,
        _ summary: String,
        pattern: String? = nil,
        shortest: Int? = nil,
        _ json: inout JSONObjectWriter
    ) {
        json.object(name) { json in
            json.field("description", summary)
            json.field("type", "array")
            json.object("items") { json in
                json.field("type", "string")
                json.field("pattern", pattern)
                json.field("minLength", shortest)
            }
        }
    }
}
