// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

/// Writes records until all of them are acknowledged: whatever waiting can mend is tried again, for ever.
struct Delivery: Sendable {
    let producer: KafkaProducer
    let builder: OutputBuilder
    let logger: Logger
    let metrics: MetricRegistry

    /// Writes these and waits for their acknowledgements.
    ///
    /// A record that is too large for its topic becomes a dead letter of its input, and a dead letter that is too
    /// large leaves its value behind.
    ///
    /// - Throws: `KafkaError` when the producer is closed or beyond use, `CancellationError`.
    func deliver(_ outputs: [Output]) async throws {
        var pending = outputs
        var backoff = Backoff()
        while !pending.isEmpty {
            let results = await producer.send(pending.map(\.record))
            let failures = zip(pending, results).compactMap { output, result in
                if case .failure(let error) = result { (output: output, error: error) } else { nil }
            }
            guard let first = failures.first else { return }
            for failure in failures {
                metrics.count(MetricName.retries, [.init("code", failure.error.code.rawValue)])
                if failure.error.isFatal || failure.error.code == .closed { throw failure.error }
            }
            pending = failures.compactMap { $0.error.code == .recordTooLarge ? smaller($0.output) : $0.output }
            guard failures.contains(where: { $0.error.code != .recordTooLarge }) else { continue }
            let delay = backoff.next()
            logger.warning(
                "\(failures.count) of \(outputs.count) records were not written: \(first.error.message); "
                    + "trying again in \(DurationText.text(delay))",
                ["topic": .string(first.output.record.topic), "code": .string(first.error.code.rawValue)]
            )
            try await Task.sleep(for: delay)
        }
    }

    /// What goes in the place of a record that is too large; `nil` where nothing can.
    func smaller(_ output: Output) -> Output? {
        let size = output.record.value?.count ?? 0
        let isDeadLetter = output.record.topic == builder.topics.deadLetters
        let consequence =
            if output.isState {
                "; a daemon that takes over will not know of it"
            } else if isDeadLetter {
                "; the dead letter goes without its value, which stays in the input topic"
            } else {
                ""
            }
        logger.error(
            "the record for \(output.record.topic) has \(size) bytes, which is more than message.max.bytes or the "
                + "topic's max.message.bytes allow\(consequence)",
            output.input.logFields
        )
        if output.isState { return nil }
        guard isDeadLetter else {
            let message = "what came of it has \(size) bytes, more than \(output.record.topic) takes"
            return builder.deadLetter(of: output.input, code: "output.record-too-large", message: message)
        }
        var record = output.record
        record.value = nil
        record.headers.append(KafkaHeader("rasid.error.value-left-out", "true"))
        return Output(record, output.input)
    }
}
