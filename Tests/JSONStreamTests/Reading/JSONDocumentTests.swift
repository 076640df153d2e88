// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Testing

@Suite("Reading JSON")
struct JSONDocumentTests {
    @Test func everyKind() throws {
        let root = try JSONDocument(
            parsing:
                #" {"n":null,"t":true,"f":false,"i":-7,"u":18446744073709551615,"d":2.5,"s":"حلب","a":[1,[2],3],"o":{}} "#
        ).root
        #expect(root.kind == .object)
        #expect(root["n"]?.isNull == true)
        #expect(root["t"]?.bool == true)
        #expect(root["f"]?.bool == false)
        #expect(root["i"]?.int == -7)
        #expect(root["i"]?.double == -7)
        #expect(root["u"]?.int == nil)
        #expect(root["u"]?.double == 18_446_744_073_709_551_616)
        #expect(root["d"]?.double == 2.5)
        #expect(root["d"]?.int == nil)
        #expect(root["s"]?.string == "حلب")
        #expect(root["a"]?.elements.count == 3)
        #expect(root["a"]?[1]?[0]?.int == 2)
        #expect(root["a"]?[2]?.int == 3)
        #expect(root["a"]?[3] == nil)
        #expect(root["o"]?.fields.isEmpty == true)
        #expect(root["missing"] == nil)
        #expect(root.fields.map(\.name) == ["n", "t", "f", "i", "u", "d", "s", "a", "o"])
    }

    @Test("values of another kind answer nil rather than convert")
    func noConversion() throws {
        let root = try JSONDocument(parsing: #"["1", 1, {"a": 1}]"#).root
        #expect(root[0]?.int == nil)
        #expect(root[1]?.string == nil)
        #expect(root[1]?.bool == nil)
        #expect(root["a"] == nil)
        #expect(root[2]?.elements.isEmpty == true)
    }

    @Test("a field is read without a value in between as it is with one")
    func fieldsByName() throws {
        let root = try JSONDocument(
            parsing: #"{"":"nothing","s":"حلب","i":-7,"d":2.5,"n":null,"a":[1],"o":{"s":"حماة"},"s":"إدلب"}"#
        ).root
        for name in ["", "s", "i", "d", "n", "a", "o", "missing", "ss"] {
            #expect(root.string(name) == root[name]?.string)
            #expect(root.int(name) == root[name]?.int)
            #expect(root.double(name) == root[name]?.double)
        }
        #expect(root.string("s") == "إدلب")
        #expect(root["a"]?.string("s") == nil)
        #expect(root["s"]?.int("i") == nil)
    }

    @Test(
        "a list is whole or nil, and empty where there is none",
        arguments: [
            ("good", [1, 2, 3]), ("mixed", nil), ("empty", []), ("text", []), ("missing", []),
        ] as [(String, [Int64]?)]
    )
    func lists(name: String, expected: [Int64]?) throws {
        let root = try JSONDocument(parsing: #"{"good":[1,2,3],"mixed":[1,[7],"2"],"empty":[],"text":"123"}"#).root
        #expect(root.list(name, \.int) == expected)
        var count = 0
        root.forEachElement(of: name) { _ in count += 1 }
        #expect(count == root[name]?.elements.count ?? 0)
    }

    @Test func escapesAreUndone() throws {
        let root = try JSONDocument(parsing: #""\"\\\/\b\f\n\r\t\u0642\uD83D\uDD4A\u0000""#).root
        #expect(root.string == "\"\\/\u{8}\u{C}\n\r\tق🕊\u{0}")
    }

    @Test("of a repeated name the last field counts, as in ECMAScript")
    func repeatedName() throws {
        let root = try JSONDocument(parsing: #"{"a":{"b":1},"a":2}"#).root
        #expect(root["a"]?.int == 2)
        #expect(root.fields.count == 2)
    }

    @Test func byteOrderMarkBeforeTheText() throws {
        #expect(try JSONDocument(parsing: "\u{FEFF}[1]").root[0]?.int == 1)
        #expect(try JSONDocument(parsing: "\"\u{FEFF}x\"").root.string == "\u{FEFF}x")
    }

    @Test("a value outlives the bytes and the parser it came from")
    func standsAlone() throws {
        var parser = JSONParser()
        let first = try parser.parse(Array(#"{"place":"إدلب"}"#.utf8))
        let second = try parser.parse(Array(#"{"place":"حماة"}"#.utf8))
        #expect(first.root["place"]?.string == "إدلب")
        #expect(second.root["place"]?.string == "حماة")
    }

    @Test(
        "what is read can be written again",
        arguments: [
            #"{"a":[1,-2,3.5,null,true,false],"b":{"c":"قال \"نعم\""},"d":18446744073709551615}"#,
            "[]", "{}", "0", #""""#,
        ]
    )
    func roundTrip(text: String) throws {
        let root = try JSONDocument(parsing: text).root
        #expect(String(decoding: JSONWriter.bytes { $0.value(root) }, as: UTF8.self) == text)
    }

    @Test(
        "a fault is told with its place and what was expected there",
        arguments: [
            ("", 0, "the text is empty where a JSON value is due"),
            ("   ", 3, "the text is empty where a JSON value is due"),
            (#"{"a":1"#, 6, "the text ends inside an object"),
            (#"{"a""#, 4, #"expected ":" after the field name but found the end of the text"#),
            (#"{"a":"#, 5, "the text ends where a value is due"),
            (#"{a:1}"#, 1, #"expected a field name in quotes but found "a""#),
            (#"{"a":1,}"#, 7, #"expected a field name in quotes but found "}""#),
            (#"{"a" 1}"#, 5, #"expected ":" after the field name but found "1""#),
            ("[1 2]", 3, #"expected "," or "]" but found "2""#),
            ("[1,]", 3, #"expected a value but found "]""#),
            ("[1}", 2, #"expected "," or "]" but found "}""#),
            ("[1] x", 4, "there is more text after the end of the JSON value"),
            (#"["قال"#, 1, "a string that starts here isn't closed"),
            ("[\"a\nb\"]", 3, "the control character 0x0A must be escaped inside a string"),
            (#"["\x"]"#, 2, "this escape isn't one of JSON's"),
            (#"["\u12g4"]"#, 2, #""\u" needs four hexadecimal digits"#),
            (#"["\ud800"]"#, 2, "half of a surrogate pair stands alone here"),
            ("[01]", 1, "a number can't start with a zero"),
            ("[1.]", 3, #"expected a digit but found "]""#),
            ("[-]", 2, #"expected a digit but found "]""#),
            ("[tru]", 1, #"expected a value but found "t""#),
            ("نص", 0, #"expected a value but found "ن""#),
        ]
    )
    func faults(text: String, offset: Int, message: String) {
        #expect(throws: JSONError(code: .syntax, message: message, byteOffset: offset)) {
            try JSONDocument(parsing: text)
        }
    }

    @Test func invalidUTF8() {
        let error = JSONError(code: .invalidUTF8, message: "the byte 0xD9 isn't valid UTF-8 here", byteOffset: 4)
        #expect(throws: error) { try JSONDocument(parsing: Array(#"["ab"#.utf8) + [0xD9, 0x22, 0x5D]) }
    }

    @Test("the place of a fault counts a byte order mark in")
    func faultAfterMark() {
        let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: "\u{FEFF}[x]") }
        #expect(error?.byteOffset == 4)
    }

    @Test func depthLimit() throws {
        let deep = String(repeating: "[", count: 8) + String(repeating: "]", count: 8)
        _ = try JSONDocument(parsing: Array(deep.utf8), maximumDepth: 8)
        let error = #expect(throws: JSONError.self) {
            try JSONDocument(parsing: Array(deep.utf8), maximumDepth: 7)
        }
        #expect(error?.code == .tooDeep)
        #expect(error?.byteOffset == 7)
    }

    @Test("a hundred thousand open brackets are refused, not a crash")
    func bracketBomb() {
        for text in [String(repeating: "[", count: 100_000), String(repeating: #"{"a":"#, count: 100_000)] {
            let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: text) }
            #expect(error?.code == .tooDeep)
        }
    }

    @Test(
        "numbers that don't fit are told apart from broken text",
        arguments: [
            "[123456789012345678901234567890]", "[-9223372036854775809]", "[1e999]",
        ]
    )
    func numberRange(text: String) {
        let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: text) }
        #expect(error?.code == .numberOutOfRange)
        #expect(error?.byteOffset == 1)
    }
}
