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

    /// The header that tells of which partition of events a record is.
    static let partitionHeader = "rasid.partition"

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
        let reader = try KafkaReader(
            kafka,
            topic: topic,
            from: .beginning,
            stopsAtEnd: true,
            awaitsTransactions: true
        )
        var archives: [Int32: IncidentArchive] = [:]
        var records = 0
        var nextReport = ContinuousClock.now + Self.reportInterval
        while let batch = try await reader.next() {
            records += batch.count
            state.turn(to: "restoring incidents: \(records) records")
            manager.extendTimeout(by: .seconds(60), status: state.text)
            if ContinuousClock.now >= nextReport {
                nextReport = .now + Self.reportInterval
                logger.info(state.activity, ["topic": .string(topic), "records": .int(records)])
            }
            for record in batch {
                guard let text = record.headers.last(named: Self.partitionHeader)?.text, let owner = Int32(text),
                    partitions.contains(owner), let key = record.key
                else { continue }
                let isRead = archives[owner, default: IncidentArchive()]
                    .take(key: String(decoding: key, as: UTF8.self), value: record.value)
                if !isRead { logger.error("what is kept of an incident can't be read", record.logFields) }
            }
        }
        await reader.close()
        return archives
    }
}
