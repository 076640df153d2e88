// SPDX-License-Identifier: Apache-2.0

/// A header of a record; names may repeat, and the order is kept.
public struct KafkaHeader: Sendable, Hashable {
    /// Name of the header. It may not hold a zero byte.
    public var name: String
    /// Value of any bytes; `nil` is Kafka's null, which is not the same as empty.
    public var value: [UInt8]?

    /// A header of any bytes.
    public init(_ name: String, _ value: [UInt8]?) {
        self.name = name
        self.value = value
    }

    /// A header of text, as UTF-8.
    public init(_ name: String, _ text: String) {
        self.init(name, Array(text.utf8))
    }

    /// The value as text, with U+FFFD for what is not UTF-8; `nil` for null.
    public var text: String? { value.map { String(decoding: $0, as: UTF8.self) } }
}

extension BidirectionalCollection<KafkaHeader> {
    /// The last header of this name, which by Kafka's custom is the one that counts.
    public func last(named name: String) -> KafkaHeader? { last { $0.name == name } }
}
