// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@Suite("Dead letters")
struct DeadLetterTests {
    let record = ArticleRecord(
        value: [0xFF, 0x00],
        key: [0x6B],
        headers: [RecordHeader("content-type", "text/plain"), RecordHeader("flag", bytes: nil)]
    )

    @Test("the bytes, key and headers stay, and headers tell what happened and where")
    func headers() {
        let letter = DeadLetter(
            of: record,
            error: ArticleError(.invalidUTF8, "the byte 0xFF isn't valid"),
            origin: .init(topic: "news.articles", partition: 3, offset: 41, timestamp: 1_564_827_300_000)
        )
        #expect(letter.record.value == record.value)
        #expect(letter.record.key == record.key)
        #expect(
            letter.record.headers == record.headers + [
                RecordHeader("rasid.error.code", "article.invalid-utf8"),
                RecordHeader("rasid.error.message", "the byte 0xFF isn't valid"),
                RecordHeader("rasid.error.topic", "news.articles"),
                RecordHeader("rasid.error.partition", "3"),
                RecordHeader("rasid.error.offset", "41"),
                RecordHeader("rasid.error.timestamp", "1564827300000"),
            ]
        )
    }

    @Test("a dead letter that fails again tells of its last failure only")
    func again() {
        let origin = DeadLetter.Origin(topic: "news.articles", partition: 0, offset: 1, timestamp: nil)
        let first = DeadLetter(of: record, code: "article.empty", message: "first", origin: origin)
        let second = DeadLetter(of: first.record, code: "article.too-long", message: "second", origin: origin)
        #expect(second.record.headers.count == record.headers.count + 5)
        #expect(second.record.header("rasid.error.code") == "article.too-long")
    }
}
