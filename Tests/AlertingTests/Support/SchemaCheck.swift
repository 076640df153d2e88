// SPDX-License-Identifier: Apache-2.0

import JSONStream

/// Checks a document against a JSON Schema, as far as the published schemas use the language.
struct SchemaCheck {
    private(set) var problems: [String] = []

    static func problems(of document: [UInt8], against schema: [UInt8]) throws -> [String] {
        var check = SchemaCheck()
        check.check(try JSONDocument(parsing: document).root, try JSONDocument(parsing: schema).root, at: "$")
        return check.problems
    }

    private mutating func check(_ value: JSONValue, _ schema: JSONValue, at path: String) {
        switch schema["type"]?.string {
        case "object": checkObject(value, schema, at: path)
        case "array":
            guard value.kind == .array else { return report("no array", path) }
            if let least = schema["minItems"]?.int, value.elements.count < least { report("too few", path) }
            guard let items = schema["items"] else { return report("items of no schema", path) }
            for (index, element) in value.elements.enumerated() { check(element, items, at: "\(path)[\(index)]") }
        case "string":
            guard let text = value.string else { return report("no string", path) }
            if let values = schema["enum"], !values.elements.contains(where: { $0.string == text }) {
                report("\(text) is no value", path)
            }
        case "integer":
            if value.int == nil { report("no integer", path) }
            checkRange(value, schema, at: path)
        case "number":
            if value.double == nil { report("no number", path) }
            checkRange(value, schema, at: path)
        case "boolean":
            if value.bool == nil { report("no boolean", path) }
        case let type: report("type \(type ?? "none") is not understood", path)
        }
    }

    private mutating func checkObject(_ value: JSONValue, _ schema: JSONValue, at path: String) {
        guard value.kind == .object else { return report("no object", path) }
        for name in schema["required"]?.elements.compactMap(\.string) ?? [] where value[name] == nil {
            report("\(name) is missing", path)
        }
        for (name, field) in value.fields {
            guard let known = schema["properties"]?[name] else {
                report("\(name) is not described", path)
                continue
            }
            check(field, known, at: "\(path).\(name)")
        }
    }

    private mutating func checkRange(_ value: JSONValue, _ schema: JSONValue, at path: String) {
        guard let number = value.double ?? value.int.map(Double.init) else { return }
        for (keyword, isOutside) in [("minimum", { number < $0 }), ("maximum", { number > $0 })]
            as [(String, (Double) -> Bool)]
        {
            guard let bound = schema[keyword] else { continue }
            if let bound = bound.double ?? bound.int.map(Double.init), isOutside(bound) {
                report("beyond \(keyword)", path)
            }
        }
    }

    private mutating func report(_ problem: String, _ path: String) {
        problems.append("\(path): \(problem)")
    }
}
