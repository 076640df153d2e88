// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@Suite("Producer")
struct KafkaProducerTests {
    @Test("A batch is stored in its order, and each record has its report")
    func batch() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        let producer = try broker.producer()
        let results = await producer.send(
            (0..<300).map { OutgoingRecord(topic: "alerts", key: bytes("\($0)"), value: bytes("إنذار")) }
        )
        #expect(try results.map { try $0.get().offset } == (0..<300).map { Int64($0) })
        #expect(await producer.send([]).isEmpty)
        await producer.close()
    }

    @Test("Equal keys go to one partition")
    func partitioning() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 8)
        let producer = try broker.producer()
        let records = (0..<20).map { _ in OutgoingRecord(topic: "alerts", key: bytes("SY07"), value: bytes("x")) }
        let partitions = Set(try await producer.send(records).map { try $0.get().partition })
        #expect(partitions.count == 1)
        await producer.close()
    }

    @Test("A full queue makes the sender wait and drops nothing")
    func fullQueue() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        let producer = try KafkaProducer(broker.configuration(KafkaProperty("queue.buffering.max.messages", "10")))
        let reports = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let records = (0..<100).map { OutgoingRecord(topic: "alerts", value: bytes("\($0)")) }
                    return await producer.send(records).filter { (try? $0.get()) != nil }.count
                }
            }
            return await group.reduce(0, +)
        }
        #expect(reports == 400)
        #expect(producer.queuedRecordCount == 0)
        await producer.close()
    }

    @Test("Records sent while the brokers are away arrive when they are back")
    func brokersAway() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        let lines = Recorder<KafkaLogLine>()
        let producer = try KafkaProducer(
            broker.configuration(
                KafkaProperty("reconnect.backoff.ms", "20"),
                KafkaProperty("reconnect.backoff.max.ms", "50")
            ),
            observer: .logging(to: lines)
        )
        try await producer.send(OutgoingRecord(topic: "alerts", value: bytes("1")))
        await broker.takeDown()
        async let report = producer.send(OutgoingRecord(topic: "alerts", value: bytes("2")))
        await lines.wait { $0.contains { $0.message.contains("is down") } }
        await broker.bringUp()
        #expect(try await report.offset == 1)
        await producer.close()
    }

    @Test("A record that can't be sent fails alone")
    func oneBadRecord() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        let producer = try KafkaProducer(broker.configuration(KafkaProperty("message.max.bytes", "2000")))
        let results = await producer.send([
            OutgoingRecord(topic: "alerts", value: bytes("before")),
            OutgoingRecord(topic: "alerts", value: Array(repeating: 120, count: 5000)),
            OutgoingRecord(topic: "alerts", value: bytes("after")),
        ])
        #expect(try results[0].get().offset == 0)
        #expect(try results[2].get().offset == 1)
        #expect { try results[1].get() } throws: { error in
            (error as? KafkaError)?.code == .recordTooLarge
                && (error as? KafkaError)?.message.contains("message.max.bytes") == true
        }
        await producer.close()
    }

    @Test("An error that passes is tried again; one that does not is reported with the broker's name for it")
    func brokerErrors() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        let producer = try KafkaProducer(broker.configuration(KafkaProperty("retry.backoff.ms", "10")))
        // 19 is NOT_ENOUGH_REPLICAS, 29 TOPIC_AUTHORIZATION_FAILED.
        await broker.failNext(.produce, with: [19])
        #expect(try await producer.send(OutgoingRecord(topic: "alerts", value: bytes("1"))).offset == 0)
        await broker.failNext(.produce, with: [29])
        await #expect {
            try await producer.send(OutgoingRecord(topic: "alerts", value: bytes("2")))
        } throws: { error in
            (error as? KafkaError)?.code == .notAuthorized
                && (error as? KafkaError)?.name == "TOPIC_AUTHORIZATION_FAILED"
                && (error as? KafkaError)?.isRetriable == false
        }
        await producer.close()
    }

    @Test("Flushing waits for what was sent")
    func flush() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        let producer = try KafkaProducer(broker.configuration(KafkaProperty("linger.ms", "60000")))
        async let report = producer.send(OutgoingRecord(topic: "alerts", value: bytes("1")))
        while producer.queuedRecordCount == 0 { await Task.yield() }
        try await producer.flush()
        #expect(try await report.offset == 0)
        await producer.close()
    }

    @Test("Closing sends what is queued; what can't be sent in time is reported, and nothing is taken after that")
    func close() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("alerts", partitions: 1)
        let producer = try KafkaProducer(broker.configuration(KafkaProperty("linger.ms", "60000")))
        async let sent = producer.send(OutgoingRecord(topic: "alerts", value: bytes("1")))
        while producer.queuedRecordCount == 0 { await Task.yield() }
        await producer.close()
        #expect(try await sent.offset == 0)
        await #expect {
            try await producer.send(OutgoingRecord(topic: "alerts", value: nil))
        } throws: { ($0 as? KafkaError)?.code == .closed }

        let nowhere = try KafkaProducer(["bootstrap.servers": "127.0.0.1:1"])
        async let lost = nowhere.send([OutgoingRecord(topic: "alerts", value: bytes("2"))])
        while nowhere.queuedRecordCount == 0 { await Task.yield() }
        await nowhere.close(timeout: .zero)
        #expect(await lost.allSatisfy { (try? $0.get()) == nil })
    }
}
