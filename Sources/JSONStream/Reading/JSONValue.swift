// SPDX-License-Identifier: Apache-2.0

internal import CSimdJSON

/// One value inside a document.
public struct JSONValue: Sendable {
    let document: JSONDocument
    let index: Int

    private var node: rasid_json_node { document.nodes[index] }

    /// Which of the six kinds it is.
    public var kind: JSONKind {
        switch rasid_json_kind(node.kind) {
        case RASID_JSON_FALSE, RASID_JSON_TRUE: .boolean
        case RASID_JSON_INT64, RASID_JSON_UINT64, RASID_JSON_DOUBLE: .number
        case RASID_JSON_STRING: .string
        case RASID_JSON_ARRAY: .array
        case RASID_JSON_OBJECT: .object
        default: .null
        }
    }

    /// Whether it is `null`.
    public var isNull: Bool { kind == .null }

    /// The truth value, `nil` unless it is one.
    public var bool: Bool? {
        switch rasid_json_kind(node.kind) {
        case RASID_JSON_TRUE: true
        case RASID_JSON_FALSE: false
        default: nil
        }
    }

    /// The number as an integer; `nil` unless it is a number with an integral value in range.
    public var int: Int64? {
        switch rasid_json_kind(node.kind) {
        case RASID_JSON_INT64: Int64(bitPattern: node.payload)
        case RASID_JSON_UINT64: Int64(exactly: node.payload)
        case RASID_JSON_DOUBLE: Int64(exactly: Double(bitPattern: node.payload))
        default: nil
        }
    }

    /// The number, rounded to a double where it is a large integer; `nil` unless it is a number.
    public var double: Double? {
        switch rasid_json_kind(node.kind) {
        case RASID_JSON_INT64: Double(Int64(bitPattern: node.payload))
        case RASID_JSON_UINT64: Double(node.payload)
        case RASID_JSON_DOUBLE: Double(bitPattern: node.payload)
        default: nil
        }
    }

    /// The string's UTF-8, unescaped; `nil` unless it is a string.
    public var utf8: ArraySlice<UInt8>? {
        let node = node
        guard rasid_json_kind(node.kind) == RASID_JSON_STRING else { return nil }
        let start = Int(node.payload >> 32)
        return document.strings[start..<start + Int(node.payload & 0xFFFF_FFFF)]
    }

    /// The string; `nil` unless it is one.
    public var string: String? { utf8.map { String(decoding: $0, as: UTF8.self) } }

    /// The elements of an array; nothing for other kinds.
    public var elements: [JSONValue] {
        guard kind == .array else { return [] }
        return children
    }

    /// The fields of an object in their order, repeated names included; nothing for other kinds.
    public var fields: [(name: String, value: JSONValue)] {
        guard kind == .object else { return [] }
        let children = children
        return stride(from: 0, to: children.count, by: 2).map { (children[$0].string ?? "", children[$0 + 1]) }
    }

    /// The field of an object with that name, the last one where it is repeated (as ECMAScript has it).
    public subscript(name: String) -> JSONValue? {
        guard kind == .object else { return nil }
        var name = name
        let found = name.withUTF8 { name in
            document.nodes.withUnsafeBufferPointer { nodes in
                document.strings.withUnsafeBufferPointer { strings in
                    Self.field(name, of: index, nodes, strings)
                }
            }
        }
        return found.map { JSONValue(document: document, index: $0) }
    }

    /// The place of the value of an object's field.
    private static func field(
        _ name: UnsafeBufferPointer<UInt8>,
        of object: Int,
        _ nodes: UnsafeBufferPointer<rasid_json_node>,
        _ strings: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var found: Int?
        var key = object + 1
        while key < Int(nodes[object].next) {
            let text = nodes[key].payload
            let start = Int(text >> 32)
            if Int(text & 0xFFFF_FFFF) == name.count, strings[start..<start + name.count].elementsEqual(name) {
                found = key + 1
            }
            key = Int(nodes[key + 1].next)
        }
        return found
    }

    /// The element of an array at that place, counted from 0; `nil` beyond its end.
    public subscript(position: Int) -> JSONValue? {
        guard kind == .array, position >= 0 else { return nil }
        var child = index + 1
        for _ in 0..<position where child < Int(node.next) { child = Int(document.nodes[child].next) }
        return child < Int(node.next) ? JSONValue(document: document, index: child) : nil
    }

    /// The value that a path leads to from here, where there is one.
    public subscript(path: JSONPath) -> JSONValue? {
        var value = self
        for step in path.steps {
            let next: JSONValue? =
                switch (value.kind, step) {
                case (.array, .index(let position)): value[position]
                case (.object, .index(let position)): value[String(position)]
                case (.object, .name(let name)): value[name]
                default: nil
                }
            guard let next else { return nil }
            value = next
        }
        return value
    }

    private var children: [JSONValue] {
        var children: [JSONValue] = []
        var child = index + 1
        while child < Int(node.next) {
            children.append(JSONValue(document: document, index: child))
            child = Int(document.nodes[child].next)
        }
        return children
    }
}

extension JSONValue: JSONWritable {
    /// Writes the value as it was read; the spelling of numbers and strings may differ.
    public func write(to json: inout JSONWriter) {
        switch rasid_json_kind(node.kind) {
        case RASID_JSON_FALSE: json.bool(false)
        case RASID_JSON_TRUE: json.bool(true)
        case RASID_JSON_INT64: json.integer(Int64(bitPattern: node.payload))
        case RASID_JSON_UINT64: json.integer(node.payload)
        case RASID_JSON_DOUBLE: json.double(Double(bitPattern: node.payload))
        case RASID_JSON_STRING: json.string(utf8: utf8 ?? [])
        case RASID_JSON_ARRAY:
            json.array { json in
                for element in elements { json.element(element) }
            }
        case RASID_JSON_OBJECT:
            json.object { json in
                for field in fields { json.field(field.name, field.value) }
            }
        default: json.null()
        }
    }
}
