// SPDX-License-Identifier: Apache-2.0

internal import Digest
internal import JSONStream

/// What was found of an article so far.
struct ArticleFields {
    var id: String?
    var url: String?
    var title: String?
    var body: ArraySlice<UInt8> = []
    var source: String?
    var language: String?
    var publishedAt: PublicationTime?
    private var warnings: [ArticleError] = []

    /// Takes the fields out of a JSON record. What is of no usable kind is left out and warned of.
    mutating func read(_ record: JSONValue, by mapping: ArticleMapping) {
        id = identifier(record, mapping.id)
        url = text(record, mapping.url)
        title = text(record, mapping.title)
        body = string(record, mapping.body)?.utf8 ?? []
        source = text(record, mapping.source)
        language = text(record, mapping.language)
        for path in mapping.publishedAt where publishedAt == nil {
            guard let value = record[path], !value.isNull else { continue }
            if let number = value.double {
                publishedAt = PublicationTime(epoch: number)
                if publishedAt == nil { warnOfDate(Self.spelling(of: value), of: path.description) }
            } else if let text = value.string {
                readDate(text, of: path.description)
            } else {
                warn(path, value, expected: "a date")
            }
        }
    }

    /// Takes a publication date, or warns that it can't be understood. A blank one counts as absent.
    mutating func readDate(_ text: String, of field: String) {
        guard !Array(text.utf8)[...].isBlank else { return }
        publishedAt = PublicationTime(text)
        if publishedAt == nil { warnOfDate(text, of: field) }
    }

    /// The article, if there is one that keeps to the limits.
    func article(limits: ArticleLimits) throws(ArticleError) -> DecodedArticle {
        guard title != nil || !body.isEmpty else {
            throw ArticleError(
                .missingText,
                "the record has neither a title nor a body; see input.mapping for where they are looked for"
            )
        }
        var article = Article(
            id: "",
            url: url,
            title: title,
            bodyUTF8: body,
            source: source,
            language: language,
            publishedAt: publishedAt
        )
        let characters = article.text.count { $0 & 0xC0 != 0x80 }
        guard characters <= limits.articleCharacters else {
            throw ArticleError(
                .tooLong,
                "the text has \(characters) characters, more than the \(limits.articleCharacters) of "
                    + "input.max_article_characters"
            )
        }
        article.id = id ?? url ?? "sha256:\(SHA256.hex(of: article.text))"
        return DecodedArticle(article: article, warnings: warnings)
    }

    /// The first of the paths that leads to a string which isn't blank.
    private mutating func string(_ record: JSONValue, _ paths: [JSONPath]) -> JSONValue? {
        for path in paths {
            guard let value = record[path], !value.isNull else { continue }
            guard let utf8 = value.utf8 else {
                warn(path, value, expected: "a string")
                continue
            }
            if !utf8.isBlank { return value }
        }
        return nil
    }

    private mutating func text(_ record: JSONValue, _ paths: [JSONPath]) -> String? { string(record, paths)?.string }

    /// An identity may also be a number.
    private mutating func identifier(_ record: JSONValue, _ paths: [JSONPath]) -> String? {
        for path in paths {
            guard let value = record[path], value.kind == .number else { continue }
            return Self.spelling(of: value)
        }
        return text(record, paths)
    }

    private static func spelling(of number: JSONValue) -> String {
        String(decoding: JSONWriter.bytes { $0.value(number) }, as: UTF8.self)
    }

    private mutating func warn(_ path: JSONPath, _ value: JSONValue, expected: String) {
        let message = #"the field "\#(path)" is left out: it is of kind \#(value.kind), not \#(expected)"#
        warnings.append(ArticleError(.wrongFieldType, message))
    }

    private mutating func warnOfDate(_ text: String, of field: String) {
        let message =
            #"the date "\#(text.prefix(40))" of \#(field) isn't understood; send RFC 3339, YYYY-MM-DD or an epoch"#
        warnings.append(ArticleError(.unreadableDate, message))
    }
}
