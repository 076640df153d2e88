// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@Suite("Embedded broker")
struct EmbeddedBrokerTests {
    @Test("Serves topics with the partitions asked for, over several brokers")
    func topicsAndBrokers() async throws {
        let broker = try EmbeddedBroker(brokers: 3)
        try await broker.createTopic("news", partitions: 5)
        #expect(broker.bootstrapServers.split(separator: ",").count == 3)

        let admin = try KafkaAdmin(broker.configuration())
        let cluster = try await admin.describeCluster()
        #expect(cluster.brokers.map(\.id) == [1, 2, 3])
        #expect(cluster[topic: "news"]?.partitions.map(\.number) == [0, 1, 2, 3, 4])
        #expect(cluster.missing(["news", "alerts"]) == ["alerts"])
    }

    @Test("Carries a record whole: key, value, headers, partition and timestamp")
    func roundTrip() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 3)
        let producer = try broker.producer()
        let sent = OutgoingRecord(
            topic: "news",
            partition: 2,
            key: bytes("مفتاح"),
            value: bytes("قصف مستشفى في المدينة"),
            headers: [
                KafkaHeader("content-type", "text/plain"), KafkaHeader("trace", [0, 255]), KafkaHeader("trace", nil),
                KafkaHeader("empty", []),
            ],
            timestamp: 1_564_500_000_123
        )
        let report = try await producer.send(sent)
        #expect(report.partition == TopicPartition("news", 2))
        #expect(report.offset == 0)

        let consumer = try KafkaConsumer(broker.configuration(KafkaProperty("group.id", "readers")), topics: ["news"])
        let record = try #require(try await consumer.take(1).first)
        #expect(record.partition == TopicPartition("news", 2))
        #expect(record.offset == 0)
        #expect(record.key == sent.key)
        #expect(record.value == sent.value)
        #expect(record.headers == sent.headers)
        #expect(record.timestamp == KafkaTimestamp(milliseconds: 1_564_500_000_123))
        await consumer.close()
        await producer.close()
    }
}
