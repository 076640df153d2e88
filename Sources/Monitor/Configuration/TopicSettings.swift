// SPDX-License-Identifier: Apache-2.0

/// Names of the topics, and what to do about those that are missing.
public struct TopicSettings: Sendable, Equatable {
    /// Where articles come from.
    public var input = "news.articles"
    /// Where alerts go.
    public var alerts = "rasid.alerts"
    /// Where extracted events go.
    public var events = "rasid.events"
    /// Where incidents are kept: a compacted topic, the memory of the alert stage.
    public var incidents = "rasid.incidents"
    /// Where records go that can't be worked on.
    public var deadLetters = "rasid.dead-letters"
    /// What to do about missing topics.
    public var create = Creation()

    /// The defaults.
    public init() {}

    /// Whether and how missing topics are created.
    public struct Creation: Sendable, Equatable {
        /// Create them; otherwise the daemon says what is missing, and waits.
        public var isEnabled = false
        /// Number of partitions; `nil` leaves it to the broker.
        public var partitions: Int?
        /// Number of replicas; `nil` leaves it to the broker.
        public var replication: Int?

        /// As given; by default nothing is created.
        public init(isEnabled: Bool = false, partitions: Int? = nil, replication: Int? = nil) {
            self.isEnabled = isEnabled
            self.partitions = partitions
            self.replication = replication
        }
    }

    /// All of them, the input first.
    public var all: [String] { [input, alerts, events, incidents, deadLetters] }
}
