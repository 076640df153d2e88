// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

/// The way from articles to alerts: makes sure that the topics are there, then runs the stages that are configured.
///
/// A stage reads batches, has them read by its workers, writes what came of them, and commits the offsets with it.
/// Batches follow each other in order, so offsets are committed without gaps and the records of a partition keep
/// their order all the way. While one batch is being written the workers are at the next ones.
struct ArticlePipeline: Service {
    let configuration: RasidConfiguration
    let analysis: CurrentAnalysis
    let state: DaemonState
    let manager: ServiceManager
    let logger: Logger
    let metrics: MetricRegistry
    let progress: ProgressBoard
    let throughput: Throughput
    /// Where articles are kept for new rules to be tried on.
    let recent: RecentArticles
    /// Called when the topics are there and reading begins.
    let onReading: @Sendable () -> Void

    func run() async throws {
        let preparation = TopicPreparation(kafka: configuration.kafka, topics: configuration.topics, logger: logger)
        guard try await untilShutdown({ try await preparation.run() }) != nil else { return }
        onReading()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for stage in configuration.pipeline.stages {
                group.addTask { try await StageRun(stage: stage, pipeline: self).run() }
            }
            // The first stage to fail ends the others: `waitForAll` would wait for them instead.
            while try await group.next() != nil {}
        }
    }
}
