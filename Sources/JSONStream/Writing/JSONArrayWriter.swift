// SPDX-License-Identifier: Apache-2.0

/// Writes the elements of one array.
public struct JSONArrayWriter: Sendable {
    @usableFromInline var json: JSONWriter
    /// Nothing was written yet.
    public private(set) var isEmpty = true

    init(_ json: JSONWriter) { self.json = json }

    @usableFromInline
    mutating func begin() {
        json.beginMember(isFirst: isEmpty)
        isEmpty = false
    }

    /// Writes an element that `value` writes.
    @inlinable
    public mutating func element(value: (inout JSONWriter) throws -> Void) rethrows {
        begin()
        try value(&json)
        json.endMember()
    }

    /// Writes an element.
    @inlinable
    public mutating func element(_ value: some JSONWritable) {
        element { value.write(to: &$0) }
    }

    /// Writes an element that is an object.
    @inlinable
    public mutating func object(_ body: (inout JSONObjectWriter) throws -> Void) rethrows {
        try element { try $0.object(body) }
    }

    /// Writes an element that is an array.
    @inlinable
    public mutating func array(_ body: (inout JSONArrayWriter) throws -> Void) rethrows {
        try element { try $0.array(body) }
    }
}
