// SPDX-License-Identifier: Apache-2.0

/// Names of the metrics.
public enum MetricName {
    /// Articles read, counter.
    public static let articles = "rasid_articles_total"
    /// Events extracted, counter by `class`.
    public static let events = "rasid_events_total"
    /// Alerts written, counter by `level`.
    public static let alerts = "rasid_alerts_total"
    /// Records that went to the dead letters, counter by `code`.
    public static let deadLetters = "rasid_dead_letters_total"
    /// Fields of articles that were left out, counter by `code`.
    public static let warnings = "rasid_article_warnings_total"
    /// Writes to Kafka that had to be repeated, counter by `code`.
    public static let retries = "rasid_delivery_retries_total"
    /// Records that were read, worked on and committed, counter by `stage`.
    public static let recordsTaken = "rasid_records_taken_total"
    /// Records that were written and committed, counter by `topic`.
    public static let recordsWritten = "rasid_records_written_total"
    /// Batches whose offsets were committed, counter.
    public static let batches = "rasid_batches_total"
    /// Reloads, counter by `result`: ok or failed.
    public static let reloads = "rasid_reloads_total"
    /// Whether the last reload succeeded, gauge: 1 or 0.
    public static let reloadSuccess = "rasid_last_reload_successful"
    /// Records that wait to be read, gauge by `topic` and `partition`.
    public static let lag = "rasid_lag_records"
    /// Records fetched and not yet taken, gauge by `client`.
    public static let fetched = "rasid_fetched_records"
    /// Records in the producer's queues, gauge by `client`.
    public static let queued = "rasid_producer_queued_records"
    /// Brokers with a working connection, gauge by `client`.
    public static let brokersUp = "rasid_brokers_up"
    /// Mean round trip to a broker, gauge in seconds by `client` and `broker`.
    public static let roundTrip = "rasid_broker_round_trip_seconds"
    /// Partitions that this member has, gauge by `client`.
    public static let assigned = "rasid_assigned_partitions"
    /// Rebalances since the start, gauge by `client`.
    public static let rebalances = "rasid_rebalances"
}
