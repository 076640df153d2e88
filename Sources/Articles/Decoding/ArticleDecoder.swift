// SPDX-License-Identifier: Apache-2.0

internal import JSONStream

/// Turns records into articles.
///
/// How a value is read is told by the header `content-type`, else by `format`, else by its first character.
/// CloudEvents 1.0 around JSON or text are unwrapped, in structured mode (the value is the event) and in binary
/// mode of the Kafka protocol binding (headers `ce_…`).
public struct ArticleDecoder: Sendable {
    /// What to expect where the record doesn't say.
    public var format: ArticleFormat
    /// Where a JSON record has its fields.
    public var mapping: ArticleMapping
    /// How large records and articles may be.
    public var limits: ArticleLimits

    /// A decoder; the defaults are those of the configuration.
    public init(
        format: ArticleFormat = .auto,
        mapping: ArticleMapping = .standard,
        limits: ArticleLimits = ArticleLimits()
    ) {
        self.format = format
        self.mapping = mapping
        self.limits = limits
    }

    /// Reads one record. What is thrown belongs, with the record, into the dead letters.
    public func decode(_ record: ArticleRecord) throws(ArticleError) -> DecodedArticle {
        guard let value = record.value, !value.isEmpty else {
            throw ArticleError(.empty, "the record has no value")
        }
        guard value.count <= limits.recordBytes else {
            throw ArticleError(
                .recordTooLarge,
                "the record has \(value.count) bytes, more than the \(limits.recordBytes) of input.max_record_bytes"
            )
        }
        let type = record.header("content-type").map { MediaType($0) }
        let eventTime = record.header("ce_specversion") == nil ? nil : record.header("ce_time")
        return try decode(value[...], as: type, eventTime: eventTime)
    }

    private func decode(
        _ value: ArraySlice<UInt8>,
        as type: MediaType?,
        eventTime: String?
    ) throws(ArticleError) -> DecodedArticle {
        let text = value.starts(with: [0xEF, 0xBB, 0xBF]) ? value.dropFirst(3) : value
        switch try readableFormat(of: text, type: type) {
        case .text: return try decodeText(text)
        case .json, .auto: return try decodeJSON(value, isEvent: type?.isCloudEvent ?? false, eventTime: eventTime)
        }
    }

    private func readableFormat(of value: ArraySlice<UInt8>, type: MediaType?) throws(ArticleError) -> ArticleFormat {
        guard let type else {
            guard format == .auto else { return format }
            return value.first { !$0.isASCIISpace } == UInt8(ascii: "{") ? .json : .text
        }
        if let charset = type.foreignCharset {
            throw ArticleError(.unsupportedType, #"the character set "\#(charset)" isn't read; send UTF-8"#)
        }
        if type.isJSON { return .json }
        if type.isText { return .text }
        throw ArticleError(
            .unsupportedType,
            #"the content type "\#(type.essence)" isn't read; send application/json, text/plain or a single CloudEvent"#
        )
    }

    // MARK: Text

    private func decodeText(_ value: ArraySlice<UInt8>) throws(ArticleError) -> DecodedArticle {
        if let offset = UTF8Check.firstFault(in: value) { throw invalidUTF8(at: offset, in: value) }
        var rest = value
        var title: ArraySlice<UInt8> = []
        while title.isBlank, !rest.isEmpty {
            title = rest.prefix { $0 != UInt8(ascii: "\n") }
            rest = rest[title.endIndex...].dropFirst()
        }
        if title.last == UInt8(ascii: "\r") { title.removeLast() }
        var fields = ArticleFields()
        fields.title = title.isBlank ? nil : String(decoding: title, as: UTF8.self)
        fields.body = rest.isBlank ? [] : rest
        return try fields.article(limits: limits)
    }

    // MARK: JSON

    private func decodeJSON(
        _ value: ArraySlice<UInt8>,
        isEvent: Bool,
        eventTime: String?
    ) throws(ArticleError) -> DecodedArticle {
        let root: JSONValue
        do {
            var parser = JSONParser()
            root = try parser.parse(value).root
        } catch {
            guard error.code != .invalidUTF8 else { throw invalidUTF8(at: error.byteOffset, in: value) }
            throw ArticleError(.brokenJSON, "the value isn't JSON: \(error)", byteOffset: error.byteOffset)
        }
        if isEvent || root.isCloudEvent { return try decodeEvent(root) }
        return try decodeFields(of: root, eventTime: eventTime)
    }

    private func decodeFields(of root: JSONValue, eventTime: String?) throws(ArticleError) -> DecodedArticle {
        guard root.kind == .object else {
            throw ArticleError(.wrongShape, "an article is a JSON object, but the value is of kind \(root.kind)")
        }
        var fields = ArticleFields()
        fields.read(root, by: mapping)
        if fields.publishedAt == nil, let eventTime { fields.readDate(eventTime, of: "the event's time") }
        return try fields.article(limits: limits)
    }

    /// Unwraps a CloudEvent in structured mode (CloudEvents 1.0.2, JSON format, section 3.1).
    private func decodeEvent(_ event: JSONValue) throws(ArticleError) -> DecodedArticle {
        let type = event["datacontenttype"]?.string.map { MediaType($0) }
        let time = event["time"]?.string
        if let encoded = event["data_base64"]?.utf8 {
            guard let data = Base64.decode(encoded) else {
                throw ArticleError(.wrongShape, "the CloudEvent's data_base64 isn't Base64")
            }
            return try decode(data[...], as: type ?? MediaType("application/json"), eventTime: time)
        }
        guard let data = event["data"], !data.isNull else {
            throw ArticleError(.wrongShape, "the CloudEvent carries no data")
        }
        if data.kind == .string, type?.isText ?? false { return try decodeText(data.utf8 ?? []) }
        return try decodeFields(of: data, eventTime: time)
    }

    private func invalidUTF8(at offset: Int, in value: ArraySlice<UInt8>) -> ArticleError {
        // Counted from the start of the record, a byte order mark included.
        let offset = value.startIndex + offset
        let byte = String(value[offset], radix: 16, uppercase: true)
        let message = "the byte 0x\(byte) at \(offset) isn't valid UTF-8; send the text as UTF-8"
        return ArticleError(.invalidUTF8, message, byteOffset: offset)
    }
}

extension JSONValue {
    /// Whether it has the four attributes that every CloudEvent must have.
    fileprivate var isCloudEvent: Bool {
        ["specversion", "id", "source", "type"].allSatisfy { self[$0]?.kind == .string }
    }
}
