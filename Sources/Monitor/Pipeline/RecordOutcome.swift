// SPDX-License-Identifier: Apache-2.0

internal import Articles
internal import Extraction

/// What became of one record after decoding and reading. It is handed on several times, and a copy of what it holds would count
/// one for each of a dozen parts.
indirect enum RecordOutcome: Sendable {
    /// It was an article.
    case read(ArticleReading)
    /// It was the events of an article.
    case told(ArticleExtraction)
    /// It was neither.
    case refused(code: String, message: String)

    /// The article, if it tells of events.
    var articleWithEvents: Article? {
        switch self {
        case .read(let reading): reading.article
        case .told(let extraction): extraction.events.isEmpty ? nil : extraction.article
        case .refused: nil
        }
    }
}

/// What is kept of an article that was read until its batch is written: an extraction as a whole is many times as large.
struct ArticleReading: Sendable {
    /// The article, if it tells of events.
    var article: Article?
    /// The classes of its events.
    var classes: [EventClass]
    /// What goes to the topic of events.
    var events: [EventRecord]
    /// What was left out of the record.
    var warnings: [ArticleError]

    init(_ extraction: ArticleExtraction, warnings: [ArticleError]) {
        article = extraction.events.isEmpty ? nil : extraction.article
        // By their numbers: a copy of an event counts a reference for each of its parts.
        classes = extraction.events.indices.map { extraction.events[$0].eventClass }
        events = EventRecord.records(of: extraction)
        self.warnings = warnings
    }
}
