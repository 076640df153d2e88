// SPDX-License-Identifier: Apache-2.0

/// A dead letter as it is found in its topic: the record that could not be worked on, and why.
public struct FiledLetter: Sendable, Equatable {
    /// The record as it came in: its bytes, key and own headers.
    public var record: ArticleRecord
    /// The reason: `article.broken-json`, `event.unreadable`, …
    public let code: String
    /// The reason in a sentence.
    public let message: String
    /// Where the record lay.
    public let origin: DeadLetter.Origin
    /// How often it was tried, from 1.
    public let attempts: Int
    /// The bytes were too large for the topic of dead letters: they are only where the record lay.
    public let isValueLeftOut: Bool

    /// Reads a record of the dead-letter topic; `nil` for one that doesn't tell why and from where.
    public init?(_ letter: ArticleRecord) {
        func told(_ name: String) -> String? { letter.headers.last { $0.name == DeadLetter.headerPrefix + name }?.text }
        guard let code = told("code"), let topic = told("topic"), let partition = told("partition").flatMap(Int32.init),
            let offset = told("offset").flatMap(Int64.init)
        else { return nil }
        self.code = code
        message = told("message") ?? ""
        origin = DeadLetter.Origin(
            topic: topic,
            partition: partition,
            offset: offset,
            timestamp: told("timestamp").flatMap(Int64.init)
        )
        attempts = letter.header(DeadLetter.attemptsHeader).flatMap(Int.init) ?? 1
        isValueLeftOut = told("value-left-out") != nil
        record = letter
        record.headers.removeAll { $0.name.hasPrefix(DeadLetter.headerPrefix) }
    }

    /// The record to send so that it is tried once more: as it came in, with the count of its tries and the time at
    /// which it first arrived.
    public var retry: ArticleRecord {
        var retry = record
        retry.headers.removeAll { $0.name == DeadLetter.attemptsHeader }
        retry.headers.append(RecordHeader(DeadLetter.attemptsHeader, String(attempts + 1)))
        if let time = origin.timestamp, retry.header(DeadLetter.receivedHeader) == nil {
            retry.headers.append(RecordHeader(DeadLetter.receivedHeader, String(time)))
        }
        return retry
    }
}
