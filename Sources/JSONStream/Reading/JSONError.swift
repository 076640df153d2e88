// SPDX-License-Identifier: Apache-2.0

/// Why a text isn't a JSON document that can be read.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Stable names of what can be wrong.
    public enum Code: String, Sendable {
        /// The text doesn't follow RFC 8259.
        case syntax = "json.syntax"
        /// A byte sequence isn't UTF-8.
        case invalidUTF8 = "json.invalid-utf8"
        /// Arrays and objects are nested deeper than the limit.
        case tooDeep = "json.too-deep"
        /// The text is longer than a reader takes (4 GiB).
        case tooLarge = "json.too-large"
        /// An integer doesn't fit in 64 bits, or a number is beyond a double.
        case numberOutOfRange = "json.number-out-of-range"
    }

    /// What is wrong.
    public var code: Code
    /// A sentence without position, for people.
    public var message: String
    /// Where: bytes from the start of the text.
    public var byteOffset: Int

    /// An error at a place.
    public init(code: Code, message: String, byteOffset: Int) {
        self.code = code
        self.message = message
        self.byteOffset = byteOffset
    }

    /// The sentence with its position.
    public var description: String { "\(message) (at byte \(byteOffset))" }
}
