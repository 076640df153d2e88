// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import KafkaClient

/// One run of the pipeline over an open consumer and producer.
struct PipelineFlow: Sendable {
    private enum Ending: Sendable {
        case delivered(Result<Void, any Error>)
        case other
    }

    private let consumer: KafkaConsumer
    private let producer: KafkaProducer
    private let analysis: CurrentAnalysis
    private let logger: Logger
    private let metrics: MetricRegistry
    private let progress: ProgressBoard
    private let throughput: Throughput
    private let settings: PipelineSettings
    private let workers: ReadingWorkers
    private let builder: OutputBuilder
    private let works: BoundedQueue<BatchWork>
    private let openBatches = OpenBatches()

    init(_ pipeline: ArticlePipeline, consumer: KafkaConsumer, producer: KafkaProducer) {
        self.consumer = consumer
        self.producer = producer
        analysis = pipeline.analysis
        logger = pipeline.logger
        metrics = pipeline.metrics
        progress = pipeline.progress
        throughput = pipeline.throughput
        settings = pipeline.configuration.pipeline
        workers = ReadingWorkers(
            count: pipeline.configuration.extraction.workers ?? Processors.count,
            batches: settings.batchesInFlight,
            decoder: pipeline.configuration.input.decoder,
            progress: progress
        )
        builder = OutputBuilder(topics: pipeline.configuration.topics, logger: logger, metrics: metrics)
        works = BoundedQueue(capacity: settings.batchesInFlight)
    }

    /// Runs until the shutdown signal and what was read by then is committed, or until something fails for good.
    func run() async -> Result<Void, any Error> {
        let signal = ShutdownSignal.current
        return await withTaskGroup(of: Ending.self) { group in
            group.addTask { .delivered(await result { try await deliver() }) }
            group.addTask {
                let reading = await result { try await read() }
                workers.finish()
                works.finish()
                // What was read is still delivered; only then a failure of the consumer counts.
                if case .failure = reading { return .delivered(reading) }
                return .other
            }
            for worker in 0..<workers.count {
                group.addTask {
                    await workers.run(worker: worker)
                    return .other
                }
            }
            group.addTask {
                await limitDraining(signal)
                return .other
            }
            var outcome: Result<Void, any Error> = .success(())
            for await ending in group {
                guard case .delivered(let result) = ending else { continue }
                if case .failure = result { outcome = result }
                group.cancelAll()
            }
            return outcome
        }
    }

    private func result(_ body: () async throws -> Void) async -> Result<Void, any Error> {
        do {
            try await body()
            return .success(())
        } catch {
            return .failure(error)
        }
    }

    // MARK: Stations

    private func read() async throws {
        // Waiting for records is cut short by the shutdown signal; what was received is seen through.
        while let records = try await untilShutdown({ [consumer] in try await consumer.nextBatch() }) ?? nil {
            let work = BatchWork(records, analysis: analysis.value)
            openBatches.opened(records.count)
            throughput.started()
            guard await workers.begin(work), await works.put(work) else { return }
        }
    }

    private func deliver() async throws {
        let delivery = Delivery(producer: producer, builder: builder, logger: logger, metrics: metrics)
        while let work = await works.take() {
            guard let outcomes = await work.outcomes() else { throw CancellationError() }
            var outputs: [Output] = []
            for (record, outcome) in zip(work.records, outcomes) {
                progress.begin(.matching, at: record)
                outputs += builder.outputs(of: outcome, from: record, by: work.analysis)
            }
            progress.end(.matching)
            do {
                try await delivery.deliver(outputs)
                try await consumer.commit(work.positions)
            } catch let error as KafkaError where error.code == .closed && openBatches.isGivenUp {
                return
            }
            openBatches.closed(work.records.count)
            metrics.count(MetricName.batches)
            throughput.finished(work.records.count)
        }
        try Task.checkCancellation()
    }

    /// When there is no more time, closing the clients ends whatever still waits for brokers.
    private func limitDraining(_ signal: ShutdownSignal) async {
        await signal.wait()
        if !Task.isCancelled {
            try? await Task.sleep(for: settings.drainTimeout)
        }
        let left = openBatches.giveUp()
        if left > 0 {
            logger.warning(
                "\(left) records were read but not finished; whoever reads next gets them again",
                ["records": .int(left)]
            )
        }
        await producer.close(timeout: .zero)
        await consumer.close()
    }
}
