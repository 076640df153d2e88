// SPDX-License-Identifier: Apache-2.0

internal import Alerting
internal import Extraction
internal import KafkaClient

/// One run of the pipeline over an open consumer and its producers.
struct PipelineFlow: Sendable {
    private enum Ending: Sendable {
        case delivered(Result<Void, any Error>)
        case outOfTime
        case other
    }

    private let stage: Stage
    private let consumer: KafkaConsumer
    private let producers: [KafkaProducer]
    private let analysis: CurrentAnalysis
    private let logger: Logger
    private let metrics: MetricRegistry
    private let progress: ProgressBoard
    private let throughput: Throughput
    private let recent: RecentArticles
    private let settings: PipelineSettings
    private let workers: ReadingWorkers
    private let builder: OutputBuilder
    /// Batches that the workers have, in the order in which they were read.
    private let works: BoundedQueue<BatchWork>
    /// What came of those that are done.
    private let units: BoundedQueue<CommitUnit>
    /// A sign for each of them that is written, where delivery is at least once.
    private let written = BoundedQueue<Void>(capacity: 1)
    private let restoration: IncidentRestoration
    private let openBatches = OpenBatches()

    init(_ pipeline: ArticlePipeline, stage: Stage, consumer: KafkaConsumer, producers: [KafkaProducer]) {
        self.stage = stage
        self.consumer = consumer
        self.producers = producers
        analysis = pipeline.analysis
        logger = pipeline.logger
        metrics = pipeline.metrics
        progress = pipeline.progress
        throughput = pipeline.throughput
        recent = pipeline.recent
        settings = pipeline.configuration.pipeline
        workers = ReadingWorkers(
            stage: stage,
            count: pipeline.configuration.extraction.workers ?? Processors.count,
            batches: settings.batchesInFlight,
            decoder: pipeline.configuration.input.decoder,
            progress: progress
        )
        builder = OutputBuilder(topics: pipeline.configuration.topics, logger: logger, metrics: metrics)
        let ready = settings.batchesInFlight / 2
        works = BoundedQueue(capacity: settings.batchesInFlight - ready)
        units = BoundedQueue(capacity: ready)
        restoration = IncidentRestoration(
            kafka: pipeline.configuration.kafka(of: stage),
            topic: pipeline.configuration.topics.incidents,
            state: pipeline.state,
            manager: pipeline.manager,
            logger: logger
        )
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
            group.addTask {
                let preparing = await result { try await prepare() }
                // Else who delivers could come to the end before the failure is known.
                if case .failure = preparing { return .delivered(preparing) }
                units.finish()
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
                return .outOfTime
            }
            var outcome: Result<Void, any Error> = .success(())
            for await ending in group {
                switch ending {
                case .delivered(let result):
                    // What it was given up for is no failure; of several the first led to the others.
                    if case .success = outcome, !openBatches.isGivenUp { outcome = result }
                    group.cancelAll()
                case .outOfTime: group.cancelAll()
                case .other: break
                }
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
        var last = ContinuousClock.now
        while let records = try await untilShutdown({ [last] in try await nextBatch(after: last) }) ?? nil {
            last = .now
            let work = BatchWork(records, analysis: analysis.value)
            openBatches.opened(records.count)
            if stage == .extract { throughput.started() }
            guard await workers.begin(work), await works.put(work) else { return }
        }
    }

    /// Lets records gather for a while after the batch before was begun, unless there is a whole batch or nothing to do.
    private func nextBatch(after last: ContinuousClock.Instant) async throws -> [KafkaRecord]? {
        if settings.batchWait > .zero, openBatches.isAny, !consumer.hasWholeBatch {
            try await Task.sleep(until: last + settings.batchWait, clock: .continuous)
        }
        return try await consumer.nextBatch()
    }

    /// Turns batches that are done into what is to be written, one after the other, while those before are being written.
    ///
    /// What it learns of incidents counts for the leases of a batch. If that can't be committed, its leases have ended, and what
    /// was learned under them is forgotten with them.
    private func prepare() async throws {
        var shelf = IncidentShelf()
        while let work = await works.take() {
            guard await work.waitUntilDone() else { throw CancellationError() }
            var unit = CommitUnit(work.records)
            if unit.isHeld(by: consumer.leases) { unit.outputs = try await outputs(of: work, unit.leases, &shelf) }
            guard await units.put(unit) else { break }
            // Without transactions nothing makes a reader of incidents wait for what is being written, or takes it back.
            if settings.delivery == .atLeastOnce, await written.take() == nil { break }
        }
        try Task.checkCancellation()
    }

    /// Batches go into one transaction as long as there is no more to write than so many hold: one of long articles that
    /// tell of many countries comes to ten times its own size.
    private static let mostBatches = 4

    private func deliver() async throws {
        let delivery = Delivery(producer: producers[0], builder: builder, logger: logger, metrics: metrics)
        var transactions = TransactionalDelivery(
            consumer: consumer,
            producers: ProducersInTurn(producers),
            delivery: delivery
        )
        while var unit = await units.take() {
            let most = Self.mostBatches * settings.batchBytes
            while let next = units.takeNow(if: { unit.canTake($0, mostBytes: most) }) { unit.add(next) }
            let isCommitted = try await deliver(unit, delivery, &transactions)
            if settings.delivery == .atLeastOnce { _ = await written.put(()) }
            openBatches.closed(unit.recordCount)
            if isCommitted {
                count(unit)
                if stage == .extract { throughput.finished(unit.recordCount) }
            } else {
                guard !unit.isPartlyHeld(by: consumer.leases) else { throw KafkaError.partlyLost(unit) }
                logger.warning(
                    "\(unit.recordCount) records are left to the member that has their partitions now",
                    ["stage": .string(stage.rawValue), "records": .int(unit.recordCount)]
                )
            }
        }
        try Task.checkCancellation()
    }

    /// - Returns: whether it is committed; `false` when its partitions are others' now.
    private func deliver(
        _ unit: CommitUnit,
        _ delivery: Delivery,
        _ transactions: inout TransactionalDelivery
    ) async throws -> Bool {
        guard unit.isHeld(by: consumer.leases) else { return false }
        switch settings.delivery {
        case .exactlyOnce:
            return try await transactions.commit(unit)
        case .atLeastOnce:
            // What it remembers of an alert must not be known before the alert is.
            try await delivery.deliver(unit.outputs.filter { !$0.isState })
            try await delivery.deliver(unit.outputs.filter(\.isState))
            try await consumer.commit(unit.positions)
            return true
        }
    }

    private func count(_ unit: CommitUnit) {
        metrics.count(MetricName.batches)
        var written: [String: Int] = [:]
        for index in unit.outputs.indices { written[unit.outputs[index].record.topic, default: 0] += 1 }
        for (topic, count) in written { metrics.count(MetricName.recordsWritten, [.init("topic", topic)], by: count) }
        // Last: who sees that records were taken sees what they led to.
        metrics.count(MetricName.recordsTaken, [.init("stage", stage.rawValue)], by: unit.recordCount)
    }

    /// What is to be written for a batch: in the order of its records, then what is to be kept of the incidents.
    private func outputs(
        of work: BatchWork,
        _ leases: [TopicPartition: Int],
        _ shelf: inout IncidentShelf
    ) async throws -> [Output] {
        if stage == .alert {
            shelf.keep(consumer.leases)
            try await restoration.restore(shelf.missing(leases), to: &shelf, makeEngine: work.analysis.makeEngine)
        }
        defer { progress.end(.matching(stage)) }
        var outputs: [Output] = []
        var last: [TopicPartition: KafkaRecord] = [:]
        var outcomes = work.takeOutcomes()
        // Records by their numbers: a copy of one would count a reference for each of its parts.
        for index in work.records.indices {
            guard let outcome = outcomes[index].take() else { continue }
            progress.begin(.matching(stage), at: work.records[index])
            if let article = outcome.articleWithEvents { recent.note(article) }
            let engine = shelf.engine(of: work.records[index].partition)
            builder.add(outcome, from: work.records[index], by: work.analysis, engine, to: &outputs)
            if work.records.endsRun(index) { last[work.records[index].partition] = work.records[index] }
        }
        for (partition, record) in last.sorted(by: { $0.key < $1.key }) {
            if let engine = shelf.engine(of: partition) { outputs += builder.state(of: engine, after: record) }
        }
        return outputs
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
        for producer in producers { await producer.close(timeout: .zero) }
        await consumer.close()
    }
}
