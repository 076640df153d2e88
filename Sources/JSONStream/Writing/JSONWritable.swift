// SPDX-License-Identifier: Apache-2.0

/// A value that can write itself as one JSON value.
public protocol JSONWritable {
    /// Writes exactly one value.
    func write(to json: inout JSONWriter)
}

extension String: JSONWritable {
    /// A JSON string.
    public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Substring: JSONWritable {
    /// A JSON string.
    public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Bool: JSONWritable {
    /// `true` or `false`.
    public func write(to json: inout JSONWriter) { json.bool(self) }
}

extension Int: JSONWritable {
    /// A JSON integer.
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Int32: JSONWritable {
    /// A JSON integer.
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Int64: JSONWritable {
    /// A JSON integer.
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension UInt64: JSONWritable {
    /// A JSON integer.
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Double: JSONWritable {
    /// A JSON number, or `null` where it isn't finite.
    public func write(to json: inout JSONWriter) { json.double(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
    /// A JSON array of the elements.
    @inlinable
    public func write(to json: inout JSONWriter) {
        // Where they lie: a loop over the array would copy each, with all that it refers to.
        withUnsafeBufferPointer { elements in
            json.array { json in
                for index in elements.indices { json.element(elements[index]) }
            }
        }
    }
}
