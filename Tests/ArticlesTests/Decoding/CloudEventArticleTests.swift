// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@Suite("Articles in CloudEvents")
struct CloudEventArticleTests {
    static let attributes =
        #""specversion":"1.0","id":"e1","source":"//crawler","type":"news.article","time":"2019-08-03T10:15:00Z""#

    @Test(
        "the data of a structured event is the article, told by its content type or by its attributes",
        arguments: ["application/cloudevents+json; charset=utf-8", "application/json", nil] as [String?]
    )
    func structured(type: String?) throws {
        let article = try decode(#"{\#(Self.attributes),"data":{"id":"n-1","title":"عنوان","text":"متن"}}"#, type: type)
        #expect(article.id == "n-1")
        #expect(String(decoding: article.text, as: UTF8.self) == "عنوان\nمتن")
        #expect(article.publishedAt?.rfc3339 == "2019-08-03T10:15:00Z")
    }

    @Test("the article's own date counts before the event's")
    func ownDate() throws {
        let article = try decode(#"{\#(Self.attributes),"data":{"body":"متن","published_at":"2019-08-01"}}"#)
        #expect(article.publishedAt?.rfc3339 == "2019-08-01")
        #expect(article.id.hasPrefix("sha256:"))
    }

    @Test(
        "text and Base64 are unwrapped by the event's datacontenttype",
        arguments: [
            #""datacontenttype":"text/plain","data":"عنوان\nمتن""#,
            #""datacontenttype":"text/plain","data_base64":"2LnZhtmI2KfZhgrZhdiq2YY=""#,
            #""data_base64":"eyJ0aXRsZSI6Iti52YbZiNin2YYiLCJib2R5Ijoi2YXYqtmGIn0=""#,
        ]
    )
    func otherData(data: String) throws {
        let article = try decode("{\(Self.attributes),\(data)}")
        #expect(article.title == "عنوان")
        #expect(String(decoding: article.text, as: UTF8.self) == "عنوان\nمتن")
    }

    @Test("in binary mode the value is the data and the headers the attributes")
    func binary() throws {
        let headers = [
            RecordHeader("ce_specversion", "1.0"), RecordHeader("ce_id", "e1"), RecordHeader("ce_source", "//crawler"),
            RecordHeader("ce_type", "news.article"), RecordHeader("ce_time", "2019-08-03T10:15:00Z"),
            RecordHeader("content-type", "application/json"),
        ]
        let record = ArticleRecord(value: Array(#"{"title":"عنوان"}"#.utf8), headers: headers)
        let article = try ArticleDecoder(format: .text).decode(record).article
        #expect(article.title == "عنوان")
        #expect(article.publishedAt?.rfc3339 == "2019-08-03T10:15:00Z")
    }

    @Test(
        "an event without usable data is refused",
        arguments: [
            #""subject":"x""#, #""data":null"#, #""data":"نص""#, #""data_base64":"@@@@""#, #""data_base64":"YQ""#,
        ]
    )
    func refused(data: String) {
        let error = #expect(throws: ArticleError.self) { try decode("{\(Self.attributes),\(data)}") }
        #expect(error?.code == .wrongShape)
    }

    private func decode(_ text: String, type: String? = nil) throws -> Article {
        let headers = type.map { [RecordHeader("content-type", $0)] } ?? []
        return try ArticleDecoder().decode(ArticleRecord(value: Array(text.utf8), headers: headers)).article
    }
}
