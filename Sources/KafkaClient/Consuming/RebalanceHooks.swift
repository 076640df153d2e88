// SPDX-License-Identifier: Apache-2.0

/// Who is told when partitions come and go.
///
/// The hooks are called on the consumer's thread, inside librdkafka's rebalance callback: the group waits for
/// them to return. They may call every method of the consumer that is not `async`.
public struct RebalanceHooks: Sendable {
    /// Partitions were assigned; their records follow.
    public var onAssigned: @Sendable ([TopicPartition]) -> Void
    /// Partitions are to be given up. When this returns, the consumer goes on to wait until all records of
    /// them that it has handed out are committed or settled, as long as `ConsumerLimits.revocationTimeout`;
    /// only then are they given up. Here a caller that gathers work tells itself to finish what it has.
    public var onRevoking: @Sendable ([TopicPartition]) -> Void
    /// Partitions are gone without asking, because the group took this member for dead. What was handed out
    /// of them can't be committed any more, and another member may have read it already: an open transaction
    /// must be aborted.
    public var onLost: @Sendable ([TopicPartition]) -> Void

    /// Calls these; each does nothing unless given.
    public init(
        onAssigned: @escaping @Sendable ([TopicPartition]) -> Void = { _ in },
        onRevoking: @escaping @Sendable ([TopicPartition]) -> Void = { _ in },
        onLost: @escaping @Sendable ([TopicPartition]) -> Void = { _ in }
    ) {
        self.onAssigned = onAssigned
        self.onRevoking = onRevoking
        self.onLost = onLost
    }
}
