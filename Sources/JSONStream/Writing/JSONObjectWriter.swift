// SPDX-License-Identifier: Apache-2.0

/// Writes the fields of one object.
public struct JSONObjectWriter: Sendable {
    @usableFromInline var json: JSONWriter
    /// Nothing was written yet.
    public private(set) var isEmpty = true

    init(_ json: JSONWriter) { self.json = json }

    @usableFromInline
    mutating func begin(_ name: String) {
        json.beginMember(isFirst: isEmpty)
        isEmpty = false
        json.appendKey(name)
    }

    /// Writes a field whose value `value` writes.
    @inlinable
    public mutating func field(_ name: String, value: (inout JSONWriter) throws -> Void) rethrows {
        begin(name)
        try value(&json)
        json.endMember()
    }

    /// Writes a field, or nothing when the value is `nil`.
    @inlinable
    public mutating func field<Value: JSONWritable>(_ name: String, _ value: Value?) {
        guard let value else { return }
        field(name) { value.write(to: &$0) }
    }

    /// Writes an array field, or nothing when there are no elements.
    @inlinable
    public mutating func field<Element: JSONWritable>(_ name: String, ifAny elements: [Element]) {
        guard !elements.isEmpty else { return }
        field(name, elements)
    }

    /// Writes a field with a string given as UTF-8.
    public mutating func field(_ name: String, utf8: ArraySlice<UInt8>) {
        field(name) { $0.string(utf8: utf8) }
    }

    /// Writes a field that is `null`.
    public mutating func null(_ name: String) {
        field(name) { $0.null() }
    }

    /// Writes a field that is an object.
    @inlinable
    public mutating func object(_ name: String, _ body: (inout JSONObjectWriter) throws -> Void) rethrows {
        try field(name) { try $0.object(body) }
    }

    /// Writes a field that is an array.
    @inlinable
    public mutating func array(_ name: String, _ body: (inout JSONArrayWriter) throws -> Void) rethrows {
        try field(name) { try $0.array(body) }
    }
}
