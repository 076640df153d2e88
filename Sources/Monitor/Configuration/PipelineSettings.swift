// SPDX-License-Identifier: Apache-2.0

public import KafkaClient

/// How much is in flight at a time.
public struct PipelineSettings: Sendable, Equatable {
    /// The stages that this process runs.
    public var stages = Stage.allCases
    /// What becomes of records when something breaks half-way.
    public var delivery = DeliveryGuarantee.exactlyOnce
    /// Most records of a batch. A transaction takes all batches that are ready for it.
    public var batchRecords = 500
    /// Most bytes of records of a batch; a larger record is a batch of its own.
    public var batchBytes = 1 << 20
    /// How long records gather into a batch while others are under way. An idle daemon takes up what comes at once.
    public var batchWait = Duration.zero
    /// Most batches that wait, half for the workers and half for the transaction under way to end. One more is being prepared,
    /// and as many as were ready, and one, are being written.
    public var batchesInFlight = 2
    /// How long a stopping daemon goes on with what it has read before it gives up and leaves it to the next.
    public var drainTimeout = Duration.seconds(30)
    /// How often throughput is logged while there is any, and the state is told to systemd.
    public var reportInterval = Duration.seconds(10)

    /// The defaults.
    public init() {}

    /// How much a stage reads ahead of what is in flight.
    public var readAhead: ConsumerLimits {
        ConsumerLimits(
            batchRecords: batchRecords,
            batchBytes: batchBytes,
            bufferedRecords: max(1000, 4 * batchRecords),
            bufferedBytes: 4 * batchBytes,
            remindsToFetch: true
        )
    }
}
