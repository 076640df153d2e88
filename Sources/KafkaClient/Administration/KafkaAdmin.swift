// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// Looks at a cluster and makes topics.
public actor KafkaAdmin {
    let client: NativeClient
    private let configuration: KafkaConfiguration
    private nonisolated let executor: ThreadExecutor

    /// Runs on a thread of its own, since the calls block until a broker answers.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Makes a client; nothing is asked yet.
    ///
    /// - Throws: errors of the configuration, or `cannotStart`. Not that brokers are down.
    public init(
        _ configuration: KafkaConfiguration,
        observer: ClientObserver = ClientObserver()
    ) throws(KafkaError) {
        try configuration.check(for: .producer)
        client = try NativeClient(
            configuration.over(KafkaConfiguration.Role.producer.defaults),
            role: .producer,
            context: ClientContext(observer: observer, tokenFile: TokenFile(of: configuration))
        )
        self.configuration = configuration
        executor = try ThreadExecutor(name: "kafka-admin")
    }

    deinit { executor.shutDown() }

    /// The brokers, and the topics that this user may see.
    ///
    /// - Throws: `unreachable` when no broker answers in time, `authenticationFailed`, …
    public func describeCluster(timeout: Duration = .seconds(10)) throws(KafkaError) -> ClusterDescription {
        var metadata: UnsafePointer<rd_kafka_metadata>?
        let error = rd_kafka_metadata(client.pointer, 1, nil, &metadata, timeout.wholeMilliseconds)
        serveEvents()
        guard error == RD_KAFKA_RESP_ERR_NO_ERROR, let metadata else {
            throw client.context.journal.unanswered(error, "The cluster can't be described")
        }
        defer { rd_kafka_metadata_destroy(metadata) }
        return ClusterDescription(metadata.pointee)
    }

    /// Oldest and newest places of a partition.
    ///
    /// - Throws: `unreachable`, `unknownTopic`, `notAuthorized`, …
    public func watermarks(
        of partition: TopicPartition,
        timeout: Duration = .seconds(10)
    ) throws(KafkaError) -> PartitionWatermarks {
        var low: Int64 = 0
        var high: Int64 = 0
        let error = rd_kafka_query_watermark_offsets(
            client.pointer,
            partition.topic,
            partition.partition,
            &low,
            &high,
            timeout.wholeMilliseconds
        )
        serveEvents()
        guard error == RD_KAFKA_RESP_ERR_NO_ERROR else {
            throw client.context.journal.unanswered(error, "The ends of \(partition) are not known")
        }
        return PartitionWatermarks(low: low, high: high)
    }

    /// Makes those of the topics that don't exist, and waits until the brokers know them.
    ///
    /// - Returns: what became of each, in the order given.
    /// - Throws: `unreachable`, or another error that concerns all of them.
    public func createMissingTopics(
        _ wanted: [TopicSpecification],
        timeout: Duration = .seconds(30)
    ) throws(KafkaError) -> [TopicCreation] {
        let missing = Set(try describeCluster(timeout: timeout).missing(wanted.map(\.name)))
        let created = try create(wanted.filter { missing.contains($0.name) }, timeout: timeout)
        return wanted.map { TopicCreation(topic: $0.name, outcome: created[$0.name] ?? .existed) }
    }

    /// What keeps this user from seeing a topic: that it may not, or that there is none; `nil` when it sees it.
    ///
    /// A description of the cluster leaves out what the user may not see. Where the brokers make topics that are asked
    /// for, this does not have it made.
    ///
    /// - Throws: `unreachable` when no broker answers in time.
    public func problem(with topic: String, timeout: Duration = .seconds(10)) throws(KafkaError) -> KafkaError? {
        let context = "The topic \(topic) can't be seen"
        // A consumer, for brokers may take the question of a producer for the wish to have the topic made.
        let asker = try NativeClient(
            configuration.over(KafkaConfiguration.Role.consumer.defaults),
            role: .consumer,
            context: ClientContext(observer: ClientObserver(), tokenFile: TokenFile(of: configuration))
        )
        guard let handle = rd_kafka_topic_new(asker.pointer, topic, nil) else {
            return KafkaError(rd_kafka_last_error(), context, fallback: .unknownTopic)
        }
        defer { rd_kafka_topic_destroy(handle) }
        var metadata: UnsafePointer<rd_kafka_metadata>?
        let error = rd_kafka_metadata(asker.pointer, 0, handle, &metadata, timeout.wholeMilliseconds)
        guard error == RD_KAFKA_RESP_ERR_NO_ERROR, let metadata else {
            throw asker.context.journal.unanswered(error, context)
        }
        defer { rd_kafka_metadata_destroy(metadata) }
        guard metadata.pointee.topic_cnt > 0, let topics = metadata.pointee.topics else { return nil }
        let problem = topics[0].err
        guard problem != RD_KAFKA_RESP_ERR_NO_ERROR else { return nil }
        return KafkaError(problem, context, fallback: .unknownTopic, right: .describe(topic: topic))
    }

    private func create(
        _ topics: [TopicSpecification],
        timeout: Duration
    ) throws(KafkaError) -> [String: TopicCreation.Outcome] {
        var outcomes: [String: TopicCreation.Outcome] = [:]
        var requests: [OpaquePointer?] = []
        defer { for request in requests { rd_kafka_NewTopic_destroy(request) } }
        for topic in topics {
            switch Self.request(for: topic) {
            case .success(let request): requests.append(request)
            case .failure(let problem): outcomes[topic.name] = .failed(problem)
            }
        }
        guard !requests.isEmpty else { return outcomes }
        let queue = try NativeQueue(of: client)
        let options = rd_kafka_AdminOptions_new(client.pointer, RD_KAFKA_ADMIN_OP_CREATETOPICS)
        defer { rd_kafka_AdminOptions_destroy(options) }
        var text = [CChar](repeating: 0, count: 512)
        rd_kafka_AdminOptions_set_request_timeout(options, timeout.wholeMilliseconds, &text, text.count)
        rd_kafka_AdminOptions_set_operation_timeout(options, timeout.wholeMilliseconds, &text, text.count)
        rd_kafka_CreateTopics(client.pointer, &requests, requests.count, options, queue.pointer)
        let context = "No topic can be made"
        // librdkafka answers after the timeout at the latest.
        guard let event = rd_kafka_queue_poll(queue.pointer, -1) else {
            throw client.context.journal.unanswered(RD_KAFKA_RESP_ERR__TIMED_OUT, context)
        }
        defer { rd_kafka_event_destroy(event) }
        serveEvents()
        let error = rd_kafka_event_error(event)
        guard error == RD_KAFKA_RESP_ERR_NO_ERROR else {
            throw client.context.journal.unanswered(
                error,
                context,
                detail: rd_kafka_event_error_string(event).map { String(cString: $0) }
            )
        }
        for (topic, outcome) in Self.outcomes(of: event) { outcomes[topic] = outcome }
        return outcomes
    }

    /// A request of librdkafka for one topic.
    private static func request(for topic: TopicSpecification) -> Result<OpaquePointer, KafkaError> {
        var text = [CChar](repeating: 0, count: 512)
        let request = rd_kafka_NewTopic_new(
            topic.name,
            topic.partitions.map { Int32(clamping: $0) } ?? -1,
            topic.replication.map { Int32(clamping: $0) } ?? -1,
            &text,
            text.count
        )
        guard let request else {
            let detail = String(nullTerminated: text)
            return .failure(KafkaError(.topicNotCreated, "The topic \(topic.name) can't be made: \(detail)"))
        }
        for (name, value) in topic.configuration.sorted(by: { $0.key < $1.key }) {
            rd_kafka_NewTopic_set_config(request, name, value)
        }
        return .success(request)
    }

    private static func outcomes(of event: OpaquePointer) -> [(String, TopicCreation.Outcome)] {
        var count = 0
        guard let result = rd_kafka_event_CreateTopics_result(event),
            let topics = rd_kafka_CreateTopics_result_topics(result, &count)
        else { return [] }
        return UnsafeBufferPointer(start: topics, count: count).map { topic in
            let name = String(cString: rd_kafka_topic_result_name(topic))
            let error = rd_kafka_topic_result_error(topic)
            switch error {
            case RD_KAFKA_RESP_ERR_NO_ERROR: return (name, .created)
            case RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS: return (name, .existed)
            default:
                let detail = rd_kafka_topic_result_error_string(topic).map { String(cString: $0) }
                let context = "The topic \(name) can't be made"
                let problem = KafkaError(
                    error,
                    context,
                    fallback: .topicNotCreated,
                    detail: detail,
                    right: .create(topic: name)
                )
                return (name, .failed(problem))
            }
        }
    }

    /// Lets librdkafka deliver log lines and errors that came up meanwhile.
    private func serveEvents() {
        rd_kafka_poll(client.pointer, 0)
    }
}

extension ClusterDescription {
    fileprivate init(_ metadata: rd_kafka_metadata) {
        brokers = UnsafeBufferPointer(start: metadata.brokers, count: Int(metadata.broker_cnt))
            .map { Broker(id: $0.id, host: $0.host.map { String(cString: $0) } ?? "", port: Int($0.port)) }
            .sorted { $0.id < $1.id }
        topics = UnsafeBufferPointer(start: metadata.topics, count: Int(metadata.topic_cnt)).map(Topic.init)
            .sorted { $0.name < $1.name }
    }
}

extension ClusterDescription.Topic {
    fileprivate init(_ topic: rd_kafka_metadata_topic) {
        name = topic.topic.map { String(cString: $0) } ?? ""
        partitions = UnsafeBufferPointer(start: topic.partitions, count: Int(topic.partition_cnt))
            .map(ClusterDescription.Partition.init)
            .sorted { $0.number < $1.number }
        if topic.err != RD_KAFKA_RESP_ERR_NO_ERROR {
            problem = KafkaError(topic.err, "The topic \(name) can't be used", fallback: .failed)
        }
    }
}

extension ClusterDescription.Partition {
    fileprivate init(_ partition: rd_kafka_metadata_partition) {
        self.init(
            number: partition.id,
            leader: partition.leader >= 0 ? partition.leader : nil,
            replicas: Array(UnsafeBufferPointer(start: partition.replicas, count: Int(partition.replica_cnt))),
            inSync: Array(UnsafeBufferPointer(start: partition.isrs, count: Int(partition.isr_cnt)))
        )
    }
}
