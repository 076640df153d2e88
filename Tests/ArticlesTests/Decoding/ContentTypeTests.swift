// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@Suite("How a record is to be read")
struct ContentTypeTests {
    static let json = #"{"title":"عنوان"}"#

    @Test(
        "the content type decides before the configured format, that before the first character",
        arguments: [
            ("application/json", ArticleFormat.text, "عنوان"),
            ("Application/JSON; Charset=\"UTF-8\"", .auto, "عنوان"),
            ("application/vnd.news+json", .auto, "عنوان"),
            ("text/plain", .json, json),
            (nil, .text, json), (nil, .json, "عنوان"), (nil, .auto, "عنوان"),
        ] as [(String?, ArticleFormat, String)]
    )
    func precedence(type: String?, format: ArticleFormat, title: String) throws {
        let headers = type.map { [RecordHeader("Content-Type", $0)] } ?? []
        let record = ArticleRecord(value: Array(Self.json.utf8), headers: headers)
        #expect(try ArticleDecoder(format: format).decode(record).article.title == title)
    }

    @Test(
        "a type that isn't read is refused, with what to send instead",
        arguments: [
            (
                "text/html",
                #"the content type "text/html" isn't read; send application/json, text/plain or a single CloudEvent"#
            ),
            (
                "application/cloudevents-batch+avro",
                #"the content type "application/cloudevents-batch+avro" isn't read; "#
                    + "send application/json, text/plain or a single CloudEvent"
            ),
            ("text/plain; charset=windows-1256", #"the character set "windows-1256" isn't read; send UTF-8"#),
        ]
    )
    func refused(type: String, message: String) {
        let record = ArticleRecord(value: Array("نص".utf8), headers: [RecordHeader("content-type", type)])
        #expect(throws: ArticleError(.unsupportedType, message)) { try ArticleDecoder().decode(record) }
    }

    @Test func nothing() {
        for value in [nil, []] as [[UInt8]?] {
            #expect(throws: ArticleError(.empty, "the record has no value")) {
                try ArticleDecoder().decode(ArticleRecord(value: value))
            }
        }
    }

    @Test("limits are counted in bytes of the record and in characters of the text")
    func limits() throws {
        let decoder = ArticleDecoder(limits: ArticleLimits(recordBytes: 12, articleCharacters: 5))
        _ = try decoder.decode(ArticleRecord(value: Array("حماه\n".utf8)))
        _ = try decoder.decode(ArticleRecord(value: Array("قصفوا".utf8)))
        let tooLong = #expect(throws: ArticleError.self) {
            try decoder.decode(ArticleRecord(value: Array("قصفواا".utf8)))
        }
        #expect(tooLong?.code == .tooLong)
        let tooLarge = #expect(throws: ArticleError.self) {
            try decoder.decode(ArticleRecord(value: Array("قصفوا حي".utf8)))
        }
        #expect(tooLarge?.code == .recordTooLarge)
        #expect(tooLarge?.message == "the record has 15 bytes, more than the 12 of input.max_record_bytes")
    }
}
