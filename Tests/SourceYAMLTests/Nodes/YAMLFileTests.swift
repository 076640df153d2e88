// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@Suite("YAML files as nodes")
struct YAMLFileTests {
    @Test("order, positions and several documents")
    func structure() throws {
        let file = try YAMLFile(text: "b: 1\na: [x, y]\n---\nname: راصد\n", name: "f.yaml")
        #expect(file.documents.count == 2)
        let mapping = try #require(file.documents[0].mapping)
        #expect(mapping.entries.map(\.name) == ["b", "a"])
        let members = try #require(mapping["a"]?.sequence)
        #expect(members[1].location.description == "f.yaml:2:8")
        #expect(members[1].location.length == 1)
        let name = try #require(file.documents[1].mapping?["name"])
        #expect(name.location.description == "f.yaml:4:7")
        #expect(name.location.length == 4)
    }

    @Test("a byte order mark is dropped, and an empty file has no document")
    func edges() throws {
        let marked = try YAMLFile(SourceFile(name: "f", bytes: [0xEF, 0xBB, 0xBF] + Array("a: 1".utf8)))
        #expect(marked.documents[0].mapping?.entries[0].key.location.description == "f:1:1")
        #expect(try YAMLFile(text: "", name: "f").documents.isEmpty)
        #expect(try YAMLFile(text: "# only a comment\n", name: "f").documents.isEmpty)
    }

    @Test("aliases repeat a node, merge keys fill in what is absent")
    func aliases() throws {
        let text = """
            base: &base {level: high, tags: [a]}
            rule:
              <<: *base
              level: low
            list: &l [1, 2]
            again: *l
            """
        let root = try #require(YAMLFile(text: text, name: "f").documents[0].mapping)
        #expect(root["again"]?.sequence?.count == 2)
        let rule = try #require(root["rule"]?.mapping)
        #expect(rule["level"]?.text == "low")
        #expect(rule["tags"]?.sequence?.count == 1)
        #expect(rule.entries.count == 2)
    }

    @Test(
        "what is wrong is told with its place",
        arguments: [
            ("a: 1\nb: 2\na: 3\n", "yaml.duplicate-key", 3, 1),
            ("a: *missing\n", "yaml.unknown-alias", 1, 4),
            ("a: &a [*a]\n", "yaml.recursive-alias", 1, 8),
            ("a: [1, 2\nb: 3\n", "yaml.syntax", 1, 4),
            ("a: 1\n  b: 2\n", "yaml.syntax", 2, 3),
            ("a: b\nc\n", "yaml.syntax", 2, 1),
            ("a: \"x\nb: 2\n", "yaml.syntax", 1, 4),
            ("a:\n\t- x\n", "yaml.syntax", 2, 1),
            ("a: b: c\n", "yaml.syntax", 1, 5),
            ("? [a, b]\n: c\n", "yaml.complex-key", 1, 3),
            ("a: !ruby/object x\n", "yaml.unknown-tag", 1, 4),
            ("<<: 3\n", "yaml.merge", 1, 5),
            ("ab: \u{1}\n", "yaml.control-character", 1, 5),
            ("كلمة: \u{7}", "yaml.control-character", 1, 7),
        ]
    )
    func problems(text: String, code: String, line: Int, column: Int) {
        let error = #expect(throws: Diagnostics.self) { try YAMLFile(text: text, name: "f") }
        #expect(error?.all.map(\.code) == [code])
        #expect(error?.all.first?.location?.position == SourcePosition(line: line, column: column))
    }

    @Test(
        "bytes that are not UTF-8",
        arguments: [[0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xD8]]
            as [[UInt8]]
    )
    func invalidBytes(bytes: [UInt8]) {
        let file = SourceFile(name: "f", bytes: Array("a: 1\nب: ".utf8) + bytes)
        let error = #expect(throws: Diagnostics.self) { try YAMLFile(file) }
        #expect(error?.all.first?.code == "yaml.invalid-utf8")
        #expect(error?.all.first?.location?.position == SourcePosition(line: 2, column: 4))
    }

    @Test("all duplicate keys at once, each with where it was first")
    func duplicates() {
        let error = #expect(throws: Diagnostics.self) {
            try YAMLFile(text: "a: 1\na: 2\nb: {c: 1, c: 2}\n", name: "f")
        }
        #expect(error?.all.count == 2)
        #expect(error?.all.last?.notes.first?.location?.description == "f:3:5")
    }

    @Test("limits keep a hostile file small")
    func limits() {
        var limits = YAMLLimits()
        limits.depth = 10
        limits.bytes = 10_000
        limits.nodes = 100
        limits.aliasedNodes = 50
        func code(_ text: String) -> String? {
            #expect(throws: Diagnostics.self) { try YAMLFile(text: text, name: "f", limits: limits) }?.all.first?.code
        }
        #expect(code(String(repeating: "[", count: 5000)) == "yaml.too-deep")
        #expect(code(String(repeating: "#", count: 10_001)) == "yaml.too-large")
        #expect(code("[" + String(repeating: "1,", count: 200) + "]") == "yaml.too-many-nodes")
        let laughs = "a: &a [1, 1, 1, 1, 1]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c]\n"
        #expect(code(laughs) == "yaml.alias-expansion")
    }

    @Test("a file that isn't there")
    func missingFile() {
        let error = #expect(throws: Diagnostics.self) { try YAMLFile(path: "/nowhere/rule.yml") }
        #expect(error?.all.first?.code == "yaml.unreadable")
        #expect(error?.all.first?.message.contains("No such file") == true)
    }
}
