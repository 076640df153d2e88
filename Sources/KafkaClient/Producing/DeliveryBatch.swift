// SPDX-License-Identifier: Apache-2.0

import CRDKafka
import Synchronization

/// Gathers the acknowledgements of records that were sent together.
final class DeliveryBatch: Sendable {
    private struct State {
        var results: [Result<DeliveryReport, KafkaError>?]
        var missing: Int
        var waiter: CheckedContinuation<[Result<DeliveryReport, KafkaError>], Never>?

        /// All results, when they are all there.
        var whole: [Result<DeliveryReport, KafkaError>]? {
            missing == 0 ? results.compactMap(\.self) : nil
        }
    }

    private let state: Mutex<State>

    init(count: Int) {
        state = Mutex(State(results: Array(repeating: nil, count: count), missing: count))
    }

    /// The result of one record, which comes once.
    func finish(_ index: Int, _ result: Result<DeliveryReport, KafkaError>) {
        state.withLock { state in
            guard state.results[index] == nil else { return }
            state.results[index] = result
            state.missing -= 1
            guard let whole = state.whole else { return }
            state.waiter?.resume(returning: whole)
            state.waiter = nil
        }
    }

    /// Waits for all results.
    func results() async -> [Result<DeliveryReport, KafkaError>] {
        await withCheckedContinuation { waiter in
            state.withLock { state in
                if let whole = state.whole { waiter.resume(returning: whole) } else { state.waiter = waiter }
            }
        }
    }
}

/// How many records librdkafka holds that are not acknowledged.
final class OpenDeliveries: Sendable {
    let count = Atomic(0)
}

/// What librdkafka carries along with a record: where its acknowledgement goes.
final class DeliveryTicket: Sendable {
    private let batch: DeliveryBatch
    private let index: Int
    private let open: OpenDeliveries

    init(_ batch: DeliveryBatch, _ index: Int, counting open: OpenDeliveries) {
        self.batch = batch
        self.index = index
        self.open = open
    }

    /// Sets the callback that hands acknowledgements to the tickets, on the thread that polls.
    static func installCallback(on configuration: OpaquePointer) {
        rd_kafka_conf_set_dr_msg_cb(configuration) { _, message, _ in
            guard let message, let opaque = message.pointee._private else { return }
            let ticket = Unmanaged<DeliveryTicket>.fromOpaque(opaque).takeRetainedValue()
            ticket.open.count.subtract(1, ordering: .relaxed)
            ticket.batch.finish(ticket.index, DeliveryTicket.result(message))
        }
    }

    private static func result(_ message: UnsafePointer<rd_kafka_message_t>) -> Result<DeliveryReport, KafkaError> {
        let content = message.pointee
        let topic = content.rkt.flatMap { rd_kafka_topic_name($0) }.map { String(cString: $0) } ?? ""
        guard content.err == RD_KAFKA_RESP_ERR_NO_ERROR else {
            return .failure(
                KafkaError(
                    content.err,
                    "A record for \(topic) was not delivered",
                    fallback: .notDelivered,
                    right: .write(topic: topic)
                )
            )
        }
        return .success(
            DeliveryReport(
                partition: TopicPartition(topic, content.partition),
                offset: content.offset >= 0 ? content.offset : nil,
                timestamp: KafkaTimestamp(of: message),
                latency: .microseconds(max(0, rd_kafka_message_latency(message)))
            )
        )
    }
}
