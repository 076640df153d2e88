// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Testing

@Suite("JSON paths")
struct JSONPathTests {
    @Test(
        "a pointer, a query and a bare name lead to the value",
        arguments: [
            ("title", "عنوان"), ("/title", "عنوان"), ("$.title", "عنوان"), ("$['title']", "عنوان"),
            (#"$["title"]"#, "عنوان"),
            ("/data/text", "نص"), ("$.data.text", "نص"), ("$['data'].text", "نص"),
            ("/items/1/name", "ب"), ("$.items[1].name", "ب"),
            ("/a~1b", "شرطة"), ("/m~0n", "موجة"), ("$['a/b']", "شرطة"), ("/codes/7", "سبعة"),
        ]
    )
    func leads(path: String, expected: String) throws {
        let document = try JSONDocument(
            parsing: """
                {"title": "عنوان", "data": {"text": "نص"}, "items": [{"name": "أ"}, {"name": "ب"}],
                 "a/b": "شرطة", "m~n": "موجة", "codes": {"7": "سبعة"}}
                """
        )
        #expect(document.root[try JSONPath(path)]?.string == expected)
    }

    @Test func leadsNowhere() throws {
        let document = try JSONDocument(parsing: #"{"a": [1], "b": "x"}"#)
        for path in ["/c", "/a/1", "/a/x", "/b/0", "$.b.c"] {
            #expect(try document.root[JSONPath(path)] == nil)
        }
    }

    @Test(
        "a wrong spelling is refused with its place",
        arguments: [
            ("", 0), ("$title", 1), ("$.", 2), ("$..a", 2), ("$.a[", 3), ("$.a[x]", 4), ("$['a'", 5), ("$['a", 1),
            ("$.*", 2),
            ("/a/b~2", 3),
        ]
    )
    func refused(path: String, offset: Int) {
        let error = #expect(throws: JSONPath.SyntaxError.self) { try JSONPath(path) }
        #expect(error?.offset == offset)
    }
}
