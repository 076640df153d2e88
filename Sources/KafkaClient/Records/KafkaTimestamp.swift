// SPDX-License-Identifier: Apache-2.0

/// When a record was made, or when the broker took it.
public struct KafkaTimestamp: Sendable, Hashable {
    /// Whose clock it is.
    public enum Kind: String, Sendable, Hashable {
        /// The producer's, or what the producer set.
        case created
        /// The broker's, when it appended the record.
        case appended
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    public var milliseconds: Int64
    /// Whose clock it is.
    public var kind: Kind

    /// Names a moment.
    public init(milliseconds: Int64, kind: Kind = .created) {
        self.milliseconds = milliseconds
        self.kind = kind
    }
}
