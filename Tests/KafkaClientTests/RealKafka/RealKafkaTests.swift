// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@Suite(
    "RealKafka",
    .enabled(if: RealKafka.brokers != nil, Comment(rawValue: RealKafka.reason)),
    .serialized,
    .timeLimit(.minutes(2))
)
struct RealKafkaTests {
    private static func consumer(
        _ topic: String,
        group: String,
        hooks: RebalanceHooks = RebalanceHooks(),
        _ others: KafkaProperty...
    ) throws -> KafkaConsumer {
        let configuration = RealKafka.configuration(KafkaProperty("group.id", group)).adding(others)
        return try KafkaConsumer(configuration, topics: [topic], hooks: hooks)
    }

    private static func numbered(_ topic: String, _ range: Range<Int>) -> [OutgoingRecord] {
        range.map { OutgoingRecord(topic: topic, key: bytes("\($0)"), value: bytes("خبر \($0)")) }
    }

    @Test("A topic is made once, with its settings, and described")
    func topics() async throws {
        let admin = try KafkaAdmin(RealKafka.configuration())
        let name = RealKafka.uniqueName("rasid-test")
        let wanted = TopicSpecification(name, partitions: 3, configuration: ["cleanup.policy": "compact"])
        #expect(try await admin.createMissingTopics([wanted]).map(\.outcome) == [.created])
        #expect(try await admin.createMissingTopics([wanted]).map(\.outcome) == [.existed])
        let topic = try await admin.describeCluster()[topic: name]
        #expect(topic?.partitions.map(\.number) == [0, 1, 2])
    }

    @Test("More replicas than brokers are refused in words that say so")
    func tooManyReplicas() async throws {
        let admin = try KafkaAdmin(RealKafka.configuration())
        let name = RealKafka.uniqueName("rasid-test")
        let creations = try await admin.createMissingTopics([TopicSpecification(name, partitions: 1, replication: 9)])
        guard case .failed(let problem) = creations.first?.outcome else {
            Issue.record("a topic with nine replicas was made")
            return
        }
        #expect(problem.code == .topicNotCreated)
        #expect(problem.name == "INVALID_REPLICATION_FACTOR")
    }

    @Test("Records go there and back whole")
    func roundTrip() async throws {
        let topic = try await RealKafka.createTopic(partitions: 2)
        let producer = try KafkaProducer(RealKafka.configuration())
        let record = OutgoingRecord(
            topic: topic,
            partition: 1,
            key: bytes("مفتاح"),
            value: bytes("وقف إطلاق النار"),
            headers: [KafkaHeader("ce_type", "x"), KafkaHeader("empty", []), KafkaHeader("null", nil)],
            timestamp: 1_564_500_000_123
        )
        try await producer.send(record)
        let read = try #require(try await RealKafka.contents(of: topic).first)
        #expect(read.partition == TopicPartition(topic, 1))
        #expect(read.key == record.key)
        #expect(read.value == record.value)
        #expect(read.headers == record.headers)
        #expect(read.timestamp?.milliseconds == record.timestamp)
        await producer.close()
    }

    @Test("A topic that does not exist is an error of those who read or write it")
    func unknownTopic() async throws {
        let name = RealKafka.uniqueName("missing")
        let reader = try KafkaReader(RealKafka.configuration(), topic: name)
        await #expect { try await reader.next() } throws: { ($0 as? KafkaError)?.code == .unknownTopic }
        let producer = try KafkaProducer(
            RealKafka.configuration(KafkaProperty("topic.metadata.propagation.max.ms", "500"))
        )
        await #expect {
            try await producer.send(OutgoingRecord(topic: name, value: bytes("1")))
        } throws: { ($0 as? KafkaError)?.code == .unknownTopic }
        await producer.close()
    }

    @Test("Two members that come and go read every record, and none after its commit")
    func groupChanges() async throws {
        let topic = try await RealKafka.createTopic(partitions: 4)
        let group = RealKafka.uniqueName("group")
        let producer = try KafkaProducer(RealKafka.configuration())
        let seen = Recorder<KafkaRecord>()
        let count = 4000

        /// Reads and commits until it is cancelled, between two batches.
        @Sendable func work(_ consumer: KafkaConsumer) async throws {
            while let batch = try? await consumer.nextBatch() {
                for record in batch { seen.add(record) }
                var ends: [TopicPartition: Int64] = [:]
                for record in batch { ends[record.partition] = record.offset + 1 }
                try await consumer.commit(ends.map { PartitionOffset($0, $1) })
            }
        }

        let first = try Self.consumer(topic, group: group)
        let firstWork = Task { try await work(first) }
        for result in await producer.send(Self.numbered(topic, 0..<count / 2)) { _ = try result.get() }
        await seen.wait { !$0.isEmpty }
        let joined = Recorder<[TopicPartition]>()
        let second = try Self.consumer(topic, group: group, hooks: RebalanceHooks(onAssigned: { joined.add($0) }))
        let secondWork = Task { try await work(second) }
        await joined.wait { $0.last?.isEmpty == false }
        for result in await producer.send(Self.numbered(topic, count / 2..<count)) { _ = try result.get() }
        firstWork.cancel()
        try await firstWork.value
        await first.close()
        await seen.wait { Set($0.compactMap(\.key)).count == count }
        secondWork.cancel()
        try await secondWork.value
        await second.close()
        // Work was committed before partitions changed hands, so nothing came twice.
        #expect(seen.elements.count == count)
        await producer.close()
    }

    @Test("Cooperative members give up only what they must")
    func cooperative() async throws {
        let topic = try await RealKafka.createTopic(partitions: 4)
        let group = RealKafka.uniqueName("group")
        let strategy = KafkaProperty("partition.assignment.strategy", "cooperative-sticky")
        let assigned = Recorder<[TopicPartition]>()
        let revoked = Recorder<[TopicPartition]>()
        let first = try Self.consumer(
            topic,
            group: group,
            hooks: RebalanceHooks(onAssigned: { assigned.add($0) }, onRevoking: { revoked.add($0) }),
            strategy
        )
        await assigned.wait { $0.contains { $0.count == 4 } }
        let joined = Recorder<[TopicPartition]>()
        let second = try Self.consumer(
            topic,
            group: group,
            hooks: RebalanceHooks(onAssigned: { joined.add($0) }),
            strategy
        )
        await joined.wait { $0.contains { $0.count == 2 } }
        #expect(revoked.elements.flatMap(\.self).count == 2)
        #expect(first.assignment.count == 2)
        await second.close()
        await first.close()
    }

    @Test("A consumer that is started before its topic reads it when it is made")
    func topicLater() async throws {
        let name = RealKafka.uniqueName("rasid-test")
        let consumer = try Self.consumer(
            name,
            group: RealKafka.uniqueName("group"),
            KafkaProperty("topic.metadata.refresh.interval.ms", "500")
        )
        let admin = try KafkaAdmin(RealKafka.configuration())
        _ = try await admin.createMissingTopics([TopicSpecification(name, partitions: 1)])
        let producer = try KafkaProducer(RealKafka.configuration())
        try await producer.send(OutgoingRecord(topic: name, value: bytes("1")))
        #expect(try await consumer.take(1).count == 1)
        await consumer.close()
        await producer.close()
    }

    @Test("A slow consumer that pauses loses nothing and keeps the order")
    func backPressure() async throws {
        let topic = try await RealKafka.createTopic(partitions: 2)
        let producer = try KafkaProducer(RealKafka.configuration())
        for result in await producer.send(Self.numbered(topic, 0..<5000)) { _ = try result.get() }
        await producer.close()
        let consumer = try KafkaConsumer(
            RealKafka.configuration(KafkaProperty("group.id", RealKafka.uniqueName("group"))),
            topics: [topic],
            limits: ConsumerLimits(batchRecords: 50, bufferedRecords: 100, pauseAfter: .zero)
        )
        var offsets: [TopicPartition: [Int64]] = [:]
        for record in try await consumer.take(5000) { offsets[record.partition, default: []].append(record.offset) }
        for (partition, list) in offsets {
            let breaks = zip(list, list.dropFirst()).filter { $1 != $0 + 1 }
            #expect(breaks.isEmpty, "\(partition): \(breaks.map { "\($0) is followed by \($1)" })")
            #expect(list.first == 0)
        }
        #expect(offsets.values.reduce(0) { $0 + $1.count } == 5000)
        await consumer.close()
    }

    @Test("A reader begins at a time")
    func fromTime() async throws {
        let topic = try await RealKafka.createTopic(partitions: 1)
        let producer = try KafkaProducer(RealKafka.configuration())
        for minute in 0..<5 as Range<Int64> {
            let time = 1_700_000_000_000 + minute * 60_000
            try await producer.send(OutgoingRecord(topic: topic, value: bytes("\(minute)"), timestamp: time))
        }
        await producer.close()
        let start = KafkaReader.Start.time(milliseconds: 1_700_000_150_000)
        let reader = try KafkaReader(RealKafka.configuration(), topic: topic, from: start, stopsAtEnd: true)
        var values: [String?] = []
        while let batch = try await reader.next() { values += batch.map { text($0.value) } }
        #expect(values == ["3", "4"])
    }
}
