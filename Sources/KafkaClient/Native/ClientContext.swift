// SPDX-License-Identifier: Apache-2.0

import CRDKafka
import Synchronization

/// What librdkafka's callbacks find behind their opaque pointer.
///
/// Log lines come on librdkafka's threads, everything else on the thread that polls.
final class ClientContext: Sendable {
    let journal: ClientJournal
    /// Where tokens come from, where the client logs in by them.
    let tokenFile: TokenFile?
    private let rebalanceTarget = Mutex<(any RebalanceTarget)?>(nil)

    init(observer: ClientObserver, tokenFile: TokenFile? = nil) {
        self.tokenFile = tokenFile
        journal = ClientJournal(observer: observer)
    }

    /// Who is told of rebalances from now on; `nil` to let go.
    func setRebalanceTarget(_ target: (any RebalanceTarget)?) {
        rebalanceTarget.withLock { $0 = target }
    }

    /// Sets the callbacks that every kind of client has.
    static func installCallbacks(on configuration: OpaquePointer) {
        rd_kafka_conf_set_log_cb(configuration) { client, level, facility, text in
            guard let client, let context = ClientContext.of(client), let facility, let text else { return }
            context.journal.received(
                level: LogLevel(rawValue: Int(level)) ?? .info,
                facility: String(cString: facility),
                text: String(cString: text)
            )
        }
        rd_kafka_conf_set_error_cb(configuration) { client, error, reason, _ in
            guard let client, let context = ClientContext.of(client) else { return }
            context.journal.received(
                error: rd_kafka_resp_err_t(error),
                reason: reason.map { String(cString: $0) } ?? ""
            )
        }
        rd_kafka_conf_set_stats_cb(configuration) { client, json, count, _ in
            guard let client, let context = ClientContext.of(client), let json else { return 0 }
            let bytes = UnsafeRawBufferPointer(start: json, count: count)
            context.journal.received(statistics: Array(bytes))
            return 0
        }
    }

    /// Sets the callback by which a consumer learns of rebalances.
    static func installRebalanceCallback(on configuration: OpaquePointer) {
        rd_kafka_conf_set_rebalance_cb(configuration) { client, error, partitions, _ in
            guard let client, let context = ClientContext.of(client), let partitions else { return }
            context.rebalanceTarget.withLock { $0 }?.rebalance(error, PartitionList.partitions(of: partitions))
        }
    }

    private static func of(_ client: OpaquePointer) -> ClientContext? {
        rd_kafka_opaque(client).map { Unmanaged<ClientContext>.fromOpaque($0).takeUnretainedValue() }
    }
}

/// Answers a rebalance on the thread that polls, before librdkafka goes on.
protocol RebalanceTarget: AnyObject, Sendable {
    /// Must assign or unassign before it returns.
    func rebalance(_ event: rd_kafka_resp_err_t, _ partitions: [TopicPartition])
}
