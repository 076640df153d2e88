// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// A small Kafka cluster inside this process, for demonstrations and tests: librdkafka's mock cluster.
///
/// Other processes of the same machine may use it too. It is not for production, and proves nothing about
/// delivery:
/// - A partition keeps its newest 5 MiB (as stored, so compressed) or 100,000 record batches, and drops the
///   rest without a word; everything is gone when it is closed.
/// - It forgets offsets committed by transactions, and shows aborted records.
/// - It refuses commits while a group rebalances, so records come again then.
/// - It has no administration (topics are made by ``createTopic(_:partitions:)``, or by themselves with four
///   partitions), no security, and listens on loopback at ports of its own choice.
/// - Members of a group that disagree about the assignor end the process.
/// - It answers an empty fetch only after the whole of `fetch.wait.max.ms`, and lets a group wait three
///   seconds for its members; see ``clientProperties``.
public actor EmbeddedBroker {
    private let cluster: NativeMockCluster
    private nonisolated let executor: ThreadExecutor

    /// Addresses of all brokers, for `bootstrap.servers`.
    public nonisolated let bootstrapServers: String

    /// Runs on a thread of its own, since the calls wait for the cluster's thread.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Starts the cluster.
    ///
    /// - Parameter brokers: how many brokers, numbered from 1.
    /// - Throws: `cannotStart` when there are no ports or no memory.
    public init(brokers: Int = 1) throws(KafkaError) {
        cluster = try NativeMockCluster(brokers: brokers)
        bootstrapServers = cluster.bootstrapServers
        executor = try ThreadExecutor(name: "kafka-embedded")
    }

    deinit { executor.shutDown() }

    /// `bootstrap.servers`, and what makes clients answer soon with this cluster.
    public nonisolated var clientProperties: [KafkaProperty] {
        [
            KafkaProperty("bootstrap.servers", bootstrapServers),
            KafkaProperty("fetch.wait.max.ms", "10"),
            // The shortest with which the mock's three seconds of waiting for members still work.
            KafkaProperty("session.timeout.ms", "4000"),
            KafkaProperty("heartbeat.interval.ms", "500"),
        ]
    }

    /// Makes a topic.
    ///
    /// - Throws: `topicNotCreated`, for instance when there is one of this name.
    public func createTopic(_ name: String, partitions: Int) throws(KafkaError) {
        let error = rd_kafka_mock_topic_create(cluster.pointer, name, Int32(clamping: partitions), 1)
        guard error != RD_KAFKA_RESP_ERR_NO_ERROR else { return }
        throw KafkaError(error, "The topic \(name) can't be made", fallback: .topicNotCreated)
    }

    /// Cuts a broker off and refuses new connections to it. Its partitions keep it as their leader.
    ///
    /// - Parameter id: number of the broker, from 1; `nil` for all.
    public func takeDown(broker id: Int32? = nil) {
        rd_kafka_mock_broker_set_down(cluster.pointer, id ?? -1)
    }

    /// Lets a broker take connections again.
    ///
    /// - Parameter id: number of the broker, from 1; `nil` for all.
    public func bringUp(broker id: Int32? = nil) {
        rd_kafka_mock_broker_set_up(cluster.pointer, id ?? -1)
    }

    /// Kinds of request that can be made to fail; the numbers are those of Kafka's protocol.
    public enum Request: Int16, Sendable {
        /// Records from a producer.
        case produce = 0
        /// Records for a consumer.
        case fetch = 1
        /// Positions of a group.
        case commit = 8
        /// A partition that becomes part of a transaction.
        case addPartitions = 24
    }

    /// Makes the next requests of a kind fail, one for each error.
    ///
    /// - Parameter errors: numbers of Kafka's protocol, such as 29 for `TOPIC_AUTHORIZATION_FAILED`.
    public func failNext(_ request: Request, with errors: [Int32]) {
        let errors = errors.map { rd_kafka_resp_err_t($0) }
        rd_kafka_mock_push_request_errors_array(cluster.pointer, request.rawValue, errors.count, errors)
    }
}

/// Owns a mock cluster, and the client that librdkafka hangs it on.
private final class NativeMockCluster: @unchecked Sendable {
    let pointer: OpaquePointer
    private let client: NativeClient

    init(brokers: Int) throws(KafkaError) {
        let context = ClientContext(observer: ClientObserver())
        client = try NativeClient(KafkaConfiguration(), role: .producer, context: context)
        guard let pointer = rd_kafka_mock_cluster_new(client.pointer, Int32(clamping: brokers)) else {
            throw KafkaError(.cannotStart, "The embedded cluster can't start: no ports on loopback, or no memory")
        }
        self.pointer = pointer
    }

    deinit { rd_kafka_mock_cluster_destroy(pointer) }

    var bootstrapServers: String {
        rd_kafka_mock_cluster_bootstraps(pointer).map { String(cString: $0) } ?? ""
    }
}
