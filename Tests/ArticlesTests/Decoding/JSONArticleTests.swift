// SPDX-License-Identifier: Apache-2.0

import Articles
import JSONStream
import Testing

@Suite("Articles in JSON")
struct JSONArticleTests {
    @Test func allFields() throws {
        let article = try decode(
            """
            {"id": "n-17", "url": "https://news.example/17", "title": "هدوء في حماة", "body": "ساد الهدوء المدينة.",
             "source": "وكالة المثال", "language": "ar", "published_at": "2019-08-03T13:00:00+03:00"}
            """
        ).article
        #expect(article.id == "n-17")
        #expect(article.url == "https://news.example/17")
        #expect(article.title == "هدوء في حماة")
        #expect(article.source == "وكالة المثال")
        #expect(article.language == "ar")
        #expect(article.publishedAt?.rfc3339 == "2019-08-03T10:00:00Z")
        #expect(text(article) == "هدوء في حماة\nساد الهدوء المدينة.")
        #expect(article.titleByteCount == "هدوء في حماة".utf8.count)
    }

    @Test(
        "the body is looked for as body, text and content; blank fields count as absent",
        arguments: [
            (#"{"title":"ع","body":"ن"}"#, "ع\nن"), (#"{"title":"ع","text":"ن"}"#, "ع\nن"),
            (#"{"title":"ع","content":"ن"}"#, "ع\nن"), (#"{"title":"ع","body":" ","text":"ن"}"#, "ع\nن"),
            (#"{"title":"ع","body":null}"#, "ع"), (#"{"title":"","body":"ن"}"#, "ن"), (#"{"body":"ن"}"#, "ن"),
            (#"{"body":"سطر\r\nثانٍ"}"#, "سطر\r\nثانٍ"), (#"{"body":"<p>ن &amp; ع</p>"}"#, "<p>ن &amp; ع</p>"),
        ]
    )
    func joins(record: String, expected: String) throws {
        #expect(text(try decode(record).article) == expected)
    }

    @Test("the id is the given one, else the URL, else a digest of the text that a repeat shares")
    func identity() throws {
        #expect(try decode(#"{"id":"a","url":"u","body":"ن"}"#).article.id == "a")
        #expect(try decode(#"{"id":17,"body":"ن"}"#).article.id == "17")
        #expect(try decode(#"{"id":"","url":"u","body":"ن"}"#).article.id == "u")
        let first = try decode(#"{"title":"abc"}"#).article.id
        #expect(first == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try decode(#"{"text":"abc","source":"other"}"#).article.id == first)
        #expect(try decode(#"{"title":"abd"}"#).article.id != first)
    }

    @Test func ownMapping() throws {
        var mapping = ArticleMapping()
        mapping.title = [try JSONPath("/doc/headline"), try JSONPath("$.doc.heads[0]")]
        mapping.body = [try JSONPath("$.doc.paragraphs[0].ar")]
        mapping.id = [try JSONPath("/meta/key")]
        let record = #"{"meta":{"key":"k"},"doc":{"heads":["عنوان"],"paragraphs":[{"ar":"متن"}]},"title":"آخر"}"#
        let article = try decode(record, with: ArticleDecoder(mapping: mapping)).article
        #expect(article.id == "k")
        #expect(text(article) == "عنوان\nمتن")
    }

    @Test(
        "dates may be epochs, as numbers or digits",
        arguments: [#"1564827300"#, #"1564827300000"#, #""1564827300""#]
    )
    func epochs(date: String) throws {
        let decoded = try decode(#"{"body":"ن","published_at":\#(date)}"#)
        #expect(decoded.article.publishedAt?.rfc3339 == "2019-08-03T10:15:00Z")
        #expect(decoded.warnings.isEmpty)
    }

    @Test(
        "a field that can't be used is left out with a warning; the article still counts",
        arguments: [
            (#"{"body":"ن","published_at":"أمس"}"#, ArticleError.Code.unreadableDate),
            (#"{"body":"ن","published_at":20190803}"#, .unreadableDate),
            (#"{"body":"ن","published_at":{"y":2019}}"#, .wrongFieldType),
            (#"{"body":"ن","title":["ع"]}"#, .wrongFieldType),
            (#"{"body":7,"text":"ن"}"#, .wrongFieldType),
            (#"{"body":"ن","id":{"$oid":"7"}}"#, .wrongFieldType),
        ]
    )
    func warnings(record: String, code: ArticleError.Code) throws {
        let decoded = try decode(record)
        #expect(decoded.warnings.map(\.code) == [code])
        #expect(text(decoded.article) == "ن")
        #expect(decoded.article.publishedAt == nil)
    }

    @Test(
        "what is no article is refused with a stable code",
        arguments: [
            (#"{"title":"هدوء""#, ArticleError.Code.brokenJSON), (#"{"url":"u"}"#, .missingText),
            (#"{"title":" ","body":"\n"}"#, .missingText), ("[1]", .wrongShape), (#""نص""#, .wrongShape),
            ("نص", .brokenJSON),
            (#"{"title":"\ud83d"}"#, .brokenJSON),
        ]
    )
    func refused(record: String, code: ArticleError.Code) {
        let error = #expect(throws: ArticleError.self) { try decode(record, with: ArticleDecoder(format: .json)) }
        #expect(error?.code == code)
    }

    @Test("the place of broken JSON and of a bad byte is told")
    func places() {
        let broken = #expect(throws: ArticleError.self) { try decode(#"{"title": x}"#) }
        #expect(broken?.byteOffset == 10)
        #expect(broken?.message == #"the value isn't JSON: expected a value but found "x" (at byte 10)"#)
        let foreign = ArticleRecord(value: Array(#"{"title":""#.utf8) + [0xE3, 0xCF, 0xED, 0x22, 0x7D])
        let error = #expect(throws: ArticleError.self) { try ArticleDecoder().decode(foreign) }
        #expect(error?.code == .invalidUTF8)
        #expect(error?.byteOffset == 10)
    }

    private func decode(_ text: String, with decoder: ArticleDecoder = ArticleDecoder()) throws -> DecodedArticle {
        try decoder.decode(ArticleRecord(value: Array(text.utf8)))
    }

    private func text(_ article: Article) -> String { String(decoding: article.text, as: UTF8.self) }
}
