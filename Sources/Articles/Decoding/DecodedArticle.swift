// SPDX-License-Identifier: Apache-2.0

/// An article and what of its record could not be used.
public struct DecodedArticle: Sendable, Equatable {
    /// The article, fit to be read.
    public var article: Article
    /// Fields that were left out because they could not be understood, for the log and the counters.
    public var warnings: [ArticleError]

    /// An article that was read.
    public init(article: Article, warnings: [ArticleError] = []) {
        self.article = article
        self.warnings = warnings
    }
}
