// SPDX-License-Identifier: Apache-2.0

/// A member of a consumer group: reads topics in batches, and commits what its caller has dealt with.
///
/// One thread of the consumer's own polls librdkafka, answers rebalances and commits. It fills a bounded
/// buffer from which ``nextBatch()`` takes. Brokers that are down are waited for, and said so in the log;
/// only errors that no waiting can mend end the consumer.
///
/// **Back-pressure.** While the buffer is full, the thread leaves librdkafka's own queue alone. If that lasts
/// longer than ``ConsumerLimits/pauseAfter``, it pauses the partitions and polls on, so that rebalances are
/// answered and `max.poll.interval.ms` is kept whatever the caller does; when half of the buffer is free
/// again, it resumes them. Pausing drops what librdkafka had fetched and not handed out, and resuming fetches
/// it again from the position of the last record that was: nothing is lost, repeated or reordered.
///
/// **Rebalances.** When partitions are to be given up, records that nobody asked for yet are dropped, and the
/// group waits until those handed out are committed, as long as ``ConsumerLimits/revocationTimeout``. For the
/// caller it is enough to go on working and committing. When partitions are lost instead, commits for them
/// are left out.
///
/// **Delivery.** Offsets are committed only by ``commit(_:)``: a caller that calls it after its own output is
/// acknowledged gets every record at least once.
public final class KafkaConsumer: Sendable {
    private let engine: ConsumerEngine

    /// Starts the consumer's thread and joins the group.
    ///
    /// Where the configuration does not say otherwise, the consumer starts at the oldest record when its group
    /// has no position (`auto.offset.reset=earliest`), sees only committed transactions
    /// (`isolation.level=read_committed`), and shares partitions by ranges, eagerly.
    ///
    /// - Parameters:
    ///   - configuration: librdkafka's properties; `bootstrap.servers` and `group.id` are needed.
    ///   - topics: the topics to read. One that does not exist is waited for.
    ///   - limits: sizes and times.
    ///   - observer: gets log lines and statistics.
    ///   - hooks: get rebalances.
    /// - Throws: errors of the configuration, or `cannotStart`. Not that brokers are down.
    public init(
        _ configuration: KafkaConfiguration,
        topics: [String],
        limits: ConsumerLimits = ConsumerLimits(),
        observer: ClientObserver = ClientObserver(),
        hooks: RebalanceHooks = RebalanceHooks()
    ) throws(KafkaError) {
        engine = try ConsumerEngine(configuration, limits: limits, observer: observer, hooks: hooks)
        try engine.start(topics: topics)
    }

    deinit { engine.requestClose() }

    /// Waits for records and returns those there are, at most ``ConsumerLimits/batchRecords``, in the order of
    /// their offsets within each partition.
    ///
    /// - Returns: at least one record; `nil` once the consumer is closed.
    /// - Throws: `KafkaError` when the consumer has failed for good, `CancellationError` when the task is
    ///   cancelled; then no record is lost.
    public func nextBatch() async throws -> [KafkaRecord]? {
        try await engine.nextBatch()
    }

    /// Whether as much waits as one batch holds.
    public var hasWholeBatch: Bool { engine.hasWholeBatch }

    /// Commits positions, each one more than the offset of the last record that was dealt with together with
    /// all before it; see ``CompletionTracker``.
    ///
    /// Waits while the group's coordinator can't be reached.
    ///
    /// - Returns: the positions committed. Those of partitions that are no longer this consumer's are left out:
    ///   whoever has them now reads their records again.
    /// - Throws: `notCommitted` or `notAuthorized` when the coordinator refuses for good, `closed` when the
    ///   consumer was closed meanwhile.
    @discardableResult
    public func commit(_ positions: [PartitionOffset]) async throws(KafkaError) -> [PartitionOffset] {
        try await engine.commit(positions)
    }

    /// Says that positions are committed in another way, by a transaction: a revocation need not wait for them.
    public func settle(_ positions: [PartitionOffset]) {
        engine.settle(positions)
    }

    /// The lease of each partition this member has now. A record whose ``KafkaRecord/lease`` is another one was handed
    /// out before its partition was given up, if only to come back: what it led to is not to be committed any more.
    public var leases: [TopicPartition: Int] { engine.leases }

    /// The partitions this member has now.
    public var assignment: [TopicPartition] { engine.assignment }

    /// This member's place in its group, which a transaction needs to commit positions (KIP-447).
    ///
    /// - Throws: `cannotStart` when librdkafka has none.
    public func groupMetadata() throws(KafkaError) -> ConsumerGroupMetadata {
        try engine.groupMetadata()
    }

    /// Leaves the group, after the commits asked for so far, and returns when the consumer is gone. Records
    /// handed out and not committed are not waited for: finish with them first.
    public func close() async {
        await engine.close()
    }
}

extension KafkaConsumer {
    /// The batches as a sequence, which ends when the consumer is closed.
    public var batches: Batches { Batches(consumer: self) }

    /// The batches of a consumer; iterating takes them.
    public struct Batches: AsyncSequence, Sendable {
        /// Takes batches of a consumer.
        public struct AsyncIterator: AsyncIteratorProtocol {
            fileprivate let consumer: KafkaConsumer

            /// The next batch; see ``KafkaConsumer/nextBatch()``.
            public func next() async throws -> [KafkaRecord]? { try await consumer.nextBatch() }
        }

        fileprivate let consumer: KafkaConsumer

        /// An iterator; several of them share the batches between them.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(consumer: consumer) }
    }
}
