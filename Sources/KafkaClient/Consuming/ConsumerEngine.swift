// SPDX-License-Identifier: Apache-2.0

import CRDKafka
import Synchronization

/// What a consumer's thread and its callers share; see ``KafkaConsumer`` for what it does.
///
/// The thread holds on to the engine until it ends. Everything that changes is behind one lock, which is never
/// held while librdkafka or a hook is called.
final class ConsumerEngine: Sendable {
    enum Phase: Sendable {
        case running
        case closing(KafkaError?)
        case ended(KafkaError?)
    }

    struct State {
        var phase = Phase.running
        var buffer: RecordBuffer
        var ledger = AssignmentLedger()
        var commits = CommitBook()
        var askers: [BatchAsker] = []
        var nextAskerID = 0
        var closers: [CheckedContinuation<Void, Never>] = []
        /// Whether the buffer has been full for so long that fetching is held back.
        var isPaused = false
        /// Partitions of which a record has come since they were assigned.
        var begun: Set<TopicPartition> = []
        /// Partitions that librdkafka was told to pause.
        var paused: Set<TopicPartition> = []
        var fullSince: ContinuousClock.Instant?
    }

    struct BatchAsker {
        var id: Int
        var reply: CheckedContinuation<[KafkaRecord]?, any Error>
    }

    let client: NativeClient
    let limits: ConsumerLimits
    /// Name of the group.
    let group: String
    let hooks: RebalanceHooks
    let reminder: FetchReminder
    let state: Mutex<State>
    /// What `rd_kafka_consumer_poll` serves.
    let consumerQueue: NativeQueue
    /// Where answers to commits arrive, apart from the rest so that a rebalance callback can wait for them.
    let commitQueue: NativeQueue

    var journal: ClientJournal { client.context.journal }

    init(
        _ configuration: KafkaConfiguration,
        limits: ConsumerLimits,
        observer: ClientObserver,
        hooks: RebalanceHooks
    ) throws(KafkaError) {
        try configuration.check(for: .consumer)
        let enforced = ["enable.auto.commit", "enable.auto.offset.store"].map { KafkaProperty($0, "false") }
        let whole = configuration.over(KafkaConfiguration.Role.consumer.defaults).adding(enforced)
        client = try NativeClient(
            whole,
            role: .consumer,
            context: ClientContext(observer: observer, tokenFile: TokenFile(of: configuration)),
            prepare: ClientContext.installRebalanceCallback
        )
        rd_kafka_poll_set_consumer(client.pointer)
        consumerQueue = try NativeQueue(consumerQueueOf: client)
        commitQueue = try NativeQueue(of: client)
        self.limits = limits
        reminder = limits.remindsToFetch ? FetchReminder(queueOf: whole) : FetchReminder(every: nil)
        group = configuration["group.id"] ?? ""
        self.hooks = hooks
        state = Mutex(State(buffer: RecordBuffer(recordLimit: limits.bufferedRecords, byteLimit: limits.bufferedBytes)))
    }

    /// Subscribes and starts the thread.
    func start(topics: [String]) throws(KafkaError) {
        let list = PartitionList(topics: topics)
        let error = rd_kafka_subscribe(client.pointer, list.pointer)
        guard error == RD_KAFKA_RESP_ERR_NO_ERROR else {
            throw KafkaError(error, "Can't subscribe to \(topics.joined(separator: ", "))", fallback: .cannotStart)
        }
        client.context.setRebalanceTarget(self)
        do {
            try DedicatedThread.start(name: "kafka-consumer") { [self] in run() }
        } catch {
            client.context.setRebalanceTarget(nil)
            throw error
        }
    }

    /// Makes the thread look at the state now.
    ///
    /// The lock is held so that nobody wakes the consumer's queue once the thread has seen that it is to
    /// close: `rd_kafka_consumer_close` waits on the same queue, and a wake would end it half-way.
    func wake(_ state: inout State) {
        if case .running = state.phase { consumerQueue.wake() }
        commitQueue.wake()
    }

    // MARK: - Called by tasks

    func nextBatch() async throws -> [KafkaRecord]? {
        let id = state.withLock { state in
            state.nextAskerID += 1
            return state.nextAskerID
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { reply in
                state.withLock { state in
                    if Task.isCancelled {
                        reply.resume(throwing: CancellationError())
                        return
                    }
                    let wasHeldBack = state.buffer.isFull || state.isPaused
                    state.askers.append(BatchAsker(id: id, reply: reply))
                    serve(&state)
                    if wasHeldBack { wake(&state) }
                }
            }
        } onCancel: {
            state.withLock { state in
                guard let index = state.askers.firstIndex(where: { $0.id == id }) else { return }
                state.askers.remove(at: index).reply.resume(throwing: CancellationError())
            }
        }
    }

    /// Gives waiting callers what there is for them.
    func serve(_ state: inout State) {
        switch state.phase {
        case .running:
            while !state.askers.isEmpty, !state.buffer.isEmpty {
                var batch = state.buffer.take(limits.batchRecords, bytes: limits.batchBytes)
                for index in batch.indices { batch[index].lease = state.ledger.handOut(batch[index]) }
                state.askers.removeFirst().reply.resume(returning: batch)
            }
        case .closing(let error), .ended(let error):
            for asker in state.askers {
                if let error { asker.reply.resume(throwing: error) } else { asker.reply.resume(returning: nil) }
            }
            state.askers.removeAll()
        }
    }

    func commit(_ positions: [PartitionOffset]) async throws(KafkaError) -> [PartitionOffset] {
        let result = await withCheckedContinuation { (reply: CommitBook.Reply) in
            state.withLock { state in
                if case .ended(let error) = state.phase {
                    reply.resume(returning: .failure(error ?? .consumerClosed))
                    return
                }
                if let beyond = positions.first(where: { state.ledger.isBeyond($0) }) {
                    reply.resume(returning: .failure(.notReached(beyond)))
                    return
                }
                state.commits.ask(positions.filter { state.ledger.isCurrent($0) }, reply: reply)
                wake(&state)
            }
        }
        return try result.get()
    }

    func settle(_ positions: [PartitionOffset]) {
        state.withLock { state in
            for position in positions { state.ledger.settle(position) }
            wake(&state)
        }
    }

    var hasWholeBatch: Bool {
        state.withLock { $0.buffer.holds(records: limits.batchRecords, orBytes: limits.batchBytes) }
    }

    var leases: [TopicPartition: Int] { state.withLock { $0.ledger.leases } }

    var assignment: [TopicPartition] { state.withLock { $0.ledger.partitions } }

    func groupMetadata() throws(KafkaError) -> ConsumerGroupMetadata {
        try ConsumerGroupMetadata(of: client)
    }

    func requestClose() {
        state.withLock { state in
            guard case .running = state.phase else { return }
            wake(&state)
            state.phase = .closing(nil)
            state.buffer.removeAll()
            serve(&state)
        }
    }

    func close() async {
        requestClose()
        await withCheckedContinuation { done in
            state.withLock { state in
                if case .ended = state.phase { done.resume() } else { state.closers.append(done) }
            }
        }
    }
}

extension KafkaError {
    static let consumerClosed = KafkaError(.closed, "The consumer is closed")

    static func notReached(_ position: PartitionOffset) -> KafkaError {
        KafkaError(.notCommitted, "\(position) can't be committed: no record of before it was handed out yet")
    }
}
