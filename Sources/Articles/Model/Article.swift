// SPDX-License-Identifier: Apache-2.0

/// One news article or post, as decoded from an input record.
///
/// `text` is what every offset in an extraction refers to: the title, a line feed and the body, or just
/// the one there is. It is kept as UTF-8 because the extractor works on bytes.
public struct Article: Sendable, Equatable {
    /// Stable identity: the given id, else the URL, else a SHA-256 of title and body.
    public var id: String
    /// Address of the original, where known.
    public var url: String?
    /// Headline, where known; also the first line of `text`.
    public var title: String?
    /// Outlet or channel.
    public var source: String?
    /// BCP 47 tag as given by the record (`ar`, `en`, …); `nil` when the record does not say.
    public var language: String?
    /// When it was published, where known.
    public var publishedAt: PublicationTime?
    /// Well-formed UTF-8 of title, line feed and body.
    public var text: [UInt8]
    /// Number of bytes of `text` that are the title, without the line feed; 0 when there is no title.
    public var titleByteCount: Int

    /// Joins title and body into `text`.
    public init(
        id: String,
        url: String? = nil,
        title: String? = nil,
        body: String? = nil,
        source: String? = nil,
        language: String? = nil,
        publishedAt: PublicationTime? = nil
    ) {
        self.init(
            id: id,
            url: url,
            title: title,
            bodyUTF8: Array((body ?? "").utf8)[...],
            source: source,
            language: language,
            publishedAt: publishedAt
        )
    }

    /// Joins a title and a body that is well-formed UTF-8 into `text`.
    init(
        id: String,
        url: String?,
        title: String?,
        bodyUTF8 body: ArraySlice<UInt8>,
        source: String?,
        language: String?,
        publishedAt: PublicationTime?
    ) {
        self.id = id
        self.url = url
        self.title = title
        self.source = source
        self.language = language
        self.publishedAt = publishedAt
        var text: [UInt8] = []
        text.reserveCapacity((title?.utf8.count ?? 0) + 1 + body.count)
        text.append(contentsOf: (title ?? "").utf8)
        titleByteCount = text.count
        if !body.isEmpty {
            if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
            text.append(contentsOf: body)
        }
        self.text = text
    }
}
