// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// Hands records to librdkafka, which copies their bytes once.
enum NativeRecord {
    /// Puts a record into the queue of a producer, without waiting.
    ///
    /// - Parameter ticket: on success librdkafka holds it until the record is acknowledged or given up.
    /// - Returns: `nil` on success.
    static func enqueue(
        _ record: OutgoingRecord,
        ticket: DeliveryTicket,
        on client: NativeClient
    ) -> (error: rd_kafka_resp_err_t, problem: KafkaError)? {
        let held = Unmanaged.passRetained(ticket)
        let error = withHeaders(record.headers) { headers in
            produce(record, headers: headers, opaque: held.toOpaque(), on: client)
        }
        guard let error else { return nil }
        held.release()
        let number = rd_kafka_error_code(error)
        let problem = KafkaError(
            consuming: error,
            "A record for \(record.topic) can't be sent",
            fallback: .notDelivered,
            right: .write(topic: record.topic)
        )
        return problem.map { (number, $0) }
    }

    private static func produce(
        _ record: OutgoingRecord,
        headers: OpaquePointer?,
        opaque: UnsafeMutableRawPointer,
        on client: NativeClient
    ) -> OpaquePointer? {
        record.topic.withCString { topic in
            withBytes(record.key) { key, keyCount in
                withBytes(record.value) { value, valueCount in
                    var fields = [rd_kafka_vu_t(RD_KAFKA_VTYPE_TOPIC) { $0.cstr = topic }]
                    fields.append(rd_kafka_vu_t(RD_KAFKA_VTYPE_MSGFLAGS) { $0.i = RD_KAFKA_MSG_F_COPY })
                    fields.append(rd_kafka_vu_t(RD_KAFKA_VTYPE_OPAQUE) { $0.ptr = opaque })
                    fields.append(
                        rd_kafka_vu_t(RD_KAFKA_VTYPE_VALUE) { $0.mem = .init(ptr: value, size: valueCount) }
                    )
                    fields.append(rd_kafka_vu_t(RD_KAFKA_VTYPE_KEY) { $0.mem = .init(ptr: key, size: keyCount) })
                    if let partition = record.partition {
                        fields.append(rd_kafka_vu_t(RD_KAFKA_VTYPE_PARTITION) { $0.i32 = partition })
                    }
                    if let timestamp = record.timestamp {
                        fields.append(rd_kafka_vu_t(RD_KAFKA_VTYPE_TIMESTAMP) { $0.i64 = timestamp })
                    }
                    if let headers { fields.append(rd_kafka_vu_t(RD_KAFKA_VTYPE_HEADERS) { $0.headers = headers }) }
                    return rd_kafka_produceva(client.pointer, fields, fields.count)
                }
            }
        }
    }

    /// Makes a list of headers for a call that takes it over unless it fails.
    private static func withHeaders(
        _ headers: [KafkaHeader],
        _ call: (OpaquePointer?) -> OpaquePointer?
    ) -> OpaquePointer? {
        guard !headers.isEmpty, let list = rd_kafka_headers_new(headers.count) else { return call(nil) }
        for header in headers {
            withBytes(header.value) { value, count in
                _ = rd_kafka_header_add(list, header.name, -1, value, count)
            }
        }
        let error = call(list)
        if error != nil { rd_kafka_headers_destroy(list) }
        return error
    }

    /// Bytes as C wants them: null is a null pointer, and empty is any other with a count of zero.
    private static func withBytes<R>(_ bytes: [UInt8]?, _ body: (UnsafeMutableRawPointer?, Int) -> R) -> R {
        guard let bytes else { return body(nil, 0) }
        if bytes.isEmpty {
            var nothing: UInt8 = 0
            return withUnsafeMutableBytes(of: &nothing) { body($0.baseAddress, 0) }
        }
        // librdkafka takes a pointer that may be written, and only reads.
        return bytes.withUnsafeBytes { body(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count) }
    }
}

extension rd_kafka_vu_t {
    fileprivate init(_ type: rd_kafka_vtype_t, _ set: (inout rd_kafka_vu_s.__Unnamed_union_u) -> Void) {
        self.init()
        vtype = type
        set(&u)
    }
}
