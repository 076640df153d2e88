// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// Makes those calls of a producer that block, one after the other, on a thread of its own.
actor TransactionCalls {
    /// One call, with how long it may take.
    enum Call: Sendable {
        case initialise(Duration)
        case begin
        case sendPositions([PartitionOffset], ConsumerGroupMetadata, Duration)
        case commit(Duration)
        case abort(Duration)
    }

    private let client: NativeClient
    private nonisolated let executor: ThreadExecutor

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let right: KafkaRight?

    init(client: NativeClient, id: String?, group: String?) throws(KafkaError) {
        self.client = client
        right = id.map { .transactions(id: $0, group: group) }
        executor = try ThreadExecutor(name: "kafka-calls")
    }

    deinit { executor.shutDown() }

    func flush(timeout: Duration) throws(KafkaError) {
        let error = rd_kafka_flush(client.pointer, timeout.wholeMilliseconds)
        guard error != RD_KAFKA_RESP_ERR_NO_ERROR else { return }
        throw KafkaError(error, "Not all records are acknowledged yet", fallback: .notDelivered)
    }

    func make(_ call: Call) throws(KafkaError) {
        let handle = client.pointer
        let (error, context): (OpaquePointer?, String) =
            switch call {
            case .initialise(let timeout):
                (rd_kafka_init_transactions(handle, timeout.wholeMilliseconds), "Transactions can't be used")
            case .begin:
                (rd_kafka_begin_transaction(handle), "No transaction can be begun")
            case .sendPositions(let positions, let group, let timeout):
                (
                    sendPositions(positions, group, timeout),
                    "The positions can't be made part of the transaction"
                )
            case .commit(let timeout):
                (rd_kafka_commit_transaction(handle, timeout.wholeMilliseconds), "The transaction is not committed")
            case .abort(let timeout):
                (rd_kafka_abort_transaction(handle, timeout.wholeMilliseconds), "The transaction is not aborted")
            }
        if let problem = KafkaError(consuming: error, context, fallback: .transactionFailed, right: right) {
            throw problem
        }
    }

    private func sendPositions(
        _ positions: [PartitionOffset],
        _ group: ConsumerGroupMetadata,
        _ timeout: Duration
    ) -> OpaquePointer? {
        let list = PartitionList(positions)
        return rd_kafka_send_offsets_to_transaction(
            client.pointer,
            list.pointer,
            group.pointer,
            timeout.wholeMilliseconds
        )
    }
}
