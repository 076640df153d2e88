// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

/// Writes what came of some batches and their positions in one transaction, again and again until it is committed.
struct TransactionalDelivery: Sendable {
    let consumer: KafkaConsumer
    var producers: ProducersInTurn
    let delivery: Delivery

    /// How long one call may wait for brokers before it is made again.
    private static let patience = Duration.seconds(15)

    /// Returns when all is committed, or the batches are no longer ours.
    ///
    /// - Returns: whether it is committed; `false` when the group gave its partitions to another member.
    /// - Throws: `KafkaError` when the producer is closed or beyond use, `CancellationError`.
    mutating func commit(_ unit: CommitUnit) async throws -> Bool {
        var pending = unit.outputs
        var backoff = Backoff(longest: .seconds(5))
        while true {
            guard unit.isHeld(by: consumer.leases) else { return false }
            let producer = producers.current
            guard let failure = await attempt(pending, unit, producer) else {
                consumer.settle(unit.positions)
                producers.turn()
                return true
            }
            let error = failure.error
            delivery.metrics.count(MetricName.retries, [.init("code", error.code.rawValue)])
            if error.isFatal || error.code == .closed { throw error }
            if let problem = await problem(endingBy: .abort, producer) { throw problem }
            guard failure.tooLarge.isEmpty else {
                pending = pending.enumerated().compactMap { index, output in
                    failure.tooLarge.contains(index) ? delivery.smaller(output) : output
                }
                continue
            }
            let delay = backoff.next()
            delivery.logger.warning(
                "a transaction of \(unit.outputs.count) records was aborted: \(error.message); "
                    + "trying again in \(DurationText.text(delay))",
                ["code": .string(error.code.rawValue)]
            )
            try await Task.sleep(for: delay)
        }
    }

    private struct Failure {
        var error: KafkaError
        /// Which of the records are too large.
        var tooLarge: Set<Int> = []
    }

    /// One transaction from begin to commit.
    /// - Returns: what went wrong; `nil` when it is committed.
    private func attempt(_ outputs: [Output], _ unit: CommitUnit, _ producer: KafkaProducer) async -> Failure? {
        do {
            try await producer.beginTransaction()
            if let failure = await write(outputs, producer) { return failure }
            let group = try consumer.groupMetadata()
            // The group's generation was read first: if the partitions are still ours after that, it is the one in which
            // they were, and the coordinator refuses the positions should they go now.
            guard unit.isHeld(by: consumer.leases) else { return Failure(error: Self.lost) }
            try await producer.sendPositions(unit.positions, of: group, timeout: Self.patience)
        } catch {
            return Failure(error: error)
        }
        return await problem(endingBy: .commit, producer).map { Failure(error: $0) }
    }

    private static let lost = KafkaError(
        .notCommitted,
        "The group gave the partitions to another member",
        requiresAbort: true
    )

    private func write(_ outputs: [Output], _ producer: KafkaProducer) async -> Failure? {
        guard !outputs.isEmpty else { return nil }
        var failure: Failure?
        for (index, result) in await producer.send(outputs.map(\.record)).enumerated() {
            guard case .failure(let error) = result else { continue }
            failure = failure ?? Failure(error: error)
            if error.code == .recordTooLarge { failure?.tooLarge.insert(index) }
        }
        return failure
    }

    private enum End { case commit, abort }

    /// Ends the transaction, and calls again for as long as that may help.
    /// - Returns: what keeps it from ending; `nil` when it has.
    private func problem(endingBy end: End, _ producer: KafkaProducer) async -> KafkaError? {
        while let error = await call(end, producer) {
            guard error.isRetriable, !Task.isCancelled else { return error }
            delivery.logger.warning("\(error.message); waiting for it", ["code": .string(error.code.rawValue)])
        }
        return nil
    }

    private func call(_ end: End, _ producer: KafkaProducer) async -> KafkaError? {
        do {
            switch end {
            case .commit: try await producer.commitTransaction(timeout: Self.patience)
            case .abort: try await producer.abortTransaction(timeout: Self.patience)
            }
            return nil
        } catch {
            return error
        }
    }
}
