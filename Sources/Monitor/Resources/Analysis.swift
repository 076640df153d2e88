// SPDX-License-Identifier: Apache-2.0

internal import Alerting
internal import Articles
internal import Extraction

/// Reads articles one after the other; every worker has its own.
protocol ArticleAnalyst: AnyObject {
    func read(_ article: Article) -> ArticleExtraction
}

/// An alert as it goes to the topic.
struct OutgoingAlert: Sendable, Equatable {
    /// The incident, which is the record's key.
    var incident: String
    /// The rule's title, for the log.
    var rule: String
    /// The rule's level, for the log and the counters.
    var level: String
    /// The headline in English, for the log.
    var headline: String
    /// The CloudEvent's attributes and content type.
    var headers: [RecordHeader]
    /// The alert's document.
    var value: [UInt8]
}

/// Everything that a reload replaces at once: what articles are read with, and the rules.
struct Analysis: Sendable {
    /// Counts up with every reload, so that workers know when to make themselves a new analyst.
    var generation = 0
    /// What it consists of, for the log.
    var summary: String
    /// Digest of the rule files, as alerts name it.
    var ruleset = ""
    /// Makes what a worker reads with.
    var makeAnalyst: @Sendable () -> any ArticleAnalyst
    /// Makes what knows the incidents of one partition, and knows none yet.
    var makeEngine: @Sendable () -> AlertEngine
    /// Tells the alerts that an extraction raises; the time is when its article arrived, the engine that of its
    /// partition. Called for one extraction at a time, in order.
    var findAlerts: @Sendable (ArticleExtraction, PublicationTime?, AlertEngine) -> [OutgoingAlert]
}
