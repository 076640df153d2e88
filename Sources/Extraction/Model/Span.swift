// SPDX-License-Identifier: Apache-2.0

/// A piece of the article's text, by Unicode scalar offsets (W3C Web Annotation text positions).
public struct Span: Sendable, Hashable {
    /// Offset of the first scalar.
    public var start: Int
    /// Offset behind the last scalar.
    public var end: Int
    /// The text between them, as written.
    public var text: String

    /// The text must be what stands between the offsets.
    public init(start: Int, end: Int, text: String) {
        self.start = start
        self.end = end
        self.text = text
    }
}
