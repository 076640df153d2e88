// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@Suite("Consumer")
struct KafkaConsumerTests {
    private static func consumer(
        _ broker: EmbeddedBroker,
        _ topic: String = "news",
        limits: ConsumerLimits = ConsumerLimits(),
        observer: ClientObserver = ClientObserver(),
        hooks: RebalanceHooks = RebalanceHooks(),
        _ others: KafkaProperty...
    ) throws -> KafkaConsumer {
        let configuration = broker.configuration(KafkaProperty("group.id", "rasid")).adding(others)
        return try KafkaConsumer(configuration, topics: [topic], limits: limits, observer: observer, hooks: hooks)
    }

    @Test("Reads every record of every partition once, in the order of the offsets")
    func everyRecordInOrder() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 3)
        for partition in 0..<3 { try await broker.fill("news", 0..<200, partition: Int32(partition)) }
        let consumer = try Self.consumer(broker)
        let records = try await consumer.take(600)
        for partition in 0..<3 {
            let offsets = records.filter { $0.partition.partition == Int32(partition) }.map(\.offset)
            #expect(offsets == Array(0..<200))
        }
        #expect(consumer.assignment == (0..<3).map { TopicPartition("news", $0) })
        await consumer.close()
    }

    @Test("A member that starts again goes on after what was committed, and only there")
    func committedPositions() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        try await broker.fill("news", 0..<10)
        let partition = TopicPartition("news", 0)
        let first = try Self.consumer(broker)
        #expect(try await first.take(10).count == 10)
        let committed = try await first.commit([PartitionOffset(partition, 7)])
        #expect(committed == [PartitionOffset(partition, 7)])
        await first.close()

        let second = try Self.consumer(broker)
        #expect(try await second.take(3).map(\.offset) == [7, 8, 9])
        await second.close()
    }

    @Test("Only what was handed out can be committed")
    func commitBeyond() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        try await broker.fill("news", 0..<3)
        let consumer = try Self.consumer(broker)
        _ = try await consumer.take(3)
        await #expect {
            try await consumer.commit([PartitionOffset(TopicPartition("news", 0), 50)])
        } throws: { ($0 as? KafkaError)?.code == .notCommitted }
        let elsewhere = try await consumer.commit([PartitionOffset(TopicPartition("other", 0), 1)])
        #expect(elsewhere.isEmpty, "a partition that is not assigned is left out")
        await consumer.close()
    }

    @Test("A slow reader holds back fetching and loses nothing, in order", arguments: [Duration.zero, .seconds(5)])
    func backPressure(pauseAfter: Duration) async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 2)
        for partition in 0..<2 { try await broker.fill("news", 0..<400, partition: Int32(partition)) }
        let limits = ConsumerLimits(batchRecords: 20, bufferedRecords: 40, pauseAfter: pauseAfter)
        let consumer = try Self.consumer(broker, limits: limits)
        var offsets: [TopicPartition: [Int64]] = [:]
        for _ in 0..<40 {
            let batch = try #require(try await consumer.nextBatch())
            #expect(batch.count <= 20)
            for record in batch { offsets[record.partition, default: []].append(record.offset) }
            // Committing lets the buffer fill up meanwhile.
            if let last = batch.last { try await consumer.commit([last.positionAfter]) }
        }
        while offsets.values.reduce(0, { $0 + $1.count }) < 800, let batch = try await consumer.nextBatch() {
            for record in batch { offsets[record.partition, default: []].append(record.offset) }
        }
        for partition in 0..<2 { #expect(offsets[TopicPartition("news", Int32(partition))] == Array(0..<400)) }
        await consumer.close()
    }

    @Test("A small queue that is reminded of its room again and again gives every record once and in order")
    func reminders() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 2)
        for partition in 0..<2 { try await broker.fill("news", 0..<3000, partition: Int32(partition)) }
        let limits = ConsumerLimits(batchRecords: 100, bufferedRecords: 200, remindsToFetch: true)
        let consumer = try Self.consumer(
            broker,
            limits: limits,
            KafkaProperty("queued.max.messages.kbytes", "1"),
            KafkaProperty("fetch.message.max.bytes", "1000")
        )
        let records = try await consumer.take(6000)
        for partition in 0..<2 {
            let offsets = records.filter { $0.partition.partition == Int32(partition) }.map(\.offset)
            #expect(offsets == Array(0..<3000))
        }
        await consumer.close()
    }

    @Test("Two members share the partitions, and work in progress is committed before they change hands")
    func rebalance() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 2)
        for partition in 0..<2 { try await broker.fill("news", 0..<5, partition: Int32(partition)) }
        let revoking = Recorder<[TopicPartition]>()
        let first = try Self.consumer(broker, hooks: RebalanceHooks(onRevoking: { revoking.add($0) }))
        let records = try await first.take(10)

        let joined = Recorder<[TopicPartition]>()
        let second = try Self.consumer(broker, hooks: RebalanceHooks(onAssigned: { joined.add($0) }))
        // The first member is asked to give up its partitions while the work on them is still open …
        await revoking.wait { !$0.isEmpty }
        #expect(joined.elements.isEmpty)
        // … and gives them up when it is done.
        first.settle(records.map(\.positionAfter))
        await joined.wait { !$0.isEmpty }
        #expect(joined.elements.first?.count == 1)
        await second.close()
        await first.close()
    }

    @Test("A commit for a partition that has changed hands is left out")
    func commitAfterRevocation() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        try await broker.fill("news", 0..<5)
        let limits = ConsumerLimits(revocationTimeout: .zero)
        let lines = Recorder<KafkaLogLine>()
        let first = try Self.consumer(broker, limits: limits, observer: .logging(to: lines))
        let records = try await first.take(5)
        let second = try Self.consumer(broker)
        await lines.wait { $0.contains { $0.message.hasPrefix("gave up news[0]") } }
        let last = try #require(records.last)
        #expect(try await first.commit([last.positionAfter]).isEmpty)
        #expect(lines.elements.contains { $0.level == .warning && $0.message.contains("was not finished within") })
        await second.close()
        await first.close()
    }

    @Test("Closing ends a wait for records, before and after the group is joined")
    func closeWhileIdle() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        let assigned = Recorder<[TopicPartition]>()
        for joins in [false, true] {
            let consumer = try Self.consumer(broker, hooks: RebalanceHooks(onAssigned: { assigned.add($0) }))
            async let batch = consumer.nextBatch()
            if joins { await assigned.wait { !$0.isEmpty } }
            await consumer.close()
            #expect(try await batch == nil)
            #expect(try await consumer.nextBatch() == nil)
            await #expect(throws: KafkaError.self) { try await consumer.commit([]) }
        }
    }

    @Test("Closing while records wait and commits are under way keeps the commits")
    func closeWhileBusy() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        try await broker.fill("news", 0..<500)
        let consumer = try Self.consumer(broker, limits: ConsumerLimits(batchRecords: 100, bufferedRecords: 100))
        let batch = try #require(try await consumer.nextBatch())
        let last = try #require(batch.last)
        async let committed = consumer.commit([last.positionAfter])
        #expect(try await committed == [last.positionAfter])
        await consumer.close()

        let next = try Self.consumer(broker)
        #expect(try await next.take(1).first?.offset == last.offset + 1)
        await next.close()
    }

    @Test("A consumer that nobody holds any more leaves its group")
    func abandoned() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        try await broker.fill("news", 0..<1)
        let lines = Recorder<KafkaLogLine>()
        do {
            let consumer = try Self.consumer(broker, observer: .logging(to: lines))
            _ = try await consumer.take(1)
        }
        await lines.wait { $0.contains { $0.message.hasPrefix("gave up") } }
    }

    @Test("A cancelled wait ends with CancellationError, and the records go to the next one who asks")
    func cancellation() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        let consumer = try Self.consumer(broker)
        let waiting = Task { try await consumer.nextBatch() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        try await broker.fill("news", 0..<3)
        #expect(try await consumer.take(3).count == 3)
        await consumer.close()
    }

    @Test("Batches come as a sequence that ends when the consumer is closed")
    func sequence() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        try await broker.fill("news", 0..<3)
        let consumer = try Self.consumer(broker)
        var count = 0
        for try await batch in consumer.batches {
            count += batch.count
            if count == 3 { await consumer.close() }
        }
        #expect(count == 3)
    }

    @Test("Brokers that are not there are waited for, with one line in the log")
    func brokersDown() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        try await broker.fill("news", 0..<2)
        await broker.takeDown()
        let lines = Recorder<KafkaLogLine>()
        let consumer = try Self.consumer(
            broker,
            observer: .logging(to: lines),
            KafkaProperty("reconnect.backoff.ms", "20"),
            KafkaProperty("reconnect.backoff.max.ms", "50"),
            KafkaProperty("statistics.interval.ms", "100")
        )
        await lines.wait { $0.contains { $0.message.hasPrefix("no broker can be reached") } }
        await broker.bringUp()
        #expect(try await consumer.take(2).map(\.offset) == [0, 1])
        await lines.wait { $0.contains { $0.message.hasSuffix("is up again") } }
        let down = lines.elements.filter { $0.message.contains(" is down: ") }
        #expect(down.count == 1)
        await consumer.close()
    }

    @Test("Commits wait while the coordinator refuses them for now")
    func commitIsRetried() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        try await broker.fill("news", 0..<2)
        let consumer = try Self.consumer(broker)
        let records = try await consumer.take(2)
        // 27 is REBALANCE_IN_PROGRESS.
        await broker.failNext(.commit, with: [27, 27])
        let position = try #require(records.last).positionAfter
        #expect(try await consumer.commit([position]) == [position])
        await consumer.close()
    }

    @Test("A commit that is refused for good is an error of its caller")
    func commitIsRefused() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        try await broker.fill("news", 0..<2)
        let consumer = try Self.consumer(broker)
        let records = try await consumer.take(2)
        // 30 is GROUP_AUTHORIZATION_FAILED.
        await broker.failNext(.commit, with: [30])
        let position = try #require(records.last).positionAfter
        await #expect {
            try await consumer.commit([position])
        } throws: { ($0 as? KafkaError)?.code == .notAuthorized }
        await consumer.close()
    }

    @Test("Statistics tell of brokers and partitions")
    func statistics() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 2)
        try await broker.fill("news", 0..<4, partition: 1)
        let statistics = Recorder<KafkaStatistics>()
        let consumer = try Self.consumer(
            broker,
            observer: ClientObserver(onStatistics: { statistics.add($0) }),
            KafkaProperty("statistics.interval.ms", "100")
        )
        _ = try await consumer.take(4)
        await statistics.wait { all in
            guard let last = all.last, last.brokers.contains(where: \.isUp) else { return false }
            return last.partitions.contains { $0.partition == TopicPartition("news", 1) && $0.highWatermark == 4 }
                && last.group?.assignmentSize == 2
        }
        await consumer.close()
    }
}
