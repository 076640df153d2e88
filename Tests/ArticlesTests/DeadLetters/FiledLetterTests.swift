// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@Suite("Dead letters as they are found")
struct FiledLetterTests {
    private let record = ArticleRecord(
        value: Array(#"{"id": "a"}"#.utf8),
        key: Array("a".utf8),
        headers: [RecordHeader("origin", "feed-7"), RecordHeader("content-type", "application/json")]
    )
    private let origin = DeadLetter.Origin(topic: "news", partition: 3, offset: 41, timestamp: 1_564_827_300_000)

    private func laidAside(_ record: ArticleRecord) -> ArticleRecord {
        DeadLetter(of: record, code: "article.empty", message: "neither title nor body", origin: origin).record
    }

    @Test("the record is there as it came in, with the reason and the place beside it")
    func reading() throws {
        let letter = try #require(FiledLetter(laidAside(record)))
        #expect(letter.record == record)
        #expect(letter.code == "article.empty")
        #expect(letter.message == "neither title nor body")
        #expect(letter.origin == origin)
        #expect(letter.attempts == 1)
        #expect(!letter.isValueLeftOut)
    }

    @Test("sent back it keeps its headers, its first arrival, and counts its tries, however often")
    func retrying() throws {
        var again = record
        for attempt in 2...4 {
            again = try #require(FiledLetter(laidAside(again))).retry
            #expect(
                again.headers.filter { $0.name != "rasid.received" }
                    == record.headers + [RecordHeader("rasid.attempts", "\(attempt)")]
            )
            #expect(again.header("rasid.received") == "1564827300000")
            #expect((again.value, again.key) == (record.value, record.key))
        }
        #expect(try #require(FiledLetter(laidAside(again))).attempts == 4)
    }

    @Test("a record that doesn't tell why and from where is none")
    func others() {
        #expect(FiledLetter(record) == nil)
        #expect(FiledLetter(ArticleRecord(value: nil, headers: [RecordHeader("rasid.error.code", "x")])) == nil)
    }

    @Test("a receipt names the letter, and is no letter")
    func receipts() {
        let receipt = RequeueReceipt(partition: 2, offset: 15).record(key: record.key)
        #expect(receipt.value == nil)
        #expect(receipt.key == record.key)
        #expect(RequeueReceipt(receipt) == RequeueReceipt(partition: 2, offset: 15))
        #expect(FiledLetter(receipt) == nil)
        #expect(RequeueReceipt(laidAside(record)) == nil)
    }
}
