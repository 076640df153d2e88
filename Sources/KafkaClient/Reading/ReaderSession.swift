// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// All partitions of a topic, being fetched into one queue, from the start until it is let go.
final class ReaderSession {
    private let client: NativeClient
    private let queue: NativeQueue
    private let topic: OpaquePointer
    private(set) var partitions: [Int32] = []
    /// Where each partition was begun, as it was asked for.
    private var starts: [Int32: Int64] = [:]
    /// What is to be read of each partition.
    private var spans: [Int32: Range<Int64>] = [:]
    /// How far each partition has been read, for those of which anything is known.
    private var positions: [Int32: Int64] = [:]

    var partitionCount: Int { partitions.count }

    /// Whether all is read that was to be.
    var isAtEnd: Bool { spans.allSatisfy { $1.isEmpty || positions[$0, default: 0] >= $1.upperBound } }

    /// How many offsets were to be read, and how many of them are.
    var progress: (done: Int64, total: Int64) {
        spans.reduce(into: (0, 0)) { progress, span in
            let position = positions[span.key] ?? span.value.lowerBound
            progress.done += min(max(position, span.value.lowerBound), span.value.upperBound) - span.value.lowerBound
            progress.total += Int64(span.value.count)
        }
    }

    /// Of these offsets all is to be read from where reading began, even if nothing newer can be seen for a while.
    func read(upTo offsets: [Int32: Range<Int64>]) {
        spans = offsets.reduce(into: [:]) { spans, partition in
            let (low, high) = (partition.value.lowerBound, partition.value.upperBound)
            let first: Int64 =
                switch starts[partition.key] ?? 0 {
                case Int64(RD_KAFKA_OFFSET_BEGINNING): low
                case Int64(RD_KAFKA_OFFSET_END): high
                case let start where start <= Int64(RD_KAFKA_OFFSET_TAIL_BASE):
                    high - (Int64(RD_KAFKA_OFFSET_TAIL_BASE) - start)
                case let start: start
                }
            spans[partition.key] = min(max(first, low), high)..<high
        }
    }

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
        starts = offsets
    }

    deinit {
        for partition in partitions { rd_kafka_consume_stop(topic, partition) }
        rd_kafka_topic_destroy(topic)
    }

    /// The next message, which the caller destroys; `nil` when there is none in time.
    func poll(_ milliseconds: Int32) -> UnsafeMutablePointer<rd_kafka_message_t>? {
        rd_kafka_consume_queue(queue.pointer, milliseconds)
    }

    /// Notes how far a partition has been read.
    func reached(_ position: Int64, of partition: Int32) { positions[partition] = position }

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
