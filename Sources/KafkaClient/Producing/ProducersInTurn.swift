// SPDX-License-Identifier: Apache-2.0

/// Producers that make one transaction after the other by turns: when one is committed, it is the next one's turn.
///
/// Brokers mark the end of a transaction in every partition only after they have answered that it is committed. A producer
/// that begins its next one before that is turned away, and librdkafka asks again only after 20 ms. Another producer is not,
/// and when it is the first one's turn again its marks are there. As long as each transaction begins when the one before has
/// ended, records and positions keep their order.
public struct ProducersInTurn: Sendable {
    /// How many it takes for each to find the marks of its last transaction made.
    public static let count = 2

    private let producers: [KafkaProducer]
    private var index = 0

    /// - Parameter producers: at least one.
    public init(_ producers: [KafkaProducer]) { self.producers = producers }

    /// The one whose turn it is. What was aborted it makes again itself: requests that were given up may still reach the
    /// brokers, and the end of its next transaction closes what they opened.
    public var current: KafkaProducer { producers[index] }

    /// A transaction was committed.
    public mutating func turn() { index = (index + 1) % producers.count }
}
