// SPDX-License-Identifier: Apache-2.0

/// Something that went wrong with Kafka or with its configuration.
public struct KafkaError: Error, Sendable, Hashable {
    /// What kind of error it is; the raw values are stable and may be matched by scripts.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// A property that librdkafka does not know.
        case unknownProperty = "kafka.unknown-property"
        /// A property whose value librdkafka refuses.
        case invalidProperty = "kafka.invalid-property"
        /// A property that the client sets itself, because its guarantees depend on it.
        case reservedProperty = "kafka.reserved-property"
        /// A property without which the client can't start.
        case missingProperty = "kafka.missing-property"
        /// The client could not be made of its properties, or for want of memory, threads or descriptors.
        case cannotStart = "kafka.cannot-start"
        /// No broker answered in time.
        case unreachable = "kafka.unreachable"
        /// The brokers refused the name, password or certificate.
        case authenticationFailed = "kafka.authentication-failed"
        /// A broker's certificate can't be verified, so nothing was said to it.
        case untrustedBroker = "kafka.untrusted-broker"
        /// The brokers know the user, but do not let it do this.
        case notAuthorized = "kafka.not-authorized"
        /// The topic or partition does not exist.
        case unknownTopic = "kafka.unknown-topic"
        /// A topic could not be created as asked.
        case topicNotCreated = "kafka.topic-not-created"
        /// The record is larger than the client or the broker takes.
        case recordTooLarge = "kafka.record-too-large"
        /// A record was not acknowledged.
        case notDelivered = "kafka.not-delivered"
        /// Offsets were not committed.
        case notCommitted = "kafka.not-committed"
        /// Records to read are gone, and `auto.offset.reset` says to stop rather than skip them.
        case offsetLost = "kafka.offset-lost"
        /// A call to a transaction failed; the flags say what to do.
        case transactionFailed = "kafka.transaction-failed"
        /// The call came after the client was closed.
        case closed = "kafka.closed"
        /// Anything else; `name` says what.
        case failed = "kafka.failed"
    }

    /// What kind of error it is.
    public var code: Code
    /// librdkafka's name for the cause, such as `_ALL_BROKERS_DOWN`; `nil` when it came from elsewhere.
    public var name: String?
    /// A sentence that says what happened and, where it is known, what to do.
    public var message: String
    /// Whether the same call may succeed when it is made again.
    public var isRetriable: Bool
    /// Whether the client is beyond use: close it and start anew.
    public var isFatal: Bool
    /// Whether the current transaction must be aborted, and its input read again.
    public var requiresAbort: Bool
    /// Where the property at fault was written.
    public var origin: PropertyOrigin?

    /// Describes an error.
    public init(
        _ code: Code,
        _ message: String,
        name: String? = nil,
        isRetriable: Bool = false,
        isFatal: Bool = false,
        requiresAbort: Bool = false,
        origin: PropertyOrigin? = nil
    ) {
        self.code = code
        self.message = message
        self.name = name
        self.isRetriable = isRetriable
        self.isFatal = isFatal
        self.requiresAbort = requiresAbort
        self.origin = origin
    }
}

extension KafkaError: CustomStringConvertible {
    /// `file:line:column: code: message`, as far as there is a place.
    public var description: String {
        (origin.map { "\($0): " } ?? "") + "\(code.rawValue): \(message)"
    }
}
