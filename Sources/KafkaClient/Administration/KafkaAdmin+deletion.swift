// SPDX-License-Identifier: Apache-2.0

import CRDKafka

extension KafkaAdmin {
    /// Deletes topics; those that don't exist are no error.
    ///
    /// - Throws: `unreachable`, or what keeps the first of them from being deleted.
    public func deleteTopics(_ names: [String], timeout: Duration = .seconds(30)) throws(KafkaError) {
        guard !names.isEmpty else { return }
        var requests: [OpaquePointer?] = names.map { rd_kafka_DeleteTopic_new($0) }
        defer { for request in requests { rd_kafka_DeleteTopic_destroy(request) } }
        let queue = try NativeQueue(of: client)
        let options = rd_kafka_AdminOptions_new(client.pointer, RD_KAFKA_ADMIN_OP_DELETETOPICS)
        defer { rd_kafka_AdminOptions_destroy(options) }
        var text = [CChar](repeating: 0, count: 512)
        rd_kafka_AdminOptions_set_request_timeout(options, timeout.wholeMilliseconds, &text, text.count)
        rd_kafka_DeleteTopics(client.pointer, &requests, requests.count, options, queue.pointer)
        let context = "No topic can be deleted"
        // librdkafka answers after the timeout at the latest.
        guard let event = rd_kafka_queue_poll(queue.pointer, -1) else {
            throw client.context.journal.unanswered(RD_KAFKA_RESP_ERR__TIMED_OUT, context)
        }
        defer { rd_kafka_event_destroy(event) }
        let error = rd_kafka_event_error(event)
        guard error == RD_KAFKA_RESP_ERR_NO_ERROR else { throw client.context.journal.unanswered(error, context) }
        var count = 0
        guard let result = rd_kafka_event_DeleteTopics_result(event),
            let topics = rd_kafka_DeleteTopics_result_topics(result, &count)
        else { return }
        for topic in UnsafeBufferPointer(start: topics, count: count) {
            let error = rd_kafka_topic_result_error(topic)
            guard error != RD_KAFKA_RESP_ERR_NO_ERROR, error != RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART else {
                continue
            }
            let name = String(cString: rd_kafka_topic_result_name(topic))
            throw KafkaError(error, "The topic \(name) can't be deleted", fallback: .failed)
        }
    }
}
