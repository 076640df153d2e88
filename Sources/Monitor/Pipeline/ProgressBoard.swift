// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient
internal import Synchronization

/// Who works on what since when, so that the watchdog can tell a daemon that works or waits from one that is stuck.
final class ProgressBoard: Sendable {
    /// A place that does work which must come to an end soon. Waiting for brokers isn't such work.
    enum Station: Hashable, Sendable {
        case reading(Stage, Int)
        case matching(Stage)
    }

    /// Work that takes too long.
    struct Stuck: Sendable {
        let place: PartitionOffset
        let duration: Duration
    }

    private struct Work {
        var place: PartitionOffset
        var since: ContinuousClock.Instant
    }

    private let works = Mutex<[Station: Work]>([:])

    /// A station turns to a record.
    func begin(_ station: Station, at record: KafkaRecord) {
        let work = Work(place: PartitionOffset(record.partition, record.offset), since: .now)
        works.withLock { $0[station] = work }
    }

    /// A station waits for work.
    func end(_ station: Station) {
        works.withLock { $0[station] = nil }
    }

    /// The work that has taken longest, if longer than `limit`.
    func stuck(longerThan limit: Duration) -> Stuck? {
        let oldest = works.withLock { $0.values.min { $0.since < $1.since } }
        guard let oldest else { return nil }
        let duration = oldest.since.duration(to: .now)
        return duration > limit ? Stuck(place: oldest.place, duration: duration) : nil
    }
}
