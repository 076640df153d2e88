// SPDX-License-Identifier: Apache-2.0

/// A topic as it is to be made.
public struct TopicSpecification: Sendable, Hashable {
    /// Name of the topic.
    public var name: String
    /// Number of partitions; `nil` leaves it to the brokers.
    public var partitions: Int?
    /// Number of replicas of each; `nil` leaves it to the brokers.
    public var replication: Int?
    /// Configuration of the topic, such as `cleanup.policy`.
    public var configuration: [String: String]

    /// Describes a topic.
    public init(
        _ name: String,
        partitions: Int? = nil,
        replication: Int? = nil,
        configuration: [String: String] = [:]
    ) {
        self.name = name
        self.partitions = partitions
        self.replication = replication
        self.configuration = configuration
    }
}

/// What became of the wish to have a topic.
public struct TopicCreation: Sendable, Hashable {
    /// The ways it can go.
    public enum Outcome: Sendable, Hashable {
        /// It was made.
        case created
        /// It was there already, perhaps with other settings.
        case existed
        /// It could not be made.
        case failed(KafkaError)
    }

    /// Name of the topic.
    public var topic: String
    /// How it went.
    public var outcome: Outcome
}
