// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Articles made to be hard to read")
struct AdversarialArticleTests {
    @Test(
        "are read to the end, and give no more than they hold",
        arguments: [
            ("قصف مستشفى ", 1_000), ("قصف مستشفى. ", 500), ("و", 1_000), ("و ", 1_000), ("((", 1_000),
            ("وقف إطلاق النار ", 500), ("الذي ", 1_000), ("\"", 1_000), ("ريف دمشق ", 500), ("لم أن قد ", 500),
        ]
    )
    func repeats(piece: String, count: Int) throws {
        let text = String(repeating: piece, count: count)
        let found = try extract(text)
        // Far more than the words there are, far less than their pairs.
        let most = text.count
        #expect(found.events.count <= most)
        #expect(found.events.reduce(0) { $0 + $1.evidence.count } <= most)
        #expect(found.entities.count <= 10)
    }

    @Test("a line of a megabyte without any mark is read")
    func longLine() throws {
        let text = String(repeating: "ب", count: 1 << 19)
        #expect(text.utf8.count == 1 << 20)
        let found = try extract(text + " قصفت الطائرات مستشفى الأمل")
        #expect(found.events.count == 1)
    }
}
