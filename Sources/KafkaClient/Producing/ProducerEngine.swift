// SPDX-License-Identifier: Apache-2.0

import CRDKafka
import Synchronization

/// What a producer's threads and its callers share; see ``KafkaProducer``.
///
/// One thread polls for acknowledgements. Calls that block (flushing, transactions) go one after the other to
/// an actor with a thread of its own, while the first thread goes on polling, which they need.
final class ProducerEngine: Sendable {
    private enum Phase: Sendable {
        case running
        case stopping(Duration)
        case ended
    }

    private struct State {
        var phase = Phase.running
        /// Callers who wait for room in the queue.
        var waiters: [CheckedContinuation<Void, Never>] = []
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    /// How long a poll may sleep; a wake cuts it short.
    private static let idlePoll: Int32 = 500

    let client: NativeClient
    private let mainQueue: NativeQueue
    private let transactions: TransactionCalls
    private let open = OpenDeliveries()
    private let state = Mutex(State())

    init(_ configuration: KafkaConfiguration, observer: ClientObserver) throws(KafkaError) {
        try configuration.check(for: .producer)
        client = try NativeClient(
            configuration.over(KafkaConfiguration.Role.producer.defaults),
            role: .producer,
            context: ClientContext(observer: observer, tokenFile: TokenFile(of: configuration)),
            prepare: DeliveryTicket.installCallback
        )
        mainQueue = try NativeQueue(mainQueueOf: client)
        transactions = try TransactionCalls(
            client: client,
            id: configuration["transactional.id"],
            group: configuration["group.id"]
        )
    }

    func start() throws(KafkaError) {
        try DedicatedThread.start(name: "kafka-producer") { [self] in run() }
    }

    // MARK: - Called by tasks

    var queuedRecordCount: Int { open.count.load(ordering: .relaxed) }

    func send(_ records: [OutgoingRecord]) async -> [Result<DeliveryReport, KafkaError>] {
        let batch = DeliveryBatch(count: records.count)
        for (index, record) in records.enumerated() {
            let ticket = DeliveryTicket(batch, index, counting: open)
            while let problem = enqueue(record, ticket) {
                guard problem.isQueueFull else {
                    batch.finish(index, .failure(problem.error))
                    break
                }
                await room()
            }
        }
        return await batch.results()
    }

    /// Enqueues under the lock, so that nothing enters the queue once the last flush has begun.
    private func enqueue(_ record: OutgoingRecord, _ ticket: DeliveryTicket) -> (isQueueFull: Bool, error: KafkaError)?
    {
        state.withLock { state in
            guard case .running = state.phase else { return (false, .producerClosed) }
            open.count.add(1, ordering: .relaxed)
            guard let failure = NativeRecord.enqueue(record, ticket: ticket, on: client) else { return nil }
            open.count.subtract(1, ordering: .relaxed)
            return (failure.error == RD_KAFKA_RESP_ERR__QUEUE_FULL, failure.problem)
        }
    }

    /// Waits until acknowledgements may have made room.
    private func room() async {
        await withCheckedContinuation { waiter in
            state.withLock { state in
                if case .running = state.phase { state.waiters.append(waiter) } else { waiter.resume() }
            }
        }
    }

    func flush(timeout: Duration) async throws(KafkaError) {
        try await transactions.flush(timeout: timeout)
    }

    func transaction(_ call: TransactionCalls.Call) async throws(KafkaError) {
        guard isRunning else { throw .producerClosed }
        try await transactions.make(call)
    }

    func requestStop(timeout: Duration = .zero) {
        state.withLock { state in
            if case .running = state.phase { state.phase = .stopping(timeout) }
        }
        mainQueue.wake()
    }

    func close(timeout: Duration) async {
        requestStop(timeout: timeout)
        await withCheckedContinuation { done in
            state.withLock { state in
                if case .ended = state.phase { done.resume() } else { state.closers.append(done) }
            }
        }
    }

    // MARK: - The polling thread

    private var isRunning: Bool {
        state.withLock { state in
            if case .running = state.phase { true } else { false }
        }
    }

    private func run() {
        while isRunning {
            rd_kafka_poll(client.pointer, Self.idlePoll)
            wakeWaiters()
        }
        wakeWaiters()
        finish()
    }

    private func wakeWaiters() {
        let waiters = state.withLock { state in
            defer { state.waiters.removeAll() }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Flushes, gives up the rest, and lets everybody know.
    private func finish() {
        var timeout = Duration.zero
        state.withLock { if case .stopping(let given) = $0.phase { timeout = given } }
        rd_kafka_flush(client.pointer, timeout.wholeMilliseconds)
        rd_kafka_purge(client.pointer, RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT)
        // Purged records are reported like all others; their tickets would leak otherwise.
        while rd_kafka_outq_len(client.pointer) > 0, rd_kafka_flush(client.pointer, 1000) != RD_KAFKA_RESP_ERR_NO_ERROR
        {}
        state.withLock { state in
            state.phase = .ended
            for closer in state.closers { closer.resume() }
            state.closers.removeAll()
        }
    }
}
