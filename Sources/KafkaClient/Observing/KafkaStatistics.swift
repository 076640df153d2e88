// SPDX-License-Identifier: Apache-2.0

/// What a client knows of itself at one moment; librdkafka's STATISTICS.md describes the sources.
public struct KafkaStatistics: Sendable, Hashable {
    /// Name of the client, such as `rdkafka#consumer-1`.
    public var client: String
    /// The program's name for the client, `client.id`.
    public var clientID: String
    /// Records in the producer's queues, not yet acknowledged.
    public var queuedRecords: Int
    /// Bytes of those.
    public var queuedBytes: Int
    /// Records sent since the start, acknowledged or not.
    public var sentRecords: Int
    /// Bytes of those.
    public var sentBytes: Int
    /// Records fetched since the start.
    public var receivedRecords: Int
    /// Bytes of those.
    public var receivedBytes: Int
    /// The brokers known.
    public var brokers: [Broker]
    /// The partitions known, by topic and number.
    public var partitions: [Partition]
    /// The consumer's group; `nil` for other clients.
    public var group: Group?

    /// A connection to one broker.
    public struct Broker: Sendable, Hashable {
        /// librdkafka's name for it: `localhost:9092/1`.
        public var name: String
        /// Its number in the cluster; -1 while it is only known by address.
        public var id: Int
        /// State of the connection: `UP`, `DOWN`, `CONNECT`, `AUTH_REQ`, `INIT`, …
        public var state: String
        /// Mean time of a request and its answer in the last interval; `nil` when there was none.
        public var roundTrip: Duration?
        /// The same for the slowest of a hundred.
        public var roundTrip99: Duration?
        /// Requests sent and not yet answered.
        public var waitingForAnswer: Int
        /// Whether the connection works.
        public var isUp: Bool { state == "UP" || state == "UPDATE" }
    }

    /// One partition as the client sees it.
    public struct Partition: Sendable, Hashable {
        /// The partition.
        public var partition: TopicPartition
        /// Number of the broker that leads it; -1 for none.
        public var leader: Int
        /// Offset after the last record; `nil` while it is unknown.
        public var highWatermark: Int64?
        /// Offset after the last record that no open transaction hides; `nil` while it is unknown.
        public var lastStableOffset: Int64?
        /// Position that the group has committed, as far as this client has learnt; `nil` when there is none.
        public var committed: Int64?
        /// Offset of the next record that the client hands out; `nil` before the first.
        public var position: Int64?
        /// Records between the committed position and the end, as librdkafka counts them; `nil` if unknown.
        public var lag: Int64?
        /// Records fetched and not yet handed out.
        public var fetchedRecords: Int
        /// Bytes of those.
        public var fetchedBytes: Int
    }

    /// A consumer's membership in its group.
    public struct Group: Sendable, Hashable {
        /// State of the membership, such as `up`, `wait-coord`.
        public var state: String
        /// State of joining, such as `steady`, `wait-join`.
        public var joinState: String
        /// How many partitions this member has.
        public var assignmentSize: Int
        /// Rebalances since the start.
        public var rebalances: Int
        /// Time since the last of them.
        public var sinceRebalance: Duration
        /// Why it happened.
        public var rebalanceReason: String
    }
}
