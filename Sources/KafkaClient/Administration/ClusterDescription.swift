// SPDX-License-Identifier: Apache-2.0

/// The brokers and topics of a cluster, as one broker knows them.
public struct ClusterDescription: Sendable, Hashable {
    /// A broker.
    public struct Broker: Sendable, Hashable {
        /// Its number.
        public var id: Int32
        /// Host that it tells clients to connect to.
        public var host: String
        /// Port of that host.
        public var port: Int
    }

    /// A topic that this user may see.
    public struct Topic: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// Its partitions by number.
        public var partitions: [Partition]
        /// What keeps the topic from being used, if anything.
        public var problem: KafkaError?
    }

    /// A partition of a topic.
    public struct Partition: Sendable, Hashable {
        /// Its number, from 0.
        public var number: Int32
        /// The broker that leads it; `nil` while there is none.
        public var leader: Int32?
        /// The brokers that have a replica.
        public var replicas: [Int32]
        /// Those of them that are up to date.
        public var inSync: [Int32]
    }

    /// The brokers by number.
    public var brokers: [Broker]
    /// The topics by name.
    public var topics: [Topic]

    /// The topic of this name.
    public subscript(topic name: String) -> Topic? { topics.first { $0.name == name } }

    /// Those of the names for which there is no topic.
    public func missing(_ names: [String]) -> [String] {
        let known = Set(topics.map(\.name))
        return names.filter { !known.contains($0) }
    }
}

/// The first and last places of a partition.
public struct PartitionWatermarks: Sendable, Hashable {
    /// Offset of the oldest record that is kept.
    public var low: Int64
    /// Offset after the newest record; with `isolation.level=read_committed`, after the newest that no open
    /// transaction hides.
    public var high: Int64
}
