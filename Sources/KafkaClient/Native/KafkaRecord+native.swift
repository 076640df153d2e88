// SPDX-License-Identifier: Apache-2.0

import CRDKafka
import Glibc

/// Copies records out of librdkafka's buffers.
struct RecordCopier {
    /// Names of topics seen, so that one `String` serves all records of a topic. They are found by their
    /// text: librdkafka frees topic handles and may give the same address to another topic.
    private var names: [(name: String, text: ContiguousArray<CChar>)] = []

    /// Copies what `message` holds; the message stays the caller's to destroy.
    mutating func copy(_ message: UnsafeMutablePointer<rd_kafka_message_t>) -> KafkaRecord {
        let content = message.pointee
        return KafkaRecord(
            partition: TopicPartition(topicName(content.rkt), content.partition),
            offset: content.offset,
            timestamp: KafkaTimestamp(of: message),
            key: Self.bytes(content.key, content.key_len),
            value: Self.bytes(content.payload, content.len),
            headers: Self.headers(of: message)
        )
    }

    private mutating func topicName(_ handle: OpaquePointer?) -> String {
        guard let handle, let text = rd_kafka_topic_name(handle) else { return "" }
        if let known = names.first(where: { $0.text.withUnsafeBufferPointer { isEqual($0.baseAddress, text) } }) {
            return known.name
        }
        let name = String(cString: text)
        names.append((name, name.utf8CString))
        return name
    }

    private func isEqual(_ a: UnsafePointer<CChar>?, _ b: UnsafePointer<CChar>) -> Bool {
        a.map { strcmp($0, b) == 0 } ?? false
    }

    private static func bytes(_ start: UnsafeRawPointer?, _ count: Int) -> [UInt8]? {
        start.map { Array(UnsafeRawBufferPointer(start: $0, count: count)) }
    }

    private static func headers(of message: UnsafeMutablePointer<rd_kafka_message_t>) -> [KafkaHeader] {
        var list: OpaquePointer?
        guard rd_kafka_message_headers(message, &list) == RD_KAFKA_RESP_ERR_NO_ERROR, let list else { return [] }
        return (0..<rd_kafka_header_cnt(list)).compactMap { index in
            var name: UnsafePointer<CChar>?
            var value: UnsafeRawPointer?
            var count = 0
            let error = rd_kafka_header_get_all(list, index, &name, &value, &count)
            guard error == RD_KAFKA_RESP_ERR_NO_ERROR, let name else { return nil }
            return KafkaHeader(String(cString: name), bytes(value, count))
        }
    }
}

extension KafkaTimestamp {
    /// The timestamp of a message; `nil` where it has none.
    init?(of message: UnsafePointer<rd_kafka_message_t>) {
        var type = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE
        let milliseconds = rd_kafka_message_timestamp(message, &type)
        guard milliseconds >= 0 else { return nil }
        switch type {
        case RD_KAFKA_TIMESTAMP_CREATE_TIME: self.init(milliseconds: milliseconds, kind: .created)
        case RD_KAFKA_TIMESTAMP_LOG_APPEND_TIME: self.init(milliseconds: milliseconds, kind: .appended)
        default: return nil
        }
    }
}
