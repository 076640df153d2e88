// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// A line of librdkafka that says that a topic can't become part of a transaction for want of rights. The errors that follow
/// no longer name the topic.
struct Denial: Equatable {
    /// The topic.
    var topic: String

    /// Reads `TxnCoordinator/1: Failed to add partition "TOPIC" [0] to transaction: Broker: Topic authorization failed`.
    init?(facility: String, text: String) {
        guard facility == "ADDPARTS", text.hasSuffix(String(cString: rd_kafka_err2str(Self.error))) else { return nil }
        let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return nil }
        topic = String(parts[1])
    }

    private static let error = RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED

    /// The line to log.
    var message: String {
        KafkaError(
            Self.error,
            "Nothing can be written to \(topic)",
            fallback: .notDelivered,
            right: .write(topic: topic)
        )
        .message
    }
}
