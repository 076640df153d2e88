// SPDX-License-Identifier: Apache-2.0

/// Who gets a client's log lines and statistics.
///
/// Both handlers are called on threads of the client, log lines also on librdkafka's own; they must return
/// soon and must not call the client.
public struct ClientObserver: Sendable {
    /// Gets each log line. Lines about a broker that stays down come once for each change of its state.
    public var onLog: @Sendable (KafkaLogLine) -> Void
    /// Gets the statistics, every `statistics.interval.ms` (5 s unless set otherwise).
    public var onStatistics: @Sendable (KafkaStatistics) -> Void

    /// Sends lines and statistics to these handlers; without them they are dropped.
    public init(
        onLog: @escaping @Sendable (KafkaLogLine) -> Void = { _ in },
        onStatistics: @escaping @Sendable (KafkaStatistics) -> Void = { _ in }
    ) {
        self.onLog = onLog
        self.onStatistics = onStatistics
    }
}
