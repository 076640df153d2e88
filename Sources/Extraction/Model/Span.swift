// SPDX-License-Identifier: Apache-2.0

/// A piece of the article's text, by Unicode scalar offsets (W3C Web Annotation text positions).
///
/// Spans out of an article share its bytes: no text is made before somebody asks for it, and most are never asked.
/// Whoever keeps a span for longer than its article takes `detached`.
public struct Span: Sendable {
    /// Offset of the first scalar.
    public var start: Int
    /// Offset behind the last scalar.
    public var end: Int
    /// What holds the text, and where in it.
    private let source: [UInt8]
    private let firstByte: UInt32
    private let endByte: UInt32

    /// The text must be what stands between the offsets.
    public init(start: Int, end: Int, text: String) {
        let bytes = Array(text.utf8)
        self.init(start: start, end: end, of: bytes, bytes: bytes.indices)
    }

    /// A piece of the article's UTF-8, of which there are less than four gigabytes.
    init(start: Int, end: Int, of source: [UInt8], bytes: Range<Int>) {
        self.start = start
        self.end = end
        self.source = source
        firstByte = UInt32(bytes.lowerBound)
        endByte = UInt32(bytes.upperBound)
    }

    /// The text between the offsets, as written.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// The text in UTF-8.
    public var utf8: ArraySlice<UInt8> { source[Int(firstByte)..<Int(endByte)] }

    /// The same with a text of its own, which does not keep the article in memory.
    public var detached: Span { Span(start: start, end: end, text: text) }
}

extension Span: Hashable {
    /// Spans are equal where offsets and text are.
    public static func == (first: Span, second: Span) -> Bool {
        first.start == second.start && first.end == second.end && first.utf8 == second.utf8
    }

    /// By offsets and text.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(start)
        hasher.combine(end)
        hasher.combine(utf8)
    }
}
