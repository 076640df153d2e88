// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

/// One stage from its start to the shutdown signal.
struct StageRun: Sendable {
    let stage: Stage
    let pipeline: ArticlePipeline

    func run() async throws {
        let producer = try KafkaProducer(
            pipeline.configuration.producer(of: stage, nonce: .random(in: 0 ... .max)),
            observer: observer("producer")
        )
        let result: Result<Void, any Error>
        do {
            result = try await flow(producer)
        } catch {
            await producer.close(timeout: .zero)
            throw error
        }
        await producer.close(timeout: .seconds(1))
        try result.get()
    }

    /// Joins the group when the producer is ready, and works until the end.
    private func flow(_ producer: KafkaProducer) async throws -> Result<Void, any Error> {
        let configuration = pipeline.configuration
        if configuration.pipeline.delivery == .exactlyOnce {
            guard try await untilShutdown({ try await initialise(producer) }) != nil else { return .success(()) }
        }
        let consumer = try KafkaConsumer(
            configuration.kafka(of: stage),
            topics: [configuration.input(of: stage)],
            limits: ConsumerLimits(
                batchRecords: configuration.pipeline.batchRecords,
                batchBytes: configuration.pipeline.batchBytes,
                bufferedBytes: 4 * configuration.pipeline.batchBytes
            ),
            observer: observer("consumer")
        )
        let result = await PipelineFlow(pipeline, stage: stage, consumer: consumer, producer: producer).run()
        await consumer.close()
        return result
    }

    /// Waits for the coordinator as long as it takes.
    private func initialise(_ producer: KafkaProducer) async throws {
        var backoff = Backoff()
        while true {
            do {
                return try await producer.initTransactions(timeout: .seconds(10))
            } catch {
                guard error.isRetriable else { throw error }
                pipeline.logger.warning("\(error.message); trying again", ["stage": .string(stage.rawValue)])
                try await Task.sleep(for: backoff.next())
            }
        }
    }

    private func observer(_ client: String) -> ClientObserver {
        let name = "\(stage.rawValue)-\(client)"
        let input = pipeline.configuration.input(of: stage)
        return ClientObserver(
            onLog: { [logger = pipeline.logger] line in logger.logLine(of: line, client: name) },
            onStatistics: { [metrics = pipeline.metrics] statistics in
                metrics.take(statistics, client: name, input: input)
            }
        )
    }
}
