// SPDX-License-Identifier: Apache-2.0

internal import JSONStream

/// One header of a record. Names may repeat; the value may be missing.
public struct RecordHeader: Sendable, Hashable {
    /// Case-sensitive in Kafka; looked up without regard to case here.
    public var name: String
    /// Any bytes, by custom UTF-8.
    public var value: [UInt8]?

    /// A header with any bytes.
    public init(_ name: String, bytes value: [UInt8]?) {
        self.name = name
        self.value = value
    }

    /// A header with text.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = Array(value.utf8)
    }

    /// The value as text, where there is one and it is UTF-8.
    public var text: String? {
        guard let value, UTF8Check.isWellFormed(value[...]) else { return nil }
        return String(decoding: value, as: UTF8.self)
    }
}
