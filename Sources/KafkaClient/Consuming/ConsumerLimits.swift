// SPDX-License-Identifier: Apache-2.0

/// How much a consumer holds, and how long it waits.
public struct ConsumerLimits: Sendable, Hashable {
    /// Most records in one batch.
    public var batchRecords: Int
    /// Most bytes of keys, values and headers in one batch; a larger record is a batch of its own.
    public var batchBytes: Int
    /// The buffer is full when it holds this many records that nobody has asked for …
    public var bufferedRecords: Int
    /// … or this many bytes of keys, values and headers.
    public var bufferedBytes: Int
    /// Whether librdkafka is reminded to look whether its queue has room each time a quarter of it was taken; otherwise it
    /// looks after up to a second.
    public var remindsToFetch: Bool
    /// How long the buffer may stay full before fetching is paused.
    public var pauseAfter: Duration
    /// How long a revocation waits for the work on the partitions that are to be given up.
    public var revocationTimeout: Duration

    /// The defaults suit records of some kilobytes.
    public init(
        batchRecords: Int = 500,
        batchBytes: Int = 16 << 20,
        bufferedRecords: Int = 1000,
        bufferedBytes: Int = 16 << 20,
        remindsToFetch: Bool = false,
        pauseAfter: Duration = .milliseconds(500),
        revocationTimeout: Duration = .seconds(20)
    ) {
        self.batchRecords = max(1, batchRecords)
        self.batchBytes = max(1, batchBytes)
        self.bufferedRecords = max(1, bufferedRecords)
        self.bufferedBytes = max(1, bufferedBytes)
        self.remindsToFetch = remindsToFetch
        self.pauseAfter = pauseAfter
        self.revocationTimeout = revocationTimeout
    }
}
