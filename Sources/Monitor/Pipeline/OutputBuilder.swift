// SPDX-License-Identifier: Apache-2.0

internal import Articles
internal import Extraction
internal import KafkaClient

/// Turns what became of a record into what is to be written: events, alerts or a dead letter.
struct OutputBuilder: Sendable {
    let topics: TopicSettings
    let logger: Logger
    let metrics: MetricRegistry

    /// The records to write for one input record, in order.
    func outputs(of outcome: RecordOutcome, from input: KafkaRecord, by analysis: Analysis) -> [Output] {
        switch outcome {
        case .refused(let error):
            logger.warning("a record is no article: \(error)", input.logFields)
            return [deadLetter(of: input, code: error.code.rawValue, message: error.message)]
        case .read(let extraction, let events, let warnings):
            report(extraction, warnings, input)
            let alerts = analysis.findAlerts(extraction, input.received)
            return events.map { Output(record(of: $0), input) }
                + alerts.map { Output(record(of: $0, extraction), input) }
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

    private func record(of events: EventRecord) -> OutgoingRecord {
        OutgoingRecord(
            topic: topics.events,
            key: events.country.isEmpty ? nil : Array(events.country.utf8),
            value: events.value,
            headers: [KafkaHeader("content-type", "application/json")]
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

    private func report(_ extraction: ArticleExtraction, _ warnings: [ArticleError], _ input: KafkaRecord) {
        metrics.count(MetricName.articles)
        for event in extraction.events {
            metrics.count(MetricName.events, [.init("class", event.eventClass.rawValue)])
        }
        for warning in warnings {
            metrics.count(MetricName.warnings, [.init("code", warning.code.rawValue)])
            logger.debug("\(warning)", input.logFields)
        }
    }
}

/// A record to write, and the input it comes from.
struct Output: Sendable {
    let record: OutgoingRecord
    let input: KafkaRecord

    init(_ record: OutgoingRecord, _ input: KafkaRecord) {
        self.record = record
        self.input = input
    }
}
