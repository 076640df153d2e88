// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// Reads a topic without being in a group: nothing is committed, nobody shares the partitions, and any number
/// of readers see every record. For tools that look at a topic.
///
/// Sees only committed transactions unless `isolation.level` says otherwise.
public actor KafkaReader {
    /// Where to begin, in every partition.
    public enum Start: Sendable, Hashable {
        /// At the oldest record.
        case beginning
        /// After the newest record there is now.
        case end
        /// At an offset.
        case offset(Int64)
        /// So many records before the end.
        case last(Int64)
        /// At the first record of this moment or later, in milliseconds since 1970-01-01T00:00:00Z.
        case time(milliseconds: Int64)
    }

    private let topic: String
    private let start: Start
    private let stopsAtEnd: Bool
    private let awaitsTransactions: Bool
    private let timeout: Duration
    private let configuration: KafkaConfiguration
    private let client: NativeClient
    private nonisolated let executor: ThreadExecutor
    private var session: ReaderSession?
    private var copier = RecordCopier()
    private var isClosed = false

    /// Runs on a thread of its own, since it blocks while it waits for records.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Makes a reader; the first ``next(limit:)`` connects.
    ///
    /// - Parameters:
    ///   - configuration: librdkafka's properties.
    ///   - topic: the topic to read.
    ///   - start: where to begin.
    ///   - stopsAtEnd: whether to end after what was the newest record of each partition when reading began, or wait
    ///     for more.
    ///   - awaitsTransactions: whether the end is that of all that was written when reading began, and comes once the
    ///     transactions that were open then have ended; otherwise it is where the first of them begins.
    ///   - timeout: how long the brokers may take to tell where the topic lies.
    ///   - observer: gets log lines and statistics.
    /// - Throws: errors of the configuration, or `cannotStart`.
    public init(
        _ configuration: KafkaConfiguration,
        topic: String,
        from start: Start = .end,
        stopsAtEnd: Bool = false,
        awaitsTransactions: Bool = false,
        timeout: Duration = .seconds(10),
        observer: ClientObserver = ClientObserver()
    ) throws(KafkaError) {
        try configuration.check(for: .consumer)
        self.configuration = configuration
        self.topic = topic
        self.start = start
        self.stopsAtEnd = stopsAtEnd
        self.awaitsTransactions = awaitsTransactions
        self.timeout = timeout
        client = try NativeClient(
            configuration.over(KafkaConfiguration.Role.consumer.defaults)
                .adding([
                    KafkaProperty("enable.partition.eof", "true"), KafkaProperty("enable.auto.commit", "false"),
                ]),
            role: .consumer,
            context: ClientContext(observer: observer, tokenFile: TokenFile(of: configuration))
        )
        executor = try ThreadExecutor(name: "kafka-reader")
    }

    deinit { executor.shutDown() }

    /// Waits for records and returns those there are, at most `limit`.
    ///
    /// - Returns: at least one record; `nil` at the end, or once the reader is closed.
    /// - Throws: `unreachable`, `unknownTopic`, `notAuthorized`, `offsetLost`, …; `CancellationError` when the
    ///   task is cancelled.
    public func next(limit: Int = 500) async throws -> [KafkaRecord]? {
        while !isClosed {
            try Task.checkCancellation()
            let session = try open()
            if stopsAtEnd && session.isAtEnd { return nil }
            rd_kafka_poll(client.pointer, 0)
            let records = try take(limit, from: session)
            if !records.isEmpty { return records }
            // Lets `close()` in between two waits.
            await Task.yield()
        }
        return nil
    }

    /// Where each partition's reading began; empty before the first ``next(limit:)``.
    public var partitionCount: Int { session?.partitionCount ?? 0 }

    /// How far a reader that stops at the end has come: offsets read, and all that are to be; not every offset is a
    /// record. `nil` before the first ``next(limit:)``.
    public var progress: (done: Int64, total: Int64)? {
        guard stopsAtEnd, let session else { return nil }
        return session.progress
    }

    /// Stops; a `next` that waits returns `nil`.
    public func close() {
        isClosed = true
        session = nil
    }

    private func open() throws(KafkaError) -> ReaderSession {
        if let session { return session }
        let opened = try ReaderSession(topic: topic, start: start, timeout: timeout, client: client)
        if awaitsTransactions {
            opened.read(upTo: try WrittenEnds(configuration).offsets(of: topic, opened.partitions, timeout))
        } else if stopsAtEnd {
            opened.read(upTo: try client.offsets(of: topic, opened.partitions, timeout))
        }
        session = opened
        return opened
    }

    private func take(_ limit: Int, from session: ReaderSession) throws(KafkaError) -> [KafkaRecord] {
        var records: [KafkaRecord] = []
        var wait: Int32 = 100
        while records.count < limit, let message = session.poll(wait) {
            defer { rd_kafka_message_destroy(message) }
            wait = 0
            switch message.pointee.err {
            case RD_KAFKA_RESP_ERR_NO_ERROR:
                session.reached(message.pointee.offset + 1, of: message.pointee.partition)
                records.append(copier.copy(message))
            case RD_KAFKA_RESP_ERR__PARTITION_EOF:
                session.reached(message.pointee.offset, of: message.pointee.partition)
            default:
                try judge(message)
            }
        }
        return records
    }

    /// Throws errors that last, and tells of those that pass.
    private func judge(_ message: UnsafeMutablePointer<rd_kafka_message_t>) throws(KafkaError) {
        let error = message.pointee.err
        let detail = rd_kafka_message_errstr(message).map { String(cString: $0) }
        let fallback: KafkaError.Code = error == RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET ? .offsetLost : .failed
        let problem = KafkaError(
            error,
            "The topic \(topic) can't be read",
            fallback: fallback,
            detail: detail,
            right: .read(topic: topic)
        )
        guard problem.isRetriable else { throw problem }
        client.context.journal.began("topic", .warning, "topic", problem.message)
    }
}
