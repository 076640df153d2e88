// SPDX-License-Identifier: Apache-2.0

/// Why a record isn't an article, or what of it had to be left out.
public struct ArticleError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Stable names, as they stand in the header `rasid.error.code` of a dead letter.
    public enum Code: String, Sendable, CaseIterable {
        /// The record has no value, or an empty one.
        case empty = "article.empty"
        /// The record is larger than `input.max_record_bytes`.
        case recordTooLarge = "article.record-too-large"
        /// The text has more characters than `input.max_article_characters`.
        case tooLong = "article.too-long"
        /// The content type is none that can be read.
        case unsupportedType = "article.unsupported-type"
        /// The bytes aren't UTF-8.
        case invalidUTF8 = "article.invalid-utf8"
        /// The value isn't JSON.
        case brokenJSON = "article.broken-json"
        /// The value is JSON but not an object, or a CloudEvent without data that can be read.
        case wrongShape = "article.wrong-shape"
        /// Neither a title nor a body was found.
        case missingText = "article.missing-text"
        /// A field is of a kind that can't be used (a warning).
        case wrongFieldType = "article.wrong-field-type"
        /// The publication date can't be understood (a warning).
        case unreadableDate = "article.unreadable-date"
    }

    /// What is wrong.
    public var code: Code
    /// A sentence that says what is wrong and, where it isn't plain, what to do.
    public var message: String
    /// Where in the value, counted from 0, where there is one place.
    public var byteOffset: Int?

    /// An error.
    public init(_ code: Code, _ message: String, byteOffset: Int? = nil) {
        self.code = code
        self.message = message
        self.byteOffset = byteOffset
    }

    /// The sentence with its code.
    public var description: String { "\(message) [\(code.rawValue)]" }
}
