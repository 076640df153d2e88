// SPDX-License-Identifier: Apache-2.0

internal import Alerting
internal import KafkaClient

/// Reads the topic of incidents before the first events of a partition are worked on.
struct IncidentRestoration: Sendable {
    let kafka: KafkaConfiguration
    let topic: String
    let state: DaemonState
    let manager: ServiceManager
    let logger: Logger

    /// How often it tells how far it has come.
    private static let reportInterval = Duration.seconds(5)

    /// Puts engines for these partitions on the shelf that know all that was committed.
    func restore(
        _ leases: [TopicPartition: Int],
        to shelf: inout IncidentShelf,
        makeEngine: () -> AlertEngine
    ) async throws {
        guard !leases.isEmpty else { return }
        let before = state.activity
        defer { state.turn(to: before) }
        let start = ContinuousClock.now
        var backoff = Backoff(longest: .seconds(5))
        while true {
            do {
                let archives = try await archives(of: Set(leases.keys.map(\.partition)))
                var count = 0
                for (partition, lease) in leases {
                    let engine = makeEngine()
                    let snapshots = archives[partition.partition]?.snapshots ?? []
                    for snapshot in snapshots { engine.restore(snapshot) }
                    count += snapshots.count
                    shelf.put(engine, for: partition, lease: lease)
                }
                logger.info(
                    "restored \(count) incidents of \(leases.count) partitions in "
                        + DurationText.text(start.duration(to: .now)),
                    ["topic": .string(topic), "incidents": .int(count)]
                )
                return
            } catch {
                // Working on without what is known would raise alerts anew.
                guard let problem = error as? KafkaError, problem.isRetriable || problem.code == .unreachable else {
                    throw error
                }
                logger.warning("\(problem.message); trying again", ["topic": .string(topic)])
                try await Task.sleep(for: backoff.next())
            }
        }
    }

    /// What was kept of the incidents of these partitions.
    private func archives(of partitions: Set<Int32>) async throws -> [Int32: IncidentArchive] {
        var nextReport = ContinuousClock.now + Self.reportInterval
        return try await IncidentTopic(kafka, topic: topic).archives(of: partitions) { progress in
            state.turn(to: "restoring incidents: \(progress.text)")
            manager.extendTimeout(by: .seconds(60), status: state.text)
            guard ContinuousClock.now >= nextReport else { return }
            nextReport = .now + Self.reportInterval
            logger.info(state.activity, ["topic": .string(topic), "records": .int(progress.records)])
        } onUnreadable: { record in
            logger.error("what is kept of an incident can't be read", record.logFields)
        }
    }
}
