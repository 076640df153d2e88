// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@Suite("Articles in plain text")
struct TextArticleTests {
    @Test(
        "the first line that isn't empty is the title, the rest the body",
        arguments: [
            ("عنوان\nمتن", "عنوان", "عنوان\nمتن"),
            ("عنوان\n\nمتن\n", "عنوان", "عنوان\n\nمتن\n"),
            ("\n  \nعنوان\nمتن", "عنوان", "عنوان\nمتن"),
            ("عنوان\r\nسطر\r\nآخر", "عنوان", "عنوان\nسطر\r\nآخر"),
            ("عنوان", "عنوان", "عنوان"),
            ("عنوان\n\n", "عنوان", "عنوان"),
            ("\u{FEFF}عنوان\nمتن", "عنوان", "عنوان\nمتن"),
        ]
    )
    func lines(text: String, title: String, expected: String) throws {
        let article = try ArticleDecoder().decode(ArticleRecord(value: Array(text.utf8))).article
        #expect(article.title == title)
        #expect(String(decoding: article.text, as: UTF8.self) == expected)
        #expect(article.titleByteCount == title.utf8.count)
    }

    @Test func blank() {
        let error = #expect(throws: ArticleError.self) {
            try ArticleDecoder().decode(ArticleRecord(value: Array(" \r\n\n".utf8)))
        }
        #expect(error?.code == .missingText)
    }

    @Test("the text of another character set is refused, with the place of its first byte")
    func windows1256() {
        let error = #expect(throws: ArticleError.self) {
            try ArticleDecoder().decode(ArticleRecord(value: [0x41, 0x0A, 0xE3, 0xCF, 0xED, 0xE4, 0xC9]))
        }
        #expect(error?.code == .invalidUTF8)
        #expect(error?.byteOffset == 2)
        #expect(error?.message == "the byte 0xE3 at 2 isn't valid UTF-8; send the text as UTF-8")
    }
}
