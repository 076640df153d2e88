// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

/// The way from the input topic to the others: reads batches, has them read by the workers, writes events, alerts
/// and dead letters, and commits the offsets of a batch when all of that is acknowledged.
///
/// Batches follow each other in order, so offsets are committed without gaps and the records of a partition keep
/// their order all the way. While one batch is being written the workers are at the next ones.
struct ArticlePipeline: Service {
    let configuration: RasidConfiguration
    let analysis: CurrentAnalysis
    let logger: Logger
    let metrics: MetricRegistry
    let progress: ProgressBoard
    let throughput: Throughput
    /// Called when the topics are there and reading begins.
    let onReading: @Sendable () -> Void

    func run() async throws {
        let preparation = TopicPreparation(kafka: configuration.kafka, topics: configuration.topics, logger: logger)
        guard try await untilShutdown({ try await preparation.run() }) != nil else { return }
        let consumer = try KafkaConsumer(
            configuration.kafka,
            topics: [configuration.topics.input],
            limits: ConsumerLimits(batchRecords: configuration.pipeline.batchRecords),
            observer: observer("consumer")
        )
        let producer = try KafkaProducer(configuration.kafka, observer: observer("producer"))
        onReading()
        let flow = PipelineFlow(self, consumer: consumer, producer: producer)
        let result = await flow.run()
        await consumer.close()
        await producer.close(timeout: .seconds(1))
        try result.get()
    }

    private func observer(_ client: String) -> ClientObserver {
        let input = configuration.topics.input
        return ClientObserver(
            onLog: { [logger] line in logger.logLine(of: line, client: client) },
            onStatistics: { [metrics] statistics in metrics.take(statistics, client: client, input: input) }
        )
    }
}
