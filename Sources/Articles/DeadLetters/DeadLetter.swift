// SPDX-License-Identifier: Apache-2.0

/// A record that could not be worked on, as it goes to the dead-letter topic: its own bytes, key and headers,
/// and headers that tell what happened. Sent back to the input topic as it is, it is tried again.
public struct DeadLetter: Sendable, Equatable {
    /// Where a record came from.
    public struct Origin: Sendable, Equatable {
        /// The topic.
        public var topic: String
        /// The partition, from 0.
        public var partition: Int32
        /// The offset in the partition.
        public var offset: Int64
        /// Its time there in milliseconds since 1970, where the topic has one.
        public var timestamp: Int64?

        /// A place in a topic.
        public init(topic: String, partition: Int32, offset: Int64, timestamp: Int64?) {
            self.topic = topic
            self.partition = partition
            self.offset = offset
            self.timestamp = timestamp
        }
    }

    /// What the names of the headers that this adds start with.
    public static let headerPrefix = "rasid.error."

    /// The header that says of a record how often it is being tried, from 2: it was sent back from the dead letters.
    public static let attemptsHeader = "rasid.attempts"

    /// The header that says of a record when its article first arrived, in milliseconds since 1970, where the record's
    /// own time is a later one.
    public static let receivedHeader = "rasid.received"

    /// The bytes, key and headers to send.
    public var record: ArticleRecord

    /// Adds `rasid.error.code`, `.message`, `.topic`, `.partition`, `.offset` and `.timestamp` to the record's own
    /// headers. Where it is a dead letter already, the new ones replace the old.
    public init(of record: ArticleRecord, code: String, message: String, origin: Origin) {
        self.record = record
        self.record.headers.removeAll { $0.name.hasPrefix(Self.headerPrefix) }
        var fields = [
            ("code", code),
            ("message", message),
            ("topic", origin.topic),
            ("partition", String(origin.partition)),
            ("offset", String(origin.offset)),
        ]
        if let timestamp = origin.timestamp { fields.append(("timestamp", String(timestamp))) }
        self.record.headers += fields.map { RecordHeader(Self.headerPrefix + $0.0, $0.1) }
    }

    /// The dead letter of a record that the decoder refused.
    public init(of record: ArticleRecord, error: ArticleError, origin: Origin) {
        self.init(of: record, code: error.code.rawValue, message: error.message, origin: origin)
    }
}
