// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@Suite("What a scalar means")
struct YAMLValueTests {
    private func node(_ text: String) throws -> YAMLNode {
        try #require(try YAMLFile(text: "v: \(text)\n", name: "f").documents[0].mapping?["v"])
    }

    @Test(
        "plain scalars by YAML 1.1",
        arguments: [
            ("", YAMLValue.null), ("~", .null), ("Null", .null), ("nil", .string("nil")),
            ("true", .bool(true)), ("Yes", .bool(true)), ("off", .bool(false)), ("tRue", .string("tRue")),
            ("12", .int(12)), ("-7", .int(-7)), ("+3", .int(3)), ("1_000", .int(1000)), ("0", .int(0)),
            ("010", .int(8)), ("0x1F", .int(31)), ("0b101", .int(5)), ("1:30", .int(90)), ("09", .string("09")),
            ("1.5", .double(1.5)), ("-.5", .double(-0.5)), ("1.e+3", .double(1000)), (".inf", .double(.infinity)),
            ("1e3", .string("1e3")), ("1.2.3", .string("1.2.3")), ("2024-05-01", .string("2024-05-01")),
            ("--5", .string("--5")), ("12abc", .string("12abc")),
            ("99999999999999999999", .string("99999999999999999999")),
            ("'12'", .string("12")), ("\"true\"", .string("true")), ("!!str 12", .string("12")),
            ("هدنة", .string("هدنة")),
        ]
    )
    func plain(text: String, value: YAMLValue) throws {
        #expect(try node(text).value == value)
    }

    @Test("a wrong type tells what was expected and what was found")
    func typedErrors() throws {
        let number = try node("12")
        #expect(try number.int == 12)
        #expect(try number.double == 12)
        #expect(number.text == "12")
        let asText = #expect(throws: Diagnostic.self) { _ = try number.string }
        #expect(asText?.message == "expected a text, found the number 12")
        #expect(asText?.help == "put quotes around it")
        let asTruth = #expect(throws: Diagnostic.self) { _ = try number.bool }
        #expect(asTruth?.message == "expected true or false, found the number 12")
        let quoted = #expect(throws: Diagnostic.self) { _ = try node("'12'").int }
        #expect(quoted?.help == "remove the quotes")
        let list = #expect(throws: Diagnostic.self) { _ = try node("[1]").double }
        #expect(list?.message == "expected a number, found a list")
        let nothing = #expect(throws: Diagnostic.self) { _ = try node("~").string }
        #expect(nothing?.message == "expected a text, found nothing")
    }
}
