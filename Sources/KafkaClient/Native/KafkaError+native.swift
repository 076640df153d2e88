// SPDX-License-Identifier: Apache-2.0

import CRDKafka

extension KafkaError {
    /// Translates an error of librdkafka.
    ///
    /// - Parameters:
    ///   - error: its number.
    ///   - context: what was being done, as the start of a sentence: "The record was not delivered".
    ///   - fallback: the code for causes that have none of their own.
    ///   - detail: librdkafka's own words, when it gave any; else those for the number.
    ///   - right: what the user needs for it.
    init(
        _ error: rd_kafka_resp_err_t,
        _ context: String,
        fallback: Code,
        detail: String? = nil,
        right: KafkaRight? = nil,
        isRetriable: Bool? = nil,
        isFatal: Bool? = nil,
        requiresAbort: Bool = false
    ) {
        var cause = detail ?? String(cString: rd_kafka_err2str(error))
        while cause.last == "." { cause.removeLast() }
        var message = "\(context): \(cause)"
        if let advice = Self.advice(for: error, cause: cause, right: right) { message += ". \(advice)" }
        self.init(
            Self.code(for: error) ?? fallback,
            message,
            name: String(cString: rd_kafka_err2name(error)),
            isRetriable: isRetriable ?? Self.mayPass(error),
            isFatal: isFatal ?? (error == RD_KAFKA_RESP_ERR__FATAL),
            requiresAbort: requiresAbort
        )
    }

    /// Translates and frees an error object of librdkafka.
    ///
    /// - Returns: `nil` when there is none, which means success.
    init?(consuming error: OpaquePointer?, _ context: String, fallback: Code, right: KafkaRight? = nil) {
        guard let error else { return nil }
        defer { rd_kafka_error_destroy(error) }
        self.init(
            rd_kafka_error_code(error),
            context,
            fallback: fallback,
            detail: String(cString: rd_kafka_error_string(error)),
            right: right,
            isRetriable: rd_kafka_error_is_retriable(error) != 0,
            isFatal: rd_kafka_error_is_fatal(error) != 0,
            requiresAbort: rd_kafka_error_txn_requires_abort(error) != 0
        )
    }

    /// Codes for causes that mean the same whatever was being done.
    private static func code(for error: rd_kafka_resp_err_t) -> Code? {
        switch error {
        case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN, RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__RESOLVE,
            RD_KAFKA_RESP_ERR__SSL:
            .unreachable
        case RD_KAFKA_RESP_ERR__AUTHENTICATION, RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED:
            .authenticationFailed
        case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED,
            RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED,
            RD_KAFKA_RESP_ERR_TRANSACTIONAL_ID_AUTHORIZATION_FAILED:
            .notAuthorized
        case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC, RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION,
            RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
            .unknownTopic
        case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE:
            .recordTooLarge
        default:
            nil
        }
    }

    /// Whether the cause is of the kind that goes away by itself.
    static func mayPass(_ error: rd_kafka_resp_err_t) -> Bool {
        switch error {
        case RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN, RD_KAFKA_RESP_ERR__TIMED_OUT,
            RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE, RD_KAFKA_RESP_ERR__MSG_TIMED_OUT, RD_KAFKA_RESP_ERR__WAIT_COORD,
            RD_KAFKA_RESP_ERR__WAIT_CACHE, RD_KAFKA_RESP_ERR__QUEUE_FULL, RD_KAFKA_RESP_ERR__RETRY,
            RD_KAFKA_RESP_ERR__RESOLVE, RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT,
            RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION,
            RD_KAFKA_RESP_ERR_BROKER_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_NETWORK_EXCEPTION,
            RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS, RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE,
            RD_KAFKA_RESP_ERR_NOT_COORDINATOR, RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS,
            RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS_AFTER_APPEND, RD_KAFKA_RESP_ERR_REBALANCE_IN_PROGRESS,
            RD_KAFKA_RESP_ERR_NOT_CONTROLLER, RD_KAFKA_RESP_ERR_UNSTABLE_OFFSET_COMMIT,
            RD_KAFKA_RESP_ERR_KAFKA_STORAGE_ERROR:
            true
        default:
            false
        }
    }

    /// What to do about a cause whose own words do not say so.
    private static func advice(for error: rd_kafka_resp_err_t, cause: String, right: KafkaRight?) -> String? {
        if let right, right.isDenied(by: error) { return right.advice }
        return switch error {
        case RD_KAFKA_RESP_ERR__AUTHENTICATION, RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED:
            LoginAdvice.text(for: cause, libraryVersion: rd_kafka_version())
        case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
            "Give the user rights on the topic (kafka-acls --add --topic …)"
        case RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED:
            "Give the user Read on the consumer group (kafka-acls --add --operation Read --group …)"
        case RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED:
            "Give the user the right on the cluster, or let an administrator do it"
        case RD_KAFKA_RESP_ERR_TRANSACTIONAL_ID_AUTHORIZATION_FAILED:
            "Give the user Write on the transactional id (kafka-acls --add --operation Write --transactional-id …)"
        case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE:
            "Raise message.max.bytes here and max.message.bytes of the topic, or publish less in one record"
        default:
            nil
        }
    }
}
