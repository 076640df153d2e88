// SPDX-License-Identifier: Apache-2.0

import Glibc
import KafkaClient

/// A real cluster to test against, named by the environment: `RASID_TEST_BROKERS=localhost:9092`.
enum RealKafka {
    /// Addresses of its brokers; `nil` when there is none to test against.
    static let brokers: String? = getenv("RASID_TEST_BROKERS").map { String(cString: $0) }

    /// Why the suite does not run, for the one who reads the output.
    static let reason = "SKIPPED: real Kafka. Set RASID_TEST_BROKERS to the bootstrap servers of a cluster to run it"

    /// A configuration for clients of the cluster.
    static func configuration(_ others: KafkaProperty...) -> KafkaConfiguration {
        KafkaConfiguration([KafkaProperty("bootstrap.servers", brokers ?? "")] + others)
    }

    /// A name that no run before has used.
    static func uniqueName(_ prefix: String) -> String {
        "\(prefix)-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    }

    /// Makes a topic with as many replicas as there are brokers, at most three.
    static func createTopic(partitions: Int) async throws -> String {
        let name = uniqueName("rasid-test")
        let admin = try KafkaAdmin(configuration())
        let brokers = try await admin.describeCluster().brokers.count
        let creations = try await admin.createMissingTopics([
            TopicSpecification(name, partitions: partitions, replication: min(3, brokers))
        ])
        if case .failed(let problem) = creations.first?.outcome { throw problem }
        try await waitUntilEveryBrokerKnows(name, partitions: partitions)
        return name
    }

    /// A broker tells of a new topic a moment after the controller made it. A cooperative group whose leader asked
    /// too early would stay without partitions in librdkafka 2.0.2.
    private static func waitUntilEveryBrokerKnows(_ topic: String, partitions: Int) async throws {
        for broker in (brokers ?? "").split(separator: ",") {
            let admin = try KafkaAdmin(KafkaConfiguration([KafkaProperty("bootstrap.servers", String(broker))]))
            while try await admin.describeCluster()[topic: topic]?.partitions.count != partitions {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// Everything that a `read_committed` reader finds in a topic.
    static func contents(of topic: String) async throws -> [KafkaRecord] {
        let reader = try KafkaReader(configuration(), topic: topic, from: .beginning, stopsAtEnd: true)
        var records: [KafkaRecord] = []
        while let batch = try await reader.next() { records += batch }
        return records
    }
}
