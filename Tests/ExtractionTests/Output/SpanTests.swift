// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Spans of text")
struct SpanTests {
    private let article = Array("قصف حلب".utf8)

    @Test("a span out of an article reads and compares as one with a text of its own")
    func shared() {
        let span = Span(start: 4, end: 7, of: article, bytes: 7..<13)
        #expect(span.text == "حلب")
        #expect(span == Span(start: 4, end: 7, text: "حلب"))
        #expect(span.hashValue == span.detached.hashValue)
        #expect(span != Span(start: 0, end: 3, text: "حلب"))
        #expect(span != Span(start: 4, end: 7, text: "قصف"))
    }
}
