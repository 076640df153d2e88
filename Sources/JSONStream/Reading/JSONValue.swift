// SPDX-License-Identifier: Apache-2.0

internal import CSimdJSON

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// One value inside a document.
public struct JSONValue: Sendable {
    private let content: JSONDocument.Content
    private let index: Int

    init(_ content: JSONDocument.Content, _ index: Int) {
        self.content = content
        self.index = index
    }

    private var node: rasid_json_node { content.nodes[index] }

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
    public var int: Int64? { node.int }

    /// The number, rounded to a double where it is a large integer; `nil` unless it is a number.
    public var double: Double? { node.double }

    /// The string's UTF-8, unescaped; `nil` unless it is a string.
    public var utf8: ArraySlice<UInt8>? {
        node.text.map { content.strings[$0] }
    }

    /// The string; `nil` unless it is one.
    public var string: String? { content.string(node) }

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
        content.field(name, of: index).map { JSONValue(content, $0) }
    }

    /// The string of an object's field; `nil` where there is none. This and its like make no value of the field in between.
    public func string(_ name: String) -> String? {
        content.field(name, of: index).flatMap { content.string(content.nodes[$0]) }
    }

    /// The integer of an object's field; `nil` where there is none.
    public func int(_ name: String) -> Int64? { content.field(name, of: index).flatMap { content.nodes[$0].int } }

    /// The number of an object's field; `nil` where there is none.
    public func double(_ name: String) -> Double? {
        content.field(name, of: index).flatMap { content.nodes[$0].double }
    }

    /// The elements of an object's field, each as `read` has it, empty where there is no such field; `nil` when one of them
    /// can't be read.
    @inlinable
    public func list<Element>(_ name: String, _ read: (JSONValue) -> Element?) -> [Element]? {
        var elements: [Element] = []
        var isWhole = true
        forEachElement(of: name) { value in
            if let element = read(value) { elements.append(element) } else { isWhole = false }
        }
        return isWhole ? elements : nil
    }

    /// Calls `body` with each element of the array that an object's field is; not at all where there is none.
    public func forEachElement(of name: String, _ body: (JSONValue) -> Void) {
        guard let array = content.field(name, of: index), content.nodes[array].kind == RASID_JSON_ARRAY.rawValue
        else { return }
        var child = array + 1
        while child < Int(content.nodes[array].next) {
            body(JSONValue(content, child))
            child = Int(content.nodes[child].next)
        }
    }

    /// The element of an array at that place, counted from 0; `nil` beyond its end.
    public subscript(position: Int) -> JSONValue? {
        guard kind == .array, position >= 0 else { return nil }
        var child = index + 1
        for _ in 0..<position where child < Int(node.next) { child = Int(content.nodes[child].next) }
        return child < Int(node.next) ? JSONValue(content, child) : nil
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
            children.append(JSONValue(content, child))
            child = Int(content.nodes[child].next)
        }
        return children
    }
}

extension JSONDocument.Content {
    /// The place of the value of an object's field; `nil` where there is none, and for what is no object.
    fileprivate func field(_ name: String, of object: Int) -> Int? {
        guard nodes[object].kind == RASID_JSON_OBJECT.rawValue else { return nil }
        var name = name
        return name.withUTF8 { name in
            strings.withUnsafeBytes { strings in
                var found: Int?
                var key = object + 1
                while key < Int(nodes[object].next) {
                    if let text = nodes[key].text, text.count == name.count, begins(strings[text], with: name) {
                        found = key + 1
                    }
                    key = Int(nodes[key + 1].next)
                }
                return found
            }
        }
    }

    /// Whether the first bytes are those of a name, of which there are no more.
    private func begins(_ text: Slice<UnsafeRawBufferPointer>, with name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let own = UnsafeRawBufferPointer(rebasing: text).baseAddress, let wanted = name.baseAddress else {
            return name.isEmpty
        }
        return memcmp(own, wanted, name.count) == 0
    }

    fileprivate func string(_ node: rasid_json_node) -> String? {
        node.text.map { range in
            strings.withUnsafeBufferPointer {
                String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
            }
        }
    }
}

extension rasid_json_node {
    /// Where a string lies among those of its document; `nil` for what is none.
    fileprivate var text: Range<Int>? {
        guard kind == RASID_JSON_STRING.rawValue else { return nil }
        let start = Int(payload >> 32)
        return start..<start + Int(payload & 0xFFFF_FFFF)
    }

    fileprivate var int: Int64? {
        switch rasid_json_kind(kind) {
        case RASID_JSON_INT64: Int64(bitPattern: payload)
        case RASID_JSON_UINT64: Int64(exactly: payload)
        case RASID_JSON_DOUBLE: Int64(exactly: Double(bitPattern: payload))
        default: nil
        }
    }

    fileprivate var double: Double? {
        switch rasid_json_kind(kind) {
        case RASID_JSON_INT64: Double(Int64(bitPattern: payload))
        case RASID_JSON_UINT64: Double(payload)
        case RASID_JSON_DOUBLE: Double(bitPattern: payload)
        default: nil
        }
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
