// SPDX-License-Identifier: Apache-2.0

public import JSONStream

/// Where the fields of an article stand in a JSON record: for each the paths to try, in order. The first that
/// leads to a usable value wins.
public struct ArticleMapping: Sendable, Equatable {
    /// The article's identity.
    public var id: [JSONPath]
    /// The address of the original.
    public var url: [JSONPath]
    /// The headline.
    public var title: [JSONPath]
    /// The text below the headline.
    public var body: [JSONPath]
    /// The outlet or channel.
    public var source: [JSONPath]
    /// The language tag.
    public var language: [JSONPath]
    /// The publication date.
    public var publishedAt: [JSONPath]

    /// Takes the paths as they are; no path means that records don't have the field.
    public init(
        id: [JSONPath] = [],
        url: [JSONPath] = [],
        title: [JSONPath] = [],
        body: [JSONPath] = [],
        source: [JSONPath] = [],
        language: [JSONPath] = [],
        publishedAt: [JSONPath] = []
    ) {
        self.id = id
        self.url = url
        self.title = title
        self.body = body
        self.source = source
        self.language = language
        self.publishedAt = publishedAt
    }

    /// `id`, `url`, `title`, `body` (or `text`, or `content`), `source`, `language`, `published_at`.
    public static let standard = ArticleMapping(
        id: [JSONPath(field: "id")],
        url: [JSONPath(field: "url")],
        title: [JSONPath(field: "title")],
        body: [JSONPath(field: "body"), JSONPath(field: "text"), JSONPath(field: "content")],
        source: [JSONPath(field: "source")],
        language: [JSONPath(field: "language")],
        publishedAt: [JSONPath(field: "published_at")]
    )
}
