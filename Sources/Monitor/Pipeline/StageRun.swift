// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

/// One stage from its start to the shutdown signal.
struct StageRun: Sendable {
    let stage: Stage
    let pipeline: ArticlePipeline

    func run() async throws {
        let nonce = UInt64.random(in: 0 ... .max)
        var producers: [KafkaProducer] = []
        let result: Result<Void, any Error>
        do {
            for number in 0..<pipeline.configuration.producers {
                let client = number == 0 ? "producer" : "producer-\(number + 1)"
                producers.append(
                    try KafkaProducer(
                        pipeline.configuration.producer(number, of: stage, nonce: nonce),
                        observer: observer(client)
                    )
                )
            }
            result = try await flow(producers)
        } catch {
            for producer in producers { await producer.close(timeout: .zero) }
            throw error
        }
        for producer in producers { await producer.close(timeout: .seconds(1)) }
        try result.get()
    }

    /// Joins the group when the producers are ready, and works until the end.
    private func flow(_ producers: [KafkaProducer]) async throws -> Result<Void, any Error> {
        let configuration = pipeline.configuration
        if configuration.pipeline.delivery == .exactlyOnce {
            for producer in producers {
                guard try await untilShutdown({ try await initialise(producer) }) != nil else { return .success(()) }
            }
        }
        let consumer = try KafkaConsumer(
            configuration.kafka(of: stage),
            topics: [configuration.input(of: stage)],
            limits: configuration.pipeline.readAhead,
            observer: observer("consumer")
        )
        let result = await PipelineFlow(pipeline, stage: stage, consumer: consumer, producers: producers).run()
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
