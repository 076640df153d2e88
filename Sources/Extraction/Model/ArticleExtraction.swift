// SPDX-License-Identifier: Apache-2.0

public import Articles

/// Everything the core extractor found in one article.
public struct ArticleExtraction: Sendable, Equatable {
    /// The article it was read from.
    public var article: Article
    /// Language the text is in: what the record says, else what the script tells (`ar`, `und`, …).
    public var language: String
    /// Who and what is named, in the order of first mention.
    public var entities: [Entity]
    /// What is reported as said, in the order of the text.
    public var statements: [Statement]
    /// What happened, is demanded, denied …, in the order of the text.
    public var events: [Event]
    /// Every time expression that could be resolved.
    public var times: [EventTime]

    /// An extraction of the parts given.
    public init(
        article: Article,
        language: String,
        entities: [Entity] = [],
        statements: [Statement] = [],
        events: [Event] = [],
        times: [EventTime] = []
    ) {
        self.article = article
        self.language = language
        self.entities = entities
        self.statements = statements
        self.events = events
        self.times = times
    }

    /// The entity with that id (`e1`, …).
    public func entity(_ id: String) -> Entity? { entities.first { $0.id == id } }
}
