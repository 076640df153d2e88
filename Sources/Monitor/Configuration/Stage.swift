// SPDX-License-Identifier: Apache-2.0

/// One half of the way from articles to alerts, with a consumer group and producers of its own.
public enum Stage: String, Sendable, CaseIterable {
    /// Reads articles and writes events, by country, and dead letters.
    case extract
    /// Reads events and writes alerts, and the incidents they belong to.
    case alert
}

/// What becomes of records when something breaks half-way.
public enum DeliveryGuarantee: String, Sendable, CaseIterable {
    /// Output and offsets are committed in one Kafka transaction: whoever reads committed records sees everything once.
    case exactlyOnce = "exactly-once"
    /// Offsets are committed after the output: after a crash some of it comes twice, with the same ids.
    case atLeastOnce = "at-least-once"
}
