// SPDX-License-Identifier: Apache-2.0

internal import Alerting
internal import Articles
internal import Extraction
internal import KafkaClient

/// Turns what became of a record into what is to be written: events, alerts, incidents or a dead letter.
struct OutputBuilder: Sendable {
    let topics: TopicSettings
    let logger: Logger
    let metrics: MetricRegistry

    /// Adds the records to write for one input record, in order.
    /// - Parameter engine: knows the incidents of the record's partition, where it tells events.
    func add(
        _ outcome: RecordOutcome,
        from input: KafkaRecord,
        by analysis: Analysis,
        _ engine: AlertEngine?,
        to outputs: inout [Output]
    ) {
        switch outcome {
        case .refused(let code, let message):
            logger.warning("a record is left to the dead letters: \(code): \(message)", input.logFields)
            outputs.append(deadLetter(of: input, code: code, message: message))
        case .read(let reading):
            report(reading, input)
            for events in reading.events { outputs.append(Output(record(of: events, input), input)) }
        case .told(let extraction):
            guard let engine else { return }
            for alert in analysis.findAlerts(extraction, input.articleReceived, engine) {
                outputs.append(Output(record(of: alert, extraction), input))
            }
        }
    }

    /// What an engine wants kept of the incidents that a batch changed.
    /// - Parameter last: the last record of the batch of that engine's partition.
    func state(of engine: AlertEngine, after last: KafkaRecord) -> [Output] {
        engine.takeChanges().map { key, value in
            var record = OutgoingRecord(topic: topics.incidents, key: Array(key.utf8), value: value)
            record.headers = [
                KafkaHeader("content-type", "application/json"),
                KafkaHeader(IncidentTopic.partitionHeader, "\(last.partition.partition)"),
            ]
            return Output(record, last, isState: true)
        }
    }

    /// The dead letter of an input record.
    func deadLetter(of input: KafkaRecord, code: String, message: String) -> Output {
        metrics.count(MetricName.deadLetters, [.init("code", code)])
        let letter = DeadLetter(of: input.articleRecord, code: code, message: message, origin: input.origin)
        return Output(
            OutgoingRecord(
                topic: topics.deadLetters,
                key: letter.record.key,
                value: letter.record.value,
                headers: letter.record.headers.map(\.kafkaHeader)
            ),
            input
        )
    }

    private func record(of events: EventRecord, _ input: KafkaRecord) -> OutgoingRecord {
        OutgoingRecord(
            topic: topics.events,
            key: Array(events.key.utf8),
            value: events.value,
            headers: [KafkaHeader("content-type", "application/json")]
                + (input.articleReceived.map { [KafkaHeader(EventRecord.receivedHeader, "\($0.milliseconds)")] } ?? [])
        )
    }

    private func record(of alert: OutgoingAlert, _ extraction: ArticleExtraction) -> OutgoingRecord {
        metrics.count(MetricName.alerts, [.init("level", alert.level)])
        logger.notice(
            "alert: \(alert.headline)",
            [
                "incident": .string(alert.incident), "rule": .string(alert.rule), "level": .string(alert.level),
                "article": .string(extraction.article.id),
            ]
        )
        return OutgoingRecord(
            topic: topics.alerts,
            key: Array(alert.incident.utf8),
            value: alert.value,
            headers: alert.headers.map(\.kafkaHeader)
        )
    }

    private func report(_ reading: ArticleReading, _ input: KafkaRecord) {
        metrics.count(MetricName.articles)
        for eventClass in reading.classes { metrics.count(MetricName.events, [.init("class", eventClass.rawValue)]) }
        for warning in reading.warnings {
            metrics.count(MetricName.warnings, [.init("code", warning.code.rawValue)])
            logger.debug("\(warning)", input.logFields)
        }
    }
}

/// A record to write, and the input it comes from. A reference, for it is handed on several times, and a copy would count one
/// for each of a dozen parts.
final class Output: Sendable {
    let record: OutgoingRecord
    let input: KafkaRecord
    /// It is what the daemon itself wants to know again.
    let isState: Bool

    init(_ record: OutgoingRecord, _ input: KafkaRecord, isState: Bool = false) {
        self.record = record
        self.input = input
        self.isState = isState
    }
}
