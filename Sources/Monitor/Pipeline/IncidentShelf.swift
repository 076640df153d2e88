// SPDX-License-Identifier: Apache-2.0

internal import Alerting
internal import KafkaClient

/// The incidents of every partition of events that this process has, one engine for each.
///
/// Events are keyed by country, so the reports of one incident are in one partition, and its incidents go where the
/// partition goes. What is known of a partition counts for the lease under which it was learned: while others had the
/// partition, they may have gone on.
struct IncidentShelf {
    private var places: [TopicPartition: (lease: Int, engine: AlertEngine)] = [:]

    /// Those partitions of which nothing is known under these leases.
    func missing(_ leases: [TopicPartition: Int]) -> [TopicPartition: Int] {
        leases.filter { partition, lease in places[partition]?.lease != lease }
    }

    /// Forgets what was learned under other leases than these.
    mutating func keep(_ leases: [TopicPartition: Int]) {
        places = places.filter { partition, place in leases[partition] == place.lease }
    }

    /// Puts an engine that knows the incidents of a partition.
    mutating func put(_ engine: AlertEngine, for partition: TopicPartition, lease: Int) {
        places[partition] = (lease, engine)
    }

    /// The engine of a partition, if it was put there.
    func engine(of partition: TopicPartition) -> AlertEngine? { places[partition]?.engine }
}
