// SPDX-License-Identifier: Apache-2.0

public import Articles

/// How records become articles.
public struct InputSettings: Sendable, Equatable {
    /// What to expect where a record doesn't say.
    public var format = ArticleFormat.auto
    /// Where a JSON record has its fields.
    public var mapping = ArticleMapping.standard
    /// How large records and articles may be.
    public var limits = ArticleLimits()

    /// The defaults.
    public init() {}

    /// The decoder that these settings describe.
    public var decoder: ArticleDecoder { ArticleDecoder(format: format, mapping: mapping, limits: limits) }
}
