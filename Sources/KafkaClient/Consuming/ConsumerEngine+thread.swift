// SPDX-License-Identifier: Apache-2.0

import CRDKafka
import Synchronization

/// What runs on the consumer's thread.
extension ConsumerEngine {
    /// How long a poll may sleep. Wakes cut it short; the answers of commits have a queue that does not.
    private static let idlePoll: Int32 = 500
    private static let pollWhileCommitting: Int32 = 5
    /// Between two looks at the state while waiting on the queue of commits.
    private static let look: Duration = .milliseconds(50)
    private static let commitRetry: Duration = .milliseconds(250)
    /// How long a reminder may take: an answer is not what it is for.
    private static let reminding: Int32 = 20

    func run() {
        var copier = RecordCopier()
        var reminder = reminder
        while isRunning {
            serveCommits()
            if holdBack() { continue }
            poll(&copier, &reminder)
            if reminder.isDue() { remind() }
        }
        leave()
    }

    private var isRunning: Bool {
        state.withLock { state in
            if case .running = state.phase { true } else { false }
        }
    }

    // MARK: - Records

    /// Polls until there is nothing more at once or the buffer is full, and wakes who waits for records.
    private func poll(_ copier: inout RecordCopier, _ reminder: inout FetchReminder) {
        let (isCommitting, room) = state.withLock { state in
            (state.commits.isUnderWay, max(1, limits.bufferedRecords - state.buffer.count))
        }
        var timeout = isCommitting ? Self.pollWhileCommitting : Self.idlePoll
        for _ in 0..<room {
            guard let message = rd_kafka_consumer_poll(client.pointer, timeout) else {
                reminder.ranDry()
                break
            }
            timeout = 0
            reminder.took(message.pointee.len)
            receive(message, &copier)
            rd_kafka_message_destroy(message)
            if state.withLock({ $0.buffer.isFull }) { break }
        }
        state.withLock { serve(&$0) }
    }

    /// Asks the leaders of our partitions for their ends: a request wakes the thread of its broker, which then looks at the
    /// queue. The answers are not needed; one that comes behind a fetch which waits for records costs the whole time.
    private func remind() {
        let partitions = state.withLock { $0.ledger.partitions }
        guard !partitions.isEmpty else { return }
        let end = Int64(RD_KAFKA_OFFSET_END)
        let list = PartitionList(partitions.map { PartitionOffset($0, end) })
        rd_kafka_offsets_for_times(client.pointer, list.pointer, Self.reminding)
    }

    private func receive(_ message: UnsafeMutablePointer<rd_kafka_message_t>, _ copier: inout RecordCopier) {
        guard message.pointee.err == RD_KAFKA_RESP_ERR_NO_ERROR else {
            receiveError(message)
            return
        }
        let record = copier.copy(message)
        state.withLock { state in
            guard case .running = state.phase, state.ledger.contains(record.partition) else { return }
            state.begun.insert(record.partition)
            state.buffer.append(record)
        }
    }

    /// A message that stands for an error: most pass, and are only told.
    private func receiveError(_ message: UnsafeMutablePointer<rd_kafka_message_t>) {
        let error = message.pointee.err
        let topic = message.pointee.rkt.flatMap { rd_kafka_topic_name($0) }.map { String(cString: $0) } ?? ""
        let detail = rd_kafka_message_errstr(message).map { String(cString: $0) }
        let problem = KafkaError(
            error,
            "The consumer reports an error",
            fallback: .failed,
            detail: detail,
            right: error == RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED ? .read(topic: topic) : .join(group: group)
        )
        switch error {
        case RD_KAFKA_RESP_ERR__FATAL:
            fail(client.fatalError ?? problem)
        case RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET:
            fail(
                KafkaError(
                    error,
                    "\(topic)[\(message.pointee.partition)] can't be read on from its position",
                    fallback: .offsetLost,
                    detail: detail
                )
            )
        case RD_KAFKA_RESP_ERR__MAX_POLL_EXCEEDED:
            journal.log(.warning, "group", problem.message)
        default:
            journal.began("topic \(topic)", .error, topic.isEmpty ? "group" : "topic", problem.message)
        }
    }

    private func fail(_ error: KafkaError) {
        journal.log(.critical, "consumer", error.message)
        state.withLock { state in
            guard case .running = state.phase else { return }
            state.phase = .closing(error)
            state.buffer.removeAll()
            serve(&state)
        }
    }

    // MARK: - Flow

    /// While the buffer is full: waits, or pauses if that has lasted long enough.
    ///
    /// - Returns: whether librdkafka's queue is to be left alone now.
    private func holdBack() -> Bool {
        enum Step { case wait, pause, resume, poll }
        let now = ContinuousClock.now
        let step: Step = state.withLock { state in
            if !state.buffer.isFull { state.fullSince = nil }
            if state.isPaused {
                if state.buffer.isHalfEmpty { return .resume }
                return state.begun.isSubset(of: state.paused) ? .poll : .pause
            }
            guard state.buffer.isFull else { return .poll }
            let since = state.fullSince ?? now
            state.fullSince = since
            return now - since < limits.pauseAfter ? .wait : .pause
        }
        switch step {
        case .wait:
            rd_kafka_queue_poll_callback(commitQueue.pointer, min(Self.look, limits.pauseAfter).wholeMilliseconds)
        case .pause: pause()
        case .resume: resume()
        case .poll: break
        }
        return step == .wait
    }

    /// Pauses the partitions of which records have come; the others follow with their first record.
    ///
    /// librdkafka 2.0 asks again where to begin when a partition is resumed that still waited for that answer,
    /// and goes back to the beginning when the second answer comes. One that has given a record is past that.
    private func pause() {
        let partitions = state.withLock { state in
            state.isPaused = true
            state.fullSince = nil
            defer { state.paused = state.begun }
            return state.begun.subtracting(state.paused)
        }
        let list = PartitionList(partitions)
        rd_kafka_pause_partitions(client.pointer, list.pointer)
    }

    private func resume() {
        let partitions = state.withLock { state in
            state.isPaused = false
            defer { state.paused = [] }
            return state.paused
        }
        let list = PartitionList(partitions)
        rd_kafka_resume_partitions(client.pointer, list.pointer)
    }

    /// Partitions go: what librdkafka remembers of a pause must not meet them when they come back.
    private func forgetPause(of partitions: [TopicPartition]) {
        let paused = state.withLock { state in
            defer {
                state.begun.subtract(partitions)
                state.paused.subtract(partitions)
            }
            return state.paused.intersection(partitions)
        }
        guard !paused.isEmpty else { return }
        let list = PartitionList(paused)
        rd_kafka_resume_partitions(client.pointer, list.pointer)
    }

    // MARK: - Commits

    /// Sends the next commit if there is one, and takes answers.
    private func serveCommits(waiting timeout: Int32 = 0) {
        if let request = state.withLock({ $0.commits.nextRequest(now: .now) }) {
            let list = PartitionList(request)
            let error = rd_kafka_commit_queue(
                client.pointer,
                list.pointer,
                commitQueue.pointer,
                { _, error, list, opaque in
                    guard let opaque else { return }
                    Unmanaged<ConsumerEngine>.fromOpaque(opaque).takeUnretainedValue()
                        .committed(error, list.map { PartitionList.elements(of: $0) } ?? [])
                },
                Unmanaged.passUnretained(self).toOpaque()
            )
            if error != RD_KAFKA_RESP_ERR_NO_ERROR { committed(error, []) }
        }
        rd_kafka_queue_poll_callback(commitQueue.pointer, timeout)
    }

    /// The coordinator's answer to a commit.
    private func committed(
        _ error: rd_kafka_resp_err_t,
        _ elements: [(partition: TopicPartition, offset: Int64, error: rd_kafka_resp_err_t)]
    ) {
        let single = Dictionary(elements.map { ($0.partition, $0.error) }) { _, last in last }
        // When no partition has an error of its own, the request as a whole failed.
        let isWhole = elements.allSatisfy { $0.error == RD_KAFKA_RESP_ERR_NO_ERROR }
        let positions = state.withLock { state in
            let committed = state.commits.finish(
                { CommitBook.Outcome(isWhole ? error : single[$0] ?? error) },
                retryAt: .now + Self.commitRetry
            )
            for position in committed { state.ledger.settle(position) }
            return committed
        }
        let failures = elements.map(\.error).filter { $0 != RD_KAFKA_RESP_ERR_NO_ERROR } + [error]
        if let failure = failures.first(where: { $0 != RD_KAFKA_RESP_ERR_NO_ERROR }) {
            let problem = KafkaError(
                failure,
                "Positions are not committed",
                fallback: .notCommitted,
                right: .join(group: group)
            )
            journal.began("commit", problem.isRetriable ? .info : .error, "group", problem.message)
        } else if !positions.isEmpty {
            journal.ended("commit", "group", "positions are committed again")
        }
    }

    // MARK: - Rebalances

    /// Waits until the work on partitions that are to be given up is done, or time is up.
    fileprivate func finishWork(on partitions: [TopicPartition]) {
        let deadline = ContinuousClock.now + limits.revocationTimeout
        var unfinished = unfinishedWork(on: partitions)
        while !unfinished.isEmpty, ContinuousClock.now < deadline {
            serveCommits(waiting: Self.look.wholeMilliseconds)
            unfinished = unfinishedWork(on: partitions)
        }
        if !unfinished.isEmpty {
            journal.log(
                .warning,
                "group",
                "work on \(unfinished.map(\.description).joined(separator: ", ")) was not finished within "
                    + "\(limits.revocationTimeout); the next member to get it reads those records again"
            )
        }
    }

    private func unfinishedWork(on partitions: [TopicPartition]) -> [TopicPartition] {
        state.withLock { state in
            if case .running = state.phase { return state.ledger.unsettled(among: partitions) }
            // A consumer that is being closed has a caller who has finished: only commits count.
            return partitions.filter { state.commits.isOpen(for: [$0]) }
        }
    }

    // MARK: - The end

    private func leave() {
        rd_kafka_consumer_close(client.pointer)
        rd_kafka_queue_poll_callback(commitQueue.pointer, 0)
        client.context.setRebalanceTarget(nil)
        state.withLock { state in
            var end: KafkaError?
            if case .closing(let error) = state.phase { end = error }
            state.phase = .ended(end)
            state.commits.failAll(end ?? .consumerClosed)
            serve(&state)
            for closer in state.closers { closer.resume() }
            state.closers.removeAll()
        }
    }
}

extension ConsumerEngine: RebalanceTarget {
    func rebalance(_ event: rd_kafka_resp_err_t, _ partitions: [TopicPartition]) {
        let protocolName = rd_kafka_rebalance_protocol(client.pointer).map { String(cString: $0) }
        let isCooperative = protocolName == "COOPERATIVE"
        switch event {
        case RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS:
            assign(partitions, isCooperative: isCooperative)
        case RD_KAFKA_RESP_ERR__REVOKE_PARTITIONS:
            revoke(partitions, isCooperative: isCooperative)
        default:
            let problem = KafkaError(event, "The group can't be rebalanced", fallback: .failed)
            journal.log(.error, "group", problem.message)
            rd_kafka_assign(client.pointer, nil)
        }
    }

    private func assign(_ partitions: [TopicPartition], isCooperative: Bool) {
        state.withLock { $0.ledger.assign(partitions) }
        hooks.onAssigned(partitions)
        let list = PartitionList(partitions)
        if isCooperative {
            report(rd_kafka_incremental_assign(client.pointer, list.pointer))
        } else {
            report(rd_kafka_assign(client.pointer, list.pointer))
        }
        for topic in Set(partitions.map(\.topic)) {
            journal.ended("topic \(topic)", "topic", "topic \(topic) can be read now")
        }
        journal.log(.info, "group", "assigned \(Self.list(partitions))")
    }

    private func revoke(_ partitions: [TopicPartition], isCooperative: Bool) {
        let isLost = rd_kafka_assignment_lost(client.pointer) != 0
        state.withLock { $0.buffer.remove(partitions) }
        if isLost {
            state.withLock { $0.commits.forget(partitions) }
            hooks.onLost(partitions)
        } else {
            hooks.onRevoking(partitions)
            finishWork(on: partitions)
        }
        state.withLock { state in
            state.commits.forget(partitions)
            state.ledger.remove(partitions)
        }
        forgetPause(of: partitions)
        if isCooperative {
            let list = PartitionList(partitions)
            report(rd_kafka_incremental_unassign(client.pointer, list.pointer))
        } else {
            report(rd_kafka_assign(client.pointer, nil))
        }
        journal.log(isLost ? .warning : .info, "group", "\(isLost ? "lost" : "gave up") \(Self.list(partitions))")
    }

    private func report(_ error: OpaquePointer?) {
        let context = "The assignment was not taken"
        if let problem = KafkaError(consuming: error, context, fallback: .failed) {
            journal.log(.error, "group", problem.message)
        }
    }

    private func report(_ error: rd_kafka_resp_err_t) {
        guard error != RD_KAFKA_RESP_ERR_NO_ERROR else { return }
        journal.log(.error, "group", KafkaError(error, "The assignment was not taken", fallback: .failed).message)
    }

    private static func list(_ partitions: [TopicPartition]) -> String {
        partitions.isEmpty ? "no partition" : partitions.sorted().map(\.description).joined(separator: ", ")
    }
}

extension CommitBook.Outcome {
    /// What an error of librdkafka or the coordinator means for a position.
    init(_ error: rd_kafka_resp_err_t) {
        switch error {
        case RD_KAFKA_RESP_ERR_NO_ERROR:
            self = .committed
        case RD_KAFKA_RESP_ERR_ILLEGAL_GENERATION, RD_KAFKA_RESP_ERR_UNKNOWN_MEMBER_ID,
            RD_KAFKA_RESP_ERR_FENCED_INSTANCE_ID, RD_KAFKA_RESP_ERR__ASSIGNMENT_LOST:
            self = .lost
        default:
            let problem = KafkaError(error, "Positions are not committed", fallback: .notCommitted)
            self = problem.isRetriable ? .later : .failed(problem)
        }
    }
}
