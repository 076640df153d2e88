// SPDX-License-Identifier: Apache-2.0

import JSONStream

/// A part of a JSON Schema (draft 2020-12), as much of the language as the published documents need.
indirect enum SchemaNode: Sendable {
    case string(String, format: String? = nil, values: [String] = [])
    case integer(String, minimum: Int? = nil)
    case number(String, range: ClosedRange<Double>? = nil)
    case flag(String)
    case array(String, of: SchemaNode, isEmptyAllowed: Bool = true)
    case object(String, [Property])

    /// A field of an object.
    struct Property: Sendable {
        var name: String
        var schema: SchemaNode
        var isRequired: Bool

        static func required(_ name: String, _ schema: SchemaNode) -> Property {
            Property(name: name, schema: schema, isRequired: true)
        }

        static func optional(_ name: String, _ schema: SchemaNode) -> Property {
            Property(name: name, schema: schema, isRequired: false)
        }
    }

    /// Writes the keywords into an object that may have others already.
    func write(to json: inout JSONObjectWriter) {
        switch self {
        case .string(let description, let format, let values):
            json.field("description", description)
            json.field("type", "string")
            json.field("format", format)
            json.field("enum", ifAny: values)
        case .integer(let description, let minimum):
            json.field("description", description)
            json.field("type", "integer")
            json.field("minimum", minimum)
        case .number(let description, let range):
            json.field("description", description)
            json.field("type", "number")
            json.field("minimum", range?.lowerBound)
            json.field("maximum", range?.upperBound)
        case .flag(let description):
            json.field("description", description)
            json.field("type", "boolean")
        case .array(let description, let element, let isEmptyAllowed):
            json.field("description", description)
            json.field("type", "array")
            json.object("items") { element.write(to: &$0) }
            if !isEmptyAllowed { json.field("minItems", 1) }
        case .object(let description, let properties):
            json.field("description", description)
            json.field("type", "object")
            json.field("required", ifAny: properties.filter(\.isRequired).map(\.name))
            json.object("properties") { json in
                for property in properties { json.object(property.name) { property.schema.write(to: &$0) } }
            }
        }
    }
}
