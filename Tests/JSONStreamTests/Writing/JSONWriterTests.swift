// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test(
        "a string is escaped where RFC 8259 demands it and nowhere else",
        arguments: [
            ("", #""""#),
            ("قُصِفَ مستشفى في إدلب", #""قُصِفَ مستشفى في إدلب""#),
            (#"قال "لا" \ ثم"#, #""قال \"لا\" \\ ثم""#),
            ("سطر\nثانٍ\r\tثالث", #""سطر\nثانٍ\r\tثالث""#),
            ("\u{8}\u{C}\u{0}\u{1F}\u{7F}", "\"\\b\\f\\u0000\\u001f\u{7F}\""),
            ("a/b \u{2028} 🕊", "\"a/b \u{2028} 🕊\""),
        ]
    )
    func strings(text: String, expected: String) {
        #expect(written { $0.string(text) } == expected)
        #expect(written { $0.string(utf8: Array(text.utf8)[...]) } == expected)
    }

    @Test(
        "a byte is escaped wherever it stands among the eight that are looked at together",
        arguments: ["\"", "\\", "\u{1}"],
        0..<24
    )
    func everyPlace(special: String, place: Int) throws {
        for filler in ["a", "!", "é", "\u{7F}"] {
            let text = String(repeating: filler, count: place) + special + String(repeating: filler, count: 23 - place)
            let json = written { $0.string(text) }
            #expect(try JSONDocument(parsing: Array(json.utf8)).root.string == text)
            #expect(json.utf8.count == text.utf8.count + 2 + (special == "\u{1}" ? 5 : 1))
        }
    }

    @Test("ill-formed UTF-8 comes out as replacement characters, never as broken JSON")
    func illFormed() {
        #expect(written { $0.string(utf8: [0x61, 0xD8, 0x62]) } == "\"a\u{FFFD}b\"")
    }

    @Test(
        "numbers are written in full precision",
        arguments: [
            (0.1, "0.1"), (-0.0, "-0.0"), (1e300, "1e+300"), (35.93, "35.93"), (Double.leastNonzeroMagnitude, "5e-324"),
            (Double.infinity, "null"), (-Double.infinity, "null"), (Double.nan, "null"),
        ]
    )
    func doubles(number: Double, expected: String) {
        #expect(written { $0.double(number) } == expected)
    }

    @Test func integers() {
        #expect(written { $0.value(Int64.min) } == "-9223372036854775808")
        #expect(written { $0.value(UInt64.max) } == "18446744073709551615")
    }

    @Test("fields that are nil and arrays that are empty are left out")
    func absent() {
        let text = written { json in
            json.object { json in
                json.field("id", "a")
                json.field("url", String?.none)
                json.field("tags", ifAny: [String]())
                json.field("ids", ifAny: ["x", "y"])
                json.field("health", true)
                json.null("duration")
            }
        }
        #expect(text == #"{"id":"a","ids":["x","y"],"health":true,"duration":null}"#)
    }

    @Test func nestingCompact() { #expect(written(.compact, nested) == #"{"a":[{"b":1},[],2.5],"c":{},"d":"ق"}"#) }

    @Test func nestingPretty() {
        let expected = """
            {
              "a": [
                {
                  "b": 1
                },
                [],
                2.5
              ],
              "c": {},
              "d": "ق"
            }
            """
        #expect(written(.pretty, nested) == expected)
    }

    @Test("what was written before an error stays readable by the caller")
    func throwing() {
        struct Stop: Error {}
        var json = JSONWriter()
        #expect(throws: Stop.self) {
            try json.array { json in
                json.element(1)
                throw Stop()
            }
        }
        #expect(json.text == "[1]")
    }

    @Test("lines of JSON Lines follow each other in one buffer")
    func lines() {
        var json = JSONWriter()
        for id in ["أ", "ب"] {
            json.object { $0.field("id", id) }
            json.endLine()
        }
        #expect(json.text == "{\"id\":\"أ\"}\n{\"id\":\"ب\"}\n")
        json.removeAll()
        json.value(1)
        #expect(json.text == "1")
    }

    private func nested(_ json: inout JSONWriter) {
        json.object { json in
            json.array("a") { json in
                json.object { $0.field("b", 1) }
                json.array { _ in }
                json.element(2.5)
            }
            json.object("c") { _ in }
            json.field("d", utf8: Array("ق".utf8)[...])
        }
    }

    private func written(_ style: JSONWriter.Style = .compact, _ body: (inout JSONWriter) -> Void) -> String {
        String(decoding: JSONWriter.bytes(style: style, body), as: UTF8.self)
    }
}
