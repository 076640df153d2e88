// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// A right that brokers give to users (an ACL).
enum KafkaRight: Sendable {
    case describe(topic: String)
    case read(topic: String)
    case write(topic: String)
    case create(topic: String)
    case join(group: String)
    case transactions(prefix: String)

    /// What to do when it is missing.
    var advice: String { "Give the user \(words) (kafka-acls.sh --add --allow-principal User:NAME \(options))" }

    /// Whether an error of brokers is about a right of this kind.
    func isDenied(by error: rd_kafka_resp_err_t) -> Bool {
        switch self {
        case .describe, .read, .write: error == RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED
        case .create:
            error == RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED
                || error == RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED
        case .join: error == RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED
        case .transactions: error == RD_KAFKA_RESP_ERR_TRANSACTIONAL_ID_AUTHORIZATION_FAILED
        }
    }

    private var words: String {
        switch self {
        case .describe(let topic): "Describe, Read or Write on the topic \(topic)"
        case .read(let topic): "Read on the topic \(topic)"
        case .write(let topic): "Write on the topic \(topic)"
        case .create(let topic): "Create on the topic \(topic)"
        case .join(let group): "Read on the group \(group)"
        case .transactions(let prefix): "Write on transactional ids that begin with \(prefix)"
        }
    }

    /// The right to an id and to those that come with it or may be the next time: all that begin with the group, if it does,
    /// or else with what stands before its last part.
    static func transactions(id: String, group: String?) -> KafkaRight {
        if let group, !group.isEmpty, id.hasPrefix(group) { return .transactions(prefix: group) }
        return .transactions(prefix: String(id.lastIndex(of: "-").map { id[...$0] } ?? id[...]))
    }

    private var options: String {
        switch self {
        case .describe(let topic): "--operation Describe --topic \(topic)"
        case .read(let topic): "--operation Read --topic \(topic)"
        case .write(let topic): "--operation Write --topic \(topic)"
        case .create(let topic): "--operation Create --topic \(topic)"
        case .join(let group): "--operation Read --group \(group)"
        case .transactions(let prefix):
            "--operation Write --transactional-id \(prefix) --resource-pattern-type prefixed"
        }
    }
}
