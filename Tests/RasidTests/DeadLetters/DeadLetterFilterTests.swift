// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles
import Testing

@testable import rasid

@Suite("Which dead letters are meant")
struct DeadLetterFilterTests {
    @Test(
        "a place is a topic, one of its partitions, or offsets in it",
        arguments: [
            ("news.articles", ["news.articles[0]@5", "news.articles[2]@9"]),
            ("news.articles[2]", ["news.articles[2]@9"]),
            ("news.articles[2]@9", ["news.articles[2]@9"]),
            ("news.articles[0]@4-6", ["news.articles[0]@5"]),
            ("news.articles[0]@6-8", []),
            ("other", ["other[0]@5"]),
        ] as [(String, [String])]
    )
    func origins(text: String, expected: [String]) throws {
        let range = try #require(OriginRange(text))
        let places = [("news.articles", 0, 5), ("news.articles", 2, 9), ("other", 0, 5)] as [(String, Int32, Int64)]
        let found = places.filter {
            range.contains(DeadLetter.Origin(topic: $0.0, partition: $0.1, offset: $0.2, timestamp: nil))
        }
        #expect(found.map { "\($0.0)[\($0.1)]@\($0.2)" } == expected)
    }

    @Test(
        "anything else is no place",
        arguments: ["", "[1]", "news[x]", "news[1", "news[1]5", "news[1]@", "news[1]@7-3", "n@4"]
    )
    func noOrigins(text: String) { #expect(OriginRange(text) == nil) }

    @Test(
        "reason, key, words and time are all to be true",
        arguments: [
            (filter { $0.codes = ["article.empty"] }, true),
            (filter { $0.codes = ["article.*"] }, true),
            (filter { $0.codes = ["event.*", "article.too-long"] }, false),
            (filter { $0.key = Array("k-1".utf8) }, true),
            (filter { $0.key = Array("k".utf8) }, false),
            (filter { $0.words = Normalizer.fold("مُستشفى إدلِب") }, true),
            (filter { $0.words = Normalizer.fold("حلب") }, false),
            (filter { $0.times = 1000..<1001 }, true),
            (filter { $0.times = 1001 ..< .max }, false),
            (filter { $0.places = [RequeueReceipt(partition: 2, offset: 15)] }, true),
            (filter { $0.places = [RequeueReceipt(partition: 2, offset: 16)] }, false),
            (filter { ($0.codes, $0.key) = (["article.*"], []) }, false),
        ] as [(DeadLetterFilter, Bool)]
    )
    func matching(filter: DeadLetterFilter, expected: Bool) throws {
        let record = ArticleRecord(value: Array("قصف مستشفى ادلب".utf8), key: Array("k-1".utf8))
        let origin = DeadLetter.Origin(topic: "news", partition: 0, offset: 5, timestamp: nil)
        let letter = try #require(
            FiledLetter(DeadLetter(of: record, code: "article.empty", message: "", origin: origin).record)
        )
        #expect(filter.matches(letter, at: RequeueReceipt(partition: 2, offset: 15), time: 1000) == expected)
    }

    private static func filter(_ change: (inout DeadLetterFilter) -> Void) -> DeadLetterFilter {
        var filter = DeadLetterFilter()
        change(&filter)
        return filter
    }
}
