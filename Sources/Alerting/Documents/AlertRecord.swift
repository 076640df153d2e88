// SPDX-License-Identifier: Apache-2.0

/// An alert as a Kafka record.
public struct AlertRecord: Sendable, Equatable {
    /// The incident's id, so that the topic can be compacted.
    public var key: [UInt8]
    /// The JSON document, or the whole event in structured mode.
    public var value: [UInt8]
    /// In the order they are to be sent.
    public var headers: [Header]

    /// A record header.
    public struct Header: Sendable, Equatable {
        /// `ce_id`, `content-type`, …
        public var name: String
        /// UTF-8.
        public var value: String
    }
}
