// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

extension MetricRegistry {
    /// Takes over what a client knows of itself.
    /// - Parameters:
    ///   - input: the topic whose lag counts.
    ///   - client: `consumer` or `producer`.
    func take(_ statistics: KafkaStatistics, client: String, input: String) {
        let label = Label("client", client)
        // Those that are known by address only are the same brokers under another name.
        let brokers = statistics.brokers.filter { $0.id >= 0 }
        set(MetricName.brokersUp, [label], to: Double(brokers.count(where: \.isUp)))
        for broker in brokers {
            guard let roundTrip = broker.roundTrip else { continue }
            set(MetricName.roundTrip, [label, Label("broker", broker.name)], to: roundTrip.inSeconds)
        }
        guard let group = statistics.group else {
            set(MetricName.queued, [label], to: Double(statistics.queuedRecords))
            return
        }
        set(MetricName.assigned, [label], to: Double(group.assignmentSize))
        set(MetricName.rebalances, [label], to: Double(group.rebalances))
        let partitions = statistics.partitions.filter { $0.partition.topic == input }
        set(MetricName.fetched, [label], to: Double(partitions.reduce(0) { $0 + $1.fetchedRecords }))
        var known: Set<String> = []
        for partition in partitions {
            guard let lag = partition.lag else { continue }
            let number = String(partition.partition.partition)
            known.insert(number)
            set(MetricName.lag, [Label("topic", input), Label("partition", number)], to: Double(lag))
        }
        remove(MetricName.lag) { labels in
            labels.contains(Label("topic", input))
                && labels.contains { $0.name == "partition" && !known.contains($0.value) }
        }
    }
}

extension Duration {
    /// In seconds, with their fractions.
    var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}
