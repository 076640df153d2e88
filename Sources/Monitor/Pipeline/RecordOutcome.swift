// SPDX-License-Identifier: Apache-2.0

internal import Articles
internal import Extraction

/// What became of one record after decoding and reading.
enum RecordOutcome: Sendable {
    /// It was an article.
    case read(ArticleExtraction, events: [EventRecord], warnings: [ArticleError])
    /// It was the events of an article.
    case told(ArticleExtraction)
    /// It was neither.
    case refused(code: String, message: String)

    /// The article, if it tells of events.
    var articleWithEvents: Article? {
        switch self {
        case .read(let extraction, _, _), .told(let extraction): extraction.events.isEmpty ? nil : extraction.article
        case .refused: nil
        }
    }
}
