// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// All partitions of a topic, being fetched into one queue, from the start until it is let go.
final class ReaderSession {
    private let client: NativeClient
    private let queue: NativeQueue
    private let topic: OpaquePointer
    private(set) var partitions: [Int32] = []
    private var atEnd: Set<Int32> = []
    /// Offsets below which all is to be read, by partition.
    private var ends: [Int32: Int64] = [:]

    var partitionCount: Int { partitions.count }

    /// Whether nothing newer is known in any partition, and all is read that was to be.
    var isAtEnd: Bool { atEnd.count == partitions.count && ends.isEmpty }

    /// Partitions are to be read up to these offsets at least, even if nothing newer can be seen before.
    func setEnds(_ offsets: [Int32: Int64]) { ends = offsets.filter { $0.value > 0 } }

    init(topic name: String, start: KafkaReader.Start, timeout: Duration, client: NativeClient) throws(KafkaError) {
        let queue = try NativeQueue(of: client)
        guard let topic = rd_kafka_topic_new(client.pointer, name, nil) else {
            throw KafkaError(rd_kafka_last_error(), "The topic \(name) can't be read", fallback: .unknownTopic)
        }
        self.client = client
        self.queue = queue
        self.topic = topic
        // From here on `deinit` frees the topic and stops what was started.
        let numbers = try Self.partitions(of: topic, name, timeout: timeout, client: client)
        let offsets = try Self.offsets(of: numbers, name, start: start, timeout: timeout, client: client)
        for number in numbers {
            let result = rd_kafka_consume_start_queue(topic, number, offsets[number] ?? 0, queue.pointer)
            guard result == 0 else {
                throw KafkaError(rd_kafka_last_error(), "\(name)[\(number)] can't be read", fallback: .failed)
            }
            partitions.append(number)
        }
    }

    deinit {
        for partition in partitions { rd_kafka_consume_stop(topic, partition) }
        rd_kafka_topic_destroy(topic)
    }

    /// The next message, which the caller destroys; `nil` when there is none in time.
    func poll(_ milliseconds: Int32) -> UnsafeMutablePointer<rd_kafka_message_t>? {
        rd_kafka_consume_queue(queue.pointer, milliseconds)
    }

    /// Notes how far a partition has been read, and whether that is its end.
    func reached(_ position: Int64, of partition: Int32, isEnd: Bool) {
        if isEnd { atEnd.insert(partition) } else { atEnd.remove(partition) }
        if let end = ends[partition], position >= end { ends[partition] = nil }
    }

    private static func partitions(
        of topic: OpaquePointer,
        _ name: String,
        timeout: Duration,
        client: NativeClient
    ) throws(KafkaError) -> [Int32] {
        let context = "The topic \(name) can't be read"
        var metadata: UnsafePointer<rd_kafka_metadata>?
        let error = rd_kafka_metadata(client.pointer, 0, topic, &metadata, timeout.wholeMilliseconds)
        guard error == RD_KAFKA_RESP_ERR_NO_ERROR, let metadata else {
            throw client.context.journal.unanswered(error, context)
        }
        defer { rd_kafka_metadata_destroy(metadata) }
        let topics = UnsafeBufferPointer(start: metadata.pointee.topics, count: Int(metadata.pointee.topic_cnt))
        guard let found = topics.first else {
            throw client.context.journal.unanswered(RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC, context)
        }
        guard found.err == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(found.err, context, fallback: .failed) }
        return UnsafeBufferPointer(start: found.partitions, count: Int(found.partition_cnt)).map(\.id).sorted()
    }

    /// Where to begin in each partition, in offsets or in librdkafka's words for them.
    private static func offsets(
        of partitions: [Int32],
        _ topic: String,
        start: KafkaReader.Start,
        timeout: Duration,
        client: NativeClient
    ) throws(KafkaError) -> [Int32: Int64] {
        let offset: Int64
        switch start {
        case .beginning: offset = Int64(RD_KAFKA_OFFSET_BEGINNING)
        case .end: offset = Int64(RD_KAFKA_OFFSET_END)
        case .offset(let given): offset = max(0, given)
        case .last(let count): offset = Int64(RD_KAFKA_OFFSET_TAIL_BASE) - max(0, count)
        case .time(let milliseconds):
            let list = PartitionList(partitions.map { PartitionOffset(TopicPartition(topic, $0), milliseconds) })
            let error = rd_kafka_offsets_for_times(client.pointer, list.pointer, timeout.wholeMilliseconds)
            guard error == RD_KAFKA_RESP_ERR_NO_ERROR else {
                throw client.context.journal.unanswered(error, "No offsets are known for that time in \(topic)")
            }
            return Dictionary(
                list.elements.map { ($0.partition.partition, $0.offset) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        return Dictionary(uniqueKeysWithValues: partitions.map { ($0, offset) })
    }
}
