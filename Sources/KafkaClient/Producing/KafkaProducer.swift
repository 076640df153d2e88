// SPDX-License-Identifier: Apache-2.0

/// Writes records, and says of each whether the brokers have stored it.
///
/// Records with equal keys keep their order, and none is stored twice by a retry (`enable.idempotence=true`
/// unless set otherwise). While brokers are down records wait in the queue, as long as `message.timeout.ms`
/// (five minutes unless set otherwise; 0 for ever), and are reported as not delivered then.
public final class KafkaProducer: Sendable {
    private let engine: ProducerEngine

    /// Starts the producer's thread, which serves acknowledgements; connecting goes on in the background.
    ///
    /// - Throws: errors of the configuration, or `cannotStart`. Not that brokers are down.
    public init(
        _ configuration: KafkaConfiguration,
        observer: ClientObserver = ClientObserver()
    ) throws(KafkaError) {
        engine = try ProducerEngine(configuration, observer: observer)
        try engine.start()
    }

    deinit { engine.requestStop() }

    /// Writes one record and waits for its acknowledgement; waits for room first when the queue is full.
    ///
    /// Once taken into the queue a record can't be called back: cancelling the task has no effect on it.
    ///
    /// - Throws: `notDelivered`, `recordTooLarge`, `unknownTopic`, `notAuthorized`, … and `closed`.
    @discardableResult
    public func send(_ record: OutgoingRecord) async throws(KafkaError) -> DeliveryReport {
        let results = await send([record])
        // One record in, one result out.
        guard let result = results.first else { throw .producerClosed }
        return try result.get()
    }

    /// Writes records in their order and waits until each is acknowledged or given up; waits for room whenever
    /// the queue is full.
    ///
    /// - Returns: one result for each record, in the order of the records.
    public func send(_ records: [OutgoingRecord]) async -> [Result<DeliveryReport, KafkaError>] {
        await engine.send(records)
    }

    /// Records in the queue, not acknowledged yet.
    public var queuedRecordCount: Int { engine.queuedRecordCount }

    /// Sends what is queued at once, without regard to `linger.ms`, and waits for all acknowledgements.
    ///
    /// - Throws: `notDelivered` when records are still waiting after `timeout`; they stay queued.
    public func flush(timeout: Duration = .seconds(60)) async throws(KafkaError) {
        try await engine.flush(timeout: timeout)
    }

    /// Flushes, gives up what is left after `timeout`, and returns when the producer is gone.
    public func close(timeout: Duration = .seconds(10)) async {
        await engine.close(timeout: timeout)
    }
}

// MARK: - Transactions

extension KafkaProducer {
    /// Makes the producer known to the transaction coordinator under its `transactional.id`, and ends what a
    /// producer before it of that id left open. Call it once, first.
    ///
    /// - Throws: errors whose flags tell what to do; when `isRetriable`, call again.
    public func initTransactions(timeout: Duration = .seconds(60)) async throws(KafkaError) {
        try await engine.transaction(.initialise(timeout))
    }

    /// Begins a transaction: what is sent from now on belongs to it.
    public func beginTransaction() async throws(KafkaError) {
        try await engine.transaction(.begin)
    }

    /// Makes consumed positions part of the transaction: they are committed when it is.
    ///
    /// This is the one call that must not be repeated after it timed out: abort instead.
    ///
    /// - Parameters:
    ///   - positions: as for ``KafkaConsumer/commit(_:)``.
    ///   - group: the consumer's place in its group (KIP-447).
    ///   - timeout: how long to wait for the coordinator.
    public func sendPositions(
        _ positions: [PartitionOffset],
        of group: ConsumerGroupMetadata,
        timeout: Duration = .seconds(60)
    ) async throws(KafkaError) {
        try await engine.transaction(.sendPositions(positions, group, timeout))
    }

    /// Flushes, then commits the transaction: its records become visible to `read_committed` readers and its
    /// positions are committed.
    ///
    /// - Throws: when `isRetriable`, call again; when `requiresAbort`, call ``abortTransaction(timeout:)`` and
    ///   read the input again from its last committed positions; when `isFatal`, start a new producer.
    public func commitTransaction(timeout: Duration = .seconds(60)) async throws(KafkaError) {
        try await engine.transaction(.commit(timeout))
    }

    /// Gives up the transaction: unsent records are dropped, sent ones stay hidden from `read_committed` readers.
    ///
    /// - Throws: when `isRetriable`, call again; when `isFatal`, start a new producer.
    public func abortTransaction(timeout: Duration = .seconds(60)) async throws(KafkaError) {
        try await engine.transaction(.abort(timeout))
    }
}

extension KafkaError {
    static let producerClosed = KafkaError(.closed, "The producer is closed")
}
