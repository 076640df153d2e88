// SPDX-License-Identifier: Apache-2.0

/// An article as it arrives: bytes and headers, whatever carried them.
public struct ArticleRecord: Sendable, Equatable {
    /// The record's value; `nil` for a tombstone.
    public var value: [UInt8]?
    /// The record's key.
    public var key: [UInt8]?
    /// The record's headers in their order.
    public var headers: [RecordHeader]

    /// A record of these parts.
    public init(value: [UInt8]?, key: [UInt8]? = nil, headers: [RecordHeader] = []) {
        self.value = value
        self.key = key
        self.headers = headers
    }

    /// The last header of that name, whatever its case, as text.
    public func header(_ name: String) -> String? {
        let name = name.lowercased()
        return headers.last { $0.name.lowercased() == name }?.text
    }
}
