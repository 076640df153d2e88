// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@Suite("Administration")
struct KafkaAdminTests {
    @Test("Tells the ends of a partition")
    func watermarks() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 2)
        try await broker.fill("news", 0..<12, partition: 1)
        let admin = try KafkaAdmin(broker.configuration())
        let filled = try await admin.watermarks(of: TopicPartition("news", 1))
        #expect(filled.low == 0)
        #expect(filled.high == 12)
        #expect(try await admin.watermarks(of: TopicPartition("news", 0)).high == 0)
    }

    @Test("Topics that exist are not made again")
    func existing() async throws {
        let broker = try EmbeddedBroker()
        try await broker.createTopic("news", partitions: 1)
        let admin = try KafkaAdmin(broker.configuration())
        let creations = try await admin.createMissingTopics([TopicSpecification("news", partitions: 9)])
        #expect(creations.map(\.outcome) == [.existed])
    }

    @Test("A specification that can't be is refused by itself")
    func impossible() async throws {
        let broker = try EmbeddedBroker()
        let admin = try KafkaAdmin(broker.configuration())
        let creations = try await admin.createMissingTopics([TopicSpecification("news", partitions: -5)])
        guard case .failed(let problem) = creations.first?.outcome else {
            Issue.record("a topic of less than no partitions was made")
            return
        }
        #expect(problem.code == .topicNotCreated)
    }

    @Test("Brokers that do not answer are an error after the time given")
    func unreachable() async throws {
        let admin = try KafkaAdmin(["bootstrap.servers": "127.0.0.1:1"])
        await #expect {
            try await admin.describeCluster(timeout: .milliseconds(200))
        } throws: { error in
            (error as? KafkaError)?.code == .unreachable
                && (error as? KafkaError)?.message.hasSuffix("no broker answers (127.0.0.1:1: connection refused)")
                    == true
        }
    }
}
