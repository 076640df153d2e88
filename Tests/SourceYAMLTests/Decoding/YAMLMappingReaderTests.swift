// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@Suite("Reading a mapping key by key")
struct YAMLMappingReaderTests {
    private enum Level: String, CaseIterable {
        case low, high
    }

    private func reader(_ text: String) throws -> YAMLMappingReader {
        let root = try #require(try YAMLFile(text: text, name: "c.yaml").documents.first)
        return YAMLMappingReader(root, domain: "config", into: DiagnosticSink())
    }

    @Test("values by type")
    func values() throws {
        let text =
            "name: راصد\nport: 9092\nratio: 0.5\non: yes\nlevel: high\nlist: [a, b]\none: a\ninner: {x: 1}\nnone: ~\n"
        let reader = try reader(text)
        #expect(reader.string("name") == "راصد")
        #expect(reader.int("port", in: 1...65_535) == 9092)
        #expect(reader.double("ratio") == 0.5)
        #expect(reader.bool("on") == true)
        #expect(reader.choice("level", of: Level.self) == .high)
        #expect(reader.strings("list") == ["a", "b"])
        #expect(reader.strings("one") == ["a"])
        let inner = try #require(reader.mapping("inner"))
        #expect(inner.int("x") == 1)
        inner.finish()
        #expect(reader.string("none") == nil)
        #expect(reader.string("absent") == nil)
        reader.finish()
        #expect(reader.sink.diagnostics.isEmpty)
    }

    @Test("all problems of a file at once")
    func problems() throws {
        let text = "nmae: x\nport: 70000\nratio: much\nlevel: hihg\nlist: [a, 1]\ninner:\n  z: 1\n"
        let reader = try reader(text)
        _ = reader.string("name")
        _ = reader.int("port", in: 1...65_535)
        _ = reader.double("ratio")
        _ = reader.choice("level", of: Level.self)
        _ = reader.strings("list")
        let inner = reader.mapping("inner")
        _ = inner?.int("y")
        inner?.finish()
        reader.require("topics")
        reader.finish()
        let lines = reader.sink.diagnostics.all.map { "\($0.description) \($0.help ?? "")" }
        #expect(
            lines == [
                "c.yaml:2:7: error: \"port\" must be between 1 and 65535 [config.out-of-range] ",
                "c.yaml:3:8: error: expected a number, found \"much\" [config.wrong-type] ",
                "c.yaml:4:8: error: \"hihg\" is no value of \"level\"; it takes low, high [config.unknown-value] "
                    + "did you mean \"high\"?",
                "c.yaml:5:11: error: expected a text, found the number 1 [config.wrong-type] put quotes around it",
                "c.yaml:7:3: error: unknown key \"z\" in \"inner\" [config.unknown-key] it takes y",
                "c.yaml:1:1: error: the key \"topics\" is missing [config.missing-key] ",
                "c.yaml:1:1: error: unknown key \"nmae\" [config.unknown-key] did you mean \"name\"?",
            ]
        )
    }

    @Test("something that is no mapping")
    func noMapping() throws {
        let reader = try reader("- a\n- b\n")
        #expect(reader.string("name") == nil)
        #expect(reader.sink.diagnostics.all.map(\.code) == ["config.wrong-type"])
    }
}
